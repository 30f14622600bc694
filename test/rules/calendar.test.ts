/** The ten public holidays and working days (AMA-38, AMA-15; domain/ama.md 7.5). */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayOn, isWorkday, publicHolidays, workdayAfter } from '../../src/rules/index.ts';
import { addDays, weekday } from '../../src/shared/domain/date.ts';
import { d } from './facts.ts';
import { shipped } from './law.ts';

describe('public holidays', () => {
  test('2026', () => {
    expect([...publicHolidays(shipped, 2026).keys()]).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });
  test('the movable ones of 2027', () => {
    expect(['2027-03-29', '2027-05-06', '2027-05-17'].map((date) => holidayOn(shipped, d(date)))).toEqual([
      'PAASMAANDAG',
      'HEMELVAART',
      'PINKSTERMAANDAG',
    ]);
  });
  test('ten a year from 2000 to 2099; Easter and Whit Monday are Mondays, Ascension a Thursday', () => {
    for (let year = 2000; year < 2100; year += 1) {
      const days = [...publicHolidays(shipped, year)];
      // Ascension can fall on 1 May (2008): then the year has nine dates.
      expect(days.length).toBeGreaterThanOrEqual(9);
      const on = (code: string) => days.find(([, name]) => name === code)?.[0];
      expect(weekday(on('PAASMAANDAG') ?? d('2000-01-02'))).toBe(1);
      expect(weekday(on('PINKSTERMAANDAG') ?? d('2000-01-02'))).toBe(1);
      expect(weekday(on('HEMELVAART') ?? d('2000-01-02'))).toBe(4);
    }
  });
  test('11 July is a working day', () => {
    expect(isWorkday(shipped, d('2025-07-11'))).toBe(true);
  });
});

describe('the first working day after', () => {
  test.each([
    ['a Friday before Whit Monday', '2026-05-22', '2026-05-26'],
    ['a Monday', '2026-06-01', '2026-06-02'],
    ['a Friday', '2026-06-05', '2026-06-08'],
    ['Christmas Eve on a Thursday', '2026-12-24', '2026-12-28'],
    ['31 December', '2026-12-31', '2027-01-04'],
  ])('%s', (_name, end, expected) => {
    expect(workdayAfter(shipped, d(end), 1)).toBe(expected);
  });
  test('property: it is a working day, and no working day lies between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const end = addDays(d('2020-01-01'), days);
        const next = workdayAfter(shipped, end, 1);
        expect(isWorkday(shipped, next)).toBe(true);
        for (let date = addDays(end, 1); date < next; date = addDays(date, 1)) expect(isWorkday(shipped, date)).toBe(false);
      }),
    );
  });
});
