/**
 * What is about the time before Trajectmap was taken into use (domain/ama.md section 13, design). An office that starts in mid-year
 * brings years of paper with it: whatever the rules find about that time is looked up on paper, in a list of its own, and is no work
 * for today. Pure: a finding, the facts and the date in, the two parts of the finding out.
 *
 * Decided in this order:
 * 1. What is about the file itself and what went out of it (an opening position beside attendance, a difference from what was sent): now.
 * 2. A finding with a last day is about the time before when that day lies before the date. A yearly term that falls after it is about
 *    now, and a clock that was late already counts as now again from its first return after the date.
 * 3. Days, months and stretches are cut at the date: a new gap never hides behind an old one.
 * 4. Else the first day on which it is so.
 * 5. Else the day of the fact that it is about: the agreement, the assessment, the status; what belongs to the start, the start.
 */
import type { StatuutCode } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, addMonths, dayNumber, monthPeriod, toIsoDate } from '../../shared/domain/date.ts';
import type { Finding, Params } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { countSpanDays } from '../spans.ts';
import type { PersoonFacts, TrajectFacts } from './facts.ts';

export interface IngebruiknameContext {
  /** First day on which the office works in Trajectmap. */
  readonly ingebruikname: IsoDate;
  /** Whom the finding is about; null for the organisation. */
  readonly persoon: PersoonFacts | null;
  readonly law: Law;
  readonly on: IsoDate;
}

/** The parts of a finding before the date and from it on; one of them is null unless the finding was cut. */
export interface Tijdsdeling {
  readonly vroeger: Finding | null;
  readonly nu: Finding | null;
}

const before = (finding: Finding): Tijdsdeling => ({ vroeger: finding, nu: null });
const now = (finding: Finding): Tijdsdeling => ({ vroeger: null, nu: finding });

/** Codes about what was filled in as opening position, or was sent from this file. */
const OWN_ADMINISTRATION = /^BEGINSTAND_|_WIJKT_AF|CORRECTIE_NIET_VERZONDEN$|^NIEUWE_VERSIE_/u;

/** Cuts a finding at the date of taking into use. */
export function deelOpIngebruikname(finding: Finding, context: IngebruiknameContext): Tijdsdeling {
  const { ingebruikname } = context;
  if (OWN_ADMINISTRATION.test(finding.code)) return now(finding);
  if (finding.due !== null) return lateBefore(finding, finding.due, context) ? before(finding) : now(finding);
  const cut = cutByList(finding, ingebruikname);
  if (cut !== null) return cut;
  const day = finding.since ?? factDay(finding, context.persoon);
  return day !== null && day < ingebruikname ? before(finding) : now(finding);
}

// --- terms ------------------------------------------------------------------------------------------------------------------

/** Terms that come back: after one of them was late on paper, the next one is work of today. */
const CLOCKS: Readonly<Record<string, { readonly parameter: string; readonly unit: 'months' | 'days' }>> = {
  'AMA-03': { parameter: 'ama.beoordeling.termijn', unit: 'months' },
  'AMA-51': { parameter: 'ama.eigenEvaluatie.termijn', unit: 'months' },
  'AMA-21': { parameter: 'ama.observatie.ritme', unit: 'days' },
};

function lateBefore(finding: Finding, due: IsoDate, context: IngebruiknameContext): boolean {
  if (due >= context.ingebruikname) return false;
  const next = nextReturn(finding, due, context);
  return next === null || context.on <= addDays(next, -leadDays(finding, due));
}

/** The first return of the term on or after the date; null for a term that does not come back. */
function nextReturn(finding: Finding, due: IsoDate, { law, on, ingebruikname }: IngebruiknameContext): IsoDate | null {
  const clock = CLOCKS[finding.rule];
  const step = clock ? lookupAs(law, clock.parameter, 'integer', on).value : null;
  if (!clock || step === null || step <= 0) return null;
  let next = due;
  for (let turns = 1; next < ingebruikname; turns += 1) {
    next = clock.unit === 'months' ? addMonths(due, turns * step) : addDays(due, turns * step);
  }
  return next;
}

/** Days before the term on which the office has to ask: AMA-03 names them. */
function leadDays(finding: Finding, due: IsoDate): number {
  const ask = finding.params['vraagUiterlijk'];
  return typeof ask === 'string' ? dayNumber(due) - dayNumber(toIsoDate(ask)) : 0;
}

// --- days, months and stretches ----------------------------------------------------------------------------------------------

