/** What a year's calculation stands on: contingent by period, unit amount by stretch, divisor, choices (AMA-24 to AMA-26, C7). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays, countDays, yearPeriod } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { Law, Lookup } from '../../lawbook/lookup.ts';
import { lookupAs } from '../../lawbook/lookup.ts';
import type { ContingentFeit } from '../facts.ts';
import { amaSince } from '../overgang.ts';

export type UnitReading = 'januari' | 'december' | 'pro_rata';
export type ContingentReading = 'gewogen' | 'per_periode';

export interface ContingentPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  /** Null: nobody entered the contingent of these days. */
  readonly places: number | null;
}

export interface UnitStretch {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly lookup: Lookup<Cents>;
}

export interface Setup {
  readonly year: number;
  /** The days of the year on which AMA SE existed; null before 2021. */
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly yearDays: number;
  readonly divisor: Lookup<number>;
  readonly halfDay: Lookup<string>;
  readonly method: Lookup<string>;
  readonly periods: readonly ContingentPeriod[];
  readonly contingentChanges: boolean;
  readonly contingentReading: Lookup<string>;
  readonly unit: readonly UnitStretch[];
  readonly unitChanges: boolean;
  readonly unitReading: Lookup<string>;
}

/** Gathers the parameters of a year. Throws LawError when the lawbook lacks one of the ids. */
export function prepare(law: Law, year: number, contingenten: readonly ContingentFeit[]): Setup {
  const days = yearPeriod(year);
  const since = amaSince(law);
  const window = days.to < since ? null : { from: days.from < since ? since : days.from, to: days.to };
  const periods = window === null ? [] : contingentPeriods(contingenten, window);
  const unit = window === null ? [] : unitStretches(law, window);
  const reference = days.to;
  return {
    year,
    window,
    yearDays: countDays(days.from, days.to),
    divisor: lookupAs(law, 'ama.deler', 'integer', reference),
    halfDay: lookupAs(law, 'ama.halveDagTelt', 'choice', reference),
    method: lookupAs(law, 'ama.dagmethode', 'choice', reference),
    periods,
    contingentChanges: new Set(periods.map((period) => period.places)).size > 1,
    contingentReading: lookupAs(law, 'ama.contingent.lezing', 'choice', reference),
    unit,
    unitChanges: new Set(unit.map((stretch) => stretch.lookup.value)).size > 1,
    unitReading: lookupAs(law, 'ama.eenheidsbedrag.tussentijds', 'choice', reference),
  };
}

function contingentPeriods(contingenten: readonly ContingentFeit[], window: { from: IsoDate; to: IsoDate }): ContingentPeriod[] {
  const sorted = [...contingenten].sort((a, b) => (a.van < b.van ? -1 : 1));
  const before = sorted.findLast((item) => item.van <= window.from);
  const later = sorted.filter((item) => item.van > window.from && item.van <= window.to);
  const starts = [{ van: window.from, plaatsen: before?.plaatsen ?? null }, ...later];
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? window.to : addDays(next.van, -1);
    return { from: start.van, to, days: countDays(start.van, to), places: start.plaatsen };
  });
}

/** The stretches of the year on which one answer of the lawbook holds. */
function unitStretches(law: Law, window: { from: IsoDate; to: IsoDate }): UnitStretch[] {
  const stretches: UnitStretch[] = [];
  for (let from = window.from; from <= window.to;) {
    const lookup = lookupAs(law, 'ama.eenheidsbedrag', 'money', from);
    const to = lastDayOf(law, lookup, from, window.to);
    stretches.push({ from, to, days: countDays(from, to), lookup });
    from = addDays(to, 1);
  }
  return stretches;
}

/** The last day of the window with the same answer; a missing value has no `until`, so it is looked up day by day. */
function lastDayOf(law: Law, lookup: Lookup<Cents>, from: IsoDate, end: IsoDate): IsoDate {
  if (lookup.value !== null) return lookup.until !== null && lookup.until < end ? lookup.until : end;
  let day = from;
  while (day < end && lookupAs(law, 'ama.eenheidsbedrag', 'money', addDays(day, 1)).value === null) day = addDays(day, 1);
  return day;
}
