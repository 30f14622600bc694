/** The quarter overview: when it is due and whom it covers (AMA-29, AMA-30). */
import type { IsoDate, Quarter } from '../../shared/domain/date.ts';
import { addDays, addMonths, monthPeriod, monthKey, quarterOf, quarterPeriod, yearOf } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { OrganisatieFacts, TrajectFacts } from './facts.ts';

/** How far back an overview that was not sent is still named. */
const QUARTERS_BACK = 4;

export interface Kwartaal {
  readonly year: number;
  readonly quarter: Quarter;
}

/** `2026Q1` */
export function kwartaalKey({ year, quarter }: Kwartaal): string {
  return `${String(year).padStart(4, '0')}Q${String(quarter)}`;
}

/** The days on which an overview can be handed in; null when the lawbook has no month for it. */
export function indienPeriode(law: Law, kwartaal: Kwartaal): { from: IsoDate; to: IsoDate } | null {
  const end = quarterPeriod(kwartaal.year, kwartaal.quarter).to;
  const months = lookupAs(law, 'ama.kwartaal.indienen', 'integer', end).value;
  if (months === null) return null;
  const month = monthPeriod(monthKey(addMonths(addDays(end, 1), months - 1)));
  return { from: addDays(end, 1), to: month.to };
}

/** AMA-30: guidances that ran on at least one day of the quarter, the ended ones among them. */
export function inKwartaal(traject: Pick<TrajectFacts, 'start' | 'einde'>, { year, quarter }: Kwartaal): boolean {
  const { from, to } = quarterPeriod(year, quarter);
  return traject.start <= to && (traject.einde === null || traject.einde >= from);
}

/** AMA-29: due on the last day of the first month after the quarter, overdue from the day after. */
export function kwartaaloverzicht(organisatie: OrganisatieFacts, law: Law, on: IsoDate): Finding[] {
  const asked = organisatie.kwartalenMetTraject ?? [];
  const sent = new Set((organisatie.verzondenOverzichten ?? []).filter((item) => item.op <= on).map((item) => item.kwartaal));
  return quartersBefore(on)
    .filter((kwartaal) => asked.includes(kwartaalKey(kwartaal)) && !sent.has(kwartaalKey(kwartaal)))
    .flatMap((kwartaal) => {
      const window = indienPeriode(law, kwartaal);
      if (window === null || on < window.from) return [];
      const overdue = on > window.to;
      const code = overdue ? 'OVERZICHT_TE_LAAT' : 'OVERZICHT';
      const params = { kwartaal: kwartaalKey(kwartaal), van: window.from, uiterlijk: window.to };
      const since = overdue ? addDays(window.to, 1) : window.from;
      return [makeFinding(law, 'AMA-29', code, overdue ? 'overdue' : 'due', { params, due: window.to, since })];
    });
}

/** The last quarters that ended before `on`, oldest first. */
function quartersBefore(on: IsoDate): Kwartaal[] {
  const result: Kwartaal[] = [];
  let day = addDays(quarterPeriod(yearOf(on), quarterOf(on)).from, -1);
  for (let left = QUARTERS_BACK; left > 0; left -= 1) {
    const kwartaal = { year: yearOf(day), quarter: quarterOf(day) };
    result.unshift(kwartaal);
    day = addDays(quarterPeriod(kwartaal.year, kwartaal.quarter).from, -1);
  }
  return result;
}
