/** AMA-P3 of a quarter: internal, a file of its own, never sent. It holds what must not travel inside the overview. */
import { z } from 'zod';
import { Financiering } from './financiering.ts';
import {
  BegeleiderPeriode,
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

export const ControleRegel = z.strictObject({
  deelnemer: PersoonMetInsz,
  start: DateText,
  einde: DateText.nullable(),
  telling: DagenTelling,
  /** What the overview of this quarter holds for this guidance. */
  inOverzicht: DagenText.nullable(),
  /** Begeleiders in the quarter, the one of the last day first. */
  begeleiders: z.array(BegeleiderPeriode),
  evaluatie: EvaluatieVeld.nullable(),
});

export const Controleblad = z.strictObject({
  rapport: z.literal('ama-controleblad'),
  version: z.literal(1),
  ...opmaakVelden,
  jaar: z.int(),
  kwartaal: z.int().min(1).max(4),
  van: DateText,
  tot: DateText,
  telling: z.strictObject({
    begeleidingen: z.int().min(0),
    lopend: z.int().min(0),
    beeindigd: z.int().min(0),
    ontbreekt: z.int().min(0),
    nagaan: z.int().min(0),
    vragen: z.int().min(0),
    rijenNietOvergenomen: z.int().min(0),
  }),
  bevindingen: z.array(Bevinding),
  openRijen: z.array(OpenRij),
  /** Differences from what was sent, with their decisions. */
  correcties: z.array(CorrectieRegel).default([]),
  begeleidingen: z.array(ControleRegel),
  totaal: DagenTelling,
  financiering: Financiering.nullable(),
});
export type Controleblad = z.infer<typeof Controleblad>;
