/** Turning operations back (E-12): what comes back, what is refused, what stays and is named. */
import { afterAll, describe, expect, test } from 'vitest';
import { newId } from '../../../src/core/store/ids.ts';
import { listOperations } from '../../../src/core/store/journal/history.ts';
import type { OperationHeader, OperationId, ValuesOf, Writer } from '../../../src/core/store/journal/journal.ts';
import { UndoRefused, isUndone, lastUndoable, undoOperation } from '../../../src/core/store/journal/undo.ts';
import { search } from '../../../src/core/store/search.ts';
import { dumpEntities } from '../store-fixtures/dump.ts';
import { expectWhole } from '../store-fixtures/whole.ts';
import { ACTOR, type OpenFile, createTemplate } from './open-file.ts';

const COLLEAGUE = '018f0000-0000-7000-8000-000000000002';
const template = createTemplate();
afterAll(() => template.remove());

interface Desk extends OpenFile {
  write<T>(work: (writer: Writer) => T, header?: Partial<OperationHeader>): { operation: OperationId; value: T };
  undo(target: OperationId, partial?: boolean): { operation: OperationId | null; kept: string[] };
  rows(entity: string): Record<string, unknown>[];
}

/** A file with short names for what these tests do all the time. */
function desk(): Desk {
  const file = template.open();
  return {
    ...file,
    write(work, header = {}) {
      const { operation, value } = file.journal.write({ op: 'test.schrijf', actor: ACTOR, source: 'ui', ...header }, work);
      if (!operation) throw new Error('nothing was written');
      return { operation, value };
    },
    undo(target, partial = false) {
      const { operation, kept } = undoOperation(file.reader, file.journal, target, { actor: ACTOR, source: 'ui' }, partial);
      return { operation, kept: kept.map(({ rowId }) => rowId).sort() };
    },
    rows: (entity) => file.reader.prepare<[], Record<string, unknown>>(`SELECT * FROM "${entity}"`).all(),
  };
}

const person =
  (naam: string, more: ValuesOf<'persoon'> = {}) =>
  (writer: Writer) =>
    writer.insert('persoon', { naam, ...more });

/** The rows that a refusal names. */
function refusal(work: () => unknown): { code: string; rows: string[] } {
  try {
    work();
  } catch (error) {
    if (error instanceof UndoRefused) return { code: error.code, rows: error.dependents.map(({ rowId }) => rowId).sort() };
    throw error;
  }
  throw new Error('the undo was not refused');
}

