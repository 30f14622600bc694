/** Whom an act is about. */
import type { Input } from '../client.ts';

export type Target = Input<'veel.bewaar'>['doelen'][number];

/** How many people they are: one with two trajecten is one person. */
export const personsIn = (targets: readonly { readonly persoonId: string }[]): number =>
  new Set(targets.map(({ persoonId }) => persoonId)).size;

/** Each once; who is there with a traject is not there a second time without one. */
export function distinctTargets(targets: readonly Target[]): Target[] {
  const withTraject = new Set(targets.flatMap(({ persoonId, trajectId }) => (trajectId === null ? [] : [persoonId])));
  const each = new Map(
    targets
      .filter(({ persoonId, trajectId }) => trajectId !== null || !withTraject.has(persoonId))
      .map((target) => [`${target.persoonId} ${target.trajectId ?? ''}`, target]),
  );
  return [...each.values()];
}
