/** The timetable: a planned day is at least three hours, a flexible one states its hours (AMA-49); none on a day of rest (AMA-38). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { about } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { Tijdvak, UurroosterRegel } from './facts.ts';

const DAYS_PER_WEEK = 7;
const SUNDAY = 7;

/** AMA-49: tests the planned day over all werkposten together, also of a timetable that begins later; a shorter presence is only recorded. */
export function uurrooster(context: TrajectContext): Finding[] {
  const day = context.window.to;
  const flexible = (context.traject.flexibel ?? []).filter((item) => endsFrom(item, day));
  const found = flexible.some((item) => item.urenX100 === null) ? [about(context, 'AMA-49', 'UREN_ONTBREKEN', 'missing')] : [];
  if (flexible.some((item) => covers(item, day))) return found;
  const planned = timetables(context);
  if (planned.length === 0) return found;
  const minimum = lookupAs(context.law, 'ama.minimumDag', 'decimal', day).value;
  if (minimum !== null) found.push(...shortDays(context, planned, Math.round(Number(minimum) * 100)));
  return [...found, ...plannedOnSunday(context, planned)];
}

/** The lines that hold together on a day: those of today, and those of each timetable that begins later. */
function timetables(context: TrajectContext): UurroosterRegel[][] {
  const today = context.window.to;
  const lines = (context.traject.uurrooster ?? []).filter((line) => endsFrom(line, today));
  if (lines.length === 0) return [];
  const moments = new Set([today, ...lines.map((line) => line.van).filter((van) => van > today)]);
  return [...moments].sort().map((moment) => lines.filter((line) => covers(line, moment)));
}

function shortDays(context: TrajectContext, timetable: readonly UurroosterRegel[][], minimumX100: number): Finding[] {
  const short = new Map<string, Finding>();
  for (const lines of timetable) {
    for (let weekdag = 1; weekdag <= DAYS_PER_WEEK; weekdag += 1) {
      const planned = hoursOn(lines, weekdag);
      if (planned === null || planned === 0 || planned >= minimumX100) continue;
      const params = { weekdag: `dag${String(weekdag)}`, urenX100: planned, minimumX100 };
      short.set(`${String(weekdag)} ${String(planned)}`, about(context, 'AMA-49', 'DAG_TE_KORT', 'conflict', params));
    }
  }
  return [...short.values()];
}

/** Hundredths of an hour on a weekday; null where one of the lines names none. */
function hoursOn(lines: readonly UurroosterRegel[], weekdag: number): number | null {
  let sum = 0;
  for (const line of lines.filter((item) => item.weekdag === weekdag)) {
    if (line.urenX100 === null) return null;
    sum += line.urenX100;
  }
  return sum;
}

/** AMA-38: a timetable with a Sunday. Holidays and closing days need no warning: they are no planned days. */
function plannedOnSunday(context: TrajectContext, timetable: readonly UurroosterRegel[][]): Finding[] {
  if (lookupAs(context.law, 'ama.zondagsrust', 'boolean', context.window.to).value !== true) return [];
  const sunday = timetable.flat().find((line) => line.weekdag === SUNDAY && line.urenX100 !== 0);
  return sunday ? [about(context, 'AMA-38', 'GEPLAND_OP_ZONDAG', 'conflict', {}, { since: sunday.van })] : [];
}

function covers(period: Tijdvak, day: IsoDate): boolean {
  return period.van <= day && (period.tot === null || period.tot >= day);
}

/** It holds on the day, or begins later. */
function endsFrom(period: Tijdvak, day: IsoDate): boolean {
  return period.tot === null || period.tot >= day;
}
