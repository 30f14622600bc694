/**
 * From statements to days (AMA-22). One pass over the sorted statements of a person; the common day, one statement, costs a few
 * comparisons. A day is counted in halves: 0, 1 (half a day) or 2 (a day), never more, whatever the number of units.
 */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { AanwezigheidFacts, AanwezigheidFeit, BronKeuze } from './facts.ts';

/** Half days present on one date. */
export type Halves = 0 | 1 | 2;

/** The facts are not what the rules were promised; a defect of the caller, not of the user's data. */
export class FactsError extends Error {
  readonly code = 'FEITEN_ONGELDIG';
}

/** Receives each date that has a statement: what counts, and whether two sources differ on it. */
export type VisitDay = (date: IsoDate, halves: Halves, question: boolean) => void;

/**
 * Visits the dates from `from` to `to` that have at least one statement, in order. Statements that the user called wrong, and
 * visits and try-out days, are passed over as if they were not there. Throws FactsError when the statements are not sorted.
 */
export function visitDays(facts: AanwezigheidFacts, from: IsoDate, to: IsoDate, visit: VisitDay): void {
  const { uitspraken } = facts;
  const ignored = ignoredDates(facts);
  let index = firstFrom(uitspraken, from);
  while (index < uitspraken.length) {
    const statement = uitspraken[index];
    if (!statement || statement.datum > to) return;
    const end = endOfDay(uitspraken, index, statement.datum);
    if (ignored === null || !ignored.has(statement.datum)) {
      if (end - index === 1) visit(statement.datum, halvesOfOne(statement), false);
      else visitGroup(uitspraken.slice(index, end), facts.keuzes, visit);
    }
    index = end;
  }
}

/** The statements from `from` to `to` as they stand: of one unit and source the last (AMA-22: a later statement replaces the earlier). */
export function standingStatements({ uitspraken }: AanwezigheidFacts, from: IsoDate, to: IsoDate): AanwezigheidFeit[] {
  const latest = new Map<string, AanwezigheidFeit>();
  for (let index = firstFrom(uitspraken, from); index < uitspraken.length; index += 1) {
    const item = uitspraken[index];
    if (!item || item.datum > to) break;
    latest.set(`${item.datum} ${item.bron} ${unitKey(item)}`, item);
  }
  return [...latest.values()];
}

/**
 * The standing statements that hold: none on a date that the user called wrong or a visit. For what asks the werkpost or the hours;
 * days are counted by `visitDays`.
 */
export function currentStatements(facts: AanwezigheidFacts, from: IsoDate, to: IsoDate): AanwezigheidFeit[] {
  const ignored = ignoredDates(facts);
  return standingStatements(facts, from, to).filter(({ datum }) => !ignored?.has(datum));
}

/** Dates on which the presence was wrong, a visit or a try-out day: they never count, also when the traject is corrected later. */
function ignoredDates(facts: AanwezigheidFacts): ReadonlySet<IsoDate> | null {
  if (facts.besluiten.length === 0) return null;
  const dates = facts.besluiten.filter((item) => item.keuze !== 'datums_fout').map((item) => item.datum);
  return dates.length === 0 ? null : new Set(dates);
}

