/** What people type for a date (design.md section 11): `29/5`, `29-5-26`, `29 mei`, `vandaag`, `+14`. Day before month, always. */
import { addDays, existsDay, makeDate, yearOf, type IsoDate } from '../../shared/domain/date.ts';

/** Words of the interface language that stand for a day, as days from today. */
export type DayWords = Readonly<Record<string, number>>;

export type ParsedDate =
  | { readonly ok: true; readonly date: IsoDate | null }
  | { readonly ok: false; readonly reason: 'unreadable' }
  | { readonly ok: false; readonly reason: 'no-such-day'; readonly day: number; readonly month: number };

interface Parts {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

const NUMBERS = /^(\d{1,2})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{2}|\d{4}))?$/;
const DIGITS = /^(\d{2})(\d{2})(\d{2}|\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NAMED = /^(\d{1,2})[\s.-]*([a-z]{3,})\.?[\s.-]*(\d{2}|\d{4})?$/;
const SHIFT = /^([+-])\s*(\d{1,4})$/;
/** A year of two digits below this is 20xx (as the import reads it). */
const CENTURY_PIVOT = 50;

let monthNames: readonly string[] | undefined;

/** The first three letters of the months, which differ in Dutch; `mrt` is the usual abbreviation of the third. */
function shortMonths(): readonly string[] {
  const format = new Intl.DateTimeFormat('nl-BE', { month: 'long', timeZone: 'UTC' });
  monthNames ??= Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)).toLowerCase());
  return monthNames;
}

function monthOfName(name: string): number | null {
  const found = shortMonths().findIndex((month) => month.startsWith(name));
  if (found >= 0) return found + 1;
  return name === 'mrt' ? 3 : null;
}

function fullYear(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  const year = Number(text);
  if (text.length === 4) return year;
  return year < CENTURY_PIVOT ? 2000 + year : 1900 + year;
}

function readParts(text: string): Parts | null {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const numbers = NUMBERS.exec(text) ?? DIGITS.exec(text);
  if (numbers) return { day: Number(numbers[1]), month: Number(numbers[2]), year: fullYear(numbers[3]) };
  const named = NAMED.exec(text);
  const month = named ? monthOfName(named[2] ?? '') : null;
  return named && month !== null ? { day: Number(named[1]), month, year: fullYear(named[3]) } : null;
}

/**
 * Reads `text` as a day. An empty text is no date (`date: null`); a day without a year is one of this year.
 * Answers a reason instead of throwing: the field keeps what was typed.
 */
export function parseDate(text: string, today: IsoDate, words: DayWords): ParsedDate {
  const typed = text.trim().toLowerCase();
  if (typed === '') return { ok: true, date: null };
  const shift = SHIFT.exec(typed);
  if (shift) return { ok: true, date: addDays(today, Number(`${shift[1]}${shift[2]}`)) };
  const word = words[typed];
  if (word !== undefined) return { ok: true, date: addDays(today, word) };
  const parts = readParts(typed);
  if (!parts || parts.month > 12 || parts.month < 1 || parts.day < 1 || parts.day > 31)
    return { ok: false, reason: 'unreadable' };
  const year = parts.year ?? yearOf(today);
  if (!existsDay(year, parts.month, parts.day)) return { ok: false, reason: 'no-such-day', day: parts.day, month: parts.month };
  return { ok: true, date: makeDate(year, parts.month, parts.day) };
}
