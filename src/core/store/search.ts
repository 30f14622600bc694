/** The search index: derived from the tables, and kept by the journal with `fold()`, because SQLite does not fold what people type (E-18). */
import { createHash } from 'node:crypto';
import type { Connection } from './driver.ts';
import type { Entity, Field } from './fields/define.ts';
import { entities, entityByName } from './fields/index.ts';
import { indexText, SEARCH_FORM } from './search-text.ts';

export { search, type SearchHit } from './search-query.ts';
export { searchText } from './search-text.ts';

export interface SearchIndex {
  /** Indexes the rows again as they now stand; part of the journal's transaction. */
  refresh(rows: Iterable<{ entity: string; id: Buffer }>): void;
  /** Writes the whole index again from the tables. Returns the number of documents. */
  rebuild(): number;
}

type Row = Record<string, unknown>;

/** Searchable fields per entity; confidential text never enters the common index. */
const searchable: ReadonlyMap<string, readonly Field[]> = new Map(
  Object.values(entities)
    .map(({ entity }): [string, Field[]] => [
      entity.name,
      [...entity.fields.values()].filter((field) => field.search !== undefined),
    ])
    .filter(([, fields]) => fields.length > 0),
);

/** What the index holds of a row. */
interface Document {
  readonly person: Buffer | null;
  /** Empty when there is nothing to find; not both. */
  readonly common: string;
  readonly confidential: string;
}

interface StoredDocument {
  readonly id: number;
  readonly person: Buffer | null;
  readonly common: string | null;
  readonly confidential: string | null;
}

/** Common texts, confidential texts. */
const TEXTS = ['zoek', 'zoek_vertrouwelijk'] as const;

const DOCUMENTS = `SELECT d.id, d.rij_id, d.persoon_id AS person, z.tekst AS common, v.tekst AS confidential FROM zoek_doc d
  LEFT JOIN zoek z ON z.rowid = d.id LEFT JOIN zoek_vertrouwelijk v ON v.rowid = d.id`;

/** Null when the row was taken away or says nothing. */
function documentOf(entity: Entity, id: Buffer, row: Row): Document | null {
  const { common, confidential } = textsOf(entity, row);
  if (row['verwijderd'] === 1 || (common === '' && confidential === '')) return null;
  return { person: personOf(entity, id, row), common, confidential };
}

function personOf(entity: Entity, id: Buffer, row: Row): Buffer | null {
  if (entity.person === null) return null;
  return entity.person === 'id' ? id : (row[entity.fields.get(entity.person)!.column] as Buffer | null);
}

function sameDocument(known: StoredDocument | undefined, next: Document | null): boolean {
  if (!known || !next) return !known && !next;
  const samePerson =
    known.person === null || next.person === null ? known.person === next.person : known.person.equals(next.person);
  return samePerson && (known.common ?? '') === next.common && (known.confidential ?? '') === next.confidential;
}

function textsOf(entity: Entity, row: Row): { common: string; confidential: string } {
  const parts = { common: [] as string[], confidential: [] as string[] };
  for (const field of searchable.get(entity.name) ?? []) {
    const value = row[field.column];
    if (typeof value !== 'string' || value === '') continue;
    const text = indexText(value, field.search ?? 'text');
    (field.dataClass === 'vertrouwelijk' ? parts.confidential : parts.common).push(text);
  }
  return { common: parts.common.join(' '), confidential: parts.confidential.join(' ') };
}

