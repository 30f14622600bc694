/** Collectief maatwerk: contract, package, category, evaluation by VDAB, competences and reviews of the POP. Never a diagnosis. */
import {
  AFWEZIG_BRONNEN,
  BEGELEIDINGSGRADEN,
  BEWEGING_PLAATSEN,
  BEWEGING_REDENEN,
  BEWEGING_RICHTINGEN,
  COMPETENTIE_SOORTEN,
  DOELGROEP_CATEGORIEEN,
  EVALUATIE_AANVRAGERS,
  EVALUATIE_UITKOMSTEN,
  ONDERNEMING_SOORTEN,
  WOP_GRONDEN,
} from '../../../shared/domain/codes-maatwerk.ts';
import { bool, code, date, decimal, entity, int, long, ref, text } from './define.ts';

const ofPerson = { kind: 'register', person: 'persoonId' } as const;
const persoonId = ref('persoonlijk', 'persoon');
const tewerkstellingId = ref('persoonlijk', 'tewerkstelling');

/** Contract within an employment: a change of hours is a new one. Hours a week of the worker over those of a full-timer (Q/S). */
export const arbeidscontract = entity('arbeidscontract', ofPerson, {
  persoonId,
  tewerkstellingId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  q: decimal('persoonlijk'),
  s: decimal('persoonlijk'),
  soort: code('persoonlijk', ONDERNEMING_SOORTEN),
  omschrijving: text('persoonlijk', { max: 500 }),
});

/** Days on which the effective performance counts instead of the contract fraction (doorstroom.md 5.5); how much, never why. */
export const prestatieperiode = entity('prestatieperiode', ofPerson, {
  persoonId,
  contractId: ref('persoonlijk', 'arbeidscontract'),
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  /** Fraction of a full-timer; empty: nobody entered it. */
  prestatie: decimal('persoonlijk'),
});

/** Werkondersteuningspakket, as VDAB decided it (DS-02, DS-05, DS-11). */
export const wop = entity('wop', ofPerson, {
  persoonId,
  tewerkstellingId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  /** Percent of the capped reference wage. */
  loonpremie: int('persoonlijk'),
  graad: code('persoonlijk', BEGELEIDINGSGRADEN),
  grond: code('persoonlijk', WOP_GRONDEN),
  /** A change that waits for the contract in the regular circuit: it is not in force yet (DS-11). */
  voorlopig: bool('persoonlijk'),
  beslissingOp: date('persoonlijk'),
  evaluatieId: ref('persoonlijk', 'evaluatie'),
});

/** Category a, b or c of the decree: says what kind of limit somebody has, so hidden as a whole (domain/ama.md 8, item 8). */
export const doelgroepcategorie = entity('doelgroepcategorie', ofPerson, {
  persoonId,
  categorie: code('vertrouwelijk', DOELGROEP_CATEGORIEEN),
  van: date('vertrouwelijk'),
  tot: date('vertrouwelijk'),
});

