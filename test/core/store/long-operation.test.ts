/** An operation that is written in slices: one operation and one transaction all the same, and others come in between. */
import { copyFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openReader } from '../../../src/core/store/driver.ts';
import { newId } from '../../../src/core/store/ids.ts';
import {
  type LongOperation,
  type LongWork,
  type OperationHeader,
  OperationStopped,
  type WriteResult,
} from '../../../src/core/store/journal/journal.ts';
import { verifyChain } from '../../../src/core/store/journal/verify.ts';
import { search, searchIndexMatches } from '../../../src/core/store/search.ts';
import { dumpFile, dumpSearch } from '../store-fixtures/dump.ts';
import { expectIntegrity, expectWhole } from '../store-fixtures/whole.ts';
import { ACTOR, type OpenFile, createTemplate, tempFolder } from './open-file.ts';

const template = createTemplate();
afterAll(() => template.remove());
const header: OperationHeader = { op: 'import.deelnemers', actor: ACTOR, source: 'import' };
const byHand: OperationHeader = { op: 'persoon.maak', actor: ACTOR, source: 'ui' };
const ROWS = 20;

/** Makes persons, one a step; says how many persons there were when it began. */
const persons = (file: OpenFile, rows = ROWS): LongWork<number, number> =>
  function* (writer) {
    const { n } = file.reader.prepare<[], { n: number }>('SELECT count(*) AS n FROM persoon').get()!;
    for (let row = 1; row <= rows; row += 1) {
      writer.insert('persoon', { naam: `Persoon ${row}`, notities: 'komt met de fiets' });
      yield row;
    }
    return n;
  };

const count = ({ reader }: OpenFile): number => reader.prepare<[], { n: number }>('SELECT count(*) AS n FROM persoon').get()!.n;
const everything = ({ reader }: OpenFile): string => JSON.stringify([dumpFile(reader), dumpSearch(reader)]);

/** Steps of one row each, until `row` is written. */
function goOn<T>(operation: LongOperation<number, T>, row: number): void {
  for (let step = 1; step <= row; step += 1) expect(operation.advance(0)).toEqual({ done: false, progress: step });
}

function toTheEnd<T>(operation: LongOperation<number, T>): WriteResult<T> {
  for (;;) {
    const slice = operation.advance(0);
    if (slice.done) return slice.result;
  }
}

describe('an operation in slices', () => {
  test('is one operation, of which a reader sees nothing until it is over', () => {
    const file = template.open();
    const before = everything(file);
    const operation = file.journal.start(header, persons(file));
    for (let row = 1; row <= ROWS; row += 1) {
      expect(operation.advance(0)).toEqual({ done: false, progress: row });
      expect(everything(file)).toBe(before);
    }
    expect(operation.advance(0)).toMatchObject({ done: true, result: { operation: { seq: 1 }, value: 0 } });
    expect(count(file)).toBe(ROWS);
    expect(verifyChain(file.reader)).toEqual({ operations: 1, changes: ROWS, broken: [] });
    expect(search(file.reader, 'fiets', 100)).toHaveLength(ROWS);
    expectIntegrity(file);
    expectWhole(file, template);
    file.close();
  });

  test('ends a slice by itself, also where it is given all the time there is', () => {
    const file = template.open();
    const operation = file.journal.start(header, persons(file, 1200));
    expect([operation.advance(Infinity), operation.advance(Infinity)]).toEqual([
      { done: false, progress: 500 },
      { done: false, progress: 1000 },
    ]);
    expect(operation.advance(Infinity).done).toBe(true);
    expect(searchIndexMatches(file.reader)).toBe(true);
    file.close();
  });

  test('that is cancelled half way leaves nothing, and the next one is written', async () => {
    const file = template.open();
    file.journal.write(byHand, (writer) => writer.insert('persoon', { naam: 'Maes', notities: 'komt te voet' }));
    const before = everything(file);
    const operation = file.journal.start(header, persons(file));
    const idle = file.journal.idle();
    goOn(operation, ROWS / 2);
    operation.cancel();
    await idle;
    expect(everything(file)).toBe(before);
    expect(() => operation.advance(0)).toThrow(OperationStopped);
    operation.cancel();
    expect(toTheEnd(file.journal.start(header, persons(file))).operation).toMatchObject({ seq: 2 });
    expectWhole(file, template);
    file.close();
  });

  test('that fails half way leaves nothing, and lets the next one in', () => {
    const file = template.open();
    const before = everything(file);
    const failing = file.journal.start(header, function* (writer) {
      yield* persons(file)(writer);
      throw new Error('half way');
    });
    goOn(failing, ROWS);
    expect(() => failing.advance(0)).toThrow('half way');
    expect(file.journal.idle()).toBeNull();
    expect(everything(file)).toBe(before);
    file.close();
  });

  test('that leaves a reference to nobody fails as a whole', () => {
    const file = template.open();
    const orphan = file.journal.start(header, function* (writer) {
      yield* persons(file)(writer);
      writer.insert('amaTraject', { persoonId: newId(), start: '2026-01-05' });
      return null;
    });
    goOn(orphan, ROWS);
    expect(() => orphan.advance(0)).toThrow('FOREIGN KEY');
    expect([count(file), verifyChain(file.reader).operations]).toEqual([0, 0]);
    expect(file.journal.write(byHand, (writer) => writer.insert('persoon', { naam: 'Maes' })).operation).toMatchObject({
      seq: 1,
    });
    file.close();
  });

  test('that changes nothing leaves no trace', () => {
    const file = template.open();
    const before = everything(file);
    const nothing = file.journal.start(header, function* () {
      yield 1;
      return 'klaar';
    });
    expect(toTheEnd(nothing)).toEqual({ operation: null, value: 'klaar' });
    expect(everything(file)).toBe(before);
    file.close();
  });

  test('is told once it is over, and only then', () => {
    const file = template.open();
    const operation = file.journal.start(header, persons(file, 2));
    let over = false;
    void file.journal.idle()!.then(() => (over = true));
    expect(() => file.journal.start(header, persons(file))).toThrow('open already');
    goOn(operation, 2);
    expect(file.journal.idle()).not.toBeNull();
    operation.advance(0);
    expect([file.journal.idle(), over]).toEqual([null, false]);
    file.close();
  });
});

