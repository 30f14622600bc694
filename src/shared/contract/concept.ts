/**
 * What somebody is typing and has not saved, kept so that a crash of the window or the core does not cost it. Each user has their own;
 * it is no fact of the case file: not in the journal, in no search, copy or report, and gone once it is saved or dropped.
 */
import { z } from 'zod';
import { command, query } from './define.ts';
import { Empty } from './values.ts';

/** Characters of what one form holds, as JSON text. */
export const MAX_CONCEPT = 200_000;

const Sleutel = z.string().min(1).max(300);

export const Concept = z.strictObject({
  /** Which form: made by the screen from its place and its fields. */
  sleutel: Sleutel,
  /** Address of the screen. */
  plaats: z.string().max(500),
  /** Part of the screen that has to be opened to find the form. */
  deel: z.string().max(1000),
  /** What the screen calls it. */
  titel: z.string().max(300),
  /** The typed values, as JSON text. */
  waarden: z.string().max(MAX_CONCEPT),
  /** Put aside on purpose until its owner takes it away: not the rest of a window that stopped, so it is never offered as such. */
  blijft: z.boolean().default(false),
});

const own = { right: 'dossier.lezen', reads: 'vertrouwelijk' } as const;

export const conceptCalls = {
  /** Oldest first. `op`: when it was typed last (ISO, UTC). */
  'concept.lijst': query({ ...own, input: Empty, output: z.array(z.strictObject({ ...Concept.shape, op: z.string() })) }),
  /** Keeps it beside what is kept already; the same key replaces. */
  'concept.bewaar': command({ ...own, input: Concept, output: z.strictObject({ op: z.string() }) }),
  'concept.wis': command({
    ...own,
    input: z.strictObject({ sleutels: z.array(Sleutel).max(500) }),
    output: z.strictObject({ aantal: z.int() }),
  }),
};
