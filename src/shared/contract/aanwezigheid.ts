/** Attendance: the month as it stands, statements, and the questions that count nowhere until answered (AMA-22). */
import { z } from 'zod';
import { AANWEZIGHEID_WAARDEN, AFWEZIG_REDENEN, BUITEN_TRAJECT_KEUZES, DAGDELEN } from '../domain/codes.ts';
import { command, query } from './define.ts';
import { DateText, DecimalText, Id, MonthText, Written } from './values.ts';

export const Uitspraak = z.strictObject({
  persoonId: Id,
  datum: DateText,
  dagdeel: z.enum(DAGDELEN),
  werkpostId: Id.nullable(),
  /** null empties the unit. */
  waarde: z.enum(AANWEZIGHEID_WAARDEN).nullable(),
  uren: z.int().min(0).max(2400).nullable(),
  reden: z.enum(AFWEZIG_REDENEN).nullable(),
});

const Cel = z.strictObject({
  datum: DateText,
  dagdeel: z.enum(DAGDELEN),
  werkpostId: Id.nullable(),
  waarde: z.enum(AANWEZIGHEID_WAARDEN),
  uren: z.int().nullable(),
  /** null where the reader may not see reasons. */
  reden: z.enum(AFWEZIG_REDENEN).nullable(),
  bron: z.string(),
});

export const MaandRij = z.strictObject({
  persoonId: Id,
  naam: z.string(),
  voornaam: z.string(),
  /** A cross stands behind the name. */
  overleden: z.boolean(),
  periodes: z.array(z.strictObject({ trajectId: Id, start: DateText, einde: DateText.nullable() })),
  /** Agreements of AMA in welfare of this month: a day in one is not outside, and counts in hours only (AMA-54). */
  welzijn: z.array(z.strictObject({ van: DateText, tot: DateText.nullable() })),
  cellen: z.array(Cel),
  /** Days that count for method B, half a day as 0.5 and as 1. */
  geteld: DecimalText,
  geteldHalfAls1: DecimalText,
  /** A running traject without any record in this month: not entered, never 0 (AMA-23). */
  nietIngevoerd: z.boolean(),
  /** Half days that count, by day: what `geteld` adds up. */
  telt: z.array(z.strictObject({ datum: DateText, halven: z.int().min(1).max(2) })),
  /** Days absent, half a day as 0.5. */
  afwezig: DecimalText,
  /** Hours that were noted, in hundredths; null where none were. */
  uren: z.int().nullable(),
  /** Presences on a day on which nobody expects one. */
  nakijken: z.array(
    z.strictObject({ datum: DateText, reden: z.enum(['buiten_traject', 'feestdag', 'sluitingsdag', 'weekend']) }),
  ),
  /** Werkposten of this month: where the person was placed, or was present. */
  werkpostIds: z.array(Id),
});

export const AanwezigheidVraag = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('BUITEN_TRAJECT'),
    persoonId: Id,
    naam: z.string(),
    voornaam: z.string(),
    overleden: z.boolean(),
    datum: DateText,
    dichtsteTraject: z.strictObject({ trajectId: Id, start: DateText, einde: DateText.nullable() }).nullable(),
  }),
  z.strictObject({
    soort: z.literal('TWEE_BRONNEN'),
    persoonId: Id,
    naam: z.string(),
    voornaam: z.string(),
    overleden: z.boolean(),
    datum: DateText,
    dagdeel: z.enum(DAGDELEN),
    werkpostId: Id.nullable(),
    bronnen: z.array(z.strictObject({ bron: z.string(), waarde: z.enum(AANWEZIGHEID_WAARDEN), uren: z.int().nullable() })),
  }),
]);

const lezen = { right: 'dossier.lezen', reads: 'persoonlijk' } as const;
const schrijven = { right: 'dossier.schrijven', reads: 'persoonlijk' } as const;

export const aanwezigheidCalls = {
  'aanwezigheid.maand': query({
    ...lezen,
    input: z.strictObject({ maand: MonthText }),
    output: z.strictObject({
      maand: MonthText,
      feestdagen: z.array(z.strictObject({ datum: DateText, naam: z.string() })),
      sluitingsdagen: z.array(z.strictObject({ datum: DateText, naam: z.string() })),
      rijen: z.array(MaandRij),
    }),
  }),
  'aanwezigheid.zet': command({
    ...schrijven,
    input: z.strictObject({
      uitspraken: z.array(Uitspraak).min(1).max(5000),
      /** What a list said of the same hours is withdrawn: who types in the grid sees what stands there. */
      vervangt: z.boolean().default(false),
    }),
    output: Written,
  }),
  'aanwezigheid.vragen': query({ ...lezen, input: z.strictObject({}), output: z.array(AanwezigheidVraag) }),
  'aanwezigheid.beslisBuitenTraject': command({
    ...schrijven,
    input: z.strictObject({
      persoonId: Id,
      datum: DateText,
      keuze: z.enum(BUITEN_TRAJECT_KEUZES),
      reden: z.string().max(500).nullable(),
    }),
    output: Written,
  }),
  'aanwezigheid.kiesBron': command({
    ...schrijven,
    input: z.strictObject({
      persoonId: Id,
      datum: DateText,
      dagdeel: z.enum(DAGDELEN),
      werkpostId: Id.nullable(),
      bron: z.string().max(300),
      reden: z.string().max(500).nullable(),
    }),
    output: Written,
  }),
};
