/** Totals over trajecten, and the line of one traject as it leaves the calculation. */
import { Big } from 'big.js';
import { monthOf } from '../../../shared/domain/date.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { TrajectCount } from './count.ts';
import type { PerQuarter, TrajectResult } from './types.ts';

/** Totals by contingent period. */
export interface Sums {
  readonly trajecten: number;
  readonly days: readonly number[];
  readonly whole: readonly number[];
  readonly half: readonly number[];
  readonly interruptedDays: readonly number[];
  readonly interruptedWhole: readonly number[];
  readonly interruptedHalf: readonly number[];
  /** Half days of opening positions. */
  readonly opening: readonly number[];
  readonly realisedDays: number;
  readonly paperDays: number;
}

/** Adds the counts of all trajecten; `trajecten` counts those with at least one day. */
export function sumTrajecten(counts: readonly TrajectCount[], periods: number): Sums {
  const column = (pick: (count: TrajectCount) => readonly number[]): number[] =>
    Array.from({ length: periods }, (_, index) => counts.reduce((sum, count) => sum + (pick(count)[index] ?? 0), 0));
  return {
    trajecten: counts.filter((count) => count.period !== null).length,
    days: column((count) => count.daysByPeriod),
    whole: column((count) => count.wholeByPeriod),
    half: column((count) => count.halfByPeriod),
    interruptedDays: column((count) => count.interruptedDays),
    interruptedWhole: column((count) => count.interruptedWhole),
    interruptedHalf: column((count) => count.interruptedHalf),
    opening: column((count) => count.openingByPeriod),
    realisedDays: counts.reduce((sum, count) => sum + count.realisedDays, 0),
    paperDays: counts.reduce((sum, count) => sum + count.paperDays, 0),
  };
}

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
const MONTHS_PER_QUARTER = 3;

/** The line of one traject: days per quarter under both counts. */
export function toTrajectResult(count: TrajectCount): TrajectResult {
  const unknown = new Set([
    ...quartersOf([...count.missingMonths, ...count.openMonths]),
    ...count.openingConflicts.map(({ kwartaal }) => `Q${kwartaal}`),
  ]);
  const whole = byQuarter(count, count.wholeByMonth);
  const half = byQuarter(count, count.halfByMonth);
  const opening = byQuarter(count, count.openingByMonth);
  return {
    personId: count.personId,
    insz: count.insz,
    trajectId: count.trajectId,
    start: count.start,
    end: count.einde,
    from: count.period?.from ?? null,
    to: count.period?.to ?? null,
    daysA: byQuarter(count, count.daysByMonth),
    daysB: eachQuarter((key) =>
      unknown.has(key) ? null : new Big(half[key]).plus(opening[key]).div(2).plus(whole[key]).toFixed(1),
    ),
    daysBWhole: eachQuarter((key) => (unknown.has(key) ? null : whole[key] + half[key] + opening[key] / 2)),
    opening: eachQuarter((key) => (opening[key] === 0 ? null : new Big(opening[key]).div(2).toFixed(1))),
    openingConflicts: count.openingConflicts,
    totalA: sum(count.daysByMonth),
    wholeDays: sum(count.wholeByMonth),
    halfDays: sum(count.halfByMonth),
    interruptionDays: sum(count.interruptedDays),
    overlapDays: count.overlapDays,
    missingMonths: count.missingMonths,
    openMonths: count.openMonths,
    presences: count.presences,
  };
}

function eachQuarter<T>(make: (key: keyof PerQuarter<T>) => T): PerQuarter<T> {
  return { Q1: make('Q1'), Q2: make('Q2'), Q3: make('Q3'), Q4: make('Q4') };
}

function byQuarter(count: TrajectCount, values: readonly number[]): PerQuarter<number> {
  return eachQuarter((key) =>
    values.reduce((total, value, index) => (quarterKey(count.months[index] ?? '') === key ? total + value : total), 0),
  );
}

function quartersOf(months: readonly string[]): ReadonlySet<string> {
  return new Set(months.map(quarterKey));
}

function quarterKey(month: string): string {
  const index = Math.floor((monthOf(`${month}-01` as IsoDate) - 1) / MONTHS_PER_QUARTER);
  return QUARTERS[index] ?? '';
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
