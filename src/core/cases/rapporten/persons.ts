/** Names by person id. */
import type { Db } from '../../store/index.ts';
import { allPersons } from '../personen/read.ts';

interface PersonName {
  readonly naam: string;
  readonly voornaam: string;
}

export function personNamesById(db: Db): (id: string) => PersonName {
  const names = new Map(allPersons(db).map((row) => [row.id, { naam: row.naam ?? '', voornaam: row.voornaam ?? '' }]));
  return (id) => names.get(id) ?? { naam: '', voornaam: '' };
}
