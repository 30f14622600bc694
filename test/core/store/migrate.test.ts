/** Bringing a case file to another version: it is there afterwards, or it is as it was (stack 8.4). */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type Connection, openReader } from '../../../src/core/store/driver.ts';
import { type DossierError, isDossierError } from '../../../src/core/store/errors.ts';
import { migrateFile, needsMigration } from '../../../src/core/store/migrate.ts';
import { dumpFile } from '../store-fixtures/dump.ts';
import { withMigrations } from '../store-fixtures/migrations.ts';
import { ACTOR, MIGRATIONS, type OpenFile, createTemplate } from './open-file.ts';

const BREAK = '\n--> statement-breakpoint\n';
const template = createTemplate();
afterAll(() => template.remove());

let opened: Connection[] = [];
afterEach(() => {
  for (const connection of opened) connection.close();
  opened = [];
});

interface ClosedFile extends Pick<OpenFile, 'file' | 'key' | 'salt'> {
  readonly backup: string;
  readonly before: ReturnType<typeof dumpFile>;
}

/** A closed file with two persons, each with a traject and two statements of attendance. */
function closedFile(): ClosedFile {
  const { file, key, salt, journal, reader, writer } = template.open();
  journal.write({ op: 'test.vul', actor: ACTOR, source: 'cli' }, (write) => {
    for (const naam of ['Maes', 'Baert']) {
      const persoonId = write.insert('persoon', { naam });
      write.insert('amaTraject', { persoonId, start: '2026-01-05' });
      for (const datum of ['2026-01-05', '2026-01-06']) write.insert('aanwezigheid', { persoonId, datum, waarde: 'aanwezig' });
    }
  });
  const before = dumpFile(reader);
  reader.close();
  writer.close();
  return { file, key, salt, backup: `${file}-voor`, before };
}

function read({ key, salt }: ClosedFile, file: string): Connection {
  const reader = openReader(file, key, salt);
  opened.push(reader);
  return reader;
}

function failure(work: () => unknown): DossierError {
  try {
    work();
  } catch (error) {
    if (isDossierError(error)) return error;
    throw error;
  }
  throw new Error('expected an error');
}

const count = (reader: Connection, table: string): number =>
  reader.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()!.n;

/** What drizzle-kit writes when a column changes: a new table, the rows over, the old one away. */
const REBUILD_PERSOON = [
  'CREATE TABLE `__new_persoon` (`id` blob PRIMARY KEY NOT NULL, `verwijderd` integer DEFAULT false NOT NULL, `hlc` integer DEFAULT 0 NOT NULL, `naam` text)',
  'INSERT INTO `__new_persoon` (`id`, `verwijderd`, `hlc`, `naam`) SELECT `id`, `verwijderd`, `hlc`, `naam` FROM `persoon`',
  'DROP TABLE `persoon`',
  'ALTER TABLE `__new_persoon` RENAME TO `persoon`',
].join(BREAK);

