/** Day counts of a traject in a quarter or a year, both readings side by side (C3, AMA-22, AMA-23). */
import type { IsoDate, Quarter } from '../../../shared/domain/date.ts';
import { clip, dayNumber, monthPeriod, quarterPeriod } from '../../../shared/domain/date.ts';
import type { DagenTelling, EvaluatieVeld } from '../models/shared.ts';
import type { DagenkolomBron, HalveDagBron, Kwartalen, TrajectBron } from '../sources.ts';

export type Bounds = { readonly from: IsoDate; readonly to: IsoDate };

const KEYS = { 1: 'Q1', 2: 'Q2', 3: 'Q3', 4: 'Q4' } as const satisfies Record<Quarter, keyof Kwartalen<unknown>>;
const ALL: readonly Quarter[] = [1, 2, 3, 4];

export const quarterKey = (quarter: Quarter): keyof Kwartalen<unknown> => KEYS[quarter];

/** Half days → text with one decimal: 43 → `21.5`. */
export const halvesText = (halves: number): string => (halves / 2).toFixed(1);

/** The traject shares a day with the bounds (AMA-30: running and ended guidances). */
export const touches = (traject: TrajectBron, bounds: Bounds): boolean =>
  clip({ from: traject.start, to: traject.einde }, bounds) !== null;

/** Count of one quarter, or of a whole year when `quarter` is null. */
export function countTraject(traject: TrajectBron, year: number, quarter: Quarter | null): DagenTelling {
  const bounds =
    quarter === null ? { from: `${year}-01-01` as IsoDate, to: `${year}-12-31` as IsoDate } : quarterPeriod(year, quarter);
  const quarters = quarter === null ? ALL : [quarter];
  const { cijfers } = traject;
  const dagenA = quarters.reduce((sum, item) => sum + cijfers.daysA[KEYS[item]], 0);
  const present = cijfers.presences.filter((item) => item.date >= bounds.from && item.date <= bounds.to);
  const halveDagen = present.filter((item) => item.halves === 1).length;
  const incomplete = [...cijfers.missingMonths, ...cijfers.openMonths].some((month) => inBounds(month, bounds));
  return {
    dagenA,
    onderbrekingA: interruptedDays(traject, bounds),
    heleDagen: present.length - halveDagen,
    halveDagen,
    beginstand: openingDays(traject, quarters),
    dagenBHalf: incomplete ? null : sumHalves(quarters.map((item) => cijfers.daysB[KEYS[item]])),
    dagenBHeel: incomplete ? null : sumHalves(quarters.map((item) => wholeText(cijfers.daysBWhole[KEYS[item]]))),
    nietIngevoerd: cijfers.missingMonths.filter((month) => inBounds(month, bounds)).sort(),
  };
}

/** Days of the opening position in the quarters; null where none counts. */
function openingDays({ cijfers: { opening } }: TrajectBron, quarters: readonly Quarter[]): string | null {
  return opening === undefined ? null : sumOpening(quarters.map((item) => opening[KEYS[item]]));
}

/** Sum of the opening positions that are there; null where there is none. */
export function sumOpening(values: readonly (string | null | undefined)[]): string | null {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length === 0 ? null : sumHalves(known);
}

const wholeText = (days: number | null): string | null => (days === null ? null : days.toFixed(1));

function inBounds(month: string, bounds: Bounds): boolean {
  return clip(monthPeriod(month), bounds) !== null;
}

/** Sum of texts with one decimal; null as soon as one is unknown. */
export function sumHalves(values: readonly (string | null)[]): string | null {
  let halves = 0;
  for (const value of values) {
    if (value === null) return null;
    halves += Math.round(Number(value) * 2);
  }
  return halvesText(halves);
}

/** Days of the traject inside the bounds that lie in an interruption, each day once. */
function interruptedDays(traject: TrajectBron, bounds: Bounds): number {
  const running = clip({ from: traject.start, to: traject.einde }, bounds);
  if (running === null) return 0;
  const days = new Set<number>();
  for (const interruption of traject.onderbrekingen) {
    const part = clip(interruption, running);
    if (part === null) continue;
    for (let day = dayNumber(part.from); day <= dayNumber(part.to); day += 1) days.add(day);
  }
  return days.size;
}

/** What the overview's day column holds for a count: presence with the half day as the user set it, or calendar days (C3). */
export function columnDays(count: DagenTelling, lezing: DagenkolomBron['lezing'], halveDag: HalveDagBron): string | null {
  if (lezing === 'kalender') return count.dagenA.toFixed(1);
  return halveDag.waarde === '1' ? count.dagenBHeel : count.dagenBHalf;
}

/** Totals; B has one only when every traject has. */
export function sumCounts(counts: readonly DagenTelling[]): DagenTelling {
  const sum = (pick: (count: DagenTelling) => number): number => counts.reduce((total, count) => total + pick(count), 0);
  return {
    dagenA: sum((count) => count.dagenA),
    onderbrekingA: sum((count) => count.onderbrekingA),
    heleDagen: sum((count) => count.heleDagen),
    halveDagen: sum((count) => count.halveDagen),
    beginstand: sumOpening(counts.map((count) => count.beginstand)),
    dagenBHalf: sumHalves(counts.map((count) => count.dagenBHalf)),
    dagenBHeel: sumHalves(counts.map((count) => count.dagenBHeel)),
    nietIngevoerd: [...new Set(counts.flatMap((count) => count.nietIngevoerd))].sort(),
  };
}

/** The last assessment on or before `day` (section D: date and outcome, nothing else). */
export function lastEvaluatie(traject: TrajectBron, day: IsoDate): EvaluatieVeld | null {
  const past = traject.evaluaties.filter((item) => item.datum <= day);
  const last = past.reduce<(typeof past)[number] | null>(
    (best, item) => (best === null || item.datum >= best.datum ? item : best),
    null,
  );
  return last === null ? null : { datum: last.datum, nogNodig: last.nogNodig };
}

/** The end of a traject as it was known at the end of the period: a later end belongs to a later overview. */
export const endWithin = (traject: TrajectBron, day: IsoDate): IsoDate | null =>
  traject.einde !== null && traject.einde <= day ? traject.einde : null;
