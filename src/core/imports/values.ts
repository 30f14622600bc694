/** One cell to one value: dates, numbers, texts, names, permissions, as the office writes them (samples: "Normaliseren"). */
import { existsDay, formatDate, fromDayNumber, makeDate, type IsoDate } from '../../shared/domain/date.ts';
import {
  cleanText,
  hasBidiControl,
  hasInvisible,
  hasMixedScripts,
  hasSymbol,
  stripBidiControls,
  stripInvisible,
  stripSymbols,
} from '../../shared/domain/text.ts';
import type { Cell } from './grid.ts';
import { booleanText, isEmptyMark, isHourUnit, monthOfName, permissionOf } from './vocabulary.ts';

/** Day 0 of serial numbers: 1899-12-30 from serial 61 on, 1904-01-01 in the other epoch. */
const EPOCH_1900_DAY = -25_569;
const EPOCH_1904_DAY = -24_107;
const LAST_WRONG_SERIAL = 60;
const LAST_SERIAL = 2_958_465;
/** A year in two digits below this is 20xx. */
const PIVOT_YEAR = 50;
const MAX_HOURS_A_WEEK = 168;

export type DateReading =
  | { readonly state: 'empty' | 'unreadable' }
  | {
      readonly state: 'read';
      readonly date: IsoDate;
      /** Signal that goes with it. */
      readonly signal: 'JAAR_TWEE_CIJFERS' | 'DATUM_GETAL' | null;
    };

/** Text of a cell: dates day first, numbers as they are. Empty text for an empty cell, an error and a formula without result. */
export function textOf(cell: Cell | null): string {
  if (!cell || cell.kind === 'error' || cell.kind === 'noResult') return '';
  if (cell.kind === 'text') return cleanText(cell.value);
  if (cell.kind === 'boolean') return booleanText(cell.value);
  if (cell.kind === 'number') return String(cell.value);
  return cell.value === null ? '' : formatDate(cell.value);
}

/** A date as a date, a text or a plain number; never month before day. */
export function readDate(cell: Cell | null, epoch1904: boolean): DateReading {
  if (!cell) return { state: 'empty' };
  if (cell.kind === 'date')
    return cell.value === null ? { state: 'unreadable' } : { state: 'read', date: cell.value, signal: null };
  if (cell.kind === 'number') return readSerial(cell.value, epoch1904);
  if (cell.kind !== 'text') return { state: 'unreadable' };
  const text = cleanText(cell.value);
  if (text === '' || isEmptyMark(text)) return { state: 'empty' };
  return /^\d{5}$/.test(text) ? readSerial(Number(text), epoch1904) : readDateText(text);
}

/** A written date inside a longer text (`ok 22/07/2023`), or null. */
export function readDateText(text: string): DateReading {
  const written = text.replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u, '').trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written);
  if (iso) return fromParts(iso[1], Number(iso[2]), iso[3]);
  const numeric = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{2}|\d{4})$/.exec(written);
  if (numeric) return fromParts(numeric[3], Number(numeric[2]), numeric[1]);
  const named = /^(\d{1,2})[\s.-]+(\p{L}+)\.?[\s.-]+(\d{2}|\d{4})$/u.exec(written);
  if (named) return fromParts(named[3], monthOfName(named[2] ?? '') ?? 0, named[1]);
  return { state: 'unreadable' };
}

function fromParts(yearText = '', month: number, dayText = ''): DateReading {
  const day = Number(dayText);
  const short = yearText.length === 2;
  const year = short ? Number(yearText) + (Number(yearText) < PIVOT_YEAR ? 2000 : 1900) : Number(yearText);
  if (!existsDay(year, month, day)) return { state: 'unreadable' };
  return { state: 'read', date: makeDate(year, month, day), signal: short ? 'JAAR_TWEE_CIJFERS' : null };
}

/** Judged on the number: up to serial 60 the calendars of spreadsheet programs differ, and below 0 there is no day. */
function readSerial(serial: number, epoch1904: boolean): DateReading {
  const whole = Math.floor(serial);
  if (whole > LAST_SERIAL || whole < 0 || (!epoch1904 && whole <= LAST_WRONG_SERIAL)) return { state: 'unreadable' };
  return { state: 'read', date: fromDayNumber(whole + (epoch1904 ? EPOCH_1904_DAY : EPOCH_1900_DAY)), signal: 'DATUM_GETAL' };
}

/** Decimal text with a point and without zeros at the end; undefined when the cell is no number. */
export function readDecimal(cell: Cell | null): string | null | undefined {
  if (!cell) return null;
  if (cell.kind === 'number') return plainDecimal(cell.value);
  if (cell.kind !== 'text') return undefined;
  const text = cleanText(cell.value);
  if (text === '' || isEmptyMark(text)) return null;
  return /^\d{1,9}(?:[.,]\d{1,6})?$/.test(text) ? plainDecimal(Number(text.replace(',', '.'))) : undefined;
}

