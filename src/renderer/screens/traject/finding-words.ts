/** How a finding looks: its severity, or the sign of a contradiction. */
import type { Meaning } from '../../ui/marks.tsx';
import type { Finding } from './types.ts';

const BY_SEVERITY: Record<Finding['severity'], Meaning> = { B: 'blok', W: 'letop', I: 'weet' };

export function meaningOf({ severity, kind }: Finding): Meaning {
  if (kind === 'conflict') return 'strijdig';
  return kind === 'complete' ? 'ok' : BY_SEVERITY[severity];
}

/** Something that is only worth knowing, of a day that is over: it was done late, or a choice lapsed. Nothing is late any more. */
export const isPastNote = ({ kind, tegen }: Finding, today: string): boolean =>
  kind === 'info' && tegen !== null && tegen < today;

/** The first sentence, which says what is wrong, and the rest. A full stop inside a date or a number ends nothing. */
export function splitSentence(message: string): readonly [string, string] {
  const end = /[.?](?=\s+\p{Lu})/u.exec(message);
  return end === null ? [message, ''] : [message.slice(0, end.index + 1), message.slice(end.index + 1).trim()];
}
