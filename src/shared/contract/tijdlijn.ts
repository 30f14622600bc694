/** One time line of everything about a person. */
import { z } from 'zod';
import { DATA_CLASSES, query } from './define.ts';
import { DateText, Id } from './values.ts';

/** What a line is about: the filter of the screen. */
export const TIJDLIJN_SOORTEN = [
  'statuut',
  'advies',
  'traject',
  'aanwezigheid',
  'evaluatie',
  'contact',
  'pop',
  'overeenkomst',
  'document',
  'taak',
  'persoon',
] as const;
export type TijdlijnSoort = (typeof TIJDLIJN_SOORTEN)[number];

export const TijdlijnRegel = z.strictObject({
  /** The same as long as the line is about the same day of the same record. */
  sleutel: z.string(),
  soort: z.enum(TIJDLIJN_SOORTEN),
  op: DateText,
  /** Later than today. */
  gepland: z.boolean(),
  /** Dutch, in one line. */
  kop: z.string(),
  /** What was noted, when there is more to say. */
  detail: z.string().nullable(),
  /** Of the line as a whole. A confidential one is there only for who may see it. */
  dataClass: z.enum(DATA_CLASSES),
  trajectId: Id.nullable(),
  /** Where it can be changed: the record that it comes from. Null for a count over many records. */
  entiteit: z.string(),
  recordId: Id.nullable(),
});
export type TijdlijnRegel = z.infer<typeof TijdlijnRegel>;

export const tijdlijnCalls = {
  /** Newest first. Lines about a confidential field only with that right. */
  'persoon.tijdlijn': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({
      id: Id,
      /** Only what belongs to this traject, and what belongs to no traject. */
      trajectId: Id.optional(),
      soorten: z.array(z.enum(TIJDLIJN_SOORTEN)).optional(),
    }),
    output: z.strictObject({ persoonId: Id, op: DateText, regels: z.array(TijdlijnRegel) }),
  }),
};
