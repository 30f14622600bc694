/** What every released version wrote opens, replays and reads in this one (E-10). `store-fixtures/releases/make.ts` makes such a file. */
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openReader, openWriter } from '../../../src/core/store/driver.ts';
import { entityNames } from '../../../src/core/store/fields/index.ts';
import { migrateFile, needsMigration } from '../../../src/core/store/migrate.ts';
import { searchIndexMatches, settleSearchIndex } from '../../../src/core/store/search.ts';
import { dumpEntities } from '../store-fixtures/dump.ts';
import { RELEASE_KEY, RELEASE_SALT } from '../store-fixtures/releases/key.ts';
import { expectIntegrity, expectWhole } from '../store-fixtures/whole.ts';
import { MIGRATIONS, type OpenFile, attachJournal, createTemplate, tempFolder } from './open-file.ts';

const RELEASES = path.resolve('test/core/store-fixtures/releases');
const versions = readdirSync(RELEASES).filter((name) => name.endsWith('.trajectmap'));
const template = createTemplate();
afterAll(() => template.remove());

/** A copy of a released file, brought to this version. */
function broughtUp(name: string): OpenFile {
  const file = path.join(tempFolder(), name);
  copyFileSync(path.join(RELEASES, name), file);
  const target = { file, key: RELEASE_KEY, salt: RELEASE_SALT };
  const before = openReader(file, RELEASE_KEY, RELEASE_SALT);
  const needed = needsMigration(before, MIGRATIONS);
  before.close();
  if (needed) migrateFile(target, MIGRATIONS, `${file}-voor`);
  expect(existsSync(`${file}-voor`)).toBe(needed);
  const opened = attachJournal(file, RELEASE_KEY, RELEASE_SALT, openWriter(file, RELEASE_KEY, RELEASE_SALT));
  settleSearchIndex(opened.writer, opened.search);
  return opened;
}

describe('a released file', () => {
  test('is there for the first version', () => {
    expect(versions).toContain('0.1.0.trajectmap');
  });

  test.each(versions)('%s is whole in this version: its journal gives the tables of today', (name) => {
    const file = broughtUp(name);
    expect(searchIndexMatches(file.reader)).toBe(true);
    const filled = Object.entries(dumpEntities(file.reader)).filter(([, rows]) => rows.length > 0);
    expect(filled.length).toBeGreaterThan(40);
    expect(filled.every(([entity]) => entityNames.includes(entity))).toBe(true);
    expectWhole(file, template);
    expectIntegrity(file);
    file.close();
  });
});
