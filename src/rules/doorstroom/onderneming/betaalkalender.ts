/** When the department calculates and pays the balance of a quarter and of a year (DS-41; doorstroom.md 5.2). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays, addMonths, makeDate, monthKey, yearOf } from '../../../shared/domain/date.ts';
import { workdayAfter } from '../../calendar.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law } from '../../lawbook/lookup.ts';
import { lookupAs } from '../../lawbook/lookup.ts';
import type { OndernemingFacts } from './facts.ts';
import type { Kwartaal } from './kwartaal.ts';
import { dagenVan, kwartaalKey, kwartaalVan, kwartaalVanNummer, volgnummer } from './kwartaal.ts';
import { telKwartaal } from './telling.ts';

/** How far back a balance that was not noted is still named. */
const QUARTERS_BACK = 4;

export interface Betaling {
  /** `2026Q1`, or null for the settlement of the year. */
  readonly kwartaal: string | null;
  readonly jaar: number;
  /** `YYYY-MM` */
  readonly berekendIn: string;
  /** The working day on which the balance is paid. */
  readonly betaaldOp: IsoDate;
}

/** The `number`-th working day of the month of `first`, the first day of it. */
function workday(law: Law, first: IsoDate, number: number): IsoDate {
  return workdayAfter(law, addDays(first, -1), number);
}

/** DS-41: the quarter settlement; null when the lawbook has no term for it. */
export function kwartaalBetaling(law: Law, kwartaal: Kwartaal): Betaling | null {
  const { to } = dagenVan(kwartaal);
  const months = lookupAs(law, 'cmw.afrekening.kwartaal.maand', 'integer', to).value;
  const later = lookupAs(law, 'cmw.afrekening.betaling.maand', 'integer', to).value;
  const day = lookupAs(law, 'cmw.afrekening.betaling.werkdag', 'integer', to).value;
  if (months === null || later === null || day === null) return null;
  const calculated = addMonths(addDays(to, 1), months - 1);
  return {
    kwartaal: kwartaalKey(kwartaal),
    jaar: kwartaal.year,
    berekendIn: monthKey(calculated),
    betaaldOp: workday(law, addMonths(calculated, later), day),
  };
}

/** DS-41: the year settlement; null when the lawbook has no term for it. */
export function jaarBetaling(law: Law, jaar: number): Betaling | null {
  const to = makeDate(jaar, 12, 31);
  const calculated = lookupAs(law, 'cmw.afrekening.jaar.maand', 'integer', to).value;
  const paid = lookupAs(law, 'cmw.afrekening.jaar.betaalmaand', 'integer', to).value;
  const day = lookupAs(law, 'cmw.afrekening.betaling.werkdag', 'integer', to).value;
  if (calculated === null || paid === null || day === null) return null;
  const first = makeDate(jaar + 1, 1, 1);
  return {
    kwartaal: null,
    jaar,
    berekendIn: monthKey(addMonths(first, calculated - 1)),
    betaaldOp: workday(law, addMonths(first, paid - 1), day),
  };
}

/** Everything that is calculated or paid in a calendar year, by date. */
export function betaalkalender(law: Law, jaar: number): Betaling[] {
  const first = volgnummer({ year: jaar - 1, quarter: 1 });
  const quarters = Array.from({ length: QUARTERS_BACK * 2 }, (_, index) =>
    kwartaalBetaling(law, kwartaalVanNummer(first + index)),
  );
  return [...quarters, jaarBetaling(law, jaar - 1)]
    .filter((item) => item !== null)
    .filter((item) => yearOf(item.betaaldOp) === jaar)
    .sort((a, b) => (a.betaaldOp < b.betaaldOp ? -1 : a.betaaldOp > b.betaaldOp ? 1 : 0));
}

// --- findings -------------------------------------------------------------------------------------------------------------------

/**
 * DS-41: the balances that are expected, and those that were not noted after their day. Only quarters and years in which somebody
 * counted; a date that differs from the calendar is no finding.
 */
export function betalingFindings(facts: OndernemingFacts, law: Law, on: IsoDate): Finding[] {
  const current = volgnummer(kwartaalVan(on));
  const back = Array.from({ length: QUARTERS_BACK }, (_, index) => kwartaalVanNummer(current - QUARTERS_BACK + index));
  const quarters = back
    .filter((kwartaal) => !telKwartaal(facts, law, kwartaal).leeg)
    .map((kwartaal) => kwartaalBetaling(law, kwartaal));
  const jaar = yearOf(on) - 1;
  const worked = [1, 2, 3, 4].some((quarter) => !telKwartaal(facts, law, { year: jaar, quarter: quarter as 1 | 2 | 3 | 4 }).leeg);
  const expected = [...quarters, worked ? jaarBetaling(law, jaar) : null].filter((item) => item !== null);
  return expected.filter((item) => !isNoted(facts, item, on)).flatMap((item) => finding(law, item, on));
}

function isNoted({ betalingen }: OndernemingFacts, { kwartaal, jaar }: Betaling, on: IsoDate): boolean {
  return betalingen.some((item) => item.datum <= on && (kwartaal === null ? item.jaar === jaar : item.kwartaal === kwartaal));
}

function finding(law: Law, { kwartaal, jaar, berekendIn, betaaldOp }: Betaling, on: IsoDate): Finding[] {
  if (monthKey(on) < berekendIn) return [];
  const overdue = on > betaaldOp;
  const params = kwartaal === null ? { jaar, betaaldOp, berekendIn } : { kwartaal, betaaldOp, berekendIn };
  const name = kwartaal === null ? 'JAARSALDO' : 'KWARTAALSALDO';
  const code = overdue ? `${name}_NIET_GENOTEERD` : `${name}_VERWACHT`;
  const since = overdue ? addDays(betaaldOp, 1) : null;
  return [makeFinding(law, 'DS-41', code, overdue ? 'overdue' : 'due', { params, due: betaaldOp, since })];
}
