/**
 * Days of a person's trajecten in a period, by month and by contingent period (AMA-22, AMA-23). One pass over the statements;
 * dates are compared as text and counted as day numbers. Everything is in whole numbers: a half day is half a day only at the end.
 */
import type { IsoDate } from '../../../shared/domain/date.ts';
import {
  addDays,
  clip,
  countDays,
  dayNumber,
  fromDayNumber,
  monthKey,
  monthPeriod,
  monthsBetween,
} from '../../../shared/domain/date.ts';
import { visitDays } from '../attendance.ts';
import { beginstandVan, maandDekking } from '../coverage.ts';
import type { BeginstandFeit, PersoonFacts, Tijdvak, TrajectFacts } from '../facts.ts';

/** What counting and planning the days of a traject needs of it. */
export type FundingTraject = Pick<
  TrajectFacts,
  | 'id'
  | 'soort'
  | 'start'
  | 'einde'
  | 'onderbrekingen'
  | 'maandenAfwezig'
  | 'beginstanden'
  | 'uurrooster'
  | 'flexibel'
  | 'afwezigheden'
  | 'vestigingId'
>;

export interface FundingPerson extends Pick<PersoonFacts, 'id' | 'insz' | 'aanwezigheid'> {
  readonly trajecten: readonly FundingTraject[];
}

/** What is counted: a period, cut where the contingent changes, seen from a day. */
export interface CountBounds {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** First days of the contingent periods, the first one equal to `from`. */
  readonly cuts: readonly IsoDate[];
  /** Today: months that are over by then and have no record are missing. */
  readonly on: IsoDate;
  /** Keep the dates of the days present, for a derivation to the day. */
  readonly detail: boolean;
  /** First day on which the office works in Trajectmap: calendar days before it are counted apart too. */
  readonly ingebruikname?: IsoDate | null;
}

type DaySpan = { readonly from: number; readonly to: number };

/** Bounds with what every person needs of them, worked out once. */
export interface PreparedBounds extends CountBounds {
  readonly months: readonly string[];
  readonly monthDays: readonly DaySpan[];
  readonly periodDays: readonly DaySpan[];
  readonly onDay: number;
  /** The last day before Trajectmap was taken into use; before every day where none is said. */
  readonly paperDay: number;
}

const toDays = (from: IsoDate, to: IsoDate): DaySpan => ({ from: dayNumber(from), to: dayNumber(to) });

export function prepareBounds(bounds: CountBounds): PreparedBounds {
  const months = monthsBetween(bounds.from, bounds.to);
  return {
    ...bounds,
    months,
    monthDays: months.map(monthPeriod).map(({ from, to }) => toDays(from, to)),
    periodDays: bounds.cuts.map((cut, index) => toDays(cut, addDays(bounds.cuts[index + 1] ?? addDays(bounds.to, 1), -1))),
    onDay: dayNumber(bounds.on),
    paperDay: bounds.ingebruikname ? dayNumber(bounds.ingebruikname) - 1 : Number.NEGATIVE_INFINITY,
  };
}

export interface Presence {
  readonly date: IsoDate;
  /** 1 = half a day, 2 = a day. */
  readonly halves: 1 | 2;
}

/** The count of one traject. Arrays by month follow `months`, arrays by period follow the cuts. */
export interface TrajectCount {
  readonly personId: string;
  readonly insz: string | null;
  readonly trajectId: string;
  readonly start: IsoDate;
  readonly einde: IsoDate | null;
  /** The part of the traject inside the bounds, null when there is none. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly months: readonly string[];
  readonly daysByMonth: number[];
  readonly wholeByMonth: number[];
  readonly halfByMonth: number[];
  readonly daysByPeriod: number[];
  readonly wholeByPeriod: number[];
  readonly halfByPeriod: number[];
  /** Of these days, those that lie in an interruption, by period. */
  readonly interruptedDays: number[];
  readonly interruptedWhole: number[];
  readonly interruptedHalf: number[];
  /** Half days of the opening position that count, by month (the first of the quarter) and by period. */
  readonly openingByMonth: number[];
  readonly openingByPeriod: number[];
  /** Quarters in which an opening position and the attendance say something else: neither is a total. */
  readonly openingConflicts: readonly OpeningConflict[];
  /** Calendar days up to and including `on`. */
  realisedDays: number;
  /** Calendar days before Trajectmap was taken into use. */
  paperDays: number;
  /** Days that an earlier traject of the same person already counts: one day per person per day. */
  readonly overlapDays: number;
  readonly missingMonths: readonly string[];
  readonly openMonths: readonly string[];
  readonly presences: readonly Presence[];
}

