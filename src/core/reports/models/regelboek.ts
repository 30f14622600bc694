/** The lawbook as a book: every rule, value, source and contradiction, in the words of the lawbook itself. */
import { z } from 'zod';
import { DateText } from '../../../shared/contract/values.ts';
import { Ernst, Stand, opmaakVelden } from './shared.ts';

const Bron = z.strictObject({ titel: z.string(), href: z.string().nullable(), artikel: z.string().nullable() });
const Zekerheid = z.enum(['confirmed', 'secondary', 'derived', 'unverified', 'unknown']);

export const BoekRegel = z.strictObject({
  id: z.string(),
  titel: z.string(),
  soort: z.enum(['rule', 'design', 'info']),
  ernst: z.array(Ernst),
  van: DateText.nullable(),
  tot: DateText.nullable(),
  tekst: z.string(),
  opmerking: z.string().nullable(),
  beperking: z.string().nullable(),
  zekerheid: z.string(),
  toegepast: z.boolean(),
  bronnen: z.array(Bron),
  grenzen: z.array(z.string()),
  grensReden: z.string().nullable(),
  parameters: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  tegenspraken: z.array(z.string()),
  boodschappen: z.array(z.strictObject({ ernst: Ernst, tekst: z.string() })),
});

export const BoekParameter = z.strictObject({
  id: z.string(),
  label: z.string(),
  nu: z.strictObject({ waarde: z.string().nullable(), stand: Stand }),
  /** A choice of the product, no claim about the law. */
  instelling: z.boolean(),
  nagekekenTot: DateText,
  regels: z.array(z.string()),
  nota: z.string().nullable(),
  vraag: z.string().nullable(),
  aan: z.string().nullable(),
  waarden: z.array(
    z.strictObject({
      van: DateText,
      tot: DateText.nullable(),
      /** Null: asked, not known. */
      waarde: z.string().nullable(),
      zekerheid: Zekerheid,
      bron: Bron,
      nota: z.string().nullable(),
      ingetrokken: DateText.nullable(),
      /** Entered or confirmed by a user of this case file. */
      eigen: z.enum(['ingevuld', 'bevestigd']).nullable(),
    }),
  ),
});

export const BoekTegenspraak = z.strictObject({
  id: z.string(),
  titel: z.string(),
  vraag: z.string(),
  lezingen: z.array(z.strictObject({ label: z.string(), tekst: z.string(), standaard: z.boolean(), bronnen: z.array(Bron) })),
  waarom: z.string(),
  aan: z.string().nullable(),
  regels: z.array(z.string()),
});

export const Regelboek = z.strictObject({
  rapport: z.literal('regelboek'),
  version: z.literal(1),
  ...opmaakVelden,
  /** Release of the shipped lawbook. */
  uitgave: z.strictObject({ versie: z.string(), datum: DateText }),
  regels: z.array(BoekRegel),
  parameters: z.array(BoekParameter),
  tegenspraken: z.array(BoekTegenspraak),
});
export type Regelboek = z.infer<typeof Regelboek>;
