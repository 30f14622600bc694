/** Which months of a traject have attendance on record (AMA-23): a month without any record is "niet ingevoerd", never 0. */
import type { IsoDate } from '../../shared/domain/date.ts';
import { clip, quarterPeriod } from '../../shared/domain/date.ts';
import { monthAt, monthIndex } from './months.ts';
import type { BeginstandFeit, TrajectFacts } from './facts.ts';

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
  for (let index = monthIndex(period.from), last = monthIndex(period.to); index <= last; index += 1) {
    const { key, end } = monthAt(index);
    const until = end < period.to ? end : period.to;
    if (until > on) open.push(key);
    else if (!recorded.has(key) && !traject.maandenAfwezig.includes(key) && !reported(traject, until)) missing.push(key);
  }
  return { missing, open };
}

/** True when an opening position covers the traject up to `day` in its quarter. */
function reported({ beginstanden = [] }: Pick<TrajectFacts, 'beginstanden'>, day: IsoDate): boolean {
  return beginstanden.some((opening) => opening.tot >= day && beginstandVan(opening) <= day);
}

/** First day that an opening position covers. */
export function beginstandVan({ jaar, kwartaal }: Pick<BeginstandFeit, 'jaar' | 'kwartaal'>): IsoDate {
  return quarterPeriod(jaar, kwartaal).from;
}
