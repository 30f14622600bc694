/** Copy sheets: the order in which the screen before you asks what they give. */
import { z } from 'zod';
import { OVERNEEMBLADEN } from '../domain/codes.ts';
import { command, query } from './define.ts';
import { ReportScope } from './reports.ts';
import { DateText, ShortText, Written } from './values.ts';

const rapport = z.enum(OVERNEEMBLADEN);
const woorden = z.array(ShortText).max(60);

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
  /** Back to the order that Trajectmap ships, which nobody confirmed. Errors: NIET_GEVONDEN. */
  'overneemblad.wis': command({
    right: 'dossier.schrijven',
    reads: 'gewoon',
    input: z.strictObject({ rapport }),
    output: Written,
  }),
};
