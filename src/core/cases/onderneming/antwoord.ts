/** What every figure of the company side carries, in the words of the contract. */
import { type Law, type Verantwoording, missingText } from '../../../rules/index.ts';
import type { Afleiding } from '../../../shared/contract/afleiding.ts';
import { stepAnswer } from '../funding.ts';

export interface Uitleg {
  readonly ontbreekt: string[];
  readonly nietBevestigd: string[];
  readonly afleiding: Afleiding;
}

/** Each once: the same value can be missing for several quarters. */
export function uitleg({ missing, unconfirmed, derivation }: Verantwoording, law: Law): Uitleg {
  const labels = unconfirmed.map(({ id }) => law.lawbook.parameters.get(id)?.label ?? id);
  return {
    ontbreekt: [...new Set(missing.map((item) => missingText(item)))],
    nietBevestigd: [...new Set(labels)],
    afleiding: derivation.map((step) => stepAnswer(step, law)),
  };
}
