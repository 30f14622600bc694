/** The timetable: a planned day is at least three hours, a flexible one states its hours (AMA-49). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { about } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { Tijdvak } from './facts.ts';

const DAYS_PER_WEEK = 7;

/** AMA-49: tests the planned day over all werkposten together; a shorter presence is only recorded. */
export function uurrooster(context: TrajectContext): Finding[] {
  const day = context.window.to;
  const flexible = (context.traject.flexibel ?? []).filter((item) => covers(item, day));
  if (flexible.length > 0) {
    return flexible.some((item) => item.urenX100 === null) ? [about(context, 'AMA-49', 'UREN_ONTBREKEN', 'missing')] : [];
  }
  const minimum = lookupAs(context.law, 'ama.minimumDag', 'decimal', day).value;
  return minimum === null ? [] : shortDays(context, day, Math.round(Number(minimum) * 100));
}

function shortDays(context: TrajectContext, day: IsoDate, minimumX100: number): Finding[] {
  const lines = (context.traject.uurrooster ?? []).filter((line) => covers(line, day));
  const found: Finding[] = [];
  for (let weekdag = 1; weekdag <= DAYS_PER_WEEK; weekdag += 1) {
    const planned = lines.filter((line) => line.weekdag === weekdag).reduce((sum, line) => sum + line.urenX100, 0);
    if (planned === 0 || planned >= minimumX100) continue;
    const params = { weekdag: `dag${String(weekdag)}`, urenX100: planned, minimumX100 };
    found.push(about(context, 'AMA-49', 'DAG_TE_KORT', 'conflict', params));
  }
  return found;
}

function covers(period: Tijdvak, day: IsoDate): boolean {
  return period.van <= day && (period.tot === null || period.tot >= day);
}
