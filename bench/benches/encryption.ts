/** What encryption costs: the same rows in an encrypted file and in plain SQLite with the same settings. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
// oxlint-disable-next-line import/default -- the driver is CommonJS: the class is its module.exports
import Database from 'better-sqlite3';
import { type Connection, createDatabase, openReader } from '../../src/core/store/index.ts';
import { scratch } from '../fixtures/place.ts';
import type { Case } from '../measure.ts';

const LOOKUPS = 20_000;
const COLUMNS = 'id BLOB PRIMARY KEY NOT NULL, persoon_id BLOB, datum TEXT, dagdeel TEXT, waarde TEXT, uren INTEGER, bron TEXT';

/** The settings of a case file, without its cipher. */
function plainDatabase(file: string): Connection {
  const database = new Database(file);
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'temp_store = MEMORY', 'secure_delete = ON']) {
    database.pragma(setting);
  }
  return database;
}

function remove(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

/** Ids that sort in the order in which they are made, as those of the case file do. */
function idOf(n: number): Buffer {
  const id = Buffer.alloc(16, n & 0xff);
  id.writeUIntBE(n, 0, 6);
  return id;
}

function insertRows(connection: Connection, rows: number): void {
  connection.exec(`CREATE TABLE aanwezigheid (${COLUMNS}); CREATE INDEX per_dag ON aanwezigheid (persoon_id, datum)`);
  const insert = connection.prepare('INSERT INTO aanwezigheid VALUES (?, ?, ?, ?, ?, ?, ?)');
  connection.transaction(() => {
    for (let n = 0; n < rows; n += 1) {
      const day = `20${String(16 + (n % 10)).padStart(2, '0')}-0${1 + (n % 9)}-1${n % 10}`;
      insert.run(idOf(n), idOf(n % 2000), day, 'dag', 'aanwezig', null, 'hand');
    }
  })();
}

/** Rows into a new file, in one transaction. */
export function encryptedInserts(rows: number): Case {
  const folder = scratch();
  const [plain, encrypted] = [path.join(folder, 'plain.sqlite'), path.join(folder, 'dossier.trajectmap')];
  const fill = (connection: Connection): void => {
    insertRows(connection, rows);
    connection.close();
  };
  return {
    reset: () => [plain, encrypted].forEach(remove),
    baseline: () => fill(plainDatabase(plain)),
    subject: () => fill(createDatabase(encrypted, randomBytes(32), randomBytes(16))),
    figures: ({ median }) => ({ 'rows per second': Math.round(rows / (median / 1000)).toLocaleString('en') }),
  };
}

interface Readable {
  readonly plain: () => Connection;
  readonly encrypted: () => Connection;
}

function twoFiles(rows: number): Readable {
  const folder = scratch();
  const [plain, encrypted] = [path.join(folder, 'plain.sqlite'), path.join(folder, 'dossier.trajectmap')];
  const [key, salt] = [randomBytes(32), randomBytes(16)];
  for (const connection of [plainDatabase(plain), createDatabase(encrypted, key, salt)]) {
    insertRows(connection, rows);
    connection.close();
  }
  return { plain: () => plainDatabase(plain), encrypted: () => openReader(encrypted, key, salt) };
}

function scan(connection: Connection): void {
  connection.prepare('SELECT waarde, count(*) FROM aanwezigheid NOT INDEXED GROUP BY waarde').all();
  connection.close();
}

/** Every row once, on a connection that was just opened: each page is decrypted. */
export function encryptedScan(rows: number): Case {
  const { plain, encrypted } = twoFiles(rows);
  return { baseline: () => scan(plain()), subject: () => scan(encrypted()) };
}

/** Rows by their id, spread over the whole file, on a connection that was just opened. */
export function encryptedLookups(rows: number): Case {
  const { plain, encrypted } = twoFiles(rows);
  const look = (connection: Connection): void => {
    const get = connection.prepare('SELECT datum, waarde FROM aanwezigheid WHERE id = ?');
    for (let n = 0; n < LOOKUPS; n += 1) get.get(idOf((n * 7919) % rows));
    connection.close();
  };
  return {
    baseline: () => look(plain()),
    subject: () => look(encrypted()),
    figures: ({ median }) => ({ 'µs per row': ((median * 1000) / LOOKUPS).toFixed(1) }),
  };
}
