/**
 * The facts of one doelgroepwerknemer that the doorstroom rules read, in the terms of the glossary: plain, JSON only, no name and no
 * diagnosis. One definition for the cases of `test/rules`, for scenarios and for the case file. Everything that is not stated is
 * unknown (`null`) or not there (an empty list); facts may stand in any order.
 */
import { z } from 'zod';
import {
  BEGELEIDINGSGRADEN,
  DOELGROEP_CATEGORIEEN,
  DOORSTROOM_FASEN,
  DOORSTROOM_GRONDEN,
  type DoorstroomFase,
  EVALUATIE_AANVRAGERS,
  EVALUATIE_UITKOMSTEN,
  JOB_EINDREDENEN,
} from '../../shared/domain/codes-maatwerk.ts';
import { DateOrNull, DateText, No, period } from '../scenario/values.ts';

const Id = (fallback: string) => z.string().min(1).default(fallback);
/** Hours with a point, `1.5`. */
const Uren = z.number().min(0).max(10_000).multipleOf(0.01);

export const GRADEN = BEGELEIDINGSGRADEN;
export const FASEN = DOORSTROOM_FASEN;
export type Fase = DoorstroomFase;
export const PARTIJEN = ['maatwerkbedrijf', 'vdab', 'dienstverlener', 'werknemer'] as const;
export const UITKOMSTEN = EVALUATIE_UITKOMSTEN;
export const AANVRAGERS = EVALUATIE_AANVRAGERS;
export const STARTGRONDEN = DOORSTROOM_GRONDEN;
export const EINDREDENEN = JOB_EINDREDENEN;

export const Wop = z
  .strictObject({
    loonpremie: z.int().min(0).max(100).describe('loonpremie, percent of the capped reference wage'),
    graad: z.enum(GRADEN).nullable().default(null).describe('begeleidingsgraad'),
  })
  .describe('werkondersteuningspakket (WOP)');
export type Wop = z.output<typeof Wop>;

const WopPeriode = Wop.extend({ id: Id('wop'), ...period }).describe('a WOP from a day on');

const Tewerkstelling = z
  .strictObject({
    id: Id('contract'),
    ...period,
    breuk: z.number().gt(0).max(1).default(1).describe('contractual prestatiebreuk'),
  })
  .describe('employment as doelgroepwerknemer in the maatwerkbedrijf: indienst, uitdienst');

const Aanvraag = z
  .strictObject({
    datum: DateText,
    door: z.enum(AANVRAGERS).default('maatwerkbedrijf'),
    medischeReden: No.describe('gewijzigde, geattesteerde medische redenen: the flag, never the diagnosis'),
    attest: No.describe('attest aanwezig'),
  })
  .describe('request for an evaluation');

const Beslissing = z
  .strictObject({
    datum: DateText,
    uitkomst: z.enum(UITKOMSTEN).nullable().default(null),
    wop: Wop.nullable().default(null).describe('the WOP that VDAB decided, where it changed'),
    verzondenOp: DateOrNull.describe('registered letter of VDAB'),
  })
  .describe('decision of VDAB');

const Beroep = z
  .strictObject({
    gevraagdOp: DateOrNull.describe('heroverweging asked'),
    resultaatVerzondenOp: DateOrNull.describe('result of the heroverweging sent by VDAB'),
    arbeidsrechtbankOp: DateOrNull.describe('case brought before the labour court'),
    uitspraakOp: DateOrNull.describe('judgment'),
  })
  .describe('heroverweging and arbeidsrechtbank against the decision');

export const Evaluatie = z
  .strictObject({
    id: Id('evaluatie'),
    aanvraag: Aanvraag.nullable().default(null),
    geplandOp: DateOrNull,
    stukken: z
      .strictObject({
        pop: DateOrNull.describe('POP handed over on'),
        bedrijfsinformatie: DateOrNull.describe('information of the maatwerkbedrijf given on'),
        gesprek: DateOrNull.describe('talk with the worker, record of'),
      })
      .prefault({})
      .describe('the three items of art. 8 § 2'),
    beslissing: Beslissing.nullable().default(null),
    uitstel: z.strictObject(period).nullable().default(null).describe('start of the trajectory postponed by VDAB'),
    beroep: Beroep.nullable().default(null),
  })
  .describe('evaluation of the support need by VDAB');
export type Evaluatie = z.output<typeof Evaluatie>;

const Competentie = z.strictObject({
  soort: z.enum(['generiek', 'technisch']),
  huidig: No.describe('current level described'),
  toekomstig: No.describe('level to reach described'),
});
const PopVersie = z
  .strictObject({
    id: Id('pop'),
    datum: DateText,
    geregistreerdOp: DateOrNull.describe('registered at VDAB'),
    persoonsgegevens: No,
    competenties: z.array(Competentie).default([]),
    doorstroomresultaat: No.describe('the version holds the result of the stage'),
  })
  .describe('version of the persoonlijk ontwikkelingsplan');
export type PopVersie = z.output<typeof PopVersie>;

export const Pop = z
  .strictObject({
    versies: z.array(PopVersie).default([]),
    acties: z
      .array(
        z.strictObject({
          id: Id('actie'),
          datum: DateText.describe('agreed on'),
          soort: z.enum(['generiek', 'technisch']),
          gedaanOp: DateOrNull,
        }),
      )
      .default([])
      .describe('improvement actions'),
    nazichten: z
      .array(
        z.strictObject({
          id: Id('nazicht'),
          datum: DateText,
          pop: z.boolean().default(true).describe('POP reviewed'),
          competentieprofiel: z.boolean().default(true).describe('competence profile reviewed'),
        }),
      )
      .default([])
      .describe('yearly reviews'),
  })
  .describe('persoonlijk ontwikkelingsplan (POP)');
