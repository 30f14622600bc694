/** Only the journal writes: every other connection is refused by SQLite itself. */
import { afterAll, describe, expect, test } from 'vitest';
import { ACTOR, createTemplate } from './open-file.ts';

const template = createTemplate();
afterAll(() => template.remove());

const ATTEMPTS = [
  "INSERT INTO werkpost (id, naam) VALUES (x'00112233445566778899aabbccddeeff', 'Keuken')",
  "UPDATE werkpost SET naam = 'x'",
  'DELETE FROM werkpost',
  'DELETE FROM change',
  'UPDATE tx SET hlc = 0',
  'CREATE TABLE eigen (x)',
  'CREATE INDEX eigen ON werkpost (naam)',
  'DROP TABLE werkpost',
  'ALTER TABLE werkpost ADD eigen text',
  "INSERT INTO zoek (rowid, tekst) VALUES (1, 'x')",
  "INSERT INTO zoek (zoek) VALUES ('rebuild')",
  'REINDEX',
];

describe('the reader', () => {
  test.each(ATTEMPTS)('does not: %s', (sql) => {
    const { reader, journal, close } = template.open();
    journal.write({ op: 'werkpost.maak', actor: ACTOR, source: 'ui' }, (writer) => writer.insert('werkpost', { naam: 'Keuken' }));
    const attempt = (): void => void reader.prepare(sql).run();
    expect(attempt).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }));
    expect(reader.prepare('SELECT naam FROM werkpost').all()).toEqual([{ naam: 'Keuken' }]);
    close();
  });

  test('reads while an operation is being written, and sees the state before it', () => {
    const { reader, journal, close } = template.open();
    const count = reader.prepare('SELECT count(*) AS n FROM werkpost');
    journal.write({ op: 'werkpost.maak', actor: ACTOR, source: 'ui' }, (writer) => {
      writer.insert('werkpost', { naam: 'Keuken' });
      expect(count.get()).toEqual({ n: 0 });
    });
    expect(count.get()).toEqual({ n: 1 });
    close();
  });
});
