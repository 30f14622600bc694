/** The lawbook: parameters with their standing, and the user's own layer (E-04). */
import { z } from 'zod';
import { Standing } from './afleiding.ts';
import { command, query } from './define.ts';
import { DateText, Written } from './values.ts';

const Waarde = z.union([z.string(), z.number(), z.boolean()]).nullable();

export const WetWaarde = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  on: DateText,
  value: Waarde,
  /** As printed. */
  text: z.string().nullable(),
  standing: Standing,
  from: DateText.nullable(),
  until: DateText.nullable(),
  source: z.string().nullable(),
  confidence: z.string().nullable(),
  /** Entered by a user of this case file. */
  userValue: z.boolean(),
  /** Shipped value that the user's value hides, as printed. */
  hides: z.string().nullable(),
  note: z.string().nullable(),
  /** Who can answer what is unknown. */
  question: z.string().nullable(),
});

export const WetParameter = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  now: WetWaarde,
  values: z.array(
    z.strictObject({
      from: DateText,
      until: DateText.nullable(),
      text: z.string().nullable(),
      confidence: z.string(),
      source: z.string().nullable(),
      href: z.string().nullable(),
      userValue: z.boolean(),
      recordId: z.string().nullable(),
    }),
  ),
  reviewedUntil: DateText.nullable(),
});

export const WetRegel = z.strictObject({
  id: z.string(),
  kind: z.enum(['rule', 'design', 'info']),
  title: z.string(),
  severity: z.string().nullable(),
  from: DateText.nullable(),
  until: DateText.nullable(),
  source: z.string().nullable(),
  confidence: z.string().nullable(),
  implemented: z.boolean(),
  /** Facts in the case file, or by scenario only; null for a rule that is not applied. */
  feiten: z.enum(['dossier', 'scenario']).nullable(),
  /** Messages of the rule whose facts no case file holds. */
  enkelScenario: z.array(z.string()),
  /** The rule in plain Dutch. */
  text: z.string(),
  /** What is left out, or why it is not applied. */
  limits: z.string().nullable(),
});

const lezen = { right: 'vrij', reads: 'gewoon' } as const;

export const lawCalls = {
  /** Without an open case file: the shipped layer only. */
  'law.lijst': query({ ...lezen, input: z.strictObject({ op: DateText.optional() }), output: z.array(WetParameter) }),
  'law.waarde': query({ ...lezen, input: z.strictObject({ id: z.string().max(100), op: DateText }), output: WetWaarde }),
  'law.zet': command({
    right: 'regelboek.schrijven',
    reads: 'gewoon',
    input: z.strictObject({
      id: z.string().max(100),
      van: DateText,
      tot: DateText.nullable(),
      waarde: z.string().max(200),
      bron: z.string().min(1).max(2000),
    }),
    output: Written,
  }),
  'law.verwijder': command({
    right: 'regelboek.schrijven',
    reads: 'gewoon',
    input: z.strictObject({ recordId: z.uuid(), reden: z.string().min(1).max(500) }),
    output: Written,
  }),
  'rules.lijst': query({ ...lezen, input: z.strictObject({}), output: z.array(WetRegel) }),
};
