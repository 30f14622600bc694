/** How a finding looks: its severity, or the sign of a contradiction. */
import type { Meaning } from '../../ui/marks.tsx';
import type { Finding } from './types.ts';

const BY_SEVERITY: Record<Finding['severity'], Meaning> = { B: 'blok', W: 'letop', I: 'weet' };

export function meaningOf({ severity, kind }: Finding): Meaning {
  if (kind === 'conflict') return 'strijdig';
  return kind === 'complete' ? 'ok' : BY_SEVERITY[severity];
}
