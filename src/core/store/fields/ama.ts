/** AMA trajecten and what belongs to one of them. */
import {
  BEGELEIDING_ROLLEN,
  EINDREDEN_CODES,
  GESPREK_SOORTEN,
  TRAJECT_SOORTEN,
  WERKPOST_AARDEN,
} from '../../../shared/domain/codes.ts';
import { bool, code, date, entity, hours, int, long, ref, text, time } from './define.ts';

const ofPerson = { kind: 'register', person: 'persoonId' } as const;
const persoonId = ref('persoonlijk', 'persoon');
const trajectId = ref('persoonlijk', 'ama_traject');

export const amaTraject = entity('ama_traject', ofPerson, {
  persoonId,
  soort: code('persoonlijk', TRAJECT_SOORTEN),
  start: date('persoonlijk'),
  startTijd: time('persoonlijk'),
  einde: date('persoonlijk'),
  /** Hidden as a whole: the ground "gezondheid" is confidential. */
  eindReden: code('vertrouwelijk', EINDREDEN_CODES),
  eindRedenTekst: text('vertrouwelijk'),
  /** Hidden with the reason. */
  bestemming: text('vertrouwelijk'),
  /** Ran on from arbeidszorg on 2021-04-01 (AMA-46). */
  overgang: bool('persoonlijk'),
  overgangsbeslissingOp: date('persoonlijk'),
  adviesDatum: date('persoonlijk'),
  /** Capacity per week according to VDAB (AMA-04). */
  capaciteit: hours('persoonlijk'),
  dimonaInDatum: date('persoonlijk'),
  dimonaInTijd: time('persoonlijk'),
  dimonaUitDatum: date('persoonlijk'),
  dimonaUitTijd: time('persoonlijk'),
  /** Direct colleagues briefed at the start (AMA-21). */
  collegasGebriefOp: date('persoonlijk'),
  contactpersoon: text('persoonlijk'),
  vestigingId: ref('persoonlijk', 'vestiging'),
  partnerId: ref('persoonlijk', 'partner'),
  opmerkingen: long('persoonlijk', { search: 'text' }),
});

/** Agreed hours per week; several steps make a build-up (AMA-04). */
export const urenAfspraak = entity('uren_afspraak', ofPerson, {
  persoonId,
  trajectId,
  van: date('persoonlijk'),
  uren: hours('persoonlijk'),
});

/** Yearly VDAB assessment; its state follows from the dates (AMA-03, AMA-47). */
export const beoordeling = entity('beoordeling', ofPerson, {
  persoonId,
  trajectId,
  gevraagdOp: date('persoonlijk'),
  gevraagdBewijs: text('persoonlijk', { max: 500 }),
  geplandOp: date('persoonlijk'),
  wachtSinds: date('persoonlijk'),
  besluitOp: date('persoonlijk'),
  /** "nog nodig en opportuun": ja / nee. */
  conclusie: code('persoonlijk', ['ja', 'nee']),
  door: text('persoonlijk'),
  volgendContact: text('persoonlijk', { max: 500 }),
  /** Reminder letter to VDAB (AMA-03). */
  herinnerdOp: date('persoonlijk'),
  /** The evaluation file that it answers, where its strip was typed back. */
  uitvoerId: ref('persoonlijk', 'uitvoer'),
});

/** Agreement with its six items and a signature date per party (AMA-12, AMA-13). */
export const overeenkomst = entity('overeenkomst', ofPerson, {
  persoonId,
  trajectId,
  datum: date('persoonlijk'),
  tot: date('persoonlijk'),
  tijdsbesteding: long('persoonlijk'),
  activiteiten: long('persoonlijk'),
  plaats: long('persoonlijk'),
  afspraken: long('persoonlijk'),
  voorwaarden: long('persoonlijk'),
  beeindiging: long('persoonlijk'),
  tekenDeelnemer: date('persoonlijk'),
  tekenOrganisatie: date('persoonlijk'),
  bewindvoerderNodig: bool('persoonlijk'),
  tekenBewindvoerder: date('persoonlijk'),
  werkpostNodig: bool('persoonlijk'),
  tekenWerkpost: date('persoonlijk'),
  verzondenOp: date('persoonlijk'),
  verzondenBewijs: text('persoonlijk', { max: 500 }),
  uurrooster: long('persoonlijk'),
  takenpakket: long('persoonlijk'),
  locatie: long('persoonlijk'),
  werkpostbegeleider: text('persoonlijk'),
});

