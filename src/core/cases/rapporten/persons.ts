/** Names by person id. */
import type { Db } from '../../store/index.ts';
import { eq } from 'drizzle-orm';
import { persoon } from '../../store/schema/index.ts';
import { allPersons } from '../personen/read.ts';

interface PersonName {
  readonly naam: string;
  readonly voornaam: string;
}

/** @param personId the only one that is asked */
export function personNamesById(db: Db, personId?: string): (id: string) => PersonName {
  const rows = personId ? db.select().from(persoon).where(eq(persoon.id, personId)).all() : allPersons(db);
  const names = new Map(rows.map((row) => [row.id, { naam: row.naam ?? '', voornaam: row.voornaam ?? '' }]));
  return (id) => names.get(id) ?? { naam: '', voornaam: '' };
}
