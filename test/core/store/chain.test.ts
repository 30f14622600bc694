/** The hash chain: what was changed behind the journal shows, what was erased through it does not. */
import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../../src/core/store/driver.ts';
import type { OperationHeader } from '../../../src/core/store/journal/journal.ts';
import { createJournal } from '../../../src/core/store/journal/journal.ts';
import { replay } from '../../../src/core/store/journal/replay.ts';
import { verifyChain } from '../../../src/core/store/journal/verify.ts';
import { ACTOR, type OpenFile, createTemplate } from './open-file.ts';

const template = createTemplate();
afterAll(() => template.remove());

const header = (op: string): OperationHeader => ({ op, actor: ACTOR, source: 'ui', reason: 'uit het papieren dossier' });

/** Three operations: a person, a change of it, a second person. */
function threeOperations(): OpenFile {
  const file = template.open();
  const { value: id } = file.journal.write(header('persoon.maak'), (writer) => writer.insert('persoon', { naam: 'Maes' }));
  file.journal.write(header('persoon.wijzig'), (writer) => writer.set('persoon', id, { naam: 'Baert' }));
  file.journal.write(header('persoon.maak'), (writer) => writer.insert('persoon', { naam: 'Claes' }));
  return file;
}

describe('the chain shows', () => {
  const byHand: [string, readonly number[], (writer: Connection) => void][] = [
    ['a changed value', [2], (writer) => writer.exec(`UPDATE change SET value = '"Wouters"' WHERE tx = 2`)],
    [
      'a changed value whose salt was taken away',
      [2],
      (w) => w.exec(`UPDATE change SET value = '"X"', salt = NULL WHERE tx = 2`),
    ],
    ['a changed reason', [2], (writer) => writer.exec(`UPDATE tx SET reason = 'anders' WHERE id = 2`)],
    [
      'a changed reason whose salt was taken away',
      [2],
      (w) => w.exec(`UPDATE tx SET reason = 'x', reason_salt = NULL WHERE id = 2`),
    ],
    ['another actor', [2], (writer) => writer.prepare('UPDATE tx SET actor = ? WHERE id = 2').run(randomBytes(16))],
    ['another moment', [2], (writer) => writer.exec('UPDATE tx SET hlc = hlc - 1024 WHERE id = 2')],
    ['another record', [2], (writer) => writer.prepare('UPDATE change SET row_id = ? WHERE tx = 2').run(randomBytes(16))],
    ['a change that was taken out', [2], (writer) => writer.exec('DELETE FROM change WHERE tx = 2')],
    ['a change that was put in', [2], (writer) => copyChange(writer, 2)],
    ['a change without an operation', [99], (writer) => copyChange(writer, 99)],
    ['an operation that was taken out', [2, 3], (writer) => writer.exec('DELETE FROM tx WHERE id = 2')],
  ];

  test.each(byHand)('%s', (_what, broken, tamper) => {
    const { reader, writer, close } = threeOperations();
    expect(verifyChain(reader)).toEqual({ operations: 3, changes: 3, broken: [] });
    tamper(writer);
    expect(verifyChain(reader).broken.toSorted((a, b) => a - b)).toEqual(broken);
    close();
  });
});

/** A change that looks like the one of operation 2. */
function copyChange(writer: Connection, tx: number): void {
  writer
    .prepare(
      `INSERT INTO change SELECT :tx, 50, entity, row_id, person_id, kind, field, value, old, base, salt, value_hash
       FROM change WHERE tx = 2`,
    )
    .run({ tx });
}

describe('the chain stays whole', () => {
  test('when values and reasons are erased, and the journal still replays', () => {
    const { reader, writer, close } = threeOperations();
    writer.exec('UPDATE change SET value = NULL, old = NULL, salt = NULL; UPDATE tx SET reason = NULL, reason_salt = NULL');
    expect(verifyChain(reader).broken).toEqual([]);
    const again = template.open();
    replay(reader, again.writer);
    expect(again.reader.prepare('SELECT naam FROM persoon').all()).toEqual([{ naam: null }, { naam: null }]);
    again.close();
    close();
  });

  test('for each device on its own', () => {
    const { reader, writer, search, journal, close } = threeOperations();
    const other = createJournal({ connection: writer, search, device: randomBytes(16), appVersion: '0.1.0', now: Date.now });
    expect(other.write(header('persoon.maak'), (w) => w.insert('persoon', { naam: 'Dewit' })).operation?.seq).toBe(1);
    expect(journal.write(header('persoon.maak'), (w) => w.insert('persoon', { naam: 'Evers' })).operation?.seq).toBe(4);
    expect(verifyChain(reader)).toEqual({ operations: 5, changes: 5, broken: [] });
    close();
  });

  test('and two equal values have different hashes, so that a status cannot be guessed back', () => {
    const { journal, reader, close } = template.open();
    journal.write(header('statuut.maak'), (writer) => {
      writer.insert('statuut', { code: 'RIZIV' });
      writer.insert('statuut', { code: 'RIZIV' });
    });
    const hashes = reader.prepare<[], { h: string }>('SELECT hex(value_hash) AS h FROM change').all();
    expect(new Set(hashes.map(({ h }) => h)).size).toBe(2);
    close();
  });
});
