/**
 * AMA-P1, the quarterly overview: the legal data set of decree art. 32 and the presence days, nothing else (AMA-30, AMA-43).
 * Strict objects: a field that is not named here cannot leave the house.
 */
import { z } from 'zod';
import {
  DagenText,
  DateText,
  EvaluatieVeld,
  HalveDagWaarde,
  opmaakVelden,
  OrganisatieVeld,
  PersoonMetInsz,
  ShortText,
} from './shared.ts';

export const Begeleiding = z.strictObject({
  deelnemer: PersoonMetInsz,
  /** The last assessment on or before the last day of the quarter; null: there is none. */
  evaluatie: EvaluatieVeld.nullable(),
  /** The begeleider in the sense of the law: the organisation or its partner (C6). */
  begeleider: OrganisatieVeld,
  start: DateText,
  einde: DateText.nullable(),
  /** Null: not entered for every month; the cell stays empty and the reason stands on the control sheet. */
  dagen: DagenText.nullable(),
});

/**
 * A correction of an earlier quarter that travels with this overview: the right line, beside the days that were sent. It holds what an
 * overview holds and nothing more (art. 32 and the days), and is counted in no total of this quarter.
 */
export const CorrectieLijn = z.strictObject({
  jaar: z.int(),
  kwartaal: z.int().min(1).max(4),
  /** Day on which that quarter was sent. */
  verzondenOp: DateText,
  /** `weg`: should not have been in it; `erbij`: was not in it. */
  soort: z.enum(['gewijzigd', 'erbij', 'weg']),
  deelnemer: PersoonMetInsz,
  evaluatie: EvaluatieVeld.nullable(),
  start: DateText,
  einde: DateText.nullable(),
  dagenVerzonden: DagenText.nullable(),
  dagenNu: DagenText.nullable(),
  /** Names of the fields that differ. */
  velden: z.array(ShortText),
});

export const Kwartaaloverzicht = z.strictObject({
  rapport: z.literal('ama-kwartaaloverzicht'),
  version: z.literal(1),
  ...opmaakVelden,
  ontvanger: ShortText,
  jaar: z.int(),
  kwartaal: z.int().min(1).max(4),
  van: DateText,
  tot: DateText,
  /** 1 for the first of a quarter. */
  versie: z.int().min(1).default(1),
  /** Date of the overview that this one replaces; null for a first version. */
  vervangt: DateText.nullable(),
  dagenkolom: z.strictObject({
    /** What the recipient's own label asks (C3): presence (B), or calendar days (A) when the user mapped it so with a ground. */
    lezing: z.enum(['aanwezig', 'kalender']),
    label: ShortText,
    /** Only where a half day was counted: what it counted for, and whether that is confirmed. */
    halveDag: z.strictObject({ waarde: HalveDagWaarde, bevestigd: z.boolean() }).nullable(),
  }),
  begeleidingen: z.array(Begeleiding),
  /** Null as soon as one guidance has no days: a sum of what happens to be entered is not a total. */
  totaalDagen: DagenText.nullable(),
  /** Of all days in it, those reported before Trajectmap was taken into use; absent in older models. */
  beginstand: DagenText.nullable().optional(),
  /** Of earlier quarters; a document that was kept before they existed has none. */
  correcties: z.array(CorrectieLijn).default([]),
});
export type Kwartaaloverzicht = z.infer<typeof Kwartaaloverzicht>;
