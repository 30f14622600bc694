/** One table → CSV as Excel in Belgium opens it: UTF-8 with BOM, semicolon, CRLF, decimal comma, dates as dd/mm/yyyy. */
import { stringify } from 'csv-stringify/sync';
import { escapeFormula, stripInvisible } from '../../../shared/domain/text.ts';
import { dateText, decimalComma, eurosText, inszText, kboText } from '../format.ts';
import type { Cell, ColumnKind, TableSpec } from '../tables/index.ts';

/** Head and rows; totals and notes are left out, because a CSV is read by machines. Text that a spreadsheet could run is made harmless. */
export function writeCsv(table: TableSpec): Uint8Array {
  const head = table.columns.map((column) => escapeFormula(column.title));
  const rows = table.rows.map((row) => table.columns.map((column, index) => cellText(row[index] ?? null, column.kind)));
  const text = stringify([head, ...rows], { delimiter: ';', record_delimiter: '\r\n', bom: true });
  return new TextEncoder().encode(text);
}

const TEXTS: Readonly<Partial<Record<ColumnKind, (value: string) => string>>> = {
  date: dateText,
  days: decimalComma,
  average: decimalComma,
  hours: decimalComma,
  insz: inszText,
  kbo: kboText,
};

function cellText(value: Cell, kind: ColumnKind): string {
  if (value === null) return '';
  if (typeof value === 'number') return kind === 'euro' ? eurosText(value) : String(value);
  const write = TEXTS[kind];
  return write === undefined ? escapeFormula(stripInvisible(value)) : write(value);
}
