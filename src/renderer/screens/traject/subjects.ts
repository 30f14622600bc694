/** Where a finding or a requirement is solved: from the place that the core names to the part of a screen that edits it. */
import { askedQuery } from '../../app/asked-part.ts';
import type { Finding } from './types.ts';
import { workerAsk } from './worker-asks.ts';

/** What belongs to a person, whatever the traject. */
export const PERSON_SUBJECTS = [
  'statuut',
  'toestemming',
  'maatregel',
  'persoon',
  'insz',
  'wvg',
  'tewerkstelling',
  'bemiddelaar',
  'onkosten',
  'contactpersoon',
  'ticket',
] as const;
/** What belongs to one traject. */
export const TRAJECT_SUBJECTS = [
  'periode',
  'advies',
  'uren',
  'overeenkomst',
  'dimona',
  'beoordeling',
  'begeleiding',
  'werkpost',
  'uurrooster',
  'gesprek',
  'collegas',
  'pop',
  'eigenEvaluatie',
  'onderbreking',
  'overgang',
] as const;
export const SUBJECTS = [...PERSON_SUBJECTS, ...TRAJECT_SUBJECTS] as const;
export type PersonSubjectName = (typeof PERSON_SUBJECTS)[number];
export type TrajectSubjectName = (typeof TRAJECT_SUBJECTS)[number];
/** What can be filled in on the page of a traject. */
export type Subject = PersonSubjectName | TrajectSubjectName;

export const isPersonSubject = (subject: Subject): subject is PersonSubjectName =>
  PERSON_SUBJECTS.some((each) => each === subject);

/** Fields and records of the contract → subject. */
const BY_FIELD: Readonly<Record<string, Subject>> = {
  start: 'periode',
  startTijd: 'periode',
  einde: 'periode',
  eindReden: 'periode',
  bestemming: 'periode',
  soort: 'periode',
  adviesDatum: 'advies',
  vdabAdvies: 'advies',
  capaciteit: 'uren',
  uren: 'uren',
  urenAfspraak: 'uren',
  statuut: 'statuut',
  statuten: 'statuut',
  toestemming: 'toestemming',
  toestemmingen: 'toestemming',
  maatregel: 'maatregel',
  maatregelen: 'maatregel',
  overeenkomst: 'overeenkomst',
  overeenkomsten: 'overeenkomst',
  verzondenOp: 'overeenkomst',
  uurrooster: 'uurrooster',
  onkost: 'onkosten',
  onkosten: 'onkosten',
  dimona: 'dimona',
  dimonaInDatum: 'dimona',
  dimonaInTijd: 'dimona',
  dimonaUitDatum: 'dimona',
  dimonaUitTijd: 'dimona',
  beoordeling: 'beoordeling',
  beoordelingen: 'beoordeling',
  besluitOp: 'beoordeling',
  conclusie: 'beoordeling',
  begeleiding: 'begeleiding',
  begeleidingen: 'begeleiding',
  begeleider: 'begeleiding',
  werkpost: 'werkpost',
  werkposten: 'werkpost',
  werkpostPeriode: 'werkpost',
  gesprek: 'gesprek',
  gesprekken: 'gesprek',
  intake: 'gesprek',
  collegasGebriefOp: 'collegas',
  contactpersoon: 'collegas',
  pop: 'pop',
  popVersie: 'pop',
  popVersies: 'pop',
  popDoel: 'pop',
  popDoelen: 'pop',
  observatie: 'pop',
  observaties: 'pop',
  eigenEvaluatie: 'eigenEvaluatie',
  eigenEvaluaties: 'eigenEvaluatie',
  onderbreking: 'onderbreking',
  onderbrekingen: 'onderbreking',
  naam: 'persoon',
  voornaam: 'persoon',
  geboortedatum: 'persoon',
  vdabNummer: 'persoon',
  insz: 'insz',
  inszNummer: 'insz',
  inszNummers: 'insz',
  wvgOvereenkomst: 'wvg',
  wvgOvereenkomsten: 'wvg',
  tewerkstelling: 'tewerkstelling',
  tewerkstellingen: 'tewerkstelling',
  overgang: 'overgang',
  overgangsbeslissingOp: 'overgang',
  bemiddelaar: 'bemiddelaar',
  bemiddelaars: 'bemiddelaar',
  tickets: 'ticket',
  contactpersonen: 'contactpersoon',
};

