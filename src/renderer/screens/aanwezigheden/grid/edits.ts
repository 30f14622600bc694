/** What the grid does to cells: type, fill, empty, follow the plan, paste. Answers statements; writes nothing. */
import type { IsoDate } from '../../../../shared/domain/date.ts';
import { parseBlock } from './block.ts';
import { type DayValue, HALF, WHOLE, valueOfText } from './day-value.ts';
import { type Range, type Spot, spotsOf } from './selection.ts';
import { type Statement, type Unit, setDay, setUnits } from './units.ts';

export interface GridRow {
  readonly persoonId: string;
  /** Statements by day. */
  readonly days: ReadonlyMap<IsoDate, readonly Unit[]>;
  /** Half days that the timetable plans: 2 is a whole day. */
  readonly planned: ReadonlyMap<IsoDate, number>;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly days: readonly IsoDate[];
}

const NONE: readonly Unit[] = [];

export const unitsAt = ({ rows, days }: Grid, { row, column }: Spot): readonly Unit[] =>
  rows[row]?.days.get(days[column]!) ?? NONE;

function placeOf({ rows, days }: Grid, { row, column }: Spot) {
  return { persoonId: rows[row]!.persoonId, datum: days[column]! };
}

const setAt = (grid: Grid, spot: Spot, value: DayValue | null): Statement[] =>
  setDay(placeOf(grid, spot), unitsAt(grid, spot), value);

/** The same value in every cell of the range; null empties them. */
export const typeIn = (grid: Grid, range: Range, value: DayValue | null): Statement[] =>
  spotsOf(range).flatMap((spot) => setAt(grid, spot, value));

/** As the timetable plans it; a day without a plan stays as it is. */
export const followPlan = (grid: Grid, range: Range): Statement[] =>
  spotsOf(range).flatMap((spot) => {
    const halves = grid.rows[spot.row]!.planned.get(grid.days[spot.column]!);
    return halves === undefined ? [] : setAt(grid, spot, halves === 2 ? WHOLE : HALF);
  });

const copyTo = (grid: Grid, from: Spot, to: Spot): Statement[] =>
  setUnits(placeOf(grid, to), unitsAt(grid, to), unitsAt(grid, from));

/** The first row of the range in every other row. */
export const fillDown = (grid: Grid, range: Range): Statement[] =>
  spotsOf({ ...range, top: range.top + 1 }).flatMap((spot) => copyTo(grid, { ...spot, row: range.top }, spot));

/** The first column of the range in every other column. */
export const fillRight = (grid: Grid, range: Range): Statement[] =>
  spotsOf({ ...range, left: range.left + 1 }).flatMap((spot) => copyTo(grid, { ...spot, column: range.left }, spot));

export interface Pasted {
  readonly statements: Statement[];
  /** Cells that were not understood and were left as they were. */
  readonly unknown: readonly { readonly spot: Spot; readonly text: string }[];
  /** Cells of the block beyond the last row or day. */
  readonly outside: number;
  /** The cells that the block covers. */
  readonly range: Range;
}

/** A block from the top left of the range; one cell, or a block that fits some whole times, fills the range. */
export function paste(grid: Grid, range: Range, text: string): Pasted {
  const block = parseBlock(text);
  const width = Math.max(...block.map((row) => row.length));
  const rows = times(range.bottom - range.top + 1, block.length);
  const columns = times(range.right - range.left + 1, width);
  const bottom = Math.min(grid.rows.length - 1, range.top + rows - 1);
  const right = Math.min(grid.days.length - 1, range.left + columns - 1);
  const target = { top: range.top, left: range.left, bottom, right };
  const statements: Statement[] = [];
  const unknown: { spot: Spot; text: string }[] = [];
  for (const spot of spotsOf(target)) {
    const cell = block[(spot.row - range.top) % block.length]![(spot.column - range.left) % width] ?? '';
    const value = valueOfText(cell);
    if (value === undefined) unknown.push({ spot, text: cell });
    else statements.push(...setAt(grid, spot, value));
  }
  const covered = (bottom - range.top + 1) * (right - range.left + 1);
  return { statements, unknown, outside: rows * columns - covered, range: target };
}

/** Cells of the range along one side when the block fits in it some whole times, else the block's own. */
const times = (chosen: number, block: number): number => (chosen > block && chosen % block === 0 ? chosen : block);
