/**
 * The SQLite driver, and the only file that imports it: SQLCipher-4 format, opened with a random 32-byte key that we keep ourselves.
 *
 * The key is given raw, with the 16-byte salt behind it, so that SQLite derives nothing and we choose the salt: it stands in clear in
 * the first 16 bytes of the file, survives `VACUUM INTO` and `rekey`, and is the file's id (engineering E-03).
 *
 * The driver has two ways to write the data in clear (`serialize()`, `ATTACH … KEY ''`) and one that fails on encrypted files
 * (`backup()`): the methods are switched off here and are no part of the type; nothing in this project attaches a database.
 */
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
// oxlint-disable-next-line import/default -- the driver is CommonJS: the class is its module.exports
import Database from 'better-sqlite3';
import { DossierError, toDossierError } from './errors.ts';

/** `TRJM`: tells a decrypted file of Trajectmap from any other SQLite file. */
export const APPLICATION_ID = 0x54_52_4a_4d;
/** Bytes of a data key and of a file id. */
export const KEY_BYTES = 32;
export const SALT_BYTES = 16;

const BUSY_TIMEOUT_MS = 5000;
/** The write-ahead log is cut back to this size at a checkpoint: a large import must not leave it on the disk for ever. */
const WAL_LIMIT_BYTES = 64 * 1024 * 1024;
const FORBIDDEN = ['serialize', 'backup', 'loadExtension', 'unsafeMode', 'key', 'rekey'] as const;

/** An open, keyed database. What leaks or cannot work on an encrypted file is not offered. */
export type Connection = Omit<Database.Database, (typeof FORBIDDEN)[number]>;
/** A prepared statement: `Bind` its parameters, `Row` one result row. */
export type Statement<Bind extends unknown[] | object = unknown[], Row = unknown> = Database.Statement<Bind, Row>;
export type RunResult = Database.RunResult;
/** The type under which drizzle knows a connection. */
export type DrizzleClient = Database.Database;

/** Hands a connection to `drizzle({ client })`; at run time it is the same object. */
export function forDrizzle(connection: Connection): DrizzleClient {
  return connection as DrizzleClient;
}

/** Where a database lies and what opens it. */
export interface KeyedFile {
  readonly file: string;
  /** 32 bytes; the caller keeps it and wipes it. */
  readonly key: Buffer;
  /** 16 bytes: the file id. */
  readonly salt: Buffer;
}

/**
 * Makes a new encrypted database and returns its writer. The header is written at once: a keyed file without a write stays 0 bytes
 * and unencrypted. Throws BESTAND_BESTAAT when the file, or a journal left by an older one, is there.
 */
export function createDatabase(file: string, key: Buffer, salt: Buffer): Connection {
  checkKey(key, salt);
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    if (existsSync(file + suffix)) throw new DossierError('BESTAND_BESTAAT');
  }
  try {
    closeSync(openSync(file, 'wx', 0o600)); // SQLite gives -wal and -shm the same rights
  } catch (error) {
    throw notFoundIsFolder(toDossierError(error));
  }
  try {
    return configured({ file, key, salt }, (database) => {
      // Both can only be chosen before the first page is written (E-24).
      database.pragma('auto_vacuum = INCREMENTAL');
      database.pragma(`application_id = ${APPLICATION_ID}`);
    });
  } catch (error) {
    rmSync(file, { force: true }); // the empty file of a moment ago, ours
    throw error;
  }
}

/** The one writing connection of a case file; only the journal may hold it (E-13). Errors as `openReader`. */
export function openWriter(file: string, key: Buffer, salt: Buffer): Connection {
  return configured(existing({ file, key, salt }));
}

/**
 * A connection that cannot write (SQLITE_READONLY). It reads while a write is open and sees the state before it.
 * Throws BESTAND_NIET_GEVONDEN, GEEN_DOSSIER (an empty file), DOSSIER_BESCHADIGD (wrong key, or damaged: SQLite cannot tell).
 */
export function openReader(file: string, key: Buffer, salt: Buffer): Connection {
  const connection = configured(existing({ file, key, salt }));
  connection.pragma('query_only = ON');
  return connection;
}

/**
 * Writes a compact copy, encrypted with the same key and salt, of the state at this moment. `target` may not exist.
 * Works on a reader too. Takes as long as the file is large and blocks this connection's thread.
 */
export function vacuumInto(connection: Connection, target: string): void {
  if (existsSync(target)) throw new DossierError('BESTAND_BESTAAT');
  const queryOnly = connection.pragma('query_only', { simple: true }) === 1;
  if (queryOnly) connection.pragma('query_only = OFF'); // VACUUM INTO counts as a write, though it only reads this file
  try {
    connection.prepare('VACUUM INTO ?').run(target);
  } catch (error) {
    throw toDossierError(error);
  } finally {
    if (queryOnly) connection.pragma('query_only = ON');
  }
}

/**
 * Encrypts the whole file with another data key, in one transaction; the salt stays. Every other connection must be closed before:
 * it would read garbage afterwards. Takes as long as the file is large.
 */
