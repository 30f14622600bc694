/**
 * Planned days (domain/ama.md 4.9, AMA-22, AMA-38): what the timetable says, on the days on which the traject runs, without
 * interruptions, long absences, public holidays and the closing days of the own calendar. A day is planned in halves: never more
 * than one day, whatever the number of werkposten.
 */
import type { Dagdeel } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, clip, weekday } from '../../shared/domain/date.ts';
import { holidayOn } from '../calendar.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { Span } from '../spans.ts';
import { countSpanDays, subtract, within } from '../spans.ts';
import type { Halves } from './attendance.ts';
import type { KalenderFeit, Tijdvak, TrajectFacts, UurroosterRegel } from './facts.ts';

/** What a plan needs of a traject. */
export type Planbaar = Pick<
  TrajectFacts,
  'start' | 'einde' | 'uurrooster' | 'flexibel' | 'onderbrekingen' | 'afwezigheden' | 'vestigingId'
>;

/** Public holidays come from the lawbook, closing days from the organisation. */
export interface PlanningCalendar {
  readonly law: Law;
  readonly kalender: readonly KalenderFeit[];
}

/** One part of a planned day. `urenX100` is hundredths of an hour, null where the timetable names none. */
export interface PlannedPart {
  readonly dagdeel: Dagdeel;
  readonly werkpostId: string | null;
  readonly urenX100: number | null;
}

export interface PlannedDay {
  readonly datum: IsoDate;
  /** 1 half a day, 2 a day. */
  readonly halves: Exclude<Halves, 0>;
  readonly urenX100: number;
  readonly delen: readonly PlannedPart[];
}

/** Why a day of the timetable is no planned day. */
export type RustReden = 'feestdag' | KalenderFeit['soort'];

/** The planned days of a period, oldest first. A flexible timetable names no days and plans none. */
export function plannedDays(traject: Planbaar, period: Span, calendar: PlanningCalendar): PlannedDay[] {
  return timetableDays(traject, period).filter((day) => rustOp(traject, day.datum, calendar) === null);
}

/** Days of the timetable that fall on a public holiday or a closing day: they are not planned, and the reason why. */
export function droppedDays(
  traject: Planbaar,
  period: Span,
  calendar: PlanningCalendar,
): { readonly datum: IsoDate; readonly reden: RustReden }[] {
  return timetableDays(traject, period).flatMap(({ datum }) => {
    const reden = rustOp(traject, datum, calendar);
    return reden === null ? [] : [{ datum, reden }];
  });
}

/** Half days of a plan together. */
export function countHalves(days: readonly PlannedDay[]): number {
  return days.reduce((sum, day) => sum + day.halves, 0);
}

/**
 * True when a timetable with days covers every day of the period on which the traject runs (interruptions and long absences left
 * out): only then is a total of planned days complete.
 */
export function planKnown(traject: Planbaar, period: Span): boolean {
  const lines = (traject.uurrooster ?? []).filter((line) => line.urenX100 !== 0);
  const running = activeSpans(traject, period);
  return running.length > 0 && countSpanDays(subtract(running, within(period, lines))) === 0;
}

/** The part of the day that each line of a date takes; the same part of the day at two werkposten is one half. */
export function halvesOfParts(parts: readonly { readonly dagdeel: Dagdeel }[]): Halves {
  if (parts.some((part) => part.dagdeel === 'dag')) return 2;
  const morning = parts.some((part) => part.dagdeel === 'vm') ? 1 : 0;
  const afternoon = parts.some((part) => part.dagdeel === 'nm') ? 1 : 0;
  return (morning + afternoon) as Halves;
}

/** The reason why nothing is planned on a date, null on an ordinary day. A Sunday is no reason: AMA-38 warns about it. */
export function rustOp(
  traject: Pick<Planbaar, 'vestigingId'>,
  datum: IsoDate,
  { law, kalender }: PlanningCalendar,
): RustReden | null {
  // As AMA-38: where the parameter says that rest does not hold, a public holiday is a day as any other.
  if (lookupAs(law, 'ama.zondagsrust', 'boolean', datum).value === true && holidayOn(law, datum) !== null) return 'feestdag';
  return kalender.find((day) => day.datum === datum && holdsFor(day, traject.vestigingId))?.soort ?? null;
}

/** A closing day without a vestiging holds everywhere; one of a vestiging for the trajecten of that vestiging. */
export function holdsFor(day: Pick<KalenderFeit, 'vestigingId'>, vestigingId: string | null | undefined): boolean {
  return (day.vestigingId ?? null) === null || day.vestigingId === vestigingId;
}

/** The days of the timetable inside the running traject, rest days not yet taken out. */
function timetableDays(traject: Planbaar, period: Span): PlannedDay[] {
  const lines = traject.uurrooster ?? [];
  if (lines.length === 0) return [];
  return activeSpans(traject, period).flatMap((span) => daysOfSpan(span, lines));
}

function daysOfSpan(span: Span, lines: readonly UurroosterRegel[]): PlannedDay[] {
  const days: PlannedDay[] = [];
  for (let datum = span.from; datum <= span.to; datum = addDays(datum, 1)) {
    const delen = partsOn(datum, lines);
    const halves = halvesOfParts(delen);
    if (halves === 0) continue;
    days.push({ datum, halves, urenX100: delen.reduce((sum, part) => sum + (part.urenX100 ?? 0), 0), delen });
  }
  return days;
}

function partsOn(datum: IsoDate, lines: readonly UurroosterRegel[]): PlannedPart[] {
  const day = weekday(datum);
  return lines
    .filter((line) => line.weekdag === day && line.urenX100 !== 0 && covers(line, datum))
    .map((line) => ({ dagdeel: line.dagdeel ?? 'dag', werkpostId: line.werkpostId, urenX100: line.urenX100 }));
}

/** The days on which somebody could be planned: the traject inside the period, without interruptions and long absences. */
export function activeSpans(traject: Planbaar, period: Span): Span[] {
  const running = clip({ from: traject.start, to: traject.einde }, period);
  if (running === null) return [];
  return subtract([running], within(running, [...traject.onderbrekingen, ...(traject.afwezigheden ?? [])]));
}

function covers(period: Tijdvak, day: IsoDate): boolean {
  return period.van <= day && (period.tot === null || period.tot >= day);
}
