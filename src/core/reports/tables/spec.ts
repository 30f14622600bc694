/** A table as plain data: what it holds, not how a format writes it. XLSX and CSV are made from the same tables. */
import type { Translate } from '../translate.ts';

/**
 * What a column holds: `date` an ISO date · `count` a whole number · `days` days with one decimal as text · `average` a decimal as text ·
 * `hours` hours or a percentage with two decimals as text · `euro` whole cents · `insz` eleven digits · `kbo` ten digits · `text` anything a person typed.
 */
export type ColumnKind = 'text' | 'date' | 'count' | 'days' | 'average' | 'hours' | 'euro' | 'insz' | 'kbo';

export interface Column {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Width in characters. */
  readonly width: number;
}

export type Cell = string | number | null;

/** `ja`, `nee`, or an empty cell. */
export const yesNo = (value: 'ja' | 'nee' | null | undefined, t: Translate): Cell =>
  value === null || value === undefined ? null : t(`jaNee.${value}`);

export interface TableSpec {
  /** Part of the file name where a format has one file per table: `dagen`. */
  readonly id: string;
  /** Name of the sheet, at most 31 characters. */
  readonly sheet: string;
  readonly title: string;
  /** Lines under the title. */
  readonly intro: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: readonly Cell[] | null;
  /** Lines under the table. */
  readonly notes: readonly string[];
}

/** The tables of one document with what stands around them. */
export interface WorkbookSpec {
  readonly title: string;
  readonly organisation: string;
  /** Left in the footer: id in the domain documents and the day of the lawbook. */
  readonly footer: string;
  readonly centre: string;
  /** Footer with `&P` and `&N` for page and pages. */
  readonly pages: string;
  /** ISO date on the document. */
  readonly madeOn: string;
  readonly tables: readonly TableSpec[];
}

const column = (kind: ColumnKind, width: number) => (title: string) => ({ title, kind, width });
export const textColumn = (title: string, width = 24): Column => ({ title, kind: 'text', width });
export const dateColumn = column('date', 13);
export const countColumn = column('count', 10);
export const daysColumn = column('days', 11);
export const averageColumn = column('average', 14);
export const euroColumn = column('euro', 16);
export const inszColumn = column('insz', 17);
export const kboColumn = column('kbo', 15);
