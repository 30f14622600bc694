/** Cell addresses and areas as a workbook writes them: `D4`, `$B$12:$C$61`, `A:A`. Rows from 1, columns from 0. */
import { columnIndex, columnName } from '../../imports/grid.ts';

export interface Address {
  readonly row: number;
  readonly column: number;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_383;

export const columnOf = (letters: string): number => columnIndex('xlsx', letters);

export const columnText = (column: number): string => columnName('xlsx', column);

/** Null for what is no address of a cell, or lies outside every sheet. */
export function parseAddress(text: string): Address | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const column = columnOf(match[1]!);
  const row = Number(match[2]);
  return column > LAST_COLUMN || row > LAST_ROW ? null : { row, column };
}

export const addressText = ({ row, column }: Address): string => `${columnText(column)}${row}`;

/** `A1:B4`, one cell, whole columns or whole rows; null for anything else. */
export function parseArea(text: string): Area | null {
  const [from = '', to = from] = text.split(':');
  const start = parseAddress(from);
  const end = parseAddress(to);
  if (start && end)
    return {
      top: Math.min(start.row, end.row),
      bottom: Math.max(start.row, end.row),
      left: Math.min(start.column, end.column),
      right: Math.max(start.column, end.column),
    };
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(text);
  if (columns) return { top: 1, bottom: LAST_ROW, left: columnOf(columns[1]!), right: columnOf(columns[2]!) };
  const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(text);
  return rows ? { top: Number(rows[1]), bottom: Number(rows[2]), left: 0, right: LAST_COLUMN } : null;
}

/** The areas of an `sqref`; what is none is left out. */
export const parseAreas = (text: string): Area[] =>
  text
    .split(/\s+/u)
    .filter((part) => part !== '')
    .flatMap((part) => parseArea(part) ?? []);

export const contains = ({ top, left, bottom, right }: Area, { row, column }: Address): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const areaText = ({ top, left, bottom, right }: Area): string =>
  top === bottom && left === right
    ? addressText({ row: top, column: left })
    : `${addressText({ row: top, column: left })}:${addressText({ row: bottom, column: right })}`;
