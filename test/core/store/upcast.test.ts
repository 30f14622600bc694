/** Operations of an older version, read by the names of today (E-10). What is stored never changes. */
import { afterAll, describe, expect, test } from 'vitest';
import { changedByHandSince, recordHistory } from '../../../src/core/store/journal/history.ts';
import { replay } from '../../../src/core/store/journal/replay.ts';
import { undoOperation } from '../../../src/core/store/journal/undo.ts';
import { type JournalChange, type Upcasters, upcast } from '../../../src/core/store/journal/upcast.ts';
import { ACTOR, createTemplate } from './open-file.ts';

const template = createTemplate();
afterAll(() => template.remove());

/** `from` became `to`, in every kind of change. */
const renamed =
  (from: string, to: string) =>
  (change: JournalChange): JournalChange[] => {
    if (change.kind !== 'insert') return [change.field === from ? { ...change, field: to } : change];
    const { [from]: value, ...rest } = change.value as Record<string, unknown>;
    return [{ ...change, value: value === undefined ? rest : { ...rest, [to]: value } }];
  };

/** Version 1 said `familienaam`, version 2 `achternaam`; today it is `naam`. */
const NAMES: Upcasters = {
  'persoon.maak@1': renamed('familienaam', 'achternaam'),
  'persoon.maak@2': renamed('achternaam', 'naam'),
  'persoon.wijzig@1': renamed('familienaam', 'achternaam'),
  'persoon.wijzig@2': renamed('achternaam', 'naam'),
};

/** A person made and renamed by version `version`, whose field had another name then. */
function olderFile(version: number, field: string) {
  const file = template.open();
  const { journal, writer } = file;
  const by = { actor: ACTOR, source: 'ui', opVersion: version } as const;
  const made = journal.write({ op: 'persoon.maak', ...by }, (write) => write.insert('persoon', { naam: 'Maes', voornaam: 'An' }));
  const changed = journal.write({ op: 'persoon.wijzig', ...by }, (write) => write.set('persoon', made.value, { naam: 'Baert' }));
  writer.prepare('UPDATE change SET value = ? WHERE tx = 1').run(JSON.stringify({ [field]: 'Maes', voornaam: 'An' }));
  writer.prepare('UPDATE change SET field = ? WHERE tx = 2').run(field);
  return { ...file, id: made.value, changed: changed.operation! };
}

describe('an older operation', () => {
  test('goes through every step up to today, and one of today through none', () => {
    const change: JournalChange = { entity: 'persoon', kind: 'set', field: 'familienaam', value: 'Maes' };
    expect(upcast('persoon.wijzig', 1, change, NAMES)).toEqual([{ ...change, field: 'naam' }]);
    expect(upcast('persoon.wijzig', 3, { ...change, field: 'naam' }, NAMES)).toEqual([{ ...change, field: 'naam' }]);
    expect(upcast('iets.anders', 1, change, NAMES)).toEqual([change]);
  });

  test.each([
    [1, 'familienaam'],
    [2, 'achternaam'],
    [3, 'naam'],
  ])('of version %d replays into the tables of today', (version, field) => {
    const { reader, close } = olderFile(version, field);
    const again = template.open();
    expect(replay(reader, again.writer, NAMES)).toBe(2);
    expect(again.reader.prepare('SELECT naam, voornaam FROM persoon').get()).toEqual({ naam: 'Baert', voornaam: 'An' });
    again.close();
    close();
  });

  test('does not replay without its step: it is named, not dropped', () => {
    const { reader, close } = olderFile(1, 'familienaam');
    const again = template.open();
    expect(() => replay(reader, again.writer, {})).toThrow('unknown field: persoon.familienaam');
    expect(again.reader.prepare('SELECT count(*) AS n FROM persoon').get()).toEqual({ n: 0 });
    again.close();
    close();
  });

  test('can be split over two records, or mean nothing any more', () => {
    const { reader, close } = olderFile(3, 'naam');
    const again = template.open();
    const split: Upcasters = {
      'persoon.maak@3': (change) => [
        change,
        { entity: 'aanpassing', kind: 'insert', field: null, value: { omschrijving: 'zit' } },
      ],
      'persoon.wijzig@3': () => [],
    };
    expect(replay(reader, again.writer, split)).toBe(2);
    expect(again.reader.prepare('SELECT naam FROM persoon').all()).toEqual([{ naam: 'Maes' }]);
    expect(again.reader.prepare('SELECT omschrijving FROM aanpassing').all()).toEqual([{ omschrijving: 'zit' }]);
    again.close();
    close();
  });

  test('stands in the history under the name of today', () => {
    const { reader, id, close } = olderFile(1, 'familienaam');
    expect(recordHistory(reader, 'persoon', id, NAMES).map(({ field, from, to }) => [field, from, to])).toEqual([
      ['naam', 'Maes', 'Baert'],
      ['voornaam', null, 'An'],
      ['naam', null, 'Maes'],
    ]);
    expect(changedByHandSince(reader, 'persoon', id, 'naam', NAMES)).toMatchObject({ actor: ACTOR });
    close();
  });

  test('is turned back under the name of today', () => {
    const { reader, journal, changed, close } = olderFile(1, 'familienaam');
    undoOperation(reader, journal, changed, { actor: ACTOR, source: 'ui' }, false, NAMES);
    expect(reader.prepare('SELECT naam FROM persoon').get()).toEqual({ naam: 'Maes' });
    close();
  });
});

describe('a field that an import and a person both write', () => {
  test('was changed by hand when the last change was no import', () => {
    const { journal, reader, close } = template.open();
    const write = (source: 'ui' | 'import', naam: string, id?: string) =>
      journal.write({ op: 'persoon.maak', actor: ACTOR, source }, (writer) =>
        id === undefined ? writer.insert('persoon', { naam }) : (writer.set('persoon', id, { naam }), id),
      ).value;
    const id = write('import', 'Maes');
    expect(changedByHandSince(reader, 'persoon', id, 'naam')).toBeNull();
    write('ui', 'Baert', id);
    expect(changedByHandSince(reader, 'persoon', id, 'naam')).toMatchObject({ actor: ACTOR });
    expect(changedByHandSince(reader, 'persoon', id, 'voornaam')).toBeNull();
    write('import', 'Claes', id);
    expect(changedByHandSince(reader, 'persoon', id, 'naam')).toBeNull();
    close();
  });
});
