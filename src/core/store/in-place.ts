/**
 * Whether the open case file still stands where it was opened. A stick that is pulled out, a file that was moved or thrown away, or one
 * that a synchronising program put in its place: the open handle goes on writing where nobody will ever look again.
 */
import { type BigIntStats, statSync } from 'node:fs';
import { DossierError, isDossierError, toDossierError } from './errors.ts';

/** A check to make before each write. Costs one look at the directory. */
export function watchPlace(file: string): () => void {
  const first = statSync(file, { bigint: true });
  return () => {
    const now = look(file);
    if (!sameFile(first, now)) throw new DossierError('DOSSIER_WEG', { context: 'vervangen' });
  };
}

function look(file: string): BigIntStats {
  try {
    return statSync(file, { bigint: true });
  } catch (error) {
    const known = toDossierError(error);
    if (isDossierError(known, 'BESTAND_NIET_GEVONDEN', 'MAP_NIET_GEVONDEN')) throw new DossierError('DOSSIER_WEG');
    if (isDossierError(known)) throw new DossierError(known.code, { ...known.details, context: 'werk' });
    throw known;
  }
}

/** Some file systems of sticks give no number to a file: there only its being there counts. */
const sameFile = (a: BigIntStats, b: BigIntStats): boolean =>
  a.ino === 0n || b.ino === 0n || (a.ino === b.ino && a.dev === b.dev);
