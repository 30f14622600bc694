import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkIntegrity,
  countRows,
  createDatabase,
  openReader,
  openWriter,
  rekey,
  vacuumInto,
  type Connection,
} from '../../../src/core/store/driver.ts';
import { DOSSIER_ERROR_CODES, DossierError, toDossierError } from '../../../src/core/store/errors.ts';
import { writeFileAtomic } from '../../../src/core/store/atomic-file.ts';
import messages from '../../../src/shared/messages/nl/dossier.json' with { type: 'json' };
import { failure, tempFolder } from './dossier.ts';

const key = randomBytes(32);
const salt = randomBytes(16);

function newDatabase(): { file: string; writer: Connection } {
  const file = path.join(tempFolder(), "d'un dossier.trajectmap");
  return { file, writer: createDatabase(file, key, salt) };
}

describe('a new database', () => {
  it('is encrypted from the first byte, begins with its file id, and only the user may read it', () => {
    const { file, writer } = newDatabase();
    expect(statSync(file).size).toBeGreaterThan(0);
    expect(readFileSync(file).subarray(0, 16).equals(salt)).toBe(true);
    const anyoneElse = process.platform === 'win32' ? 0 : 0o077; // Windows has no such bits
    writer.exec('CREATE TABLE t (a)'); // makes the log
    for (const suffix of ['', '-wal', '-shm']) expect(statSync(file + suffix).mode & anyoneElse).toBe(0);
    writer.close();
  });

  it('never replaces anything: not a file, not the log of an earlier one', async () => {
    const { file, writer } = newDatabase();
    writer.close();
    const before = readFileSync(file);
    expect((await failure(() => createDatabase(file, key, salt))).code).toBe('BESTAND_BESTAAT');
    expect(readFileSync(file).equals(before)).toBe(true);
    const orphan = path.join(path.dirname(file), 'y.trajectmap');
    writeFileSync(`${orphan}-wal`, 'log');
    expect((await failure(() => createDatabase(orphan, key, salt))).code).toBe('BESTAND_BESTAAT');
    expect(existsSync(orphan)).toBe(false);
  });

  it('needs a folder that exists', async () => {
    const file = path.join(tempFolder(), 'weg', 'x.trajectmap');
    expect((await failure(() => createDatabase(file, key, salt))).code).toBe('MAP_NIET_GEVONDEN');
  });

  it('refuses a key of the wrong length before it touches the disk', () => {
    const file = path.join(tempFolder(), 'x.trajectmap');
    expect(() => createDatabase(file, key.subarray(1), salt)).toThrow(RangeError);
    expect(existsSync(file)).toBe(false);
  });
});

describe('a connection', () => {
  it('has the safe settings', () => {
    const { file, writer } = newDatabase();
    const reader = openReader(file, key, salt);
    for (const connection of [writer, reader]) {
      const pragma = (name: string) => connection.pragma(name, { simple: true });
      expect(
        ['journal_mode', 'synchronous', 'foreign_keys', 'temp_store', 'secure_delete', 'trusted_schema'].map(pragma),
      ).toEqual(['wal', 2, 1, 2, 1, 0]);
      connection.close();
    }
  });

  it('that reads cannot write, and sees the state before an open write', () => {
    const { file, writer } = newDatabase();
    writer.exec('CREATE TABLE t (a)');
    const reader = openReader(file, key, salt);
    expect(() => reader.exec('INSERT INTO t VALUES (1)')).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }));
    writer.exec('BEGIN; INSERT INTO t VALUES (1)');
    expect(countRows(reader)).toEqual({ t: 0 });
    writer.exec('COMMIT');
    expect(countRows(reader)).toEqual({ t: 1 });
    reader.close();
    writer.close();
  });

  it('has no way to write the data in clear', () => {
    const { writer } = newDatabase();
    for (const name of ['serialize', 'backup', 'loadExtension', 'unsafeMode', 'key', 'rekey'] as const) {
      const call = (writer as unknown as Record<string, () => unknown>)[name];
      expect(() => call?.call(writer)).toThrow(/not available/);
    }
    writer.close();
  });

  it('with another key does not open, and the file stays as it is', async () => {
    const { file, writer } = newDatabase();
    writer.close();
    const before = readFileSync(file);
    for (const open of [openReader, openWriter]) {
      expect((await failure(() => open(file, randomBytes(32), salt))).code).toBe('DOSSIER_BESCHADIGD');
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('never starts a new file where one was expected', async () => {
    const folder = tempFolder();
    const missing = path.join(folder, 'weg.trajectmap');
    expect((await failure(() => openWriter(missing, key, salt))).code).toBe('BESTAND_NIET_GEVONDEN');
    const empty = path.join(folder, 'leeg.trajectmap');
    writeFileSync(empty, '');
    expect((await failure(() => openWriter(empty, key, salt))).code).toBe('GEEN_DOSSIER');
    expect((await failure(() => openWriter(folder, key, salt))).code).toBe('GEEN_DOSSIER');
    expect(statSync(empty).size).toBe(0);
    expect(readdirSync(folder)).toEqual(['leeg.trajectmap']);
  });
});

describe('a compact copy', () => {
  it('opens with the same key, keeps the file id, and leaves a reader a reader', async () => {
    const { file, writer } = newDatabase();
    writer.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)');
    const reader = openReader(file, key, salt);
    const copy = path.join(path.dirname(file), "kopie van 't dossier");
    vacuumInto(reader, copy);
    expect(readFileSync(copy).subarray(0, 16).equals(salt)).toBe(true);
    expect(reader.pragma('query_only', { simple: true })).toBe(1);
    expect((await failure(() => vacuumInto(reader, copy))).code).toBe('BESTAND_BESTAAT');
    const opened = openReader(copy, key, salt);
    expect(countRows(opened)).toEqual({ t: 2 });
    for (const connection of [opened, reader, writer]) connection.close();
  });
});

