import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { t } from '../../i18n.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { Select } from '../../ui/select.tsx';
import { AheadChoice, isAhead } from './ahead-choice.tsx';
import type { ReportInfo } from './rapport-info.ts';
import { monthOptions, quarterOptions, yearOptions, type Scope } from './scope.ts';

interface ScopeChoiceProps {
  readonly report: ReportInfo;
  /** Null: about one person, of whom nobody said yet who. */
  readonly scope: Scope | null;
  readonly batches: Output<'report.voorbereiding'>['batches'];
  /** Persons of the report about whom something is still asked. */
  readonly due: ReadonlySet<string>;
  readonly onChange: (scope: Scope | null) => void;
}

export function ScopeChoice({ report, scope, batches, due, onChange }: ScopeChoiceProps): ReactElement | null {
  const today = useToday();
  if (report.scope === 'quarter') {
    return (
      <Select
        label={t('rapport.welkKwartaal')}
        width="line"
        options={quarterOptions(today)}
        value={scope?.quarter ?? null}
        onChange={(quarter) => quarter !== null && onChange({ quarter })}
      />
    );
  }
  if (report.scope === 'year') {
    return (
      <Select
        label={t('rapport.welkJaar')}
        width="line"
        options={yearOptions(today)}
        value={scope?.year === undefined ? null : String(scope.year)}
        onChange={(year) => year !== null && onChange({ year: Number(year) })}
      />
    );
  }
  if (report.scope === 'month') {
    return (
      <Select
        label={t('rapport.welkeMaand')}
        width="line"
        options={monthOptions(today)}
        value={scope?.month ?? null}
        onChange={(month) => month !== null && onChange({ month })}
      />
    );
  }
  if (isAhead(report.id)) return <AheadChoice id={report.id} scope={scope ?? {}} onChange={onChange} />;
  if (report.scope === 'none') return null;
  return report.group === 'maatwerk' ? (
    <WorkerScope scope={scope} batches={batches} due={due} onChange={onChange} />
  ) : (
    <ParticipantScope scope={scope} batches={batches} due={due} onChange={onChange} />
  );
}

const EVERYONE = 'iedereen';
const ONE = 'persoon';
const BATCH = 'bemiddelaar';
const CHOSEN = 'gekozen';

function wayOf(scope: Scope | null): string {
  if (scope === null || scope.persoonId !== undefined) return ONE;
  if (scope.persoonIds !== undefined) return CHOSEN;
  return scope.bemiddelaar === undefined ? EVERYONE : BATCH;
}

type ChoiceProps = Omit<ScopeChoiceProps, 'report'>;

function ParticipantScope(props: ChoiceProps): ReactElement {
  const rows = useCall('ama.lijst', { stand: 'alles' });
  return <PersonScope {...props} rows={rows.data ?? []} everyone={t('rapport.iedereen')} />;
}

function WorkerScope(props: ChoiceProps): ReactElement {
  const rows = useCall('doelgroepwerknemer.lijst', { stand: 'alles' });
  return <PersonScope {...props} rows={rows.data ?? []} everyone={t('rapport.iedereenInDienst')} />;
}

interface PersonScopeProps extends ChoiceProps {
  readonly rows: readonly { readonly persoonId: string; readonly naam: string; readonly voornaam: string }[];
  readonly everyone: string;
}

/** Everyone, the batch of one bemiddelaar, or one person. */
function PersonScope({ scope, batches, due, onChange, rows, everyone }: PersonScopeProps): ReactElement {
  const people = [...new Map(rows.map((row) => [row.persoonId, row])).values()];
  // Chosen in a list: kept, so that one can go back to them.
  const [chosen] = useState(scope?.persoonIds);
  const way = wayOf(scope);
  // Somebody about whom something is due. Else nobody: the first of the alphabet is nobody's choice, and may have nothing to report.
  const first = people.find(({ persoonId }) => due.has(persoonId)) ?? (people.length === 1 ? people[0] : undefined);
  // With the arrows one passes "one person" on the way to another choice; who clicks it goes on to the name.
  const [clicked, setClicked] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (scope !== null || !clicked) return;
    // After the radio, which takes the focus of its own click.
    requestAnimationFrame(() => part.current?.querySelector<HTMLElement>('.select')?.focus());
  }, [scope, clicked]);
  const named = batches.filter(({ bemiddelaar }) => bemiddelaar !== null);
  const firstBatch = named[0]?.bemiddelaar ?? undefined;
  const choose = (next: string) => {
    if (next === CHOSEN && chosen) onChange({ persoonIds: chosen });
    else if (next === ONE) onChange(first ? { persoonId: first.persoonId } : null);
    else if (next === BATCH && firstBatch !== undefined) onChange({ all: true, bemiddelaar: firstBatch });
    else onChange({ all: true });
  };
  return (
    <div
      ref={part}
      className="form__row"
      onPointerDownCapture={() => setClicked(true)}
      onKeyDownCapture={() => setClicked(false)}
    >
      <RadioGroup
        label={t('rapport.voorWie')}
        options={[
          ...(chosen ? [{ key: CHOSEN, label: t('rapport.gekozen', { count: chosen.length }) }] : []),
          { key: EVERYONE, label: everyone },
          ...(named.length > 0 || way === BATCH ? [{ key: BATCH, label: t('rapport.perBemiddelaar') }] : []),
          { key: ONE, label: t('rapport.eenPersoon') },
        ]}
        value={way}
        onChange={choose}
      />
      {way === BATCH && (
        <Select
          label={t('rapport.welkeBemiddelaar')}
          width="line"
          options={named.map(({ bemiddelaar, count }) => ({
            key: bemiddelaar ?? '',
            label: bemiddelaar ?? '',
            detail: t('rapport.aantalPersonen', { count }),
          }))}
          value={scope?.bemiddelaar ?? null}
          onChange={(bemiddelaar) => bemiddelaar !== null && onChange({ all: true, bemiddelaar })}
        />
      )}
      {way === ONE && (
        <Select
          label={t('rapport.welkePersoon')}
          width="line"
          {...(scope === null ? { hint: t('rapport.kiesPersoon') } : {})}
          options={people.map(({ persoonId, naam, voornaam }) => ({
            key: persoonId,
            label: [naam, voornaam].filter(Boolean).join(', '),
          }))}
          value={scope?.persoonId ?? null}
          onChange={(persoonId) => persoonId !== null && onChange({ persoonId })}
        />
      )}
    </div>
  );
}
