/** A forecast by month and by quarter: days, how far the contingent is filled, and how the amount grows (AMA-24 to AMA-28). */
import { Big } from 'big.js';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { countDays, quarterOf, yearOf } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { toCents } from '../../../shared/domain/money.ts';
import type { ForecastBase } from './forecast-types.ts';
import type { Segment } from './forecast-plan.ts';
import type { DayReading, PerReading, SegmentDays } from './forecast-readings.ts';
import { amountsThrough, eachReading, segmentDays } from './forecast-readings.ts';
import { ratio, toText } from './ratio.ts';

export interface LineReading {
  /** Days entered or gone by, 1 decimal. */
  readonly realised: string;
  /** Days planned or to come, 1 decimal; null where somebody has neither a timetable nor attendance. */
  readonly expected: string | null;
  /** Paid average over the days from 1 January to the end of the line, 4 decimals. */
  readonly paidAverage: string | null;
  /** Subsidy over the days from 1 January to the end of the line; the last line is the year. */
  readonly cumulativeCents: Cents | null;
  /** What this line adds to it: the lines add up to the year, to the cent. */
  readonly cents: Cents | null;
}

export interface ForecastLine {
  /** `2026-03` or `2026Q1` */
  readonly key: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly state: 'voorbij' | 'loopt' | 'komt';
  /** Trajecten on an average day of the line, 4 decimals. */
  readonly average: string;
  /** The same from 1 January to the end of the line. */
  readonly averageSince: string;
  /** Places of the contingent on an average day, 4 decimals; null where a part is not entered. */
  readonly places: string | null;
  /** Places minus trajecten on an average day, 4 decimals; below 0: more than the contingent pays. */
  readonly free: string | null;
  /** Advances of the year received by the end of the line. */
  readonly advancesCents: Cents;
  readonly readings: PerReading<LineReading>;
}

interface Stretch {
  readonly key: string;
  /** Index of the first segment, and of the first one after. */
  readonly first: number;
  readonly end: number;
}

export function linesOf(base: ForecastBase): { readonly months: ForecastLine[]; readonly quarters: ForecastLine[] } {
  const days = eachReading((reading) => segmentDays(base, reading));
  const lines = (keyOf: (segment: Segment) => string): ForecastLine[] => {
    const before = { A: toCents(0), B: toCents(0), B1: toCents(0) } as Record<DayReading, Cents | null>;
    return stretchesOf(base.segments, keyOf).map((stretch) => lineOf(base, days, stretch, before));
  };
  return { months: lines(({ month }) => month), quarters: lines(({ from }) => `${yearOf(from)}Q${quarterOf(from)}`) };
}

function stretchesOf(segments: readonly Segment[], keyOf: (segment: Segment) => string): Stretch[] {
  const keys = segments.map(keyOf);
  return [...new Set(keys)].map((key) => ({ key, first: keys.indexOf(key), end: keys.lastIndexOf(key) + 1 }));
}

function lineOf(
  base: ForecastBase,
  days: PerReading<SegmentDays>,
  stretch: Stretch,
  before: Record<DayReading, Cents | null>,
): ForecastLine {
  const { segments, setup } = base;
  const parts = segments.slice(stretch.first, stretch.end);
  const from = parts[0]!.from;
  const to = parts.at(-1)!.to;
  const length = countDays(from, to);
  const running = sumOf(days.A, stretch.first, stretch.end);
  const since = sumOf(days.A, 0, stretch.end);
  const known = parts.every(({ period }) => (setup.periods[period]?.places ?? null) !== null);
  const places = parts.reduce(
    (sum, part) => sum.plus(new Big(setup.periods[part.period]?.places ?? 0).times(countDays(part.from, part.to))),
    new Big(0),
  );
  const readings = eachReading((reading) => readingOf(base, days[reading], stretch, before[reading]));
  for (const reading of ['A', 'B', 'B1'] as const) before[reading] = readings[reading].cumulativeCents;
  return {
    key: stretch.key,
    from,
    to,
    state: parts.every(({ ahead }) => ahead) ? 'komt' : parts.some(({ ahead }) => ahead) ? 'loopt' : 'voorbij',
    average: toText(ratio(running, length), 4),
    averageSince: toText(ratio(since, countDays(segments[0]!.from, to)), 4),
    places: known ? toText(ratio(places, length), 4) : null,
    free: known ? signed(places.minus(running), length) : null,
    advancesCents: toCents(base.advances.reduce((sum, { date, cents }) => (date <= to ? sum + cents : sum), 0)),
    readings,
  };
}

function readingOf(base: ForecastBase, days: SegmentDays, { first, end }: Stretch, before: Cents | null): LineReading {
  const add = (values: readonly Big[]): string =>
    values
      .slice(first, end)
      .reduce((sum, value) => sum.plus(value), new Big(0))
      .toFixed(1);
  const amounts = days.unknown.slice(0, end).includes(true) ? null : amountsThrough(base, days, end);
  const cumulative = amounts?.subsidyCents ?? null;
  return {
    realised: add(days.realised),
    expected: days.unknown.slice(first, end).includes(true) ? null : add(days.expected),
    paidAverage: amounts?.cappedAverage ?? null,
    cumulativeCents: cumulative,
    cents: cumulative === null || before === null ? null : toCents(cumulative - before),
  };
}

function sumOf({ realised, expected }: SegmentDays, first: number, end: number): Big {
  const all = [...realised.slice(first, end), ...expected.slice(first, end)];
  return all.reduce((sum, value) => sum.plus(value), new Big(0));
}

/** Rounded half away from 0, so that what is too much and what is too little are rounded alike. */
function signed(value: Big, divisor: number): string {
  const text = toText(ratio(value.abs(), divisor), 4);
  return value.lt(0) && Number(text) !== 0 ? `-${text}` : text;
}
