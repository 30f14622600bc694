/** Spreadsheets to rows and cells. The only file that knows the library that reads them (E-07); it runs inside the reader's worker. */
import { readOds } from 'hucre/ods';
import { readXls, readXlsx } from 'hucre/xlsx';
import type { Cell as LibraryCell, Sheet as LibrarySheet, Workbook } from 'hucre/xlsx';
import { fromDayNumber, type IsoDate } from '../../shared/domain/date.ts';
import { pack, partNames, unpack, type Parts } from './container.ts';
import { FileError } from './errors.ts';
import type { Cell, FileFormat, Grid, Row, Sheet } from './grid.ts';
import type { ReadLimits } from './limits.ts';
import { checkMerges, type Merge } from './merges.ts';
import { isWorksheet, NO_RESULT, scanWorksheet } from './worksheet-scan.ts';

/** Parts that hold no cell: pictures, drawings, links, macros. They are never unpacked. */
const NOT_NEEDED =
  /(?:^|\/)(?:media|drawings|charts|chartsheets|embeddings|externalLinks|pivotTables|pivotCache|printerSettings|customXml|docProps|ctrlProps|activeX|threadedComments|persons|slicers|slicerCaches|timelines|timelineCaches|richData|theme)\/|comments\d*\.xml$|worksheets\/_rels\//u;
const MS_PER_DAY = 86_400_000;
/** 1900-03-01 is serial 61: before it the two calendars of spreadsheet programs differ, and nobody means such a day. */
const FIRST_DAY_1900 = Date.UTC(1900, 2, 1);
const FIRST_DAY_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = Date.UTC(9999, 11, 31);

/** Reads an .xlsx file. Throws FileError. */
export async function readWorkbook(bytes: Uint8Array, limits: ReadLimits): Promise<Grid> {
  const names = partNames(bytes, limits);
  if (names.includes('mimetype') && names.includes('content.xml')) return await readOpenDocument(bytes, limits);
  if (!names.includes('[Content_Types].xml')) throw new FileError('GEEN_WERKBLAD');
  if (names.some((name) => name.endsWith('workbook.bin'))) throw new FileError('FORMAAT_NIET_ONDERSTEUND');
  if (!names.some((name) => name.endsWith('workbook.xml'))) throw new FileError('GEEN_WERKBLAD');
  const { packed, range } = checked(bytes, limits);
  const workbook = await guarded(() => readXlsx(packed, range ? { range } : {}));
  return toGrid(workbook, 'xlsx', limits);
}

/** Reads an .xls file (BIFF8). Hidden columns and merged cells of that format are not known to the reader. Throws FileError. */
export async function readOldWorkbook(bytes: Uint8Array, limits: ReadLimits): Promise<Grid> {
  return toGrid(await guarded(() => readXls(bytes)), 'xls', limits);
}

async function readOpenDocument(bytes: Uint8Array, limits: ReadLimits): Promise<Grid> {
  const parts = unpack(bytes, limits, (name) => /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/.test(name));
  if (partText(parts, 'mimetype').trim() !== 'application/vnd.oasis.opendocument.spreadsheet')
    throw new FileError('GEEN_WERKBLAD');
  if (partText(parts, 'META-INF/manifest.xml').includes('encryption-data')) throw new FileError('WACHTWOORD');
  return toGrid(await guarded(() => readOds(pack(parts))), 'ods', limits);
}

function partText(parts: Parts, name: string): string {
  return new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
}

/** The parts that matter, packed again, and the area that holds something in any sheet. */
function checked(bytes: Uint8Array, limits: ReadLimits): { packed: Uint8Array; range: string | null } {
  const parts = new Map(unpack(bytes, limits, (name) => !NOT_NEEDED.test(name) && /\.(?:xml|rels)$/u.test(name)));
  let row = 0;
  let column = 0;
  let room = limits.cells;
  for (const [name, content] of parts) {
    if (!isWorksheet(content)) continue;
    const scan = scanWorksheet(content, room);
    parts.set(name, scan.content);
    row = Math.max(row, scan.extent.row);
    column = Math.max(column, scan.extent.column);
    room -= scan.cells;
  }
  if (row > limits.rows) throw new FileError('TE_VEEL_RIJEN', { rij: row, grens: limits.rows });
  if (column > limits.columns) throw new FileError('TE_VEEL_KOLOMMEN', { grens: limits.columns });
  return { packed: pack(parts), range: row > 0 && column > 0 ? `A1:${lettersOf(column)}${row}` : null };
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : lettersOf((column - 1 - rest) / 26) + letter;
}

async function guarded(read: () => Promise<Workbook>): Promise<Workbook> {
  try {
    return await read();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'EncryptedFileError' || name === 'DecryptionError') throw new FileError('WACHTWOORD', {}, { cause: error });
    const sparse = error instanceof Error && /over the \d+ limit/u.test(error.message);
    throw new FileError(sparse ? 'BESTAND_TE_GROOT' : 'BESTAND_BESCHADIGD', {}, { cause: error });
  }
}

function toGrid(workbook: Workbook, format: FileFormat, limits: ReadLimits): Grid {
  const epoch1904 = workbook.dateSystem === '1904';
  if (workbook.sheets.length === 0) throw new FileError('GEEN_WERKBLAD');
  const sheets = workbook.sheets.map((sheet) => toSheet(sheet, epoch1904, limits));
  return { format, sheets, epoch1904, encoding: null, delimiter: null };
}

function toSheet(sheet: LibrarySheet, epoch1904: boolean, limits: ReadLimits): Sheet {
  const merges: readonly Merge[] = sheet.merges ?? [];
  checkMerges(merges, limits);
  if (sheet.rows.length > limits.rows) throw new FileError('TE_VEEL_RIJEN', { rij: sheet.rows.length, grens: limits.rows });
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => toCell(value, sheet.cells?.get(`${row},${column}`), epoch1904)),
  );
  if (rows.some((row) => row.length > limits.columns)) throw new FileError('TE_VEEL_KOLOMMEN', { grens: limits.columns });
  fillMerged(rows, merges);
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: withoutTail(rows),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : [])),
  };
}

function toCell(value: LibraryCell['value'] | undefined, cell: LibraryCell | undefined, epoch1904: boolean): Cell | null {
  if (cell?.type === 'error') {
    return cell.value === NO_RESULT ? { kind: 'noResult' } : { kind: 'error', value: String(cell.value) };
  }
  if (value instanceof Date) return { kind: 'date', value: toDay(value, epoch1904) };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return value === null || value === undefined || value === '' ? null : { kind: 'text', value };
}

function toDay(date: Date, epoch1904: boolean): IsoDate | null {
  const time = date.getTime();
  if (!(time >= (epoch1904 ? FIRST_DAY_1904 : FIRST_DAY_1900) && time < LAST_DAY + MS_PER_DAY)) return null;
  return fromDayNumber(Math.floor(time / MS_PER_DAY));
}

/** The value of a merged cell holds for every row of it; to the right it does not: a title over ten columns is not ten values. */
function fillMerged(rows: (Cell | null)[][], merges: readonly Merge[]): void {
  for (const { startRow, startCol, endRow } of merges) {
    const source = rows[startRow]?.[startCol];
    if (!source) continue;
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const target = rows[row];
      if (target && !target[startCol]) target[startCol] = { ...source, merged: true };
    }
  }
}

function withoutTail(rows: (Cell | null)[][]): Row[] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null));
  return rows.slice(0, last + 1);
}
