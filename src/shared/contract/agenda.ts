/** Vandaag and `check`: what is due, overdue, missing or conflicting. */
import { z } from 'zod';
import { Bevinding } from './bevinding.ts';
import { query } from './define.ts';
import { DateText, Id } from './values.ts';

/** Rows of imports that are not taken over: counted above every overview until solved or dismissed (AMA-30). */
export const OpenRijen = z.strictObject({ vragen: z.int(), geweigerd: z.int() });

/** A line of Vandaag: a finding, with what belongs in the same line for this person. */
export const AgendaRegel = Bevinding.extend({ ook: z.array(Bevinding) });
export type AgendaRegel = z.infer<typeof AgendaRegel>;

export const agendaCalls = {
  'agenda.lijst': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    /** `gekendOp`: with the lawbook as it was known on that day. */
    input: z.strictObject({ op: DateText.optional(), persoonId: Id.optional(), gekendOp: DateText.optional() }),
    output: z.strictObject({
      op: DateText,
      /** Gravest first, then by term. */
      bevindingen: z.array(AgendaRegel),
      telling: z.strictObject({
        teLaat: z.int(),
        dezeWeek: z.int(),
        dertigDagen: z.int(),
        tegenstrijdig: z.int(),
        ontbreekt: z.int(),
        info: z.int(),
        /** Late, and VDAB's (AMA-03). */
        wachtOpVdab: z.int(),
      }),
      openRijen: OpenRijen,
      aanwezigheidVragen: z.int(),
      /** What is about the time before Trajectmap was taken into use: a list of its own, never counted here. Null without a date. */
      overgenomen: z
        .strictObject({
          ingebruikname: DateText,
          /** Without an answer. */
          open: z.int(),
          personen: z.int(),
          ontbreekt: z.int(),
          /** Something of severity B that no answer settled. */
          blokkeert: z.boolean(),
        })
        .nullable(),
    }),
  }),
};
