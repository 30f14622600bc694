/** The AMA subsidy of a year, both day counts side by side, nothing guessed (AMA-22 to AMA-28, domain/ama.md 5.1 to 5.3). */
import { Big } from 'big.js';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { yearOf } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { toCents } from '../../../shared/domain/money.ts';
import type { Params } from '../../finding.ts';
import type { Law, Lookup } from '../../lawbook/lookup.ts';
import type { OrganisatieFacts } from '../facts.ts';
import type { Amounts } from './amounts.ts';
import { amountsOf, weightedContingent } from './amounts.ts';
import type { FundingPerson, PreparedBounds, TrajectCount } from './count.ts';
import { countPerson, prepareBounds } from './count.ts';
import { type Advances, deriveA, deriveB } from './derive.ts';
import { occupancy } from './occupancy.ts';
import { toText } from './ratio.ts';
import type { Setup, UnitReading } from './setup.ts';
import { prepare } from './setup.ts';
import { sumTrajecten, toTrajectResult } from './sums.ts';
import type { Sums } from './sums.ts';
import type { Coverage, FundingResult, MethodA, MethodB, WithoutInterruptions } from './types.ts';

export interface FundingInput {
  readonly year: number;
  /** Today: what lies after it is expected, and its months cannot be missing yet. */
  readonly on: IsoDate;
  readonly law: Law;
  readonly organisatie: Pick<OrganisatieFacts, 'contingenten' | 'voorschotten' | 'ingebruikname'>;
  /** May be a generator: persons are counted one by one and not kept. */
  readonly personen: Iterable<FundingPerson>;
  /** The user's reading of a unit amount that changes during the year; absent: the lawbook's `ama.eenheidsbedrag.tussentijds`. */
  readonly unitChoice?: UnitReading | null;
  /** Keep the dates present per traject. */
  readonly detail?: boolean;
}

/** Counts person after person, and calculates when all are in. */
export interface FundingCounter {
  add(person: FundingPerson): void;
  result(): FundingResult;
}

/** Calculates a year. Throws FactsError on unsorted attendance, LawError when the lawbook lacks a parameter. */
export function calculateFunding(input: FundingInput): FundingResult {
  const counter = fundingCounter(input);
  for (const person of input.personen) counter.add(person);
  return counter.result();
}

/** As `calculateFunding`, for a caller that brings persons in its own rhythm (a job that gives way between steps). */
export function fundingCounter(input: Omit<FundingInput, 'personen'>): FundingCounter {
  const setup = prepare(input.law, input.year, input.organisatie.contingenten);
  const counts: TrajectCount[] = [];
  const questions = { outsideTraject: 0, twoSources: 0 };
  const bounds = boundsOf(setup, input);
  return {
    add(person) {
      if (bounds === null) return;
      const count = countPerson(person, bounds);
      counts.push(...count.trajecten);
      questions.outsideTraject += count.outside;
      questions.twoSources += count.questions;
    },
    result: () => assemble(input, setup, counts, questions),
  };
}

function boundsOf(setup: Setup, input: Omit<FundingInput, 'personen'>): PreparedBounds | null {
  if (setup.window === null) return null;
  const cuts = setup.periods.map((period) => period.from);
  const ingebruikname = input.organisatie.ingebruikname ?? null;
  return prepareBounds({ ...setup.window, cuts, on: input.on, detail: input.detail ?? false, ingebruikname });
}

function assemble(
  input: Omit<FundingInput, 'personen'>,
  setup: Setup,
  counts: readonly TrajectCount[],
  questions: FundingResult['questions'],
): FundingResult {
  const sums = sumTrajecten(counts, setup.periods.length);
  const choice = unitChoiceOf(input, setup);
  const advances = advancesOf(input);
  const advancesCents = toCents(advances.reduce((total, item) => total + item.cents, 0));
  const ingebruikname = input.organisatie.ingebruikname ?? null;
  const early = ingebruikname === null ? [] : advances.filter((item) => item.date < ingebruikname);
  const advancesOpeningCents = toCents(early.reduce((total, item) => total + item.cents, 0));
  const paid: Advances = { cents: advancesCents, openingCents: advancesOpeningCents, ingebruikname };
  const methodA = calculateA(setup, sums, choice, paid);
  const methodB = calculateB(setup, sums, coverageOf(counts), choice, paid);
  const missing = missingOf(setup, choice);
  const weighted = setup.periods.every((period) => period.places !== null) && setup.periods.length > 0;
  return {
    year: input.year,
    on: input.on,
    defaultMethod: setup.method,
    perTraject: counts.map(toTrajectResult),
    methodA,
    methodB,
    contingent: {
      periods: setup.periods,
      changes: setup.contingentChanges,
      weighted: weighted ? toText(weightedContingent(setup), 4) : null,
    },
    unit: { stretches: setup.unit, changes: setup.unitChanges, choice },
    advances,
    advancesCents,
    advancesOpeningCents,
    ingebruikname,
    missing,
    unconfirmed: unconfirmedOf(setup),
    questions,
    findings: occupancy(input.law, input.on, setup, sums, methodA, advancesCents),
  };
}

