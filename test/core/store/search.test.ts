/** Search as people type: parts of names, without marks, numbers with or without points (E-18). */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../../src/shared/domain/text.ts';
import type { Writer } from '../../../src/core/store/journal/journal.ts';
import { createSearchIndex, search, searchIndexMatches, searchText, settleSearchIndex } from '../../../src/core/store/search.ts';
import { dumpSearch } from '../store-fixtures/dump.ts';
import { type FictionalPerson, fictionalPerson } from '../store-fixtures/names.ts';
import { ACTOR, type OpenFile, createTemplate } from './open-file.ts';

const SIZE = 2000;
const header = { op: 'test.vul', actor: ACTOR, source: 'import' } as const;
const template = createTemplate();
const people = Array.from({ length: SIZE }, (_, n) => fictionalPerson(n));
const numbers = new Map<string, number>();
let file: OpenFile;

beforeAll(() => {
  file = template.open();
  file.journal.write(header, (writer) => {
    for (const [n, { insz, ...values }] of people.entries()) {
      const persoonId = writer.insert('persoon', values);
      writer.insert('inszNummer', { persoonId, insz });
      numbers.set(persoonId, n);
    }
  });
});
afterAll(() => {
  file.close();
  template.remove();
});

/** Numbers of the persons that a search finds. */
function found(text: string, limit = 2 * SIZE): number[] {
  const persons = search(file.reader, text, limit).map(({ personId }) => numbers.get(personId!)!);
  return [...new Set(persons)].sort((a, b) => a - b);
}

/** The words of a name, and each of them with all that follow it: De Smet is also Desmet. */
function nameText(name: string): string {
  const words = searchText(name).split(' ');
  return [...words, ...words.map((_, index) => words.slice(index).join(''))].join(' ');
}

/** Per person what can be found of them: in the record, and in the number. */
const documents = people.map(({ naam, voornaam, vdabNummer, notities, insz }) => [
  ` ${nameText(naam)} ${nameText(voornaam)} ${vdabNummer} ${searchText(notities)}`,
  ` ${insz}`,
]);
const names = people.map(({ naam, voornaam }) => ` ${nameText(naam)} ${nameText(voornaam)}`);

/** Every way to leave spaces out. */
function joined([first = '', ...rest]: string[]): string[][] {
  if (rest.length === 0) return [[first]];
  return joined(rest).flatMap(([next = '', ...others]) => [
    [first, next, ...others],
    [first + next, ...others],
  ]);
}

/** What must be found: every word begins a word of the names, the note or a number; or, without its spaces, of the names alone. */
function expected(text: string): number[] {
  const words = searchText(text).split(' ');
  const fits = (document: string, all = words): boolean => all.every((word) => document.includes(` ${word}`));
  const ways = words.length > 4 ? [] : joined(words);
  return documents.flatMap((each, n) =>
    each.some((document) => fits(document)) || ways.some((way) => fits(names[n]!, way)) ? [n] : [],
  );
}

