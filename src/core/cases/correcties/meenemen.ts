/** Which corrections of earlier quarters the overview of a quarter carries. */
import { sentQuarters } from '../rapporten/sent.ts';
import { type AfwijkingInput, afwijkingen } from './afwijkingen.ts';
import type { Besluit } from './besluiten.ts';

export interface Meegenomen {
  readonly besluit: Besluit;
  /** It went out in an earlier version of this overview already. */
  readonly alVerzonden: boolean;
}

/**
 * Decisions to take along in `periode`: those that still are about what differs now, and those that an earlier version of this overview
 * already carried, because a corrected version replaces it as a whole.
 */
export function takenInto(besluiten: readonly Besluit[], periode: string, input: AfwijkingInput): Meegenomen[] {
  const carried = new Set(
    sentQuarters(input.dossier.db)
      .filter((sent) => sent.periode === periode)
      .flatMap(({ meegenomen }) => meegenomen),
  );
  const current = new Set(afwijkingen(input).flatMap(({ delen }) => delen.flatMap(({ besluit }) => besluit?.id ?? [])));
  return besluiten
    .filter(
      ({ id, keuze, kwartaal }) => keuze === 'volgend_kwartaal' && kwartaal === periode && (carried.has(id) || current.has(id)),
    )
    .map((besluit) => ({ besluit, alVerzonden: carried.has(besluit.id) }));
}
