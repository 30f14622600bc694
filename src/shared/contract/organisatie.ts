/** The organisation and what it knows of itself. */
import { z } from 'zod';
import { Provincie } from './afleiding.ts';
import { command, query } from './define.ts';
import { readShape } from './lezen.ts';
import { DateText, Empty, FileRef, ShortText, Written } from './values.ts';

const Gegevens = z.strictObject({
  naam: ShortText.nullable(),
  kbo: z.string().max(20).nullable(),
  straat: ShortText.nullable(),
  postcode: z.string().max(4).nullable(),
  gemeente: ShortText.nullable(),
  telefoon: ShortText.nullable(),
  email: ShortText.nullable(),
  rszNummer: z.string().max(20).nullable(),
  /** From this day on the office works in Trajectmap; facts before it are history. */
  ingebruikname: DateText.nullable(),
});

/** A picture as the page shows it without a request: an `img` runs no script of an SVG and fetches nothing for it. */
const DataUrl = z.string().regex(/^data:image\/(png|svg\+xml);base64,[A-Za-z0-9+/]+=*$/);

export const Organisatie = z.strictObject({
  gegevens: Gegevens,
  /** Worked out from the postcode; null without one. */
  provincie: Provincie.nullable(),
  /** Text that stands for the logo, null where there is none. */
  logo: ShortText.nullable(),
  ontvangers: z.array(readShape('ontvanger')),
  contingenten: z.array(readShape('contingent')),
  voorschotten: z.array(readShape('voorschot')),
  polissen: z.array(readShape('polis')),
  kalender: z.array(readShape('kalenderdag')),
  werkposten: z.array(readShape('werkpost')),
  begeleiders: z.array(readShape('begeleider')),
  instanties: z.array(readShape('instantie')),
  vestigingen: z.array(readShape('vestiging')),
  partners: z.array(readShape('partner')),
  labels: z.array(readShape('label')),
  erkenningen: z.array(readShape('erkenning')),
  eerdereOverzichten: z.array(readShape('eerderOverzicht')),
});

/** What an office still has to do before it can work: the first screens follow it. */
export const EersteStappen = z.strictObject({
  tweedeGebruiker: z.boolean(),
  eenGebruikerReden: z.string().nullable(),
  organisatie: z.boolean(),
  contingent: z.boolean(),
  kopie: z.boolean(),
  ingelezen: z.boolean(),
});

export const organisatieCalls = {
  'organisatie.lees': query({ right: 'dossier.lezen', reads: 'persoonlijk', input: Empty, output: Organisatie }),
  'organisatie.bewaar': command({ right: 'beheer', reads: 'gewoon', input: Gegevens.partial(), output: Written }),
  /**
   * PNG or SVG for documents; null takes it away, and without `bestand` only the text changes. `alt` is read aloud instead of it.
   * Errors: LOGO_TE_GROOT, LOGO_ONGELDIG and LOGO_ONTBREEKT at `bestand`, LOGO_ZONDER_TEKST at `alt`.
   */
  'organisatie.logo': command({
    right: 'beheer',
    reads: 'gewoon',
    input: z.strictObject({ bestand: FileRef.nullable().optional(), alt: ShortText.nullable() }),
    output: Written,
  }),
  /** The logo as it stands on documents, to look at; null where there is none. */
  'organisatie.logoBeeld': query({
    right: 'dossier.lezen',
    reads: 'gewoon',
    input: Empty,
    output: z.strictObject({ alt: ShortText, beeld: DataUrl }).nullable(),
  }),
  /** Head of letters: PNG or PDF; without `bestand` the picture that stands is kept. `hoogte` in millimetres. */
  'organisatie.briefhoofd': command({
    right: 'beheer',
    reads: 'gewoon',
    input: z.strictObject({
      soort: z.enum(['geen', 'afbeelding', 'voorbedrukt']),
      bestand: FileRef.nullable().optional(),
      hoogte: z.int().min(10).max(80).nullable(),
    }),
    output: Written,
  }),
  'organisatie.briefhoofdStand': query({
    right: 'dossier.lezen',
    reads: 'gewoon',
    input: Empty,
    output: z.strictObject({
      soort: z.enum(['geen', 'afbeelding', 'voorbedrukt']),
      type: z.enum(['png', 'pdf']).nullable(),
      hoogte: z.int(),
    }),
  }),
  'stappen.stand': query({ right: 'dossier.lezen', reads: 'gewoon', input: Empty, output: EersteStappen }),
};
