/**
 * The start of an AMA traject step by step: which steps there are for this status and this start, in which order, and how each of
 * them stands. Every step stands on a rule of the lawbook; nothing here decides whether somebody may start (VDAB does).
 */
import type { ToestemmingSoort } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { isIsoDate } from '../../shared/domain/date.ts';
import type { DataClass, Finding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { checkPerson, isOverleden } from './check.ts';
import type { TrajectContext } from './context.ts';
import { personContext, trajectContext } from './context.ts';
import type { AmaFacts, TrajectFacts } from './facts.ts';
import { personByDay } from './ordered.ts';
import { geldendeOvereenkomsten } from './overeenkomst.ts';
import { papierenOp } from './statuut-papieren.ts';

export const START_FASEN = ['gegevens', 'papieren', 'overeenkomst', 'omkadering', 'start', 'erna'] as const;
export type StartFase = (typeof START_FASEN)[number];

/**
 * klaar: what the rule asks is on file · open: something is missing · tegenstrijdig: two facts contradict each other ·
 * wacht: another step comes first.
 */
export type StartStand = 'klaar' | 'open' | 'tegenstrijdig' | 'wacht';

/** The steps in the order in which an office takes them. Ids of the checklist are kept where a step is one of its lines. */
export const START_STAPPEN = [
  'insz',
  'statuut',
  'startdatum',
  'advies',
  'wvg',
  'vaph',
  'tewerkstelling',
  'ocmw',
  'routingC',
  'ziekenfonds',
  'intake',
  'uren',
  'overeenkomst',
  'handtekeningen',
  'begeleider',
  'werkpost',
  'verzekering',
  'dimonaIn',
  'collegas',
  'contactpersoon',
  'verzonden',
  'orientatie',
  'pop',
] as const;
export type StartStapId = (typeof START_STAPPEN)[number];

/** What is not on file though no rule has a finding for it: the guide asks it, the file may be volledig without. */
export type StartVraag = 'STARTDATUM' | 'CAPACITEIT' | 'UREN' | 'WERKPOST';

export interface StartStap {
  readonly id: StartStapId;
  readonly fase: StartFase;
  /** The rule that the step comes from. */
  readonly rule: string;
  readonly stand: StartStand;
  /** False: useful, but no rule asks it for the start. */
  readonly verplicht: boolean;
  /** Last day on which it is in time; null where no term is known, or the start is not. */
  readonly tegen: IsoDate | null;
  /** What the rules say of it today, or would say on the day of the start. */
  readonly bevindingen: readonly Finding[];
  readonly vragen: readonly StartVraag[];
  /** The step that comes first, with `wacht`. */
  readonly na: StartStapId | null;
  /** Parts of the step: the items of the agreement, or who signs. */
  readonly onderdelen: readonly { readonly code: string; readonly klaar: boolean }[];
  /** The paper that the step brings in. */
  readonly papier: ToestemmingSoort | null;
  readonly dataClass: DataClass;
}

export interface StartWijzer {
  readonly trajectId: string;
  /** Null: not known yet, so that no day is worked out. */
  readonly start: IsoDate | null;
  readonly stappen: readonly StartStap[];
}

interface Definition {
  readonly id: StartStapId;
  readonly fase: StartFase;
  readonly rule: string;
  /** Codes of the rule that belong to this step; absent: all. */
  readonly codes?: readonly string[];
  /** Of a code that comes more than once in a rule: the talk that this step is about. */
  readonly gesprek?: string;
  readonly papier?: ToestemmingSoort;
  /** Only where the rule has something to say: an overlap that does not exist is no step. */
  readonly alleenBijBevinding?: boolean;
  readonly verplicht?: boolean;
  /** Needs a traject to be written in. */
  readonly traject?: boolean;
  readonly na?: StartStapId;
  /** Asked from the first day of the traject where the rule names no day of its own. */
  readonly vanafStart?: boolean;
  readonly vragen?: (context: TrajectContext) => StartVraag[];
  readonly onderdelen?: (context: TrajectContext) => StartStap['onderdelen'];
}

const TALK_CODES = ['GESPREK_ONTBREEKT', 'GESPREK_ONVOLLEDIG'];

const DEFINITIONS: readonly Definition[] = [
  { id: 'insz', fase: 'gegevens', rule: 'AMA-39', vanafStart: true },
  { id: 'statuut', fase: 'gegevens', rule: 'AMA-05', vanafStart: true },
  { id: 'startdatum', fase: 'gegevens', rule: 'AMA-30', codes: [] },
  { id: 'advies', fase: 'gegevens', rule: 'AMA-02', traject: true, vanafStart: true },
  { id: 'wvg', fase: 'gegevens', rule: 'AMA-09', alleenBijBevinding: true },
  { id: 'vaph', fase: 'gegevens', rule: 'AMA-10', alleenBijBevinding: true },
  { id: 'tewerkstelling', fase: 'gegevens', rule: 'AMA-55', alleenBijBevinding: true },
  { id: 'ocmw', fase: 'papieren', rule: 'AMA-06', papier: 'OCMW' },
  { id: 'routingC', fase: 'papieren', rule: 'AMA-07', papier: 'ROUTING_C' },
  { id: 'ziekenfonds', fase: 'papieren', rule: 'AMA-08', papier: 'MUTUALITEIT' },
  { id: 'intake', fase: 'overeenkomst', rule: 'AMA-21', codes: TALK_CODES, gesprek: 'intake', traject: true },
  { id: 'uren', fase: 'overeenkomst', rule: 'AMA-04', traject: true, vragen: hoursAsked },
  {
    id: 'overeenkomst',
    fase: 'overeenkomst',
    rule: 'AMA-12',
    codes: ['OVEREENKOMST_ONTBREEKT', 'PUNTEN_ONTBREKEN', 'EXTRA_VELDEN'],
    traject: true,
    vanafStart: true,
    onderdelen: itemsOfAgreement,
  },
  {
    id: 'handtekeningen',
    fase: 'overeenkomst',
    rule: 'AMA-12',
    codes: ['HANDTEKENING_ONTBREEKT'],
    na: 'overeenkomst',
    vanafStart: true,
  },
  { id: 'begeleider', fase: 'omkadering', rule: 'AMA-20', traject: true, vanafStart: true },
  {
    id: 'werkpost',
    fase: 'omkadering',
    rule: 'AMA-53',
    traject: true,
    verplicht: false,
    vragen: ({ traject }) => (traject.werkposten.length === 0 ? ['WERKPOST'] : []),
  },
  { id: 'verzekering', fase: 'omkadering', rule: 'AMA-16', vanafStart: true },
  { id: 'dimonaIn', fase: 'start', rule: 'AMA-14', traject: true, vanafStart: true },
  { id: 'collegas', fase: 'start', rule: 'AMA-21', codes: ['COLLEGAS_NIET_GEBRIEFT'], traject: true },
  { id: 'contactpersoon', fase: 'start', rule: 'AMA-21', codes: ['CONTACTPERSOON_ONTBREEKT'], traject: true },
  { id: 'verzonden', fase: 'erna', rule: 'AMA-13', na: 'handtekeningen' },
  { id: 'orientatie', fase: 'erna', rule: 'AMA-21', codes: TALK_CODES, gesprek: 'orientatie', traject: true },
  { id: 'pop', fase: 'erna', rule: 'AMA-21', codes: ['POP_ONTBREEKT'], traject: true },
];

/** Findings that tell something and ask nothing now: hours that are built up, an end that comes. */
const NOTES: ReadonlySet<string> = new Set(['OPBOUW', 'STATUUT_EINDE_VERWACHT', 'STATUUT_EINDE_VOORBIJ']);

function hoursAsked({ traject }: TrajectContext): StartVraag[] {
  return [
    ...(traject.capaciteitUrenX100 === null ? ['CAPACITEIT' as const] : []),
    ...(traject.uren.length === 0 ? ['UREN' as const] : []),
  ];
}

/** The items that the lawbook asks of an agreement, in its order, and which of them are written down. */
function itemsOfAgreement(context: TrajectContext): StartStap['onderdelen'] {
  const asked = lookupAs(context.law, 'ama.overeenkomst.punten', 'codes', context.window.to).value ?? [];
  const filled: Readonly<Record<string, boolean>> = geldendeOvereenkomsten(context).at(-1)?.punten ?? {};
  return asked.map((code) => ({ code, klaar: filled[code] === true }));
}

/** A traject that is not there yet, as far as it is known: with a start and an advice, for the rules to look at. */
export function gepland(id: string, start: IsoDate, adviesDatum: IsoDate | null): TrajectFacts {
  return {
    id,
    soort: 'SE',
    start,
    startTijd: null,
    einde: null,
    eindReden: null,
    bestemming: null,
    overgang: false,
    adviesDatum,
    overgangsbeslissing: null,
    capaciteitUrenX100: null,
    uren: [],
    beoordelingen: [],
    eigenEvaluaties: [],
    overeenkomsten: [],
    dimona: { inDatum: null, inTijd: null, uitDatum: null, uitTijd: null },
    werkposten: [],
    begeleidingen: [],
    gesprekken: [],
    popVersies: [],
    observaties: [],
    collegasGebrieft: null,
    contactpersoonIngevuld: false,
    onderbrekingen: [],
    maandenAfwezig: [],
  };
}

/** A traject that is not written down yet, with what is known of it. */
export interface Voornemen {
  /** Null: the start is not known yet. */
  readonly start: IsoDate | null;
  readonly adviesDatum: IsoDate | null;
}

/** Stands in for the id of a traject that does not exist yet. */
const PLANNED = 'gepland';

/**
 * The steps of a start on a day. A deceased person has none, nor has a stay under the rules of arbeidszorg (AMA-46).
 * @param about a traject of the person, or what is planned
 * Throws RangeError when the person has no such traject.
 */
export function startWijzer(given: AmaFacts, law: Law, about: string | Voornemen, on: IsoDate): StartWijzer {
  const planned = typeof about === 'string' ? null : about;
  const facts = planned === null ? given : withPlan(given, planned, on);
  const id = typeof about === 'string' ? about : PLANNED;
  const persoon = personByDay(facts.persoon);
  const traject = persoon.trajecten.find((each) => each.id === id);
  if (!traject) throw new RangeError('no such traject');
  const start = planned === null ? traject.start : planned.start;
  if (isOverleden(persoon) || traject.soort === 'ARBEIDSZORG') return { trajectId: id, start, stappen: [] };
  const context = trajectContext(personContext({ ...facts, persoon }, law, on), traject);
  const sight: Sight = { context, start, exists: planned === null, findings: findingsOf(facts, law, on, traject) };
  const stappen: StartStap[] = [];
  for (const definition of DEFINITIONS) {
    const step = stepOf(definition, sight, stappen);
    if (step) stappen.push(step);
  }
  return { trajectId: id, start, stappen };
}

function withPlan(facts: AmaFacts, { start, adviesDatum }: Voornemen, on: IsoDate): AmaFacts {
  const trajecten = [...facts.persoon.trajecten, gepland(PLANNED, start ?? on, adviesDatum)];
  return { ...facts, persoon: { ...facts.persoon, trajecten: trajecten.sort((a, b) => (a.start < b.start ? -1 : 1)) } };
}

interface Sight {
  readonly context: TrajectContext;
  readonly start: IsoDate | null;
  /** The traject stands in the file. */
  readonly exists: boolean;
  readonly findings: readonly Finding[];
}

/** What the rules say today; of a rule that is silent until the start, what it would say on that day. */
function findingsOf(facts: AmaFacts, law: Law, on: IsoDate, { id, start }: TrajectFacts): Finding[] {
  const own = (day: IsoDate): Finding[] =>
    checkPerson(facts, law, day).filter(({ trajectId }) => trajectId === null || trajectId === id);
  const today = own(on);
  if (on >= start) return today;
  const said = new Set(today.map(({ rule }) => rule));
  return [...today, ...own(start).filter(({ rule }) => !said.has(rule))];
}

function stepOf(definition: Definition, sight: Sight, before: readonly StartStap[]): StartStap | null {
  const { id, fase, rule, papier = null, verplicht = true } = definition;
  const { context, exists, start } = sight;
  const paper = papier === null ? null : paperOf(sight, papier);
  if (papier !== null && paper === null) return null;
  const found = sight.findings.filter((finding) => belongs(definition, finding));
  if (definition.alleenBijBevinding === true && found.length === 0) return null;
  const asked = id === 'startdatum' ? (exists ? [] : ['STARTDATUM' as const]) : (definition.vragen?.(context) ?? []);
  const open = found.some(asksSomething) || asked.length > 0;
  // Of what does not exist yet nothing is missing, and nothing is in order either.
  const first = open || definition.na !== undefined ? waitsFor(definition, exists, before) : null;
  const base = {
    id,
    fase,
    rule,
    verplicht,
    tegen: termOf(definition, start, paper?.uiterlijk ?? null, found),
    na: first,
    onderdelen: exists ? (definition.onderdelen?.(context) ?? []) : [],
    papier,
    dataClass: context.law.lawbook.rules.get(rule)?.data_class ?? 'persoonlijk',
  };
  if (first !== null) return { ...base, stand: 'wacht', bevindingen: [], vragen: [] };
  const stand = !open ? 'klaar' : found.some(({ kind }) => kind === 'conflict') ? 'tegenstrijdig' : 'open';
  // Without a day of the start a sentence with a day in it would be made up.
  return { ...base, stand, bevindingen: start === null ? found.filter(isTimeless) : found, vragen: asked };
}

const asksSomething = ({ kind, code }: Finding): boolean => kind !== 'info' && kind !== 'complete' && !NOTES.has(code);

function belongs({ rule, codes, gesprek }: Definition, finding: Finding): boolean {
  if (finding.rule !== rule || (codes !== undefined && !codes.includes(finding.code))) return false;
  return gesprek === undefined || finding.params['gesprek'] === gesprek;
}

/** The paper that the status of the first day asks, as far as it is asked on that day; null: this start asks none. */
function paperOf({ context, start }: Sight, papier: ToestemmingSoort): { uiterlijk: IsoDate | null } | null {
  const { law, persoon, traject } = context;
  const needed = papierenOp(law, persoon, traject, traject.start).find((each) => each.papier === papier);
  if (!needed || needed.uiterlijk > traject.start) return null;
  return { uiterlijk: start === null ? null : needed.uiterlijk };
}

/** The day of the rule itself, else the first day of the traject where it is asked from then on. */
function termOf(
  { vanafStart }: Definition,
  start: IsoDate | null,
  paper: IsoDate | null,
  found: readonly Finding[],
): IsoDate | null {
  if (start === null) return null;
  if (paper !== null) return paper;
  const due = found.filter(asksSomething).flatMap(({ due }) => due ?? []);
  return due.toSorted()[0] ?? (vanafStart === true ? start : null);
}

/** The step that has to be done before this one can be written down. */
function waitsFor({ traject, na }: Definition, exists: boolean, before: readonly StartStap[]): StartStapId | null {
  if ((traject === true || na !== undefined) && !exists) return 'startdatum';
  const earlier = na === undefined ? undefined : before.find(({ id }) => id === na);
  // An agreement that lacks an item can be signed all the same; one that does not exist cannot.
  if (!earlier || earlier.stand === 'klaar') return null;
  const missing = earlier.stand === 'wacht' || earlier.bevindingen.some(({ code }) => code === 'OVEREENKOMST_ONTBREEKT');
  return missing ? earlier.id : null;
}

const isTimeless = ({ params }: Finding): boolean =>
  !Object.values(params).some((value) => [value].flat().some((each) => typeof each === 'string' && isIsoDate(each.slice(0, 10))));
