/**
 * The second file from inside: contents by their SHA-256, cut in pieces of 1 MB. A content is there from the moment that its row in
 * `inhoud` is: pieces without one are what a power cut or a cancel left, and are swept. Nothing is ever changed.
 */
import { createHash, randomInt } from 'node:crypto';
import { DossierError, toDossierError } from '../errors.ts';
import type { Connection } from '../driver.ts';

/** Bytes of a piece: what is written between two moments at which others are let in. */
export const PIECE_BYTES = 1024 * 1024;
/** A higher one was written by a newer Trajectmap. */
const FORMAT = 1;

const HASH = /^[0-9a-f]{64}$/;

export interface StoredContent {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Makes the tables where they are not. Throws DOSSIER_NIEUWER. */
export function prepareContents(connection: Connection): void {
  assertFormat(connection);
  connection.transaction(() => {
    connection.exec(`
      CREATE TABLE IF NOT EXISTS inhoud (
        id INTEGER PRIMARY KEY NOT NULL, hash TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL, gemaakt INTEGER NOT NULL);
      CREATE TABLE IF NOT EXISTS stuk (inhoud INTEGER NOT NULL, nr INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (inhoud, nr));`);
    connection.pragma(`user_version = ${FORMAT}`);
  })();
}

/** Throws DOSSIER_NIEUWER when a newer Trajectmap made the file. */
export function assertFormat(connection: Connection): void {
  const format = connection.pragma('user_version', { simple: true }) as number;
  if (format > FORMAT) throw new DossierError('DOSSIER_NIEUWER');
}

/** Every content that is there whole, with its size. */
export function listContents(connection: Connection): Map<string, number> {
  const rows = connection.prepare<[], StoredContent>('SELECT hash, bytes FROM inhoud').all();
  return new Map(rows.map(({ hash, bytes }) => [hash, bytes]));
}

export function hasContent(connection: Connection, hash: string): boolean {
  return connection.prepare('SELECT 1 FROM inhoud WHERE hash = ?').get(hash) !== undefined;
}

/**
 * Writes a content in pieces, each of them safe on the disk before the next, and answers where it is kept. Between two pieces the
 * caller may let others in. Ending the steps early takes the pieces away again. What is there already is not written twice.
 * @param at now, in ms
 */
export function* writeContent(connection: Connection, bytes: Uint8Array, at: number): Generator<number, StoredContent, void> {
  const stored = { hash: sha256(bytes), bytes: bytes.length };
  if (hasContent(connection, stored.hash)) return stored;
  yield* writePieces(connection, stored, piecesOf(bytes), at);
  return stored;
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES);
}

function* writePieces(
  connection: Connection,
  { hash, bytes }: StoredContent,
  pieces: Iterable<Uint8Array>,
  at: number,
): Generator<number, void, void> {
  // Random, so that two writers of one moment never share a number; it says nothing and orders nothing.
  const id = randomInt(1, 2 ** 48 - 1);
  let finished = false;
  try {
    const insert = connection.prepare<[number, number, Uint8Array]>('INSERT INTO stuk (inhoud, nr, data) VALUES (?, ?, ?)');
    let [nr, done] = [0, 0];
    for (const piece of pieces) {
      insert.run(id, nr, piece);
      [nr, done] = [nr + 1, done + piece.length];
      yield done;
    }
    const { changes } = connection
      .prepare('INSERT INTO inhoud (id, hash, bytes, gemaakt) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING')
      .run(id, hash, bytes, at);
    finished = changes > 0;
  } catch (error) {
    throw toDossierError(error);
  } finally {
    if (!finished) removePieces(connection, id);
  }
}

function removePieces(connection: Connection, id: number): void {
  try {
    connection.prepare('DELETE FROM stuk WHERE inhoud = ?').run(id);
  } catch {
    // The disk gave way: the sweep of the next opening takes them.
  }
}