describe('search over 2,000 persons', () => {
  test.each([
    ['yildiz', 'De Smet-Yıldız'],
    ['strom', 'Strøm'],
    ['lodz', 'Łódź'],
    ['dorde', 'Đorđević'],
    ['weiss', 'Weiß'],
    ['oeuvre', 'Œuvre'],
    ['crevecoeur', 'Crèvecœur'],
    ['astrom', 'Åström'],
    ['nguyen', 'Nguyễn'],
    ['thorsdottir', 'Þórsdóttir'],
    ['SAHIN', 'Şahin'],
    ['Yıldız', 'De Smet-Yıldız'],
    ['desmet', 'De Smet-Yıldız'],
    ['desmet yil', 'De Smet-Yıldız'],
    ['smetyil', 'De Smet-Yıldız'],
    ['de smet', 'De Smet-Yıldız'],
    ['des met', 'De Smet-Yıldız'],
    ['zz', null],
    ['smet yil', 'De Smet-Yıldız'],
    ['yıl smet', 'De Smet-Yıldız'],
    ['hondt', "D'Hondt"],
    ["d'hon", "D'Hondt"],
    ['dhondt', "D'Hondt"],
    ['d hondt', "D'Hondt"],
    ["o'neill", "O'Neill"],
  ])('%s finds %s', (typed, name) => {
    const family = people.map(({ naam }) => naam.startsWith(name ?? '-')).flatMap((yes, n) => (yes ? [n] : []));
    const result = found(typed);
    expect(family.every((n) => result.includes(n))).toBe(true);
    expect(result).toEqual(expected(typed));
  });

  test('finds each person by any beginning of a name, with or without marks', () => {
    const person = fc.integer({ min: 0, max: SIZE - 1 });
    const part = fc.constantFrom<keyof FictionalPerson>('naam', 'voornaam');
    fc.assert(
      fc.property(person, part, fc.integer({ min: 1, max: 12 }), fc.boolean(), (n, field, length, folded) => {
        const typed = people[n]![field].slice(0, length);
        const result = found(folded ? fold(typed) : typed);
        expect(result).toContain(n);
        expect(result).toEqual(expected(typed));
      }),
      { numRuns: 300 },
    );
  });

  test('finds a number as it is printed, whole or by its beginning', () => {
    for (const n of [0, 17, 1234, 1999]) {
      const { insz, vdabNummer } = people[n]!;
      const printed = `${insz.slice(0, 2)}.${insz.slice(2, 4)}.${insz.slice(4, 6)}-${insz.slice(6, 9)}.${insz.slice(9)}`;
      expect([found(insz), found(printed), found(vdabNummer)]).toEqual([[n], [n], [n]]);
      expect(found(insz.slice(0, 9))).toEqual(expected(insz.slice(0, 9)));
    }
  });

  test('finds words of notes, and words of the name beside them', () => {
    expect(found('kortrijk')).toEqual(expected('kortrijk'));
    expect(found('crevecoeur fiets')).toEqual(expected('crevecoeur fiets'));
    expect(found('crevecoeur fiets').length).toBeGreaterThan(10);
  });

  test('gives no more than it is asked', () => {
    expect(search(file.reader, 'fiets', 20)).toHaveLength(20);
    expect(search(file.reader, 'fiets', 1)).toHaveLength(1);
  });

  test('takes nothing that is typed for a query language', () => {
    for (const text of [
      '"',
      '*',
      'maes*',
      'NEAR(a b)',
      'tekst:maes',
      'maes OR peeters',
      'maes NOT an',
      '-maes',
      '^maes',
      '{',
      "'",
      '\\',
    ]) {
      const words = searchText(text);
      expect(found(text)).toEqual(words === '' ? [] : expected(text));
    }
  });

  test('takes any text, of any script and length', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('a', ' ', '"', '*', '-', '\u0000', 'ß', '½', '𞤀', 'ﬃ', '\ud800', '中'), maxLength: 200 }),
      fc.constant('a '.repeat(100)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(search(file.reader, text, 10, true).length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 500 },
    );
  });

  test('holds no confidential text, and nothing of who was taken away', () => {
    const other = template.open();
    other.journal.write(header, (writer) => {
      const persoonId = writer.insert('persoon', { naam: 'Maes' });
      writer.insert('noodinstructie', { persoonId, omschrijving: 'bij een aanval de ramen open' });
      writer.insert('amaTraject', { persoonId, eindRedenTekst: 'opname', opmerkingen: 'wil graag buiten werken' });
      writer.retract('persoon', writer.insert('persoon', { naam: 'Baert' }));
    });
    const texts = JSON.stringify(dumpSearch(other.reader));
    expect(texts).toContain('maes');
    expect(texts).not.toMatch(/aanval|opname|baert/);
    const hits = ['aanval', 'opname', 'baert', 'maes', 'buiten'].map((text) => search(other.reader, text, 10, true).length);
    expect(hits).toEqual([0, 0, 0, 1, 1]);
    other.close();
  });
});

/** Names of the persons that a search finds, in its order. */
function inOrder(on: OpenFile, text: string, limit: number): string[] {
  const name = on.reader.prepare<[string], { naam: string }>('SELECT naam FROM persoon WHERE lower(hex(id)) = ?');
  return search(on.reader, text, limit).map(({ personId }) => name.get(personId!.replaceAll('-', ''))!.naam);
}

describe('what comes first', () => {
  test('is who is called so, then whose name begins so, then who has it in a note; of those the last written', () => {
    const on = template.open();
    const write = (values: { naam: string; notities?: string }) =>
      on.journal.write(header, (writer) => writer.insert('persoon', values));
    write({ naam: 'Fietsers' });
    write({ naam: 'Fiets' });
    for (let n = 0; n < 300; n += 1) write({ naam: `Peeters ${n}`, notities: 'komt met de fiets' });
    expect(inOrder(on, 'fiets', 4)).toEqual(['Fiets', 'Fietsers', 'Peeters 299', 'Peeters 298']);
    expect(inOrder(on, 'fiets', 1000)).toHaveLength(302);
    expect(inOrder(on, 'peet fiets', 2)).toEqual(['Peeters 299', 'Peeters 298']);
    on.close();
  });

  test('is found whichever way the parts of a name are written', () => {
    const on = template.open();
    for (const naam of ['De Smet', 'Desmet', 'Vandenbossche', 'Van den Bossche', "D'Hondt", 'Dhondt']) {
      on.journal.write(header, (writer) => writer.insert('persoon', { naam, voornaam: 'Jan' }));
    }
    const sorted = (text: string) => inOrder(on, text, 10).toSorted();
    for (const text of ['desmet', 'de smet', 'De-Smet', 'jan de sm', 'desmet jan'])
      expect(sorted(text)).toEqual(['De Smet', 'Desmet']);
    for (const text of ['vandenbossche', 'van den bossche', 'vanden bossche', 'van denb'])
      expect(sorted(text)).toEqual(['Van den Bossche', 'Vandenbossche']);
    for (const text of ['dhondt', "d'hondt", 'd hon']) expect(sorted(text)).toEqual(["D'Hondt", 'Dhondt']);
    expect(sorted('smetjan')).toEqual([]);
    on.close();
  });
});

