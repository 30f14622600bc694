/** What a user is typing, in a sealed file of this installation (security.md). */
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { type Dossier, type SealedFile, sealedFile } from '../../store/index.ts';

export type Concept = OutputOf<'concept.lijst'>[number];

/** Bytes of everything that is kept for one user; the oldest goes first, what was put aside last. */
const MOST_BYTES = 600_000;

const fileOf = (dossier: Dossier, userId: string): SealedFile => sealedFile(dossier, `concepten-${userId}`);

/** As it was written; before something could be put aside, nothing of that was. */
type Kept = Omit<Concept, 'blijft'> & Partial<Pick<Concept, 'blijft'>>;

/** Oldest first. What cannot be read (another key, a damaged file) is nothing: it may never keep somebody from working. */
export function readConcepten(dossier: Dossier, userId: string): Concept[] {
  const content = fileOf(dossier, userId).read();
  if (content === null) return [];
  try {
    const kept = JSON.parse(content.toString('utf8')) as { versie: number; concepten: Kept[] };
    return kept.versie === 1 ? kept.concepten.map((concept) => ({ blijft: false, ...concept })) : [];
  } catch {
    return [];
  } finally {
    content.fill(0);
  }
}

/** Replaces everything that is kept; without anything the file goes. Throws SCHIJF_VOL, GEEN_SCHRIJFRECHT, SCHIJF_FOUT. */
export function writeConcepten(dossier: Dossier, userId: string, concepten: readonly Concept[]): void {
  const file = fileOf(dossier, userId);
  if (concepten.length === 0) return file.remove();
  const kept = withinLimit(concepten);
  const content = Buffer.from(JSON.stringify({ versie: 1, concepten: kept }), 'utf8');
  try {
    file.write(content);
  } finally {
    content.fill(0);
  }
}

/** What was put aside goes last: it was kept on purpose, and is small. */
function withinLimit(concepten: readonly Concept[]): readonly Concept[] {
  const gone = new Set<Concept>();
  const newest = concepten.at(-1);
  let bytes = concepten.reduce((sum, { waarden }) => sum + waarden.length, 0);
  for (const concept of concepten.toSorted((a, b) => Number(a.blijft) - Number(b.blijft))) {
    if (bytes <= MOST_BYTES) break;
    if (concept === newest) continue;
    gone.add(concept);
    bytes -= concept.waarden.length;
  }
  return concepten.filter((concept) => !gone.has(concept));
}

/** Keeps one; the same key is replaced and becomes the newest. */
export function keepConcept(dossier: Dossier, userId: string, concept: ParsedInputOf<'concept.bewaar'>, op: string): void {
  const others = readConcepten(dossier, userId).filter(({ sleutel }) => sleutel !== concept.sleutel);
  writeConcepten(dossier, userId, [...others, { ...concept, op }]);
}

/** Answers how many there were. */
export function dropConcepten(dossier: Dossier, userId: string, sleutels: readonly string[]): number {
  const all = readConcepten(dossier, userId);
  const left = all.filter(({ sleutel }) => !sleutels.includes(sleutel));
  if (left.length < all.length) writeConcepten(dossier, userId, left);
  return all.length - left.length;
}
