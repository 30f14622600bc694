import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnIndex, columnName, type Cell } from '../../../src/core/imports/grid.ts';
import { groundOf } from '../../../src/core/imports/begeleiders.ts';
import { monthInText } from '../../../src/core/imports/months.ts';
import { editDistance, nameFinder } from '../../../src/core/imports/names.ts';
import {
  readDate,
  readDateText,
  readDecimal,
  readHours,
  readName,
  readPart,
  readPermission,
  readText,
} from '../../../src/core/imports/values.ts';
import { eindredenOf, isNeverTaken, statuutOf } from '../../../src/core/imports/vocabulary.ts';
import { addDays, formatDate, toIsoDate } from '../../../src/shared/domain/date.ts';

const text = (value: string): Cell => ({ kind: 'text', value });
const number = (value: number): Cell => ({ kind: 'number', value });
const day = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays(toIsoDate('2000-01-01'), days));

describe('dates', () => {
  it.each([
    ['23/3/2026', '2026-03-23', null],
    ['4-4-2023', '2023-04-04', null],
    ['11.04.2025', '2025-04-11', null],
    ['2026-03-23', '2026-03-23', null],
    ['2026-03-23 00:00:00', '2026-03-23', null],
    ['6 feb 2023', '2023-02-06', null],
    ['18 augustus 2025', '2025-08-18', null],
    ['19 okt. 2005', '2005-10-19', null],
    ['1 mei 1925', '1925-05-01', null],
    ['18-06-25', '2025-06-18', 'JAAR_TWEE_CIJFERS'],
    ['18/06/49', '2049-06-18', 'JAAR_TWEE_CIJFERS'],
    ['18/06/50', '1950-06-18', 'JAAR_TWEE_CIJFERS'],
    ['45118', '2023-07-11', 'DATUM_GETAL'],
  ])('%s', (written, date, signal) => {
    expect(readDate(text(written), false)).toEqual({ state: 'read', date, signal });
  });

  it.each([
    '12/31/2025',
    '30/02/2025',
    '03/02/20226',
    '3/2/226',
    '0/0/2026',
    '00/00/1986',
    '2026-13-01',
    'loopt nog',
    '6 fubruari 2023',
    '32/1/2026',
  ])('%s is no date: a month never stands before a day', (written) => {
    expect(readDate(text(written), false)).toEqual({ state: 'unreadable' });
  });

  it.each(['', ' ', '-', '–', 'n.v.t.', '/'])('%j means that there is none', (written) => {
    expect(readDate(text(written), false)).toEqual({ state: 'empty' });
  });

  it('judges a serial number on the number', () => {
    for (const serial of [-1, 0, 1, 59, 60, 2_958_466, 1e12])
      expect(readDate(number(serial), false)).toEqual({ state: 'unreadable' });
    expect(readDate(number(61), false)).toMatchObject({ date: '1900-03-01' });
    expect(readDate(number(45_118.75), false)).toMatchObject({ date: '2023-07-11' });
    expect(readDate(number(45_118 - 1462), true)).toMatchObject({ date: '2023-07-11' });
    expect(readDate({ kind: 'date', value: null }, false)).toEqual({ state: 'unreadable' });
  });

  it('reads every day in every way of writing', () => {
    const months = ['januari', 'feb', 'mrt', 'april', 'mei', 'juni', 'jul', 'aug', 'september', 'okt', 'nov', 'dec'];
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, dayOf] = date.split('-').map(Number) as [number, number, number];
        for (const written of [date, formatDate(date), `${dayOf}.${month}.${year}`, `${dayOf} ${months[month - 1]} ${year}`]) {
          expect(readDateText(written)).toEqual({ state: 'read', date, signal: null });
        }
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['18', '18'],
    ['20,00', '20'],
    ['15,5u', '15.5'],
    ['16 uur', '16'],
    ['11.5', '11.5'],
    ['12 u/week', '12'],
  ])('%s hours', (written, value) => {
    expect(readHours(text(written))).toBe(value);
  });

  it('tells nothing from unreadable', () => {
    expect(readHours(null)).toBeNull();
    expect(readHours(text('-'))).toBeNull();
    for (const wrong of ['veel', '15,5,5', '-3', '1e3', '169', '12 dagen']) expect(readHours(text(wrong))).toBeUndefined();
    expect(readHours(number(15.200000000000001))).toBe('15.2');
    expect(readDecimal(number(Number.NaN))).toBeUndefined();
  });

  it('reads a part of full time as number, text or percentage', () => {
    expect([number(1), number(0.8), text('0,5'), text('75%'), text('75 %')].map((cell) => readPart(cell))).toEqual([
      100, 80, 50, 75, 75,
    ]);
    expect([number(38), text('120%'), text('half')].map((cell) => readPart(cell))).toEqual([undefined, undefined, undefined]);
    expect(readPart(null)).toBeNull();
  });
});

