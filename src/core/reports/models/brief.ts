/** A letter: to whom, about what, in paragraphs; its window fits a Belgian C5/6 envelope. Texts are Dutch already (B1). */
import { z } from 'zod';
import { DateText, Id, LongText, ShortText } from '../../../shared/contract/values.ts';
import { DS_LETTER_REPORTS } from './doorstroom.ts';
import { MONITORING_LETTER_REPORTS } from './monitoring.ts';
import { opmaakVelden } from './shared.ts';

/** Reports that are letters. */
export const LETTER_REPORTS = [
  'brief-ziekenfonds',
  'brief-ocmw',
  'brief-vdab-herinnering',
  'brief-deelnemer-welkom',
  'brief-deelnemer-uitnodiging',
  'brief-deelnemer-resultaat',
  'brief-deelnemer-einde',
  'brief-deelnemer-privacy',
  ...DS_LETTER_REPORTS,
  ...MONITORING_LETTER_REPORTS,
] as const;
export type LetterReport = (typeof LETTER_REPORTS)[number];

/** Pictograms of a letter in plain language. */
export const PICTOGRAMMEN = ['gesprek', 'plan', 'zoeken', 'werk', 'blijft', 'terug', 'vraag'] as const;
export type Pictogram = (typeof PICTOGRAMMEN)[number];

const Adres = z.strictObject({ naam: ShortText, regels: z.array(ShortText).max(5) });

export const BriefBlok = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('alinea'), tekst: LongText }),
  /** `nieuwBlad`: it begins a page, where the letter is printed. */
  z.strictObject({ soort: z.literal('kop'), tekst: ShortText, nieuwBlad: z.boolean().optional() }),
  z.strictObject({ soort: z.literal('lijst'), items: z.array(z.string().max(2000)).min(1) }),
  z.strictObject({
    soort: z.literal('feiten'),
    paren: z.array(z.strictObject({ woord: ShortText, waarde: z.string().max(2000).nullable() })).min(1),
  }),
  /** A pictogram beside a short heading and its sentences, for who reads with difficulty. */
  z.strictObject({ soort: z.literal('beeld'), teken: z.enum(PICTOGRAMMEN), kop: ShortText, tekst: z.string().max(2000) }),
  /** To fill in by hand and send back. */
  z.strictObject({ soort: z.literal('invulstrook'), titel: ShortText, velden: z.array(ShortText).min(1) }),
]);
export type BriefBlok = z.infer<typeof BriefBlok>;

export const Brief = z.strictObject({
  rapport: z.enum(LETTER_REPORTS),
  version: z.literal(1),
  ...opmaakVelden,
  code: ShortText,
  sleutel: z
    .string()
    .regex(/^[0-9A-Za-z-]{1,60}$/)
    .nullable(),
  /** Record that it is about besides a person: an evaluation, an enclave, a trajectory. Absent in older models. */
  over: Id.nullable().optional(),
  afzender: z.strictObject({ regels: z.array(ShortText).max(6) }),
  geadresseerde: Adres,
  plaats: ShortText.nullable(),
  betreft: ShortText,
  /** File number; never an INSZ unless the recipient asks it. */
  kenmerk: ShortText.nullable(),
  /** "Uw kenmerk". */
  uwKenmerk: ShortText.nullable(),
  aanhef: ShortText,
  blokken: z.array(BriefBlok).min(1),
  slot: ShortText,
  ondertekenaar: z.strictObject({ naam: ShortText.nullable(), functie: ShortText.nullable(), telefoon: ShortText.nullable() }),
  bijlagen: z.array(ShortText),
  /** Which rule the letter tells, as it stood on a day: "Regels zoals gekend op 21/11/2026". */
  wet: z.strictObject({ tekst: z.string().max(500), op: DateText }).nullable(),
  /** `voorbedrukt` leaves `hoogte` millimetres free at the top; `afbeelding` puts the own picture there. */
  briefhoofd: z.strictObject({ soort: z.enum(['huisstijl', 'afbeelding', 'voorbedrukt']), hoogte: z.int().min(0).max(80) }),
});
export type Brief = z.infer<typeof Brief>;
