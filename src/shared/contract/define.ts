/** How a call of the contract is declared. Access and logging follow from the declaration, not from memory (architecture, idea 4). */
import { z } from 'zod';

// zod probes `new Function` otherwise, which the window's content security policy reports as a violation.
z.config({ jitless: true });

/** What a call needs from the user. Roles are sets of rights: `access/roles.ts` in the core. */
export const RIGHTS = [
  'vrij', // before a case file is open: create, open, unlock, status
  'dossier.lezen',
  'dossier.schrijven',
  'vertrouwelijk.lezen',
  'maatwerk.vertrouwelijk', // the confidential part of the employment in collectief maatwerk, and nothing of AMA
  'nood.lezen', // emergency instructions of who is here today
  'import.uitvoeren',
  'financiering.lezen',
  'financiering.schrijven',
  'regelboek.schrijven',
  'rapport.cijfers', // reports of counts, without anything of a person
  'rapport.maken',
  'beheer',
] as const;
export type Right = (typeof RIGHTS)[number];

/** Data class of what a call reads (domain/ama.md section 8, item 8). */
export const DATA_CLASSES = ['gewoon', 'persoonlijk', 'vertrouwelijk'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** query: reads · command: writes through the journal, one synchronous step · job: reports progress, can be cancelled (E-14). */
export type CallKind = 'query' | 'command' | 'job';

export interface CallDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: CallKind;
  readonly right: Right;
  readonly reads: DataClass;
  readonly input: I;
  readonly output: O;
}

type Parts<I extends z.ZodType, O extends z.ZodType> = Omit<CallDefinition<I, O>, 'kind'>;

export const query = <I extends z.ZodType, O extends z.ZodType>(parts: Parts<I, O>): CallDefinition<I, O> => ({
  kind: 'query',
  ...parts,
});
export const command = <I extends z.ZodType, O extends z.ZodType>(parts: Parts<I, O>): CallDefinition<I, O> => ({
  kind: 'command',
  ...parts,
});
export const job = <I extends z.ZodType, O extends z.ZodType>(parts: Parts<I, O>): CallDefinition<I, O> => ({
  kind: 'job',
  ...parts,
});

/** Progress of a job; `code` is a key of the message catalogue. */
export const Progress = z.strictObject({
  code: z.string(),
  done: z.int().min(0),
  total: z.int().min(0).nullable(),
});
export type Progress = z.infer<typeof Progress>;

/** The error that crosses the wire and is printed by `--json` (E-16). Never holds personal data. */
export const CallError = z.strictObject({
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])).optional(),
  supportId: z.string(),
});
export type CallError = z.infer<typeof CallError>;

export type Envelope<T = unknown> = { ok: true; value: T } | { ok: false; error: CallError };
