/** Two files of one person: likely duplicates, what merging does, merging, and "not the same". */
import { z } from 'zod';
import { command, query } from './define.ts';
import { DateText, Id, Written } from './values.ts';

/** Why two persons look like one. */
export const DUBBEL_REDENEN = ['insz', 'vdabNummer', 'naamEnGeboortedatum', 'naamAnders', 'zelfdeNaam'] as const;
export type DubbelReden = (typeof DUBBEL_REDENEN)[number];

/** What tells two persons apart in a list. */
export const PersoonKort = z.strictObject({
  persoonId: Id,
  naam: z.string(),
  voornaam: z.string(),
  geboortedatum: DateText.nullable(),
  insz: z.string().nullable(),
  vdabNummer: z.string().nullable(),
  trajecten: z.int(),
});
export type PersoonKort = z.infer<typeof PersoonKort>;

export const Dubbel = z.strictObject({
  /** Surest first. */
  redenen: z.array(z.enum(DUBBEL_REDENEN)).min(1),
  /** Null: the person who is being entered. */
  een: PersoonKort.nullable(),
  ander: PersoonKort,
});
export type Dubbel = z.infer<typeof Dubbel>;

const tekst = z.string().max(200).nullable();
/** What is being entered, before it is saved. */
const Gegevens = z.strictObject({
  naam: tekst,
  voornaam: tekst,
  geboortedatum: DateText.nullable(),
  vdabNummer: tekst,
});

/** `een`: only there is a value, or both say the same · `ander`: it is taken over · `strijdig`: two values, and a person has to choose. */
const VeldSamen = z.strictObject({
  veld: z.string(),
  label: z.string(),
  blijft: z.string().nullable(),
  gaatOp: z.string().nullable(),
  stand: z.enum(['blijft', 'overgenomen', 'strijdig']),
  /** Two texts can stand below each other. */
  beide: z.boolean(),
});

export const SAMENVOEG_KEUZES = ['blijft', 'gaatOp', 'beide'] as const;

const wie = { blijft: Id, gaatOp: Id };
const lezen = { right: 'dossier.lezen', reads: 'persoonlijk' } as const;
const schrijven = { right: 'dossier.schrijven', reads: 'persoonlijk' } as const;
const reden = z.string().max(500).optional();

export const samenvoegCalls = {
  /** Of one person, of somebody who is being entered, or of the whole file. */
  'persoon.dubbels': query({
    ...lezen,
    input: z.strictObject({ persoonId: Id.optional(), gegevens: Gegevens.optional() }),
    output: z.array(Dubbel),
  }),
  /** What goes where. Nothing is written. */
  'persoon.voegSamenProef': query({
    ...lezen,
    input: z.strictObject(wie),
    output: z.strictObject({
      blijft: PersoonKort,
      gaatOp: PersoonKort,
      velden: z.array(VeldSamen),
      /** Records that will be read with the person who stays, by kind. */
      aantallen: z.array(z.strictObject({ soort: z.string(), aantal: z.int() })),
      /** What both files say of the same days: stays as it is, and is shown as a question or a finding. */
      overlap: z.strictObject({ trajecten: z.int(), dagen: z.int() }),
      stempel: z.string(),
    }),
  }),
  /** One operation, which undo turns back. Every contradicting field needs a choice. */
  'persoon.voegSamen': command({
    ...schrijven,
    input: z.strictObject({ ...wie, keuzes: z.record(z.string().max(60), z.enum(SAMENVOEG_KEUZES)), stempel: z.string(), reden }),
    output: Written,
  }),
  /** Said once, so that nobody is asked again. */
  'persoon.geenDubbel': command({
    ...schrijven,
    input: z.strictObject({ persoonId: Id, andereId: Id, reden: z.string().max(500).nullable() }),
    output: Written,
  }),
};
