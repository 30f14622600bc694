/** How names are sorted: as a Flemish telephone book would (E-40). */

const collator = new Intl.Collator('nl-BE', { sensitivity: 'base', numeric: true });

interface Named {
  readonly naam: string | null;
  readonly voornaam: string | null;
}

/** By surname, then first name. */
export function byName(a: Named, b: Named): number {
  return collator.compare(a.naam ?? '', b.naam ?? '') || collator.compare(a.voornaam ?? '', b.voornaam ?? '');
}

/** `voornaam naam`, as in running text. */
export function fullName({ naam, voornaam }: Named): string {
  return [voornaam, naam].filter(Boolean).join(' ');
}
