/**
 * Search as people type. Names come first, then what was written about people, the last written first. Nothing is weighed over all
 * that fits: a word that stands in every note would cost as much as it finds, and its weight says nothing.
 */
import type { Connection } from './driver.ts';
import { idToText } from './ids.ts';
import { asName, queryWords } from './search-text.ts';

export interface SearchHit {
  readonly entity: string;
  readonly rowId: string;
  readonly personId: string | null;
}

interface HitRow {
  readonly id: number;
  readonly entiteit: string;
  readonly rij_id: Buffer;
  readonly persoon_id: Buffer | null;
}

/** More words than this are looked up as they were typed only. */
const MOST_JOINED = 4;

const COMMON = 'zoek';
const CONFIDENTIAL = 'zoek_vertrouwelijk';

/**
 * Rows that hold every word of `text` (prefix, without marks or case): exact names, names that begin so, the rest. Empty for a text
 * without letters or digits.
 * @param limit rows at most
 * @param confidential also the second index; needs that right
 */
export function search(reader: Connection, text: string, limit: number, confidential = false): SearchHit[] {
  const words = queryWords(text);
  if (words.length === 0) return [];
  const found = new Map<number, HitRow>();
  const look = (table: string, match: string): void => {
    if (found.size >= limit) return;
    for (const row of select(reader, table).all(match, limit + found.size)) {
      if (found.size < limit) found.set(row.id, row);
    }
  };
  const names = joinings(words);
  look(
    COMMON,
    anyOf(names, (word) => `"${asName(word)}"`),
  );
  look(
    COMMON,
    anyOf(names, (word) => `"${asName(word)}" *`),
  );
  const everywhere = allOf([...new Set(words)], (word) => `"${word}" *`);
  look(COMMON, everywhere);
  if (confidential) look(CONFIDENTIAL, everywhere);
  return [...found.values()].map((row) => ({
    entity: row.entiteit,
    rowId: idToText(row.rij_id),
    personId: row.persoon_id ? idToText(row.persoon_id) : null,
  }));
}

function select(reader: Connection, table: string) {
  return reader.prepare<[string, number], HitRow>(
    `SELECT d.id, d.entiteit, d.rij_id, d.persoon_id FROM ${table} z JOIN zoek_doc d ON d.id = z.rowid
     WHERE z.tekst MATCH ? ORDER BY z.rowid DESC LIMIT ?`,
  );
}

/** Every way to join words that follow each other, so that `de smet` finds Desmet: `de smet`, `desmet`. */
function joinings(words: readonly string[]): string[][] {
  if (words.length > MOST_JOINED) return [[...words]];
  return words.slice(1).reduce<string[][]>(
    (ways, word) =>
      ways.flatMap((way) => [
        [...way, word],
        [...way.slice(0, -1), way.at(-1)! + word],
      ]),
    [words.slice(0, 1)],
  );
}

const allOf = (words: readonly string[], term: (word: string) => string): string => words.map(term).join(' AND ');
const anyOf = (ways: readonly (readonly string[])[], term: (word: string) => string): string =>
  ways.map((way) => `(${allOf([...new Set(way)], term)})`).join(' OR ');
