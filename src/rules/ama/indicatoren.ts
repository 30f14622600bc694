/** Policy indicators (AMA-P15): flows in, out and back, who waits, and how the yearly assessments went. Counts of persons, never who. */
import type { EindredenCode, OpvolgingSituatie } from '../../shared/domain/codes.ts';
import { addMonths, countDays, type IsoDate } from '../../shared/domain/date.ts';

/** One AMA SE traject with what is known after its end. */
export interface IndicatorTraject {
  readonly persoonId: string;
  readonly start: IsoDate;
  readonly einde: IsoDate | null;
  readonly eindReden: EindredenCode | null;
  /** Follow-ups after the end, oldest first. */
  readonly opvolgingen: readonly { readonly datum: IsoDate; readonly situatie: OpvolgingSituatie }[];
  readonly overleden: boolean;
}

/** Somebody who waits: since when, and until when where it is over. */
export interface Wachtende {
  readonly sinds: IsoDate;
  readonly tot: IsoDate | null;
}

export interface IndicatorFacts {
  readonly trajecten: readonly IndicatorTraject[];
  readonly kandidaten: readonly Wachtende[];
  readonly tickets: readonly Wachtende[];
  readonly klaar: readonly Wachtende[];
}

export interface Wachtlijst {
  readonly aantal: number;
  /** Whole months that the longest waits. */
  readonly langsteMaanden: number | null;
  readonly gemiddeldeMaanden: number | null;
}

export interface Indicatoren {
  readonly instroom: number;
  readonly uitstroom: number;
  readonly lopendOpEinde: number;
  /** End reasons of the period, the most frequent first; `ONBEKEND` also where nothing was filled in. */
  readonly eindredenen: readonly { readonly reden: EindredenCode; readonly aantal: number }[];
  readonly naarBetaaldWerk: number;
  /** Average stay of who ended, in months with one decimal as tenths; null without anybody. */
  readonly gemiddeldeDuurTiende: number | null;
  /** Ended to paid work in the period and inactive again within so many months. */
  readonly terugKort: number;
  readonly terugLang: number;
  /** Refused to be asked, was not reached, or died: unknown, never a failure. */
  readonly opvolgingOnbekend: number;
  readonly kandidaten: Wachtlijst;
  readonly tickets: Wachtlijst;
  readonly klaarWachtOpPlaats: Wachtlijst;
}

const DAYS_PER_MONTH = 365.25 / 12;
const PAID: ReadonlySet<EindredenCode | null> = new Set([
  'BETAALD_REGULIER',
  'INDIVIDUEEL_MAATWERK',
  'COLLECTIEF_MAATWERK',
  'LDE_ANDER',
]);
const UNKNOWN: ReadonlySet<OpvolgingSituatie> = new Set(['wil_niet_antwoorden', 'niet_bereikt']);

/** Months within which somebody who left for paid work and is inactive again counts as a return: `indicatoren.terugKort` and `.terugLang`. */
export interface TerugTermijnen {
  readonly kort: number;
  readonly lang: number;
}

/** @param period first and last day, inclusive; `on` the day on which who waits is counted */
export function indicatoren(
  facts: IndicatorFacts,
  period: { from: IsoDate; to: IsoDate },
  on: IsoDate,
  terug: TerugTermijnen,
): Indicatoren {
  const within = (day: IsoDate | null): boolean => day !== null && day >= period.from && day <= period.to;
  const ended = facts.trajecten.filter(({ einde }) => within(einde));
  const paid = ended.filter(({ eindReden }) => PAID.has(eindReden));
  const at = on < period.to ? on : period.to;
  return {
    instroom: persons(facts.trajecten.filter(({ start }) => within(start))),
    uitstroom: persons(ended),
    lopendOpEinde: persons(facts.trajecten.filter(({ start, einde }) => start <= at && (einde === null || einde >= at))),
    eindredenen: reasons(ended),
    naarBetaaldWerk: persons(paid),
    gemiddeldeDuurTiende: averageStay(ended),
    terugKort: persons(paid.filter((each) => backWithin(each, terug.kort))),
    terugLang: persons(paid.filter((each) => backWithin(each, terug.lang))),
    opvolgingOnbekend: persons(ended.filter(isUnknown)),
    kandidaten: waiting(facts.kandidaten, at),
    tickets: waiting(facts.tickets, at),
    klaarWachtOpPlaats: waiting(facts.klaar, at),
  };
}

