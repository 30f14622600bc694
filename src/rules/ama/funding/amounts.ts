/** From days to an amount: average, cap, unit amount, every reading that the sources leave open (AMA-24 to AMA-26, C7). */
import { Big } from 'big.js';
import { countDays } from '../../../shared/domain/date.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { toCents } from '../../../shared/domain/money.ts';
import type { Ratio } from './ratio.ts';
import { isMore, ratio, smallest, times, toText, toWholeCents } from './ratio.ts';
import type { ContingentReading, Setup, UnitReading } from './setup.ts';

/** The subsidy under each reading of a unit amount that changed during the year; null where an amount is missing. */
export type UnitReadings = Readonly<Record<UnitReading, Cents | null>>;

export interface ContingentReadings {
  /** Time-weighted contingent of the year, 4 decimals. */
  readonly weightedContingent: string;
  readonly gewogen: { readonly cappedAverage: string; readonly subsidyCents: Cents | null };
  readonly per_periode: { readonly cappedAverage: string; readonly subsidyCents: Cents | null };
  /** First minus second reading; null without an amount. */
  readonly differenceCents: Cents | null;
}

export interface Amounts {
  /** Average number of trajecten, 4 decimals, not capped; null without a divisor. */
  readonly average: string | null;
  /** Null when the contingent of a part of the year is not entered. */
  readonly cappedAverage: string | null;
  readonly capped: boolean;
  readonly subsidyCents: Cents | null;
  /** Only when the unit amount changes during the year. */
  readonly unitReadings: UnitReadings | null;
  /** Only when the contingent changes during the year. */
  readonly contingentReadings: ContingentReadings | null;
}

const NOTHING: Amounts = {
  average: null,
  cappedAverage: null,
  capped: false,
  subsidyCents: null,
  unitReadings: null,
  contingentReadings: null,
};

/**
 * The amounts that follow from days by contingent period (halves allowed). `unitChoice` is the user's reading of a unit amount
 * that changes during the year; without it there is no headline amount, only the three readings.
 */
export function amountsOf(setup: Setup, daysByPeriod: readonly Big[], unitChoice: UnitReading | null): Amounts {
  const divisor = setup.divisor.value;
  if (divisor === null || setup.window === null) return NOTHING;
  const total = daysByPeriod.reduce((sum, days) => sum.plus(days), new Big(0));
  const average = ratio(total, divisor);
  const averageText = toText(average, 4);
  if (setup.periods.some((period) => period.places === null)) return { ...NOTHING, average: averageText };
  const capped: Readonly<Record<ContingentReading, Ratio>> = {
    gewogen: smallest(average, weightedContingent(setup)),
    per_periode: ratio(sumOfCapped(setup, daysByPeriod), divisor),
  };
  const chosen = capped[setup.contingentReading.value === 'per_periode' ? 'per_periode' : 'gewogen'];
  return {
    average: averageText,
    cappedAverage: toText(chosen, 4),
    capped: isMore(average, chosen),
    subsidyCents: subsidyOf(setup, chosen, unitChoice),
    unitReadings: setup.unitChanges ? unitReadings(setup, chosen) : null,
    contingentReadings: setup.contingentChanges ? contingentReadings(setup, capped, unitChoice) : null,
  };
}

/** Sum of places x calendar days, over the days of the year (AMA-25, reading a). */
export function weightedContingent(setup: Setup): Ratio {
  return ratio(placeDays(setup.periods), setup.yearDays);
}

/** The same up to and including a day of the year, over the days until then: what is filled so far is held against it. */
export function contingentUntil(setup: Setup, until: IsoDate): Ratio {
  const begun = setup.periods
    .filter((period) => period.from <= until)
    .map(({ from, to, places }) => ({ days: countDays(from, to < until ? to : until), places }));
  return ratio(placeDays(begun), countDays(setup.window?.from ?? until, until));
}

function placeDays(periods: readonly { readonly days: number; readonly places: number | null }[]): Big {
  return periods.reduce((total, { days, places }) => total.plus(new Big(places ?? 0).times(days)), new Big(0));
}

/** The contingent as it is printed: whole while it does not change, else time-weighted; null where a part is not entered. */
export function contingentText(setup: Setup): string | null {
  const [first] = setup.periods;
  if (!first || setup.periods.some((period) => period.places === null)) return null;
  return setup.contingentChanges ? toText(weightedContingent(setup), 4) : String(first.places);
}

/** Sum over the periods of the smaller of days and places x calendar days (AMA-25, reading b). */
function sumOfCapped(setup: Setup, daysByPeriod: readonly Big[]): Big {
  return setup.periods.reduce((total, period, index) => {
    const days = daysByPeriod[index] ?? new Big(0);
    const room = new Big(period.places ?? 0).times(period.days);
    return total.plus(days.gt(room) ? room : days);
  }, new Big(0));
}

function contingentReadings(
  setup: Setup,
  capped: Readonly<Record<ContingentReading, Ratio>>,
  unitChoice: UnitReading | null,
): ContingentReadings {
  const reading = (name: ContingentReading) => ({
    cappedAverage: toText(capped[name], 4),
    subsidyCents: subsidyOf(setup, capped[name], unitChoice),
  });
  const gewogen = reading('gewogen');
  const perPeriode = reading('per_periode');
  const known = gewogen.subsidyCents !== null && perPeriode.subsidyCents !== null;
  return {
    weightedContingent: toText(weightedContingent(setup), 4),
    gewogen,
    per_periode: perPeriode,
    differenceCents: known ? toCents((gewogen.subsidyCents ?? 0) - (perPeriode.subsidyCents ?? 0)) : null,
  };
}

function subsidyOf(setup: Setup, average: Ratio, unitChoice: UnitReading | null): Cents | null {
  if (!setup.unitChanges) return multiply(average, unitAmount(setup, 'januari'));
  return unitChoice === null ? null : multiply(average, unitAmount(setup, unitChoice));
}

function unitReadings(setup: Setup, average: Ratio): UnitReadings {
  return {
    januari: multiply(average, unitAmount(setup, 'januari')),
    december: multiply(average, unitAmount(setup, 'december')),
    pro_rata: multiply(average, unitAmount(setup, 'pro_rata')),
  };
}

function multiply(average: Ratio, unit: Ratio | null): Cents | null {
  return unit === null ? null : toWholeCents(times(average, unit));
}

/** The unit amount of the year in cents under one reading; null where a value is missing. */
export function unitAmount(setup: Setup, reading: UnitReading): Ratio | null {
  if (reading !== 'pro_rata') {
    const stretch = reading === 'januari' ? setup.unit[0] : setup.unit.at(-1);
    const value = stretch?.lookup.value ?? null;
    return value === null ? null : ratio(value, 1);
  }
  let sum = new Big(0);
  let days = 0;
  for (const stretch of setup.unit) {
    if (stretch.lookup.value === null) return null;
    sum = sum.plus(new Big(stretch.lookup.value).times(stretch.days));
    days += stretch.days;
  }
  return days === 0 ? null : ratio(sum, days);
}
