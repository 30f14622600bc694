/** A small case file with known content, in a folder of its own. Fictional persons only. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createDatabase, type Connection } from '../../../src/core/store/driver.ts';
import { isDossierError, type DossierError } from '../../../src/core/store/errors.ts';
import {
  createKeys,
  slotFileFromRows,
  slotRows,
  writeSlots,
  type KdfParameters,
  type NewKeys,
  type SlotFile,
  type SlotRow,
} from '../../../src/core/store/keys/index.ts';

/** Enough to run the real code; far too little to keep anyone out. */
export const FAST: KdfParameters = { memoryKiB: 64, iterations: 1, parallelism: 1 };
export const APP = '0.1.0';
export const PASSPHRASE = 'de blauwe fiets staat achter het station';
export const OTHER_PASSPHRASE = 'zeven kippen drinken koffie bij de bakker';
/** Words that may never be found in a file in clear. */
export const SECRETS = ['Kapoen Verstraeten', 'medewerker met een geheim', 'sleutel_slot'];

export interface TestDossier {
  readonly folder: string;
  readonly file: string;
  readonly profile: string;
  readonly keys: NewKeys;
}

export function tempFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'trajectmap-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A closed case file with slots in all three places. */
export async function makeDossier(rows = 400, name = 'De Werkplek.trajectmap'): Promise<TestDossier> {
  const folder = tempFolder();
  const file = path.join(folder, name);
  const profile = path.join(folder, 'profiel');
  const keys = await createKeys({ user: { id: 'u-1', name: 'Beheerder' }, passphrase: PASSPHRASE }, { kdf: FAST });
  const writer = createDatabase(file, keys.dataKey, keys.fileId);
  writer.exec(`CREATE TABLE persoon (id INTEGER PRIMARY KEY, naam TEXT, nota TEXT);
    CREATE TABLE aanwezigheid (id INTEGER PRIMARY KEY, persoon INTEGER REFERENCES persoon(id), dag TEXT);
    CREATE TABLE sleutel_slot (user_id TEXT PRIMARY KEY, json TEXT NOT NULL);`);
  const person = writer.prepare('INSERT INTO persoon (naam, nota) VALUES (?, ?)');
  const presence = writer.prepare('INSERT INTO aanwezigheid (persoon, dag) VALUES (?, ?)');
  writer.transaction(() => {
    for (let n = 1; n <= rows; n += 1) {
      person.run(`Kapoen Verstraeten ${n}`, 'een medewerker met een geheim '.repeat(4));
      presence.run(n, '2025-03-03');
    }
  })();
  writeInside(writer, keys.slots);
  writer.close();
  writeSlots({ file, profile }, keys.slots, APP);
  return { folder, file, profile, keys };
}

export function writeInside(writer: Connection, slots: SlotFile): void {
  writer.transaction(() => {
    writer.exec('DELETE FROM sleutel_slot');
    const insert = writer.prepare('INSERT INTO sleutel_slot (user_id, json) VALUES (?, ?)');
    for (const row of slotRows(slots)) insert.run(row.userId, row.json);
  })();
}

export function readInside(connection: Connection): SlotFile | null {
  return slotFileFromRows(connection.prepare<[], SlotRow>('SELECT user_id AS userId, json FROM sleutel_slot').all(), APP);
}

/** The DossierError that `work` ends with; anything else fails the test. */
export async function failure(work: () => unknown): Promise<DossierError> {
  try {
    await work();
  } catch (error) {
    if (isDossierError(error)) return error;
    throw error;
  }
  throw new Error('expected an error');
}
