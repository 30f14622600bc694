/** The closing days of a year as a proposal for the next one (domain/ama.md 4.9): the same weekday, never on a day of rest. */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, weekday, yearOf } from '../../shared/domain/date.ts';
import { publicHolidays } from '../calendar.ts';
import type { Law } from '../lawbook/lookup.ts';
import type { KalenderFeit } from './facts.ts';

const YEAR_OF_WEEKS = 364;
const WEEK = 7;
const SATURDAY = 6;

export type KalenderStand = 'nieuw' | 'bestaat' | 'rustdag' | 'hangt_van_feestdag_af';

export interface KalenderVoorstel {
  readonly van: IsoDate;
  /** The day in the next year; null where it follows a public holiday that falls otherwise. */
  readonly naar: IsoDate | null;
  readonly stand: KalenderStand;
}

/**
 * What each closing or bridge day of `year` becomes in the year after it: a closing day the same weekday 52 weeks later, a
 * bridge day the same day before or after the same holiday. A replacement day depends on where the holiday falls: never copied.
 */
export function kalenderVolgendJaar(law: Law, days: readonly KalenderFeit[], year: number): KalenderVoorstel[] {
  const next = publicHolidays(law, year + 1);
  return days
    .filter((day) => yearOf(day.datum) === year)
    .toSorted((a, b) => (a.datum < b.datum ? -1 : 1))
    .map((day) => {
      const naar = day.soort === 'brugdag' ? sameBridge(law, day.datum, year) : sameWeekday(day.datum, year);
      if (naar === null || day.soort === 'vervangingsdag') return { van: day.datum, naar: null, stand: 'hangt_van_feestdag_af' };
      const there = days.some((other) => other.datum === naar && (other.vestigingId ?? null) === (day.vestigingId ?? null));
      const stand = there ? 'bestaat' : next.has(naar) || weekday(naar) === WEEK ? 'rustdag' : 'nieuw';
      return { van: day.datum, naar, stand };
    });
}

function sameWeekday(day: IsoDate, year: number): IsoDate {
  const after = addDays(day, YEAR_OF_WEEKS);
  return yearOf(after) === year ? addDays(after, WEEK) : after;
}

/** A bridge stands beside a holiday: the same side of the same holiday, when that is a working day. */
function sameBridge(law: Law, day: IsoDate, year: number): IsoDate | null {
  for (const offset of [-1, 1]) {
    const code = publicHolidays(law, year).get(addDays(day, offset));
    if (code === undefined) continue;
    const holiday = [...publicHolidays(law, year + 1)].find(([, other]) => other === code)?.[0];
    const naar = holiday === undefined ? null : addDays(holiday, -offset);
    if (naar !== null && isBridge(naar, -offset)) return naar;
  }
  return null;
}

/** A Friday after, or a Monday before a holiday: between it and the weekend. `side` 1: it follows the holiday. */
function isBridge(day: IsoDate, side: number): boolean {
  return side === 1 ? weekday(day) === SATURDAY - 1 : weekday(day) === 1;
}
