/** The begeleider's own yearly evaluation, with a clock of its own beside VDAB's (AMA-51). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, addMonths } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { about, inForceSince } from './context.ts';
import type { TrajectContext } from './context.ts';

/** The day on which the own evaluation is due; null when the traject has ended, ends before it, or the lawbook has no term. */
export function eigenEvaluatieDue(context: TrajectContext): IsoDate | null {
  const { traject, law, on } = context;
  const months = lookupAs(law, 'ama.eigenEvaluatie.termijn', 'integer', context.window.to).value;
  if (months === null || !context.open) return null;
  // A rule cannot be late for a time before it existed.
  const since = inForceSince(law, 'AMA-51');
  const last = traject.eigenEvaluaties.reduce<IsoDate>(
    (latest, item) => (item.datum <= on && item.datum > latest ? item.datum : latest),
    traject.start > since ? traject.start : since,
  );
  const due = addMonths(last, months);
  return traject.einde !== null && traject.einde <= due ? null : due;
}

/** AMA-51: at most twelve months old, counted from the start or the last own evaluation; overdue from the day after. */
export function eigenEvaluatie(context: TrajectContext): Finding[] {
  const due = eigenEvaluatieDue(context);
  if (due === null || context.on < context.traject.start) return [];
  const overdue = context.on > due;
  const since = overdue ? addDays(due, 1) : null;
  const code = overdue ? 'EIGEN_EVALUATIE_TE_LAAT' : 'EIGEN_EVALUATIE';
  return [about(context, 'AMA-51', code, overdue ? 'overdue' : 'due', { uiterlijk: due }, { due, since })];
}
