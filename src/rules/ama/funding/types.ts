/** What a calculation answers (E-20): cents and day counts are whole numbers or null, averages text with 4 decimals. */
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { Finding, Params } from '../../finding.ts';
import type { Lookup } from '../../lawbook/lookup.ts';
import type { ContingentReadings, UnitReadings } from './amounts.ts';
import type { OpeningConflict, Presence } from './count.ts';
import type { ContingentPeriod, UnitReading, UnitStretch } from './setup.ts';

export interface PerQuarter<T> {
  readonly Q1: T;
  readonly Q2: T;
  readonly Q3: T;
  readonly Q4: T;
}

export interface TrajectResult {
  readonly personId: string;
  readonly insz: string | null;
  readonly trajectId: string;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  /** The stretch of the year that counts, null when the traject does not touch it. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly daysA: PerQuarter<number>;
  /** Half a day = 0.5, text with 1 decimal; null for a quarter with a month that is not entered or not over. */
  readonly daysB: PerQuarter<string | null>;
  /** Half a day = 1. Days of an opening position count as they were reported, so that a half can remain. */
  readonly daysBWhole: PerQuarter<number | null>;
  /** Of the days present, those of the opening position; null where none counts. */
  readonly opening: PerQuarter<string | null>;
  readonly openingConflicts: readonly OpeningConflict[];
  readonly totalA: number;
  readonly wholeDays: number;
  readonly halfDays: number;
  readonly interruptionDays: number;
  /** Days that an earlier traject of the same person counts. */
  readonly overlapDays: number;
  readonly missingMonths: readonly string[];
  readonly openMonths: readonly string[];
  /** Only when the derivation is asked to the day. */
  readonly presences: readonly Presence[];
}

/**
 * What the result of a step is: whole days (or text with halves), an average, whole cents, an amount in euro as text, words, or
 * (as text with decimals) VTE or a percentage.
 */
export type StepUnit = 'dagen' | 'trajecten' | 'cents' | 'euro' | 'tekst' | 'vte' | 'procent';

/** One step of a derivation: a code with its values, the parameters used, and what came out. Printed by `stepText`. */
export interface DerivationStep {
  readonly code: string;
  readonly rule: string;
  readonly params: Params;
  readonly parameters: readonly Lookup[];
  readonly result: string | number | null;
  /** Null where the step has no result of its own. */
  readonly unit: StepUnit | null;
}

export interface WithoutInterruptions {
  /** Days in interruptions, taken off. */
  readonly interruptionDays: string;
  readonly totalDays: string | null;
  readonly average: string | null;
  readonly cappedAverage: string | null;
  readonly subsidyCents: Cents | null;
}

interface MethodBase {
  readonly subsidyCents: Cents | null;
  readonly unitReadings: UnitReadings | null;
  readonly contingentReadings: ContingentReadings | null;
  /** Null when there are no interruptions. */
  readonly withoutInterruptions: WithoutInterruptions | null;
  /** Subsidy minus advances; below 0: more was received. */
  readonly balanceCents: Cents | null;
  readonly derivation: readonly DerivationStep[];
}

export interface MethodA extends MethodBase {
  readonly totalDays: number;
  /** Of these, up to and including `on`; the rest is expected: whoever runs, goes on. */
  readonly realisedDays: number;
  readonly expectedDays: number;
  readonly interruptionDays: number;
  /** Of these, before Trajectmap was taken into use: counted from the dates of the traject. */
  readonly openingDays: number;
  readonly average: string | null;
  readonly cappedAverage: string | null;
}

export interface Coverage {
  /** Every month of every running traject is over and has a record. Only then is there a total and an amount. */
  readonly complete: boolean;
  readonly missingMonths: readonly {
    readonly trajectId: string;
    readonly insz: string | null;
    readonly months: readonly string[];
  }[];
  /** Months of this year that are not over. */
  readonly openMonths: readonly {
    readonly trajectId: string;
    readonly insz: string | null;
    readonly months: readonly string[];
  }[];
  /** Quarters with an opening position and other attendance on the same days. */
  readonly conflicts: readonly {
    readonly trajectId: string;
    readonly insz: string | null;
    readonly quarters: readonly OpeningConflict[];
  }[];
}

export interface MethodB extends MethodBase {
  readonly coverage: Coverage;
  /** Half a day = 0.5, 1 decimal. */
  readonly totalDaysHalf: string | null;
  /** Half a day = 1. */
  readonly totalDaysWhole: number | null;
  readonly wholeDays: number | null;
  readonly halfDays: number | null;
  /** Of the total, the days of opening positions, 1 decimal; null where none counts. Known whatever is missing. */
  readonly openingDays: string | null;
  readonly averageHalf: string | null;
  readonly averageWhole: string | null;
  readonly cappedAverageHalf: string | null;
  readonly cappedAverageWhole: string | null;
  readonly subsidyCentsHalf: Cents | null;
  readonly subsidyCentsWhole: Cents | null;
  /** What has been entered so far, whatever is missing: never a total. */
  readonly entered: { readonly wholeDays: number; readonly halfDays: number };
}

export interface FundingResult {
  readonly year: number;
  readonly on: IsoDate;
  /** The method of the calculation (C3), A unless the user set B. */
  readonly defaultMethod: Lookup;
  readonly perTraject: readonly TrajectResult[];
  readonly methodA: MethodA;
  readonly methodB: MethodB;
  readonly contingent: {
    readonly periods: readonly ContingentPeriod[];
    readonly changes: boolean;
    readonly weighted: string | null;
  };
  readonly unit: { readonly stretches: readonly UnitStretch[]; readonly changes: boolean; readonly choice: UnitReading | null };
  readonly advances: readonly { readonly date: IsoDate; readonly cents: Cents }[];
  readonly advancesCents: Cents;
  /** Of these, received before Trajectmap was taken into use. */
  readonly advancesOpeningCents: Cents;
  /** First day on which the office works in Trajectmap. */
  readonly ingebruikname: IsoDate | null;
  /** What nobody entered, by name; each keeps an amount from being calculated. */
  readonly missing: readonly { readonly code: string; readonly params: Params }[];
  /** Values that were used and are not confirmed: printed with the word. */
  readonly unconfirmed: readonly Lookup[];
  readonly questions: { readonly outsideTraject: number; readonly twoSources: number };
  readonly findings: readonly Finding[];
}
