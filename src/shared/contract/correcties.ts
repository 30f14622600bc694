/** Corrections: what was sent and differs from the file now, and what the office does with it (hard rule 14). */
import { z } from 'zod';
import { CORRECTIE_KEUZES } from '../domain/codes.ts';
import { command, query } from './define.ts';
import { DateText, Id, Written } from './values.ts';

const Besluit = z.strictObject({
  id: Id,
  keuze: z.enum(CORRECTIE_KEUZES),
  reden: z.string(),
  op: DateText.nullable(),
  /** Quarter that takes it along, `2026Q3`. */
  kwartaal: z.string().nullable(),
});

const Verschil = z.strictObject({
  persoonId: Id.nullable(),
  trajectId: Id.nullable(),
  /** `weg`: stands in the document and not in the file any more; `erbij`: the other way round. */
  soort: z.enum(['gewijzigd', 'erbij', 'weg']),
  velden: z.array(
    z.strictObject({
      veld: z.string(),
      label: z.string(),
      /** Which goal or action, where there are several. */
      over: z.string().nullable(),
      /** As stored: a day as `2026-03-31`. */
      van: z.string().nullable(),
      naar: z.string().nullable(),
    }),
  ),
  /** Days on which the presence differs, in half days; null: the document is from before days were kept with it. */
  dagen: z.array(z.strictObject({ datum: DateText, van: z.int(), naar: z.int() })).nullable(),
});

/** What one decision is about: one person, or the organisation. */
const Deel = z.strictObject({
  persoonId: Id.nullable(),
  /** Null: the organisation. */
  persoon: z.strictObject({ naam: z.string(), voornaam: z.string() }).nullable(),
  verschillen: z.array(Verschil),
  besluit: Besluit.nullable(),
  /** Decided on before, and changed since. */
  eerder: Besluit.nullable(),
});

export const Afwijking = z.strictObject({
  /** Of the sent document. */
  id: Id,
  soort: z.enum(['overzicht', 'evaluatie', 'pop']),
  /** In words, without a name. */
  titel: z.string(),
  periode: z.string().nullable(),
  /** Day on the document. */
  op: DateText,
  verzondenOp: DateText,
  versie: z.int(),
  persoonId: Id.nullable(),
  open: z.boolean(),
  delen: z.array(Deel),
  /** Choices that this kind of document has. */
  keuzes: z.array(z.enum(CORRECTIE_KEUZES)),
  /** Quarters that can take a correction along: not sent yet, the first one first. */
  kwartalen: z.array(z.string()),
});

export const correctieCalls = {
  'correctie.verschillen': query({
    right: 'dossier.lezen',
    reads: 'persoonlijk',
    /** Of one person: only that person's part. */
    input: z.strictObject({ persoonId: Id.optional() }),
    output: z.array(Afwijking),
  }),
  'correctie.beslis': command({
    right: 'rapport.maken',
    reads: 'persoonlijk',
    input: z.strictObject({
      documentId: Id,
      /** Only these persons; everything that is open where left out. */
      personen: z.array(Id).min(1).max(5000).optional(),
      keuze: z.enum(CORRECTIE_KEUZES),
      reden: z.string().trim().min(3).max(500),
      /** Where it is taken along: the first quarter that was not sent, unless said otherwise. */
      kwartaal: z
        .string()
        .regex(/^\d{4}Q[1-4]$/)
        .optional(),
    }),
    output: Written,
  }),
};