export const werkpost = entity(
  'werkpost',
  { kind: 'register', person: null },
  {
    naam: text('gewoon'),
    organisatie: text('gewoon'),
    /** Outside the organisation and its partners (AMA-52). */
    extern: bool('gewoon'),
    partner: bool('gewoon'),
    /** What kind of work it is for the enterprise that it stands in (AMA-53). */
    aard: code('gewoon', WERKPOST_AARDEN),
    adres: text('gewoon', { max: 500 }),
    instantieId: ref('gewoon', 'instantie'),
    vestigingId: ref('gewoon', 'vestiging'),
    partnerId: ref('gewoon', 'partner'),
    /** People at one time; null: no limit. */
    plaatsen: int('gewoon'),
    contactNaam: text('gewoon'),
    telefoon: text('gewoon'),
  },
);

export const werkpostPeriode = entity('werkpost_periode', ofPerson, {
  persoonId,
  trajectId,
  werkpostId: ref('persoonlijk', 'werkpost'),
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  doel: text('persoonlijk', { max: 2000 }),
  nazichtOp: date('persoonlijk'),
  nazichtUitkomst: text('persoonlijk', { max: 2000 }),
  /** What was adapted for the person, in work terms. */
  aangepast: text('persoonlijk', { max: 2000 }),
  collegasGebriefOp: date('persoonlijk'),
  collegasGebriefDoor: text('persoonlijk'),
  /** Contact at least every so many weeks, as agreed in the agreement (domain/ama.md 4.2). */
  contactElkeWeken: int('persoonlijk'),
  werkpostbegeleider: text('persoonlijk'),
});

export const begeleider = entity(
  'begeleider',
  { kind: 'register', person: null },
  {
    naam: text('persoonlijk'),
    voornaam: text('persoonlijk'),
    functie: text('persoonlijk'),
    telefoon: text('persoonlijk'),
    email: text('persoonlijk'),
    inDienst: date('persoonlijk'),
    uitDienst: date('persoonlijk'),
    /** Ground 1-5 on which the begeleider is qualified (DS-32, AMA-20). */
    grond: int('persoonlijk'),
    kwalificatieTekst: text('persoonlijk', { max: 2000 }),
    startOpleiding: date('persoonlijk'),
    /** Full-time equivalent in hundredths. */
    vte: int('persoonlijk'),
    vloer: bool('persoonlijk'),
    opmerkingen: long('persoonlijk'),
    /** Training of who has no ground yet, and who coaches meanwhile (DS-33). */
    opleiding: text('persoonlijk', { max: 500 }),
    eindeOpleiding: date('persoonlijk'),
    coach: text('persoonlijk'),
  },
);

/** Which begeleider guides a traject when. `tekst` is a name as written, until a person confirms whom it means. */
export const begeleiding = entity('begeleiding', ofPerson, {
  persoonId,
  trajectId,
  begeleiderId: ref('persoonlijk', 'begeleider'),
  rol: code('persoonlijk', BEGELEIDING_ROLLEN),
  tekst: text('persoonlijk'),
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
  /** Of a doelgroepwerknemer: the employment instead of a traject. */
  tewerkstellingId: ref('persoonlijk', 'tewerkstelling'),
});

export const gesprek = entity('gesprek', ofPerson, {
  persoonId,
  trajectId,
  soort: code('persoonlijk', GESPREK_SOORTEN),
  datum: date('persoonlijk'),
  door: text('persoonlijk'),
  notities: long('persoonlijk', { search: 'text' }),
});

/** Interruption of a traject; its days are counted apart (AMA-23). */
export const onderbreking = entity('onderbreking', ofPerson, {
  persoonId,
  trajectId,
  van: date('persoonlijk'),
  tot: date('persoonlijk'),
});
