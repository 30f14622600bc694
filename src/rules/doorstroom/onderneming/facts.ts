/**
 * The facts of the company side of maatwerk (DS-24 to DS-33, DS-38, DS-41 to DS-43, DS-48, DS-49), as schemas: cases in YAML,
 * scenarios and later the case file share this one definition. JSON only; every list may come in any order. An unknown fact is null
 * or `onbekend`, never a guess.
 */
import { z } from 'zod';
import { CIJFER_BRONNEN, IMW_RIJEN, ONDERNEMING_SOORTEN, WOP_GRONDEN } from '../../../shared/domain/codes-maatwerk.ts';
import { DateOrNull, DateText, Euro, period, QuarterText } from '../../scenario/values.ts';
import { GRADEN } from '../facts.ts';
import { Begeleider } from '../huis-facts.ts';

/** Decimal text with a point, not negative: figures of VTE and hours never pass through a float. */
const Decimaal = z.string({ error: 'DECIMAAL_ONGELDIG' }).regex(/^\d{1,9}(\.\d{1,6})?$/, { error: 'DECIMAAL_ONGELDIG' });
const DecimaalBovenNul = Decimaal.regex(/[1-9]/, { error: 'DECIMAAL_ONGELDIG' });
const Kwartaal = QuarterText.regex(/^(20\d{2}|2100)Q/, { error: 'KWARTAAL_ONGELDIG' });
const Id = (fallback: string) => z.string().min(1).default(fallback);
const Verwijzing = z.string().min(1);
/** What the office knows of something that is or is not so. */
const Bekend = z.enum(['ja', 'nee', 'onbekend']).default('onbekend');

export const Begeleidingsgraad = z.enum(GRADEN);
export type Begeleidingsgraad = z.infer<typeof Begeleidingsgraad>;

/** Percentage and degree of a werkondersteuningspakket. */
export const Pakket = z.strictObject({ loonpremie: z.int().min(0).max(100), graad: Begeleidingsgraad.nullable().default(null) });
export type Pakket = z.infer<typeof Pakket>;

export const WopFeit = z.strictObject({
  id: Id('wop'),
  ...period,
  ...Pakket.shape,
  grond: z.enum(WOP_GRONDEN).default('evaluatie'),
});
export type WopFeit = z.infer<typeof WopFeit>;

/** A contract: hours a week of the worker over those of a full-timer (Q/S). A change of hours is a new contract here. */
export const ContractFeit = z.strictObject({
  id: Id('contract'),
  ...period,
  q: Decimaal,
  s: DecimaalBovenNul,
  soort: z.enum(ONDERNEMING_SOORTEN).default('maatwerkbedrijf'),
  /** Progressive return to work: the effective performance of those days counts, as a fraction; null: nobody entered it. */
  werkhervattingen: z.array(z.strictObject({ ...period, prestatie: Decimaal.nullable().default(null) })).default([]),
});
export type ContractFeit = z.infer<typeof ContractFeit>;

/** An evaluation decision by VDAB; `pakket` null where it set no new package. */
export const EvaluatiebesluitFeit = z.strictObject({ id: Id('besluit'), datum: DateText, pakket: Pakket.nullable() });
export type EvaluatiebesluitFeit = z.infer<typeof EvaluatiebesluitFeit>;

export const WerknemerFeit = z.strictObject({
  id: Verwijzing,
  contracten: z.array(ContractFeit).default([]),
  wops: z.array(WopFeit).default([]),
  categorieen: z.array(z.strictObject({ ...period, categorie: z.enum(['a', 'b', 'c']) })).default([]),
  /** Registered in MVAC. */
  mvac: Bekend,
  /** The indicated rugzak of somebody who entered a sociale werkplaats in 2017 or 2018 (DS-49). */
  rugzak: Pakket.nullable().default(null),
  evaluatiebesluiten: z.array(EvaluatiebesluitFeit).default([]),
});
export type WerknemerFeit = z.infer<typeof WerknemerFeit>;

/** Places granted from a day on, until the next. */
export const ContingentFeit = z.strictObject({ van: DateText, vte: Decimaal });
export type ContingentFeit = z.infer<typeof ContingentFeit>;

/** Figures of a quarter as entered or imported; of two about one worker the later counts, and both are shown. */
export const KwartaalcijfersFeit = z.strictObject({
  id: Id('cijfers'),
  kwartaal: Kwartaal,
  bron: z.enum(CIJFER_BRONNEN),
  /** When they were received or imported. */
  datum: DateText,
  /** The department settled the quarter with them. */
  afgerekend: z.boolean().default(false),
  /** Everybody is in them: who is not, does not count. */
  volledig: z.boolean().default(false),
  /** VTE of the whole quarter, where the figures give one. */
  totaalVte: Decimaal.nullable().default(null),
  /** Per worker; a line without wage cost is left out of the norm (DS-31). */
  regels: z.array(z.strictObject({ werknemerId: Verwijzing, vte: Decimaal, loonkost: z.boolean().default(true) })).default([]),
});
export type KwartaalcijfersFeit = z.infer<typeof KwartaalcijfersFeit>;

/** Wage cost of one worker in one quarter, for the loonpremie (DS-27). */
export const LoonregelFeit = z.strictObject({
  id: Id('loonregel'),
  werknemerId: Verwijzing,
  kwartaal: Kwartaal,
  /** Reference wage of the quarter after the cap; null where only the gross cost is known (DS-28). */
  begrensdReferteloon: Euro.nullable().default(null),
  brutoLoonkost: Euro.nullable().default(null),
  /** Other wage interventions, taken off. */
  andereTussenkomsten: Euro.prefault('0'),
});
export type LoonregelFeit = z.infer<typeof LoonregelFeit>;