/** Index of the first statement on or after `from`. */
function firstFrom(statements: readonly AanwezigheidFeit[], from: IsoDate): number {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((statements[middle]?.datum ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first statement after `start` that is not of `date`. */
function endOfDay(statements: readonly AanwezigheidFeit[], start: number, date: IsoDate): number {
  for (let end = start + 1; end < statements.length; end += 1) {
    const next = statements[end]?.datum ?? date;
    if (next > date) return end;
    if (next < date) throw new FactsError('statements are not sorted by date');
  }
  return statements.length;
}

/** True when the statement says that the person was there. Hours are a presence unless they are 0. */
export function isPresent(statement: AanwezigheidFeit): boolean {
  if (statement.waarde === 'uren') return statement.urenX100 !== 0;
  return statement.waarde === 'aanwezig' || statement.waarde === 'half';
}

function halvesOfOne(statement: AanwezigheidFeit): Halves {
  if (!isPresent(statement)) return 0;
  return statement.dagdeel === 'dag' && statement.waarde !== 'half' ? 2 : 1;
}

/** The halves of several statements of one date together: a morning at two werkposten is one morning. */
function halvesOf(statements: readonly AanwezigheidFeit[]): Halves {
  let morning = 0;
  let afternoon = 0;
  let loose = 0;
  for (const statement of statements) {
    const halves = halvesOfOne(statement);
    if (halves === 2) return 2;
    if (halves === 0) continue;
    if (statement.dagdeel === 'vm') morning = 1;
    else if (statement.dagdeel === 'nm') afternoon = 1;
    else loose += 1;
  }
  return toHalves(morning + afternoon + loose);
}

function toHalves(count: number): Halves {
  return count >= 2 ? 2 : count === 1 ? 1 : 0;
}

// --- several statements on one date -----------------------------------------------------------------------------------------

function visitGroup(group: readonly AanwezigheidFeit[], keuzes: readonly BronKeuze[], visit: VisitDay): void {
  const [first] = group;
  if (!first) return;
  const current = latestPerSource(group);
  if (current.every((item) => item.bron === first.bron)) {
    visit(first.datum, halvesOf(current), false);
    return;
  }
  const answered = applyAnswers(current, keuzes);
  const clear = withoutDifferingUnits(answered);
  const counted = countSources(clear);
  visit(first.datum, counted.halves, counted.question || clear.length < answered.length);
}

const unitKey = (item: AanwezigheidFeit | BronKeuze): string => `${item.dagdeel} ${item.werkpostId ?? ''}`;

/** A later statement on the same unit by the same source replaces the earlier. */
function latestPerSource(group: readonly AanwezigheidFeit[]): AanwezigheidFeit[] {
  const latest = new Map<string, AanwezigheidFeit>();
  for (const item of group) latest.set(`${item.bron} ${unitKey(item)}`, item);
  return [...latest.values()];
}

/** On the unit of an answer, and on whatever overlaps it, only the chosen source speaks. */
function applyAnswers(statements: readonly AanwezigheidFeit[], keuzes: readonly BronKeuze[]): AanwezigheidFeit[] {
  const date = statements[0]?.datum;
  const answers = keuzes.filter((keuze) => keuze.datum === date);
  return statements.filter((item) => !answers.some((answer) => answer.bron !== item.bron && touches(item, answer)));
}

/** What a statement speaks of: a part of the day, at a werkpost or anywhere. */
export type Eenheid = Pick<AanwezigheidFeit, 'dagdeel' | 'werkpostId'>;

/** Two units that can speak of the same hours: `dag` holds both halves, a werkpost left open can be any (AMA-22). */
export function touches(a: Eenheid, b: Eenheid): boolean {
  const part = a.dagdeel === b.dagdeel || a.dagdeel === 'dag' || b.dagdeel === 'dag';
  return part && (a.werkpostId === b.werkpostId || a.werkpostId === null || b.werkpostId === null);
}

/** Leaves out the units on which two sources say something else; what they agree on stays once. */
function withoutDifferingUnits(statements: readonly AanwezigheidFeit[]): AanwezigheidFeit[] {
  const units = new Map<string, AanwezigheidFeit[]>();
  for (const item of statements) {
    const key = unitKey(item);
    units.set(key, [...(units.get(key) ?? []), item]);
  }
  return [...units.values()].filter((items) => items.every((item) => sameClaim(item, items[0]))).flat();
}

function sameClaim(a: AanwezigheidFeit, b: AanwezigheidFeit | undefined): boolean {
  return b !== undefined && a.waarde === b.waarde && a.urenX100 === b.urenX100 && a.reden === b.reden;
}

/**
 * Sources that speak of the same hours in other units (a whole day here, a morning there) must come to the same halves, else it
 * is a question; sources that do not touch add up.
 */
function countSources(statements: readonly AanwezigheidFeit[]): { halves: Halves; question: boolean } {
  let total = 0;
  let question = false;
  for (const group of touchingSources(statements)) {
    const totals = [...group.values()].map(halvesOf);
    if (totals.every((halves) => halves === totals[0])) total += totals[0] ?? 0;
    else question = true;
  }
  return { halves: toHalves(total), question };
}

/** Sources in groups: two are in one group when a statement of the one touches a statement of the other. */
function touchingSources(statements: readonly AanwezigheidFeit[]): Map<string, AanwezigheidFeit[]>[] {
  const groups: Map<string, AanwezigheidFeit[]>[] = [];
  for (const [bron, items] of bySource(statements)) {
    const touching = groups.filter((group) => [...group.values()].flat().some((a) => items.some((b) => touches(a, b))));
    const merged = new Map([...touching.flatMap((group) => [...group]), [bron, items] as const]);
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function bySource(statements: readonly AanwezigheidFeit[]): Map<string, AanwezigheidFeit[]> {
  const sources = new Map<string, AanwezigheidFeit[]>();
  for (const item of statements) sources.set(item.bron, [...(sources.get(item.bron) ?? []), item]);
  return sources;
}
