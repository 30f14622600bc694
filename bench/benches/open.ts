/** Opening a case file with its key in hand (lock, version, two connections, slots, journal), against opening plain SQLite of its size. */
import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import path from 'node:path';
// oxlint-disable-next-line import/default -- the driver is CommonJS: the class is its module.exports
import Database from 'better-sqlite3';
import { argon2id } from 'hash-wasm';
import { KDF_DEFAULT, openUnlocked } from '../../src/core/store/index.ts';
import { caseFile, openFixture, optionsIn } from '../fixtures/case-file.ts';
import { scratch } from '../fixtures/place.ts';
import type { Case } from '../measure.ts';

/** Openings in one run: one takes a few milliseconds. */
const TIMES = 10;

export async function openCaseFile(persons: number): Promise<Case> {
  const folder = path.join(scratch(), 'dossier');
  cpSync(await caseFile(persons), folder, { recursive: true });
  const first = await openFixture(folder);
  const { dataKey, salt } = first.vault;
  const [key, fileId] = [Buffer.from(dataKey), Buffer.from(salt)];
  const { userId, userName } = first;
  const plain = path.join(folder, 'plain.sqlite');
  makePlain(plain, first.reader.prepare<[], { n: number }>('SELECT count(*) AS n FROM aanwezigheid').get()!.n);
  first.close();
  const passphrase = await passphraseMs();
  return {
    baseline() {
      for (let n = 0; n < TIMES; n += 1) {
        const database = new Database(plain);
        database.pragma('journal_mode = WAL');
        database.prepare('SELECT count(*) FROM sqlite_schema').get();
        database.close();
      }
    },
    subject() {
      for (let n = 0; n < TIMES; n += 1) {
        openUnlocked(optionsIn(folder), { dataKey: Buffer.from(key), fileId, userId, userName }).close();
      }
    },
    figures: ({ median }) => ({
      'ms per opening': (median / TIMES).toFixed(1),
      'passphrase to key, on top': `${Math.round(passphrase)} ms`,
    }),
    close: () => key.fill(0),
  };
}

function makePlain(file: string, rows: number): void {
  const database = new Database(file);
  database.exec('CREATE TABLE aanwezigheid (id BLOB PRIMARY KEY NOT NULL, datum TEXT, waarde TEXT)');
  const insert = database.prepare('INSERT INTO aanwezigheid VALUES (?, ?, ?)');
  database.transaction(() => {
    for (let n = 0; n < rows; n += 1) insert.run(randomBytes(16), '2026-01-05', 'aanwezig');
  })();
  database.close();
}

/** What argon2id costs with the parameters of a real case file; meant to be slow. */
async function passphraseMs(): Promise<number> {
  const { memoryKiB, iterations, parallelism } = KDF_DEFAULT;
  const start = performance.now();
  await argon2id({
    password: 'de blauwe fiets staat achter het station',
    salt: randomBytes(16),
    memorySize: memoryKiB,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return performance.now() - start;
}
