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

function documentOf(entity: Entity, row: Row): { common: string; confidential: string } {
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
  const find = connection.prepare<[Buffer], { id: number }>('SELECT id FROM zoek_doc WHERE rij_id = ?');
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

  const drop = (id: Buffer): void => {
    const known = find.get(id);
    if (!known) return;
    removeDoc.run(known.id);
    for (const text of texts) text.remove.run(known.id);
  };

  const add = (entity: Entity, id: Buffer, row: Row): boolean => {
    const { common, confidential } = documentOf(entity, row);
    if (row['verwijderd'] === 1 || (common === '' && confidential === '')) return false;
    const person =
      entity.person === 'id'
        ? id
        : entity.person === null
          ? null
          : (row[entity.fields.get(entity.person)!.column] as Buffer | null);
    const docId = insertDoc.run(entity.name, id, person).lastInsertRowid;
    [common, confidential].forEach((text, index) => text !== '' && texts[index]!.insert.run(docId, text));
    return true;
  };

  return {
    refresh(rows) {
      for (const { entity: name, id } of rows) {
        if (!searchable.has(name)) continue;
        drop(id);
        const row = readOf(name).get(id);
        if (row) add(entityByName(name), id, row);
      }
    },
    // In one step: half an index would hide people.
    rebuild: connection.transaction(() => {
      connection.exec('DELETE FROM zoek_doc; DELETE FROM zoek; DELETE FROM zoek_vertrouwelijk;');
      let count = 0;
      for (const name of searchable.keys()) {
        const entity = entityByName(name);
        const all = connection.prepare<[], Row>(`SELECT * FROM "${name}"`).all();
        for (const row of all) if (add(entity, row['id'] as Buffer, row)) count += 1;
      }
      return count;
    }),
  };
}

/** True when the index says what the tables say. Compares documents, not their numbers. */
export function searchIndexMatches(connection: Connection): boolean {
  const stored = new Map<string, string>();
  for (const name of ['zoek', 'zoek_vertrouwelijk']) {
    const rows = connection
      .prepare<[], { rij_id: Buffer; tekst: string }>(`SELECT d.rij_id, z.tekst FROM ${name} z JOIN zoek_doc d ON d.id = z.rowid`)
      .iterate();
    for (const row of rows) stored.set(`${name}|${row.rij_id.toString('hex')}`, row.tekst);
  }
  for (const name of searchable.keys()) {
    const entity = entityByName(name);
    for (const row of connection.prepare<[], Row>(`SELECT * FROM "${name}" WHERE verwijderd = 0`).iterate()) {
      const { common, confidential } = documentOf(entity, row);
      const id = (row['id'] as Buffer).toString('hex');
      for (const [key, text] of [
        [`zoek|${id}`, common],
        [`zoek_vertrouwelijk|${id}`, confidential],
      ] as const) {
        if ((stored.get(key) ?? '') !== text) return false;
        stored.delete(key);
      }
    }
  }
  return stored.size === 0;
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