/** Evaluation of the support need by VDAB, from the request to the court (DS-04 to DS-08, DS-39, DS-47). */
export const evaluatie = entity('evaluatie', ofPerson, {
  persoonId,
  tewerkstellingId,
  aanvraagOp: date('persoonlijk'),
  aanvraagDoor: code('persoonlijk', EVALUATIE_AANVRAGERS),
  /** In terms of work. */
  aanvraagReden: long('persoonlijk'),
  /** Changed and attested medical reasons: the flag, never which. */
  medischeReden: bool('vertrouwelijk'),
  attest: bool('vertrouwelijk'),
  geplandOp: date('persoonlijk'),
  /** The three items of the file (DS-06). */
  popOverhandigdOp: date('persoonlijk'),
  formulierOp: date('persoonlijk'),
  gesprekOp: date('persoonlijk'),
  /** What the company tells VDAB beforehand (DS-R03). */
  productiviteit: long('persoonlijk'),
  begeleidingsnood: long('persoonlijk'),
  competenties: long('persoonlijk'),
  doorstroomkansen: long('persoonlijk'),
  verslag: long('persoonlijk', { search: 'text' }),
  /** Days absent, as a number only, over which days it was counted and where it comes from (F-02). Why is nowhere kept. */
  afwezigDagen: decimal('persoonlijk'),
  afwezigVan: date('persoonlijk'),
  afwezigTot: date('persoonlijk'),
  afwezigBron: code('persoonlijk', AFWEZIG_BRONNEN),
  beslissingOp: date('persoonlijk'),
  uitkomst: code('persoonlijk', EVALUATIE_UITKOMSTEN),
  /** The package that VDAB decided, where it changed. */
  wopLoonpremie: int('persoonlijk'),
  wopGraad: code('persoonlijk', BEGELEIDINGSGRADEN),
  /** Registered letter of VDAB. */
  beslissingVerzondenOp: date('persoonlijk'),
  beslissingOntvangenOp: date('persoonlijk'),
  /** Start of the trajectory postponed by VDAB. */
  uitstelVan: date('persoonlijk'),
  uitstelTot: date('persoonlijk'),
  heroverwegingGevraagdOp: date('persoonlijk'),
  heroverwegingDoor: code('persoonlijk', ['werknemer', 'maatwerkbedrijf']),
  heroverwegingVerzondenOp: date('persoonlijk'),
  heroverwegingResultaat: text('persoonlijk', { max: 2000 }),
  arbeidsrechtbankOp: date('persoonlijk'),
  uitspraakOp: date('persoonlijk'),
  uitspraak: text('persoonlijk', { max: 2000 }),
  opmerkingen: long('persoonlijk', { search: 'text' }),
});

/** A competence that the house works with. */
export const competentie = entity(
  'competentie',
  { kind: 'register', person: null },
  {
    naam: text('gewoon'),
    soort: code('gewoon', COMPETENTIE_SOORTEN),
    omschrijving: text('gewoon', { max: 2000 }),
    volgorde: int('gewoon'),
  },
);

/** A competence in a version of the POP: where somebody stands, and where to (DS-35). */
export const popCompetentie = entity('pop_competentie', ofPerson, {
  persoonId,
  versieId: ref('persoonlijk', 'pop_versie'),
  competentieId: ref('persoonlijk', 'competentie'),
  soort: code('persoonlijk', COMPETENTIE_SOORTEN),
  naam: text('persoonlijk', { search: 'text' }),
  huidig: text('persoonlijk', { max: 2000 }),
  gewenst: text('persoonlijk', { max: 2000 }),
  /** 0 to 10. */
  scoreNu: int('persoonlijk'),
  scoreGewenst: int('persoonlijk'),
});

/** Yearly review of POP and competence profile (DS-36). */
export const popNazicht = entity('pop_nazicht', ofPerson, {
  persoonId,
  tewerkstellingId,
  versieId: ref('persoonlijk', 'pop_versie'),
  datum: date('persoonlijk'),
  pop: bool('persoonlijk'),
  competentieprofiel: bool('persoonlijk'),
  door: text('persoonlijk'),
  tekenWerknemer: date('persoonlijk'),
  tekenBedrijf: date('persoonlijk'),
  notities: long('persoonlijk', { search: 'text' }),
});

/** The five fixed doorstroom questions of the POP talk, kept as a line over the years (F-04, F-05). */
export const doorstroomgesprek = entity('doorstroomgesprek', ofPerson, {
  persoonId,
  tewerkstellingId,
  datum: date('persoonlijk'),
  door: text('persoonlijk'),
  antwoord1: long('persoonlijk'),
  antwoord2: long('persoonlijk'),
  antwoord3: long('persoonlijk'),
  antwoord4: long('persoonlijk'),
  antwoord5: long('persoonlijk'),
});

/** In, out and back (F-08). Why and where to are hidden as a whole, as with a traject. */
export const beweging = entity('beweging', ofPerson, {
  persoonId,
  tewerkstellingId,
  datum: date('persoonlijk'),
  richting: code('persoonlijk', BEWEGING_RICHTINGEN),
  vanwaar: code('vertrouwelijk', BEWEGING_PLAATSEN),
  naar: code('vertrouwelijk', BEWEGING_PLAATSEN),
  reden: code('vertrouwelijk', BEWEGING_REDENEN),
  toelichting: text('vertrouwelijk', { max: 2000 }),
});
