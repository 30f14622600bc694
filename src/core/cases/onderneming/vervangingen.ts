/** Calculated figures that somebody replaced: both values stay visible (DS-46). */
import { asc, eq } from 'drizzle-orm';
import { vervangCijfer } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Db } from '../../store/index.ts';
import { vervanging } from '../../store/schema/index.ts';
import { day } from '../facts.ts';

/** In the order in which they were made. */
export function replacements(db: Db): OutputOf<'cijfer.lijst'> {
  const rows = db.select().from(vervanging).where(eq(vervanging.verwijderd, false)).orderBy(asc(vervanging.hlc)).all();
  return rows.flatMap(({ id, cijfer, berekend, ingevoerd, reden, door, op }) => {
    if (!cijfer || !berekend || !ingevoerd) return [];
    const line = { id, cijfer, berekend, ingevoerd, reden, door, op: day(op) };
    return [{ ...line, inGebruik: vervangCijfer(line).inGebruik }];
  });
}