describe('undo', () => {
  test('of a new record takes it away, out of the search too, and keeps it in the file', () => {
    const on = desk();
    const made = on.write(person('Maes'));
    on.undo(made.operation);
    expect(on.rows('persoon')).toMatchObject([{ naam: 'Maes', verwijderd: 1 }]);
    expect(search(on.reader, 'maes', 10)).toEqual([]);
    expectWhole(on, template);
    on.close();
  });

  test('of a change gives each field its value of before, empty ones too', () => {
    const on = desk();
    const { value: id } = on.write(person('Maes', { voornaam: 'An', opgegaanIn: null }));
    const before = dumpEntities(on.reader);
    const changed = on.write((writer) => {
      writer.set('persoon', id, { naam: 'Baert', voornaam: null, geboortedatum: '1990-05-01', dossiernummer: 12 });
      writer.set('persoon', id, { naam: 'Claes' });
    });
    on.undo(changed.operation);
    expect(dumpEntities(on.reader)).toEqual(before);
    expectWhole(on, template);
    on.close();
  });

  test('of a removal brings the record back, also into the search', () => {
    const on = desk();
    const { value: id } = on.write(person('Maes'));
    const removed = on.write((writer) => writer.retract('persoon', id));
    on.undo(removed.operation);
    expect(on.rows('persoon')).toMatchObject([{ verwijderd: 0 }]);
    expect(search(on.reader, 'maes', 10)).toHaveLength(1);
    on.close();
  });

  test('of an event is a retraction, and of a retraction the event again', () => {
    const on = desk();
    const { value: persoonId } = on.write(person('Maes'));
    const kinds = () =>
      on.reader
        .prepare<[], { kind: string }>("SELECT kind FROM change WHERE entity = 'aanwezigheid' ORDER BY tx, n")
        .all()
        .map(({ kind }) => kind);
    const stated = on.write((writer) => writer.insert('aanwezigheid', { persoonId, datum: '2026-01-05', waarde: 'aanwezig' }));
    const undone = on.undo(stated.operation);
    expect(kinds()).toEqual(['insert', 'retract']);
    expect(on.rows('aanwezigheid')).toMatchObject([{ verwijderd: 1 }]);
    on.undo(undone.operation!);
    expect(on.rows('aanwezigheid')).toMatchObject([{ verwijderd: 0, waarde: 'aanwezig' }]);
    const retracted = on.write((writer) => writer.retract('aanwezigheid', stated.value));
    on.undo(retracted.operation);
    expect(on.rows('aanwezigheid')).toMatchObject([{ verwijderd: 0 }]);
    expectWhole(on, template);
    on.close();
  });

  test('says in the journal what it turned back, by whom and why', () => {
    const on = desk();
    const made = on.write(person('Maes'));
    undoOperation(on.reader, on.journal, made.operation, { actor: COLLEAGUE, source: 'cli', reason: 'dubbel' });
    expect(listOperations(on.reader, { limit: 10 })).toMatchObject([
      { op: 'systeem.maakOngedaan', actor: COLLEAGUE, source: 'cli', reason: 'dubbel', undone: false, changes: 1 },
      { op: 'test.schrijf', actor: ACTOR, undone: true },
    ]);
    on.close();
  });

  test('knows no operation that is not here', () => {
    const on = desk();
    const { device } = on.write(person('Maes')).operation;
    expect(refusal(() => on.undo({ device, seq: 99 })).code).toBe('ONBEKEND');
    expect(refusal(() => on.undo({ device: newId(), seq: 1 })).code).toBe('ONBEKEND');
    on.close();
  });
});

describe('an undo', () => {
  test('cannot be done twice, but can be turned back, and then done again', () => {
    const on = desk();
    const made = on.write(person('Maes'));
    const first = on.undo(made.operation);
    expect(refusal(() => on.undo(made.operation)).code).toBe('AL_ONGEDAAN');
    on.undo(first.operation!);
    expect(on.rows('persoon')).toMatchObject([{ verwijderd: 0 }]);
    expect(isUndone(on.reader, made.operation)).toBe(false);
    expect(listOperations(on.reader, { limit: 10 }).map(({ undone }) => undone)).toEqual([false, true, false]);
    on.undo(made.operation);
    expect(on.rows('persoon')).toMatchObject([{ verwijderd: 1 }]);
    expect(isUndone(on.reader, made.operation)).toBe(true);
    on.close();
  });

  test('that was turned back leaves its operation in the way of an earlier one', () => {
    const on = desk();
    const made = on.write(person('Maes'));
    const renamed = on.write((writer) => writer.set('persoon', made.value, { naam: 'Baert' }));
    const undone = on.undo(renamed.operation);
    on.undo(undone.operation!);
    expect(refusal(() => on.undo(made.operation))).toEqual({ code: 'LATER_GEWIJZIGD', rows: [made.value] });
    expect(on.rows('persoon')).toMatchObject([{ naam: 'Baert', verwijderd: 0 }]);
    on.close();
  });

  test('of something older counts as a change', () => {
    const on = desk();
    const { value: id } = on.write(person('Maes'));
    const older = on.write((writer) => writer.set('persoon', id, { naam: 'Baert' }));
    const undoneOlder = on.undo(older.operation);
    const newer = on.write((writer) => writer.set('persoon', id, { naam: 'Claes' }));
    const undoneNewer = on.undo(newer.operation);
    on.undo(undoneOlder.operation!);
    expect(on.rows('persoon')).toMatchObject([{ naam: 'Baert' }]);
    expect(refusal(() => on.undo(undoneNewer.operation!))).toEqual({ code: 'LATER_GEWIJZIGD', rows: [id] });
    expect(on.rows('persoon')).toMatchObject([{ naam: 'Baert' }]);
    on.close();
  });

  test('that kept a record did not turn back what it says', () => {
    const on = desk();
    const made = on.write(person('Maes'));
    const imported = on.write((writer) => {
      writer.set('persoon', made.value, { telefoon: '011 22 33 44' });
      return writer.insert('persoon', { naam: 'Baert' });
    });
    const later = on.write((writer) => writer.set('persoon', made.value, { telefoon: '0470 12 34 56' }));
    expect(on.undo(imported.operation, true).kept).toEqual([made.value]);
    on.undo(later.operation);
    expect(on.rows('persoon')).toMatchObject([{ telefoon: '011 22 33 44' }, { verwijderd: 1 }]);
    expect(refusal(() => on.undo(made.operation))).toEqual({ code: 'LATER_GEWIJZIGD', rows: [made.value] });
    on.close();
  });
});

