/** Shapes of the records about people and bodies around the file. */
import { z } from 'zod';
import { CONTACTPERSOON_ROLLEN, INSTANTIE_SOORTEN, KANDIDAAT_UITKOMSTEN, TICKET_SOORTEN } from '../domain/codes.ts';
import { DateText, Id, LongText, ShortText } from './values.ts';

const day = DateText.nullable();
const short = ShortText.nullable();
const middle = z.string().max(2000).nullable();
const some = z.string().max(500).nullable();
const postcode = z.string().max(4).nullable();
const adres = { straat: short, postcode, gemeente: short };
const ofPerson = { persoonId: Id };

export const omgevingShapes = {
  kandidaat: z.strictObject({
    ...ofPerson,
    verwijzer: short,
    verwijzerId: Id.nullable(),
    gevraagdOp: DateText,
    adviesOp: day,
    intakeOp: day,
    uitkomst: z.enum(KANDIDAAT_UITKOMSTEN).nullable(),
    uitkomstOp: day,
    notities: LongText.nullable(),
  }),
  ticket: z.strictObject({ ...ofPerson, soort: z.enum(TICKET_SOORTEN), datum: DateText, tot: day, opmerking: some }),
  wachtOpPlaats: z.strictObject({ ...ofPerson, van: DateText, tot: day, waarvoor: some }),
  contactpersoon: z.strictObject({
    ...ofPerson,
    rol: z.enum(CONTACTPERSOON_ROLLEN),
    naam: ShortText,
    instantieId: Id.nullable(),
    telefoon: short,
    email: short,
    omvang: some,
    tekentMee: z.boolean().nullable(),
    van: day,
    tot: day,
  }),
  instantie: z.strictObject({
    naam: ShortText,
    soort: z.enum(INSTANTIE_SOORTEN),
    ...adres,
    telefoon: short,
    email: short,
    opmerking: middle,
    kbo: z.string().max(20).nullable().optional(),
    contactNaam: short.optional(),
  }),
  vestiging: z.strictObject({ naam: ShortText, nummer: z.string().max(20).nullable(), ...adres }),
  partner: z.strictObject({
    naam: ShortText,
    kbo: z.string().max(20).nullable(),
    contact: short,
    telefoon: short,
    email: short,
    van: day,
    tot: day,
  }),
  label: z.strictObject({ naam: ShortText }),
  persoonLabel: z.strictObject({ ...ofPerson, labelId: Id }),
} as const;
