/**
 * AMA-P4, the evaluation file for VDAB ("jaarlijkse opvolging"): page 1 stands alone, the annex is at most two pages.
 * Functional wording. No INSZ (ama.md section 8), no status, no attest, no reason of an absence.
 * The maxima keep page 1 on one A4; what is longer is continued in the annex by `gatherEvaluatie`, with a signal.
 */
import { z } from 'zod';
import { POP_STANDEN } from '../../../shared/domain/codes.ts';
import { DagenText, DateText, DecimalText, OrganisatieVeld, PersoonNaam, ShortText } from './shared.ts';

/** Longest texts, in characters, and longest lists. */
export const EVALUATIE_MAX = {
  doelen: 3,
  doel: 140,
  beweging: 220,
  stap: 360,
  vraag: 420,
  woorden: 520,
  lijst: 8,
  regel: 160,
  observaties: 8,
  observatie: 320,
  mening: 700,
  vervolg: 900,
} as const;

const text = (max: number) => z.string().max(max);
const lijst = z.array(text(EVALUATIE_MAX.regel)).max(EVALUATIE_MAX.lijst);

export const PopDoel = z.strictObject({
  doel: text(EVALUATIE_MAX.doel),
  /** Standing last time; `nieuw`: the goal was not there yet; null: not known. */
  vorige: z.enum([...POP_STANDEN, 'nieuw']).nullable(),
  nu: z.enum(POP_STANDEN),
  beweging: text(EVALUATIE_MAX.beweging).nullable(),
});

/** A page-1 text that was too long: its rest is printed in the annex, so that nothing is lost. */
export const Vervolg = z.strictObject({ veld: z.enum(['stap', 'vraag', 'woorden']), tekst: text(EVALUATIE_MAX.vervolg) });

export const EvaluatieBijlage = z.strictObject({
  taken: lijst,
  observaties: z.array(z.strictObject({ datum: DateText, tekst: text(EVALUATIE_MAX.observatie) })).max(EVALUATIE_MAX.observaties),
  /** Observations of the period that did not fit: they stay in the file, and the document says how many. */
  observatiesNietOpgenomen: z.int().min(0),
  vorming: lijst,
  doorstroom: text(EVALUATIE_MAX.mening).nullable(),
  ondersteuning: text(EVALUATIE_MAX.mening).nullable(),
  aanpassingen: lijst,
  vervolg: z.array(Vervolg).max(3),
});

export const Evaluatie = z.strictObject({
  rapport: z.literal('ama-evaluatie'),
  version: z.literal(1),
  organisatie: OrganisatieVeld,
  opgemaaktOp: DateText,
  regelboekOp: DateText,
  ontvanger: ShortText,
  /** 1, or one more than the file that it corrects. */
  versie: z.int().min(1).default(1),
  /** Date of the file that this one replaces; null for a first version. */
  vervangt: DateText.nullable().default(null),
  dossiernummer: ShortText,
  deelnemer: PersoonNaam.extend({ geboortedatum: DateText.nullable(), vdabNummer: ShortText.nullable() }),
  /** The VDAB bemiddelaar; null: not known. */
  bemiddelaar: ShortText.nullable(),
  periode: z.strictObject({ van: DateText, tot: DateText }),
  start: DateText,
  /** Day on which VDAB's yearly assessment is due (AMA-03); null: not known. */
  uiterlijk: DateText.nullable(),
  begeleider: z.strictObject({ naam: ShortText, telefoon: ShortText.nullable(), mail: ShortText.nullable() }).nullable(),
  aanwezigheid: z.strictObject({
    urenPerWeek: DecimalText.nullable(),
    /** Days planned in the period by the timetable; null: no timetable known. */
    afgesprokenDagen: DagenText.nullable(),
    /** Null: not entered for every month of the period, so there is no total (AMA-23). */
    aanwezig: z.strictObject({ dagen: DagenText, heleDagen: z.int().min(0), halveDagen: z.int().min(0) }).nullable(),
    /** Days absent, told beforehand or not told; never why. Null: not known. */
    afwezigGemeld: DagenText.nullable(),
    afwezigNietGemeld: DagenText.nullable(),
    /** What a half day counted for; null where no half day was counted. */
    halveDag: z.strictObject({ waarde: z.enum(['0.5', '1']), bevestigd: z.boolean() }).nullable(),
  }),
  doelen: z.array(PopDoel).max(EVALUATIE_MAX.doelen),
  stap: text(EVALUATIE_MAX.stap).nullable(),
  vraag: text(EVALUATIE_MAX.vraag).nullable(),
  woorden: text(EVALUATIE_MAX.woorden).nullable(),
  besprokenOp: DateText.nullable(),
  bijlage: EvaluatieBijlage,
});
export type Evaluatie = z.infer<typeof Evaluatie>;

/** Cover list of one batch: one bemiddelaar, one date. The only place where file numbers and names stand together. */
export const EvaluatieVoorblad = z.strictObject({
  rapport: z.literal('ama-evaluatie-voorblad'),
  version: z.literal(1),
  organisatie: OrganisatieVeld,
  opgemaaktOp: DateText,
  regelboekOp: DateText,
  ontvanger: ShortText,
  bemiddelaar: ShortText.nullable(),
  /** Number of the batch on that day, for its file name. */
  lijst: z.int().min(1),
  contact: z.strictObject({ naam: ShortText, telefoon: ShortText.nullable(), mail: ShortText.nullable() }).nullable(),
  dossiers: z.array(
    z.strictObject({
      dossiernummer: ShortText,
      deelnemer: PersoonNaam,
      vdabNummer: ShortText.nullable(),
      begeleider: z.strictObject({ naam: ShortText, telefoon: ShortText.nullable() }).nullable(),
      uiterlijk: DateText.nullable(),
    }),
  ),
});
export type EvaluatieVoorblad = z.infer<typeof EvaluatieVoorblad>;
