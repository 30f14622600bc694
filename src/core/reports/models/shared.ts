/** Value types that the report models share. JSON only; every model has a `version`, so that a kept model can be printed again (E-40). */
import { z } from 'zod';
import { CORRECTIE_KEUZES } from '../../../shared/domain/codes.ts';
import { CentsValue, DateText, DecimalText, MonthText, ShortText } from '../../../shared/contract/values.ts';

/** Days with one decimal and a point, `21.5`: half days make halves, never anything smaller. */
export const DagenText = z.string().regex(/^\d{1,7}\.[05]$/);

export const HalveDagWaarde = z.enum(['0.5', '1']);
export type HalveDagWaarde = z.infer<typeof HalveDagWaarde>;

export const OrganisatieVeld = z.strictObject({
  naam: ShortText,
  /** Ten digits; null: not known, and then nothing is identified (C6). */
  kbo: z
    .string()
    .regex(/^\d{10}$/)
    .nullable(),
});
export type OrganisatieVeld = z.infer<typeof OrganisatieVeld>;

/** How a person is named in a list; the number only where the report's law asks it (ama.md section 8, item 8). */
export const PersoonNaam = z.strictObject({ familienaam: ShortText, voornaam: ShortText });

export const PersoonMetInsz = PersoonNaam.extend({
  /** Eleven digits; null: the number is not known yet (AMA-39). */
  insz: z
    .string()
    .regex(/^\d{11}$/)
    .nullable(),
});

/** An assessment by VDAB: its date and the conclusion "nog nodig en opportuun" (AMA-47); nothing else of it travels. */
export const EvaluatieVeld = z.strictObject({ datum: DateText, nogNodig: z.enum(['ja', 'nee']).nullable() });
export type EvaluatieVeld = z.infer<typeof EvaluatieVeld>;

/** What every document says about its own making. */
export const opmaakVelden = {
  organisatie: OrganisatieVeld,
  opgemaaktOp: DateText,
  /** Day on which the lawbook was asked. */
  regelboekOp: DateText,
};

export const Ernst = z.enum(['B', 'W', 'I']);

/**
 * Standing of a parameter's value: printed with the word wherever it is not confirmed (domain README, hard rule 2).
 * `nakijken`: confirmed once, but its review date has passed. In this order from sure to unknown.
 */
export const Stand = z.enum(['bevestigd', 'nakijken', 'niet_bevestigd', 'ontbreekt']);
export type Stand = z.infer<typeof Stand>;

/** A finding, question or task as the control sheet prints it; `tekst` is already Dutch (lawbook or catalogue). */
export const Bevinding = z.strictObject({
  ernst: Ernst,
  regel: ShortText,
  code: ShortText,
  /** Name of the person it is about; null: the organisation. */
  over: ShortText.nullable(),
  tekst: z.string().max(2000),
  sinds: DateText.nullable(),
});
export type Bevinding = z.infer<typeof Bevinding>;

/** A row of an import, or an attendance, that waits for an answer or was not taken over. */
export const OpenRij = z.strictObject({
  soort: z.enum(['vraag', 'geweigerd', 'buiten_traject', 'twee_bronnen']),
  bestand: ShortText.nullable(),
  blad: ShortText.nullable(),
  rij: z.int().min(1).nullable(),
  over: ShortText.nullable(),
  tekst: z.string().max(2000),
  datum: DateText.nullable(),
});
export type OpenRij = z.infer<typeof OpenRij>;

/** What differs from an overview that was sent, and what was decided about it; internal. */
export const CorrectieRegel = z.strictObject({
  /** The quarter that was sent. */
  jaar: z.int(),
  kwartaal: z.int().min(1).max(4),
  verzondenOp: DateText,
  /** Name of the person; null: the organisation. */
  over: ShortText.nullable(),
  /** The difference in words, per field and day. */
  wat: z.string().max(4000),
  /** Null: nobody decided yet. */
  keuze: z.enum(CORRECTIE_KEUZES).nullable(),
  reden: z.string().max(500).nullable(),
  op: DateText.nullable(),
  /** Quarter whose overview carries it, `2026Q2`. */
  mee: ShortText.nullable(),
});
export type CorrectieRegel = z.infer<typeof CorrectieRegel>;

export const BegeleiderPeriode = z.strictObject({ naam: ShortText, van: DateText, tot: DateText.nullable() });

/** Days of one traject in one stretch of time, both readings (C3). Null: not entered for every month, so no total (AMA-23). */
export const DagenTelling = z.strictObject({
  dagenA: z.int().min(0),
  /** Days of A that lie in an interruption; counted apart, contained in `dagenA`. */
  onderbrekingA: z.int().min(0),
  heleDagen: z.int().min(0),
  halveDagen: z.int().min(0),
  /** B with a half day as 0.5. */
  dagenBHalf: DagenText.nullable(),
  /** B with a half day as 1. */
  dagenBHeel: DagenText.nullable(),
  /** Of B, the days of an opening position: reported before Trajectmap was taken into use. Absent in older models. */
  beginstand: DagenText.nullable().optional(),
  /** Months of a running traject without any record: *niet ingevoerd*, never 0. */
  nietIngevoerd: z.array(MonthText),
});
export type DagenTelling = z.infer<typeof DagenTelling>;

export const Voorschot = z.strictObject({ datum: DateText, cents: CentsValue, omschrijving: ShortText.nullable() });

export { CentsValue, DateText, DecimalText, MonthText, ShortText };
