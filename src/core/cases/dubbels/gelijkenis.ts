/** When two persons look like one. Pure: no reading, no deciding; a person says whether it is so. */
import type { DubbelReden } from '../../../shared/contract/samenvoegen.ts';
import { parseInsz } from '../../../shared/domain/insz.ts';
import { foldName } from '../../../shared/domain/text.ts';

export interface Candidate {
  readonly naam: string | null;
  readonly voornaam: string | null;
  readonly geboortedatum: string | null;
  readonly vdabNummer: string | null;
  readonly insz: string | null;
}

/** Words of both names in one order: a first name and a surname that were swapped are the same name, and so are `De Smet` and `Desmet`. */
export function nameKey({ naam, voornaam }: Pick<Candidate, 'naam' | 'voornaam'>): string {
  return [foldName(naam ?? '').replaceAll(' ', ''), foldName(voornaam ?? '').replaceAll(' ', '')].toSorted().join('|');
}

/** A name of which a part is missing says too little. */
const isWhole = ({ naam, voornaam }: Pick<Candidate, 'naam' | 'voornaam'>): boolean =>
  foldName(naam ?? '') !== '' && foldName(voornaam ?? '') !== '';

const digits = (text: string | null): string => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Letters that may differ in a name of this length: one in a short name, two in a long one. */
const tolerance = (length: number): number => (length < 8 ? 1 : 2);

/** Letters to change, add, leave out or swap with the next, to make one of the other; stops counting above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(before[column]! + 1, current[column - 1]! + 1, before[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, older[column - 2]! + 1);
      current.push(cost);
    }
    older = before;
    before = current;
  }
  return before[b.length]!;
}

/** Two numbers of the national register belong to two people; a BIS number may have become one. */
function areTwoPeople(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false;
  const [first, second] = [parseInsz(a), parseInsz(b)];
  return first.ok && second.ok && !first.bis && !second.bis;
}

/** Why these two look like one, surest first; empty when they do not. */
export function likeness(a: Candidate, b: Candidate): DubbelReden[] {
  const sameInsz = a.insz !== null && a.insz === b.insz;
  const sameVdab = digits(a.vdabNummer) !== '' && digits(a.vdabNummer) === digits(b.vdabNummer);
  const reasons: DubbelReden[] = [...(sameInsz ? ['insz' as const] : []), ...(sameVdab ? ['vdabNummer' as const] : [])];
  if (areTwoPeople(a.insz, b.insz)) return reasons;
  const name = likeName(a, b);
  return name === null ? reasons : [...reasons, name];
}

function likeName(a: Candidate, b: Candidate): DubbelReden | null {
  if (!isWhole(a) || !isWhole(b)) return null;
  const [first, second] = [nameKey(a), nameKey(b)];
  if (a.geboortedatum === null || b.geboortedatum === null) return first === second ? 'zelfdeNaam' : null;
  if (a.geboortedatum !== b.geboortedatum) return null;
  if (first === second) return 'naamEnGeboortedatum';
  const most = tolerance(Math.min(first.length, second.length));
  return editDistance(first, second, most) <= most ? 'naamAnders' : null;
}
