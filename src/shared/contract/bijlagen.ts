/** Attachments: scans and letters in the case file, tied to what they prove (E-24). Confidential as a whole (domain/ama.md section 8). */
import { z } from 'zod';
import { BIJLAGE_SOORTEN, BIJLAGE_TYPES } from '../domain/codes.ts';
import { command, job, query } from './define.ts';
import { type RecordName, recordShapes } from './records.ts';
import { DateText, FileRef, Id, ShortText, Written } from './values.ts';

const RECORD_NAMES = Object.keys(recordShapes) as [RecordName, ...RecordName[]];

/** A record that an attachment proves, or the sending of a document. */
const Bewijs = z.strictObject({ soort: z.enum([...RECORD_NAMES, 'verzending']), id: Id });

/** What is said of an attachment; its content never changes. */
const BijlageVelden = z.strictObject({
  /** Null: of the person, or of the organisation. */
  trajectId: Id.nullable(),
  soort: z.enum(BIJLAGE_SOORTEN),
  /** Line of the checklist of the traject that it proves. */
  vereiste: z
    .string()
    .regex(/^[A-Za-z]{1,60}$/)
    .nullable(),
  bewijs: Bewijs.nullable(),
  /** As typed; never the name of a file. */
  naam: ShortText.trim().nullable(),
  /** Date of the document itself. */
  datum: DateText.nullable(),
});

export const Bijlage = z.strictObject({
  id: Id,
  persoonId: Id.nullable(),
  ...BijlageVelden.shape,
  soort: z.enum(BIJLAGE_SOORTEN).nullable(),
  vereiste: z.string().nullable(),
  bewijs: z.strictObject({ soort: z.string(), id: z.string() }).nullable(),
  naam: z.string().nullable(),
  type: z.enum(BIJLAGE_TYPES).nullable(),
  /** Bytes. */
  grootte: z.int().nullable(),
  op: DateText.nullable(),
  /** False: the row is there and the scan is not; nothing else is the matter. */
  aanwezig: z.boolean(),
});

const vertrouwelijk = { right: 'vertrouwelijk.lezen', reads: 'vertrouwelijk' } as const;

export const bijlageCalls = {
  /**
   * Adds a file: looked at by its content, stored encrypted, and only then named. Also asks the right to write. Errors: BIJLAGE_SOORT_ONBEKEND,
   * BIJLAGE_LEEG, BIJLAGE_MACRO, BIJLAGE_BOVEN_MAXIMUM (`mb`), BIJLAGE_BESTAAT, VEREISTE_ONBEKEND, NIET_GEVONDEN; nothing is kept of a file that is refused.
   */
  'bijlage.voegToe': job({
    ...vertrouwelijk,
    input: z.strictObject({
      bestand: FileRef,
      /** Null: of the organisation. */
      persoonId: Id.nullable(),
      ...BijlageVelden.partial().required({ soort: true }).shape,
    }),
    output: z.strictObject({ ...Written.shape, type: z.enum(BIJLAGE_TYPES), grootte: z.int() }),
  }),
  /** `melding`: what is the matter with all of them, in words; the list is right all the same. */
  'bijlage.lijst': query({
    ...vertrouwelijk,
    input: z.strictObject({ persoonId: Id.nullable().optional(), trajectId: Id.optional() }),
    output: z.strictObject({ bijlagen: z.array(Bijlage), melding: z.string().nullable() }),
  }),
  /** For a look: a PDF as a blob, a picture as an address of its own bytes; both null for what is not shown (TIFF, DOCX). */
  'bijlage.lees': query({
    ...vertrouwelijk,
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ type: z.enum(BIJLAGE_TYPES), blob: z.string().nullable(), beeld: z.string().nullable() }),
  }),
  'bijlage.wijzig': command({
    ...vertrouwelijk,
    input: z.strictObject({ id: Id, waarden: BijlageVelden.partial(), reden: z.string().max(500).optional() }),
    output: Written,
  }),
  /** Takes the row away; undo brings it back, because the content stays. */
  'bijlage.verwijder': command({
    ...vertrouwelijk,
    input: z.strictObject({ id: Id, reden: z.string().min(1).max(500) }),
    output: Written,
  }),
  /** Writes a plain copy into a folder, under a name without personal data; stands in the export log. */
  'bijlage.bewaarAls': command({
    ...vertrouwelijk,
    input: z.strictObject({ id: Id, map: FileRef, doel: z.string().max(500).nullable() }),
    output: z.strictObject({ bestand: z.string(), grootte: z.int() }),
  }),
  /** Takes over the scans that are missing here from a found file with attachments of this same case file. */
  'bijlage.haalTerug': job({
    ...vertrouwelijk,
    input: z.strictObject({ bestand: FileRef }),
    output: z.strictObject({ gevonden: z.int(), ontbreken: z.int() }),
  }),
};