/** The user's choice: handed in, or in the user's layer of the lawbook with its ground. */
export function unitChoiceOf(input: Pick<FundingInput, 'unitChoice'>, setup: Setup): UnitReading | null {
  if (!setup.unitChanges) return null;
  const value = input.unitChoice ?? setup.unitReading.value;
  return value === 'januari' || value === 'december' || value === 'pro_rata' ? value : null;
}

export function advancesOf(input: Pick<FundingInput, 'organisatie' | 'year'>): FundingResult['advances'] {
  return input.organisatie.voorschotten
    .filter((item) => (item.jaar ?? yearOf(item.datum)) === input.year)
    .map((item) => ({ date: item.datum, cents: item.cents }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

export function balanceOf(subsidy: Cents | null, advances: Cents): Cents | null {
  return subsidy === null ? null : toCents(subsidy - advances);
}

// --- method A: calendar days --------------------------------------------------------------------------------------------------

function calculateA(setup: Setup, sums: Sums, choice: UnitReading | null, advances: Advances): MethodA {
  const amounts = amountsOf(setup, sums.days.map(big), choice);
  const interruptionDays = total(sums.interruptedDays);
  const without = amountsOf(setup, minus(sums.days.map(big), sums.interruptedDays.map(big)), choice);
  const totalDays = total(sums.days);
  const method: Omit<MethodA, 'derivation'> = {
    totalDays,
    realisedDays: sums.realisedDays,
    expectedDays: totalDays - sums.realisedDays,
    interruptionDays,
    openingDays: sums.paperDays,
    average: amounts.average,
    cappedAverage: amounts.cappedAverage,
    subsidyCents: amounts.subsidyCents,
    unitReadings: amounts.unitReadings,
    contingentReadings: amounts.contingentReadings,
    withoutInterruptions: interruptionDays === 0 ? null : apart(without, big(interruptionDays), big(totalDays), 0),
    balanceCents: balanceOf(amounts.subsidyCents, advances.cents),
  };
  return { ...method, derivation: deriveA(setup, sums, method, choice, advances) };
}

// --- method B: days present ---------------------------------------------------------------------------------------------------

function calculateB(setup: Setup, sums: Sums, coverage: Coverage, choice: UnitReading | null, advances: Advances): MethodB {
  const entered = { wholeDays: total(sums.whole), halfDays: total(sums.half) };
  // Days of an opening position count as they were reported, whatever half a day counts here.
  const opening = sums.opening.map((halves) => new Big(halves).div(2));
  const halfSums = plus(weigh(sums.whole, sums.half, '0.5'), opening);
  const wholeSums = plus(weigh(sums.whole, sums.half, '1'), opening);
  const half = amountsOf(setup, halfSums, choice);
  const whole = amountsOf(setup, wholeSums, choice);
  // The parameter decides which of the two is the headline; both stay visible.
  const counted = setup.halfDay.value === '1' ? whole : half;
  const complete = coverage.complete && setup.window !== null;
  const known = <T>(value: T): T | null => (complete ? value : null);
  const method: Omit<MethodB, 'derivation'> = {
    coverage,
    totalDaysHalf: known(sumOf(halfSums).toFixed(1)),
    totalDaysWhole: known(sumOf(wholeSums).toNumber()),
    openingDays: total(sums.opening) === 0 ? null : sumOf(opening).toFixed(1),
    wholeDays: known(entered.wholeDays),
    halfDays: known(entered.halfDays),
    averageHalf: known(half.average),
    averageWhole: known(whole.average),
    cappedAverageHalf: known(half.cappedAverage),
    cappedAverageWhole: known(whole.cappedAverage),
    subsidyCents: known(counted.subsidyCents),
    subsidyCentsHalf: known(half.subsidyCents),
    subsidyCentsWhole: known(whole.subsidyCents),
    unitReadings: known(counted.unitReadings),
    contingentReadings: known(counted.contingentReadings),
    withoutInterruptions: known(withoutB(setup, sums, choice)),
    balanceCents: balanceOf(known(counted.subsidyCents), advances.cents),
    entered,
  };
  return { ...method, derivation: deriveB(setup, method, choice, advances) };
}

function withoutB(setup: Setup, sums: Sums, choice: UnitReading | null): WithoutInterruptions | null {
  const weight = setup.halfDay.value === '1' ? '1' : '0.5';
  const gone = weigh(sums.interruptedWhole, sums.interruptedHalf, weight);
  if (sumOf(gone).eq(0) && total(sums.interruptedDays) === 0) return null;
  const all = plus(
    weigh(sums.whole, sums.half, weight),
    sums.opening.map((halves) => new Big(halves).div(2)),
  );
  return apart(amountsOf(setup, minus(all, gone), choice), sumOf(gone), sumOf(all), 1);
}

function apart(amounts: Amounts, gone: Big, all: Big, decimals: number): WithoutInterruptions {
  return {
    interruptionDays: gone.toFixed(decimals),
    totalDays: all.minus(gone).toFixed(decimals),
    average: amounts.average,
    cappedAverage: amounts.cappedAverage,
    subsidyCents: amounts.subsidyCents,
  };
}

function coverageOf(counts: readonly TrajectCount[]): Coverage {
  const named = (pick: (count: TrajectCount) => readonly string[]) =>
    counts
      .filter((count) => pick(count).length > 0)
      .map((count) => ({ trajectId: count.trajectId, insz: count.insz, months: pick(count) }));
  const missingMonths = named((count) => count.missingMonths);
  const openMonths = named((count) => count.openMonths);
  const conflicts = counts
    .filter((count) => count.openingConflicts.length > 0)
    .map(({ trajectId, insz, openingConflicts }) => ({ trajectId, insz, quarters: openingConflicts }));
  const complete = missingMonths.length + openMonths.length + conflicts.length === 0;
  return { complete, missingMonths, openMonths, conflicts };
}

// --- what is missing or not confirmed -------------------------------------------------------------------------------------------

export function missingOf(setup: Setup, choice: UnitReading | null): { code: string; params: Params }[] {
  const missing: { code: string; params: Params }[] = [];
  if (setup.window === null) return [{ code: 'GEEN_AMA_IN_DIT_JAAR', params: { jaar: setup.year } }];
  for (const period of setup.periods) {
    if (period.places === null) missing.push({ code: 'CONTINGENT_ONTBREEKT', params: { van: period.from, tot: period.to } });
  }
  for (const stretch of setup.unit) {
    if (stretch.lookup.value !== null) continue;
    const params = { parameter: stretch.lookup.id, jaar: setup.year, van: stretch.from, tot: stretch.to };
    missing.push({ code: 'EENHEIDSBEDRAG_ONTBREEKT', params });
  }
  if (setup.unitChanges && choice === null && setup.unit.every((stretch) => stretch.lookup.value !== null)) {
    missing.push({ code: 'KEUZE_EENHEIDSBEDRAG', params: { parameter: setup.unitReading.id, jaar: setup.year } });
  }
  if (setup.divisor.value === null) missing.push({ code: 'DELER_ONTBREEKT', params: { parameter: setup.divisor.id } });
  return missing;
}

export function unconfirmedOf(setup: Setup): Lookup[] {
  const used: Lookup[] = [setup.method, setup.divisor, setup.halfDay, ...setup.unit.map((stretch) => stretch.lookup)];
  if (setup.contingentChanges) used.push(setup.contingentReading);
  return used.filter((item) => item.value !== null && item.standing !== 'confirmed');
}

// --- small sums -----------------------------------------------------------------------------------------------------------------

const big = (value: number): Big => new Big(value);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const sumOf = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), new Big(0));

function weigh(whole: readonly number[], half: readonly number[], weight: string): Big[] {
  return whole.map((days, index) => new Big(half[index] ?? 0).times(weight).plus(days));
}

function plus(values: readonly Big[], more: readonly Big[]): Big[] {
  return values.map((value, index) => value.plus(more[index] ?? 0));
}

function minus(values: readonly Big[], gone: readonly Big[]): Big[] {
  return values.map((value, index) => value.minus(gone[index] ?? 0));
}
