/** The week grid of the timetable: cells of text while they are typed, lines of the contract when they are saved. */
import { readNumber } from '../../ui/number-field.tsx';
import { showHundredths } from '../../format/show.ts';
import type { Input } from '../../client.ts';

export type Content = Input<'uurrooster.bewaar'>['inhoud'];
type Lines = Extract<Content, { soort: 'dagen' }>['regels'];
export type Line = Lines[number];

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const PARTS = ['vm', 'nm', 'dag'] as const;
export type Part = (typeof PARTS)[number];

/** Hours as typed, and the werkpost; an empty text is no line. */
export interface Cell {
  readonly uren: string;
  readonly werkpostId: string | null;
}
export type Grid = Readonly<Record<string, Cell>>;

export const cellKey = (day: number, part: Part): string => `${String(day)}-${part}`;
export const EMPTY: Cell = { uren: '', werkpostId: null };

export const linesAt = <L extends Line>(lines: readonly L[], day: number, part: Part): L[] =>
  lines.filter(({ weekdag, dagdeel }) => weekdag === day && dagdeel === part);

/** The cells of stored lines; a part of the day at two werkposten keeps its first line in the grid, the others stay apart. */
export function gridOf(lines: readonly Line[]): { readonly grid: Grid; readonly rest: readonly Line[] } {
  const grid: Record<string, Cell> = {};
  const rest: Line[] = [];
  for (const line of lines) {
    const key = cellKey(line.weekdag, line.dagdeel);
    if (grid[key]) rest.push(line);
    else grid[key] = { uren: line.uren === null ? '?' : showHundredths(line.uren), werkpostId: line.werkpostId };
  }
  return { grid, rest };
}

/** Hundredths of an hour; `?` for hours that are not known, undefined for what is no number of hours of one day. */
export function readHours(text: string): number | null | undefined {
  if (text.trim() === '?') return null;
  const value = readNumber('hundredths', text);
  return typeof value === 'number' && value > 0 && value <= 2400 ? value : undefined;
}

/** The lines of a grid, and the keys of cells that cannot be read. */
export function linesOf(grid: Grid, rest: readonly Line[]): { readonly lines: Line[]; readonly wrong: string[] } {
  const lines: Line[] = [];
  const wrong: string[] = [];
  for (const day of WEEKDAYS) {
    for (const part of PARTS) {
      const key = cellKey(day, part);
      const cell = grid[key] ?? EMPTY;
      if (cell.uren.trim() === '') continue;
      const uren = readHours(cell.uren);
      if (uren === undefined) wrong.push(key);
      else lines.push({ weekdag: day, dagdeel: part, uren, werkpostId: cell.werkpostId });
    }
  }
  return { lines: [...lines, ...rest], wrong };
}

/** Hundredths of an hour in a week, unreadable cells left out. */
export const weekHours = (grid: Grid, rest: readonly Line[]): number =>
  linesOf(grid, rest).lines.reduce((sum, line) => sum + (line.uren ?? 0), 0);
