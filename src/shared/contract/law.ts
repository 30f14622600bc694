/** The lawbook: parameters with their standing, rules, contradictions, and the user's own layer (E-04). */
import { z } from 'zod';
import { Afleiding, Standing } from './afleiding.ts';
import { command, job, query } from './define.ts';
import { DateText, Empty, FileRef, Id, Written, YearNumber } from './values.ts';

const Waarde = z.union([z.string(), z.number(), z.boolean()]).nullable();

/** A source that can be looked up. */
export const WetBron = z.strictObject({ title: z.string(), href: z.string().nullable(), article: z.string().nullable() });

export const WetWaarde = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  on: DateText,
  value: Waarde,
  /** As printed. */
  text: z.string().nullable(),
  standing: Standing,
  from: DateText.nullable(),
  until: DateText.nullable(),
  source: z.string().nullable(),
  confidence: z.string().nullable(),
  /** Entered by a user of this case file. */
  userValue: z.boolean(),
  /** The shipped value, confirmed by a user of this case file. */
  bevestigd: z.boolean(),
  /** Shipped value that the user's value hides, as printed. */
  hides: z.string().nullable(),
  note: z.string().nullable(),
  /** Who can answer what is unknown. */
  question: z.string().nullable(),
});

/** A shipped value that is newer than the user's value that hides it. */
const NieuweWaarde = z.strictObject({
  from: DateText,
  until: DateText.nullable(),
  text: z.string().nullable(),
  confidence: z.string(),
  source: WetBron,
  /** Day of the release in which Trajectmap learned it. */
  gekendSinds: DateText,
  /** The user's value that stays in its place until it is taken over. */
  eigen: z.strictObject({ recordId: Id, from: DateText, text: z.string() }),
});

export const WetParameter = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  nature: z.enum(['law', 'setting']),
  /** Rules that use it. */
  rules: z.array(z.string()),
  /** What can be entered; empty: free within the unit. */
  options: z.array(z.strictObject({ code: z.string(), label: z.string() })),
  now: WetWaarde,
  values: z.array(
    z.strictObject({
      from: DateText,
      until: DateText.nullable(),
      text: z.string().nullable(),
      confidence: z.string(),
      source: z.string().nullable(),
      href: z.string().nullable(),
      article: z.string().nullable(),
      note: z.string().nullable(),
      userValue: z.boolean(),
      /** A shipped value that the user confirmed. */
      bevestigd: z.boolean(),
      recordId: z.string().nullable(),
      /** Day on which the user entered it, or of the release that brought it. */
      gekendSinds: DateText.nullable(),
      /** Day of the release that took it back. */
      ingetrokken: DateText.nullable(),
    }),
  ),
  reviewedUntil: DateText.nullable(),
  nieuw: z.array(NieuweWaarde),
});

/** Boundaries of a rule by name; null: not declared, or none. */
const Grenzen = z.strictObject({
  namen: z.array(z.strictObject({ naam: z.string(), tekst: z.string() })),
  /** Why there is none. */
  reden: z.string().nullable(),
});

export const WetRegel = z.strictObject({
  id: z.string(),
  kind: z.enum(['rule', 'design', 'info']),
  title: z.string(),
  severity: z.string().nullable(),
  from: DateText.nullable(),
  until: DateText.nullable(),
  source: z.string().nullable(),
  bronnen: z.array(WetBron),
  confidence: z.string().nullable(),
  implemented: z.boolean(),
  /** Facts in the case file, or by scenario only; null for a rule that is not applied. */
  feiten: z.enum(['dossier', 'scenario']).nullable(),
  /** Messages of the rule whose facts no case file holds. */
  enkelScenario: z.array(z.string()),
  /** The rule in plain Dutch. */
  text: z.string(),
  /** What is left out, or why it is not applied. */
  limits: z.string().nullable(),
  /** Said with every finding of a rule that rests on a page only. */
  remark: z.string().nullable(),
  parameters: z.array(z.string()),
  grenzen: Grenzen,
  tegenspraken: z.array(z.string()),
});

/** A contradiction between sources, with every reading. */
export const Tegenspraak = z.strictObject({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  rules: z.array(z.string()),
  readings: z.array(
    z.strictObject({
      code: z.string(),
      label: z.string(),
      text: z.string(),
      sources: z.array(WetBron),
      /** What Trajectmap follows unless the user chose. */
      standaard: z.boolean(),
      /** What holds now in this case file; false for all where every reading is shown. */
      gekozen: z.boolean(),
    }),
  ),
  why: z.string(),
  /** Setting with which the user chooses. */
  parameter: z.string().nullable(),
  ask: z.string().nullable(),
});

