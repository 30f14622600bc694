/** Copy sheets: the order in which the screen before you asks what they give, and that somebody typed one over. */
import { z } from 'zod';
import { OVERNEEMBLADEN } from '../domain/codes.ts';
import { command, query } from './define.ts';
import { ReportScope } from './reports.ts';
import { DateText, Id, ShortText, Written } from './values.ts';

const rapport = z.enum(OVERNEEMBLADEN);
const woorden = z.array(ShortText).max(60);

/** A copy sheet as it was made, and whether somebody typed it over into its screen. */
const GemaaktBlad = z.strictObject({
  /** Of the row in the export log that holds the frozen model. */
  id: Id,
  rapport,
  naam: z.string(),
  persoon: z.strictObject({ id: Id, naam: z.string(), voornaam: z.string(), overleden: z.boolean() }).nullable(),
  gemaaktOp: DateText.nullable(),
  overgenomen: z.strictObject({ op: DateText, door: z.string() }).nullable(),
});

export const overneembladCalls = {
  /** The words of a sheet by part, in the order that it has now; no parts where the scope has nobody. No value of anybody is in it. */
  'overneemblad.lees': query({
    right: 'rapport.maken',
    reads: 'gewoon',
    input: z.strictObject({ rapport, scope: ReportScope }),
    output: z.strictObject({
      delen: z.array(z.strictObject({ titel: ShortText.nullable(), velden: woorden })),
      nagekeken: z.strictObject({ op: DateText, door: z.string() }).nullable(),
    }),
  }),
  /** The order of the screen, as somebody who sits before it says it. */
  'overneemblad.zet': command({
    right: 'dossier.schrijven',
    reads: 'gewoon',
    input: z.strictObject({ rapport, delen: z.array(woorden).min(1).max(10) }),
    output: Written,
  }),
  /**
   * The sheets that were made, of one kind or of all: the newest of each person, and every one that was typed over. What waits comes
   * first, then what was typed over, the newest first.
   */
  'overneemblad.gemaakt': query({
    right: 'rapport.maken',
    reads: 'persoonlijk',
    input: z.strictObject({ rapport: rapport.nullable().default(null) }),
    output: z.array(GemaaktBlad),
  }),
  /** Ticks that these sheets were typed over, on that day, by whom; who ticks where nobody is named. Errors: NIET_GEVONDEN, OVERGENOMEN_DAG. */
  'overneemblad.overgenomen': command({
    right: 'dossier.schrijven',
    reads: 'persoonlijk',
    input: z.strictObject({ ids: z.array(Id).min(1).max(500), op: DateText, door: ShortText.trim().nullable().default(null) }),
    output: Written,
  }),
  /** Takes the tick away. Errors: NIET_GEVONDEN. */
  'overneemblad.nietOvergenomen': command({
    right: 'dossier.schrijven',
    reads: 'persoonlijk',
    input: z.strictObject({ id: Id }),
    output: Written,
  }),
  /** Back to the order that Trajectmap ships, which nobody confirmed. Errors: NIET_GEVONDEN. */
  'overneemblad.wis': command({
    right: 'dossier.schrijven',
    reads: 'gewoon',
    input: z.strictObject({ rapport }),
    output: Written,
  }),
};