export function rekey(connection: Connection, newKey: Buffer, salt: Buffer): void {
  checkKey(newKey, salt);
  const secret = rawKey(newKey, salt);
  try {
    Database.prototype.rekey.call(connection, secret);
    probe(connection);
    // The pages with the new key must not wait in the log: a copy of the bare file has to open with the new key.
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    throw toDossierError(error);
  } finally {
    secret.fill(0);
  }
}

/** What an integrity check found; the texts of SQLite name tables and pages, never values. */
export interface IntegrityReport {
  readonly ok: boolean;
  /** At most 100 lines of `integrity_check`; or the error code where it could not run to the end. */
  readonly problems: readonly string[];
  /** Rows that point to a parent that does not exist. */
  readonly orphans: number;
}

/** Reads every page (their HMACs included), every index, and the foreign keys, all of one moment. Seconds per GB. */
export function checkIntegrity(connection: Connection): IntegrityReport {
  try {
    return connection.transaction((): IntegrityReport => {
      readSearchTables(connection);
      const rows = connection.prepare<[], { integrity_check: string }>('PRAGMA integrity_check(100)').all();
      const problems = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
      const orphans = connection.prepare('PRAGMA foreign_key_check').all().length;
      return { ok: problems.length === 0 && orphans === 0, problems, orphans };
    })();
  } catch (error) {
    const known = toDossierError(error);
    if (known instanceof DossierError) return { ok: false, problems: [String(known.details?.['systeem'])], orphans: 0 };
    throw error;
  }
}

/**
 * FTS5 keeps its structure in memory, and `integrity_check` compares that with what another connection has written since: damage that
 * is not there. A read makes it look again.
 */
function readSearchTables(connection: Connection): void {
  const names = connection
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'",
    )
    .all();
  for (const { name } of names) {
    try {
      connection.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get();
    } catch {
      // Damage that is there: the check that follows names it.
    }
  }
}

/** Number of rows of every table, by name; virtual and internal tables of the search index are left out. */
export function countRows(connection: Connection): Record<string, number> {
  const tables = connection
    .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    .all()
    .filter((table) => !table.name.startsWith('sqlite_'));
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    counts[name] = connection.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${quoted}`).get()?.n ?? 0;
  }
  return counts;
}

/** A small unencrypted SQLite file without content, for the lock of `lock.ts` only. Never waits. */
export function openLockFile(file: string): Connection {
  const database = new Database(file, { timeout: 0 });
  forbidLeaks(database);
  return database;
}

function existing(target: KeyedFile): KeyedFile {
  checkKey(target.key, target.salt);
  let size: number;
  try {
    const stat = statSync(target.file);
    if (!stat.isFile()) throw new DossierError('GEEN_DOSSIER');
    size = stat.size;
  } catch (error) {
    throw toDossierError(error);
  }
  // SQLite would take an empty file for a new database and start over.
  if (size === 0) throw new DossierError('GEEN_DOSSIER');
  return target;
}

/** Opens with the key, probes, and sets what every connection needs (stack 8.3). Closes again when anything fails. */
function configured(target: KeyedFile, onNew?: (database: Connection) => void): Connection {
  let database: Database.Database | undefined;
  const secret = rawKey(target.key, target.salt);
  try {
    database = new Database(target.file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    database.pragma("cipher = 'sqlcipher'");
    database.pragma('legacy = 4');
    database.key(secret);
    forbidLeaks(database);
    if (onNew) onNew(database);
    probe(database);
    applyPragmas(database);
    return database;
  } catch (error) {
    database?.close();
    throw toDossierError(error);
  } finally {
    secret.fill(0);
  }
}

/** A wrong key shows at the first read, not at `key()`. */
function probe(database: Connection): void {
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
  const id = database.pragma('application_id', { simple: true });
  if (id !== APPLICATION_ID) throw new DossierError('GEEN_DOSSIER');
}

function applyPragmas(database: Connection): void {
  const mode = database.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new DossierError('GEEN_SCHRIJFRECHT', { systeem: 'journal_mode' });
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('temp_store = MEMORY'); // temporary files would hold plain text
  database.pragma('secure_delete = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`);
}

function forbidLeaks(database: Database.Database): void {
  for (const name of FORBIDDEN) {
    Object.defineProperty(database, name, {
      value: () => {
        throw new Error(`${name} is not available on a case file`);
      },
    });
  }
}

/** SQLCipher's notation for a key that needs no derivation: key and salt in hexadecimal. */
function rawKey(key: Buffer, salt: Buffer): Buffer {
  const text = Buffer.alloc(3 + 2 * (KEY_BYTES + SALT_BYTES));
  text.write("x'", 0, 'latin1');
  text.write(key.toString('hex'), 2, 'latin1');
  text.write(salt.toString('hex'), 2 + 2 * KEY_BYTES, 'latin1');
  text.write("'", text.length - 1, 'latin1');
  return text;
}

function checkKey(key: Buffer, salt: Buffer): void {
  if (key.length !== KEY_BYTES || salt.length !== SALT_BYTES) throw new RangeError('a key has 32 bytes, a salt 16');
}

/** A new file whose folder does not exist: name the folder, not the file. */
function notFoundIsFolder(error: unknown): unknown {
  return error instanceof DossierError && error.code === 'BESTAND_NIET_GEVONDEN' ? new DossierError('MAP_NIET_GEVONDEN') : error;
}
