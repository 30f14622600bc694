/** The days of a forecast under each day count, and the amounts that follow from them (AMA-22 to AMA-27, C3, C7). */
import { Big } from 'big.js';
import type { Cents } from '../../../shared/domain/money.ts';
import type { Amounts } from './amounts.ts';
import { amountsOf } from './amounts.ts';
import { balanceOf } from './calculate.ts';
import type { ForecastBase } from './forecast-types.ts';

/** `A` days of the traject, `B` days present with half a day as 0.5, `B1` with half a day as 1. */
export const READINGS = ['A', 'B', 'B1'] as const;
export type DayReading = (typeof READINGS)[number];
export type PerReading<T> = Readonly<Record<DayReading, T>>;

export interface ForecastReading extends Amounts {
  /** Days of the year, 1 decimal; null where somebody has neither a timetable nor attendance. */
  readonly days: string | null;
  /** Of these, entered (B) or gone by (A). */
  readonly realised: string;
  /** Of these, planned or still to come; null as `days`. */
  readonly expected: string | null;
  /** Subsidy minus advances; below 0: more was received. */
  readonly balanceCents: Cents | null;
}

/** Days by segment under one count: what is there, and what is expected. */
export interface SegmentDays {
  readonly realised: readonly Big[];
  readonly expected: readonly Big[];
  /** Segments in which nothing is known of the days of somebody. */
  readonly unknown: readonly boolean[];
}

export function eachReading<T>(make: (reading: DayReading) => T): PerReading<T> {
  return { A: make('A'), B: make('B'), B1: make('B1') };
}

/** The days of all counts, by segment. */
export function segmentDays({ segments, counts }: ForecastBase, reading: DayReading): SegmentDays {
  const sum = (pick: (index: number) => number[]): Big[] =>
    segments.map((_, index) => new Big(pick(index).reduce((total, value) => total + value, 0)));
  const nothing = segments.map(() => new Big(0));
  if (reading === 'A') {
    const days = sum((index) => counts.map(({ count }) => count.daysByPeriod[index] ?? 0));
    return {
      realised: days.map((value, index) => (segments[index]?.ahead === true ? new Big(0) : value)),
      expected: days.map((value, index) => (segments[index]?.ahead === true ? value : new Big(0))),
      unknown: nothing.map(() => false),
    };
  }
  // In half days, so that everything stays whole until it is divided. An opening position counts as it was reported.
  const half = reading === 'B1' ? 2 : 1;
  return {
    realised: inDays(
      sum((index) =>
        counts.map(
          ({ count }) =>
            2 * (count.wholeByPeriod[index] ?? 0) + half * (count.halfByPeriod[index] ?? 0) + (count.openingByPeriod[index] ?? 0),
        ),
      ),
    ),
    expected: inDays(
      sum((index) => counts.map(({ expected }) => 2 * (expected.whole[index] ?? 0) + half * (expected.half[index] ?? 0))),
    ),
    unknown: segments.map((_, index) => counts.some(({ expected }) => (expected.unknown[index] ?? 0) > 0)),
  };
}

/** Amounts of the days of the first `count` segments, folded to contingent periods. */
export function amountsThrough(base: ForecastBase, { realised, expected }: SegmentDays, count: number): Amounts {
  const { setup, segments, choice } = base;
  const byPeriod = setup.periods.map(() => new Big(0));
  for (const [index, segment] of segments.slice(0, count).entries()) {
    const before = byPeriod[segment.period] ?? new Big(0);
    byPeriod[segment.period] = before.plus(realised[index] ?? 0).plus(expected[index] ?? 0);
  }
  return amountsOf(setup, byPeriod, choice);
}

/** The whole year under each reading. */
export function readingsOf(base: ForecastBase): PerReading<ForecastReading> {
  return eachReading((reading) => {
    const days = segmentDays(base, reading);
    const known = !days.unknown.includes(true);
    const amounts = known ? amountsThrough(base, days, base.segments.length) : UNKNOWN;
    const realised = add(days.realised);
    const expected = add(days.expected);
    return {
      ...amounts,
      days: known ? realised.plus(expected).toFixed(1) : null,
      realised: realised.toFixed(1),
      expected: known ? expected.toFixed(1) : null,
      balanceCents: balanceOf(amounts.subsidyCents, base.advancesCents),
    };
  });
}

/** What is not known has no amount, under no reading. */
export const UNKNOWN: Amounts = {
  average: null,
  cappedAverage: null,
  capped: false,
  subsidyCents: null,
  unitReadings: null,
  contingentReadings: null,
};

const add = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), new Big(0));

/** Half days as days. */
const inDays = (halves: Big[]): Big[] => halves.map((value) => value.div(2));
