/** Whose name is it? Exact names are found, others are offered with whom they may mean; nothing is guessed (E-26, AMA-22). */
import { foldName } from '../../shared/domain/text.ts';

/** Somebody with a name, as the case file knows him or her. */
export interface Named {
  readonly id: string;
  readonly naam: string;
  readonly voornaam: string;
}

export interface NameMatch<T extends Named> {
  /** The one person with exactly this name, in either order; case and accents do not count. */
  readonly exact: T | null;
  /** Whom it may mean, best first; also the bearers of one name when several persons have it. */
  readonly candidates: readonly T[];
}

/** Looks up full names among people who do not change meanwhile. */
export type FindName<T extends Named> = (text: string) => NameMatch<T>;

interface Known<T> {
  readonly person: T;
  /** The full name in both orders, folded. */
  readonly full: readonly string[];
  /** First name, surname, and either with the initials of the other. */
  readonly short: ReadonlySet<string>;
}

/** Below this length one letter of difference is enough to make another name. */
const LONG_NAME = 10;

/** `Aïsha Benali`. */
export function fullName({ voornaam, naam }: Pick<Named, 'naam' | 'voornaam'>): string {
  return `${voornaam} ${naam}`.trim();
}

/** Builds the lookup once; every name is looked up once. */
export function nameFinder<T extends Named>(people: readonly T[]): FindName<T> {
  const known = people.map((person): Known<T> => ({ person, full: fullForms(person), short: shortForms(person) }));
  const exact = new Map<string, T[]>();
  for (const { person, full } of known) {
    for (const form of new Set(full)) exact.set(form, [...(exact.get(form) ?? []), person]);
  }
  const found = new Map<string, NameMatch<T>>();
  return (text) => {
    const folded = foldName(text);
    const match = found.get(folded) ?? lookUp(folded, exact, known);
    found.set(folded, match);
    return match;
  };
}

function lookUp<T extends Named>(folded: string, exact: ReadonlyMap<string, T[]>, known: readonly Known<T>[]): NameMatch<T> {
  const bearers = exact.get(folded) ?? [];
  if (bearers.length === 1) return { exact: bearers[0] ?? null, candidates: bearers };
  if (bearers.length > 1 || folded === '') return { exact: null, candidates: bearers };
  return { exact: null, candidates: alike(folded, known) };
}

/** The first way of being alike that finds somebody decides. */
function alike<T extends Named>(folded: string, known: readonly Known<T>[]): T[] {
  const short = known.filter((entry) => entry.short.has(folded));
  if (short.length > 0) return short.map(({ person }) => person);
  const partial = known.filter(({ full }) => full.some((form) => isPartOf(folded, form) || isPartOf(form, folded)));
  if (partial.length > 0) return partial.map(({ person }) => person);
  const most = folded.length < LONG_NAME ? 1 : 2;
  return known
    .map(({ person, full }) => ({ person, distance: Math.min(...full.map((form) => editDistance(folded, form, most))) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .map(({ person }) => person);
}

/** Folded, both ways round. */
function fullForms({ naam, voornaam }: Named): string[] {
  return [foldName(`${naam} ${voornaam}`), foldName(`${voornaam} ${naam}`)];
}

/** `veerle`, `van damme`, `veerle v`, `veerle v d`, `v van damme`, `van damme v`. */
function shortForms({ naam, voornaam }: Named): Set<string> {
  const surname = foldName(naam);
  const first = foldName(voornaam);
  const forms = [surname, first];
  for (const initials of initialsOf(surname)) forms.push(`${first} ${initials}`, `${initials} ${first}`);
  for (const initials of initialsOf(first)) forms.push(`${initials} ${surname}`, `${surname} ${initials}`);
  return new Set(forms.filter((form) => form !== ''));
}

/** First initial, all initials apart, all initials together. */
function initialsOf(folded: string): string[] {
  const letters = folded.split(' ').flatMap((word) => word.slice(0, 1) || []);
  return [letters[0] ?? '', letters.join(' '), letters.join('')].filter((text) => text !== '');
}

/** At least two words, all of them in the other name, which has more. */
function isPartOf(part: string, whole: string): boolean {
  const words = part.split(' ');
  const others = whole.split(' ');
  return words.length > 1 && words.length < others.length && words.every((word) => others.includes(word));
}

/** Changed, missing, extra and swapped letters between two texts; `most + 1` as soon as there are more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? most + 1, most + 1);
}
