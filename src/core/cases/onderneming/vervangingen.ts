/** Calculated figures that somebody replaced: both values stay visible (DS-46). */
import { asc, eq } from 'drizzle-orm';
import { type OndernemingFacts, vervangCijfer } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type Db, millisOf } from '../../store/index.ts';
import { vervanging } from '../../store/schema/index.ts';
import { day } from '../facts.ts';

/** In the order in which they were made. */
export function replacements(db: Db): OutputOf<'cijfer.lijst'> {
  const rows = db.select().from(vervanging).where(eq(vervanging.verwijderd, false)).orderBy(asc(vervanging.hlc)).all();
  return rows.flatMap(({ id, cijfer, berekend, ingevoerd, reden, door, op, hlc }) => {
    if (!cijfer || !berekend || !ingevoerd) return [];
    const line = { id, cijfer, berekend, ingevoerd, reden, door, op: day(op) };
    const wanneer = new Date(millisOf(hlc)).toISOString();
    return [{ ...line, wanneer, inGebruik: vervangCijfer(line).inGebruik }];
  });
}

/** A figure of the filling, by quarter or year, and what can stand for a percentage. */
const INVULLING = /^invulling\.((?:20\d{2}|2100)(?:Q[1-4])?)$/;
const PROCENT = /^\d{1,9}(\.\d{1,6})?$/;

/** The filling that is in use instead of the calculated one: of two about the same period the later counts. */
export function fillingInUse(db: Db): OndernemingFacts['invullingVervangen'] {
  const inUse: Record<string, string> = {};
  for (const { cijfer, ingevoerd, inGebruik } of replacements(db)) {
    const periode = INVULLING.exec(cijfer)?.[1];
    if (periode !== undefined && inGebruik === ingevoerd && PROCENT.test(ingevoerd)) inUse[periode] = ingevoerd;
  }
  return inUse;
}
