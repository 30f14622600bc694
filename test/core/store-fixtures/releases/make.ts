/**
 * Makes `VERSION.trajectmap` beside this file: `node scripts/node24.mjs test/core/store-fixtures/releases/make.ts VERSION`.
 *
 * Run once for every release, and never again for one that went out: what it wrote must open, replay and read in every later version
 * (releases.test.ts). Each kind of record is there with every field filled, and with a change, a removal and an undo.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createDatabase } from '../../../../src/core/store/driver.ts';
import { type Field, type Logical } from '../../../../src/core/store/fields/define.ts';
import { entityByName, entityNames } from '../../../../src/core/store/fields/index.ts';
import { createJournal, type OperationHeader } from '../../../../src/core/store/journal/journal.ts';
import { undoOperation } from '../../../../src/core/store/journal/undo.ts';
import { createTablesIn } from '../../../../src/core/store/migrate.ts';
import { createSearchIndex } from '../../../../src/core/store/search.ts';
import { RELEASE_KEY, RELEASE_SALT } from './key.ts';

const version = process.argv[2] ?? '';
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('which version?');
const file = path.join(import.meta.dirname, `${version}.trajectmap`);
for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });

const SAMPLES: Readonly<Record<Exclude<Field['codec'], 'id' | 'text'>, readonly [Logical, Logical]>> = {
  code: ['x', 'y'],
  date: ['2026-01-05', '2026-02-06'],
  time: ['08:30', '17:00'],
  month: ['2026-01', '2026-02'],
  cents: [281_220, 0],
  int: [1, -1],
  hours: [1520, 0],
  decimal: ['0.5', '12.25'],
  bool: [true, false],
  json: [{ a: [1, 'é', null] }, ['b']],
};

const writer = createDatabase(file, RELEASE_KEY, RELEASE_SALT);
createTablesIn(writer, path.resolve('drizzle'));
let now = Date.UTC(2026, 0, 5, 8);
const journal = createJournal({
  connection: writer,
  search: createSearchIndex(writer),
  device: Buffer.alloc(16, 7),
  appVersion: version,
  now: () => (now += 60_000),
});
const ids = new Map<string, string>();

/** Sample 0 or 1 of a field; a reference points at the first record of its entity. */
function sample(field: Field, index: 0 | 1): Logical {
  if (field.codec === 'id') return ids.get(field.ref ?? '') ?? null;
  if (field.codec === 'text') return (index === 0 ? 'Crèvecœur' : 'Yıldız').slice(0, Math.min(field.max ?? 200, 9));
  return SAMPLES[field.codec][index];
}

function valuesOf(name: string, index: 0 | 1): Record<string, Logical> {
  const fields = [...entityByName(name).fields.values()].filter((field) => field.name !== 'verwijderd');
  return Object.fromEntries(fields.map((field) => [field.name, sample(field, index)]));
}

const header = (op: string): OperationHeader => ({ op, actor: '018f0000-0000-7000-8000-000000000001', source: 'ui' });

// Twice: in the second round every reference has something to point at.
for (const name of [...entityNames, ...entityNames]) {
  const { value: id } = journal.write({ ...header(`${name}.maak`), reason: 'uit het papieren dossier' }, (write) =>
    write.raw.insert(name, valuesOf(name, 0)),
  );
  ids.set(name, id);
}
for (const name of entityNames) {
  const { kind, later } = entityByName(name);
  const values = Object.entries(valuesOf(name, 1)).filter(([field]) => kind === 'register' || later.has(field));
  const { operation } = journal.write(header(`${name}.wijzig`), (write) =>
    write.raw.set(name, ids.get(name)!, Object.fromEntries(values)),
  );
  if (operation === null) continue;
  if (entityNames.indexOf(name) % 2 === 0) undoOperation(writer, journal, operation, header(''));
}
for (const name of entityNames.slice(0, 10)) {
  journal.write(header(`${name}.verwijder`), (write) => write.raw.retract(name, ids.get(name)!));
}
writer.pragma('wal_checkpoint(TRUNCATE)');
writer.close();
