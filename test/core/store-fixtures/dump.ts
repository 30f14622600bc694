/** What a case file holds, as values that a test can compare. */
import type { Connection } from '../../../src/core/store/driver.ts';
import { entityNames } from '../../../src/core/store/fields/index.ts';

type Row = Record<string, unknown>;

function plain(row: Row): Row {
  for (const [column, value] of Object.entries(row)) if (Buffer.isBuffer(value)) row[column] = value.toString('hex');
  return row;
}

function rowsOf(connection: Connection, table: string): Row[] {
  return connection.prepare<[], Row>(`SELECT * FROM "${table}" ORDER BY 1, 2`).all().map(plain);
}

/** Every row of every entity, in an order that does not depend on how they came in. */
export function dumpEntities(connection: Connection): Record<string, Row[]> {
  return Object.fromEntries(entityNames.map((name) => [name, rowsOf(connection, name)]));
}

/** Every row of every ordinary table, and the definition of every object: the logical content of a file. */
export function dumpFile(connection: Connection): { schema: Row[]; tables: Record<string, Row[]> } {
  const tables = connection
    .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('sqlite_'));
  return {
    schema: connection.prepare<[], Row>('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all(),
    tables: Object.fromEntries(tables.map((name) => [name, rowsOf(connection, name)])),
  };
}

/** The documents of the search index, without the numbers that it gave them. */
export function dumpSearch(connection: Connection): Row[] {
  return connection
    .prepare<[], Row>(
      `SELECT d.entiteit, hex(d.rij_id) AS rij, hex(d.persoon_id) AS persoon, z.tekst AS gewoon, v.tekst AS vertrouwelijk
       FROM zoek_doc d LEFT JOIN zoek z ON z.rowid = d.id LEFT JOIN zoek_vertrouwelijk v ON v.rowid = d.id
       ORDER BY d.entiteit, d.rij_id`,
    )
    .all();
}
