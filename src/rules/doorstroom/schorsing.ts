/** Suspensions of a trajectory, and how they move a last day (DS-20). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, countDays } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import type { Span } from '../spans.ts';
import { merge } from '../spans.ts';
import { dekt, opDatum, overTraject } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { Doorstroomtraject, Schorsing } from './facts.ts';
import { loopt } from './overeenkomst.ts';

/**
 * The suspended days that are known: a suspension that has begun, to its last day; one without an end up to and including `on`, so that
 * every day that it lasts moves the terms by a day.
 */
export function geschorst({ schorsingen }: Doorstroomtraject, on: IsoDate): Span[] {
  const begun = schorsingen.filter(({ van }) => van <= on);
  return merge(begun.map(({ van, tot }) => ({ from: van, to: tot ?? on })).filter(({ from, to }) => from <= to));
}

/** The suspension that covers the reference day. */
export function opgeschortOp({ schorsingen }: Doorstroomtraject, on: IsoDate): Schorsing | null {
  return opDatum(schorsingen, ({ van }) => van).findLast((item) => dekt(item, on)) ?? null;
}

/**
 * A last day moved by the suspensions that begin up to and including it. What a suspension adds can reach the next one.
 * @param from first day of the term: days before it move nothing
 */
export function verschuif(
  from: IsoDate,
  last: IsoDate,
  spans: readonly Span[],
): { readonly datum: IsoDate; readonly dagen: number } {
  let datum = last;
  let dagen = 0;
  for (const span of spans) {
    if (span.to < from) continue;
    if (span.from > datum) break;
    const days = countDays(span.from < from ? from : span.from, span.to);
    datum = addDays(datum, days);
    dagen += days;
  }
  return { datum, dagen };
}

/** DS-20: what a suspension does to the terms; known of a suspension by the Government, assumed of another one. */
export function opschorting(context: TrajectContext): Finding[] {
  const { traject, on } = context;
  if (!loopt(context)) return [];
  const now = opgeschortOp(traject, on);
  const running =
    now === null
      ? []
      : [overTraject(context, 'DS-20', 'OPGESCHORT', 'info', { van: now.van }, { since: now.van, recordId: now.id })];
  const others = traject.schorsingen.filter((item) => item.door === 'andere' && item.van <= on);
  const unsure = opDatum(others, ({ van }) => van).map(({ id, van }) =>
    overTraject(context, 'DS-20', 'OPSCHORTING_NIET_BEVESTIGD', 'info', { van }, { since: van, recordId: id }),
  );
  return [...running, ...unsure];
}