describe('permissions', () => {
  it.each([
    ['ok 22/07/2023', 'ja', '2023-07-22'],
    ['ja, 28/3/2025', 'ja', '2025-03-28'],
    ['J', 'ja', null],
    ['2026-02-21', 'ja', '2026-02-21'],
    ['nee', 'nee', null],
    ['n.v.t.', 'nvt', null],
    ['-', 'nvt', null],
    ['', 'leeg', null],
  ])('%j', (written, waarde, datum) => {
    expect(readPermission(text(written), false)).toMatchObject({ waarde, datum });
  });

  it('leaves words that it does not know empty, and says so', () => {
    expect(readPermission(text('aangevraagd bij An'), false)).toEqual({
      waarde: 'leeg',
      datum: null,
      signal: 'DATUM_ONLEESBAAR',
    });
  });
});

describe('names and texts', () => {
  it('takes out what does not belong in a name, and names it', () => {
    expect(readName(text(' Noor 🌻 '))).toEqual({ value: 'Noor', signals: ['NAAM_SYMBOOL'], turned: false });
    expect(readName(text('Ne\u200b\u2060yt'))).toEqual({ value: 'Neyt', signals: ['NAAM_ONZICHTBAAR'], turned: false });
    expect(readName(text('\u2066Bart\u2069\ufeff'))).toEqual({ value: 'Bart', signals: ['NAAM_ONZICHTBAAR'], turned: true });
    expect(readName(text('P\u0435eters'))).toEqual({ value: 'P\u0435eters', signals: ['NAAM_GEMENGD_SCHRIFT'], turned: false });
    expect(readName(text('An 👩🏽‍🌾'))).toEqual({ value: 'An', signals: ['NAAM_SYMBOOL'], turned: false });
    expect(readName(text("\u00a0Van 't Zelfde\t"))).toEqual({ value: "Van 't Zelfde", signals: [], turned: false });
  });

  it('is done after one time: names and texts normalise to themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const name = readName(text(raw)).value;
        expect(readName(text(name)).value).toBe(name);
        const plain = readText(text(raw)).value;
        expect(readText(text(plain)).value).toBe(plain);
      }),
    );
  });
});