/** An opening position beside attendance on the same days (domain/ama.md 13): a question, never a sum. */
export interface OpeningConflict {
  readonly jaar: number;
  readonly kwartaal: BeginstandFeit['kwartaal'];
  /** Half days of each. */
  readonly beginstand: number;
  readonly ingevoerd: number;
}

export interface PersonCount {
  readonly trajecten: readonly TrajectCount[];
  /** Dates with a presence outside every traject, undecided or waiting for corrected dates: counted nowhere. */
  readonly outside: number;
  /** Dates on which two sources differ. */
  readonly questions: number;
}

interface Running {
  readonly traject: FundingTraject;
  readonly count: TrajectCount;
  readonly recorded: Set<string>;
  /** The month that was added to `recorded` last. */
  lastRecorded: string;
  readonly presences: Presence[];
  readonly openings: Opening[];
}

/** An opening position, and what the attendance says on the days that it covers. */
interface Opening {
  readonly fact: BeginstandFeit;
  readonly from: IsoDate;
  readonly to: IsoDate;
  recorded: boolean;
  halves: number;
}

/** Counts one person. Only trajecten AMA SE count; a day in two of them counts in the one that started first. */
export function countPerson(person: FundingPerson, bounds: PreparedBounds): PersonCount {
  const running = startCounts(person, bounds);
  const { outside, questions } = countPresences(person, bounds, running);
  return { trajecten: running.map((item) => finish(item, bounds)), outside, questions };
}

// --- calendar days ----------------------------------------------------------------------------------------------------------

function startCounts(person: FundingPerson, bounds: PreparedBounds): Running[] {
  const taken: DaySpan[] = [];
  return person.trajecten
    .filter((traject) => traject.soort === 'SE')
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map((traject) => {
      const period = clip({ from: traject.start, to: traject.einde }, bounds);
      const free = period === null ? [] : freeSpans(period, taken);
      const overlapDays = period === null ? 0 : countDays(period.from, period.to) - spanDays(free);
      const count = emptyCount(person, traject, period, bounds, overlapDays);
      for (const span of free) addCalendarDays(count, traject, span, bounds);
      if (period !== null) taken.push({ from: dayNumber(period.from), to: dayNumber(period.to) });
      const openings = openingsOf(traject, period);
      return { traject, count, recorded: new Set<string>(), lastRecorded: '-', presences: [], openings };
    });
}

function emptyCount(
  person: FundingPerson,
  traject: FundingTraject,
  period: TrajectCount['period'],
  bounds: PreparedBounds,
  overlapDays: number,
): TrajectCount {
  const { months } = bounds;
  const byMonth = (): number[] => months.map(() => 0);
  const byPeriod = (): number[] => bounds.cuts.map(() => 0);
  return {
    personId: person.id,
    insz: person.insz?.nummer ?? null,
    trajectId: traject.id,
    start: traject.start,
    einde: traject.einde,
    period,
    months,
    daysByMonth: byMonth(),
    wholeByMonth: byMonth(),
    halfByMonth: byMonth(),
    daysByPeriod: byPeriod(),
    wholeByPeriod: byPeriod(),
    halfByPeriod: byPeriod(),
    interruptedDays: byPeriod(),
    interruptedWhole: byPeriod(),
    interruptedHalf: byPeriod(),
    openingByMonth: byMonth(),
    openingByPeriod: byPeriod(),
    openingConflicts: [],
    realisedDays: 0,
    paperDays: 0,
    overlapDays,
    missingMonths: [],
    openMonths: [],
    presences: [],
  };
}

/** The days of a period that no earlier traject of the person took. */
function freeSpans(period: { from: IsoDate; to: IsoDate }, taken: readonly DaySpan[]): DaySpan[] {
  let free: DaySpan[] = [{ from: dayNumber(period.from), to: dayNumber(period.to) }];
  for (const other of taken) {
    free = free.flatMap((span) =>
      [
        { from: span.from, to: Math.min(span.to, other.from - 1) },
        { from: Math.max(span.from, other.to + 1), to: span.to },
      ].filter((part) => part.from <= part.to),
    );
  }
  return free;
}

function spanDays(spans: readonly DaySpan[]): number {
  return spans.reduce((sum, span) => sum + span.to - span.from + 1, 0);
}

const shared = (a: DaySpan, b: DaySpan): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);

function addCalendarDays(count: TrajectCount, traject: FundingTraject, span: DaySpan, bounds: PreparedBounds): void {
  for (const [index, month] of bounds.monthDays.entries()) add(count.daysByMonth, index, shared(span, month));
  for (const [index, period] of bounds.periodDays.entries()) {
    add(count.daysByPeriod, index, shared(span, period));
    const inside = { from: Math.max(span.from, period.from), to: Math.min(span.to, period.to) };
    if (inside.from <= inside.to) add(count.interruptedDays, index, interrupted(traject.onderbrekingen, inside));
  }
  count.realisedDays += shared(span, { from: span.from, to: bounds.onDay });
  count.paperDays += shared(span, { from: span.from, to: bounds.paperDay });
}

