/** Answer strips while they are typed: letters, words, a date for everybody, a block from a spreadsheet. */
import { describe, expect, test } from 'vitest';
import { toIsoDate } from '../../../src/shared/domain/date.ts';
import {
  cellsOf,
  draftOf,
  isBlank,
  pasted,
  readConclusion,
  readDraft,
  type Draft,
} from '../../../src/renderer/screens/rapporten/antwoorden/strip-rows.ts';

const WORDS = { ja: 'Ja', nee: 'Nee' };
const WITH = { words: WORDS, today: toIsoDate('2026-06-08') };
const ID = '018f0000-0000-7000-8000-000000000001';
const draft = (more: Partial<Draft> = {}): Draft => ({ uitvoerId: ID, conclusie: '', datum: '', door: '', contact: '', ...more });
const COMMON = { datum: '2026-05-29', door: 'Ria Bemiddelaar' };

test.each([
  ['j', 'ja'],
  ['JA', 'ja'],
  [' ja ', 'ja'],
  ['n', 'nee'],
  ['neen', 'nee'],
  ['', null],
  ['jawel', undefined],
  ['nooit', undefined],
  ['x', undefined],
])('%j says %j', (typed, said) => {
  expect(readConclusion(typed, WORDS)).toBe(said);
});

describe('a line', () => {
  test('takes the date and the name for everybody, unless it has its own', () => {
    expect(readDraft(draft({ conclusie: 'j' }), COMMON, WITH)).toEqual({
      typed: { uitvoerId: ID, conclusie: 'ja', besluitOp: '2026-05-29', door: 'Ria Bemiddelaar', volgendContact: null },
    });
    expect(readDraft(draft({ conclusie: 'nee', datum: '30/5', door: 'Tom', contact: 'juli' }), COMMON, WITH)).toEqual({
      typed: { uitvoerId: ID, conclusie: 'nee', besluitOp: '2026-05-30', door: 'Tom', volgendContact: 'juli' },
    });
  });

  test('in which nothing stands stays empty, whatever is typed for everybody', () => {
    expect(isBlank(draft({ contact: '  ' }))).toBe(true);
    expect(readDraft(draft(), COMMON, WITH)).toEqual({
      typed: { uitvoerId: ID, conclusie: null, besluitOp: null, door: null, volgendContact: null },
    });
  });

  test('says which part of it cannot be read', () => {
    expect(readDraft(draft({ conclusie: 'misschien', datum: '32/5' }), COMMON, WITH)).toEqual({ wrong: ['conclusie', 'datum'] });
    expect(readDraft(draft({ conclusie: 'ja' }), { datum: 'gauw', door: '' }, WITH)).toEqual({ wrong: ['datum'] });
  });

  test('begins with what was answered before', () => {
    const antwoord = {
      beoordelingId: ID,
      besluitOp: toIsoDate('2026-05-29'),
      conclusie: 'nee' as const,
      door: 'Ria',
      volgendContact: null,
    };
    const strip = {
      uitvoerId: ID,
      volgnummer: 1,
      persoon: { id: ID, naam: 'Maes', voornaam: 'Noor', overleden: false },
      dossiernummer: 7,
      vdabNummer: null,
      trajectId: ID,
      gevraagdOp: null,
      antwoord,
    };
    expect(draftOf(strip, WORDS)).toEqual(draft({ conclusie: 'Nee', datum: '29/05/2026', door: 'Ria' }));
    expect(draftOf({ ...strip, antwoord: null }, WORDS)).toEqual(draft());
  });
});

describe('a block of a spreadsheet', () => {
  const three = [draft({ uitvoerId: 'a' }), draft({ uitvoerId: 'b', door: 'blijft' }), draft({ uitvoerId: 'c' })];

  test('is laid over the lines from the cell in which it is pasted', () => {
    expect(pasted(three, cellsOf('ja\t29/5\r\nnee\t30/5\r\n'), 1, 'conclusie')).toEqual([
      three[0],
      draft({ uitvoerId: 'b', conclusie: 'ja', datum: '29/5', door: 'blijft' }),
      draft({ uitvoerId: 'c', conclusie: 'nee', datum: '30/5' }),
    ]);
  });

  test('leaves out what falls outside the sheet', () => {
    expect(pasted(three, cellsOf('a\tb\tc\nd\ne\nf\ng'), 1, 'contact').map(({ contact }) => contact)).toEqual(['', 'a', 'd']);
  });

  test('of one column goes down; an empty cell empties', () => {
    expect(cellsOf('ja\n\nnee')).toEqual([['ja'], [''], ['nee']]);
    const filled = three.map((line) => ({ ...line, conclusie: 'Ja' }));
    expect(pasted(filled, cellsOf('nee\n\nnee'), 0, 'conclusie').map(({ conclusie }) => conclusie)).toEqual(['nee', '', 'nee']);
  });
});
