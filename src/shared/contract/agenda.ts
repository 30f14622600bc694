/** Vandaag and `check`: what is due, overdue, missing or conflicting. */
import { z } from 'zod';
import { Afleiding } from './afleiding.ts';
import { Bevinding } from './bevinding.ts';
import { command, query } from './define.ts';
import { WetBron } from './law.ts';
import { DateText, Id, Written, YearNumber } from './values.ts';

/** Rows of imports that are not taken over: counted above every overview until solved or dismissed (AMA-30). */
export const OpenRijen = z.strictObject({ vragen: z.int(), geweigerd: z.int() });

/** A line of Vandaag: a finding, with what belongs in the same line for this person. */
export const AgendaRegel = Bevinding.extend({ ook: z.array(Bevinding) });
export type AgendaRegel = z.infer<typeof AgendaRegel>;

/** Until when a finding waits, why, and who said so. */
const Uitstel = z.strictObject({
  id: Id,
  tot: DateText,
  reden: z.string(),
  op: DateText.nullable(),
  door: z.string().nullable(),
});

/** A finding that waits: apart from the others, never counted with them. */
export const UitgesteldeRegel = Bevinding.extend({ uitstel: Uitstel });
export type UitgesteldeRegel = z.infer<typeof UitgesteldeRegel>;

/** Key of a finding, as `agenda.lijst` gave it. */
const Sleutel = z.string().max(400);
/** Until when it waits, and why. */
const later = { tot: DateText, reden: z.string().trim().min(3).max(500) };

const schrijven = { right: 'dossier.schrijven', reads: 'persoonlijk' } as const;

export const agendaCalls = {
  'agenda.lijst': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    /**
     * `gekendOp`: with the lawbook as it was known on that day. `begeleiderId`: only whom this begeleider guides on the day. `mijn`: only
     * the user's own, by the begeleider that the user is linked to; a beheerder gets what nobody guides too. Error: NIET_GEVONDEN.
     */
    input: z.strictObject({
      op: DateText.optional(),
      persoonId: Id.optional(),
      gekendOp: DateText.optional(),
      begeleiderId: Id.optional(),
      mijn: z.boolean().optional(),
    }),
    output: z.strictObject({
      op: DateText,
      /** What `mijn` would take for this user: the begeleider that the user is, whom that one guides, and whether nobody's is theirs. */
      mij: z.strictObject({
        begeleiderId: Id.nullable(),
        naam: z.string().nullable(),
        personen: z.int(),
        ookNiemand: z.boolean(),
      }),
      /** Gravest first, then by term. */
      bevindingen: z.array(AgendaRegel),
      /** What waits until a day: still open, in the checklist of its file and in every report. */
      uitgesteld: z.array(UitgesteldeRegel),
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
  /** "Later": until a day, because. It comes back on that day, or when what it says changes. */
  'bevinding.stelUit': command({
    ...schrijven,
    input: z.strictObject({ sleutel: Sleutel, persoonId: Id.nullable(), ...later }),
    output: Written,
  }),
  /** The same for several findings at once, in one operation: all of them, or none. */
  'bevinding.stelAllesUit': command({
    ...schrijven,
    input: z.strictObject({ sleutels: z.array(Sleutel).min(1).max(2000), ...later }),
    output: Written,
  }),
  /** Back among the others. */
  'bevinding.hervat': command({ ...schrijven, input: z.strictObject({ id: Id }), output: Written }),
  /** The same for several at once, in one operation: all of them, or none. Error: NIET_GEVONDEN. */
  'bevinding.hervatAlles': command({
    ...schrijven,
    input: z.strictObject({ ids: z.array(Id).min(1).max(2000) }),
    output: Written,
  }),
  /** Why a finding is there: the facts, the values of the lawbook that were used, the rule and its sources. Error: UITSTEL_ONBEKEND. */
  'bevinding.uitleg': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({ sleutel: Sleutel, persoonId: Id.nullable(), op: DateText.optional() }),
    output: z.strictObject({
      sleutel: z.string(),
      rule: z.string(),
      titel: z.string(),
      message: z.string(),
      op: DateText,
      afleiding: Afleiding,
      bronnen: z.array(WetBron),
      /** How sure the sources of the rule are. */
      zekerheid: z.string().nullable(),
    }),
  }),
  /** Every open term of a year: the screen counts them by month and kind. */
  'agenda.jaar': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({ jaar: YearNumber }),
    output: z.strictObject({
      jaar: YearNumber,
      op: DateText,
      /** Rules that have a term in this year, by what they are called. */
      soorten: z.array(z.strictObject({ rule: z.string(), titel: z.string() })),
      /** By term; those that wait have their day beside them. */
      regels: z.array(Bevinding.extend({ uitgesteldTot: DateText.nullable() })),
    }),
  }),
};
