/** Calendar months by number, worked out once: two thousand trajecten ask the same hundred. */
import type { IsoDate } from '../../shared/domain/date.ts';
import { daysInMonth, makeDate, monthKey, monthOf, yearOf } from '../../shared/domain/date.ts';

export interface Month {
  /** `YYYY-MM`. */
  readonly key: string;
  readonly first: IsoDate;
  readonly end: IsoDate;
}

const MONTHS = 12;
const known = new Map<number, Month>();

/** Months since the beginning of the year 0. */
export function monthIndex(date: IsoDate): number {
  return yearOf(date) * MONTHS + monthOf(date) - 1;
}

/** The month with this number. Throws RangeError outside the years 0-9999. */
export function monthAt(index: number): Month {
  const found = known.get(index);
  if (found) return found;
  const [year, month] = [Math.floor(index / MONTHS), (index % MONTHS) + 1];
  const first = makeDate(year, month, 1);
  const made = { key: monthKey(first), first, end: makeDate(year, month, daysInMonth(year, month)) };
  known.set(index, made);
  return made;
}