/** An empty table of the same definition: taking a hundred thousand texts out, each overwritten, would take ten times as long. */
function makeAnew(connection: Connection, name: string): void {
  const { sql } = connection.prepare<[string], { sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?').get(name)!;
  connection.exec(`DROP TABLE ${name}; ${sql}; INSERT INTO ${name} (${name}, rank) VALUES ('secure-delete', 1)`);
}

export function createSearchIndex(connection: Connection): SearchIndex {
  const find = connection.prepare<[Buffer], StoredDocument>(`${DOCUMENTS} WHERE d.rij_id = ?`);
  const insertDoc = connection.prepare('INSERT INTO zoek_doc (entiteit, rij_id, persoon_id) VALUES (?, ?, ?)');
  const removeDoc = connection.prepare('DELETE FROM zoek_doc WHERE id = ?');
  const texts = TEXTS.map((name) => ({
    remove: connection.prepare(`DELETE FROM ${name} WHERE rowid = ?`),
    insert: connection.prepare(`INSERT INTO ${name} (rowid, tekst) VALUES (?, ?)`),
  }));
  const reads = new Map<string, ReturnType<typeof prepareRead>>();
  const prepareRead = (name: string) => connection.prepare<[Buffer], Row>(`SELECT * FROM "${name}" WHERE id = ?`);
  const readOf = (name: string) => {
    const known = reads.get(name) ?? prepareRead(name);
    reads.set(name, known);
    return known;
  };

  const drop = (id: number): void => {
    removeDoc.run(id);
    for (const text of texts) text.remove.run(id);
  };

  const add = (entity: Entity, id: Buffer, { person, common, confidential }: Document): void => {
    const docId = insertDoc.run(entity.name, id, person).lastInsertRowid;
    [common, confidential].forEach((text, index) => text !== '' && texts[index]!.insert.run(docId, text));
  };

  return {
    refresh(rows) {
      for (const { entity: name, id } of rows) {
        if (!searchable.has(name)) continue;
        const entity = entityByName(name);
        const row = readOf(name).get(id);
        const next = row ? documentOf(entity, id, row) : null;
        const known = find.get(id);
        // Most changes touch nothing that is searched, and taking a common word out of a large index is slow.
        if (sameDocument(known, next)) continue;
        if (known) drop(known.id);
        if (next) add(entity, id, next);
      }
    },
    // In one step: half an index would hide people.
    rebuild: connection.transaction(() => {
      connection.exec('DELETE FROM zoek_doc');
      for (const name of TEXTS) makeAnew(connection, name);
      let count = 0;
      for (const name of searchable.keys()) {
        const entity = entityByName(name);
        for (const row of connection.prepare<[], Row>(`SELECT * FROM "${name}"`).all()) {
          const id = row['id'] as Buffer;
          const document = documentOf(entity, id, row);
          if (!document) continue;
          add(entity, id, document);
          count += 1;
        }
      }
      return count;
    }),
  };
}

/** Where `meta` says in which form the index was made. */
const FORM_KEY = 'zoekindex';

/**
 * Makes the index again where it may not be what this version would make: another form, other fields, after a migration, or never
 * marked. Returns whether it did. One step: seconds for a hundred thousand documents.
 */
export function settleSearchIndex(connection: Connection, index: SearchIndex): boolean {
  const stored = connection.prepare<[string], { waarde: string }>('SELECT waarde FROM meta WHERE sleutel = ?').get(FORM_KEY);
  const form = formOf(connection);
  if (stored?.waarde === form) return false;
  connection.transaction(() => {
    index.rebuild();
    connection
      .prepare('INSERT INTO meta (sleutel, waarde) VALUES (?, ?) ON CONFLICT (sleutel) DO UPDATE SET waarde = excluded.waarde')
      .run(FORM_KEY, form);
  })();
  return true;
}

/** Of the text form, the fields and the migrations: what the index was made from. */
function formOf(connection: Connection): string {
  const migrated = connection
    .prepare<[], { last: number | null }>('SELECT max(created_at) AS last FROM __drizzle_migrations')
    .get();
  const fields = [...searchable].map(([name, list]) => [
    name,
    list.map(({ name: field, column, search, dataClass }) => [field, column, search, dataClass]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([SEARCH_FORM, migrated?.last ?? 0, fields]))
    .digest('hex');
}

/** True when the index says what the tables say, of the same persons. Compares documents, not their numbers. */
export function searchIndexMatches(connection: Connection): boolean {
  const stored = storedDocuments(connection);
  for (const name of searchable.keys()) {
    const entity = entityByName(name);
    for (const row of connection.prepare<[], Row>(`SELECT * FROM "${name}"`).iterate()) {
      const id = row['id'] as Buffer;
      const key = id.toString('hex');
      if (!sameDocument(stored.get(key), documentOf(entity, id, row))) return false;
      stored.delete(key);
    }
  }
  return stored.size === 0 && textsOfNobody(connection) === 0;
}

/** Documents by the row that they are of. */
function storedDocuments(connection: Connection): Map<string, StoredDocument> {
  const rows = connection.prepare<[], StoredDocument & { rij_id: Buffer }>(DOCUMENTS).iterate();
  const stored = new Map<string, StoredDocument>();
  for (const row of rows) stored.set(row.rij_id.toString('hex'), row);
  return stored;
}

/** Texts that a search would pass over, because no document has their number: what was taken away must be gone. */
function textsOfNobody(connection: Connection): number {
  return TEXTS.map((name) => `SELECT count(*) AS n FROM ${name} WHERE rowid NOT IN (SELECT id FROM zoek_doc)`).reduce(
    (sum, sql) => sum + connection.prepare<[], { n: number }>(sql).get()!.n,
    0,
  );
}