const persons = (list: readonly IndicatorTraject[]): number => new Set(list.map(({ persoonId }) => persoonId)).size;

function reasons(ended: readonly IndicatorTraject[]): Indicatoren['eindredenen'] {
  const counts = new Map<EindredenCode, number>();
  for (const { eindReden } of ended) counts.set(eindReden ?? 'ONBEKEND', (counts.get(eindReden ?? 'ONBEKEND') ?? 0) + 1);
  return [...counts]
    .map(([reden, aantal]) => ({ reden, aantal }))
    .toSorted((a, b) => b.aantal - a.aantal || (a.reden < b.reden ? -1 : 1));
}

function averageStay(ended: readonly IndicatorTraject[]): number | null {
  if (ended.length === 0) return null;
  const days = ended.reduce((sum, { start, einde }) => sum + countDays(start, einde!), 0);
  return Math.round((days / ended.length / DAYS_PER_MONTH) * 10);
}

/** Inactive at a follow-up at the latest so many months after the end. */
function backWithin({ einde, opvolgingen }: IndicatorTraject, months: number): boolean {
  const last = addMonths(einde!, months);
  return opvolgingen.some(({ datum, situatie }) => situatie === 'inactief' && datum > einde! && datum <= last);
}

function isUnknown({ overleden, opvolgingen }: IndicatorTraject): boolean {
  const last = opvolgingen.at(-1);
  return overleden || (last !== undefined && UNKNOWN.has(last.situatie));
}

function waiting(list: readonly Wachtende[], at: IsoDate): Wachtlijst {
  const months = list
    .filter(({ sinds, tot }) => sinds <= at && (tot === null || tot > at))
    .map(({ sinds }) => wholeMonths(sinds, at));
  if (months.length === 0) return { aantal: 0, langsteMaanden: null, gemiddeldeMaanden: null };
  return {
    aantal: months.length,
    langsteMaanden: Math.max(...months),
    gemiddeldeMaanden: Math.round(months.reduce((sum, each) => sum + each, 0) / months.length),
  };
}

/** Months that are over: from 12 January to 30 June there are 5. */
function wholeMonths(from: IsoDate, to: IsoDate): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}

/** What leaves the house of a count: itself, or null where it could point at persons. Zero points at nobody. @param smallest `indicatoren.kleinsteGroep` */
export const gemaskeerd = (count: number, smallest: number): number | null => (count === 0 || count >= smallest ? count : null);

/**
 * End reasons for outside: reasons of fewer than `smallest` persons are pooled, and what is pooled is only said when it is as many or more, or when
 * nothing is pooled; so that a hidden number cannot be worked out from a total.
 */
export function gebundeldeRedenen(
  list: Indicatoren['eindredenen'],
  smallest: number,
): { readonly redenen: Indicatoren['eindredenen']; readonly samen: number | null } {
  const large = list.filter(({ aantal }) => aantal >= smallest);
  const small = list.filter(({ aantal }) => aantal < smallest);
  const pooled = small.reduce((sum, { aantal }) => sum + aantal, 0);
  if (pooled === 0 || pooled >= smallest) return { redenen: large, samen: pooled };
  // The smallest large one goes along, so that the total says nothing of the few.
  const last = large.at(-1);
  return { redenen: large.slice(0, -1), samen: last === undefined ? null : pooled + last.aantal };
}