export type Pop = z.output<typeof Pop>;

export const Stage = z
  .strictObject({
    id: Id('stage'),
    ...period,
    jobaanbod: No.describe('real job offer of the stage host'),
    gastheer: z.string().nullable().default(null).describe('host: id in the address book'),
    mentor: No,
    taken: No,
    uurrooster: No,
    prijs: No.describe('agreed who pays the non-subsidised part of the wage'),
    contactElkeDagen: z
      .int()
      .min(1)
      .max(365)
      .nullable()
      .default(null)
      .describe('contact with the host at least every so many days'),
    contacten: z.array(DateText).default([]).describe('days of a contact with the host'),
  })
  .describe('doorstroomstage');
export type Stage = z.output<typeof Stage>;

const Fase = z
  .strictObject({
    fase: z.enum(FASEN),
    ...period,
    afgesprokenTot: DateOrNull.describe('last day that the parties agreed'),
  })
  .describe('phase as it ran');
export type FaseFeit = z.output<typeof Fase>;

const Schorsing = z
  .strictObject({ id: Id('schorsing'), ...period, door: z.enum(['vlaamse_regering', 'andere']).default('vlaamse_regering') })
  .describe('suspension of the trajectory; the last day is still suspended');
export type Schorsing = z.output<typeof Schorsing>;

const Contract = z
  .strictObject({
    getekendOp: DateOrNull,
    start: DateOrNull,
    einde: DateOrNull,
    eindreden: z.enum(EINDREDENEN).nullable().default(null),
    steun: z
      .discriminatedUnion('soort', [
        z.strictObject({ soort: z.literal('geen') }),
        z.strictObject({ soort: z.literal('imw'), ...Wop.shape }),
      ])
      .nullable()
      .default(null)
      .describe('support in the new job: none, or individueel maatwerk'),
  })
  .describe('contract in the normaal economisch circuit');
export type Contract = z.output<typeof Contract>;

const Stop = z
  .strictObject({
    datum: DateText,
    wil: z.enum(['buiten', 'binnen']).nullable().default(null).describe('outside or within the will of worker or company'),
  })
  .describe('trajectory ended without a contract');

export const Doorstroomtraject = z
  .strictObject({
    id: Id('doorstroom'),
    evaluatieId: z
      .string()
      .nullable()
      .default(null)
      .describe('the evaluation it follows; left out: the last one before the start'),
    grond: z.enum(STARTGRONDEN).nullable().default(null).describe('ground of art. 23 that VDAB used'),
    start: DateOrNull,
    partnerId: z.string().nullable().default(null).describe('doorstroompartner'),
    getekend: z
      .strictObject({
        maatwerkbedrijf: DateOrNull,
        vdab: DateOrNull,
        dienstverlener: DateOrNull,
        werknemer: DateOrNull,
      })
      .prefault({})
      .describe('signatures of the vierpartijenovereenkomst'),
    vrijstellingen: z
      .array(
        z.strictObject({
          id: Id('vrijstelling'),
          ...period,
          soort: z.enum(['gedeeltelijk', 'volledig']),
          uren: Uren.nullable().default(null).describe('hours a week'),
        }),
      )
      .default([])
      .describe('release from work'),
    fasen: z.array(Fase).default([]),
    schorsingen: z.array(Schorsing).default([]),
    uren: z
      .array(
        z.strictObject({
          id: Id('uren'),
          datum: DateText,
          soort: z.enum(['een_op_een', 'jobmatching']).default('een_op_een'),
          uren: Uren,
          bron: z.enum(['bedrijf', 'partner']).default('bedrijf').describe('own log or statement of the partner'),
        }),
      )
      .default([])
      .describe('hours of guidance'),
    stages: z.array(Stage).default([]),
    contract: Contract.nullable().default(null),
    stop: Stop.nullable().default(null),
    opvolging: z
      .array(z.strictObject({ maand: z.int().min(1), datum: DateText, aanHetWerk: z.boolean().nullable().default(null) }))
      .default([])
      .describe('follow-up talks that were held, by month after the start of the job'),
    akkoordOpvolging: z
      .strictObject({ ...period, kanaal: z.string().nullable().default(null), werkgever: z.boolean().default(false) })
      .nullable()
      .default(null)
      .describe('agreement of the person with follow-up: from, until, channel, and whether the employer may be asked too'),
    wedertewerkstelling: z
      .strictObject({ aangevraagdOp: DateOrNull, start: DateOrNull })
      .nullable()
      .default(null)
      .describe('return to the maatwerkbedrijf: asked, started'),
  })
  .describe('doorstroomtraject');
export type Doorstroomtraject = z.output<typeof Doorstroomtraject>;

export const DoorstroomPersoon = z
  .strictObject({
    id: Id('persoon-1'),
    overledenOp: DateOrNull,
    categorie: z
      .enum(DOELGROEP_CATEGORIEEN)
      .nullable()
      .default(null)
      .describe('arbeidshandicap, psychosociaal, uiterst kwetsbaar'),
    tewerkstellingen: z.array(Tewerkstelling).default([]),
    wops: z.array(WopPeriode).default([]),
    evaluaties: z.array(Evaluatie).default([]),
    pop: Pop.prefault({}),
    trajecten: z.array(Doorstroomtraject).default([]),
  })
  .describe('doelgroepwerknemer in collectief maatwerk');
export type DoorstroomPersoon = z.output<typeof DoorstroomPersoon>;
