/** The days of a quarter per traject and month, for the overview and its control sheet (AMA-30, AMA-P1, AMA-P3). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { quarterPeriod } from '../../../shared/domain/date.ts';
import type { AanwezigheidFacts } from '../facts.ts';
import { standingStatements, visitDays } from '../attendance.ts';
import type { Kwartaal } from '../kwartaal.ts';
import { inKwartaal } from '../kwartaal.ts';
import type { FundingPerson, OpeningConflict } from './count.ts';
import { countPerson, prepareBounds } from './count.ts';

export interface MaandTelling {
  /** `YYYY-MM` */
  readonly month: string;
  /** Calendar days of the traject (method A). */
  readonly daysA: number;
  /** Whole and half days present (method B); null when the month is not entered. */
  readonly wholeDays: number | null;
  readonly halfDays: number | null;
}

export interface KwartaalTelling {
  readonly trajectId: string;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  readonly months: readonly MaandTelling[];
  readonly daysA: number;
  /** Half days of the opening position that count besides, null where none does. */
  readonly openingHalves: number | null;
  readonly openingConflicts: readonly OpeningConflict[];
  /** Null as soon as one month of the traject is not entered. */
  readonly wholeDays: number | null;
  readonly halfDays: number | null;
  readonly missingMonths: readonly string[];
  readonly openMonths: readonly string[];
}

/**
 * The guidances of a quarter, running and ended, with their days. A month that is not over counts what is entered so far; a month
 * that is over without any record is null, never 0.
 */
export function telKwartaal(person: FundingPerson, kwartaal: Kwartaal, on: IsoDate): KwartaalTelling[] {
  const { from, to } = quarterPeriod(kwartaal.year, kwartaal.quarter);
  const { trajecten } = countPerson(person, prepareBounds({ from, to, cuts: [from], on, detail: false }));
  return trajecten
    .filter((count) => inKwartaal(count, kwartaal))
    .map((count) => {
      const missing = new Set(count.missingMonths);
      const months = count.months.map((month, index) => ({
        month,
        daysA: count.daysByMonth[index] ?? 0,
        wholeDays: missing.has(month) ? null : (count.wholeByMonth[index] ?? 0),
        halfDays: missing.has(month) ? null : (count.halfByMonth[index] ?? 0),
      }));
      return {
        trajectId: count.trajectId,
        start: count.start,
        end: count.einde,
        months,
        daysA: months.reduce((sum, month) => sum + month.daysA, 0),
        openingHalves: count.openingByMonth.reduce((sum, halves) => sum + halves, 0) || null,
        openingConflicts: count.openingConflicts,
        wholeDays: addKnown(months.map((month) => month.wholeDays)),
        halfDays: addKnown(months.map((month) => month.halfDays)),
        missingMonths: count.missingMonths,
        openMonths: count.openMonths,
      };
    });
}

function addKnown(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

export interface DagenTotaal {
  readonly wholeDays: number;
  readonly halfDays: number;
  /** Dates with an absence of each class (ziek, verlof, andere) or a holiday. */
  readonly Z: number;
  readonly V: number;
  readonly A: number;
  readonly F: number;
  /** Dates on which two sources differ; they count nowhere. */
  readonly questions: number;
}

/** What the statements of a period say, inside a traject or not: for the month grid and for a comparison with a file. */
export function telDagen(facts: AanwezigheidFacts, from: IsoDate, to: IsoDate): DagenTotaal {
  let wholeDays = 0;
  let halfDays = 0;
  let questions = 0;
  visitDays(facts, from, to, (_date, halves, question) => {
    if (question) questions += 1;
    if (halves === 2) wholeDays += 1;
    if (halves === 1) halfDays += 1;
  });
  const absences = { Z: new Set<string>(), V: new Set<string>(), A: new Set<string>(), F: new Set<string>() };
  for (const item of standingStatements(facts, from, to)) {
    if (item.waarde === 'afwezig' && item.reden !== null) absences[item.reden].add(item.datum);
    if (item.waarde === 'feestdag') absences.F.add(item.datum);
  }
  const { Z, V, A, F } = absences;
  return { wholeDays, halfDays, Z: Z.size, V: V.size, A: A.size, F: F.size, questions };
}
