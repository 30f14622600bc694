/**
 * Cells that a person corrected while reading a file in: they stand in the place of what the file says before anything is read, so that
 * the same reader judges them. A column that is never taken over can not be corrected into being taken.
 */
import type { OutputOf } from '../../shared/contract/index.ts';
import { FileError } from './errors.ts';
import type { Cell, Grid, Sheet } from './grid.ts';
import { MEDICAL, type Column } from './header.ts';
import type { Found } from './plan.ts';
import type { Plan } from './plan-types.ts';
import type { CodeAt } from './rows.ts';
import { textOf } from './values.ts';

type ImportResult = OutputOf<'import.lees'>;

export interface Correction {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** Only where several sheets are read; without it every sheet that is read. */
  readonly sheet?: string | undefined;
  /** Letter, or number in CSV. */
  readonly column: string;
  /** As typed; empty: the cell is empty. */
  readonly value: string;
}

/** What was corrected, beside what the file says. */
export type Corrected = ImportResult['corrections'][number];

/** Rows whose cells travel with the answer: more than a person corrects by hand. */
const MAX_PROBLEMS = 1000;

/**
 * The file as it was corrected. The last correction of a cell holds.
 * @throws FileError CORRECTIE_ONGELDIG for a cell that is not one of the list
 */
export function correctGrid(
  grid: Grid,
  found: readonly Found[],
  corrections: readonly Correction[],
): { grid: Grid; done: Corrected[] } {
  if (corrections.length === 0) return { grid, done: [] };
  const done = new Map<string, Corrected>();
  const rows = new Map<Sheet, Map<number, (Cell | null)[]>>();
  for (const correction of corrections) {
    const places = found.filter(({ sheet }) => correction.sheet === undefined || sheet.name === correction.sheet);
    const here = places.flatMap((each) => correctCell(each, correction, rows, found.length > 1));
    if (here.length === 0) throw new FileError('CORRECTIE_ONGELDIG', { rij: correction.row, kolom: correction.column });
    for (const each of here) {
      const key = `${each.sheet ?? ''}\u0000${String(each.row)}\u0000${each.column}`;
      done.set(key, { ...each, from: done.get(key)?.from ?? each.from });
    }
  }
  const sheets = grid.sheets.map((sheet) => {
    const changed = rows.get(sheet);
    return changed === undefined ? sheet : { ...sheet, rows: sheet.rows.map((row, index) => changed.get(index) ?? row) };
  });
  // What was typed back as the file has it is no correction.
  return { grid: { ...grid, sheets }, done: [...done.values()].filter(({ from, to }) => from !== to) };
}

function correctCell(
  { sheet, header }: Found,
  { row, column: name, value }: Correction,
  rows: Map<Sheet, Map<number, (Cell | null)[]>>,
  several: boolean,
): Corrected[] {
  const column = header.columns.find((each) => each.name === name);
  const original = sheet.rows[row - 1];
  if (!column || !isTaken(column) || !original || row <= header.row) return [];
  const changed = rows.get(sheet) ?? new Map<number, (Cell | null)[]>();
  rows.set(sheet, changed);
  const cells = changed.get(row - 1) ?? [...original];
  changed.set(row - 1, cells);
  while (cells.length < column.index) cells.push(null);
  const from = textOf(original[column.index] ?? null);
  // The file itself, where somebody types back what it says: a date stays a date.
  cells[column.index] = value === from ? (original[column.index] ?? null) : value.trim() === '' ? null : { kind: 'text', value };
  return [{ row, ...(several ? { sheet: sheet.name } : {}), column: name, header: column.header, from, to: value.trim() }];
}

/** A column that can hold something of the list. */
const isTaken = ({ field, never }: Column): boolean => field !== null && field !== MEDICAL && !never;

/** The rows that something is wrong with, with the cells that can be corrected. */
export function problemRows(grid: Grid, found: readonly Found[], plan: Plan): Pick<ImportResult, 'problems' | 'problemsLeftOut'> {
  const codes = new Map<string, { sheet: string; row: number; codes: CodeAt[] }>();
  const note = (sheet: string, row: number, more: readonly CodeAt[]): void => {
    const key = `${sheet}\u0000${String(row)}`;
    const known = codes.get(key) ?? { sheet, row, codes: [] };
    known.codes.push(...more);
    codes.set(key, known);
  };
  for (const { sheet, row, codes: all } of [...plan.rejected, ...plan.questions]) note(sheet, row, all);
  for (const signal of plan.signals) note(signal.sheet, signal.row, [signal]);
  const sheets = new Map(found.map((each) => [each.sheet.name, each]));
  const rows = new Map(grid.sheets.map((sheet) => [sheet.name, sheet.rows]));
  const all = [...codes.values()].flatMap((problem) => {
    const place = sheets.get(problem.sheet);
    // A question about the header, and a record whose values may have moved, have no cells of their own.
    if (!place || problem.row <= place.header.row || problem.codes.some(({ code }) => code === 'KOLOMAANTAL')) return [];
    const cells = rows.get(problem.sheet)?.[problem.row - 1] ?? [];
    return [
      {
        row: problem.row,
        ...(found.length > 1 ? { sheet: problem.sheet } : {}),
        wrong: [...new Set(problem.codes.flatMap(({ column }) => column ?? []))],
        cells: place.header.columns
          .filter(isTaken)
          .map(({ name, header, index }) => ({ column: name, header, value: textOf(cells[index] ?? null) })),
      },
    ];
  });
  return { problems: all.slice(0, MAX_PROBLEMS), problemsLeftOut: Math.max(0, all.length - MAX_PROBLEMS) };
}
