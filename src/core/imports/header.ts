/** Finds the header of a list below its titles, and what each column holds. */
import { createHash } from 'node:crypto';
import { IMPORT_SOORTEN, type ImportSoort } from '../../shared/domain/codes.ts';
import { cleanText, foldName } from '../../shared/domain/text.ts';
import { columnName, type FileFormat, type Row, type Sheet } from './grid.ts';
import { FIELDS, isNeverTaken, REQUIRED } from './vocabulary.ts';

/** The field name of a column that is never taken over. */
export const MEDICAL = 'medisch';

export interface Column {
  /** Index from 0. */
  readonly index: number;
  /** Letter, or number in CSV. */
  readonly name: string;
  readonly header: string;
  /** Null: not taken over. */
  readonly field: string | null;
  readonly hidden: boolean;
  /** Holds medical remarks. */
  readonly never: boolean;
}

export interface Header {
  /** Row of the file, from 1. */
  readonly row: number;
  readonly columns: readonly Column[];
  /** Fields that more than one column claims. */
  readonly doubles: readonly { readonly field: string; readonly columns: readonly string[] }[];
  /** Required fields without a column. */
  readonly missing: readonly string[];
  /** Kind + header texts: "that file" of a re-import, whatever its name (E-26). */
  readonly fingerprint: string;
}

/** Column name → field; null or absent means not taken over. */
export type Mapping = Readonly<Record<string, string | null>>;

/** A mapping that was saved for a list: by its fingerprint, else by the names of its columns. */
export type SavedMapping = (
  fingerprint: string,
  columns?: readonly { readonly name: string; readonly header: string }[],
) => Mapping | null;

/** Rows that may stand above a header. */
const SEARCH_DEPTH = 40;
/** Known column names that make a row a header. */
const ENOUGH = 2;

/** How much a record looks like a header of any kind of list; used to find the delimiter of a CSV file. */
export function headerScore(record: readonly string[]): number {
  return Math.max(...IMPORT_SOORTEN.map((kind) => knownFields(kind, record).size));
}

/**
 * The header of a list, or null when no row looks like one.
 * @param mapping a mapping that the user chose or saved: it wins over the names, except for medical columns
 */
export function findHeader(sheet: Sheet, kind: ImportSoort, format: FileFormat, mapping: Mapping | null): Header | null {
  const rows = sheet.rows.slice(0, SEARCH_DEPTH);
  const scores = rows.map((row) => knownFields(kind, headerTexts(row)).size);
  const best = Math.max(0, ...scores);
  const index = best >= ENOUGH ? scores.indexOf(best) : mapping ? widestRow(rows) : -1;
  const row = rows[index];
  return row ? readHeader(row, index + 1, sheet, kind, format, mapping) : null;
}

/** The header that a mapping was saved for, also where none of its column names is known; null when there is none. */
export function findSavedHeader(sheet: Sheet, kind: ImportSoort, format: FileFormat, saved: SavedMapping): Header | null {
  for (const [index, row] of sheet.rows.slice(0, SEARCH_DEPTH).entries()) {
    const texts = headerTexts(row);
    const columns = texts.map((header, at) => ({ name: columnName(format, at), header }));
    const mapping = saved(fingerprintOf(kind, texts), columns);
    if (mapping) return readHeader(row, index + 1, sheet, kind, format, mapping);
  }
  return null;
}

/** Header texts of a row, cleaned; empty cells are empty texts. */
export function headerTexts(row: Row): string[] {
  return row.map((cell) => (cell?.kind === 'text' ? cleanText(cell.value) : cell?.kind === 'number' ? String(cell.value) : ''));
}

/** The same list at another time has the same fingerprint: kind and header texts, without case, accents and punctuation. */
export function fingerprintOf(kind: ImportSoort, texts: readonly string[]): string {
  const key = JSON.stringify([kind, ...texts.map((text) => foldName(text))]);
  return `${kind}:${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}

function knownFields(kind: ImportSoort, texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => FIELDS[kind].get(foldName(text)) ?? []));
}

function widestRow(rows: readonly Row[]): number {
  const widths = rows.map((row) => headerTexts(row).filter((text) => text !== '').length);
  return widths.indexOf(Math.max(0, ...widths));
}

function readHeader(
  row: Row,
  number: number,
  sheet: Sheet,
  kind: ImportSoort,
  format: FileFormat,
  mapping: Mapping | null,
): Header {
  const hidden = new Set(sheet.hiddenColumns);
  const texts = headerTexts(row);
  const columns = texts.flatMap((header, index): Column[] => {
    const name = columnName(format, index);
    const never = isNeverTaken(header);
    const chosen = mapping ? (mapping[name] ?? null) : (FIELDS[kind].get(foldName(header)) ?? null);
    if (header === '' && chosen === null) return [];
    return [{ index, name, header, field: never ? MEDICAL : chosen, hidden: hidden.has(index), never }];
  });
  return { row: number, columns, ...unclear(columns, kind), fingerprint: fingerprintOf(kind, texts) };
}

/** Fields that several columns claim, and required ones that none has. */
export function unclear(columns: readonly Column[], kind: ImportSoort): Pick<Header, 'doubles' | 'missing'> {
  const fields = columns.flatMap(({ field }) => (field === null || field === MEDICAL ? [] : [field]));
  const doubled = [...new Set(fields.filter((field, index) => fields.indexOf(field) !== index))];
  return {
    doubles: doubled.map((field) => ({
      field,
      columns: columns.filter((column) => column.field === field).map(({ name }) => name),
    })),
    missing: REQUIRED[kind].filter((field) => !fields.includes(field)),
  };
}

/**
 * The header once the user chose columns for fields: `naam:A, start:D`. A field stands in one column; a medical column keeps none.
 * What cannot be read changes nothing.
 */
export function withChosenColumns(header: Header, choice: string, kind: ImportSoort): Header {
  let columns = header.columns;
  for (const part of choice.split(',')) {
    const [field = '', name = ''] = part.trim().split(':');
    if (!columns.some((column) => column.name === name && !column.never)) continue;
    columns = columns.map((column) => {
      if (column.name === name) return Object.assign({}, column, { field });
      return column.field === field ? Object.assign({}, column, { field: null }) : column;
    });
  }
  return { ...header, columns, ...unclear(columns, kind) };
}