describe('words', () => {
  it('knows statuses and grounds by their words only', () => {
    expect(statuutOf('Niet-werkende werkzoekende')).toBe('NWWZ');
    expect(statuutOf('IVT/IT')).toBe('FOD');
    expect(statuutOf('??')).toBeNull();
    expect(eindredenOf('IBO')).toBe('OPLEIDING');
    // Individual or collective: the words leave a choice.
    expect(eindredenOf('maatwerk')).toBeNull();
  });

  it.each(['Medisch', 'medische opmerkingen', 'Diagnose', 'Ziekte', 'Medicatie', 'Gezondheid', 'Diagnostiek arts'])(
    '%s is never taken over',
    (header) => {
      expect(isNeverTaken(header)).toBe(true);
    },
  );

  it.each(['Ziekenfonds verwittigd', 'Mutualiteit', 'Opmerkingen', 'Statuut'])('%s may be', (header) => {
    expect(isNeverTaken(header)).toBe(false);
  });

  it.each([
    ['4 - diploma ba sociaal werk', 4],
    ['1 - ervaring > 2 jaar', 1],
    ['5 - BK-0533-1', 5],
    ['ervaring (grond 2)', 2],
    ['attest, zie 3', 3],
    ['-', null],
    ['nog niet', null],
    ['6', null],
    ['diploma van 2019', null],
    ['2 of 3', 2],
  ])('ground of %s', (written, ground) => {
    expect(groundOf(written)).toBe(ground);
  });

  it.each([
    ['jan 2026', '2026-01'],
    ['Aanwezigheden AMA – Maart 2026', '2026-03'],
    ['sept. 26', '2026-09'],
    ['2026-02', '2026-02'],
    ['02/2026', '2026-02'],
    ['Blad1', null],
    ['1 = hele dag 0,5 = halve dag', null],
    ['26 12', null],
  ])('month of %s', (written, month) => {
    expect(monthInText(written)).toBe(month);
  });
});

const person = (id: string, voornaam: string, naam: string) => ({ id, voornaam, naam });

describe('whose name', () => {
  const people = [
    person('a', 'Aïsha', 'Benali'),
    person('b', 'Veerle', 'Van Damme'),
    person('c', 'Tom', 'Verhaeghe'),
    person('d', 'Tom', 'Vermeulen'),
    person('e', 'Marie-José', 'Michiels'),
    person('f', 'Saskia', 'Pieters'),
    person('g', 'An', 'Maes'),
    person('h', 'Jan', 'Maes'),
  ];
  const find = nameFinder(people);
  const ids = (written: string) => find(written).candidates.map(({ id }) => id);

  it.each(['Aïsha Benali', 'Benali Aïsha', 'BENALI  aisha', 'van damme, veerle', 'Michiels Marie José'])(
    '%s is exactly one person',
    (written) => {
      expect(find(written).exact).not.toBeNull();
    },
  );

  it.each([
    ['aïsha', ['a']],
    ['A. Benali', ['a']],
    ['Aïsha B.', ['a']],
    ['Benali A.', ['a']],
    ['V. Van Damme', ['b']],
    ['Veerle V.D.', ['b']],
    ['Van Damme', ['b']],
    ['Tom', ['c', 'd']],
    ['Tom V.', ['c', 'd']],
    ['Tom Verhaege', ['c']],
    ['Pieers Saskia', ['f']],
    ['Michiels Marie', ['e']],
    ['Saskia Pieters (nieuw)', ['f']],
    ['Maes', ['g', 'h']],
    ['Iemand Anders', []],
    ['', []],
  ])('%s may mean', (written, candidates) => {
    expect(find(written).exact).toBeNull();
    expect(ids(written)).toEqual(candidates);
  });

  it('two bearers of one name are never exactly one', () => {
    const twins = nameFinder([person('x', 'An', 'Maes'), person('y', 'An', 'Maes')]);
    expect(twins('An Maes').exact).toBeNull();
    expect(twins('An Maes').candidates).toHaveLength(2);
  });

  it('counts changed, missing and swapped letters', () => {
    expect(editDistance('pieters', 'pieers', 2)).toBe(1);
    expect(editDistance('maes', 'maes', 2)).toBe(0);
    expect(editDistance('ouali', 'oauli', 2)).toBe(1);
    expect(editDistance('verhaeghe', 'vermeulen', 2)).toBe(3);
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
      }),
    );
  });
});

describe('columns', () => {
  it('are letters in a spreadsheet and numbers in CSV, both ways', () => {
    expect([0, 25, 26, 51, 701, 702].map((index) => columnName('xlsx', index))).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), fc.constantFrom('xlsx' as const, 'csv' as const), (index, format) => {
        expect(columnIndex(format, columnName(format, index))).toBe(index);
      }),
    );
    expect([columnIndex('xlsx', 'a1'), columnIndex('csv', '0'), columnIndex('csv', 'A')]).toEqual([-1, -1, -1]);
  });
});
