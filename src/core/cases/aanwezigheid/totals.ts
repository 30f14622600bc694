/** What the month grid adds up: by day and by person, with the same count as the subsidy (AMA-22, method B). */
import { type AanwezigheidFeit, type PersoonFacts, currentStatements, isPresent, visitDays } from '../../../rules/ama/index.ts';
import { type IsoDate, covers, weekday } from '../../../shared/domain/date.ts';

interface Month {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const SATURDAY = 6;

/** True on a day of one of the trajecten of the person. */
const insideTraject = (persoon: PersoonFacts, date: IsoDate): boolean =>
  persoon.trajecten.some(({ start, einde }) => covers({ from: start, to: einde }, date));

/** True on a day of an agreement of AMA in welfare: it counts in hours (AMA-54), never in the days of a traject. */
export const insideWelfare = (persoon: PersoonFacts, date: IsoDate): boolean =>
  (persoon.wvgOvereenkomsten ?? []).some(({ van, tot }) => covers({ from: van, to: tot }, date));

/** Half days present on each date that counts, inside a traject and not waiting for an answer: 2 is a whole day. */
export function countedDays(persoon: PersoonFacts, { from, to }: Month): { datum: IsoDate; halven: number }[] {
  const days: { datum: IsoDate; halven: number }[] = [];
  visitDays(persoon.aanwezigheid, from, to, (datum, halven, question) => {
    if (!question && halven > 0 && insideTraject(persoon, datum)) days.push({ datum, halven });
  });
  return days;
}

/** Why a presence asks to be looked at; it counts until somebody changes it, except outside the traject. */
export type Nakijken = 'buiten_traject' | 'feestdag' | 'sluitingsdag' | 'weekend';

export interface FreeDays {
  readonly feestdagen: ReadonlySet<string>;
  readonly sluitingsdagen: ReadonlySet<string>;
}

/** Presences of a person on a day on which nobody expects one. */
export function daysToCheck(persoon: PersoonFacts, month: Month, free: FreeDays): { datum: IsoDate; reden: Nakijken }[] {
  const dates = new Set(present(persoon, month).map(({ datum }) => datum));
  return [...dates].flatMap((datum) => {
    const reden = reasonOf(persoon, datum, free);
    return reden === null ? [] : [{ datum, reden }];
  });
}

function reasonOf(persoon: PersoonFacts, datum: IsoDate, { feestdagen, sluitingsdagen }: FreeDays): Nakijken | null {
  if (!insideTraject(persoon, datum) && !insideWelfare(persoon, datum)) return 'buiten_traject';
  if (feestdagen.has(datum)) return 'feestdag';
  if (sluitingsdagen.has(datum)) return 'sluitingsdag';
  return weekday(datum) >= SATURDAY ? 'weekend' : null;
}

/** Hours of the month in hundredths, where hours were noted; null where none were. */
export function hoursOf(persoon: PersoonFacts, month: Month): number | null {
  const noted = present(persoon, month).flatMap(({ waarde, urenX100 }) => (waarde === 'uren' ? [urenX100 ?? 0] : []));
  return noted.length === 0 ? null : noted.reduce((sum, hours) => sum + hours, 0);
}

/** Days with a statement of absence, half a day as 0.5; each date once. */
export function absentDays(persoon: PersoonFacts, { from, to }: Month): string {
  const halves = new Map<IsoDate, number>();
  for (const item of currentStatements(persoon.aanwezigheid, from, to)) {
    if (item.waarde !== 'afwezig') continue;
    halves.set(item.datum, Math.min(2, (halves.get(item.datum) ?? 0) + (item.dagdeel === 'dag' ? 2 : 1)));
  }
  return ([...halves.values()].reduce((sum, count) => sum + count, 0) / 2).toFixed(1);
}

const present = (persoon: PersoonFacts, { from, to }: Month): AanwezigheidFeit[] =>
  currentStatements(persoon.aanwezigheid, from, to).filter(isPresent);
