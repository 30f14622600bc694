import { fold } from '../../../shared/domain/text.ts';
import type { Output } from '../../client.ts';

export type TrajectRij = Output<'ama.lijst'>[number];

/** Whose delay the yearly assessment is (AMA-03). */
export const DELAYS = ['alles', 'kantoor', 'vdab'] as const;
export type DelayFilter = (typeof DELAYS)[number];

/** True when every word typed occurs in the name, the werkpost or the begeleider; case and accents do not matter. */
export function matches(rij: TrajectRij, typed: string, openOnly: boolean, delay: DelayFilter = 'alles'): boolean {
  if (openOnly && rij.volledig) return false;
  if (delay !== 'alles' && rij.beoordeling?.vertraging !== delay) return false;
  const haystack = fold([rij.voornaam, rij.naam, rij.werkpost, rij.begeleider].filter(Boolean).join(' '));
  return fold(typed)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