/** A database of some pages, with one bit flipped at `at(size)`. */
function damaged(at: (size: number) => number): Connection {
  const { file, writer } = newDatabase();
  writer.exec('CREATE TABLE t (a, b); CREATE INDEX i ON t (b)');
  const insert = writer.prepare('INSERT INTO t VALUES (?, ?)');
  for (let n = 0; n < 2000; n += 1) insert.run(n, `nota ${n} `.repeat(5));
  writer.close();
  const bytes = readFileSync(file);
  const place = at(bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  return openReader(file, key, salt);
}

describe('an integrity check', () => {
  it.each([
    ['in the middle', (size: number) => Math.floor(size / 2)],
    ['at the end', (size: number) => size - 1],
  ])('finds one flipped bit %s', (_, at) => {
    const connection = damaged(at);
    const report = checkIntegrity(connection);
    expect(report.ok).toBe(false);
    expect(report.problems).not.toEqual([]);
    connection.close();
  });

  it('finds a row whose parent is gone', () => {
    const { writer } = newDatabase();
    writer.exec(
      'CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE k (p REFERENCES p(id)); PRAGMA foreign_keys = OFF; INSERT INTO k VALUES (7)',
    );
    expect(checkIntegrity(writer)).toEqual({ ok: false, problems: [], orphans: 1 });
    writer.close();
  });
});

describe('an integrity check on a connection that stayed open', () => {
  it('sees no damage in what another one wrote to a search index', () => {
    const { file, writer } = newDatabase();
    writer.exec("CREATE VIRTUAL TABLE z USING fts5(tekst); INSERT INTO z VALUES ('fiets')");
    const reader = openReader(file, key, salt);
    expect(checkIntegrity(reader)).toEqual({ ok: true, problems: [], orphans: 0 });
    for (let n = 0; n < 50; n += 1) writer.prepare('INSERT INTO z VALUES (?)').run(`naam ${n}`);
    expect(checkIntegrity(reader)).toEqual({ ok: true, problems: [], orphans: 0 });
    for (const connection of [reader, writer]) connection.close();
  });
});

describe('another key for the same file', () => {
  it('keeps the file id and leaves nothing that the old key opens', async () => {
    const { file, writer } = newDatabase();
    writer.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
    const next = randomBytes(32);
    rekey(writer, next, salt);
    writer.exec('INSERT INTO t VALUES (2)');
    writer.close();
    expect(readFileSync(file).subarray(0, 16).equals(salt)).toBe(true);
    expect((await failure(() => openReader(file, key, salt))).code).toBe('DOSSIER_BESCHADIGD');
    const reader = openReader(file, next, salt);
    expect(countRows(reader)).toEqual({ t: 2 });
    expect(checkIntegrity(reader).ok).toBe(true);
    reader.close();
  });
});

describe('errors', () => {
  it.each([
    ['ENOSPC', 'SCHIJF_VOL'],
    ['SQLITE_FULL', 'SCHIJF_VOL'],
    ['EROFS', 'GEEN_SCHRIJFRECHT'],
    ['SQLITE_READONLY_DIRECTORY', 'GEEN_SCHRIJFRECHT'],
    ['SQLITE_CORRUPT_VTAB', 'DOSSIER_BESCHADIGD'],
    ['SQLITE_IOERR_WRITE', 'SCHIJF_FOUT'],
    ['SQLITE_BUSY_SNAPSHOT', 'DOSSIER_IN_GEBRUIK'],
  ])('%s becomes %s, and the path in its text is gone', (system, code) => {
    const error = Object.assign(new Error("write '/home/Kapoen Verstraeten/x'"), { code: system });
    const known = toDossierError(error);
    expect(known).toMatchObject({ code, message: code, details: { systeem: system } });
    expect(JSON.stringify(known) + String(known)).not.toContain('Kapoen');
  });

  it('of a programmer stay what they are', () => {
    const bug = new TypeError('undefined is not a function');
    const constraint = Object.assign(new Error('UNIQUE'), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
    expect([toDossierError(bug), toDossierError(constraint), toDossierError(null)]).toEqual([bug, constraint, null]);
  });

  it('have a Dutch sentence each', () => {
    const sentences: Record<string, unknown> = messages;
    expect(DOSSIER_ERROR_CODES.filter((code) => typeof sentences[code] !== 'string')).toEqual([]);
    expect(new DossierError('SCHIJF_VOL').message).toBe('SCHIJF_VOL');
  });
});

describe('a small file', () => {
  it('is replaced whole; after an error the old one is there and nothing lies beside it', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'x.sleutels');
    writeFileAtomic(file, 'een');
    writeFileAtomic(file, 'twee');
    expect(readFileSync(file, 'utf8')).toBe('twee');
    expect((await failure(() => writeFileAtomic(path.join(folder, 'weg', 'y'), 'x'))).code).toBe('MAP_NIET_GEVONDEN');
    mkdirSync(path.join(folder, 'een map'));
    expect(() => writeFileAtomic(path.join(folder, 'een map'), 'x')).toThrow(/EISDIR|EPERM|EEXIST/);
    expect(readdirSync(folder).sort()).toEqual(['een map', 'x.sleutels']);
  });
});