describe('what was built on', () => {
  test('a field that changed later keeps its change, another field does not stand in the way', () => {
    const on = desk();
    const { value: id } = on.write(person('Maes'));
    const first = on.write((writer) => writer.set('persoon', id, { naam: 'Baert' }));
    on.write((writer) => writer.set('persoon', id, { voornaam: 'An' }));
    on.undo(first.operation);
    expect(on.rows('persoon')).toMatchObject([{ naam: 'Maes', voornaam: 'An' }]);
    const second = on.write((writer) => writer.set('persoon', id, { naam: 'Claes' }));
    on.write((writer) => writer.set('persoon', id, { naam: 'Dewit' }));
    expect(refusal(() => on.undo(second.operation))).toEqual({ code: 'LATER_GEWIJZIGD', rows: [id] });
    on.close();
  });

  test('a record that another one refers to stays, until that one is gone or refers elsewhere', () => {
    const on = desk();
    const [keuken, magazijn] = [newId(), newId()];
    const made = on.write((writer) => {
      writer.insert('werkpost', { naam: 'Keuken' }, keuken);
      return writer.insert('werkpost', { naam: 'Magazijn' }, magazijn);
    });
    const { value: persoonId } = on.write(person('Maes'));
    const stated = on.write((writer) => writer.insert('aanwezigheid', { persoonId, werkpostId: keuken, datum: '2026-01-05' }));
    const period = on.write((writer) => writer.insert('werkpostPeriode', { persoonId, werkpostId: magazijn }));
    expect(refusal(() => on.undo(made.operation)).rows).toEqual([keuken, magazijn].sort());
    on.write((writer) => writer.retract('aanwezigheid', stated.value));
    expect(refusal(() => on.undo(made.operation)).rows).toEqual([magazijn]);
    on.write((writer) => writer.set('werkpostPeriode', period.value, { werkpostId: null }));
    on.undo(made.operation);
    expect(on.rows('werkpost')).toMatchObject([{ verwijderd: 1 }, { verwijderd: 1 }]);
    on.close();
  });

  test('a refused undo writes nothing', () => {
    const on = desk();
    const made = on.write(person('Maes'));
    on.write((writer) => writer.insert('amaTraject', { persoonId: made.value, start: '2026-01-05' }));
    const before = dumpEntities(on.reader);
    refusal(() => on.undo(made.operation));
    expect(dumpEntities(on.reader)).toEqual(before);
    expect(listOperations(on.reader, { limit: 10 })).toHaveLength(2);
    on.close();
  });
});

