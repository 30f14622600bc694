/** Whose a record is now: of somebody who was merged, it is the other one's. */
import type { Db } from '../../store/index.ts';
import { mergedPersons } from '../personen/merged.ts';

export function recordsOwner(db: Db): (persoonId: string | null) => string | null {
  const merged = mergedPersons(db);
  return (persoonId) => (persoonId === null ? null : (merged.get(persoonId) ?? persoonId));
}
