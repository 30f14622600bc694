/** A list that looks ahead: until when, and of whom. */
import type { ReactElement } from 'react';
import { addMonths, dayNumber, type IsoDate } from '../../../shared/domain/date.ts';
import { useToday } from '../../app/today.ts';
import { t } from '../../i18n.ts';
import { useRefs } from '../../records/refs.ts';
import { Select, type Option } from '../../ui/select.tsx';
import type { Scope } from './scope.ts';

/** Choices of this screen, not terms of a rule. */
const WEEKS = [1, 2, 4, 6, 8, 12, 26] as const;
const MONTHS = [1, 3, 6, 12, 24] as const;
const DAYS_PER_WEEK = 7;
/** What the take-over list takes where nobody says how far. */
const WEEKS_AHEAD = 6;
const EVERYBODY = 'iedereen';

type AheadReport = 'overnamelijst' | 'ds-evaluatiekalender';
export const isAhead = (id: string): id is AheadReport => id === 'overnamelijst' || id === 'ds-evaluatiekalender';

const daysOfMonths = (months: number, today: IsoDate): number => dayNumber(addMonths(today, months)) - dayNumber(today);

/** What an address asks: `weken` and `begeleider` of the take-over list, `maanden` of the calendar; else as many as are usual. */
export function aheadScope(id: AheadReport, search: URLSearchParams, today: IsoDate): Scope {
  if (id === 'ds-evaluatiekalender') {
    const months = MONTHS.find((each) => String(each) === search.get('maanden'));
    return months === undefined ? {} : { days: daysOfMonths(months, today) };
  }
  const begeleiderId = search.get('begeleider');
  const weeks = WEEKS.find((each) => String(each) === search.get('weken')) ?? WEEKS_AHEAD;
  return { days: weeks * DAYS_PER_WEEK, ...(begeleiderId === null ? {} : { begeleiderId }) };
}

interface AheadChoiceProps {
  readonly id: AheadReport;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

export function AheadChoice({ id, scope, onChange }: AheadChoiceProps): ReactElement {
  const today = useToday();
  const { begeleider } = useRefs();
  const takeOver = id === 'overnamelijst';
  const periods: Option[] = takeOver
    ? WEEKS.map((each) => ({ key: String(each * DAYS_PER_WEEK), label: t('rapport.weken', { count: each }) }))
    : [
        { key: EVERYBODY, label: t('rapport.alleEindes') },
        ...MONTHS.map((each) => ({ key: String(daysOfMonths(each, today)), label: t('rapport.maanden', { count: each }) })),
      ];
  const withDays = (key: string | null) => {
    const { days: _, ...rest } = scope;
    onChange(key === null || key === EVERYBODY ? rest : { ...rest, days: Number(key) });
  };
  const withGuide = (key: string | null) => {
    const { begeleiderId: _, ...rest } = scope;
    onChange(key === null || key === EVERYBODY ? rest : { ...rest, begeleiderId: key });
  };
  return (
    <div className="form__row">
      <Select
        label={t(takeOver ? 'rapport.hoeVer' : 'rapport.eindeBinnen')}
        width="line"
        options={periods}
        value={scope.days === undefined ? EVERYBODY : String(scope.days)}
        onChange={withDays}
      />
      {takeOver && (
        <Select
          label={t('rapport.vanBegeleider')}
          width="line"
          options={[
            { key: EVERYBODY, label: t('rapport.alleBegeleiders') },
            ...begeleider.map(({ id: key, name }) => ({ key, label: name })),
          ]}
          value={scope.begeleiderId ?? EVERYBODY}
          onChange={withGuide}
        />
      )}
    </div>
  );
}
