/** Which months of a traject have attendance on record (AMA-23): a month without any record is "niet ingevoerd", never 0. */
import type { IsoDate } from '../../shared/domain/date.ts';
import { clip, monthPeriod, monthsBetween, quarterPeriod } from '../../shared/domain/date.ts';
import type { BeginstandFeit, TrajectFacts } from './facts.ts';

// Two thousand trajecten ask the same hundred months.
const ends = new Map<string, IsoDate>();

function endOfMonth(month: string): IsoDate {
  const known = ends.get(month);
  if (known !== undefined) return known;
  const end = monthPeriod(month).to;
  ends.set(month, end);
  return end;
}

export interface MaandDekking {
  /** Months that are over and have no record at all. */
  readonly missing: string[];
  /** Months of the traject that are not over on `on`: nothing can be missing yet, nothing is complete either. */
  readonly open: string[];
}

/**
 * The months (`YYYY-MM`) of a traject inside `bounds`. `recorded` holds the months with at least one statement on a day of the
 * traject; "hele maand afwezig" counts as a record, and so does an opening position that reaches the last day of the month.
 */
export function maandDekking(
  traject: Pick<TrajectFacts, 'start' | 'einde' | 'maandenAfwezig' | 'beginstanden'>,
  recorded: ReadonlySet<string>,
  bounds: { from: IsoDate; to: IsoDate },
  on: IsoDate,
): MaandDekking {
  const period = clip({ from: traject.start, to: traject.einde }, bounds);
  const missing: string[] = [];
  const open: string[] = [];
  if (period === null) return { missing, open };
  for (const month of monthsBetween(period.from, period.to)) {
    const monthEnd = endOfMonth(month);
    const last = monthEnd < period.to ? monthEnd : period.to;
    if (last > on) open.push(month);
    else if (!recorded.has(month) && !traject.maandenAfwezig.includes(month) && !reported(traject, last)) missing.push(month);
  }
  return { missing, open };
}

/** True when an opening position covers the traject up to `day` in its quarter. */
function reported({ beginstanden }: Pick<TrajectFacts, 'beginstanden'>, day: IsoDate): boolean {
  return (beginstanden ?? []).some((opening) => opening.tot >= day && beginstandVan(opening) <= day);
}

/** First day that an opening position covers. */
export function beginstandVan({ jaar, kwartaal }: Pick<BeginstandFeit, 'jaar' | 'kwartaal'>): IsoDate {
  return quarterPeriod(jaar, kwartaal).from;
}
