/** One act for the chosen persons: choose it, see what changes for each, save it as one operation. */
import { useState, type ReactElement } from 'react';
import { useDraft } from '../app/draft-form.tsx';
import { useToday } from '../app/today.ts';
import { useSaved } from '../app/undo.ts';
import { useCall, useCommand, type CallFailure, type Output } from '../client.ts';
import { t } from '../i18n.ts';
import { useRefs } from '../records/refs.ts';
import { FailureBanner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select, type Option } from '../ui/select.tsx';
import { Loaded } from '../ui/states.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ScrollTable } from '../ui/scroll-table.tsx';
import { EMPTY, actOf, actOptions, asks, type Act, type Draft } from './acts.ts';
import { personsIn, type Target } from './targets.ts';

interface ManyProps {
  readonly targets: readonly Target[];
  readonly onClose: () => void;
  /** After saving: the list lets go of its choice. */
  readonly onSaved: () => void;
}

interface DialogProps extends ManyProps {
  /** What stands chosen from the start, null for nothing. */
  readonly suggestion: string | null;
}

export function ManyDialog({ targets, suggestion, onClose, onSaved }: DialogProps): ReactElement {
  const today = useToday();
  const [draft, setDraft] = useState<Draft>({ ...EMPTY, what: suggestion, datum: today });
  const kept = useDraft({
    part: 'veel',
    values: draft,
    restore: (typed) => setDraft(typed),
  });
  const refs = useRefs();
  const act = actOf(draft);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const options = actOptions(refs.label.length > 0);
  return (
    <Dialog title={t('veel.titel', { count: personsIn(targets) })} open onClose={onClose} wide>
      <div className="form">
        {kept}
        <Select
          label={t('veel.watInvullen')}
          width="line"
          options={options}
          value={draft.what}
          onChange={(what) => set({ what })}
        />
        <Fields draft={draft} set={set} refs={refs} />
      </div>
      {act === null ? (
        <>
          <p className="sub">{t('veel.nogKiezen')}</p>
          <div className="dialog__actions">
            <Button onPress={onClose}>{t('actie.annuleren')}</Button>
          </div>
        </>
      ) : (
        <Outcome act={act} targets={targets} onClose={onClose} onSaved={onSaved} />
      )}
    </Dialog>
  );
}

const choices = (list: readonly { id: string; name: string }[]): Option[] =>
  list.map(({ id, name }) => ({ key: id, label: name }));

interface FieldsProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly refs: ReturnType<typeof useRefs>;
}

function Fields({ draft, set, refs }: FieldsProps): ReactElement | null {
  const asked = asks(draft.what);
  const begeleider = (optional: boolean) => (
    <Select
      label={t('veel.begeleider')}
      width="line"
      optional={optional}
      options={choices(refs.begeleider)}
      value={draft.begeleiderId}
      onChange={(begeleiderId) => set({ begeleiderId })}
    />
  );
  const datum = (label: string) => <DateField label={label} value={draft.datum} onChange={(day) => set({ datum: day })} />;
  switch (asked) {
    case null:
      return null;
    case 'datum':
      return datum(t('veel.datum'));
    case 'vinkje':
      return (
        <RadioGroup
          label={t('veel.waarde')}
          horizontal
          options={[
            { key: 'ja', label: t('ja') },
            { key: 'nee', label: t('nee') },
          ]}
          value={draft.waarde ? 'ja' : 'nee'}
          onChange={(value) => set({ waarde: value === 'ja' })}
        />
      );
    case 'taak':
      return (
        <>
          <TextField label={t('veel.taakTitel')} width="line" value={draft.titel} onChange={(titel) => set({ titel })} />
          {datum(t('veel.tegen'))}
          {begeleider(true)}
        </>
      );
    case 'begeleider':
      return (
        <>
          {begeleider(false)}
          {datum(t('veel.vanaf'))}
        </>
      );
    case 'label':
      return (
        <Select
          label={t('veel.label')}
          width="line"
          options={choices(refs.label)}
          value={draft.labelId}
          onChange={(labelId) => set({ labelId })}
        />
      );
  }
}

interface OutcomeProps extends ManyProps {
  readonly act: Act;
}

function Outcome({ act, targets, onClose, onSaved }: OutcomeProps): ReactElement {
  const preview = useCall('veel.proef', { doelen: [...targets], handeling: act }, { keepPrevious: true });
  const save = useCommand('veel.bewaar');
  const say = useSaved();
  const changing = personsIn((preview.data?.regels ?? []).filter(({ stand }) => stand === 'nieuw' || stand === 'wijzigt'));
  const write = (stempel: string) =>
    save.mutate(
      { doelen: [...targets], handeling: act, stempel },
      {
        onSuccess: ({ operation, aantal }) => {
          say(t('veel.bewaard', { count: aantal }), operation);
          onSaved();
        },
        // What was shown is no longer true: show it again, so that it can be saved.
        onError: () => void preview.refetch(),
      },
    );
  return (
    <>
      <Loaded query={preview}>{({ regels }) => <Lines lines={regels} />}</Loaded>
      {save.error && <FailureBanner error={save.error satisfies CallFailure} />}
      <div className="dialog__actions">
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
        <Button
          kind="primary"
          isPending={save.isPending}
          reason={changing === 0 ? t('veel.nietsTeDoen') : undefined}
          onPress={() => preview.data && write(preview.data.stempel)}
        >
          {t('veel.bewaren', { count: changing })}
        </Button>
      </div>
    </>
  );
}

type Line = Output<'veel.proef'>['regels'][number];

function Lines({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  return (
    <ScrollTable caption={t('veel.watWijzigt')} frame="many__lines">
      <thead>
        <tr>
          <th scope="col">{t('veel.kolom.naam')}</th>
          <th scope="col">{t('veel.kolom.nu')}</th>
          <th scope="col">{t('veel.kolom.wordt')}</th>
          <th scope="col">{t('veel.kolom.gevolg')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ persoonId, trajectId, naam, nu, wordt, stand, reden }) => (
          <tr key={`${persoonId} ${trajectId ?? ''}`} className={stand === 'nieuw' || stand === 'wijzigt' ? undefined : 'muted'}>
            <th scope="row">{naam}</th>
            <td>{nu ?? t('veel.leeg')}</td>
            <td>{wordt}</td>
            <td>{reden === null ? t(`veel.stand.${stand}`) : t(`veel.reden.${reden}`)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
