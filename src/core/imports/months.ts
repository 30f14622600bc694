/** Which month a grid of attendances is about: its sheet name, the titles above it, dates in its header. */
import { existsDay, monthKey } from '../../shared/domain/date.ts';
import { foldName } from '../../shared/domain/text.ts';
import type { Row, Sheet } from './grid.ts';
import { textOf } from './values.ts';
import { monthOfName } from './vocabulary.ts';

/** The months (`YYYY-MM`) that a sheet names, without doubles, in the order of sheet name, titles, header. */
export function monthsOf(sheet: Sheet, headerRow: number, fileName: string): string[] {
  const titles = sheet.rows.slice(0, headerRow - 1).flatMap((row) => row.map((cell) => textOf(cell)));
  const inside = [sheet.name, ...titles].flatMap((text) => monthInText(text) ?? []);
  const named = [...new Set([...inside, ...datesOf(sheet.rows[headerRow - 1] ?? [])])];
  // The name of the file only speaks when nothing in the file does.
  return named.length > 0 ? named : [monthInText(fileName)].flatMap((month) => month ?? []);
}

/** `Januari 2026`, `jan 26`, `2026-01`, `01/2026`; null when the text names no month with a year. */
export function monthInText(text: string): string | null {
  const words = foldName(text).split(' ');
  for (const [index, word] of words.entries()) {
    const month = monthOfName(word) ?? (/^(?:0?[1-9]|1[0-2])$/.test(word) ? Number(word) : null);
    const next = words[index + 1] ?? '';
    if (month !== null && isYear(next, monthOfName(word) !== null)) return key(next, month);
    const nextMonth = /^(?:0?[1-9]|1[0-2])$/.test(next) ? Number(next) : monthOfName(next);
    if (/^20\d{2}$/.test(word) && nextMonth !== null) return key(word, nextMonth);
  }
  return null;
}

/** A year in two digits only after the name of a month. */
function isYear(word: string, afterName: boolean): boolean {
  return /^20\d{2}$/.test(word) || (afterName && /^\d{2}$/.test(word));
}

function key(year: string, month: number): string {
  return `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}`;
}

function datesOf(header: Row): string[] {
  return header.flatMap((cell) => (cell?.kind === 'date' && cell.value !== null ? [monthKey(cell.value)] : []));
}

/** True when the month (`YYYY-MM`) has this day. */
export function hasDay(month: string, day: number): boolean {
  return existsDay(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
}
