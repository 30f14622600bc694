/** The guided start of an AMA traject: which steps this status and this start ask, in order, and what is missing of each. */
import { z } from 'zod';
import { TOESTEMMING_SOORTEN } from '../domain/codes.ts';
import { query } from './define.ts';
import { DateText, Id } from './values.ts';

const day = DateText.nullable();

export const START_STANDEN = ['klaar', 'open', 'tegenstrijdig', 'wacht'] as const;

/** One step. Its ids are those of the rules (`START_STAPPEN`); `titel`, `waarom` and `ontbreekt` are sentences. */
export const StartStap = z.strictObject({
  id: z.string(),
  fase: z.string(),
  titel: z.string(),
  /** What the rule asks, from its card. */
  waarom: z.string(),
  rule: z.string(),
  bron: z.strictObject({ titel: z.string(), href: z.string().nullable(), artikel: z.string().nullable() }),
  stand: z.enum(START_STANDEN),
  /** False: useful, but no rule asks it for the start. */
  verplicht: z.boolean(),
  /** Last day on which it is in time; null where no term or no start is known. */
  tegen: day,
  /** The term is over and the step is open. */
  teLaat: z.boolean(),
  /** What is missing or contradicts, one sentence each. */
  ontbreekt: z.array(z.string()),
  /** What is good to know of a step; asks nothing. */
  ter: z.array(z.string()),
  /** The step that comes first; its title is what the screen says. */
  wachtOp: z.string().nullable(),
  /** The items of the agreement, in the order of the law. */
  onderdelen: z.array(z.strictObject({ code: z.string(), klaar: z.boolean() })),
  papier: z.enum(TOESTEMMING_SOORTEN).nullable(),
  /** Documents that this step makes. */
  documenten: z.array(z.strictObject({ id: z.string(), naam: z.string() })),
  /** Line of the checklist that an attachment proves; null where the step is none. */
  vereiste: z.string().nullable(),
});
export type StartStap = z.infer<typeof StartStap>;

export const startCalls = {
  /**
   * The steps of the start of somebody: of a traject that is written down (`trajectId`, else the newest that has not ended), or of
   * one that is planned (`start`: the day as far as it is known). VDAB decides about the start; this says what the file lacks.
   */
  'ama.startwijzer': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({
      persoonId: Id,
      trajectId: Id.optional(),
      /** A new traject, also where another one runs. */
      nieuw: z.boolean().default(false),
      start: DateText.optional(),
      op: DateText.optional(),
    }),
    output: z.strictObject({
      op: DateText,
      persoonId: Id,
      naam: z.string(),
      voornaam: z.string(),
      overleden: z.boolean(),
      /** Null: not written down yet. */
      trajectId: Id.nullable(),
      start: day,
      /** The open question for a place, which a start closes. */
      kandidaat: z.strictObject({ id: Id, gevraagdOp: day, adviesOp: day, intakeOp: day }).nullable(),
      stappen: z.array(StartStap),
      /** Steps that the rules ask, and how many of them are done. */
      klaar: z.int(),
      totaal: z.int(),
      /** The first step that can be done now. */
      volgende: z.string().nullable(),
      /** Steps about the status are left out for who may not see it. */
      zonderVertrouwelijk: z.boolean(),
    }),
  }),
};
