/** The lawbook as this case file has it: what ships, with the user's own values over it (E-04). */
import { and, asc, eq } from 'drizzle-orm';
import { type Law, type Lawbook, type UserValue, loadLawbook, makeLaw } from '../rules/index.ts';
import { brusselsDay, type IsoDate } from '../shared/domain/date.ts';
import type { CaseView, Db } from './store/index.ts';
import { wetwaarde } from './store/schema/index.ts';

const loaded = new Map<string, Lawbook>();

/** The shipped lawbook; read once per folder. */
export function shippedLawbook(folder: string): Lawbook {
  const known = loaded.get(folder) ?? loadLawbook(folder);
  loaded.set(folder, known);
  return known;
}

/** Own values, oldest first, with the record that holds each. */
export function userValues(db: Db): (UserValue & { recordId: string })[] {
  return db
    .select()
    .from(wetwaarde)
    .where(and(eq(wetwaarde.verwijderd, false)))
    .orderBy(asc(wetwaarde.hlc))
    .all()
    .flatMap((row) =>
      row.parameter === null || row.van === null
        ? []
        : [
            {
              id: row.parameter,
              from: row.van as IsoDate,
              until: row.tot as IsoDate | null,
              value: String(row.waarde),
              source: row.bron ?? '',
              enteredOn: brusselsDay(Math.floor(row.hlc / 1024)),
              recordId: row.id,
            },
          ],
    );
}

/** The law of an open case file, or what ships where none is open. */
export function lawOf(folder: string, dossier: CaseView | null): Law {
  return makeLaw(shippedLawbook(folder), dossier ? userValues(dossier.db) : []);
}
