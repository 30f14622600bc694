/** AMA subsidy of a year: both day counts side by side, nothing guessed (AMA-22 to AMA-28, C3, C7). */
import { z } from 'zod';
import { Afleiding } from './afleiding.ts';
import { query } from './define.ts';
import { CentsValue, DateText, DecimalText, Id, MonthText, YearNumber } from './values.ts';

const amount = CentsValue.nullable();
const Quarters = z.strictObject({
  Q1: z.int().nullable(),
  Q2: z.int().nullable(),
  Q3: z.int().nullable(),
  Q4: z.int().nullable(),
});
const QuarterDecimals = z.strictObject({
  Q1: DecimalText.nullable(),
  Q2: DecimalText.nullable(),
  Q3: DecimalText.nullable(),
  Q4: DecimalText.nullable(),
});

/** A reading of one amount: which, its average and its subsidy. */
export const Lezing = z.strictObject({
  code: z.string(),
  label: z.string(),
  average: DecimalText.nullable(),
  subsidyCents: amount,
  chosen: z.boolean(),
});

/** @param id how the trajecten are named: records of a case file, or what a scenario calls them */
export const fundingShape = <I extends z.ZodType<string>>(id: I) =>
  z.strictObject({
    year: YearNumber,
    on: DateText,
    methodA: z.strictObject({
      totalDays: z.int(),
      totalDaysWithoutInterruption: z.int(),
      /** Of these, before Trajectmap was taken into use. */
      openingDays: z.int(),
      /** Null in a year without AMA SE, or without a divisor. */
      average: DecimalText.nullable(),
      cappedAverage: DecimalText.nullable(),
      subsidyCents: amount,
    }),
    methodB: z.strictObject({
      totalDaysHalf: DecimalText.nullable(),
      /** A half can remain: days of an opening position count as they were reported. */
      totalDaysWhole: z.number().multipleOf(0.5).nullable(),
      /** Of these, days of opening positions; null where none counts. Known whatever is missing. */
      openingDays: DecimalText.nullable(),
      averageHalf: DecimalText.nullable(),
      averageWhole: DecimalText.nullable(),
      cappedAverageHalf: DecimalText.nullable(),
      cappedAverageWhole: DecimalText.nullable(),
      subsidyCents: amount,
      subsidyCentsWhole: amount,
      coverage: z.strictObject({
        complete: z.boolean(),
        missingMonths: z.array(z.strictObject({ trajectId: id, insz: z.string().nullable(), months: z.array(MonthText) })),
        /** All months in which something is missing. */
        months: z.array(MonthText),
        /** An opening position beside other attendance on the same days: never added up. Half days. */
        conflicts: z.array(
          z.strictObject({
            trajectId: id,
            insz: z.string().nullable(),
            quarters: z.array(z.strictObject({ jaar: YearNumber, kwartaal: z.int(), beginstand: z.int(), ingevoerd: z.int() })),
          }),
        ),
      }),
    }),
    /** C7: two readings of a contingent that changed in the year; one entry when it did not. */
    contingentReadings: z.array(Lezing),
    /** Unit amount of 1 January, of 31 December, pro rata; one entry when it did not change. */
    unitReadings: z.array(Lezing),
    /** Parameters without a value, and those not confirmed: named, never used silently. */
    missing: z.array(z.string()),
    unconfirmed: z.array(z.string()),
    advancesCents: CentsValue,
    /** Of these, received before Trajectmap was taken into use. */
    advancesOpeningCents: CentsValue,
    /** First day on which the office works in Trajectmap. */
    ingebruikname: DateText.nullable(),
    balanceCents: amount,
    openQuestions: z.int(),
    perTraject: z.array(
      z.strictObject({
        trajectId: id,
        insz: z.string().nullable(),
        start: DateText,
        end: DateText.nullable(),
        daysA: Quarters,
        daysB: QuarterDecimals,
        /** Of the days present, those of the opening position. */
        opening: QuarterDecimals,
      }),
    ),
    derivation: Afleiding,
  });
export const FundingResult = fundingShape(Id);
export type FundingResult = z.infer<typeof FundingResult>;

export const fundingCalls = {
  'funding.jaar': query({
    right: 'financiering.lezen',
    reads: 'persoonlijk',
    /** `gekendOp`: with the lawbook as it was known on that day. */
    input: z.strictObject({ jaar: YearNumber, op: DateText.optional(), gekendOp: DateText.optional() }),
    output: FundingResult,
  }),
};
