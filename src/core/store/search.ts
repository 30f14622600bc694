/** Search: a derived index that the journal keeps with `fold()`, because SQLite does not fold what people type (E-18). */
import { fold } from '../../shared/domain/text.ts';
import type { Connection } from './driver.ts';
import type { Entity, Field } from './fields/define.ts';
import { entities, entityByName } from './fields/index.ts';
import { idToText } from './ids.ts';

export interface SearchHit {
  readonly entity: string;
  readonly rowId: string;
  readonly personId: string | null;
}

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

/** Letters and digits only, folded, a space between words. */
export function searchText(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

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
    const text = field.search === 'digits' ? value.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase() : searchText(value);
    (field.dataClass === 'vertrouwelijk' ? parts.confidential : parts.common).push(text);
  }
  return { common: parts.common.join(' '), confidential: parts.confidential.join(' ') };
}

export function createSearchIndex(connection: Connection): SearchIndex {
  const find = connection.prepare<[Buffer], StoredDocument>(`${DOCUMENTS} WHERE d.rij_id = ?`);
  const insertDoc = connection.prepare('INSERT INTO zoek_doc (entiteit, rij_id, persoon_id) VALUES (?, ?, ?)');
  const removeDoc = connection.prepare('DELETE FROM zoek_doc WHERE id = ?');
  const texts = ['zoek', 'zoek_vertrouwelijk'].map((name) => ({
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
      connection.exec('DELETE FROM zoek_doc; DELETE FROM zoek; DELETE FROM zoek_vertrouwelijk;');
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
  return ['zoek', 'zoek_vertrouwelijk']
    .map((name) => `SELECT count(*) AS n FROM ${name} WHERE rowid NOT IN (SELECT id FROM zoek_doc)`)
    .reduce((sum, sql) => sum + connection.prepare<[], { n: number }>(sql).get()!.n, 0);
}

/** Words of what was typed; digits with separators (an INSZ as printed) are one word. */
function queryWords(text: string): string[] {
  const digits = text.replace(/[\s.\-/]/g, '');
  if (/^\d{3,}$/.test(digits)) return [digits];
  const words = searchText(text).split(' ');
  return [...new Set(words)].filter((word) => word !== '');
}

/**
 * Rows that hold every word of `text` (prefix, without marks or case), best first. Empty for a text without letters or digits.
 * @param limit rows at most
 * @param confidential also the second index; needs that right
 */
export function search(reader: Connection, text: string, limit: number, confidential = false): SearchHit[] {
  const words = queryWords(text);
  if (words.length === 0) return [];
  const match = words.map((word) => `"${word}"*`).join(' ');
  const indexes = confidential ? ['zoek', 'zoek_vertrouwelijk'] : ['zoek'];
  return indexes
    .flatMap((name) =>
      reader
        .prepare<[string, number], { entiteit: string; rij_id: Buffer; persoon_id: Buffer | null }>(
          `SELECT d.entiteit, d.rij_id, d.persoon_id FROM ${name} z JOIN zoek_doc d ON d.id = z.rowid
           WHERE z.tekst MATCH ? ORDER BY z.rank LIMIT ?`,
        )
        .all(match, limit),
    )
    .slice(0, limit)
    .map((row) => ({
      entity: row.entiteit,
      rowId: idToText(row.rij_id),
      personId: row.persoon_id ? idToText(row.persoon_id) : null,
    }));
}
