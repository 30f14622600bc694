/** AMA-P3 of a year: own check of the settlement. Sent, corrected and present figures side by side; internal, never sent. */
import { z } from 'zod';
import { Financiering } from './financiering.ts';
import {
  Bevinding,
  CorrectieRegel,
  DagenTelling,
  DagenText,
  DateText,
  EvaluatieVeld,
  OpenRij,
  opmaakVelden,
  PersoonMetInsz,
} from './shared.ts';

/** The days of one guidance in one quarter as they were sent, corrected, and as they stand in the file now. Null: not in it. */
export const KwartaalCijfers = z.strictObject({
  kwartaal: z.int().min(1).max(4),
  verzonden: DagenText.nullable(),
  gecorrigeerd: DagenText.nullable(),
  huidig: DagenText.nullable(),
  /** The last that went out differs from the file. */
  wijktAf: z.boolean(),
});
export type KwartaalCijfers = z.infer<typeof KwartaalCijfers>;

export const JaarRegel = z.strictObject({
  deelnemer: PersoonMetInsz,
  start: DateText,
  einde: DateText.nullable(),
  kwartalen: z.array(KwartaalCijfers).length(4),
  telling: DagenTelling,
  /** The last assessment on or before the last day of the year. */
  evaluatie: EvaluatieVeld.nullable(),
  begeleiders: z.array(z.string()),
});

export const KwartaalStand = z.strictObject({
  kwartaal: z.int().min(1).max(4),
  /** Of the present days, those of opening positions; absent in older models. */
  beginstand: DagenText.nullable().optional(),
  verzondenOp: DateText.nullable(),
  gecorrigeerdOp: DateText.nullable(),
  verzonden: DagenText.nullable(),
  gecorrigeerd: DagenText.nullable(),
  huidig: DagenText.nullable(),
  wijktAf: z.boolean(),
});

export const Jaarafrekening = z.strictObject({
  rapport: z.literal('ama-jaarafrekening'),
  version: z.literal(1),
  ...opmaakVelden,
  jaar: z.int(),
  kwartalen: z.array(KwartaalStand).length(4),
  trajecten: z.array(JaarRegel),
  totaal: DagenTelling,
  financiering: Financiering,
  bevindingen: z.array(Bevinding),
  openRijen: z.array(OpenRij),
  /** Differences from what was sent, with their decisions. */
  correcties: z.array(CorrectieRegel).default([]),
});
export type Jaarafrekening = z.infer<typeof Jaarafrekening>;
