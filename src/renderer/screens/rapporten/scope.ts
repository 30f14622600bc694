/** What a report is about: a quarter, a year, a person or everyone. */
import { quarterOf, yearOf, type IsoDate } from '../../../shared/domain/date.ts';
import type { Input } from '../../client.ts';
import { t } from '../../i18n.ts';
import type { Option } from '../../ui/select.tsx';

export type Scope = Input<'report.voorbereiding'>['scope'];

const QUARTERS_BACK = 8;
const YEARS_BACK = 5;

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

export function yearOptions(today: IsoDate): Option[] {
  return Array.from({ length: YEARS_BACK + 1 }, (_, back) => {
    const year = String(yearOf(today) - back);
    return { key: year, label: year };
  });
}
