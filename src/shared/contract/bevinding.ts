/** A finding as it crosses the wire: code and parameters, with its Dutch sentence beside it (E-34). */
import { z } from 'zod';
import { VOORGESCHIEDENIS_ANTWOORDEN } from '../domain/codes.ts';
import { DateText, Id } from './values.ts';

/** Severity (domain/README.md, hard rule 12): B keeps a file from being called volledig, W warns, I informs. None stops anything. */
export const Ernst = z.enum(['B', 'W', 'I']);
export const BevindingSoort = z.enum(['missing', 'conflict', 'due', 'overdue', 'info', 'complete']);
export const Params = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));

export const Bevinding = z.strictObject({
  /** Stable as long as the finding is the same one. */
  sleutel: z.string(),
  rule: z.string(),
  code: z.string(),
  severity: Ernst,
  kind: BevindingSoort,
  params: Params,
  /** Dutch, from the rule card; names nobody. */
  message: z.string(),
  /** `overleden`: a cross stands behind the name. */
  persoon: z.strictObject({ id: Id, naam: z.string(), voornaam: z.string(), overleden: z.boolean() }).nullable(),
  trajectId: Id.nullable(),
  sinds: DateText.nullable(),
  /** Day by which it has to be done, null where the law has no term. */
  tegen: DateText.nullable(),
  /** Where to solve it: screen, record and field. */
  plaats: z.strictObject({ scherm: z.string(), veld: z.string().nullable(), recordId: z.string().nullable() }),
});
export type Bevinding = z.infer<typeof Bevinding>;

/** What was answered about a finding from the time before Trajectmap was taken into use: when, by whom. */
export const Antwoord = z.strictObject({
  antwoord: z.enum(VOORGESCHIEDENIS_ANTWOORDEN),
  op: DateText.nullable(),
  door: z.string().nullable(),
  toelichting: z.string().nullable(),
});
export type Antwoord = z.infer<typeof Antwoord>;

/** A row of the checklist "Is het dossier volledig?". */
export const Vereiste = z.strictObject({
  id: z.string(),
  groep: z.string(),
  rule: z.string(),
  stand: z.enum(['in_orde', 'ontbreekt', 'tegenstrijdig', 'nvt', 'let_op']),
  titel: z.string(),
  /** What is on file, in one line. */
  feit: z.string().nullable(),
  bron: z.string(),
  /** Taken over from the paper file, with the answer where there is one; null: about now. */
  overgenomen: z.strictObject({ antwoord: Antwoord.nullable() }).nullable(),
  plaats: z.strictObject({ scherm: z.string(), veld: z.string().nullable() }),
});
export type Vereiste = z.infer<typeof Vereiste>;
