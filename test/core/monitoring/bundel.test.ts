/** What leaves the house: whoever sees the document, and knows how it is made, works out no count below the smallest group. */
import { array, assert, integer, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bundel, bundel, vensters, zegtIets } from '../../../src/core/cases/monitoring/bundel.ts';

const SMALLEST = 5;
const cellsOf = (counts: readonly number[]) => counts.map((aantal, index) => ({ sleutel: String(index), aantal }));
const shown = ({ cellen, samen, verborgen }: Bundel): string => JSON.stringify([cellen, samen, verborgen]);
const few = (count: number): boolean => count > 0 && count < SMALLEST;

/** Every table of so many categories, by what is shown of it. */
function classes(size: number, highest: number, elders?: ReadonlySet<string>): Map<string, number[][]> {
  const found = new Map<string, number[][]>();
  const counts: number[] = Array.from({ length: size }, () => 0);
  const visit = (index: number): void => {
    if (index === size) {
      const key = shown(bundel(cellsOf(counts), SMALLEST, elders));
      const list = found.get(key);
      if (list) list.push([...counts]);
      else found.set(key, [[...counts]]);
      return;
    }
    for (let count = 0; count <= highest; count += 1) {
      counts[index] = count;
      visit(index + 1);
    }
  };
  visit(0);
  return found;
}

/** Categories of which these tables, all that are possible, leave one count below five. */
function told(tables: readonly number[][], from: number): number[] {
  return tables[0]!.flatMap((_, index) => {
    const possible = [...new Set(tables.map((counts) => counts[index]!))];
    return index >= from && possible.length === 1 && few(possible[0]!) ? [index] : [];
  });
}

describe('a table that leaves the house', () => {
  test.each([
    [2, 14],
    [3, 12],
    [4, 9],
  ])('of %i categories: no count below five is the only one that what is shown leaves open', (size, highest) => {
    for (const [key, tables] of classes(size, highest)) expect(told(tables, 0), key).toEqual([]);
    for (const [key, tables] of classes(size, Math.min(highest, 10), new Set(['0']))) expect(told(tables, 0), key).toEqual([]);
  });

  test.each([2, 3, 4])('of %i categories, also where another table tells the first one', (size) => {
    const known = new Set(['0']);
    for (const [key, tables] of classes(size, 9, known)) {
      // Whoever knows the count of the first category only keeps the tables that have it, where it is large enough to be told at all.
      for (const first of new Set(tables.map((counts) => counts[0]!).filter((count) => count >= SMALLEST))) {
        const left = tables.filter((counts) => counts[0] === first);
        expect(told(left, 1), `${key}, 0 = ${String(first)}`).toEqual([]);
      }
    }
  });

  test('of any size: every number that is shown, and every difference with the total of what is shown, is none or at least five', () => {
    assert(
      property(array(nat({ max: 12 }), { minLength: 1, maxLength: 40 }), (counts) => {
        const { cellen, samen, verborgen } = bundel(cellsOf(counts), SMALLEST);
        const numbers = [...cellen.map(({ aantal }) => aantal), ...(samen === null ? [] : [samen])];
        expect(numbers.every((count) => count >= SMALLEST)).toBe(true);
        const total = counts.reduce((sum, count) => sum + count, 0);
        const told = numbers.reduce((sum, count) => sum + count, 0);
        // Nothing is lost without being said, and where something is hidden there is no total to subtract from.
        expect(verborgen).toBe(told !== total);
        if (verborgen) expect(samen).toBeNull();
        for (const { sleutel, aantal } of cellen) expect(counts[Number(sleutel)]).toBe(aantal);
      }),
    );
  });

  test('says as much as it can: what is large enough stands alone, and only a group that is too small takes one along', () => {
    expect(bundel(cellsOf([12, 0, 7]), SMALLEST)).toEqual({
      cellen: cellsOf([12, 0, 7]).filter((each) => each.aantal > 0),
      samen: null,
      verborgen: false,
    });
    expect(bundel(cellsOf([12, 3, 2, 7]), SMALLEST)).toMatchObject({ samen: 5, cellen: [{ aantal: 12 }, { aantal: 7 }] });
    expect(bundel(cellsOf([12, 3, 0, 7]), SMALLEST)).toMatchObject({ samen: 10, cellen: [{ aantal: 12 }] });
    expect(bundel(cellsOf([3, 1]), SMALLEST)).toEqual({ cellen: [], samen: null, verborgen: true });
    expect(bundel(cellsOf([9, 2]), SMALLEST, new Set(['0']))).toEqual({
      cellen: [{ sleutel: '0', aantal: 9 }],
      samen: null,
      verborgen: true,
    });
  });
});

const tells = (counts: Readonly<Record<number, number[]>>) => (years: { van: number; tot: number }) => {
  const size = Object.values(counts)[0]!.length;
  const added = Array.from({ length: size }, (_, index) =>
    Object.entries(counts)
      .filter(([year]) => Number(year) >= years.van && Number(year) <= years.tot)
      .reduce((sum, [, row]) => sum + row[index]!, 0),
  );
  return zegtIets(bundel(cellsOf(added), SMALLEST));
};

describe('the years of a table', () => {
  test('are pooled until they tell something, at most so many, and what is not over yet waits', () => {
    const counts = { 2021: [2, 1], 2022: [2, 4], 2023: [6, 0], 2024: [1, 0], 2025: [1, 0] };
    expect(vensters(2021, 2025, 5, tells(counts))).toEqual([{ van: 2021, tot: 2023 }]);
    expect(vensters(2021, 2025, 2, tells(counts))).toEqual([
      { van: 2021, tot: 2022 },
      { van: 2023, tot: 2023 },
      { van: 2024, tot: 2025 },
    ]);
  });

  test('never overlap, and a later document only adds to them: two documents cannot be held against each other', () => {
    const years = array(array(nat({ max: 7 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    assert(
      property(years, integer({ min: 1, max: 5 }), (rows, most) => {
        const counts = Object.fromEntries(rows.map((row, index) => [2015 + index, row]));
        const last = 2015 + rows.length - 1;
        const all = vensters(2015, last, most, tells(counts));
        const before = vensters(2015, last - 1, most, tells(counts));
        expect(all.slice(0, before.length)).toEqual(before);
        for (const [index, { van, tot }] of all.entries()) {
          expect(van).toBe(index === 0 ? 2015 : all[index - 1]!.tot + 1);
          expect(tot - van + 1).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