function cutByList(finding: Finding, date: IsoDate): Tijdsdeling | null {
  const { periodes, maanden, datums } = finding.params;
  if (Array.isArray(periodes)) {
    return cut(finding, periodes as string[], (span) => firstOf(span) < date, spansParams(finding));
  }
  // The month in which Trajectmap is taken into use is kept in it.
  if (Array.isArray(maanden)) {
    return cut(
      finding,
      maanden as string[],
      (month) => monthPeriod(month).to < date,
      (kept) => ({
        params: { maanden: kept, aantal: kept.length },
      }),
    );
  }
  if (Array.isArray(datums)) {
    return cut(
      finding,
      datums as string[],
      (day) => day < date,
      (kept) => ({
        params: { datums: kept, aantal: kept.length },
        since: toIsoDate(kept[0] ?? date),
      }),
    );
  }
  return null;
}

interface Changed {
  readonly params: Params;
  readonly since?: IsoDate;
}

function cut(
  finding: Finding,
  items: readonly string[],
  isBefore: (item: string) => boolean,
  changed: (kept: readonly string[]) => Changed,
): Tijdsdeling | null {
  const early = items.filter(isBefore);
  if (items.length === 0) return null;
  if (early.length === items.length) return before(finding);
  if (early.length === 0) return now(finding);
  const part = (kept: readonly string[]): Finding => {
    const { params, since } = changed(kept);
    return { ...finding, params: { ...finding.params, ...params }, since: since ?? finding.since };
  };
  return { vroeger: part(early), nu: part(items.filter((item) => !isBefore(item))) };
}

const firstOf = (span: string): IsoDate => toIsoDate(span.slice(0, 10));

/** Stretches with the days that they hold together; without an end there is no count. */
function spansParams(finding: Finding): (kept: readonly string[]) => Changed {
  return (kept) => {
    const spans = kept.map((span) => ({ from: firstOf(span), to: toIsoDate(span.slice(11)) }));
    const dagen = finding.params['dagen'] === null ? null : countSpanDays(spans);
    return { params: { periodes: kept, dagen }, since: firstOf(kept[0] ?? '') };
  };
}

// --- the day of the fact -----------------------------------------------------------------------------------------------------

/** The status that a paper without a date belongs to. */
const STATUS_OF: Readonly<Record<string, StatuutCode>> = { 'AMA-06': 'LEEFLOON', 'AMA-07': 'RIZIV', 'AMA-08': 'RIZIV' };

/** The day of what a finding without any date is about; null when nobody knows. */
function factDay(finding: Finding, persoon: PersoonFacts | null): IsoDate | null {
  if (persoon === null) return null;
  const traject = persoon.trajecten.find((item) => item.id === finding.trajectId);
  if (!traject) return persoon.trajecten.map((item) => item.start).sort()[0] ?? null;
  return recordDay(finding, traject) ?? statusDay(finding, persoon, traject) ?? traject.start;
}

function recordDay(finding: Finding, traject: TrajectFacts): IsoDate | null {
  const { recordId } = finding.place;
  if (finding.rule === 'AMA-49')
    return last([...(traject.uurrooster ?? []), ...(traject.flexibel ?? [])].map((item) => item.van));
  const { gesprek } = finding.params;
  if (typeof gesprek === 'string') {
    return last(traject.gesprekken.filter((item) => item.soort === gesprek).map((item) => item.datum));
  }
  if (recordId === null) return null;
  const agreement = traject.overeenkomsten.find((item) => item.id === recordId);
  if (agreement) return agreement.van ?? last(Object.values(agreement.getekend));
  const assessment = traject.beoordelingen.find((item) => item.id === recordId);
  if (assessment) return assessment.besluitOp ?? assessment.gevraagdOp ?? assessment.wachtSinds ?? assessment.geplandOp;
  return traject.popVersies.find((item) => item.id === recordId)?.datum ?? null;
}

function statusDay(finding: Finding, persoon: PersoonFacts, traject: TrajectFacts): IsoDate | null {
  const code = STATUS_OF[finding.rule];
  if (!code) return null;
  const begin = last(persoon.statuten.filter((item) => item.code === code).map((item) => item.van));
  return begin !== null && begin > traject.start ? begin : null;
}

function last(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
}

// --- answers -----------------------------------------------------------------------------------------------------------------

/** Facts that stand in what leaves the house: that somebody saw them on paper does not put them in the document. */
const NEEDED_IN_FILE: ReadonlySet<string> = new Set(['AMA-22', 'AMA-23', 'AMA-39']);

/** True when an answer about the paper file settles the finding: it was looked up there, or nobody needs it. */
export function isAfgehandeld(finding: Finding, antwoord: 'nagekeken' | 'ontbreekt' | 'niet_nodig' | null): boolean {
  return antwoord !== null && antwoord !== 'ontbreekt' && !NEEDED_IN_FILE.has(finding.rule);
}
