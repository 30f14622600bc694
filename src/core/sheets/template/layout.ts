/** Where a sheet of a template has its table and its single cells: headers, first and last row, labels with the cell beside them. */
import { cleanText } from '../../../shared/domain/text.ts';
import { type Address, addressText, type Area, columnText, LAST_ROW } from './address.ts';
import { isFormula, mergeAt } from './sheet.ts';
import { refusalOf } from './check.ts';
import { listValues, validationAt } from './validations.ts';
import type { Template, TemplateCell, TemplateSheet } from './types.ts';

/** Rows in which a header is looked for. */
const SEARCH_DEPTH = 60;
/** Texts that make a row a header. */
const ENOUGH_TEXTS = 3;
const MAX_HEADER_ROWS = 4;
/** Columns between a label and the cell that it is of. */
const LABEL_REACH = 4;
/** Rows of a table that are looked at; a template with more is not filled by hand either. */
const MAX_ROWS = 20_000;

export interface LayoutColumn {
  readonly column: number;
  /** The header texts above it, from the top. */
  readonly headers: readonly string[];
  /** What its first cell is. */
  readonly soort: 'invullen' | 'formule' | 'vergrendeld' | 'gevuld';
  readonly choices: readonly string[] | null;
}

export interface LabelledCell extends Address {
  readonly label: string;
  readonly choices: readonly string[] | null;
}

export interface SheetLayout {
  readonly sheet: TemplateSheet;
  readonly headerRows: readonly number[];
  readonly columns: readonly LayoutColumn[];
  readonly firstRow: number | null;
  /** Null: the sheet does not tell where its rows end. */
  readonly lastRow: number | null;
  readonly labelled: readonly LabelledCell[];
}

/** How well a text is known as the header of a column: 0 or 1. */
export type IsKnown = (text: string) => boolean;

export function layoutOf(template: Template, sheet: TemplateSheet, isKnown: IsKnown): SheetLayout {
  const rows = byRow(sheet);
  const headerRows = findHeader(sheet, rows, isKnown);
  const first = headerRows.length === 0 ? null : headerRows.at(-1)! + 1;
  const columns = first === null ? [] : headerColumns(template, sheet, rows, headerRows, first);
  return {
    sheet,
    headerRows,
    columns,
    firstRow: first,
    lastRow: first === null ? null : lastRow(sheet, rows, columns, first),
    labelled: labelledCells(template, sheet, rows, headerRows[0] ?? LAST_ROW),
  };
}

type Rows = ReadonlyMap<number, readonly TemplateCell[]>;

