/** The month grid without a screen: values as typed, halves of a day, choosing, filling, and blocks from a spreadsheet. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IsoDate, toIsoDate } from '../../../src/shared/domain/date.ts';
import { formatBlock, parseBlock } from '../../../src/renderer/screens/aanwezigheden/grid/block.ts';
import { textOfValue, valueOfKey, valueOfText } from '../../../src/renderer/screens/aanwezigheden/grid/day-value.ts';
import {
  type Grid,
  fillDown,
  fillRight,
  followPlan,
  paste,
  typeIn,
  unitsAt,
} from '../../../src/renderer/screens/aanwezigheden/grid/edits.ts';
import { at, down, move, rangeOf, spotsOf } from '../../../src/renderer/screens/aanwezigheden/grid/selection.ts';
import { type Unit, after, setDay, setUnits, textOf } from '../../../src/renderer/screens/aanwezigheden/grid/units.ts';

const DAYS = Array.from({ length: 31 }, (_, index) => toIsoDate(`2026-05-${String(index + 1).padStart(2, '0')}`));
const unit = (part: Partial<Unit>): Unit => ({
  datum: DAYS[0]!,
  dagdeel: 'dag',
  werkpostId: null,
  waarde: 'aanwezig',
  uren: null,
  reden: null,
  bron: 'hand',
  ...part,
});
const halves = [
  unit({ dagdeel: 'vm', waarde: 'half', werkpostId: 'w1' }),
  unit({ dagdeel: 'nm', waarde: 'half', werkpostId: 'w2' }),
];

function gridOf(cells: Record<string, readonly Unit[]> = {}, rows = 4, planned: Record<string, number> = {}): Grid {
  return {
    days: DAYS,
    rows: Array.from({ length: rows }, (_, row) => ({
      persoonId: `p${String(row)}`,
      days: new Map(
        Object.entries(cells).flatMap(([key, units]) => {
          const [r, column] = key.split(',').map(Number) as [number, number];
          return r === row ? [[DAYS[column]!, units] as const] : [];
        }),
      ),
      planned: new Map(Object.entries(planned).map(([column, count]) => [DAYS[Number(column)]!, count] as [IsoDate, number])),
    })),
  };
}

/** The grid after the statements, as the screen shows it before the answer. */
function applied(grid: Grid, statements: ReturnType<typeof typeIn>): Grid {
  return {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      days: new Map(
        grid.days.map((day) => [
          day,
          after(
            row.days.get(day) ?? [],
            statements.filter((each) => each.persoonId === row.persoonId && each.datum === day),
          ),
        ]),
      ),
    })),
  };
}

