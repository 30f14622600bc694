/** People in lists: by family name, then first name, as Dutch speakers sort them (E-40). */
import type { PersoonBron } from '../sources.ts';

const collator = new Intl.Collator('nl-BE', { sensitivity: 'variant', numeric: true });

export function byName(a: PersoonBron, b: PersoonBron): number {
  return collator.compare(a.familienaam, b.familienaam) || collator.compare(a.voornaam, b.voornaam);
}

/** By name, then by the first day of the traject. */
export function sortTrajecten<T extends { readonly deelnemer: PersoonBron; readonly start: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => byName(a.deelnemer, b.deelnemer) || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

export const compareText = (a: string, b: string): number => collator.compare(a, b);
