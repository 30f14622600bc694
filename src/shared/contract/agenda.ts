/** Vandaag and `check`: what is due, overdue, missing or conflicting. */
import { z } from 'zod';
import { Bevinding } from './bevinding.ts';
import { query } from './define.ts';
import { DateText, Id } from './values.ts';

/** Rows of imports that are not taken over: counted above every overview until solved or dismissed (AMA-30). */
export const OpenRijen = z.strictObject({ vragen: z.int(), geweigerd: z.int() });

export const agendaCalls = {
  'agenda.lijst': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({ op: DateText.optional(), persoonId: Id.optional() }),
    output: z.strictObject({
      op: DateText,
      /** Gravest first, then by term. */
      bevindingen: z.array(Bevinding),
      telling: z.strictObject({
        teLaat: z.int(),
        dezeWeek: z.int(),
        dertigDagen: z.int(),
        tegenstrijdig: z.int(),
        ontbreekt: z.int(),
        info: z.int(),
      }),
      openRijen: OpenRijen,
      aanwezigheidVragen: z.int(),
    }),
  }),
};
