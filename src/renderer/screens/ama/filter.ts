import { fold } from '../../../shared/domain/text.ts';
import type { Output } from '../../client.ts';

export type TrajectRij = Output<'ama.lijst'>[number];

/** True when every word typed occurs in the name, the werkpost or the begeleider; case and accents do not matter. */
export function matches(rij: TrajectRij, typed: string, openOnly: boolean): boolean {
  if (openOnly && rij.volledig) return false;
  const haystack = fold([rij.voornaam, rij.naam, rij.werkpost, rij.begeleider].filter(Boolean).join(' '));
  return fold(typed)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