/** What a contradiction comes to for given facts. */
export const Verschil = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.enum(['cents', 'dagen']),
  values: z.array(z.strictObject({ code: z.string(), label: z.string(), cents: z.int().nullable(), dag: DateText.nullable() })),
  /** In cents or days; null where a reading has no value. */
  verschil: z.int().nullable(),
});

/** `law explain`: the same derivation as every amount and finding. */
export const Uitleg = z.strictObject({
  soort: z.enum(['regel', 'parameter', 'tegenspraak']),
  id: z.string(),
  titel: z.string(),
  op: DateText,
  gekendOp: DateText.nullable(),
  afleiding: Afleiding,
  bronnen: z.array(WetBron),
  zekerheid: z.string().nullable(),
  grenzen: Grenzen,
  /** Rules that use the parameter. */
  regels: z.array(z.strictObject({ id: z.string(), titel: z.string() })),
  /** Sentences of a rule, by severity. */
  boodschappen: z.array(z.strictObject({ code: z.string(), severity: z.enum(['B', 'W', 'I']), text: z.string() })),
  tegenspraken: z.array(Tegenspraak),
});

const lezen = { right: 'vrij', reads: 'gewoon' } as const;
const schrijven = { right: 'regelboek.schrijven', reads: 'gewoon' } as const;
/** The reference date, and the day on which the lawbook was known. */
const op = { op: DateText.optional(), gekendOp: DateText.optional() };

export const lawCalls = {
  /** Without an open case file: the shipped layer only. */
  'law.lijst': query({ ...lezen, input: z.strictObject(op), output: z.array(WetParameter) }),
  'law.waarde': query({
    ...lezen,
    input: z.strictObject({ id: z.string().max(100), op: DateText, gekendOp: DateText.optional() }),
    output: WetWaarde,
  }),
  'law.uitleg': query({ ...lezen, input: z.strictObject({ id: z.string().max(100), ...op }), output: Uitleg }),
  'law.tegenspraken': query({ ...lezen, input: Empty, output: z.array(Tegenspraak) }),
  /** What the contradictions come to in a year of this case file. */
  'law.verschillen': query({
    right: 'financiering.lezen',
    reads: 'persoonlijk',
    input: z.strictObject({ jaar: YearNumber }),
    output: z.array(Verschil),
  }),
  /** Values past their review date that a result of today rests on: which rules, and whether the subsidy of the year does. */
  'law.verlopen': query({
    right: 'dossier.lezen',
    reads: 'gewoon',
    input: Empty,
    output: z.array(z.strictObject({ id: z.string(), label: z.string(), reviewedUntil: DateText, rules: z.array(z.string()) })),
  }),
  'law.zet': command({
    ...schrijven,
    input: z.strictObject({
      id: z.string().max(100),
      van: DateText,
      tot: DateText.nullable(),
      waarde: z.string().max(200),
      bron: z.string().min(1).max(2000),
    }),
    output: Written,
  }),
  /** Keeps the shipped value of a day and records who confirmed it, when and on what ground. */
  'law.bevestig': command({
    ...schrijven,
    input: z.strictObject({ id: z.string().max(100), op: DateText, bron: z.string().min(1).max(2000) }),
    output: Written,
  }),
  /** Takes over a newer shipped value: the own value that hides it ends the day before, or goes. */
  'law.neemOver': command({
    ...schrijven,
    input: z.strictObject({ recordId: z.uuid(), van: DateText }),
    output: Written,
  }),
  'law.verwijder': command({
    ...schrijven,
    input: z.strictObject({ recordId: z.uuid(), reden: z.string().min(1).max(500) }),
    output: Written,
  }),
  /** The whole lawbook as one book; without an open case file what ships. */
  'law.boek': job({
    ...lezen,
    input: z.strictObject({
      formaat: z.enum(['html', 'pdf']),
      op: DateText.optional(),
      /** File that the user chose; null keeps it as a blob. */
      bestand: FileRef.nullable(),
    }),
    output: z.strictObject({ path: z.string(), blob: z.string().nullable(), size: z.int() }),
  }),
  'rules.lijst': query({ ...lezen, input: Empty, output: z.array(WetRegel) }),
};