/** Where the core names no field, the rule says what it is about (domain/README.md, rule list). */
const BY_RULE: Readonly<Record<string, Subject>> = {
  'AMA-02': 'advies',
  'AMA-03': 'beoordeling',
  'AMA-04': 'uren',
  'AMA-05': 'statuut',
  'AMA-06': 'toestemming',
  'AMA-07': 'toestemming',
  'AMA-08': 'toestemming',
  'AMA-09': 'maatregel',
  'AMA-10': 'maatregel',
  'AMA-12': 'overeenkomst',
  'AMA-13': 'overeenkomst',
  'AMA-14': 'dimona',
  'AMA-15': 'dimona',
  'AMA-17': 'onkosten',
  'AMA-18': 'onkosten',
  'AMA-19': 'onkosten',
  'AMA-20': 'begeleiding',
  'AMA-21': 'gesprek',
  'AMA-31': 'wvg',
  'AMA-32': 'wvg',
  'AMA-35': 'toestemming',
  'AMA-36': 'wvg',
  'AMA-37': 'wvg',
  'AMA-39': 'insz',
  'AMA-46': 'overgang',
  'AMA-47': 'beoordeling',
  'AMA-49': 'uurrooster',
  'AMA-50': 'pop',
  'AMA-51': 'eigenEvaluatie',
  'AMA-52': 'werkpost',
  'AMA-53': 'werkpost',
  'AMA-54': 'wvg',
  'AMA-55': 'tewerkstelling',
};

/** Screens of the core that are parts of the page of a traject or a person. */
const OWN_SCREENS: ReadonlySet<string> = new Set(['ama-traject', 'persoon']);

interface Place {
  readonly rule: string;
  readonly plaats: { readonly scherm: string; readonly veld: string | null };
}

/** Fields of a rule card about a doelgroepwerknemer → the tab of their file where it is filled in. */
const WORKER_TABS: Readonly<Record<string, 'dienst' | 'pop' | 'doorstroom'>> = {
  wop: 'dienst',
  tewerkstellingen: 'dienst',
  evaluaties: 'dienst',
  beroep: 'dienst',
  pop: 'pop',
  grond: 'doorstroom',
  getekend: 'doorstroom',
  vrijstellingen: 'doorstroom',
  contract: 'doorstroom',
  fasen: 'doorstroom',
  uren: 'doorstroom',
  stages: 'doorstroom',
  stop: 'doorstroom',
  schorsingen: 'doorstroom',
  wedertewerkstelling: 'doorstroom',
  partnerId: 'doorstroom',
};
/** The registration that DS-47 asks stands on the version of the POP, not on the evaluation before which it is due. */
const WORKER_TAB_BY_RULE: Readonly<Record<string, 'pop'>> = { 'DS-47': 'pop' };

/** A rule about maatwerk: the traject of its finding is a doorstroomtraject, never the traject of a participant. */
export const isMaatwerk = ({ rule }: { readonly rule: string }): boolean => rule.startsWith('DS-');

/** The part of the file of a doelgroepwerknemer, null when the finding is solved elsewhere (a ticket stands with the person). */
function workerTab({ rule, plaats }: Place): string | null {
  if (!isMaatwerk({ rule })) return null;
  const tab = WORKER_TAB_BY_RULE[rule] ?? WORKER_TABS[plaats.veld ?? ''];
  if (plaats.scherm === 'doorstroom') return tab ?? 'doorstroom';
  return plaats.scherm === 'persoon' ? (tab ?? null) : null;
}