/** Days of a stretch that lie in an interruption; interruptions that overlap count once. */
function interrupted(onderbrekingen: readonly Tijdvak[], span: DaySpan): number {
  if (onderbrekingen.length === 0) return 0;
  const taken = onderbrekingen.map((item) => ({
    from: dayNumber(item.van),
    to: item.tot === null ? span.to : dayNumber(item.tot),
  }));
  return span.to - span.from + 1 - spanDays(freeSpans({ from: fromDayNumber(span.from), to: fromDayNumber(span.to) }, taken));
}

function add(counts: number[], index: number, value: number): void {
  counts[index] = (counts[index] ?? 0) + value;
}

// --- days present -----------------------------------------------------------------------------------------------------------

function countPresences(
  person: FundingPerson,
  bounds: PreparedBounds,
  running: readonly Running[],
): { outside: number; questions: number } {
  const others = person.trajecten.filter((traject) => traject.soort !== 'SE');
  let outside = 0;
  let questions = 0;
  // Dates come sorted: the month is worked out when it changes, not for each date.
  let month = '-';
  let monthIndex = 0;
  visitDays(person.aanwezigheid, bounds.from, bounds.to, (date, halves, question) => {
    if (question) questions += 1;
    if (!date.startsWith(month)) {
      month = monthKey(date);
      monthIndex = bounds.months.indexOf(month);
    }
    let counted = false;
    for (const item of running) {
      if (!covers(item.traject, date)) continue;
      if (item.lastRecorded !== month) {
        item.lastRecorded = month;
        item.recorded.add(month);
      }
      noteOpening(item, date, counted ? 0 : halves);
      if (counted || halves === 0) continue;
      counted = true;
      addPresence(item, date, halves, monthIndex, bounds);
    }
    if (!counted && halves > 0 && !others.some((traject) => covers(traject, date))) outside += 1;
  });
  return { outside, questions };
}

function covers(traject: FundingTraject, date: IsoDate): boolean {
  return date >= traject.start && (traject.einde === null || date <= traject.einde);
}

function addPresence(item: Running, date: IsoDate, halves: 1 | 2, month: number, bounds: PreparedBounds): void {
  const { count, traject } = item;
  let period = bounds.cuts.length - 1;
  while (period > 0 && date < (bounds.cuts[period] ?? date)) period -= 1;
  const whole = halves === 2;
  add(whole ? count.wholeByMonth : count.halfByMonth, month, 1);
  add(whole ? count.wholeByPeriod : count.halfByPeriod, period, 1);
  if (traject.onderbrekingen.some((gap) => date >= gap.van && (gap.tot === null || date <= gap.tot))) {
    add(whole ? count.interruptedWhole : count.interruptedHalf, period, 1);
  }
  if (bounds.detail) item.presences.push({ date, halves });
}

function finish(item: Running, bounds: PreparedBounds): TrajectCount {
  const { missing, open } = maandDekking(item.traject, item.recorded, bounds, bounds.on);
  const openingConflicts = item.openings.flatMap((opening) => settleOpening(item.count, opening, bounds));
  return { ...item.count, openingConflicts, missingMonths: missing, openMonths: open, presences: item.presences };
}

// --- opening position -------------------------------------------------------------------------------------------------------

/** The opening positions of the quarters that the traject touches inside the bounds. */
function openingsOf(traject: FundingTraject, period: TrajectCount['period']): Opening[] {
  return (traject.beginstanden ?? []).flatMap((fact) => {
    const covered = period === null ? null : clip({ from: beginstandVan(fact), to: fact.tot }, period);
    return covered === null ? [] : [{ fact, from: covered.from, to: covered.to, recorded: false, halves: 0 }];
  });
}

function noteOpening(item: Running, date: IsoDate, halves: number): void {
  for (const opening of item.openings) {
    if (date < opening.from || date > opening.to) continue;
    opening.recorded = true;
    opening.halves += halves;
  }
}

/** Without attendance on its days the opening position counts; with the same days the attendance does; else it is a question. */
function settleOpening(
  count: TrajectCount,
  { fact, from, recorded, halves }: Opening,
  bounds: PreparedBounds,
): OpeningConflict[] {
  if (recorded) {
    const { jaar, kwartaal, halven } = fact;
    return halves === halven ? [] : [{ jaar, kwartaal, beginstand: halven, ingevoerd: halves }];
  }
  add(count.openingByMonth, count.months.indexOf(monthKey(from)), fact.halven);
  add(
    count.openingByPeriod,
    bounds.cuts.findLastIndex((cut) => cut <= from),
    fact.halven,
  );
  return [];
}
