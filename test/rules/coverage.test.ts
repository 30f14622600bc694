/** Every rule has its cases: both sides of every boundary that its card declares, a case in which it holds and one in which it does not. */
import { describe, expect, test } from 'vitest';
import { allBoundaries, allCases, coverageOf, gapsOf } from './coverage.ts';
import { lawbook } from './law.ts';

const cases = allCases();
const boundaries = allBoundaries();
const coverage = coverageOf(lawbook, cases, boundaries);
const gaps = gapsOf(coverage, cases, boundaries);

/** Cards that do not say their boundaries yet. This list may only become shorter. */
const NOT_YET: readonly string[] = [];

/** Rules of the calculation: what they find stands in `funding/`, whose cases name no rule. */
const OF_THE_CALCULATION = new Set(['AMA-27', 'AMA-28']);

describe('coverage of the rules', () => {
  test('every card of kind rule declares its boundaries, or none with a reason', () => {
    expect(gaps.undeclared).toEqual(NOT_YET);
  });
  test('every boundary has a case on both sides', () => {
    expect(gaps.uncovered).toEqual([]);
  });
  test('cases name boundaries and boundaries name cases that exist', () => {
    expect([gaps.unknown, gaps.lost]).toEqual([[], []]);
  });
  test('every rule that finds something has a case in which it does, and one in which it does not', () => {
    expect(gaps.oneSided.filter((rule) => !OF_THE_CALCULATION.has(rule))).toEqual([]);
  });
  test('no two cases of a file have the same name: a boundary would not know which', () => {
    const named = new Set(Object.values(boundaries).flatMap((own) => Object.values(own).flat()));
    const double = cases.filter(({ key }, index) => named.has(key) && cases.findIndex((other) => other.key === key) !== index);
    expect(double.map(({ key }) => key)).toEqual([]);
  });
  test('a gap is seen: a boundary whose cases are taken away, a card that says nothing, a case that does not exist', () => {
    const { vervaldag: _gone, ...rest } = boundaries['AMA-03']!;
    const less = { ...boundaries, 'AMA-03': { ...rest, vraagdag: ['findings/niets: zo'], anders: ['x', 'y'] } };
    const card = { ...lawbook.rules.get('AMA-02')!, boundary: undefined };
    const silent = { ...lawbook, rules: new Map(lawbook.rules).set('AMA-02', card) };
    const found = gapsOf(coverageOf(silent, cases, less), cases, less);
    expect(found.uncovered).toEqual(['AMA-03 vervaldag', 'AMA-03 vraagdag']);
    expect(found.undeclared).toContain('AMA-02');
    expect(found.unknown).toEqual(expect.arrayContaining(['AMA-02 start', 'AMA-03 anders']));
    expect(found.lost).toEqual(['findings/niets: zo', 'x', 'y']);
  });
});
