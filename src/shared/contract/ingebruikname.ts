/** Taking into use: what is about the time before, its answers, and the opening position (domain/ama.md section 13). */
import { z } from 'zod';
import { VOORGESCHIEDENIS_ANTWOORDEN } from '../domain/codes.ts';
import { Antwoord, Bevinding } from './bevinding.ts';
import { command, query } from './define.ts';
import { CentsValue, DateText, Empty, Id, ShortText, YearNumber } from './values.ts';

/** A finding about the time before, with what was answered. `sleutel` names it in an answer. */
export const Overgenomen = Bevinding.extend({ antwoord: Antwoord.nullable() });
export type Overgenomen = z.infer<typeof Overgenomen>;

const kwartaal = z.int().min(1).max(4);
const reden = z.string().max(500).nullable();
const sleutels = z.array(z.string().min(1).max(400)).min(1).max(20_000);
/** Hundredths of a day; a quarter has at most 92 days. */
const dagenX100 = z.int().min(0).max(9_200);

/** One traject in one quarter. */
const Cel = z.strictObject({
  kwartaal,
  /** The traject does not run before the date in this quarter: nothing to fill in. */
  nvt: z.boolean(),
  dagenX100: dagenX100.nullable(),
  /** Days that the attendance of the file gives for the same days; null where nothing is entered. */
  ingevoerdX100: z.int().nullable(),
  /** Opening position and attendance say something else: never added up. */
  strijdig: z.boolean(),
});

export const Beginstanden = z.strictObject({
  ingebruikname: DateText.nullable(),
  jaar: YearNumber,
  /** Quarters of the year that began before the date; none without a date. */
  kwartalen: z.array(
    z.strictObject({
      kwartaal,
      /** Last day that its opening position covers. */
      tot: DateText,
      /** When its overview was sent from the paper file. */
      verzondenOp: DateText.nullable(),
      /** Sum of what is filled in, hundredths of a day. */
      totaalX100: z.int(),
    }),
  ),
  trajecten: z.array(
    z.strictObject({
      trajectId: Id,
      persoonId: Id,
      naam: z.string(),
      voornaam: z.string(),
      start: DateText,
      einde: DateText.nullable(),
      cellen: z.array(Cel),
    }),
  ),
  /** Advances of the year that were received before the date; hidden from who may not see money. */
  voorschotten: z.array(z.strictObject({ id: Id, datum: DateText, cents: CentsValue })).nullable(),
});
export type Beginstanden = z.infer<typeof Beginstanden>;

const geschreven = z.strictObject({ operation: z.string().nullable(), aantal: z.int() });

export const ingebruiknameCalls = {
  /** The list "Overgenomen uit het papieren dossier": answered lines stay in it, with their answer. */
  'ingebruikname.overgenomen': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({ op: DateText.optional(), persoonId: Id.optional() }),
    output: z.strictObject({
      ingebruikname: DateText.nullable(),
      regels: z.array(Overgenomen),
      telling: z.strictObject({ open: z.int(), nagekeken: z.int(), ontbreekt: z.int(), niet_nodig: z.int(), personen: z.int() }),
    }),
  }),
  /**
   * One answer for many lines, of one or many persons: one operation, one undo. A line that was answered gets the new answer.
   * Errors: OVERGENOMEN_ONBEKEND when a key is no line of the list (any more), INGEBRUIKNAME_ONTBREEKT without a date.
   */
  'ingebruikname.beantwoord': command({
    right: 'dossier.schrijven',
    reads: 'persoonlijk',
    input: z.strictObject({
      sleutels,
      antwoord: z.enum(VOORGESCHIEDENIS_ANTWOORDEN),
      /** The day on which somebody looked; today unless said otherwise. */
      op: DateText.optional(),
      /** Who looked; the user unless said otherwise. */
      door: ShortText.optional(),
      toelichting: reden,
    }),
    output: geschreven,
  }),
  /** Takes answers back: the lines are open again. */
  'ingebruikname.wisAntwoord': command({
    right: 'dossier.schrijven',
    reads: 'persoonlijk',
    input: z.strictObject({ sleutels }),
    output: geschreven,
  }),
  /** The opening position of the year in which Trajectmap was taken into use, or of another year. */
  'ingebruikname.beginstand': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({ jaar: YearNumber.optional() }),
    output: Beginstanden,
  }),
  /**
   * Days per traject and quarter, and overviews sent before; null takes one away. Only what is named changes.
   * Errors: BEGINSTAND_HALVE_DAG for a part of a day that is no half, BEGINSTAND_NA_INGEBRUIKNAME for a quarter that began on or after the
   * date, BEGINSTAND_TE_VEEL for more days than the traject has, INGEBRUIKNAME_ONTBREEKT without a date.
   */
  'ingebruikname.bewaarBeginstand': command({
    right: 'dossier.schrijven',
    reads: 'persoonlijk',
    input: z.strictObject({
      jaar: YearNumber,
      cellen: z.array(z.strictObject({ trajectId: Id, kwartaal, dagenX100: dagenX100.nullable() })).max(20_000),
      overzichten: z.array(z.strictObject({ kwartaal, verzondenOp: DateText.nullable() })).max(4),
      bron: reden,
    }),
    output: geschreven,
  }),
  /** Stays that run across 31 March 2021 and were not cut yet (AMA-46). */
  'ama.overgangen': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: Empty,
    output: z.array(
      z.strictObject({
        trajectId: Id,
        persoonId: Id,
        naam: z.string(),
        voornaam: z.string(),
        start: DateText,
        einde: DateText.nullable(),
        /** Last day of the part that becomes arbeidszorg; the next day AMA begins. */
        grens: DateText,
      }),
    ),
  }),
  /**
   * Cuts stays at the change of regime: arbeidszorg to 31 March 2021 (a record of history), and this traject as AMA SE from 1 April 2021,
   * marked "overgang". One operation, one undo. Error: GEEN_OVERGANG for a traject that does not run across the day.
   */
  'ama.splitsOvergang': command({
    right: 'dossier.schrijven',
    reads: 'persoonlijk',
    input: z.strictObject({ trajectIds: z.array(Id).min(1).max(5_000), reden: reden.optional() }),
    output: geschreven,
  }),
};