describe('what else happens while it is open', () => {
  test('is an operation of its own, and the work starts again from what is true then', () => {
    const file = template.open();
    const operation = file.journal.start(header, persons(file));
    goOn(operation, ROWS / 2);
    const other = file.journal.write(byHand, (writer) => writer.insert('persoon', { naam: 'Maes' }));
    expect([count(file), other.operation?.seq]).toEqual([1, 1]);
    goOn(operation, ROWS);
    const result = toTheEnd(operation);
    expect(result).toMatchObject({ value: 1, operation: { seq: 2 } });
    expect(count(file)).toBe(ROWS + 1);
    const changes = file.reader.prepare<[], { n: number }>('SELECT count(*) AS n FROM change GROUP BY tx ORDER BY tx');
    expect(changes.all()).toEqual([{ n: 1 }, { n: ROWS }]);
    expectWhole(file, template);
    file.close();
  });

  test('cannot be written from inside it', () => {
    const file = template.open();
    const operation = file.journal.start(header, function* (writer) {
      yield* persons(file)(writer);
      expect(() => file.journal.write(byHand, (inner) => inner.insert('persoon', { naam: 'Maes' }))).toThrow('inside another');
      return null;
    });
    expect(toTheEnd(operation).operation).toMatchObject({ seq: 1 });
    expect(count(file)).toBe(ROWS);
    file.close();
  });

  test('sees no half of it on the writing connection', () => {
    const file = template.open();
    const operation = file.journal.start(header, persons(file));
    goOn(operation, ROWS / 2);
    file.journal.stepAside();
    expect(file.writer.inTransaction).toBe(false);
    expect(searchIndexMatches(file.writer)).toBe(true);
    expect(toTheEnd(operation).operation).toMatchObject({ seq: 1 });
    expect(count(file)).toBe(ROWS);
    file.close();
  });

  test('may be the end of the file: it stops, and says so', async () => {
    const file = template.open();
    const before = everything(file);
    const operation = file.journal.start(header, persons(file));
    goOn(operation, ROWS / 2);
    const idle = file.journal.idle();
    file.journal.close();
    await idle;
    expect(everything(file)).toBe(before);
    expect(() => operation.advance(0)).toThrow(OperationStopped);
    file.close();
  });

  test('may be the end of the machine: what is on the disk is the file before it', () => {
    const file = template.open();
    file.journal.write(byHand, (writer) => writer.insert('persoon', { naam: 'Maes' }));
    const before = everything(file);
    const logged = statSync(`${file.file}-wal`).size;
    file.writer.pragma('cache_size = 10'); // so that half of it is on the disk already
    const operation = file.journal.start(header, persons(file, 2000));
    for (let slice = 1; slice <= 3; slice += 1) expect(operation.advance(Infinity).done).toBe(false);
    expect(statSync(`${file.file}-wal`).size).toBeGreaterThan(logged);
    const copy = path.join(tempFolder(), 'na-stroomuitval.trajectmap');
    for (const suffix of ['', '-wal']) copyFileSync(file.file + suffix, copy + suffix);
    const found = openReader(copy, file.key, file.salt);
    expect(JSON.stringify([dumpFile(found), dumpSearch(found)])).toBe(before);
    found.close();
    file.close();
  });
});
