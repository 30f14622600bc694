/** A case file without keys around it, for tests of the store. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, createDatabase, openReader, openWriter } from '../../../src/core/store/driver.ts';
import { type Journal, createJournal } from '../../../src/core/store/journal/journal.ts';
import { createTablesIn } from '../../../src/core/store/migrate.ts';
import { type SearchIndex, createSearchIndex } from '../../../src/core/store/search.ts';

export const MIGRATIONS = path.resolve('drizzle');
export const ACTOR = '018f0000-0000-7000-8000-000000000001';

export interface OpenFile {
  readonly file: string;
  readonly key: Buffer;
  readonly salt: Buffer;
  readonly writer: Connection;
  readonly reader: Connection;
  readonly journal: Journal;
  readonly search: SearchIndex;
  readonly close: () => void;
}

export interface AttachOptions {
  readonly now?: () => number;
  readonly device?: Buffer;
}

export function tempFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'trajectmap-test-'));
}

/** A new encrypted file with today's tables. */
export function emptyFile(folder: string = tempFolder(), now: () => number = Date.now): OpenFile {
  const file = path.join(folder, `${randomBytes(4).toString('hex')}.trajectmap`);
  const [key, salt] = [randomBytes(32), randomBytes(16)];
  const writer = createDatabase(file, key, salt);
  createTablesIn(writer, MIGRATIONS);
  return attachJournal(file, key, salt, writer, { now });
}

/** Empty files that cost a copy instead of the migrations: for tests that need hundreds. */
export interface Template {
  /** A new file; removed when it is closed. */
  open(options?: AttachOptions): OpenFile;
  remove(): void;
}

export function createTemplate(): Template {
  const folder = tempFolder();
  const { file, key, salt, close } = emptyFile(folder);
  close();
  return {
    open(options = {}) {
      const copy = path.join(folder, `${randomBytes(6).toString('hex')}.trajectmap`);
      copyFileSync(file, copy);
      const writer = openWriter(copy, key, salt);
      writer.pragma('synchronous = OFF'); // nobody pulls the plug on these
      const opened = attachJournal(copy, key, salt, writer, options);
      return {
        ...opened,
        close() {
          opened.close();
          rmSync(copy);
        },
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function attachJournal(
  file: string,
  key: Buffer,
  salt: Buffer,
  writer: Connection,
  { now = Date.now, device = randomBytes(16) }: AttachOptions = {},
): OpenFile {
  const reader = openReader(file, key, salt);
  const search = createSearchIndex(writer);
  const journal = createJournal({ connection: writer, search, device, appVersion: '0.1.0', now });
  return {
    file,
    key,
    salt,
    writer,
    reader,
    journal,
    search,
    close() {
      reader.close();
      writer.close();
    },
  };
}
