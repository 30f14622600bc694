/** The terms of a year by month and kind. */
import type { Output } from '../../client.ts';

export type Year = Output<'agenda.jaar'>;
export type YearLine = Year['regels'][number];

export const monthsOf = (jaar: number): string[] =>
  Array.from({ length: 12 }, (_, month) => `${String(jaar)}-${String(month + 1).padStart(2, '0')}`);

export interface YearRow {
  readonly rule: string;
  readonly titel: string;
  /** Of each month. */
  readonly counts: readonly number[];
  readonly total: number;
}

const inMonth = (month: string) => (line: YearLine) => line.tegen?.startsWith(month) ?? false;

export function rowsOf({ jaar, soorten, regels }: Year): YearRow[] {
  return soorten.map(({ rule, titel }) => {
    const own = regels.filter((line) => line.rule === rule);
    const counts = monthsOf(jaar).map((month) => own.filter(inMonth(month)).length);
    return { rule, titel, counts, total: own.length };
  });
}

/** Lines of a month, of a kind, of both, or all. */
export function linesOf({ regels }: Year, month: string | null, rule: string | null): YearLine[] {
  return regels.filter((line) => (month === null || inMonth(month)(line)) && (rule === null || line.rule === rule));
}

/** Where an arrow key goes from a cell; null when there is nothing that way. Positions count the totals too. */
export function stepFrom(
  { row, column }: { row: number; column: number },
  key: string,
  size: { rows: number; columns: number },
): { row: number; column: number } | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const step = steps[key];
  if (!step) return null;
  const to = { row: row + step[0], column: column + step[1] };
  return to.row < 0 || to.column < 0 || to.row >= size.rows || to.column >= size.columns ? null : to;
}