/** The part of a traject page that solves this, or null when another screen does. */
export function subjectOf({ rule, plaats }: Place): Subject | null {
  if (workerTab({ rule, plaats }) !== null) return null;
  if (plaats.scherm !== '' && !OWN_SCREENS.has(plaats.scherm)) return null;
  const name = (plaats.veld ?? '').split('.')[0] ?? '';
  return BY_FIELD[name] ?? BY_RULE[rule] ?? null;
}

/** What a rule calls the organisation and another screen holds. */
const BY_ORGANISATION_FIELD: Readonly<Record<string, string>> = {
  contingent: '/financiering',
  enclaves: '/maatwerk/enclaves',
  boetes: '/maatwerk/huis?veld=boete',
  vaststellingen: '/maatwerk/huis?veld=vaststelling',
  bewaring: '/maatwerk/huis?veld=bewijsstuk',
  vervangingen: '/maatwerk/financiering?deel=cijfers',
};
/** The same for a rule about maatwerk, whose money and counts are its own. */
const BY_MAATWERK_RULE: Readonly<Record<string, string>> = {
  'DS-38': '/maatwerk/huis?veld=personeelstelling',
  'DS-41': '/maatwerk/financiering?deel=kalender',
  'DS-45': '/maatwerk/huis?veld=wisverzoek',
};
const BY_MAATWERK_FIELD: Readonly<Record<string, string>> = { contingent: '/maatwerk/financiering' };
/** One rule with findings about different records: the sentence says which. */
const BY_CODE: Readonly<Record<string, string>> = {
  MANDAAT_EINDE_ONTBREEKT: '/maatwerk/huis?veld=erkenning',
  BEWAARGROND_VORDERING: '/maatwerk/huis?veld=wisverzoek',
  BEWAARGROND_EIGEN_KEUZE: '/maatwerk/huis?veld=wisverzoek',
  BEWAARGROND_DAEB: '/maatwerk/huis?veld=wisverzoek',
};

/** Where the house fills in what a rule about it asks. */
function houseAddress({ rule, code, plaats }: Finding): string {
  const field = plaats.veld ?? '';
  const own = isMaatwerk({ rule }) ? (BY_MAATWERK_RULE[rule] ?? BY_CODE[code] ?? BY_MAATWERK_FIELD[field]) : undefined;
  return own ?? BY_ORGANISATION_FIELD[field] ?? '/beheer/organisatie';
}

/** The address where a finding is solved. */
export function placeOf(finding: Finding): string {
  const { plaats, trajectId, persoon } = finding;
  const field = plaats.veld ?? '';
  const tab = workerTab(finding);
  if (tab !== null) {
    const ask = workerAsk(finding);
    return persoon === null ? '/maatwerk' : `/maatwerk/${persoon.id}/${ask?.tab ?? tab}${ask === null ? '' : askedQuery(ask)}`;
  }
  switch (plaats.scherm) {
    case 'regelboek':
      return `/regelboek?waarde=${encodeURIComponent(field)}`;
    case 'rapporten':
      return field.startsWith('ama-') ? `/rapporten/${field}` : '/rapporten';
    case 'financiering':
      return isMaatwerk(finding) ? (BY_MAATWERK_RULE[finding.rule] ?? '/maatwerk/financiering') : '/financiering';
    case 'organisatie':
      return houseAddress(finding);
    case 'begeleiders':
      return '/maatwerk/begeleiders';
    case 'aanwezigheden':
      return '/aanwezigheden';
    case 'overgenomen':
      return `/overgenomen?persoon=${plaats.recordId ?? ''}`;
    case 'beginstand':
      return '/beginstand';
    default: {
      const subject = subjectOf(finding);
      const query = subject === null ? '' : `?veld=${subject}`;
      if (trajectId !== null && !isMaatwerk(finding)) return `/ama/${trajectId}${query}`;
      return persoon === null ? '/vandaag' : `/persoon/${persoon.id}${query}`;
    }
  }
}
