/** Every report: what it is in the domain documents, for whom, when due, in which formats, and whether it leaves the house. */
import type { DataClass, Right } from '../../shared/contract/define.ts';
import type { ReportGroup } from '../../shared/contract/reports.ts';
import type { OntvangerSoort } from '../../shared/domain/codes.ts';
import { type IsoDate, makeDate, monthOf, quarterOf, quarterPeriod, yearOf } from '../../shared/domain/date.ts';
import { DS_DOCUMENTS, DS_LETTERS } from './doorstroom.ts';
import { MONITORING_DOCUMENTS, MONITORING_LETTERS } from './monitoring.ts';
import { ReportError } from './errors.ts';
import { DOCUMENT_REPORTS, type DocumentId, type DocumentReport, LETTER_REPORTS, type LetterReport } from './models/index.ts';

/** `sjabloon` is no format of a model: who keeps an official template is offered it (`cases/sjablonen`). */
export const REPORT_FORMATS = ['pdf', 'xlsx', 'csv', 'docx', 'ics', 'json', 'sjabloon'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Why and when a report is due; the Dutch words are `reports.termijn.<code>`. */
export type DueRule =
  /** AMA-29: in the first month after each quarter. */
  | 'kwartaal_eerste_maand_erna'
  | 'met_kwartaaloverzicht'
  | 'na_vierde_kwartaal'
  /** AMA-03: before VDAB's yearly assessment; the day differs per person. */
  | 'voor_jaarlijkse_inschatting'
  /** AMA-14, AMA-15: at the start and at the end. */
  | 'bij_start_en_einde'
  | 'bij_start'
  /** AMA-50: every version is registered at VDAB. */
  | 'bij_elke_pop'
  /** AMA-08: the day before the start, or before the status. */
  | 'dag_voor_start'
  /** DS-06, DS-47: with the POP, before VDAB's evaluation; the day differs per person. */
  | 'voor_evaluatie'
  /** DS-09: signed by the four parties before the start. */
  | 'voor_start_doorstroom'
  /** DS-36: the review of POP and competence profile. */
  | 'elk_jaar'
  /** DS-16: with the update of the POP. */
  | 'bij_einde_stage'
  /** Whenever the office wants it. */
  | 'op_vraag';

/** What a report is asked for. `none`: the organisation as it stands on the day. */
export type ReportScopeKind = 'quarter' | 'year' | 'month' | 'person' | 'none';

export interface ReportDefinition {
  readonly id: ReportId;
  /** Id in the domain documents. */
  readonly domainId: string;
  /** Who gets it: a service that a setting names (hard rule 6), else somebody who differs per person or place; null: own use. */
  readonly recipient: OntvangerSoort | 'deelnemer' | 'ocmw' | 'gastheer' | 'inspectie' | 'werkgever' | null;
  readonly dueRule: DueRule;
  /** The rule of the domain that the due rule follows. */
  readonly rule: string;
  readonly formats: readonly ReportFormat[];
  /** The most protected data that its model can hold. */
  readonly dataClass: DataClass;
  /** What making it asks, besides the right of the call: `rapport.cijfers` for counts that say nothing of a person. */
  readonly right: Extract<Right, 'rapport.maken' | 'rapport.cijfers'>;
  /** False: internal, a separate file, never sent. */
  readonly leavesHouse: boolean;
  readonly scope: ReportScopeKind;
  /** One document per person. */
  readonly personal: boolean;
  /** First document of the report, then what travels with it. */
  readonly documents: readonly DocumentId[];
}

export const REPORT_IDS = [
  'ama-kwartaaloverzicht',
  'ama-controleblad',
  'ama-jaarafrekening',
  'ama-evaluatie',
  ...DOCUMENT_REPORTS,
  ...LETTER_REPORTS,
] as const;
export type ReportId = (typeof REPORT_IDS)[number];

const OWN_MODEL: readonly ReportDefinition[] = [
  {
    id: 'ama-kwartaaloverzicht',
    domainId: 'AMA-P1',
    recipient: 'departement',
    dueRule: 'kwartaal_eerste_maand_erna',
    rule: 'AMA-29',
    formats: ['xlsx', 'csv', 'pdf', 'json'],
    dataClass: 'persoonlijk',
    right: 'rapport.maken',
    leavesHouse: true,
    scope: 'quarter',
    personal: false,
    documents: ['ama-kwartaaloverzicht'],
  },
  {
    id: 'ama-controleblad',
    domainId: 'AMA-P3',
    recipient: null,
    dueRule: 'met_kwartaaloverzicht',
    rule: 'AMA-29',
    formats: ['pdf', 'xlsx', 'csv', 'json'],
    dataClass: 'vertrouwelijk',
    right: 'rapport.maken',
    leavesHouse: false,
    scope: 'quarter',
    personal: false,
    documents: ['ama-controleblad'],
  },
  {
    id: 'ama-jaarafrekening',
    domainId: 'AMA-P3',
    recipient: null,
    dueRule: 'na_vierde_kwartaal',
    rule: 'AMA-27',
    formats: ['pdf', 'xlsx', 'csv', 'json'],
    dataClass: 'vertrouwelijk',
    right: 'rapport.maken',
    leavesHouse: false,
    scope: 'year',
    personal: false,
    documents: ['ama-jaarafrekening'],
  },
  {
    id: 'ama-evaluatie',
    domainId: 'AMA-P4',
    recipient: 'vdab',
    dueRule: 'voor_jaarlijkse_inschatting',
    rule: 'AMA-03',
    formats: ['pdf', 'docx', 'json'],
    dataClass: 'persoonlijk',
    right: 'rapport.maken',
    leavesHouse: true,
    scope: 'person',
    personal: true,
    documents: ['ama-evaluatie', 'ama-evaluatie-voorblad'],
  },
];

/** What differs between reports of one kind. */
export type ReportRest = Pick<ReportDefinition, 'domainId' | 'recipient' | 'dueRule' | 'rule' | 'scope'> &
  Partial<Pick<ReportDefinition, 'dataClass' | 'leavesHouse' | 'formats' | 'right'>>;

/** Documents of blocks: lists, copy sheets, agreements. */
const DOCUMENTS: Readonly<Record<DocumentReport, ReportRest>> = {
  'onkosten-maandlijst': {
    domainId: 'eigen',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'AMA-18',
    scope: 'month',
    leavesHouse: false,
    formats: ['xlsx', 'csv', 'pdf', 'json'],
  },
  'ama-dimona': {
    domainId: 'AMA-P6',
    recipient: null,
    dueRule: 'bij_start_en_einde',
    rule: 'AMA-14',
    scope: 'person',
    leavesHouse: false,
  },
  'ama-overeenkomst': {
    domainId: 'AMA-P2',
    recipient: 'departement',
    dueRule: 'bij_start',
    rule: 'AMA-12',
    scope: 'person',
    formats: ['pdf', 'docx', 'json'],
  },
  'ama-mlp': {
    domainId: 'AMA-P5',
    recipient: null,
    dueRule: 'bij_elke_pop',
    rule: 'AMA-50',
    scope: 'person',
    leavesHouse: false,
    formats: ['pdf', 'docx', 'json'],
  },
  'wvg-overeenkomst': {
    domainId: 'AMA-P9',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'AMA-32',
    scope: 'none',
    leavesHouse: false,
    formats: ['pdf', 'docx', 'json'],
  },
  'wvg-wijziging': {
    domainId: 'AMA-P10',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'AMA-37',
    scope: 'none',
    leavesHouse: false,
    formats: ['pdf', 'docx', 'json'],
  },
  'wvg-erkenning': {
    domainId: 'AMA-P11',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'AMA-34',
    scope: 'none',
    leavesHouse: false,
  },
  'wvg-evaluatie': {
    domainId: 'AMA-P12',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'AMA-36',
    scope: 'none',
    leavesHouse: false,
    formats: ['pdf', 'docx', 'json'],
  },
  'provincie-vlaams-brabant': { domainId: 'AMA-P13', recipient: 'provincie', dueRule: 'op_vraag', rule: 'AMA-42', scope: 'year' },
  'provincie-limburg': { domainId: 'AMA-P14', recipient: 'provincie', dueRule: 'op_vraag', rule: 'AMA-42', scope: 'year' },
  'provincie-oost-vlaanderen': {
    domainId: 'AMA-P17',
    recipient: 'provincie',
    dueRule: 'op_vraag',
    rule: 'AMA-42',
    scope: 'year',
  },
  'ama-indicatoren': {
    domainId: 'AMA-P15',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'AMA-30',
    scope: 'year',
    leavesHouse: false,
    dataClass: 'vertrouwelijk',
  },
  'ama-indicatoren-extern': {
    domainId: 'AMA-P15',
    recipient: 'vdab',
    dueRule: 'op_vraag',
    rule: 'AMA-30',
    scope: 'year',
    dataClass: 'gewoon',
  },
  agenda: {
    domainId: 'eigen',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'AMA-03',
    scope: 'none',
    leavesHouse: false,
    formats: ['pdf', 'ics', 'xlsx', 'json'],
  },
  overnamelijst: {
    domainId: 'eigen',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'AMA-03',
    scope: 'none',
    leavesHouse: false,
    formats: ['pdf', 'xlsx', 'json'],
  },
  adresetiketten: {
    domainId: 'eigen',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'AMA-30',
    scope: 'person',
    leavesHouse: false,
    formats: ['pdf', 'xlsx', 'csv', 'json'],
  },
  verzendregister: {
    domainId: 'eigen',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'AMA-29',
    scope: 'year',
    leavesHouse: false,
    dataClass: 'vertrouwelijk',
    formats: ['pdf', 'xlsx', 'csv', 'json'],
  },
  ...DS_DOCUMENTS,
  ...MONITORING_DOCUMENTS,
};

/** Letters: a PDF to send, a text document for own changes. */
const LETTERS: Readonly<Record<LetterReport, ReportRest>> = {
  'brief-ziekenfonds': {
    domainId: 'AMA-P7',
    recipient: 'ziekenfonds',
    dueRule: 'dag_voor_start',
    rule: 'AMA-08',
    scope: 'person',
    dataClass: 'vertrouwelijk',
  },
  'brief-ocmw': {
    domainId: 'eigen',
    recipient: 'ocmw',
    dueRule: 'op_vraag',
    rule: 'AMA-06',
    scope: 'person',
    dataClass: 'vertrouwelijk',
  },
  'brief-vdab-herinnering': { domainId: 'eigen', recipient: 'vdab', dueRule: 'op_vraag', rule: 'AMA-03', scope: 'person' },
  'brief-deelnemer-welkom': { domainId: 'eigen', recipient: 'deelnemer', dueRule: 'bij_start', rule: 'AMA-12', scope: 'person' },
  'brief-deelnemer-uitnodiging': {
    domainId: 'eigen',
    recipient: 'deelnemer',
    dueRule: 'voor_jaarlijkse_inschatting',
    rule: 'AMA-03',
    scope: 'person',
  },
  'brief-deelnemer-resultaat': {
    domainId: 'eigen',
    recipient: 'deelnemer',
    dueRule: 'op_vraag',
    rule: 'AMA-47',
    scope: 'person',
  },
  'brief-deelnemer-einde': { domainId: 'eigen', recipient: 'deelnemer', dueRule: 'op_vraag', rule: 'AMA-15', scope: 'person' },
  'brief-deelnemer-privacy': { domainId: 'eigen', recipient: 'deelnemer', dueRule: 'bij_start', rule: 'AMA-43', scope: 'person' },
  ...DS_LETTERS,
  ...MONITORING_LETTERS,
};

const definitionOf = (id: ReportId & DocumentId, rest: ReportRest, formats: readonly ReportFormat[]): ReportDefinition => ({
  id,
  formats,
  dataClass: 'persoonlijk',
  right: 'rapport.maken',
  leavesHouse: true,
  personal: rest.scope === 'person',
  documents: [id],
  ...rest,
});

export const REPORTS: readonly ReportDefinition[] = [
  ...OWN_MODEL,
  ...DOCUMENT_REPORTS.map((id) => definitionOf(id, DOCUMENTS[id], ['pdf', 'docx', 'xlsx', 'csv', 'json'])),
  ...LETTER_REPORTS.map((id) => definitionOf(id, LETTERS[id], ['pdf', 'docx', 'json'])),
];

/** @throws ReportError RAPPORT_ONBEKEND */
export function findReport(id: string): ReportDefinition {
  const report = REPORTS.find((item) => item.id === id);
  if (report === undefined) throw new ReportError('RAPPORT_ONBEKEND');
  return report;
}

/** The report that a document belongs to. */
export function reportOf(document: DocumentId): ReportDefinition {
  const report = REPORTS.find((item) => item.documents.includes(document));
  if (report === undefined) throw new ReportError('RAPPORT_ONBEKEND');
  return report;
}

/**
 * First due day on or after `on`; null where it differs per person. The overview is due on the last day of January, April, July and
 * October (AMA-29; the exact last day is a reading), the year sheet after the fourth quarter.
 */
export function nextDue(rule: DueRule, on: IsoDate): IsoDate | null {
  if (rule === 'kwartaal_eerste_maand_erna' || rule === 'met_kwartaaloverzicht') return quarterDue(on);
  if (rule === 'na_vierde_kwartaal') return makeDate(monthOf(on) === 1 ? yearOf(on) : yearOf(on) + 1, 1, 31);
  return null;
}

/** Last day of the first month of this quarter, or of the next one when that day has passed. */
function quarterDue(on: IsoDate): IsoDate {
  const { from } = quarterPeriod(yearOf(on), quarterOf(on));
  const due = makeDate(yearOf(from), monthOf(from), monthOf(from) === 4 ? 30 : 31);
  if (on <= due) return due;
  const nextMonth = monthOf(from) + 3;
  return nextMonth > 12 ? makeDate(yearOf(on) + 1, 1, 31) : makeDate(yearOf(on), nextMonth, nextMonth === 4 ? 30 : 31);
}

const OVERVIEWS: ReadonlySet<string> = new Set([
  'ama-kwartaaloverzicht',
  'ama-controleblad',
  'ama-jaarafrekening',
  'ama-indicatoren',
  'ama-indicatoren-extern',
]);

/** Where the list of reports shows it: by what it is about. */
export function groupOf({ id }: Pick<ReportDefinition, 'id'>): ReportGroup {
  if (OVERVIEWS.has(id)) return 'overzichten';
  if (id.startsWith('ds-') || id.startsWith('maatwerk-')) return 'maatwerk';
  if (id.startsWith('ama-')) return 'deelnemer';
  if (id.startsWith('brief-')) return 'brieven';
  if (id.startsWith('wvg-')) return 'welzijn';
  return id.startsWith('provincie-') ? 'provincies' : 'eigen';
}