describe('an import of 500 rows', () => {
  const rows = Array.from({ length: 500 }, (_, index) => index);
  interface Imported {
    readonly persoonId: string;
    readonly trajectId: string;
  }

  const importAll = (on: Desk, known: string) =>
    on.write(
      (writer): Imported[] => {
        writer.set('persoon', known, { telefoon: '011 22 33 44', gemeente: 'Genk' });
        return rows.map((row) => {
          const persoonId = writer.insert('persoon', { naam: `Persoon ${row}` });
          writer.insert('inszNummer', { persoonId, insz: String(10_000_000_000 + row) });
          return { persoonId, trajectId: writer.insert('amaTraject', { persoonId, start: '2026-01-05' }) };
        });
      },
      { op: 'import.deelnemers', source: 'import', group: newId() },
    );

  test('is turned back as a whole when nothing was built on it', () => {
    const on = desk();
    const { value: known } = on.write(person('Bekend', { gemeente: 'Hasselt' }));
    const imported = importAll(on, known);
    expect(on.undo(imported.operation).kept).toEqual([]);
    expect(on.rows('persoon').filter((row) => row['verwijderd'] === 0)).toMatchObject([{ telefoon: null, gemeente: 'Hasselt' }]);
    expect(on.rows('ama_traject').filter((row) => row['verwijderd'] === 0)).toEqual([]);
    expect(search(on.reader, 'persoon', 50)).toEqual([]);
    expectWhole(on, template);
    on.close();
  });

  test('keeps what something was built on, with what that needs, and names it', () => {
    const on = desk();
    const { value: known } = on.write(person('Bekend', { gemeente: 'Hasselt' }));
    const imported = importAll(on, known);
    const [referred, changed, both] = [imported.value[7]!, imported.value[80]!, imported.value[499]!];
    on.write((writer) => {
      writer.insert('beoordeling', { persoonId: referred.persoonId, trajectId: referred.trajectId, gevraagdOp: '2026-02-01' });
      writer.set('persoon', changed.persoonId, { notities: 'belde af' });
      writer.set('amaTraject', both.trajectId, { adviesDatum: '2025-12-01' });
      writer.set('persoon', known, { telefoon: '0470 12 34 56' });
    });
    expect(refusal(() => on.undo(imported.operation)).code).toBe('LATER_GEWIJZIGD');
    const { kept } = on.undo(imported.operation, true);
    const stays = [referred.persoonId, referred.trajectId, changed.persoonId, both.trajectId, both.persoonId, known];
    expect(kept).toEqual(stays.sort());
    expect(on.rows('persoon').filter((row) => row['verwijderd'] === 0)).toHaveLength(4);
    expect(on.rows('ama_traject').filter((row) => row['verwijderd'] === 0)).toHaveLength(2);
    expect(on.rows('insz_nummer').filter((row) => row['verwijderd'] === 0)).toEqual([]);
    expect(on.rows('persoon').find((row) => row['naam'] === 'Bekend')).toMatchObject({
      gemeente: 'Genk',
      telefoon: '0470 12 34 56',
    });
    expectWhole(on, template);
    on.close();
  });
});

describe('the last operation that can be turned back', () => {
  test('is this user’s, of this session, and not one that is turned back already', () => {
    const on = desk();
    const earlier = on.write(person('Vroeger'));
    const sessionStart = on.reader.prepare<[], { last: number }>('SELECT max(id) AS last FROM tx').get()!.last;
    expect(lastUndoable(on.reader, ACTOR, sessionStart)).toBeNull();
    const mine = on.write(person('Maes'));
    const second = on.write(person('Baert'));
    on.write(person('Claes'), { actor: COLLEAGUE });
    expect(lastUndoable(on.reader, ACTOR, sessionStart)).toEqual(second.operation);
    const undone = on.undo(second.operation);
    expect(lastUndoable(on.reader, ACTOR, sessionStart)).toEqual(mine.operation);
    on.undo(undone.operation!);
    expect(lastUndoable(on.reader, ACTOR, sessionStart)).toEqual(second.operation);
    on.undo(second.operation);
    on.undo(mine.operation);
    expect(lastUndoable(on.reader, ACTOR, sessionStart)).toBeNull();
    expect(lastUndoable(on.reader, ACTOR, 0)).toEqual(earlier.operation);
    on.close();
  });
});
