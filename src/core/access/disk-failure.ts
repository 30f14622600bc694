/** What the disk under the open case file says while somebody works: full, gone, damaged, held by another program. */
import { DossierError, toDossierError } from '../store/index.ts';

/** Errors of the engine itself: they are about the case file, whichever call met them. */
const ENGINE = /^SQLITE_/;

/**
 * An error of the engine as the code that is told, with `context: 'werk'`: that sentence says what was kept of what somebody is doing.
 * Null for anything else; what a call did with another file it has told in its own words already.
 */
export function diskFailure(error: unknown): DossierError | null {
  const system = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof system !== 'string' || !ENGINE.test(system)) return null;
  const known = toDossierError(error);
  return known instanceof DossierError ? new DossierError(known.code, { systeem: system, context: 'werk' }) : null;
}