describe('a migration', () => {
  test('that is not needed is not needed', () => {
    const closed = closedFile();
    expect(needsMigration(read(closed, closed.file), MIGRATIONS)).toBe(false);
    expect(needsMigration(read(closed, closed.file), withMigrations('SELECT 1'))).toBe(true);
  });

  test('brings the file up, and leaves the copy from before beside it', () => {
    const closed = closedFile();
    migrateFile(closed, withMigrations('ALTER TABLE `persoon` ADD `roepnaam` text'), closed.backup);
    const after = read(closed, closed.file);
    expect(after.prepare('SELECT naam, roepnaam FROM persoon ORDER BY naam').all()).toEqual([
      { naam: 'Baert', roepnaam: null },
      { naam: 'Maes', roepnaam: null },
    ]);
    expect(dumpFile(read(closed, closed.backup))).toEqual(closed.before);
    expect(needsMigration(after, withMigrations('ALTER TABLE `persoon` ADD `roepnaam` text'))).toBe(false);
  });

  test('that rebuilds a table keeps its rows and the rows that point at it', () => {
    const closed = closedFile();
    migrateFile(closed, withMigrations(REBUILD_PERSOON), closed.backup);
    const after = read(closed, closed.file);
    expect([count(after, 'persoon'), count(after, 'ama_traject'), count(after, 'aanwezigheid')]).toEqual([2, 2, 4]);
    expect(after.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    const tables = dumpFile(after).tables;
    expect([tables['ama_traject'], tables['aanwezigheid'], tables['change']]).toEqual([
      closed.before.tables['ama_traject'],
      closed.before.tables['aanwezigheid'],
      closed.before.tables['change'],
    ]);
  });

  test('that says which rows it drops may drop them', () => {
    const closed = closedFile();
    migrateFile(closed, withMigrations('-- rows may drop: aanwezigheid, ama_traject\nDELETE FROM aanwezigheid'), closed.backup);
    expect(count(read(closed, closed.file), 'aanwezigheid')).toBe(0);
  });

  test('is refused for a file that a newer version wrote', () => {
    const closed = closedFile();
    const newer = withMigrations('ALTER TABLE `persoon` ADD `roepnaam` text');
    migrateFile(closed, newer, closed.backup);
    expect(failure(() => needsMigration(read(closed, closed.file), MIGRATIONS)).code).toBe('DOSSIER_NIEUWER');
    const { backup } = closed;
    expect(failure(() => migrateFile(closed, MIGRATIONS, `${backup}-2`)).code).toBe('DOSSIER_NIEUWER');
    expect(read(closed, closed.file).prepare('SELECT roepnaam FROM persoon').all()).toHaveLength(2);
  });
});

describe('a migration that fails', () => {
  const failing: [string, string, Record<string, unknown>][] = [
    ['half way', ['CREATE TABLE `nieuw` (`id` blob)', 'INSERT INTO `bestaat_niet` VALUES (1)'].join(BREAK), {}],
    ['because it is no SQL', 'GEEN SQL', {}],
    ['because rows got lost', "DELETE FROM aanwezigheid WHERE datum = '2026-01-06'", { tabellen: ['aanwezigheid'], wezen: 0 }],
    [
      'because other rows got lost than it said',
      '-- rows may drop: aanwezigheid\nDELETE FROM ama_traject',
      { tabellen: ['ama_traject'] },
    ],
    ['because a table went away with its rows', 'DROP TABLE `aanwezigheid`', { tabellen: ['aanwezigheid'] }],
    ['because a row points at nothing', "UPDATE ama_traject SET persoon_id = x'00112233445566778899aabbccddeeff'", { wezen: 2 }],
  ];

  test.each(failing)('%s leaves every row and every table as it was', (_why, sql, details) => {
    const closed = closedFile();
    const error = failure(() => migrateFile(closed, withMigrations(sql), closed.backup));
    expect(error.code).toBe('MIGRATIE_MISLUKT');
    expect(error.details).toMatchObject(details);
    expect(dumpFile(read(closed, closed.file))).toEqual(closed.before);
    migrateFile(closed, withMigrations('SELECT 1'), `${closed.backup}-2`);
    expect(dumpFile(read(closed, closed.file)).tables['aanwezigheid']).toEqual(closed.before.tables['aanwezigheid']);
  });

  test('in the second of two takes the first along', () => {
    const closed = closedFile();
    const folder = withMigrations('ALTER TABLE `persoon` ADD `roepnaam` text', 'DELETE FROM persoon');
    expect(failure(() => migrateFile(closed, folder, closed.backup)).details).toMatchObject({ tabellen: ['persoon'] });
    expect(dumpFile(read(closed, closed.file))).toEqual(closed.before);
  });

  test('tells nothing of what the file holds', () => {
    const closed = closedFile();
    const sql = "INSERT INTO persoon (id, naam) SELECT id, 'Geheim Verstraeten' FROM persoon";
    const error = failure(() => migrateFile(closed, withMigrations(sql), closed.backup));
    expect(JSON.stringify([error.message, error.details, error.cause])).not.toContain('Verstraeten');
  });
});

describe('a copy that cannot be made', () => {
  test('because something has its name leaves the file and that alone', () => {
    const closed = closedFile();
    writeFileSync(closed.backup, 'een ander bestand');
    const bytes = readFileSync(closed.file);
    expect(failure(() => migrateFile(closed, withMigrations('SELECT 1'), closed.backup)).code).toBe('BESTAND_BESTAAT');
    expect(readFileSync(closed.file).equals(bytes)).toBe(true);
    expect(readFileSync(closed.backup, 'utf8')).toBe('een ander bestand');
  });

  test('in a folder that is not there leaves the file', () => {
    const closed = closedFile();
    const bytes = readFileSync(closed.file);
    expect(() => migrateFile(closed, withMigrations('SELECT 1'), `${closed.file}-map/kopie`)).toThrow('GEEN_SCHRIJFRECHT');
    expect(readFileSync(closed.file).equals(bytes)).toBe(true);
    expect(existsSync(`${closed.file}-map`)).toBe(false);
  });

  test('because the file itself is damaged leaves it as it is, to be rescued', () => {
    const closed = closedFile();
    const bytes = readFileSync(closed.file);
    bytes.fill(0x5a, 40 * 4096, 60 * 4096);
    writeFileSync(closed.file, bytes);
    expect(failure(() => migrateFile(closed, withMigrations('SELECT 1'), closed.backup)).code).toBe('DOSSIER_BESCHADIGD');
    expect(readFileSync(closed.file).subarray(100).equals(bytes.subarray(100))).toBe(true);
    expect(existsSync(closed.backup)).toBe(false);
  });
});