function byRow(sheet: TemplateSheet): Rows {
  const rows = new Map<number, TemplateCell[]>();
  for (const cell of sheet.cells.values()) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

const texts = (rows: Rows, row: number): TemplateCell[] => (rows.get(row) ?? []).filter(({ kind }) => kind === 'tekst');

// --- headers -----------------------------------------------------------------------------------------------------------------------

/** The row with most known words, or with most texts, and the rows that a merge ties to it. Empty: the sheet has no table. */
function findHeader(sheet: TemplateSheet, rows: Rows, isKnown: IsKnown): number[] {
  let best = { row: 0, score: 0 };
  for (let row = 1; row <= SEARCH_DEPTH; row += 1) {
    const found = texts(rows, row);
    const known = found.filter(({ text }) => isKnown(text ?? '')).length;
    if (found.length < ENOUGH_TEXTS && known < 2) continue;
    const score = known * 100 + found.length;
    if (score > best.score) best = { row, score };
  }
  if (best.row === 0) return [];
  const header = [best.row];
  while (header.length < MAX_HEADER_ROWS && tied(sheet, rows, header[0]! - 1)) header.unshift(header[0]! - 1);
  while (header.length < MAX_HEADER_ROWS && tied(sheet, rows, header.at(-1)!)) header.push(header.at(-1)! + 1);
  return header;
}

/** Two rows, `upper` and the next, are one header: a cell is merged over both, or one over several columns stands above texts. */
function tied(sheet: TemplateSheet, rows: Rows, upper: number): boolean {
  const below = texts(rows, upper + 1);
  if (upper < 1 || below.length === 0) return false;
  return sheet.merges.some((merge) => {
    if (merge.top <= upper && merge.bottom > upper) return true;
    const under = below.filter(({ column }) => column >= merge.left && column <= merge.right);
    const isTitle = under.length === below.length && below.length > 1 && texts(rows, upper).length === 1;
    return merge.top === upper && merge.bottom === upper && merge.right > merge.left && under.length > 0 && !isTitle;
  });
}

function headerColumns(
  template: Template,
  sheet: TemplateSheet,
  rows: Rows,
  headerRows: readonly number[],
  first: number,
): LayoutColumn[] {
  const headed = new Set<number>();
  for (const row of headerRows) {
    for (const cell of texts(rows, row)) {
      const merge = mergeAt(sheet, cell);
      for (let column = cell.column; column <= (merge?.right ?? cell.column); column += 1) headed.add(column);
    }
  }
  return [...headed]
    .toSorted((a, b) => a - b)
    .map((column) => {
      const address = { row: first, column };
      return {
        column,
        headers: headersOf(sheet, headerRows, column),
        soort: kindOf(sheet, address),
        choices: choicesAt(template, sheet, address),
      };
    });
}

/** The texts above a column, a merged one once. */
export function headersOf(sheet: TemplateSheet, headerRows: readonly number[], column: number): string[] {
  const found = headerRows.flatMap((row) => {
    const merge = mergeAt(sheet, { row, column });
    const cell = sheet.cells.get(addressText(merge === null ? { row, column } : { row: merge.top, column: merge.left }));
    return cell?.kind === 'tekst' && cell.text !== null ? [headerText(cell.text)] : [];
  });
  return found.filter((text, index) => text !== found[index - 1]);
}

/** A header as it is compared: on one line, without spaces too many. */
export const headerText = (text: string): string => cleanText(text).replace(/\s+/gu, ' ');

function kindOf(sheet: TemplateSheet, address: Address): LayoutColumn['soort'] {
  if (isFormula(sheet, address)) return 'formule';
  if (refusalOf(sheet, address) !== null) return 'vergrendeld';
  const kind = sheet.cells.get(addressText(address))?.kind ?? 'leeg';
  return kind === 'leeg' ? 'invullen' : 'gevuld';
}

export function choicesAt(template: Template, sheet: TemplateSheet, address: Address): readonly string[] | null {
  const validation = validationAt(sheet, address);
  return validation === null ? null : listValues(template, sheet, validation, address);
}

// --- rows -----------------------------------------------------------------------------------------------------------------------

/** The last row in which the columns look like the first one: the row before a total, or the end of what the file writes or checks. */
function lastRow(sheet: TemplateSheet, rows: Rows, columns: readonly LayoutColumn[], first: number): number | null {
  const open = columns.filter(({ soort }) => soort === 'invullen').map(({ column }) => column);
  if (open.length === 0) return null;
  const end = Math.min(Math.max(sheet.lastRow, checkedUntil(sheet, first)), first + MAX_ROWS);
  let last: number | null = null;
  for (let row = first; row <= end; row += 1) {
    const isTable = open.every((column) => {
      const address = { row, column };
      const cell = sheet.cells.get(addressText(address));
      return cell?.kind !== 'tekst' && refusalOf(sheet, address) === null && !isWide(mergeAt(sheet, address));
    });
    const isWritten = rows.has(row) || validationAt(sheet, { row, column: open[0]! }) !== null;
    if (!isTable || !isWritten) break;
    last = row;
  }
  return last;
}

const isWide = (merge: Area | null): boolean => merge !== null && merge.right > merge.left;

/** Last row of the validations that hold for the first row; those of whole columns do not tell. */
const checkedUntil = (sheet: TemplateSheet, first: number): number =>
  Math.max(
    0,
    ...sheet.validations
      .flatMap(({ areas }) => areas)
      .filter(({ top, bottom }) => top <= first && bottom >= first && bottom < LAST_ROW)
      .map(({ bottom }) => bottom),
  );

// --- single cells --------------------------------------------------------------------------------------------------------------------

/** Cells beside a label, above the table: what is asked once per file. */
function labelledCells(template: Template, sheet: TemplateSheet, rows: Rows, before: number): LabelledCell[] {
  return [...rows]
    .filter(([row]) => row < before)
    .flatMap(([row]) => texts(rows, row).flatMap((label) => besideLabel(template, sheet, label) ?? []))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function besideLabel(template: Template, sheet: TemplateSheet, label: TemplateCell): LabelledCell | null {
  const start = (mergeAt(sheet, label)?.right ?? label.column) + 1;
  for (let column = start; column < start + LABEL_REACH; column += 1) {
    const address = { row: label.row, column };
    const cell = sheet.cells.get(addressText(address));
    if (cell === undefined) continue;
    if (cell.kind === 'tekst') return null;
    if (cell.kind === 'formule' || refusalOf(sheet, address) !== null) continue;
    return { ...address, label: headerText(label.text ?? ''), choices: choicesAt(template, sheet, address) };
  }
  return null;
}

/** `B12` of a layout column. */
export const firstCell = ({ firstRow }: SheetLayout, { column }: LayoutColumn): string => `${columnText(column)}${firstRow ?? 1}`;
