/** The sheet on individueel maatwerk for a new employer (F-16, DS-42). */
import { z } from 'zod';
import { IMW_RIJEN } from '../domain/codes-maatwerk.ts';
import { Afleiding } from './afleiding.ts';
import { query } from './define.ts';
import { DateText, Id } from './values.ts';

const cents = z.int().nullable();

export const ImwBlad = z.strictObject({
  id: Id,
  trajectId: Id,
  werkgever: z.string().nullable(),
  functie: z.string().nullable(),
  rij: z.enum(IMW_RIJEN).nullable(),
  /** First day of the job. */
  start: DateText,
  /** The job has no first day yet: counted from the day of the sheet. */
  startGeschat: z.boolean(),
  /** Cap on the wage of a month, and the wage that counts. */
  plafondCents: cents,
  begrensdLoonCents: cents,
  kwartalen: z.array(
    z.strictObject({
      nummer: z.int(),
      kwartaal: z.string(),
      percentage: z.int().nullable(),
      /** Under the other reading of the columns; null where both say the same. */
      andereLezing: z.int().nullable(),
      loonpremieMaandCents: cents,
      begeleidingVastCents: cents,
      begeleidingVariabelCents: cents,
    }),
  ),
  ontbreekt: z.array(z.string()),
  nietBevestigd: z.array(z.string()),
  afleiding: Afleiding,
});
export type ImwBlad = z.infer<typeof ImwBlad>;

export const imwCalls = {
  /** Sheets of one worker, as the lawbook is on the day: an indication, the department decides and pays the new employer. */
  'imw.blad': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({ persoonId: Id, op: DateText.optional() }),
    output: z.array(ImwBlad),
  }),
};