/** Hours a week, `16u` and `15,5 uur` too; undefined when unreadable. */
export function readHours(cell: Cell | null): string | null | undefined {
  if (cell?.kind !== 'text') return inWeek(readDecimal(cell));
  const [, number = '', unit = ''] = /^([\d.,]+)\s*(\D*)$/u.exec(cleanText(cell.value)) ?? [];
  const bare = unit !== '' && isHourUnit(unit) ? number : cell.value;
  return inWeek(readDecimal({ kind: 'text', value: bare }));
}

function inWeek(value: string | null | undefined): string | null | undefined {
  return typeof value === 'string' && Number(value) > MAX_HOURS_A_WEEK ? undefined : value;
}

/** A part of full time as hundredths (`0,5`, `75%`); undefined when unreadable or more than one. */
export function readPart(cell: Cell | null): number | null | undefined {
  const percent = cell?.kind === 'text' ? /^([\d.,]+)\s*%$/.exec(cleanText(cell.value)) : null;
  const value = percent ? readDecimal({ kind: 'text', value: percent[1] ?? '' }) : readDecimal(cell);
  if (value === null || value === undefined) return value;
  const hundredths = Math.round(Number(value) * (percent ? 1 : 100));
  return hundredths <= 100 ? hundredths : undefined;
}

function plainDecimal(value: number): string | undefined {
  if (!Number.isFinite(value) || value < 0 || value >= 1e9) return undefined;
  return String(Number(value.toFixed(4)));
}

/** Permission or notice as written: yes, no, not applicable or empty, with a date where one stands there. */
export interface PermissionReading {
  readonly waarde: 'ja' | 'nee' | 'nvt' | 'leeg';
  readonly datum: IsoDate | null;
  readonly signal: 'JAAR_TWEE_CIJFERS' | 'DATUM_GETAL' | 'DATUM_ONLEESBAAR' | null;
}

/** Reads `ja`, `ok 22/07/2023`, `ja, 28/3/2025`, a date, `nee`, `nvt`, `-` or nothing. */
export function readPermission(cell: Cell | null, epoch1904: boolean): PermissionReading {
  const empty = { waarde: 'leeg', datum: null, signal: null } as const;
  const text = textOf(cell);
  if (!cell || text === '') return cell?.kind === 'date' ? { ...empty, signal: 'DATUM_ONLEESBAAR' } : empty;
  const word = permissionOf(text);
  if (word) return { waarde: word, datum: null, signal: null };
  const date = readDate(cell, epoch1904);
  if (date.state === 'read') return { waarde: 'ja', datum: date.date, signal: date.signal };
  const [, first = '', rest = ''] = /^(\p{L}+)[\s,;:]+(.+)$/u.exec(text) ?? [];
  const answer = permissionOf(first);
  const said = readDateText(rest);
  if (answer && said.state === 'read') return { waarde: answer, datum: said.date, signal: said.signal };
  return { ...empty, signal: 'DATUM_ONLEESBAAR' };
}

export interface NameReading {
  readonly value: string;
  readonly signals: readonly ('NAAM_SYMBOOL' | 'NAAM_ONZICHTBAAR' | 'NAAM_GEMENGD_SCHRIFT')[];
  /** Holds characters that turn the direction of writing; `value` is without them. */
  readonly turned: boolean;
}

/** A name without what does not belong in it; letters, case and spaces inside stay as they are. */
export function readName(cell: Cell | null): NameReading {
  const raw = cell?.kind === 'text' ? cell.value.replace(/[\t\r\n]+/gu, ' ') : textOf(cell);
  const straight = stripBidiControls(raw);
  const plain = stripSymbols(straight);
  const value = cleanText(stripInvisible(plain));
  return {
    value,
    turned: hasBidiControl(raw),
    signals: [
      ...(hasSymbol(straight) ? (['NAAM_SYMBOOL'] as const) : []),
      ...(hasInvisible(hasSymbol(straight) ? plain : straight) ? (['NAAM_ONZICHTBAAR'] as const) : []),
      ...(hasMixedScripts(value) ? (['NAAM_GEMENGD_SCHRIFT'] as const) : []),
    ],
  };
}

/** Free text: clean, without control characters; `turned` when direction characters were taken out. */
export function readText(cell: Cell | null): { readonly value: string; readonly turned: boolean } {
  const text = textOf(cell);
  // oxlint-disable-next-line no-control-regex -- control characters are what is removed
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu, '');
  return { value: cleanText(stripBidiControls(plain)), turned: hasBidiControl(text) };
}

/** True when the date lies in these years, both included. */
export function inYears(date: IsoDate, first: number, last: number): boolean {
  return date >= `${first}-01-01` && date <= `${last}-12-31`;
}
