/** A contradiction between sources: shown with every reading, never resolved silently (hard rule 4). */
import { z } from 'zod';
import { Reference } from './schema.ts';

const Text = z.string().trim().min(1);

const Reading = z.strictObject({
  code: z.string().regex(/^[a-zA-Z_]+$/),
  label: Text,
  /** What this reading says, in plain Dutch. */
  text: Text,
  source: z.array(Reference).min(1),
  /** A number that this reading stands for, where the others have another one (months, days). */
  value: z.int().optional(),
});

/** What can be calculated for given facts: the functions stand in `rules/contradictions.ts`. */
const DIFFERENCES = ['subsidie_dagen', 'subsidie_contingent', 'onkosten', 'herinnering_erkenning'] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

export const ContradictionFile = z
  .strictObject({
    id: z.string().regex(/^[A-Z]+\d+$/),
    title: Text,
    /** The question that the sources answer differently. */
    question: Text,
    rules: z.array(Text).min(1),
    readings: z.array(Reading).min(2),
    /** Code of the reading that Trajectmap follows; null: none, every reading stands beside the others. */
    default: z.string().nullable(),
    /** Why that one, or why none. */
    why: Text,
    /** Setting with which a user chooses another reading: its options are the codes. */
    parameter: Text.optional(),
    difference: z.enum(DIFFERENCES).optional(),
    /** Who can settle it. */
    ask: Text.optional(),
  })
  .refine((file) => file.default === null || file.readings.some(({ code }) => code === file.default), {
    error: 'STANDAARD_IS_GEEN_LEZING',
  })
  .refine((file) => new Set(file.readings.map(({ code }) => code)).size === file.readings.length, { error: 'LEZING_DUBBEL' });
export type ContradictionFile = z.infer<typeof ContradictionFile>;
export type Contradiction = Readonly<ContradictionFile>;
