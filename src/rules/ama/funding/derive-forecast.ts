/** Why a figure of a forecast is what it is: the days, what is assumed, and the steps of every subsidy (AMA-22 to AMA-27). */
import { Big } from 'big.js';
import type { Cents } from '../../../shared/domain/money.ts';
import { toCents } from '../../../shared/domain/money.ts';
import type { Params } from '../../finding.ts';
import type { Lookup } from '../../lawbook/lookup.ts';
import { moneySteps } from './derive.ts';
import type { ForecastResult } from './forecast.ts';
import type { ForecastBase } from './forecast-types.ts';
import { forecastOf } from './forecast.ts';
import type { DayReading, SegmentDays } from './forecast-readings.ts';
import { UNKNOWN, amountsThrough, segmentDays } from './forecast-readings.ts';
import type { ForecastLine } from './forecast-lines.ts';
import type { DerivationStep } from './types.ts';

/** Which figure: a day count, and the year (null) or one of its lines. */
export interface Figure {
  readonly reading: DayReading;
  /** `2026-03` or `2026Q1` */
  readonly line: string | null;
}

/** A figure that is not there: the year has no such month or quarter. */
export class UnknownLineError extends Error {
  readonly code = 'DEEL_ONBEKEND';
}

/** The steps of a figure. Throws UnknownLineError. */
export function deriveForecast(base: ForecastBase, { reading, line }: Figure): DerivationStep[] {
  if (base.setup.window === null) return [step('GEEN_AMA_IN_DIT_JAAR', 'AMA-01', { jaar: base.year }, null, null)];
  const result = forecastOf(base);
  const lines = line?.includes('Q') === true ? result.quarters : result.months;
  const index = line === null ? -1 : lines.findIndex(({ key }) => key === line);
  const at = lines[index] ?? null;
  if (line !== null && at === null) throw new UnknownLineError(line);
  return [...stepsThrough(base, reading, at, result), ...lineSteps(reading, at, lines[index - 1] ?? null)];
}

/** The steps of what a change means for a day count: the figure with it, without it, and the difference. */
export function deriveSimulation(without: ForecastBase, changed: ForecastBase, reading: DayReading): DerivationStep[] {
  const before = forecastOf(without).readings[reading].subsidyCents;
  const after = forecastOf(changed).readings[reading].subsidyCents;
  return [
    ...deriveForecast(changed, { reading, line: null }),
    money('WAT_ALS_ZONDER', before),
    money('WAT_ALS_VERSCHIL', before === null || after === null ? null : toCents(after - before)),
  ];
}

function stepsThrough(
  base: ForecastBase,
  reading: DayReading,
  at: ForecastLine | null,
  { assumptions }: ForecastResult,
): DerivationStep[] {
  const { setup, choice, segments, advancesCents } = base;
  const days = segmentDays(base, reading);
  const end = at === null ? segments.length : segments.findIndex(({ to }) => to === at.to) + 1;
  const known = !days.unknown.slice(0, end).includes(true);
  const amounts = known ? amountsThrough(base, days, end) : UNKNOWN;
  const balanceCents = amounts.subsidyCents === null ? null : toCents(amounts.subsidyCents - advancesCents);
  const steps = [
    dayStep(base, reading, days, end, known),
    ...assumptions
      .filter(({ code }) => reading !== 'A' || OF_DATES.has(code))
      .map(({ code, params }) => step(`RAMING_${code}`, reading === 'A' ? 'AMA-23' : 'AMA-22', params, null, null)),
  ];
  if (!known) return steps;
  const advances = { cents: advancesCents, openingCents: toCents(0), ingebruikname: null };
  const amount = moneySteps(setup, { ...amounts, balanceCents }, amounts.average, amounts.cappedAverage, choice, advances);
  return [...steps, ...(at === null ? amount : amount.filter(({ rule }) => rule !== 'AMA-27'))];
}

/** Assumptions that also hold for the days of the traject. */
const OF_DATES = new Set(['LOOPT_DOOR', 'EINDE_GEKEND']);

function dayStep(base: ForecastBase, reading: DayReading, days: SegmentDays, end: number, known: boolean): DerivationStep {
  const realised = add(days.realised.slice(0, end));
  const expected = add(days.expected.slice(0, end));
  const total = realised.plus(expected);
  const tot = base.segments[end - 1]?.to ?? null;
  const parts = { tot, voorbij: text(realised), verwacht: text(expected) };
  if (reading === 'A')
    return step('RAMING_DAGEN_A', 'AMA-23', { trajecten: base.counts.length, ...parts }, text(total), 'dagen', [
      base.setup.method,
    ]);
  const params = { ...parts, telt: reading === 'B' ? '0.5' : '1' };
  if (!known) return step('RAMING_DAGEN_B_ONBEKEND', 'AMA-22', params, null, null, [base.setup.halfDay]);
  return step('RAMING_DAGEN_B', 'AMA-22', params, text(total), 'dagen', [base.setup.halfDay]);
}

function lineSteps(reading: DayReading, at: ForecastLine | null, previous: ForecastLine | null): DerivationStep[] {
  if (at === null || previous === null) return [];
  const { cents } = at.readings[reading];
  return [
    money('RAMING_VORIG', previous.readings[reading].cumulativeCents, { deel: previous.key }),
    money('RAMING_DEEL', cents, { deel: at.key }),
  ];
}

function money(code: string, cents: Cents | null, params: Params = {}): DerivationStep {
  return step(code, 'AMA-26', params, cents, 'cents');
}

function step(
  code: string,
  rule: string,
  params: Params,
  result: DerivationStep['result'],
  unit: DerivationStep['unit'],
  parameters: readonly Lookup[] = [],
): DerivationStep {
  return { code, rule, params, parameters, result, unit };
}

/** Whole days without a decimal, halves with one. */
const text = (value: Big): string => value.toFixed(value.mod(1).eq(0) ? 0 : 1);
const add = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), new Big(0));