/** A begeleider of the house, with what the norm asks besides. */
export const BegeleiderFeit = Begeleider.extend({
  /** VTE of the contract; null: not entered. */
  vte: Decimaal.nullable().default(null),
  /** What the time goes to: only the floor counts for the norm. */
  inzet: z.array(z.strictObject({ ...period, soort: z.enum(['vloer', 'sociale_dienst', 'andere']), vte: Decimaal })).default([]),
});
export type BegeleiderFeit = z.infer<typeof BegeleiderFeit>;

export const EnclaveFeit = z.strictObject({
  id: Id('enclave'),
  ...period,
  /** The written agreement; null: there is none. */
  overeenkomst: z
    .strictObject({
      datum: DateOrNull,
      plaats: z.boolean().default(false),
      duur: z.boolean().default(false),
      doelEnTaken: z.boolean().default(false),
    })
    .nullable()
    .default(null),
  /** The notification to the department; null: not sent. */
  melding: z
    .strictObject({ datum: DateText, bewijs: z.boolean().default(false) })
    .nullable()
    .default(null),
  register: z
    .array(
      z.strictObject({
        datum: DateText,
        werknemers: z.array(Verwijzing).default([]),
        begeleiders: z.array(Verwijzing).default([]),
        /** Participants of AMA, who cannot be in an enclave (AMA-53). */
        deelnemersAma: z.array(Verwijzing).default([]),
      }),
    )
    .default([]),
  /** The host gives instructions to the workers. */
  instructiesDoorGastheer: Bekend,
});
export type EnclaveFeit = z.infer<typeof EnclaveFeit>;

/** A request for a return with extra contingent, and for its one extension (DS-24, DS-25). */
export const WedertewerkstellingFeit = z.strictObject({
  id: Id('terugkeer'),
  aangevraagdOp: DateText,
  extraVan: DateOrNull,
  verlengingAangevraagdOp: DateOrNull,
});
export type WedertewerkstellingFeit = z.infer<typeof WedertewerkstellingFeit>;

/** A count of the staff on a day; `categorieAB` null: counted from the workers. */
export const PersoneelFeit = z.strictObject({
  op: DateText,
  eenheid: z.enum(['koppen', 'vte']),
  totaal: DecimaalBovenNul,
  categorieAB: Decimaal.nullable().default(null),
});
export type PersoneelFeit = z.infer<typeof PersoneelFeit>;

/** A balance received from the department: of a quarter, or of a year. */
export const BetalingFeit = z.strictObject({
  kwartaal: Kwartaal.nullable().default(null),
  jaar: z.int().min(2000).max(2100).nullable().default(null),
  datum: DateText,
});
export type BetalingFeit = z.infer<typeof BetalingFeit>;

export const ImwRij = z.enum(IMW_RIJEN);
export type ImwRij = z.infer<typeof ImwRij>;

/** A new job with individueel maatwerk, for the information sheet of the new employer (DS-42). */
export const ImwFeit = z.strictObject({
  id: Id('imw'),
  /** Contracts with the same employer; a short gap does not begin a new count. */
  contracten: z.array(z.strictObject(period)).min(1),
  /** Row of the table; null: which row is not known yet. */
  rij: ImwRij.nullable().default(null),
  graad: Begeleidingsgraad.nullable().default(null),
  /** Full-time reference wage a month is held against the cap pro rata: `q` over `s`. */
  q: Decimaal,
  s: DecimaalBovenNul,
  /** Reference wage a month for these hours. */
  referteloon: Euro.nullable().default(null),
  /** Only when a maatwerkbedrijf hires: the loonpremie of the CMW indication, which IMW never exceeds. */
  cmwLoonpremie: z.int().min(0).max(100).nullable().default(null),
});
export type ImwFeit = z.infer<typeof ImwFeit>;

/** Filling that somebody replaced with a reason (DS-46), in percent, by quarter (`2026Q1`) or year (`2026`): it is in use. */
export const VervangenInvulling = z.record(
  z.string().regex(/^(20\d{2}|2100)(Q[1-4])?$/, { error: 'KWARTAAL_ONGELDIG' }),
  Decimaal,
);

export const OndernemingFacts = z.strictObject({
  contingenten: z.array(ContingentFeit).default([]),
  werknemers: z.array(WerknemerFeit).default([]),
  kwartaalcijfers: z.array(KwartaalcijfersFeit).default([]),
  invullingVervangen: VervangenInvulling.default({}),
  loonregels: z.array(LoonregelFeit).default([]),
  begeleiders: z.array(BegeleiderFeit).default([]),
  enclaves: z.array(EnclaveFeit).default([]),
  wedertewerkstellingen: z.array(WedertewerkstellingFeit).default([]),
  personeel: z.array(PersoneelFeit).default([]),
  betalingen: z.array(BetalingFeit).default([]),
  imw: z.array(ImwFeit).default([]),
});
/** Everything the company rules read. */
export type OndernemingFacts = z.infer<typeof OndernemingFacts>;
/** As it is written in a scenario: what has a default may be left out. */
export type OndernemingInput = z.input<typeof OndernemingFacts>;