/** The pieces of a content in their order; null when it is not there. */
function storedPieces(connection: Connection, hash: string): Iterable<Uint8Array> | null {
  const row = connection.prepare<[string], { id: number }>('SELECT id FROM inhoud WHERE hash = ?').get(hash);
  if (row === undefined) return null;
  const numbers = connection.prepare<[number], { nr: number }>('SELECT nr FROM stuk WHERE inhoud = ? ORDER BY nr').all(row.id);
  const select = connection.prepare<[number, number], { data: Buffer }>('SELECT data FROM stuk WHERE inhoud = ? AND nr = ?');
  return (function* () {
    // One by one: a statement that is open would keep others from writing between two pieces.
    for (const { nr } of numbers) yield select.get(row.id, nr)!.data;
  })();
}

/** The bytes of a content, checked. Throws BIJLAGE_ONTBREEKT, BIJLAGE_BESCHADIGD. */
export function readContent(connection: Connection, hash: string): Buffer {
  try {
    const pieces = storedPieces(connection, hash);
    if (pieces === null) throw new DossierError('BIJLAGE_ONTBREEKT');
    const bytes = Buffer.concat([...pieces]);
    if (sha256(bytes) !== hash) throw new DossierError('BIJLAGE_BESCHADIGD');
    return bytes;
  } catch (error) {
    const known = toDossierError(error);
    throw known instanceof DossierError && known.code === 'DOSSIER_BESCHADIGD' ? new DossierError('BIJLAGE_BESCHADIGD') : known;
  }
}

/**
 * Copies contents from one file to another, whatever their keys, and answers those that `from` does not have whole. Yields the bytes
 * that were copied so far.
 */
export function* copyContents(
  from: Connection,
  into: Connection,
  hashes: Iterable<string>,
  at: number,
): Generator<number, string[], void> {
  const missing: string[] = [];
  let done = 0;
  for (const hash of hashes) {
    if (hasContent(into, hash)) continue;
    const bytes = contentOrNull(from, hash);
    if (bytes === null) {
      missing.push(hash);
      continue;
    }
    for (const written of writeContent(into, bytes, at)) yield done + written;
    done += bytes.length;
  }
  return missing;
}

function contentOrNull(connection: Connection, hash: string): Buffer | null {
  try {
    return readContent(connection, hash);
  } catch (error) {
    if (error instanceof DossierError && ['BIJLAGE_ONTBREEKT', 'BIJLAGE_BESCHADIGD'].includes(error.code)) return null;
    throw error;
  }
}

/** Takes away what a power cut left: pieces that no content names. Only for who has the lock of the case file and writes nothing now. */
export function sweepPieces(connection: Connection): void {
  connection.prepare('DELETE FROM stuk WHERE inhoud NOT IN (SELECT id FROM inhoud)').run();
}

/**
 * Takes away contents that no row of the case file names and that were made before `before` (ms): what is left of a row that was never
 * written. Also rows that were taken away name their content, because taking away can be undone. Answers how many went.
 */
export function sweepOrphans(connection: Connection, named: ReadonlySet<string>, before: number): number {
  const old = connection
    .prepare<[number], { id: number; hash: string }>('SELECT id, hash FROM inhoud WHERE gemaakt < ?')
    .all(before)
    .filter(({ hash }) => !named.has(hash));
  if (old.length === 0) return 0;
  connection.transaction(() => {
    for (const { id } of old) {
      connection.prepare('DELETE FROM inhoud WHERE id = ?').run(id);
      connection.prepare('DELETE FROM stuk WHERE inhoud = ?').run(id);
    }
  })();
  connection.pragma('incremental_vacuum');
  return old.length;
}

/** Every content that the rows of a case file name, also those of rows that were taken away. None in a file from before attachments. */
export function namedContents(caseFile: Connection): Set<string> {
  const table = caseFile.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'bijlage'").get();
  if (table === undefined) return new Set();
  const rows = caseFile.prepare<[], { hash: string }>('SELECT DISTINCT hash FROM bijlage WHERE hash IS NOT NULL').all();
  return new Set(rows.map(({ hash }) => hash).filter((hash) => HASH.test(hash)));
}
