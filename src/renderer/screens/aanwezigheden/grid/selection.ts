/** Which cells are chosen, and how the keyboard moves through them. Rows are persons, columns are days; both count from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** From where the choice began to where the focus is; equal: one cell. */
export interface Selection {
  readonly anchor: Spot;
  readonly focus: Spot;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Rows that a page up or down moves. */
const PAGE = 10;

export const at = (spot: Spot): Selection => ({ anchor: spot, focus: spot });

export const rangeOf = ({ anchor, focus }: Selection): Range => ({
  top: Math.min(anchor.row, focus.row),
  bottom: Math.max(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  right: Math.max(anchor.column, focus.column),
});

export const isSingle = ({ anchor, focus }: Selection): boolean => anchor.row === focus.row && anchor.column === focus.column;

export const inRange = ({ top, bottom, left, right }: Range, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Every cell of a range, row by row. */
export function spotsOf({ top, bottom, left, right }: Range): Spot[] {
  const spots: Spot[] = [];
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) spots.push({ row, column });
  return spots;
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The same cells, inside a grid of another size. */
export function within({ anchor, focus }: Selection, { rows, columns }: Size): Selection {
  const inside = ({ row, column }: Spot): Spot => ({ row: clamp(row, rows), column: clamp(column, columns) });
  return { anchor: inside(anchor), focus: inside(focus) };
}

const STEPS: Readonly<Record<string, (spot: Spot, size: Size, far: boolean) => Spot>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE, column }),
  Home: ({ row }, _size, far) => ({ row: far ? 0 : row, column: 0 }),
  End: ({ row }, { rows, columns }, far) => ({ row: far ? rows - 1 : row, column: columns - 1 }),
};

/**
 * Where a key leads; null when the key does not move. Shift keeps the anchor; Ctrl with Home and End goes to the corner.
 * Ctrl with an arrow belongs to the month, not to the grid.
 */
export function move(
  selection: Selection,
  { key, shift, ctrl }: { readonly key: string; readonly shift: boolean; readonly ctrl: boolean },
  size: Size,
): Selection | null {
  const step = STEPS[key];
  if (!step || (ctrl && key.startsWith('Arrow'))) return null;
  const focus = step(selection.focus, size, ctrl);
  return within({ anchor: shift ? selection.anchor : focus, focus }, size);
}

/** One cell down, as after typing a code; at the last row it stays. */
export const down = (selection: Selection, size: Size): Selection =>
  within(at({ ...selection.focus, row: selection.focus.row + 1 }), size);
