/** What a report is about: a quarter, a year, a person or everyone. */
import { addMonths, monthKey, quarterOf, yearOf, type IsoDate } from '../../../shared/domain/date.ts';
import type { Input } from '../../client.ts';
import { showMonth } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import type { Option } from '../../ui/select.tsx';

export type Scope = Input<'report.voorbereiding'>['scope'];

const QUARTERS_BACK = 8;
const YEARS_BACK = 5;
const MONTHS_BACK = 14;

/** This quarter and those before it, `2026Q1`; the quarter that just ended comes first in use. */
export function quarterOptions(today: IsoDate): Option[] {
  const now = yearOf(today) * 4 + quarterOf(today) - 1;
  return Array.from({ length: QUARTERS_BACK + 1 }, (_, back) => {
    const index = now - back;
    const year = Math.floor(index / 4);
    const quarter = (index % 4) + 1;
    const detail = back === 0 ? { detail: t('rapport.looptNog') } : {};
    return {
      key: `${String(year)}Q${String(quarter)}`,
      label: t('rapport.kwartaal', { kwartaal: quarter, jaar: year }),
      ...detail,
    };
  });
}

/** The quarter that ended last. */
export const lastQuarter = (today: IsoDate): string => quarterOptions(today)[1]?.key ?? '';

/** This month and those before it, `2026-03`. */
export function monthOptions(today: IsoDate): Option[] {
  return Array.from({ length: MONTHS_BACK + 1 }, (_, back) => {
    const month = monthKey(addMonths(today, -back));
    return { key: month, label: showMonth(month) };
  });
}

export function yearOptions(today: IsoDate): Option[] {
  return Array.from({ length: YEARS_BACK + 1 }, (_, back) => {
    const year = String(yearOf(today) - back);
    return { key: year, label: year };
  });
}
