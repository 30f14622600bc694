/** Rules on facts from a file, without a case file: findings, terms, amounts, and how each came about. */
import { z } from 'zod';
import { Afleiding } from './afleiding.ts';
import { BevindingSoort, Ernst, Params } from './bevinding.ts';
import { query } from './define.ts';
import { fundingShape } from './funding.ts';
import { Verschil } from './law.ts';
import { DateText, Empty } from './values.ts';

/** A finding of a scenario; persons and trajecten bear the names of the file. */
export const ScenarioBevinding = z.strictObject({
  rule: z.string(),
  code: z.string(),
  severity: Ernst,
  kind: BevindingSoort,
  params: Params,
  message: z.string(),
  persoon: z.string().nullable(),
  traject: z.string().nullable(),
  sinds: DateText.nullable(),
  tegen: DateText.nullable(),
  plaats: z.strictObject({ scherm: z.string(), veld: z.string() }),
  afleiding: Afleiding,
});

export const ScenarioAntwoord = z.strictObject({
  naam: z.string().nullable(),
  op: DateText,
  /** The lawbook as it was known on this day; null: as it is now. */
  gekendOp: DateText.nullable(),
  regelboek: z.strictObject({ version: z.string(), date: DateText }),
  bevindingen: z.array(ScenarioBevinding),
  /** The findings with a term and the dates of doorstroom, the first first. */
  termijnen: z.array(
    z.strictObject({
      /** Null: the lawbook has no term; `vraag` says what to ask. */
      tegen: DateText.nullable(),
      teLaat: z.boolean(),
      soort: z.enum(['uiterlijk', 'geldig_tot', 'vanaf', 'kan_tot', 'op', 'bewaren_tot']),
      rule: z.string(),
      code: z.string(),
      message: z.string(),
      persoon: z.string().nullable(),
      traject: z.string().nullable(),
      /** The same date as another reading has it. */
      lezingen: z.array(DateText),
      vraag: z.string().nullable(),
      afleiding: Afleiding,
    }),
  ),
  /** Null without a year in the scenario. */
  financiering: fundingShape(z.string()).nullable(),
  /** Amounts of the company side of collectief maatwerk, each with its grounds; null without those facts. */
  onderneming: z.record(z.string(), z.unknown()).nullable(),
  /** What the contradictions between sources come to for these facts. */
  tegenspraken: z.array(Verschil),
});

const lezen = { right: 'vrij', reads: 'gewoon' } as const;

export const scenarioCalls = {
  'rules.schema': query({ ...lezen, input: Empty, output: z.record(z.string(), z.unknown()) }),
  'rules.evalueer': query({
    ...lezen,
    input: z.strictObject({
      /** As read from the file; `rules.schema` says what it may hold. */
      scenario: z.unknown(),
      op: DateText.optional(),
      gekendOp: DateText.optional(),
    }),
    output: ScenarioAntwoord,
  }),
};
