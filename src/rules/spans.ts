/** Sets of days as sorted, disjoint stretches, both ends included. For rules; hot loops count with day numbers themselves. */
import type { IsoDate } from '../shared/domain/date.ts';
import { addDays, countDays } from '../shared/domain/date.ts';

/** A closed stretch of days. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A stretch as facts have it: `tot` null runs on. */
interface Open {
  readonly van: IsoDate;
  readonly tot: IsoDate | null;
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/** The parts of the periods that lie inside `window`, merged where they touch. */
export function within(window: Span, periods: readonly Open[]): Span[] {
  const inside: Span[] = [];
  for (const period of periods) {
    const from = later(period.van, window.from);
    const to = period.tot === null ? window.to : earlier(period.tot, window.to);
    if (from <= to) inside.push({ from, to });
  }
  return merge(inside);
}

/** The same days as sorted stretches that neither overlap nor touch. */
export function merge(spans: readonly Span[]): Span[] {
  if (spans.length < 2) return [...spans];
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1);
    // Only a stretch that begins later is held against the day after: of the last day that can be written there is none.
    if (last && (span.from <= last.to || span.from === addDays(last.to, 1)))
      merged[merged.length - 1] = { from: last.from, to: later(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

/** The days of `window` that none of the periods covers. */
export function gaps(window: Span, periods: readonly Open[]): Span[] {
  const open: Span[] = [];
  let next = window.from;
  for (const span of within(window, periods)) {
    if (span.from > next) open.push({ from: next, to: addDays(span.from, -1) });
    // Covered to the end: the common case, without working out the day after.
    if (span.to === window.to) return open;
    next = addDays(span.to, 1);
  }
  if (next <= window.to) open.push({ from: next, to: window.to });
  return open;
}

/** The days that two sorted, disjoint lists share. */
export function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  return merge(a.flatMap((span) => within(span, b.map(toOpen))));
}

/** The days of `a` that are not in `b`. */
export function subtract(a: readonly Span[], b: readonly Span[]): Span[] {
  const open = b.map(toOpen);
  return a.flatMap((span) => gaps(span, open));
}

/** How many days the stretches hold together. */
export function countSpanDays(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + countDays(span.from, span.to), 0);
}

/** As a parameter of a message: `2026-04-01/2026-04-19`. */
export function spanTexts(spans: readonly Span[]): string[] {
  return spans.map((span) => `${span.from}/${span.to}`);
}

const toOpen = (span: Span): Open => ({ van: span.from, tot: span.to });
