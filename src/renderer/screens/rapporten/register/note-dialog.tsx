/** Noting that documents went out: when, how, to whom; what else it writes stands there before it is saved. One operation, one undo. */
import { useState, type ReactElement } from 'react';
import { isIsoDate } from '../../../../shared/domain/date.ts';
import { VERZEND_WIJZEN, type VerzendWijze } from '../../../../shared/domain/codes.ts';
import { useDraft } from '../../../app/draft-form.tsx';
import { useSession } from '../../../app/session.tsx';
import { useToday } from '../../../app/today.ts';
import { useSaved } from '../../../app/undo.ts';
import { useCall, useCommand, type Input, type Output } from '../../../client.ts';
import { t } from '../../../i18n.ts';
import { FailureBanner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldRow } from '../../../ui/form.tsx';
import { Select } from '../../../ui/select.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ScrollTable } from '../../../ui/scroll-table.tsx';

interface NoteProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

interface Draft {
  readonly op: string | null;
  readonly wijze: VerzendWijze;
  readonly aan: string;
  readonly door: string;
  readonly bewijs: string;
  readonly opmerking: string;
  readonly gevolgen: boolean;
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

type Note = Input<'verzending.proef'>;

/** What is sent to the core; null while the day cannot be read. */
function noteOf(ids: readonly string[], { op, aan, door, bewijs, opmerking, ...rest }: Draft): Note | null {
  if (op === null || !isIsoDate(op)) return null;
  return {
    ids: [...ids],
    op,
    ...rest,
    aan: textOrNull(aan),
    door: textOrNull(door),
    bewijs: textOrNull(bewijs),
    opmerking: textOrNull(opmerking),
  };
}

/** How the last ones went, so that a pile is noted with one choice. */
let lastWay: VerzendWijze = 'e_mail';

export function NoteDialog({ ids, onClose, onSaved }: NoteProps): ReactElement {
  const today = useToday();
  const { gebruiker } = useSession();
  const [draft, setDraft] = useState<Draft>({
    op: today,
    wijze: lastWay,
    aan: '',
    door: gebruiker?.naam ?? '',
    bewijs: '',
    opmerking: '',
    gevolgen: true,
  });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const kept = useDraft({
    part: 'verzending',
    values: draft,
    restore: (typed) => setDraft(typed),
  });
  const note = noteOf(ids, draft);
  return (
    <Dialog title={t('verzending.noteerTitel', { count: ids.length })} open onClose={onClose} wide>
      <p className="sub">{t('verzending.sluit')}</p>
      <div className="form">
        {kept}
        <FieldRow>
          <DateField label={t('verzending.veld.op')} value={draft.op} onChange={(op) => set({ op })} autoFocus />
          <Select
            label={t('verzending.veld.wijze')}
            width="line"
            options={VERZEND_WIJZEN.map((key) => ({ key, label: t(`verzending.wijze.${key}`) }))}
            value={draft.wijze}
            onChange={(value) => set({ wijze: VERZEND_WIJZEN.find((each) => each === value) ?? 'andere' })}
          />
        </FieldRow>
        <TextField label={t('verzending.veld.door')} width="line" value={draft.door} onChange={(door) => set({ door })} />
        <TextField
          label={t('verzending.veld.aan')}
          hint={t('verzending.veld.aanRaad')}
          optional
          width="line"
          value={draft.aan}
          onChange={(aan) => set({ aan })}
        />
        <TextField
          label={t('verzending.veld.bewijs')}
          hint={t('verzending.veld.bewijsRaad')}
          optional
          width="line"
          value={draft.bewijs}
          onChange={(bewijs) => set({ bewijs })}
        />
        <TextField
          label={t('verzending.veld.opmerking')}
          optional
          width="line"
          value={draft.opmerking}
          onChange={(opmerking) => set({ opmerking })}
        />
        <Checkbox value={draft.gevolgen} onChange={(gevolgen) => set({ gevolgen })}>
          {t('verzending.veld.gevolgen')}
        </Checkbox>
      </div>
      {note === null ? (
        <div className="dialog__actions">
          <Button onPress={onClose}>{t('actie.annuleren')}</Button>
        </div>
      ) : (
        <Outcome note={note} onClose={onClose} onSaved={onSaved} />
      )}
    </Dialog>
  );
}

interface OutcomeProps {
  readonly note: Note;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

function Outcome({ note, onClose, onSaved }: OutcomeProps): ReactElement {
  const preview = useCall('verzending.proef', note, { keepPrevious: true });
  const save = useCommand('verzending.noteer');
  const say = useSaved();
  const going = (preview.data?.regels ?? []).filter(({ stand }) => stand !== 'kan_niet').length;
  const write = (stempel: string) =>
    save.mutate(
      { ...note, stempel },
      {
        onSuccess: ({ operation, aantal }) => {
          lastWay = note.wijze;
          say(t('verzending.genoteerd', { count: aantal }), operation);
          onSaved();
        },
        // What was shown is no longer true: show it again, so that it can be saved.
        onError: () => void preview.refetch(),
      },
    );
  return (
    <>
      <Loaded query={preview} lines={3}>
        {({ regels }) => <Lines lines={regels} />}
      </Loaded>
      {save.error && <FailureBanner error={save.error} />}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
        <Button
          kind="primary"
          isPending={save.isPending}
          reason={preview.isError ? t('verzending.kanNiet') : going === 0 ? t('verzending.nietsTeDoen') : undefined}
          onPress={() => preview.data && write(preview.data.stempel)}
        >
          {t('verzending.bewaren', { count: going })}
        </Button>
      </div>
    </>
  );
}

type Line = Output<'verzending.proef'>['regels'][number];

function Lines({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  return (
    <ScrollTable caption={t('verzending.watWijzigt')} frame="many__lines">
      <thead>
        <tr>
          <th scope="col">{t('verzending.kolom.document')}</th>
          <th scope="col">{t('verzending.kolom.aan')}</th>
          <th scope="col">{t('verzending.kolom.gevolg')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, titel, aan, stand, gevolg, voorGemaakt }) => (
          <tr key={id} className={stand === 'kan_niet' ? 'muted' : undefined}>
            <th scope="row">{titel}</th>
            <td>{aan}</td>
            <td>
              {[
                stand === 'nieuw' ? '' : t(`verzending.proef.${stand}`),
                gevolg === null ? '' : t(`verzending.gevolg.${gevolg}`),
                voorGemaakt ? t('verzending.voorGemaakt') : '',
              ]
                .filter(Boolean)
                .join(' ')}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
