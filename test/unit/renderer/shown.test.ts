/** How values are printed on the screen (design.md section 3). */
import { describe, expect, test } from 'vitest';
import { brusselsDay, toIsoDate } from '../../../src/shared/domain/date.ts';
import { copyAge } from '../../../src/renderer/app/copy-age.ts';
import { findMatch } from '../../../src/renderer/app/match.tsx';
import { monthRanges } from '../../../src/renderer/format/month-ranges.ts';
import { showSpan } from '../../../src/renderer/format/span.ts';
import {
  initials,
  showClock,
  showDate,
  showDay,
  showDeadline,
  showDecimal,
  showHundredths,
  showInsz,
  showLongDate,
  showMonth,
  showNumber,
  showShortDay,
  showTitleDay,
} from '../../../src/renderer/format/show.ts';
import { sortRows } from '../../../src/renderer/ui/sortable-table.tsx';
import { ageOn } from '../../../src/renderer/screens/traject/age.ts';

const today = toIsoDate('2026-05-29');
/** Non-breaking spaces as plain ones. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a day', () => {
  test('is written for where it stands', () => {
    expect(showDate('2026-05-29')).toBe('29/05/2026');
    expect(plain(showLongDate('2026-05-29'))).toBe('29 mei 2026');
    expect(showTitleDay('2026-05-29')).toBe('Vrijdag 29 mei 2026');
    expect(plain(showShortDay('2026-11-22'))).toBe('zo 22 nov');
  });

  test('leaves the year out only where it is plain', () => {
    expect(plain(showDeadline('2026-06-12', today))).toBe('vr 12 juni');
    expect(plain(showDeadline('2027-01-10', today))).toBe('zo 10 januari 2027');
    expect(plain(showDay('2026-02-02', today))).toBe('2 februari');
    expect(plain(showDay('2025-02-02', today))).toBe('2 februari 2025');
  });

  test('never breaks over two lines', () => {
    expect(showLongDate('2026-05-29')).not.toContain(' ');
    expect(showDeadline('2026-06-12', today)).not.toContain(' ');
  });

  test('and the clock are those of Brussels', () => {
    expect(plain(showClock(Date.parse('2026-05-29T08:42:00Z')))).toBe('10.42 u');
    expect(plain(showClock(Date.parse('2026-01-29T08:42:00Z')))).toBe('09.42 u');
  });
});

test('numbers carry a comma, points between thousands and a real minus', () => {
  expect(showNumber(4753)).toBe('4.753');
  expect(showDecimal('17.4795')).toBe('17,4795');
  expect(showDecimal('1614', 1)).toBe('1.614,0');
  expect(showDecimal('-1234.5')).toBe('\u22121.234,5');
  expect(showHundredths(1650)).toBe('16,5');
  expect(showInsz('87041293872')).toBe('87.04.12-938.72');
  expect(initials('Leyla', 'De Smet-Yıldız')).toBe('LD');
});

test('a stretch of days is said in days, months or years', () => {
  expect([0, 1, 99].map(showSpan)).toEqual(['0 dagen', '1 dag', '99 dagen']);
  expect([100, 365, 730].map(showSpan)).toEqual(['3 maanden', '11 maanden', '23 maanden']);
  expect([731, 2061].map(showSpan)).toEqual(['2 jaar', '5 jaar']);
});

test('months that follow on each other become one range', () => {
  expect(monthRanges([])).toBe('');
  expect(monthRanges(['2026-05'])).toBe('mei 2026');
  expect(monthRanges(['2026-03', '2026-01', '2026-02', '2026-05', '2026-05'])).toBe('januari tot en met maart 2026, mei 2026');
  expect(monthRanges(['2025-12', '2026-01'])).toBe('december 2025 tot en met januari 2026');
  expect(showMonth('2026-05')).toBe('mei 2026');
});

const at = (iso: string) => copyAge(iso, brusselsDay(Date.parse('2026-05-29T10:00:00Z')));

test('the age of a safe copy is said, with a warning when there is none or it is old', () => {
  expect(plain(at('2026-05-29T06:02:00Z').words)).toBe('vandaag 08.02 u');
  expect(plain(at('2026-05-28T15:02:00Z').words)).toBe('gisteren 17.02 u');
  expect(at('2026-05-22T12:00:00Z').worn).toBe(false);
  expect(at('2026-05-21T12:00:00Z').worn).toBe(true);
  expect(copyAge(null, today)).toMatchObject({ worn: true });
});

const marked = (label: string, typed: string) => {
  const found = findMatch(label, typed);
  return found && label.slice(...found);
};

test('a match is found whatever the accents, and marked where it stands', () => {
  expect(marked('De Smet-Yıldız, Leyla', 'yild')).toBe('Yıld');
  expect(marked('Crèvecœur, Zoë', 'coeur')).toBe('cœur');
  expect(marked('Weiß, Jan', 'weiss')).toBe('Weiß');
  expect(marked('De Smet, Jan', 'smet, j')).toBe('Smet, J');
  expect(marked('De Smet', 'x')).toBeNull();
  expect(marked('De Smet', '')).toBeNull();
});

test('a table sorts names as Belgians do, and empty values last in both directions', () => {
  const names = ['Öztürk', 'D’Hondt', 'de Smet', 'Aerts', null, 'Zwart'];
  const sorted = (descending: boolean) => sortRows(names, (name) => name, descending);
  expect(sorted(false)).toEqual(['Aerts', 'D’Hondt', 'de Smet', 'Öztürk', 'Zwart', null]);
  expect(sorted(true)).toEqual(['Zwart', 'Öztürk', 'de Smet', 'D’Hondt', 'Aerts', null]);
  expect(sortRows([10, 9, null, 100], (value) => value, false)).toEqual([9, 10, 100, null]);
});

test('someone is a year older on the birthday itself', () => {
  expect(ageOn('1987-05-29', today)).toBe(39);
  expect(ageOn('1987-05-30', today)).toBe(38);
  expect(ageOn('2024-02-29', toIsoDate('2026-02-28'))).toBe(1);
});
