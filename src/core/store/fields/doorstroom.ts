/** Doorstroomtraject and what belongs to one: phases, suspensions, release, hours, stages, readiness, the new job. */
import {
  BEGELEIDINGSGRADEN,
  DOORSTROOM_FASEN,
  DOORSTROOM_GRONDEN,
  IMW_RIJEN,
  JOB_EINDREDENEN,
  JOB_STEUN,
  PROEFSTAP_SOORTEN,
  RIJPHEID_STANDEN,
  SCHORSING_DOOR,
  STAGE_POSTEN,
  STAGE_UITKOMSTEN,
  STOP_WIL,
  TEVREDENHEID_VAN,
  UREN_BRONNEN,
  UREN_SOORTEN,
  VRIJSTELLING_SOORTEN,
} from '../../../shared/domain/codes-maatwerk.ts';
import { bool, cents, code, date, decimal, entity, hours, int, long, ref, text } from './define.ts';

const ofPerson = { kind: 'register', person: 'persoonId' } as const;
const persoonId = ref('persoonlijk', 'persoon');
const tewerkstellingId = ref('persoonlijk', 'tewerkstelling');
const doorstroomtrajectId = ref('persoonlijk', 'doorstroomtraject');
const instantieId = ref('persoonlijk', 'instantie');

/** Trajectory to a regular job; its state follows from the facts (doorstroom.md 7.1). */
export const doorstroomtraject = entity('doorstroomtraject', ofPerson, {
  persoonId,
  tewerkstellingId,
  /** The evaluation that it follows; empty: the last one before the start. */
  evaluatieId: ref('persoonlijk', 'evaluatie'),
  grond: code('persoonlijk', DOORSTROOM_GRONDEN),
  start: date('persoonlijk'),
  /** Doorstroompartner (dienstverlener), in the address book. */
  partnerId: instantieId,
  /** VDAB referred to the partner; first contact of the partner: together the waiting days (F-11). */
  verwezenOp: date('persoonlijk'),
  eersteContactOp: date('persoonlijk'),
  /** Person at the partner. */
  coach: text('persoonlijk'),
  /** Vierpartijenovereenkomst (DS-09). */
  overeenkomstOp: date('persoonlijk'),
  tekenMaatwerkbedrijf: date('persoonlijk'),
  tekenVdab: date('persoonlijk'),
  tekenDienstverlener: date('persoonlijk'),
  tekenWerknemer: date('persoonlijk'),
  contactafspraken: long('persoonlijk'),
  gegevensdeling: long('persoonlijk'),
  /** Information sheet for VDAB and partner (DS-R05). */
  jobdoel: long('persoonlijk', { search: 'text' }),
  functioneren: long('persoonlijk'),
  werkvoorwaarden: long('persoonlijk'),
  randvoorwaarden: long('persoonlijk'),
  /** Contract in the normaal economisch circuit. */
  werkgeverId: instantieId,
  functie: text('persoonlijk'),
  contractGetekendOp: date('persoonlijk'),
  contractStart: date('persoonlijk'),
  contractEinde: date('persoonlijk'),
  /** One of the values is health: hidden as a whole. */
  contractEindreden: code('vertrouwelijk', JOB_EINDREDENEN),
  contractSteun: code('persoonlijk', JOB_STEUN),
  imwLoonpremie: int('persoonlijk'),
  imwGraad: code('persoonlijk', BEGELEIDINGSGRADEN),
  /** Ended without a contract (DS-18, DS-19). */
  stopOp: date('persoonlijk'),
  stopWil: code('persoonlijk', STOP_WIL),
  stopReden: text('vertrouwelijk', { max: 2000 }),
  /** Agreement of the person with follow-up (F-14): a refusal is written down too, and counts as unknown. */
  akkoordOpvolging: code('persoonlijk', ['ja', 'nee']),
  akkoordOp: date('persoonlijk'),
  akkoordTot: date('persoonlijk'),
  akkoordKanaal: text('persoonlijk'),
  /** The new employer may be asked too. */
  akkoordWerkgever: bool('persoonlijk'),
  /** Wedertewerkstelling (DS-22 to DS-26): optional, never a duty. */
  terugAangevraagdOp: date('persoonlijk'),
  terugStart: date('persoonlijk'),
  extraContingentVan: date('persoonlijk'),
  verlengingAangevraagdOp: date('persoonlijk'),
  opmerkingen: long('persoonlijk', { search: 'text' }),
});

/** A phase as it ran, or as the parties agreed it (DS-12, DS-13). */
export const doorstroomFase = entity('doorstroom_fase', ofPerson, {
  persoonId,
  doorstroomtrajectId,
  fase: code('persoonlijk', DOORSTROOM_FASEN),
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  /** Last day that the parties agreed. */
  afgesprokenTot: date('persoonlijk'),
  opmerking: text('persoonlijk', { max: 2000 }),
});

