/** Dates and money as the rules use them: against slow oracles (E-17). */
import { Big } from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  clip,
  countDays,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  isIsoDate,
  makeDate,
  monthOf,
  monthPeriod,
  monthsBetween,
  overlaps,
  quarterPeriod,
  weekday,
  yearOf,
  yearPeriod,
} from '../../src/shared/domain/date.ts';
import type { IsoDate } from '../../src/shared/domain/date.ts';
import { formatEuro, parseEuro, roundToCents, toCents } from '../../src/shared/domain/money.ts';
import { ratio, times, toText, toWholeCents } from '../../src/rules/ama/funding/ratio.ts';
import { countSpanDays, gaps, intersect, merge, subtract, within } from '../../src/rules/spans.ts';
import type { Span } from '../../src/rules/spans.ts';
import { d } from './facts.ts';

const date = fc.integer({ min: dayNumber(d('1900-01-01')), max: dayNumber(d('2199-12-31')) }).map(fromDayNumber);
const near = fc.integer({ min: 0, max: 120 }).map((days) => addDays(d('2025-01-01'), days));

describe('dates', () => {
  test('property: day numbers and texts are the same days, in the same order', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(isIsoDate(a)).toBe(true);
        expect(fromDayNumber(dayNumber(a))).toBe(a);
        expect(a < b).toBe(dayNumber(a) < dayNumber(b));
        expect(countDays(a, b)).toBe(Math.max(0, dayNumber(b) - dayNumber(a) + 1));
        expect(weekday(addDays(a, 1))).toBe((weekday(a) % 7) + 1);
      }),
    );
  });
  test('property: months later is the same day, or the last of a shorter month, and never skips a month', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -60, max: 60 }), (start, months) => {
        const result = addMonths(start, months);
        const index = yearOf(start) * 12 + monthOf(start) - 1 + months;
        const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
        const day = Math.min(Number(start.slice(8)), daysInMonth(year, month));
        expect(result).toBe(makeDate(year, month, day));
      }),
    );
  });
  test('property: the months and quarters of a year make the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2198 }), (year) => {
        const { from, to } = yearPeriod(year);
        const months = monthsBetween(from, to).map(monthPeriod);
        const quarters = ([1, 2, 3, 4] as const).map((quarter) => quarterPeriod(year, quarter));
        for (const parts of [months, quarters]) {
          expect(parts.reduce((sum, part) => sum + countDays(part.from, part.to), 0)).toBe(countDays(from, to));
        }
        expect(countDays(from, to)).toBe(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365);
      }),
    );
  });
  test('property: clipping and overlapping agree', () => {
    fc.assert(
      fc.property(near, fc.option(near), near, near, (from, to, start, end) => {
        const bounds = start <= end ? { from: start, to: end } : { from: end, to: start };
        const period = { from, to: to === null || to >= from ? to : from };
        const inside = clip(period, bounds);
        expect(inside !== null).toBe(overlaps(period, bounds));
      }),
    );
  });
});

/** The days of a list of spans, one by one. */
function daysOf(spans: readonly Span[]): Set<IsoDate> {
  const days = new Set<IsoDate>();
  for (const span of spans) for (let day = span.from; day <= span.to; day = addDays(day, 1)) days.add(day);
  return days;
}

const open = (spans: readonly Span[]) => spans.map(({ from, to }) => ({ van: from, tot: to }));

describe('spans', () => {
  const span = fc
    .record({ from: near, length: fc.integer({ min: 0, max: 30 }) })
    .map(({ from, length }) => ({ from, to: addDays(from, length) }));
  const list = fc.array(span, { maxLength: 6 });
  const window = { from: d('2025-01-10'), to: d('2025-03-31') };

  test('property: merged, shared and left days are those of a count day by day', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [left, right] = [daysOf(a), daysOf(b)];
        expect(daysOf(merge(a))).toEqual(left);
        expect(countSpanDays(merge(a))).toBe(left.size);
        expect(daysOf(intersect(merge(a), merge(b)))).toEqual(new Set([...left].filter((day) => right.has(day))));
        expect(daysOf(subtract(merge(a), merge(b)))).toEqual(new Set([...left].filter((day) => !right.has(day))));
      }),
    );
  });
  test('property: what is covered and what is not make the window', () => {
    fc.assert(
      fc.property(list, (spans) => {
        const covered = within(window, open(spans));
        const rest = gaps(window, open(spans));
        expect(countSpanDays(covered) + countSpanDays(rest)).toBe(countDays(window.from, window.to));
        expect(intersect(covered, rest)).toEqual([]);
      }),
    );
  });
});

describe('money', () => {
  test('property: cents come back from their text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (value) => {
        const text = new Big(value).div(100).toFixed(2);
        expect(parseEuro(text)).toBe(value);
        expect(
          Number(
            formatEuro(toCents(value))
              .replace(/[.\s€]/gu, '')
              .replace(',', '')
              .replace('\u2212', '-'),
          ),
        ).toBe(value);
      }),
    );
  });
  test('property: a fraction is rounded once, half up, also where a first rounding would change the second', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 1, max: 200_000 }), (n, denominator) => {
        const exact = ratio(new Big(n.toString()), denominator);
        const bottom = BigInt(denominator);
        const cents = (2n * n + bottom) / (2n * bottom);
        expect(toWholeCents(exact)).toBe(Number(cents));
        const tenThousandths = (2n * n * 10_000n + bottom) / (2n * bottom);
        expect(toText(exact, 4)).toBe(`${String(tenThousandths / 10_000n)}.${String(tenThousandths % 10_000n).padStart(4, '0')}`);
      }),
    );
  });
  test.each<[number, number, number]>([
    [1, 2, 1],
    [49, 100, 0],
    [5, 10, 1],
    [3, 2, 2],
    [0, 7, 0],
  ])('%d / %d cent is %d', (n, denominator, cents) => {
    expect(toWholeCents(ratio(n, denominator))).toBe(cents);
  });
  test('half a cent in the middle of a product is not rounded on the way', () => {
    expect(toWholeCents(times(ratio(184, 365), ratio(281_220, 1)))).toBe(141_766);
    expect(roundToCents(new Big('0.005'))).toBe(1);
    expect(roundToCents(new Big('0.004999'))).toBe(0);
  });
});