describe('what is typed', () => {
  test.each([
    ['1', '1'],
    [' X ', '1'],
    ['1,0', '1'],
    ['½', '½'],
    ['0,5', '½'],
    ['0.5', '½'],
    ['h', '½'],
    ['z', 'Z'],
    ['V', 'V'],
    ['a', 'A'],
    ['F', 'F'],
    ['7', '7u'],
    ['7,6', '7,6u'],
    ['7.25', '7,25u'],
    ['4 uur', '4u'],
    ['3:30', '3,5u'],
    ['24', '24u'],
  ])('%s is %s', (typed, shown) => {
    const value = valueOfText(typed);
    expect(value && textOfValue(value)).toBe(shown);
  });

  test.each(['', ' ', '·', '-', '0'])('"%s" says nothing', (text) => expect(valueOfText(text)).toBeNull());
  test.each(['ziek?', '25', '3:75', 'Z/V', '7,123', '-1', 'hh'])('"%s" is not understood', (text) => {
    expect(valueOfText(text)).toBeUndefined();
  });

  test('a key that is no code is left to others', () => {
    expect(['q', 'Enter', '2', 'Tab', 'c'].map(valueOfKey)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('what the clipboard gets is understood again', () => {
    const value = fc.oneof(
      fc.constantFrom(...['1', 'h', 'z', 'v', 'a', 'f'].map((key) => valueOfKey(key)!)),
      fc.integer({ min: 1, max: 2400 }).map((uren) => ({ waarde: 'uren' as const, uren, reden: null })),
    );
    fc.assert(
      fc.property(value, (each) => {
        expect(valueOfText(textOfValue(each))).toEqual(each);
      }),
    );
  });
});

describe('a day', () => {
  const place = { persoonId: 'p0', datum: DAYS[0]! };

  test('keeps the werkpost of what stood there, and states nothing when nothing changes', () => {
    const there = [unit({ werkpostId: 'w1' })];
    expect(setDay(place, there, valueOfKey('z')!)).toMatchObject([
      { dagdeel: 'dag', werkpostId: 'w1', waarde: 'afwezig', reden: 'Z' },
    ]);
    expect(setDay(place, there, valueOfKey('1')!)).toEqual([]);
    expect(setDay(place, [], null)).toEqual([]);
  });

  test('of two halves becomes one statement; the halves are emptied, never counted beside it', () => {
    const said = setDay(place, halves, valueOfKey('1')!);
    expect(said.map(({ dagdeel, werkpostId, waarde }) => [dagdeel, werkpostId, waarde])).toEqual([
      ['vm', 'w1', null],
      ['nm', 'w2', null],
      ['dag', null, 'aanwezig'],
    ]);
    expect(textOf(after(halves, said))).toBe('1');
    expect(textOf(halves)).toBe('½+½');
    expect(textOf([unit({ dagdeel: 'vm' })])).toBe('½');
  });

  test('of halves states only what changes', () => {
    const wanted = halves.map((each, index) =>
      index === 0 ? each : { ...each, waarde: 'afwezig' as const, reden: 'Z' as const },
    );
    expect(setUnits(place, halves, wanted)).toMatchObject([{ dagdeel: 'nm', werkpostId: 'w2', waarde: 'afwezig' }]);
    expect(setUnits(place, halves, halves)).toEqual([]);
    expect(setUnits(place, halves, [])).toHaveLength(2);
  });
});

describe('choosing cells', () => {
  const size = { rows: 60, columns: 31 };
  const plain = { shift: false, ctrl: false };

  test('never leaves the grid, whatever the keys; Shift keeps where it began', () => {
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown');
    const press = fc.record({ key, shift: fc.boolean(), ctrl: fc.boolean() });
    const start = fc.record({ row: fc.nat(59), column: fc.nat(30) });
    fc.assert(
      fc.property(start, fc.array(press, { maxLength: 40 }), (spot, keys) => {
        let selection = at(spot);
        for (const each of keys) {
          const next = move(selection, each, size) ?? selection;
          if (each.shift) expect(next.anchor).toEqual(selection.anchor);
          selection = next;
          const { top, bottom, left, right } = rangeOf(selection);
          expect(top >= 0 && left >= 0 && bottom < size.rows && right < size.columns).toBe(true);
        }
      }),
    );
  });

  test('Ctrl with an arrow is the month, and letters are not movement', () => {
    expect(move(at({ row: 3, column: 3 }), { key: 'ArrowLeft', shift: false, ctrl: true }, size)).toBeNull();
    expect(move(at({ row: 3, column: 3 }), { key: 'z', ...plain }, size)).toBeNull();
    expect(move(at({ row: 3, column: 3 }), { key: 'End', shift: false, ctrl: true }, size)?.focus).toEqual({
      row: 59,
      column: 30,
    });
    expect(down(at({ row: 59, column: 2 }), size)).toEqual(at({ row: 59, column: 2 }));
  });
});

describe('many cells', () => {
  const range = { top: 0, bottom: 2, left: 1, right: 3 };

  test('a code goes in every cell of the range, and empties them again', () => {
    const grid = gridOf({ '1,2': halves });
    const typed = applied(grid, typeIn(grid, range, valueOfKey('v')!));
    expect(spotsOf(range).map((spot) => textOf(unitsAt(typed, spot)))).toEqual(Array.from({ length: 9 }, () => 'V'));
    const emptied = applied(typed, typeIn(typed, range, null));
    expect(spotsOf(range).every((spot) => unitsAt(emptied, spot).length === 0)).toBe(true);
  });

  test('fill takes halves over two werkposten along', () => {
    const grid = gridOf({ '0,1': halves });
    const filled = applied(grid, fillDown(grid, { top: 0, bottom: 2, left: 1, right: 1 }));
    expect(unitsAt(filled, { row: 2, column: 1 }).map(({ dagdeel, werkpostId }) => [dagdeel, werkpostId])).toEqual([
      ['vm', 'w1'],
      ['nm', 'w2'],
    ]);
    const right = applied(grid, fillRight(grid, { top: 0, bottom: 0, left: 1, right: 4 }));
    expect([1, 2, 3, 4].map((column) => textOf(unitsAt(right, { row: 0, column })))).toEqual(['½+½', '½+½', '½+½', '½+½']);
    expect(fillDown(grid, { top: 0, bottom: 0, left: 0, right: 5 })).toEqual([]);
  });

  test('as planned leaves a day without a plan alone', () => {
    const grid = gridOf({ '0,2': [unit({ waarde: 'afwezig', reden: 'Z' })] }, 1, { 1: 2, 3: 1 });
    const planned = applied(grid, followPlan(grid, { top: 0, bottom: 0, left: 1, right: 3 }));
    expect([1, 2, 3].map((column) => textOf(unitsAt(planned, { row: 0, column })))).toEqual(['1', 'Z', '½']);
  });
});

describe('a block from a spreadsheet', () => {
  test('comes back as it went, with tabs, line breaks and quotes in cells', () => {
    const text = fc.string({ maxLength: 6 }).filter((each) => !/["\t\n\r]/.test(each));
    const block = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
      // A last row of one empty cell is the line break at the end.
      .filter((rows) => !(rows.length > 1 && rows.at(-1)!.length === 1 && rows.at(-1)![0] === ''));
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseBlock(formatBlock(rows))).toEqual(rows);
      }),
    );
    expect(parseBlock('"a\tb"\t"c ""d"""\r\n1\t2\r\n')).toEqual([
      ['a\tb', 'c "d"'],
      ['1', '2'],
    ]);
  });

  test('is pasted from the top left; what is not understood stays and is named, what falls outside is counted', () => {
    const grid = gridOf({ '1,30': [unit({ waarde: 'afwezig', reden: 'V' })] });
    const done = paste(grid, { top: 0, bottom: 0, left: 29, right: 29 }, '1\t0,5\tZ\r\n\t?\t1\r\n');
    expect(done.unknown).toEqual([{ spot: { row: 1, column: 30 }, text: '?' }]);
    expect(done.outside).toBe(2);
    const shown = applied(grid, done.statements);
    expect([0, 1].map((row) => [29, 30].map((column) => textOf(unitsAt(shown, { row, column }))))).toEqual([
      ['1', '½'],
      ['', 'V'],
    ]);
  });

  test('one cell fills the whole choice, and a row that fits it is repeated', () => {
    const grid = gridOf();
    const one = applied(grid, paste(grid, { top: 0, bottom: 3, left: 0, right: 1 }, 'Z').statements);
    expect(spotsOf({ top: 0, bottom: 3, left: 0, right: 1 }).map((spot) => textOf(unitsAt(one, spot)))).toEqual(
      Array.from({ length: 8 }, () => 'Z'),
    );
    const row = applied(grid, paste(grid, { top: 0, bottom: 3, left: 0, right: 0 }, '1\tV').statements);
    expect([0, 1, 2, 3].map((each) => textOf(unitsAt(row, { row: each, column: 1 })))).toEqual(['V', 'V', 'V', 'V']);
  });
});
