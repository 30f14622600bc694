/** A list of the case file to practise in, moved in time and written as a workbook: it is read in as any other list. */
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { addDays, dayNumber, daysInMonth, makeDate, monthKey, type IsoDate } from '../../../shared/domain/date.ts';
import type { Cell, Grid, Row, Sheet } from '../../imports/grid.ts';
import { monthInText } from '../../imports/months.ts';
import { groupBy } from '../group.ts';
import { movedDay, movedSerial, movedText, SHORT_MONTHS, type Move } from './verschuif.ts';

interface ListMove {
  readonly move: Move;
  /** Headers of columns that hold no day, whatever the spreadsheet program made of it. */
  readonly vast: readonly string[];
  /** A public holiday. */
  readonly isClosed: (day: IsoDate) => boolean;
}

const MS_PER_DAY = 86_400_000;
const DAY_FORMAT = 'dd/mm/yyyy';
const FIRST_MONTH_COLUMN = 1;

/** @returns the bytes of the workbook */
export async function movedWorkbook({ sheets }: Grid, how: ListMove): Promise<Uint8Array> {
  const months = sheets.every(({ name }) => monthInText(name) !== null);
  return writeXlsx({ sheets: months ? movedMonths(sheets, how) : sheets.map((sheet) => movedSheet(sheet, how)) });
}

/** The same cells in the same places: a row keeps its number, so that what is odd about it can still be told. */
function movedSheet({ name, rows, hiddenColumns }: Sheet, { move, vast }: ListMove): WriteSheet {
  const width = Math.max(...rows.map((row) => row.length));
  const fixed = new Set(rows.flatMap((row) => row.flatMap((cell, column) => (isLabel(cell, vast) ? [column] : []))));
  const values = rows.map((row) => row.map((cell, column) => valueOf(cell, fixed.has(column) ? null : move)));
  return {
    name,
    columns: Array.from({ length: width }, (_, column) => ({ hidden: hiddenColumns.includes(column) })),
    rows: values,
    cells: new Map(
      values.flatMap((row, y) =>
        row.flatMap((value, x) => (value instanceof Date ? [[`${y},${x}`, { value, style: { numFmt: DAY_FORMAT } }]] : [])),
      ),
    ),
  };
}

const isLabel = (cell: Cell | null, labels: readonly string[]): boolean => cell?.kind === 'text' && labels.includes(cell.value);

/** @param move null: as it stands */
function valueOf(cell: Cell | null, move: Move | null): CellValue {
  if (cell === null || cell.kind === 'noResult') return null;
  if (cell.kind === 'date') return cell.value === null ? null : asDate(move === null ? cell.value : movedDay(cell.value, move));
  if (move === null || cell.kind === 'boolean' || cell.kind === 'error') return cell.value;
  return cell.kind === 'number' ? movedSerial(cell.value, move) : movedText(cell.value, move);
}

const asDate = (day: IsoDate): Date => new Date(dayNumber(day) * MS_PER_DAY);

/** One mark of one person on one day. */
interface Mark {
  readonly naam: string;
  readonly dag: IsoDate;
  readonly value: CellValue;
}

/** A month has other days a week later: the marks are put in the months in which they come to stand. */
function movedMonths(sheets: readonly Sheet[], { move, isClosed }: ListMove): WriteSheet[] {
  const marks = sheets
    .flatMap(marksOf)
    .map((mark) => ({ ...mark, dag: addDays(mark.dag, move.days) }))
    .filter(({ dag }) => !isClosed(dag));
  const label = sheets[0]?.rows.find((row) => row[FIRST_MONTH_COLUMN]?.kind === 'number')?.[0];
  const months = groupBy(marks, ({ dag }) => monthKey(dag));
  return [...months]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => monthSheet(month, own, label?.kind === 'text' ? label.value : ''));
}

function monthSheet(month: string, marks: readonly Mark[], label: string): WriteSheet {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days = Array.from({ length: daysInMonth(year, number) }, (_, index) => index + 1);
  const people = groupBy(marks, ({ naam }) => naam);
  const rows = [...people].map(([naam, own]): CellValue[] => {
    const known = new Map(own.map(({ dag, value }) => [dag, value]));
    return [naam, ...days.map((day) => known.get(makeDate(year, number, day)) ?? null)];
  });
  const name = `${SHORT_MONTHS[number - 1]!} ${String(year)}`;
  return { name, rows: [[name], [], [label, ...days], ...rows] };
}

/** What is no mark of a day is left out: sums, and the days on which the house was closed then. */
function marksOf({ name, rows }: Sheet): Mark[] {
  const month = monthInText(name);
  const header = rows.findIndex((row) => row[FIRST_MONTH_COLUMN]?.kind === 'number');
  const [year = 0, number = 0] = (month ?? '').split('-').map(Number);
  return rows.slice(header + 1).flatMap((row): Mark[] => {
    const naam = row[0]?.kind === 'text' ? row[0].value : '';
    if (naam === '' || isSum(row)) return [];
    return row.slice(FIRST_MONTH_COLUMN, daysInMonth(year, number) + FIRST_MONTH_COLUMN).flatMap((cell, index) => {
      const value = valueOf(cell, null);
      return value === null || value === CLOSED ? [] : [{ naam, dag: makeDate(year, number, index + 1), value }];
    });
  });
}

const CLOSED = 'F';

/** Days that every month has. */
const SHORTEST_MONTH = 28;

/** A day counts for one at the most: more of it is a sum of several people. */
const isSum = (row: Row): boolean =>
  row.slice(FIRST_MONTH_COLUMN, FIRST_MONTH_COLUMN + SHORTEST_MONTH).some((cell) => cell?.kind === 'number' && cell.value > 1);
