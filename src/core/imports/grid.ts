/** A file as rows and cells, whatever its format was. Plain data: it crosses a worker boundary as it is. */
import type { IsoDate } from '../../shared/domain/date.ts';

/** What a cell holds. Empty cells are `null` in their row. */
export type Cell =
  | { readonly kind: 'text'; readonly value: string; readonly merged?: true }
  | { readonly kind: 'number'; readonly value: number; readonly merged?: true }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly merged?: true }
  /** A number with a date format; null when it stands for no day of the calendar (serial 60 and lower, negative, too large). */
  | { readonly kind: 'date'; readonly value: IsoDate | null; readonly merged?: true }
  /** A formula error, `#DIV/0!`. */
  | { readonly kind: 'error'; readonly value: string; readonly merged?: true }
  /** A formula whose result was never stored. */
  | { readonly kind: 'noResult'; readonly merged?: true };

/** `merged`: the value was taken from the merged cell above. */
export type Row = readonly (Cell | null)[];

export interface Sheet {
  /** Empty for CSV. */
  readonly name: string;
  readonly hidden: boolean;
  /** Row n of the file is `rows[n - 1]`; empty rows at the end of a spreadsheet are left out. */
  readonly rows: readonly Row[];
  /** Indexes (from 0) of hidden columns. */
  readonly hiddenColumns: readonly number[];
}

export type FileFormat = 'xlsx' | 'xls' | 'ods' | 'csv';

export interface Grid {
  readonly format: FileFormat;
  readonly sheets: readonly Sheet[];
  /** Plain numbers that stand for dates count from 1904 instead of 1900. */
  readonly epoch1904: boolean;
  /** CSV only. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null;
  /** CSV only: `;`, `,` or tab. */
  readonly delimiter: string | null;
}

/** Name of a column in answers and mappings: its letter in a spreadsheet, its number (from 1) in CSV. */
export function columnName(format: FileFormat, index: number): string {
  return format === 'csv' ? String(index + 1) : columnLetter(index);
}

/** Index (from 0) of a column by its name; -1 when it is not one. */
export function columnIndex(format: FileFormat, name: string): number {
  if (format === 'csv') return /^[1-9]\d{0,4}$/.test(name) ? Number(name) - 1 : -1;
  if (!/^[A-Z]{1,3}$/.test(name)) return -1;
  let sum = 0;
  for (let at = 0; at < name.length; at += 1) sum = sum * 26 + name.charCodeAt(at) - 64;
  return sum - 1;
}

function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
