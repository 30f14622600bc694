/** The sendings of one document: put right in place, taken away with a reason, proved by a scan. */
import { useState, type ReactElement } from 'react';
import { contract } from '../../../../shared/contract/index.ts';
import { RecordProofs } from '../../../attachments/attachments.tsx';
import { useCan } from '../../../app/session.tsx';
import { useSaved } from '../../../app/undo.ts';
import { useCommand, type Input } from '../../../client.ts';
import { showDate } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { RemoveDialog } from '../../../records/remove-dialog.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateInput, FactsForm, FieldRow, SelectInput, TextInput } from '../../../ui/form.tsx';
import { VERZEND_WIJZEN } from '../../../../shared/domain/codes.ts';
import { lineName, sendingText, type Line, type Sending } from './words.ts';

export function Sendings({ line }: { readonly line: Line }): ReactElement {
  const { verzonden, stand } = line;
  return (
    <section className="step" aria-labelledby="k-verzendingen">
      <div className="h2row">
        <h2 id="k-verzendingen">{t('verzending.verzendingen')}</h2>
      </div>
      {verzonden.length === 0 && (
        <p className="sub">{stand === 'niet_nodig' ? t('verzending.stand.niet_nodig') : t('verzending.nogNietVerzonden')}</p>
      )}
      <ul className="records__list">
        {verzonden.map((sending) => (
          <SendingLine key={sending.id} line={line} sending={sending} />
        ))}
      </ul>
    </section>
  );
}

interface SendingProps {
  readonly line: Line;
  readonly sending: Sending;
}

function SendingLine({ line, sending }: SendingProps): ReactElement {
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const editable = useCan('dossier.schrijven');
  const about = sending.op === null ? lineName(line) : t('verzending.verzondenOp', { datum: showDate(sending.op) });
  return (
    <li>
      {editing ? (
        <SendingForm sending={sending} onClose={() => setEditing(false)} />
      ) : (
        <>
          <p>
            {sendingText(sending)}
            {editable && (
              <span className="no-print">
                {' '}
                <Button small icon="pencil-simple" about={about} onPress={() => setEditing(true)}>
                  {t('actie.wijzigen')}
                </Button>{' '}
                <Button small about={about} onPress={() => setRemoving(true)}>
                  {t('actie.verwijderen')}
                </Button>
              </span>
            )}
          </p>
          {sending.bewijs !== null && <p className="sub">{t('verzending.bewijsRegel', { bewijs: sending.bewijs })}</p>}
          {sending.opmerking !== null && <p className="sub">{sending.opmerking}</p>}
        </>
      )}
      {sending.wijze !== null && (
        <RecordProofs persoonId={line.persoon?.id ?? null} record={{ soort: 'verzending', id: sending.id }} about={about} />
      )}
      {removing && <RemoveDialog name="verzending" id={sending.id} what={about} onClose={() => setRemoving(false)} />}
    </li>
  );
}

type Values = Input<'verzending.wijzig'>['waarden'];

function SendingForm({ sending, onClose }: { readonly sending: Sending; readonly onClose: () => void }): ReactElement {
  const command = useCommand('verzending.wijzig');
  const say = useSaved();
  const { id, op, wijze, aan, door, bewijs, opmerking } = sending;
  const save = async (_values: unknown, changed: Values): Promise<void> => {
    const { operation } = await command.mutateAsync({ id, waarden: changed });
    say(t('verzending.gewijzigd'), operation);
    onClose();
  };
  return (
    <FactsForm
      schema={contract['verzending.wijzig'].input.shape.waarden}
      values={{ op, wijze: wijze ?? undefined, aan, door, bewijs, opmerking }}
      save={save}
      submit={t('actie.bewaren')}
      onCancel={onClose}
    >
      <FieldRow>
        <DateInput name="op" label={t('verzending.veld.op')} />
        <SelectInput
          name="wijze"
          label={t('verzending.veld.wijze')}
          width="line"
          options={VERZEND_WIJZEN.map((key) => ({ key, label: t(`verzending.wijze.${key}`) }))}
        />
      </FieldRow>
      <TextInput name="door" label={t('verzending.veld.door')} optional width="line" />
      <TextInput name="aan" label={t('verzending.veld.aan')} optional width="line" />
      <TextInput name="bewijs" label={t('verzending.veld.bewijs')} optional width="line" />
      <TextInput name="opmerking" label={t('verzending.veld.opmerking')} optional width="line" />
    </FactsForm>
  );
}
