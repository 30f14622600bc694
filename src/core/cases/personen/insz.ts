/** Who has a number: an index over the history of numbers. */
import { and, eq } from 'drizzle-orm';
import type { Db } from '../../store/index.ts';
import { inszNummer } from '../../store/schema/index.ts';

/** Ids of the persons that have or had this number. */
export function personsWithInsz(db: Db, insz: string): string[] {
  const rows = db
    .select({ persoonId: inszNummer.persoonId })
    .from(inszNummer)
    .where(and(eq(inszNummer.insz, insz), eq(inszNummer.verwijderd, false)))
    .all();
  return [...new Set(rows.flatMap((row) => row.persoonId ?? []))];
}
