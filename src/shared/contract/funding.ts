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

/** `A` days of the traject, `B` days present with half a day as 0.5, `B1` with half a day as 1. */
const DayReading = z.enum(['A', 'B', 'B1']);
const PerReading = <T extends z.ZodType>(value: T) => z.strictObject({ A: value, B: value, B1: value });

/** One month or quarter of a forecast. */
const RamingLijn = z.strictObject({
  /** `2026-03` or `2026Q1` */
  key: z.string(),
  from: DateText,
  to: DateText,
  state: z.enum(['voorbij', 'loopt', 'komt']),
  /** Trajecten on an average day of the line, and of the year until its end. */
  average: DecimalText,
  averageSince: DecimalText,
  /** Places of the contingent on an average day, and those that are free (below 0: more than is paid); null where not entered. */
  places: DecimalText.nullable(),
  free: DecimalText.nullable(),
  /** Advances of the year received by the end of the line. */
  advancesCents: CentsValue,
  readings: PerReading(
    z.strictObject({
      realised: DecimalText,
      expected: DecimalText.nullable(),
      paidAverage: DecimalText.nullable(),
      cumulativeCents: amount,
      cents: amount,
    }),
  ),
});

const RamingLezing = z.strictObject({
  /** Null: somebody has neither a timetable nor attendance. */
  days: DecimalText.nullable(),
  realised: DecimalText,
  expected: DecimalText.nullable(),
  average: DecimalText.nullable(),
  cappedAverage: DecimalText.nullable(),
  /** The average is above the contingent. */
  capped: z.boolean(),
  subsidyCents: amount,
  balanceCents: amount,
  contingentReadings: z.array(Lezing),
  unitReadings: z.array(Lezing),
});

/** The subsidy of a year as it may become: realised and planned, never a result. */
export const Raming = z.strictObject({
  year: YearNumber,
  on: DateText,
  readings: PerReading(RamingLezing),
  months: z.array(RamingLijn),
  quarters: z.array(RamingLijn),
  /** What it rests on, in words, with the trajecten that each is about. */
  assumptions: z.array(z.strictObject({ code: z.string(), text: z.string(), trajecten: z.array(z.string()) })),
  advancesCents: CentsValue,
  /** As in `funding.jaar`. */
  missing: z.array(z.string()),
  unconfirmed: z.array(z.string()),
});
export type Raming = z.infer<typeof Raming>;

const MAX_EXTRA = 50;
const MAX_WEEKDAYS = 6;

/** One or more participants more, with their week, or one fewer; `van` is the first day on which it holds. */
export const Wijziging = z.discriminatedUnion('soort', [
  z
    .strictObject({
      soort: z.literal('erbij'),
      van: DateText,
      tot: DateText.nullable().default(null),
      aantal: z.int().min(1).max(MAX_EXTRA).default(1),
      /** Whole days a week, and half days on the weekdays after them; Monday to Saturday. */
      heleDagen: z.int().min(0).max(MAX_WEEKDAYS),
      halveDagen: z.int().min(0).max(MAX_WEEKDAYS).default(0),
    })
    .refine(({ heleDagen, halveDagen }) => heleDagen + halveDagen >= 1, { path: ['heleDagen'], error: 'WEEK_LEEG' })
    .refine(({ heleDagen, halveDagen }) => heleDagen + halveDagen <= MAX_WEEKDAYS, {
      path: ['halveDagen'],
      error: 'WEEK_TE_LANG',
    })
    .refine(({ van, tot }) => tot === null || tot >= van, { path: ['tot'], error: 'TOT_VOOR_VAN' }),
  z.strictObject({ soort: z.literal('eraf'), trajectId: Id, van: DateText }),
]);
export type Wijziging = z.infer<typeof Wijziging>;

const Verschil = z.strictObject({
  days: DecimalText.nullable(),
  average: DecimalText.nullable(),
  subsidyCents: amount,
  balanceCents: amount,
  contingentReadings: z.array(z.strictObject({ code: z.string(), label: z.string(), cents: amount })),
  unitReadings: z.array(z.strictObject({ code: z.string(), label: z.string(), cents: amount })),
});

const year = { jaar: YearNumber, op: DateText.optional(), gekendOp: DateText.optional() };

export const fundingCalls = {
  /** The year as it may become, with what it rests on. */
  'funding.raming': query({
    right: 'financiering.lezen',
    reads: 'persoonlijk',
    input: z.strictObject(year),
    output: Raming,
  }),
  /** What a participant more or fewer means: the forecast without and with, and the difference. */
  'funding.watAls': query({
    right: 'financiering.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({ ...year, wijziging: Wijziging }),
    output: z.strictObject({ without: Raming, with: Raming, difference: PerReading(Verschil) }),
  }),
  /** The steps of one figure of a forecast: of the year, of a month or quarter (`deel`), or of what a change means. */
  'funding.ramingStappen': query({
    right: 'financiering.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({
      ...year,
      lezing: DayReading,
      deel: z
        .string()
        .regex(/^\d{4}(-\d{2}|Q[1-4])$/)
        .optional(),
      wijziging: Wijziging.optional(),
    }),
    output: Afleiding,
  }),
  'funding.jaar': query({
    right: 'financiering.lezen',
    reads: 'persoonlijk',
    /** `gekendOp`: with the lawbook as it was known on that day. */
    input: z.strictObject({ jaar: YearNumber, op: DateText.optional(), gekendOp: DateText.optional() }),
    output: FundingResult,
  }),
};
