/**
 * The days that are still to come, or that nobody entered yet, as the forecast takes them: from the timetable, else at the rhythm of
 * the attendance so far. Whole numbers of days; what has neither a timetable nor attendance is unknown and never a zero.
 */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays, clip, monthKey } from '../../../shared/domain/date.ts';
import { within } from '../../spans.ts';
import type { Span } from '../../spans.ts';
import type { Halves } from '../attendance.ts';
import { visitDays } from '../attendance.ts';
import { beginstandVan } from '../coverage.ts';
import type { PlanningCalendar } from '../planning.ts';
import { activeSpans, plannedDays } from '../planning.ts';
import type { FundingPerson, FundingTraject } from './count.ts';

/** A stretch of the year inside one month and one contingent period, over or still to come. */
export interface Segment extends Span {
  /** `YYYY-MM` */
  readonly month: string;
  /** Index of the contingent period. */
  readonly period: number;
  /** Every day of it lies after `on`. */
  readonly ahead: boolean;
}

/** What the rhythm was measured on: days of the traject in months with attendance, and what was present on them. */
export interface Rhythm {
  readonly days: number;
  readonly whole: number;
  readonly half: number;
}

/** Expected days of one traject by segment. */
export interface ExpectedDays {
  readonly whole: readonly number[];
  readonly half: readonly number[];
  /** Days that nothing is known of: no timetable and no attendance to measure on. */
  readonly unknown: readonly number[];
  /** Of the expected days, those of a timetable. */
  readonly fromTimetable: number;
  /** Null where the rhythm was not needed, or there is none. */
  readonly rhythm: Rhythm | null;
  /** Months that are over without attendance: estimated too. */
  readonly filledMonths: readonly string[];
}

export interface PlanBounds {
  readonly window: Span;
  readonly segments: readonly Segment[];
  readonly on: IsoDate;
  readonly calendar: PlanningCalendar;
}

/** The expected days of each traject AMA SE of a person, in the order of their start, by traject. */
export function expectedDays(person: FundingPerson, bounds: PlanBounds): Map<string, ExpectedDays> {
  const { window } = bounds;
  const said = new Map<IsoDate, Halves>();
  visitDays(person.aanwezigheid, window.from, window.to, (date, halves) => said.set(date, halves));
  const planned = new Map<string, ExpectedDays>();
  const earlier: FundingTraject[] = [];
  const trajecten = person.trajecten.filter(({ soort }) => soort === 'SE');
  for (const traject of trajecten.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    planned.set(traject.id, expectedOf(traject, said, earlier, bounds));
    earlier.push(traject);
  }
  return planned;
}

function expectedOf(
  traject: FundingTraject,
  said: ReadonlyMap<IsoDate, Halves>,
  earlier: readonly FundingTraject[],
  bounds: PlanBounds,
): ExpectedDays {
  const { window, segments, on, calendar } = bounds;
  const recorded = recordedMonths(traject, said.keys());
  const openings = (traject.beginstanden ?? []).map((fact) => ({ from: beginstandVan(fact), to: fact.tot }));
  const timetable = within(
    window,
    (traject.uurrooster ?? []).filter((line) => line.urenX100 !== 0),
  );
  const plan = new Map(plannedDays(traject, window, calendar).map((day) => [day.datum, day.halves]));
  const active = activeSpans(traject, window);
  const byTimetable = segments.map(() => ({ whole: 0, half: 0 }));
  const loose = segments.map(() => 0);
  const filled = new Set<string>();
  const measured = { days: 0, whole: 0, half: 0 };
  for (const [index, segment] of segments.entries()) {
    const inside = clip({ from: traject.start, to: traject.einde }, segment);
    if (inside === null || traject.maandenAfwezig.includes(segment.month)) continue;
    const entered = recorded.has(segment.month);
    for (let day = inside.from; day <= inside.to; day = addDays(day, 1)) {
      if (earlier.some((other) => covers(other, day)) || !inSpans(active, day) || inSpans(openings, day)) continue;
      if (day <= on && entered) measure(measured, said.get(day) ?? 0);
      if (said.has(day) || (day <= on && entered)) continue;
      if (day <= on) filled.add(segment.month);
      if (inSpans(timetable, day)) addHalves(byTimetable[index], plan.get(day) ?? 0);
      else loose[index] = (loose[index] ?? 0) + 1;
    }
  }
  const needed = loose.some((days) => days > 0);
  const rhythm = needed && measured.days > 0 ? measured : null;
  const atRhythm = (share: number) => spread(loose, share, rhythm?.days ?? 0);
  const whole = atRhythm(rhythm?.whole ?? 0);
  const half = atRhythm(rhythm?.half ?? 0);
  return {
    whole: byTimetable.map((part, index) => part.whole + (whole[index] ?? 0)),
    half: byTimetable.map((part, index) => part.half + (half[index] ?? 0)),
    unknown: rhythm === null ? loose : loose.map(() => 0),
    fromTimetable: byTimetable.reduce((sum, part) => sum + part.whole + part.half, 0),
    rhythm,
    filledMonths: [...filled],
  };
}

/** Months with at least one statement on a day of the traject: as AMA-23 tells them. */
function recordedMonths(traject: FundingTraject, dates: Iterable<IsoDate>): Set<string> {
  const months = new Set<string>();
  for (const date of dates) if (covers(traject, date)) months.add(monthKey(date));
  return months;
}

function covers(traject: FundingTraject, day: IsoDate): boolean {
  return day >= traject.start && (traject.einde === null || day <= traject.einde);
}

function inSpans(spans: readonly Span[], day: IsoDate): boolean {
  return spans.some((span) => span.from <= day && day <= span.to);
}

function measure(measured: { days: number; whole: number; half: number }, halves: Halves): void {
  measured.days += 1;
  if (halves === 2) measured.whole += 1;
  else if (halves === 1) measured.half += 1;
}

function addHalves(part: { whole: number; half: number } | undefined, halves: Halves): void {
  if (!part) return;
  if (halves === 2) part.whole += 1;
  else if (halves === 1) part.half += 1;
}

/**
 * `present` of `days` days, over other stretches of days: each gets what the running total gains, so that the parts add up to the
 * whole, rounded once, half up.
 */
function spread(stretches: readonly number[], present: number, days: number): number[] {
  let seen = 0;
  let given = 0;
  return stretches.map((stretch) => {
    seen += stretch;
    const total = days === 0 ? 0 : Math.floor((2 * present * seen + days) / (2 * days));
    const part = total - given;
    given = total;
    return part;
  });
}