/** Suspension of the trajectory; the last day is still suspended (DS-20). */
export const doorstroomSchorsing = entity('doorstroom_schorsing', ofPerson, {
  persoonId,
  doorstroomtrajectId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  door: code('persoonlijk', SCHORSING_DOOR),
  /** May say something of health. */
  reden: text('vertrouwelijk', { max: 2000 }),
});

/** Release from work during the trajectory (DS-10). */
export const vrijstelling = entity('vrijstelling', ofPerson, {
  persoonId,
  doorstroomtrajectId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  soort: code('persoonlijk', VRIJSTELLING_SOORTEN),
  /** Hours a week. */
  uren: hours('persoonlijk'),
});

/** Hours of guidance, by kind and by whose register (DS-14, F-13). */
export const doorstroomUren = entity('doorstroom_uren', ofPerson, {
  persoonId,
  doorstroomtrajectId,
  datum: date('persoonlijk'),
  soort: code('persoonlijk', UREN_SOORTEN),
  uren: hours('persoonlijk'),
  bron: code('persoonlijk', UREN_BRONNEN),
  /** Activity cluster. */
  activiteit: text('persoonlijk'),
  door: text('persoonlijk'),
});

/** Doorstroomstage with what its sheet holds (DS-15, F-16). */
export const stage = entity('stage', ofPerson, {
  persoonId,
  doorstroomtrajectId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  gastheerId: instantieId,
  mentor: text('persoonlijk'),
  mentorTelefoon: text('persoonlijk'),
  taken: long('persoonlijk'),
  uurrooster: long('persoonlijk'),
  /** Hours a week. */
  uren: hours('persoonlijk'),
  /** Real job offer of the host, and which. */
  jobaanbod: bool('persoonlijk'),
  jobaanbodTekst: text('persoonlijk', { max: 2000 }),
  /** Who pays the non-subsidised part of the wage, and how much a month where that was agreed. */
  prijs: text('persoonlijk', { max: 2000 }),
  prijsCents: cents('persoonlijk'),
  verzekering: text('persoonlijk', { max: 500 }),
  verwachtingen: long('persoonlijk'),
  /** Contact with the host at least every so many days (F-09). */
  contactElkeDagen: int('persoonlijk'),
  tekenGastheer: date('persoonlijk'),
  tekenMaatwerkbedrijf: date('persoonlijk'),
  tekenWerknemer: date('persoonlijk'),
  uitkomst: code('persoonlijk', STAGE_UITKOMSTEN),
  evaluatie: long('persoonlijk'),
});

/** What the employer says that a post of the list costs or brings a month (F-16). */
export const stagePost = entity('stage_post', ofPerson, {
  persoonId,
  stageId: ref('persoonlijk', 'stage'),
  post: code('persoonlijk', STAGE_POSTEN),
  bedragCents: cents('persoonlijk'),
  nota: text('persoonlijk', { max: 500 }),
});

/** A step of the ladder: visit, half day, trial, stage (F-06). */
export const proefstap = entity('proefstap', ofPerson, {
  persoonId,
  tewerkstellingId,
  doorstroomtrajectId,
  soort: code('persoonlijk', PROEFSTAP_SOORTEN),
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  gastheerId: instantieId,
  ervaringWerknemer: long('persoonlijk'),
  ervaringGastheer: long('persoonlijk'),
});

/** Readiness checklist: advice only, VDAB decides (F-07). Care and debts are hidden. */
export const doorstroomRijpheid = entity('doorstroom_rijpheid', ofPerson, {
  persoonId,
  tewerkstellingId,
  datum: date('persoonlijk'),
  door: text('persoonlijk'),
  competenties: code('persoonlijk', RIJPHEID_STANDEN),
  werkvoorwaarden: code('persoonlijk', RIJPHEID_STANDEN),
  vervoer: code('persoonlijk', RIJPHEID_STANDEN),
  taal: code('persoonlijk', RIJPHEID_STANDEN),
  motivatie: code('persoonlijk', RIJPHEID_STANDEN),
  opvang: code('vertrouwelijk', RIJPHEID_STANDEN),
  schulden: code('vertrouwelijk', RIJPHEID_STANDEN),
  toelichting: long('persoonlijk'),
});

/** Satisfaction of worker or employer with the partner, 1 to 5 (F-10). */
export const tevredenheid = entity('tevredenheid', ofPerson, {
  persoonId,
  doorstroomtrajectId,
  datum: date('persoonlijk'),
  van: code('persoonlijk', TEVREDENHEID_VAN),
  score: int('persoonlijk'),
  opmerking: text('persoonlijk', { max: 2000 }),
});

/** Figures for the information sheet of the new employer (DS-42). */
export const imwFiche = entity('imw_fiche', ofPerson, {
  persoonId,
  doorstroomtrajectId,
  rij: code('persoonlijk', IMW_RIJEN),
  graad: code('persoonlijk', BEGELEIDINGSGRADEN),
  q: decimal('persoonlijk'),
  s: decimal('persoonlijk'),
  /** Reference wage a month for these hours. */
  referteloonCents: cents('persoonlijk'),
  /** Only when a maatwerkbedrijf hires. */
  cmwLoonpremie: int('persoonlijk'),
});
