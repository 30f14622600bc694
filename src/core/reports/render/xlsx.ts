/**
 * Tables → XLSX with hucre (E-23): real dates and numbers, numbers of identity as text, a frozen head, a print set-up. A text is always a
 * string cell: no cell of a report is a formula, whatever the text begins with.
 */
import type { Cell as SheetCell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { dayNumber, toIsoDate } from '../../../shared/domain/date.ts';
import { stripInvisible } from '../../../shared/domain/text.ts';
import { inszText, kboText } from '../format.ts';
import type { Cell, Column, ColumnKind, TableSpec, WorkbookSpec } from '../tables/index.ts';

/** 1 January 1970 in the date system of 1900. */
const EPOCH_SERIAL = 25_569;
const INK = { rgb: '1D2426' };
const GREY = { rgb: '5C6463' };
const RULE = { rgb: '14546B' };
const HAIR = { rgb: 'C9C4B8' };
const FONT = 'Calibri';
const MAX_CELL = 32_767;
/** Points. */
const LINE_HEIGHT = 15;
/** Characters that fit on A4 upright. */
const PORTRAIT_WIDTH = 95;

const NUMBER_FORMAT: Readonly<Record<ColumnKind, string | null>> = {
  text: '@',
  insz: '@',
  kbo: '@',
  date: 'dd/mm/yyyy',
  count: '#,##0',
  days: '#,##0.0',
  average: '0.0000',
  hours: '#,##0.00',
  euro: '#,##0.00 "€";-#,##0.00 "€"',
};
const IS_NUMBER: ReadonlySet<ColumnKind> = new Set(['count', 'days', 'average', 'hours', 'euro']);

/** @returns the bytes of one workbook with a sheet per table */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const made = new Date(`${spec.madeOn}T00:00:00Z`);
  return writeXlsx({
    sheets: spec.tables.map((table) => toSheet(spec, table)),
    properties: {
      title: spec.title,
      creator: spec.organisation,
      lastModifiedBy: spec.organisation,
      created: made,
      modified: made,
    },
    defaultFont: { name: FONT, size: 10.5 },
  });
}

function toSheet(spec: WorkbookSpec, table: TableSpec): WriteSheet {
  const lead = [table.title, ...table.intro];
  const header = lead.length + 1;
  const cells = new Map<string, Partial<SheetCell>>();
  const put = (row: number, column: number, value: CellValue, style: CellStyle) => {
    const type = typeof value === 'number' ? 'number' : value === null ? 'empty' : 'string';
    cells.set(`${row},${column}`, { value, type, style });
  };

  lead.forEach((line, row) => put(row, 0, textOf(line), row === 0 ? styles.title : styles.intro));
  table.columns.forEach((column, index) => put(header, index, textOf(column.title), headStyle(column)));
  table.rows.forEach((row, index) => putRow(put, header + 1 + index, row, table.columns, false));
  let next = header + 1 + table.rows.length;
  if (table.total !== null) {
    putRow(put, next, table.total, table.columns, true);
    next += 1;
  }
  table.notes.forEach((note, index) => put(next + 1 + index, 0, textOf(note), styles.intro));

  const height = next + 1 + table.notes.length;
  const titles = table.columns.map((column) => column.title);
  const rowDefs = new Map(
    [titles, ...table.rows].flatMap((row, index) => rowHeight(header + index, row, table.columns, index === 0)),
  );
  return {
    name: table.sheet,
    columns: table.columns.map((column) => ({ width: column.width })),
    rows: Array.from({ length: height }, () => Array<CellValue>(table.columns.length).fill(null)),
    cells,
    rowDefs,
    freezePane: { rows: header + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: table.columns.reduce((sum, column) => sum + column.width, 0) > PORTRAIT_WIDTH ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.35, footer: 0.35 },
      printTitlesRow: `$${header + 1}:$${header + 1}`,
    },
    headerFooter: {
      oddHeader: `&L&B${headerText(spec.organisation)}&R${headerText(spec.title)}`,
      oddFooter: `&L${headerText(spec.footer)}&C${headerText(spec.centre)}&R${spec.pages}`,
    },
    view: { showGridLines: false },
    a11y: { headerRow: header },
  };
}

/** Height of a row with wrapped text: LibreOffice does not always find it by itself. Bold heads are wider. */
function rowHeight(
  row: number,
  values: readonly Cell[],
  columns: readonly Column[],
  isHead: boolean,
): [number, { height: number }][] {
  const lines = columns.map((column, index) => {
    const value = values[index];
    if (typeof value !== 'string' || (column.kind !== 'text' && !isHead)) return 1;
    return wrappedLines(value, isHead ? column.width * 0.9 : column.width);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? [] : [[row, { height: most * LINE_HEIGHT }]];
}

const wrappedLines = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);

type Put = (row: number, column: number, value: CellValue, style: CellStyle) => void;

function putRow(put: Put, row: number, values: readonly Cell[], columns: readonly Column[], total: boolean): void {
  columns.forEach((column, index) => {
    const value = values[index] ?? null;
    const base = total ? styles.total : styles.body;
    const isLabel = typeof value === 'string' && (column.kind === 'text' || !isValueOf(column.kind, value));
    const format = isLabel ? '@' : NUMBER_FORMAT[column.kind];
    const style: CellStyle = {
      ...base,
      alignment: { vertical: 'top', ...across(column), wrapText: column.kind === 'text' },
      ...(format === null ? {} : { numFmt: format }),
    };
    put(row, index, cellValue(value, column.kind), style);
  });
}

/** A total row may hold its word in a column of another kind. */
function isValueOf(kind: ColumnKind, value: string): boolean {
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (kind === 'days' || kind === 'average' || kind === 'hours') return /^-?\d+(\.\d+)?$/.test(value);
  if (kind === 'insz') return /^\d{11}$/.test(value);
  if (kind === 'kbo') return /^\d{10}$/.test(value);
  return false;
}

function cellValue(value: Cell, kind: ColumnKind): CellValue {
  if (value === null) return null;
  if (typeof value === 'number') return kind === 'euro' ? value / 100 : value;
  if (!isValueOf(kind, value)) return textOf(value);
  if (kind === 'date') return dayNumber(toIsoDate(value)) + EPOCH_SERIAL;
  if (kind === 'insz') return inszText(value);
  if (kind === 'kbo') return kboText(value);
  return Number(value);
}

/** Text as a cell can hold it: no control characters that XML forbids, not longer than a cell. */
const textOf = (text: string): string => stripInvisible(text).slice(0, MAX_CELL);

/** `&` is the escape character of headers and footers; 255 characters is their maximum. */
const headerText = (text: string): string => textOf(text).slice(0, 100).replaceAll('&', '&&');

/** Numbers stand right, with a little air before the next column. */
const across = (column: Column) =>
  IS_NUMBER.has(column.kind) ? ({ horizontal: 'right', indent: 1 } as const) : ({ horizontal: 'left' } as const);

const headStyle = (column: Column): CellStyle => ({
  font: { name: FONT, size: 10.5, bold: true, color: INK },
  border: { bottom: { style: 'medium', color: RULE } },
  alignment: { vertical: 'bottom', ...across(column), wrapText: true },
});

const styles = {
  title: { font: { name: 'Georgia', size: 15, bold: true, color: INK } },
  intro: { font: { name: FONT, size: 10, color: GREY } },
  body: { font: { name: FONT, size: 10.5, color: INK }, border: { bottom: { style: 'thin', color: HAIR } } },
  total: { font: { name: FONT, size: 10.5, bold: true, color: INK }, border: { top: { style: 'medium', color: INK } } },
} as const satisfies Record<string, CellStyle>;
