/** The subsidy as both control sheets show it: every reading beside the others, nothing chosen in silence (C3, C7, AMA-22 to AMA-27). */
import { z } from 'zod';
import {
  CentsValue,
  DagenText,
  DateText,
  DecimalText,
  HalveDagWaarde,
  MonthText,
  ShortText,
  Stand,
  Voorschot,
} from './shared.ts';

export const Methode = z.enum(['A', 'B']);
/** How the contingent caps the days when it changes during the year (C7); `een` when it does not change. */
export const Plafond = z.enum(['een', 'gewogen', 'per_periode']);
export type Plafond = z.infer<typeof Plafond>;
/** Which unit amount of the year (issue, Funding); `een` when it does not change. */
export const EenheidKeuze = z.enum(['een', 'januari', 'december', 'pro_rata']);
export type EenheidKeuze = z.infer<typeof EenheidKeuze>;

const bedrag = {
  subsidieCents: CentsValue.nullable(),
  /** Standing of everything the amount rests on. */
  stand: Stand,
};

/** One day count from days to subsidy, with the cap and the unit amount that were chosen. */
export const Telling = z.strictObject({
  methode: Methode,
  /** What a half day counts for; null where it makes no difference. */
  halveDag: HalveDagWaarde.nullable(),
  dagen: DagenText.nullable(),
  /** Of these, the days after `tot`: whoever runs, goes on. Null where nothing is expected, or the count does not expect. */
  waarvanVerwacht: DagenText.nullable(),
  /** Of these, before Trajectmap was taken into use: of A by the dates of the traject, of B as reported. Absent in older models. */
  waarvanBeginstand: DagenText.nullable().optional(),
  /** The same without the days of interruptions; null where there are none, or not known. */
  dagenZonderOnderbreking: DagenText.nullable(),
  /** Four decimals. */
  gemiddelde: DecimalText.nullable(),
  betaaldGemiddelde: DecimalText.nullable(),
  ...bedrag,
});
export type Telling = z.infer<typeof Telling>;

/** A reading of the cap (C7); only when the contingent changes during the year. */
export const PlafondLezing = z.strictObject({
  plafond: Plafond,
  betaaldGemiddelde: DecimalText.nullable(),
  ...bedrag,
  gekozen: z.boolean(),
});

/** A reading of the unit amount; only when it changes during the year. */
export const EenheidLezing = z.strictObject({
  eenheid: EenheidKeuze,
  eenheidCents: CentsValue.nullable(),
  ...bedrag,
  gekozen: z.boolean(),
});

/** One step of the derivation: a sentence and what came out of it. */
export const AfleidingStap = z.strictObject({
  methode: Methode,
  tekst: z.string().max(2000),
  uitkomst: ShortText.nullable(),
  regel: ShortText.nullable(),
  stand: Stand,
});
export type AfleidingStap = z.infer<typeof AfleidingStap>;

/** A parameter value that was used: where it comes from and how sure it is. */
export const ParameterWaarde = z.strictObject({
  naam: ShortText,
  waarde: ShortText.nullable(),
  van: DateText.nullable(),
  bron: z.string().max(1000).nullable(),
  stand: Stand,
});
export type ParameterWaarde = z.infer<typeof ParameterWaarde>;

export const Financiering = z.strictObject({
  jaar: z.int(),
  /** Last day that was counted. */
  tot: DateText,
  deler: z.int().min(1).nullable(),
  contingenten: z.array(z.strictObject({ van: DateText, tot: DateText, plaatsen: z.int().min(0) })),
  tellingen: z.array(Telling).min(2),
  plafondLezingen: z.array(PlafondLezing),
  /** Difference of the two readings of C7; null where there are not two, or no amount is known. */
  verschilPlafondCents: CentsValue.nullable(),
  eenheidLezingen: z.array(EenheidLezing),
  /** The reading that counts for the balance: default A, or what the user chose, with the ground. */
  gekozen: z.strictObject({
    methode: Methode,
    plafond: Plafond,
    eenheid: EenheidKeuze.nullable(),
    grond: z.string().max(2000).nullable(),
    ...bedrag,
  }),
  voorschotten: z.array(Voorschot),
  voorschottenCents: CentsValue,
  /** Of these, received before Trajectmap was taken into use; absent in older models. */
  voorschottenBeginstandCents: CentsValue.optional(),
  ingebruikname: DateText.nullable().optional(),
  saldoCents: CentsValue.nullable(),
  /** Months in which a running traject has no record at all: method B has no total (AMA-23). */
  nietIngevoerd: z.array(MonthText),
  /** Months of the year that are not over yet on `tot`. */
  nogOpen: z.array(MonthText),
  afleiding: z.array(AfleidingStap),
  parameters: z.array(ParameterWaarde),
});
export type Financiering = z.infer<typeof Financiering>;