describe('the index', () => {
  test('follows a row that comes to belong to another person, and one whose text comes and goes', () => {
    const other = template.open();
    const write = <T>(work: (writer: Writer) => T): T => other.journal.write(header, work).value;
    const [an, bea] = write((writer) => [writer.insert('persoon', { naam: 'An' }), writer.insert('persoon', { naam: 'Bea' })]);
    const traject = write((writer) => writer.insert('amaTraject', { persoonId: an, opmerkingen: 'graag buiten' }));
    const owner = () => search(other.reader, 'buiten', 10).map(({ personId }) => personId);
    expect(owner()).toEqual([an]);
    write((writer) => writer.set('amaTraject', traject, { persoonId: bea }));
    expect(owner()).toEqual([bea]);
    write((writer) => writer.set('amaTraject', traject, { opmerkingen: null }));
    expect(owner()).toEqual([]);
    write((writer) => writer.set('amaTraject', traject, { opmerkingen: 'weer buiten' }));
    expect(owner()).toEqual([bea]);
    expect(searchIndexMatches(other.reader)).toBe(true);
    other.close();
  });

  test('is not written again when nothing changes that is searched', () => {
    const other = template.open();
    const id = other.journal.write(header, (writer) =>
      writer.insert('persoon', { naam: 'Maes', telefoon: '011 22 33 44' }),
    ).value;
    const number = () => other.reader.prepare('SELECT id, rij_id FROM zoek_doc').all();
    const before = number();
    other.journal.write(header, (writer) => writer.insert('werkpost', { naam: 'Keuken' }));
    other.writer.exec("CREATE TEMP TRIGGER geen BEFORE DELETE ON main.zoek_doc BEGIN SELECT RAISE(ABORT, 'touched'); END");
    other.journal.write(header, (writer) =>
      writer.set('persoon', id, { telefoon: '0470 12 34 56', geboortedatum: '1990-05-01' }),
    );
    expect(number()).toEqual(before);
    expect(() => other.journal.write(header, (writer) => writer.set('persoon', id, { naam: 'Baert' }))).toThrow('touched');
    other.close();
  });

  test('is what a rebuild gives, and the check says so', () => {
    expect(searchIndexMatches(file.reader)).toBe(true);
    const before = dumpSearch(file.reader);
    expect(createSearchIndex(file.writer).rebuild()).toBe(2 * SIZE);
    expect(dumpSearch(file.reader)).toEqual(before);
    for (const table of ['zoek_config', 'zoek_vertrouwelijk_config']) {
      expect(file.reader.prepare(`SELECT v FROM ${table} WHERE k = 'secure-delete'`).get()).toEqual({ v: 1 });
    }
  });

  test('is made again once: what made it is kept with it', () => {
    const other = template.open();
    expect([settleSearchIndex(other.writer, other.search), settleSearchIndex(other.writer, other.search)]).toEqual([true, false]);
    other.close();
  });

  test('that could not be made again is the one of before', () => {
    const other = template.open();
    other.journal.write(header, (writer) => writer.insert('persoon', { naam: 'Maes' }));
    other.writer.exec("CREATE TEMP TRIGGER vol BEFORE INSERT ON main.zoek_doc BEGIN SELECT RAISE(ABORT, 'vol'); END");
    expect(() => other.search.rebuild()).toThrow('vol');
    expect(searchIndexMatches(other.reader)).toBe(true);
    other.close();
  });

  test.each([
    ['a text that was changed', "UPDATE zoek SET tekst = 'iemand anders' WHERE rowid = (SELECT min(id) FROM zoek_doc)"],
    ['a text that is gone', 'DELETE FROM zoek WHERE rowid = (SELECT min(id) FROM zoek_doc)'],
    ['a document that is gone', 'DELETE FROM zoek_doc WHERE id = (SELECT min(id) FROM zoek_doc)'],
    ['a text of another person', "UPDATE zoek_doc SET persoon_id = x'00112233445566778899aabbccddeeff'"],
    ['a text without a document', "INSERT INTO zoek (rowid, tekst) VALUES (999, 'baert')"],
    ['a row that changed behind it', "UPDATE persoon SET naam = 'Claes'"],
    ['a row that was taken away behind it', 'UPDATE persoon SET verwijderd = 1'],
    [
      'a text of nobody',
      "INSERT INTO zoek_doc (id, entiteit, rij_id) VALUES (999, 'persoon', x'00'); INSERT INTO zoek (rowid, tekst) VALUES (999, 'x')",
    ],
  ])('shows %s', (_what, sql) => {
    const other = template.open();
    other.journal.write(header, (writer) => writer.insert('persoon', { naam: 'Maes' }));
    expect(searchIndexMatches(other.reader)).toBe(true);
    other.writer.exec(sql);
    expect(searchIndexMatches(other.reader)).toBe(false);
    other.search.rebuild();
    expect(searchIndexMatches(other.reader)).toBe(true);
    other.close();
  });
});
