/** Persons and what is dated about them. Confidentiality per field: domain/ama.md section 8, item 8. */
import {
  AANWEZIG_CODES,
  MAATREGEL_SOORTEN,
  STATUUT_CODES,
  TAAK_SOORTEN,
  TOESTEMMING_SOORTEN,
} from '../../../shared/domain/codes.ts';
import { BEGELEIDINGSGRADEN, BEKEND_CODES, DOORSTROOM_STATEN } from '../../../shared/domain/codes-maatwerk.ts';
import { bool, code, date, entity, hours, int, long, ref, text } from './define.ts';

const ofPerson = { kind: 'register', person: 'persoonId' } as const;
const persoonId = ref('persoonlijk', 'persoon');

export const persoon = entity(
  'persoon',
  { kind: 'register', person: 'id' },
  {
    naam: text('persoonlijk', { search: 'name' }),
    voornaam: text('persoonlijk', { search: 'name' }),
    geboortedatum: date('persoonlijk'),
    vdabNummer: text('persoonlijk', { max: 40, search: 'digits' }),
    /** Number used in file names instead of a name. */
    dossiernummer: int('persoonlijk'),
    telefoon: text('persoonlijk'),
    email: text('persoonlijk'),
    straat: text('persoonlijk'),
    postcode: text('persoonlijk', { max: 4 }),
    gemeente: text('persoonlijk'),
    notities: long('persoonlijk', { search: 'text' }),
    taal: text('persoonlijk'),
    /** Help with reading, in words: "leest voor", "pictogrammen". */
    leeshulp: text('persoonlijk'),
    /** Stops every reminder, letter and follow-up at once (domain/ama.md 3.6). */
    overledenOp: date('persoonlijk'),
    /** Merged into another person; reads resolve it, so that it can be undone. */
    opgegaanIn: ref('persoonlijk', 'persoon'),
  },
);

/** A number can be replaced or cancelled: history per person (AMA-39). */
export const inszNummer = entity('insz_nummer', ofPerson, {
  persoonId,
  insz: text('persoonlijk', { max: 11, search: 'digits' }),
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
});

/** One or more statuses at a time, each from-to (AMA-05). Hidden as a whole: some values are health data. */
export const statuut = entity('statuut', ofPerson, {
  persoonId,
  code: code('vertrouwelijk', STATUUT_CODES),
  van: date('vertrouwelijk'),
  tot: date('vertrouwelijk'),
  verwachtEinde: date('vertrouwelijk'),
});

export const toestemming = entity('toestemming', ofPerson, {
  persoonId,
  soort: code('vertrouwelijk', TOESTEMMING_SOORTEN),
  aanwezig: code('vertrouwelijk', AANWEZIG_CODES),
  datum: date('vertrouwelijk'),
  geldigTot: date('vertrouwelijk'),
});

export const bemiddelaar = entity('bemiddelaar', ofPerson, {
  persoonId,
  naam: text('persoonlijk'),
  email: text('persoonlijk'),
  telefoon: text('persoonlijk'),
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
});

/** Measures beside AMA; VAPH and GBO are confidential, so all of them are: the name of the organisation would tell which (domain/ama.md 3.5 and 8). */
export const maatregel = entity('maatregel', ofPerson, {
  persoonId,
  soort: code('vertrouwelijk', MAATREGEL_SOORTEN),
  organisatie: text('vertrouwelijk'),
  contact: text('vertrouwelijk'),
  /** Hours a week. */
  uren: hours('vertrouwelijk'),
  /** Who leads the guidance. */
  leiding: text('vertrouwelijk'),
  /** What the person was told about benefit and costs, and when. */
  uitleg: text('vertrouwelijk', { max: 2000 }),
  uitlegOp: date('vertrouwelijk'),
  van: date('vertrouwelijk'),
  tot: date('vertrouwelijk'),
});

/** AMA in welfare where this organisation is the begeleider, as far as rules need it (AMA-31, AMA-32). */
export const wvgOvereenkomst = entity('wvg_overeenkomst', ofPerson, {
  persoonId,
  werkpostId: ref('persoonlijk', 'werkpost'),
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  /** The recognised organisation that guides. */
  begeleider: text('persoonlijk'),
  locatie: text('persoonlijk', { max: 500 }),
  /** Hours a week. */
  uren: hours('persoonlijk'),
  gemeldOp: date('persoonlijk'),
  eindeGemeldOp: date('persoonlijk'),
});

/** Yearly evaluation of AMA in welfare in dialogue with the body that permits it; no form is prescribed (AMA-36, AMA-P12). Whether the permission still holds stands with the permission. */
export const wvgEvaluatie = entity('wvg_evaluatie', ofPerson, {
  persoonId,
  wvgOvereenkomstId: ref('persoonlijk', 'wvg_overeenkomst'),
  datum: date('persoonlijk'),
  /** Hours a week as they were found. */
  uren: hours('persoonlijk'),
  werkpost: text('persoonlijk', { max: 500 }),
  doorstroom: text('persoonlijk', { max: 500 }),
});

/** An employment known in the own file (AMA-55). */
export const tewerkstelling = entity('tewerkstelling', ofPerson, {
  persoonId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  omschrijving: text('persoonlijk'),
  /** Doelgroepwerknemer of the own enterprise; the traject that ended for it. */
  doelgroepwerknemer: bool('persoonlijk'),
  uitTrajectId: ref('persoonlijk', 'ama_traject'),
  /** Registered in MVAC (DS-30). */
  mvac: code('persoonlijk', BEKEND_CODES),
  mvacOp: date('persoonlijk'),
  /** Indicated rugzak of who entered a sociale werkplaats in 2017 or 2018 (DS-49). */
  rugzakLoonpremie: int('persoonlijk'),
  rugzakGraad: code('persoonlijk', BEGELEIDINGSGRADEN),
  /** State that a list gave, and when: the state itself follows from the facts, and a difference is shown. */
  gemeldeStaat: code('persoonlijk', DOORSTROOM_STATEN),
  gemeldOp: date('persoonlijk'),
  opmerkingen: long('persoonlijk', { search: 'text' }),
});

/** Adjustment in work terms; never a diagnosis (hard rule 5). */
export const aanpassing = entity('aanpassing', ofPerson, {
  persoonId,
  omschrijving: long('persoonlijk'),
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
});

/** What to do in an emergency: "bij … doe …, bel …". */
export const noodinstructie = entity('noodinstructie', ofPerson, {
  persoonId,
  omschrijving: long('vertrouwelijk'),
  van: date('vertrouwelijk'),
  tot: date('vertrouwelijk'),
});

/** Something a person of the office has to do, made by an import or by hand. */
export const taak = entity('taak', ofPerson, {
  persoonId,
  soort: code('persoonlijk', TAAK_SOORTEN),
  /** What to do, for a task in words. */
  titel: text('persoonlijk', { max: 300 }),
  tegen: date('persoonlijk'),
  begeleiderId: ref('persoonlijk', 'begeleider'),
  gemaaktOp: date('persoonlijk'),
  klaarOp: date('persoonlijk'),
  reden: text('persoonlijk', { max: 500 }),
});
