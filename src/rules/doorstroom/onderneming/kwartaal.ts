/** Quarters as the company rules walk through them. */
import type { IsoDate, Quarter } from '../../../shared/domain/date.ts';
import { addDays, quarterOf, quarterPeriod, yearOf } from '../../../shared/domain/date.ts';
import type { Kwartaal } from '../../ama/kwartaal.ts';
import type { Span } from '../../spans.ts';

export type { Kwartaal } from '../../ama/kwartaal.ts';
export { kwartaalKey } from '../../ama/kwartaal.ts';

const PER_YEAR = 4;

/** The quarter that a day falls in. */
export function kwartaalVan(day: IsoDate): Kwartaal {
  return { year: yearOf(day), quarter: quarterOf(day) };
}

/** First and last day. */
export function dagenVan({ year, quarter }: Kwartaal): Span {
  return quarterPeriod(year, quarter);
}

/** The quarter before the one that `day` falls in: the last one that is over. */
export function vorigKwartaal(day: IsoDate): Kwartaal {
  return kwartaalVan(addDays(dagenVan(kwartaalVan(day)).from, -1));
}

/** Quarters counted on from the year 0, to compare and to count with. */
export function volgnummer({ year, quarter }: Kwartaal): number {
  return year * PER_YEAR + quarter - 1;
}

export function kwartaalVanNummer(number: number): Kwartaal {
  return { year: Math.floor(number / PER_YEAR), quarter: ((number % PER_YEAR) + 1) as Quarter };
}

export function kwartalenVanJaar(year: number): Kwartaal[] {
  return [1, 2, 3, 4].map((quarter) => ({ year, quarter: quarter as Quarter }));
}

/** `2026Q1`, as facts write it. */
export function kwartaalVanTekst(text: string): Kwartaal {
  return { year: Number(text.slice(0, 4)), quarter: Number(text.slice(5)) as Quarter };
}
