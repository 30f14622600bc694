/** One attachment: what it is, a look at it, its words changed in place, a copy outside, taken away with a reason. */
import { useState, type ReactElement } from 'react';
import { contract } from '../../shared/contract/index.ts';
import { showProblem } from '../app/problem.ts';
import { useSaved } from '../app/undo.ts';
import { CallFailure, bridge, callCore, useCommand, type Input, type Output } from '../client.ts';
import { showDate, showNumber } from '../format/show.ts';
import { hasMessage, messageOf, t } from '../i18n.ts';
import { codeLabel, codeOptions } from '../records/codes.ts';
import { RemoveDialog } from '../records/remove-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DateInput, FactsForm, FieldRow, SelectInput, TextInput } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { MoreMenu } from '../ui/menu.tsx';
import { toast } from '../ui/toast.tsx';

export type Attachment = Output<'bijlage.lijst'>['bijlagen'][number];

const BYTES_PER_KB = 1000;

/** The typed name, else what it is. */
export const titleOf = ({ naam, soort }: Attachment): string => naam ?? codeLabel('bijlage', soort ?? 'andere');

function detailOf({ soort, type, grootte, datum, op, vereiste, naam }: Attachment): string {
  const requirement =
    vereiste !== null && hasMessage(`rules:vereiste.${vereiste}`) ? messageOf(`rules.vereiste.${vereiste}`) : '';
  return [
    naam === null ? '' : codeLabel('bijlage', soort ?? 'andere'),
    type === null ? '' : codeLabel('bijlageType', type),
    grootte === null ? '' : t('rapport.kb', { kb: showNumber(Math.max(1, Math.round(grootte / BYTES_PER_KB))) }),
    datum === null ? '' : t('bijlagen.van', { datum: showDate(datum) }),
    op === null ? '' : t('bijlagen.op', { datum: showDate(op) }),
    requirement,
  ]
    .filter(Boolean)
    .join(' · ');
}

export function AttachmentLine({ row, editable }: { readonly row: Attachment; readonly editable: boolean }): ReactElement {
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const [picture, setPicture] = useState<string | null>(null);
  const title = titleOf(row);
  const close = () => setOpen(null);
  const shown = row.type === 'pdf' || row.type === 'jpg' || row.type === 'png';
  const look = () =>
    attempt(async () => {
      const { blob, beeld } = await callCore('bijlage.lees', { id: row.id });
      if (blob !== null) await bridge().openBlob(blob);
      setPicture(beeld);
    });
  return (
    <li className={open === 'edit' ? 'records__row records__row--open' : 'records__row'}>
      <div className="records__line">
        <div>
          <p>
            <Icon name={row.type === 'pdf' ? 'file-pdf' : 'file-text'} /> {title}
          </p>
          <p className="sub">{detailOf(row)}</p>
          {!row.aanwezig && <p className="sub c-blok">{t('bijlagen.scanOntbreekt')}</p>}
          {row.aanwezig && !shown && <p className="sub">{t('bijlagen.nietGetoond')}</p>}
        </div>
        <div className="records__acts">
          {row.aanwezig && shown && (
            <Button small icon="eye" about={title} onPress={() => void look()}>
              {t('actie.bekijken')}
            </Button>
          )}
          {row.aanwezig && <SaveButton row={row} title={title} />}
          {editable && (
            <MoreMenu
              label={t('record.meer', { wat: title })}
              actions={[
                { key: 'edit', label: t('bijlagen.wijzigen'), icon: 'pencil-simple', run: () => setOpen('edit') },
                { key: 'remove', label: t('actie.verwijderenMetReden'), icon: 'x', run: () => setOpen('remove') },
              ]}
            />
          )}
        </div>
      </div>
      {open === 'edit' && <EditForm row={row} onClose={close} />}
      {open === 'remove' && <RemoveDialog name="bijlage" id={row.id} what={title} onClose={close} />}
      {picture !== null && <PictureDialog title={title} source={picture} onClose={() => setPicture(null)} />}
    </li>
  );
}

/** Runs a deed; a refusal is shown above the page. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof CallFailure)) throw failure;
    showProblem(failure);
  }
}

function SaveButton({ row, title }: { readonly row: Attachment; readonly title: string }): ReactElement {
  const save = useCommand('bijlage.bewaarAls');
  const run = () =>
    attempt(async () => {
      const place = await bridge().pickSave('rapport-map', t('bijlagen.bestandsnaam', { type: row.type ?? '' }));
      if (place === null) return;
      const { bestand } = await save.mutateAsync({ id: row.id, map: { ref: place.ref }, doel: null });
      toast(t('bijlagen.bewaard', { bestand }));
    });
  return (
    <Button small icon="floppy-disk" about={title} isPending={save.isPending} onPress={() => void run()}>
      {t('bijlagen.bewaarAls')}
    </Button>
  );
}

function EditForm({ row, onClose }: { readonly row: Attachment; readonly onClose: () => void }): ReactElement {
  const change = useCommand('bijlage.wijzig');
  const say = useSaved();
  return (
    <div className="records__form">
      <FactsForm
        schema={contract['bijlage.wijzig'].input.shape.waarden}
        values={{ naam: row.naam, soort: row.soort ?? 'andere', datum: row.datum }}
        submit={t('actie.bewaren')}
        onCancel={onClose}
        save={async (_, changed) => {
          const waarden = changed as Input<'bijlage.wijzig'>['waarden'];
          const { operation } = await change.mutateAsync({ id: row.id, waarden });
          say(t('bewaard.record', { wat: t('bijlagen.naam') }), operation);
          onClose();
        }}
      >
        <FieldRow>
          <TextInput name="naam" label={t('bijlagen.naamVeld')} optional autoFocus />
          <SelectInput name="soort" label={t('bijlagen.soort')} options={codeOptions('bijlage')} />
          <DateInput name="datum" label={t('bijlagen.datum')} optional />
        </FieldRow>
      </FactsForm>
    </div>
  );
}

function PictureDialog(props: { readonly title: string; readonly source: string; readonly onClose: () => void }): ReactElement {
  const { title, source, onClose } = props;
  return (
    <Dialog
      wide
      open
      title={title}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('actie.sluiten')}
        </Button>
      }
    >
      <img className="scan" src={source} alt={t('bijlagen.beeld', { wat: title })} />
    </Dialog>
  );
}
