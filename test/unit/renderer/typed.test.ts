/** What people type for a date, a time, a number, an amount. */
import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatDate, fromDayNumber, toIsoDate } from '../../../src/shared/domain/date.ts';
import { parseDate } from '../../../src/renderer/format/parse-date.ts';
import { parseCents, parseDecimal } from '../../../src/renderer/format/parse-number.ts';
import { parseTime } from '../../../src/renderer/format/parse-time.ts';
import { readNumber } from '../../../src/renderer/ui/number-field.tsx';
import { showEuro } from '../../../src/renderer/format/show.ts';

const today = toIsoDate('2026-05-29');
const words = { vandaag: 0, morgen: 1, gisteren: -1 };
const read = (text: string) => parseDate(text, today, words);
const date = (iso: string) => ({ ok: true, date: iso });

describe('a date', () => {
  test.each([
    ['29/5', '2026-05-29'],
    ['29-5-26', '2026-05-29'],
    ['29.05.2026', '2026-05-29'],
    ['29 5 2026', '2026-05-29'],
    ['29052026', '2026-05-29'],
    ['290526', '2026-05-29'],
    ['2026-05-29', '2026-05-29'],
    ['29 mei', '2026-05-29'],
    ['29mei26', '2026-05-29'],
    ['1 maart 2024', '2024-03-01'],
    ['1 mrt 2024', '2024-03-01'],
    ['2 okt. 23', '2023-10-02'],
    ['12/4/87', '1987-04-12'],
    ['12/4/49', '2049-04-12'],
    ['12/4/50', '1950-04-12'],
    ['vandaag', '2026-05-29'],
    ['Morgen', '2026-05-30'],
    ['gisteren', '2026-05-28'],
    ['+14', '2026-06-12'],
    ['-3', '2026-05-26'],
    ['29/2/2024', '2024-02-29'],
  ])('%s is %s', (text, iso) => {
    expect(read(text)).toEqual(date(iso));
  });

  test('nothing typed is no date', () => {
    expect(read('  ')).toEqual({ ok: true, date: null });
  });

  test('a day that does not exist is named', () => {
    expect(read('31/4')).toEqual({ ok: false, reason: 'no-such-day', day: 31, month: 4 });
    expect(read('29/2/2026')).toEqual({ ok: false, reason: 'no-such-day', day: 29, month: 2 });
  });

  test.each(['12/31/2025', 'x', '5', '0/5', '29/5/202', '1 smarch', '32/1'])('%s is not read as anything else', (text) => {
    expect(read(text)).toEqual({ ok: false, reason: 'unreadable' });
  });

  test('what the screen prints reads back as the same day', () => {
    assert(
      property(integer({ min: 0, max: 40_000 }), (day) => {
        const iso = fromDayNumber(day);
        expect(read(formatDate(iso))).toEqual(date(iso));
        expect(read(iso)).toEqual(date(iso));
      }),
    );
  });

  test('a shift counts from today', () => {
    assert(
      property(integer({ min: 0, max: 9999 }), (days) => {
        expect(read(`+${String(days)}`)).toEqual(date(addDays(today, days)));
      }),
    );
  });
});

describe('a time', () => {
  test.each([
    ['9u', '09:00'],
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['9:05', '09:05'],
    ['9u30', '09:30'],
    ['0930', '09:30'],
    ['23:59', '23:59'],
  ])('%s is %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  test('empty is none, and what is no time stays unread', () => {
    expect(parseTime(' ')).toBeNull();
    for (const text of ['24:00', '9:60', '25u', 'negen', '9:5x']) expect(parseTime(text)).toBeUndefined();
  });
});

describe('a number', () => {
  test.each([
    ['16', '16'],
    ['10,5', '10.5'],
    ['10.5', '10.5'],
    ['16u', '16'],
    ['16 uur', '16'],
    ['1.234', '1234'],
    ['1.234,50', '1234.5'],
    ['1.234.567', '1234567'],
    ['12.34', '12.34'],
    ['007', '7'],
    ['0,50', '0.5'],
    ['\u22123', '-3'],
    ['€ 2.812,20', '2812.2'],
  ])('%s is %s', (text, decimal) => {
    expect(parseDecimal(text)).toBe(decimal);
  });

  test('empty is none, anything else is no number', () => {
    expect(parseDecimal('')).toBeNull();
    for (const text of ['x', '1,2,3', '1..2', '12u30', ',', '1e5']) expect(parseDecimal(text)).toBeUndefined();
  });

  test('an amount is whole cents', () => {
    expect(parseCents('2812,2')).toBe(281_220);
    expect(parseCents('-0,05')).toBe(-5);
    expect(parseCents('')).toBeNull();
    expect(parseCents('1,234')).toBeUndefined();
  });

  test('what the screen prints reads back as the same cents', () => {
    assert(
      property(integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        expect(parseCents(showEuro(cents))).toBe(cents);
      }),
    );
  });

  test('a field keeps what it cannot read, so that nothing typed is lost', () => {
    expect(readNumber('whole', '12,5')).toBe('12,5');
    expect(readNumber('whole', '12')).toBe(12);
    expect(readNumber('hundredths', '12,5')).toBe(1250);
    expect(readNumber('cents', 'veel')).toBe('veel');
    expect(readNumber('decimal', '12,50')).toBe('12.5');
    expect(readNumber('whole', '')).toBeNull();
  });
});
