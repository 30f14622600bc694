/** What every list has in common: which rows hold data, which cell belongs to which field, and what is remarked about a row. */
import { createHash } from 'node:crypto';
import type { ImportSoort } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { cleanText, foldName, looksLikeFormula } from '../../shared/domain/text.ts';
import type { Cell, Grid, Row, Sheet } from './grid.ts';
import { headerTexts, MEDICAL, type Column, type Header } from './header.ts';
import { NAME_MAX, textLimit } from './limits.ts';
import { mapSteps, type Steps } from './steps.ts';
import { readDate, readName, readText, textOf, type DateReading } from './values.ts';
import { FIELDS, isTotal } from './vocabulary.ts';

/** A code of `verwacht.json` (with its field after a colon where it has one) and the column it is about. */
export interface CodeAt {
  readonly code: string;
  /** Letter, or number in CSV; null for the row as a whole. */
  readonly column: string | null;
  /** Values for the message; they hold what the file and the case file say. */
  readonly params?: Readonly<Record<string, string>>;
}

export type SkipReason =
  | 'LEEG'
  | 'TOTAALRIJ'
  /** The header once more, further down a printed list. */
  | 'KOPREGEL'
  /** The user answered that this row is not taken over. */
  | 'NIET_OVERGENOMEN';

/** Canonical text of every cell that is taken over; null where the cell is empty. What "that file said" (E-26). */
export type Cells = Readonly<Record<string, string | null>>;

/** One row of a list, read and judged on its own. */
export interface ListRow {
  /** Name of the sheet, empty in CSV. */
  readonly sheet: string;
  /** Row as the spreadsheet numbers it; in CSV the number of the record. */
  readonly row: number;
  /** The name as it stands there, for questions and lists. */
  readonly name: string;
  /** The same row at a later import has the same key. */
  readonly key: string;
  readonly cells: Cells;
  /** Something stands in a column that is never taken over: who, never what. */
  readonly medical: boolean;
  readonly rejected: readonly CodeAt[];
  readonly questions: readonly CodeAt[];
  readonly signals: readonly CodeAt[];
}

export interface SkippedRow {
  readonly sheet: string;
  readonly row: number;
  readonly reason: SkipReason;
}

export interface DataRow {
  readonly row: number;
  readonly cells: Row;
}

/** Splits what stands below the header in rows with data and rows that are passed over. */
export function splitRows(sheet: Sheet, header: Header, kind: ImportSoort): { data: DataRow[]; skipped: SkippedRow[] } {
  const data: DataRow[] = [];
  const skipped: SkippedRow[] = [];
  const named = header.columns.filter(({ field }) => field === 'naam' || field === 'voornaam' || field === 'insz');
  sheet.rows.forEach((cells, index) => {
    const row = index + 1;
    if (row <= header.row) return;
    const reason = skipReason(cells, header, named, kind);
    if (reason) skipped.push({ sheet: sheet.name, row, reason });
    else data.push({ row, cells });
  });
  return { data, skipped };
}

/** Every row below the header read, a step each; what is no row of the list is told with its reason. */
export function* readRows<R>(
  sheet: Sheet,
  header: Header,
  { kind, epoch1904 }: { readonly kind: ImportSoort } & SheetContext,
  read: (row: DataRow, reader: RowReader) => R,
): Steps<{ rows: R[]; skipped: SkippedRow[] }> {
  const { data, skipped } = splitRows(sheet, header, kind);
  const columns = columnsByField(header);
  const rows = yield* mapSteps(data, (row) => read(row, new RowReader(row.cells, columns, epoch1904)));
  return { rows, skipped };
}

function skipReason(cells: Row, header: Header, named: readonly Column[], kind: ImportSoort): SkipReason | null {
  if (cells.every((cell) => isBlank(cell))) return 'LEEG';
  const first = textOf(cells.find((cell) => !isBlank(cell)) ?? null);
  const others = named.filter(({ field }) => field !== 'naam').every(({ index }) => !isReadable(cells[index] ?? null));
  if (isTotal(first) && (others || kind === 'aanwezigheden')) return 'TOTAALRIJ';
  return isHeaderAgain(cells, header, kind) ? 'KOPREGEL' : null;
}

/** The first column name decides for nearly every row, without a look at the others. */
function isHeaderAgain(cells: Row, header: Header, kind: ImportSoort): boolean {
  const [first] = header.columns;
  if (!first || !sameHeader(cells, first)) return false;
  const known = headerTexts(cells).filter((text) => FIELDS[kind].has(foldName(text)));
  return known.length > 2 && header.columns.every((column) => sameHeader(cells, column));
}

function sameHeader(cells: Row, column: Column): boolean {
  const cell = cells[column.index] ?? null;
  const text = cell?.kind === 'text' ? cell.value : cell?.kind === 'number' ? String(cell.value) : '';
  return cleanText(text) === column.header;
}

/** True when something stands in the cell. */
export function isFilled(cell: Cell | null): boolean {
  return !isBlank(cell);
}

function isBlank(cell: Cell | null): boolean {
  return cell === null || (cell.kind === 'text' && cell.value.trim() === '');
}

/** A value that could name a person; the count in a row of totals does not. */
function isReadable(cell: Cell | null): boolean {
  const count = /^[\d.,]{1,7}$/.test(textOf(cell));
  return cell !== null && !count && !isBlank(cell);
}

/** Reads the fields of one row and collects what is remarked about them. */
export class RowReader {
  readonly rejected: CodeAt[] = [];
  readonly questions: CodeAt[] = [];
  readonly signals: CodeAt[] = [];
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #row: Row;
  readonly #epoch1904: boolean;

  /** @param columns from `columnsByField` */
  constructor(row: Row, columns: ReadonlyMap<string, Column>, epoch1904: boolean) {
    this.#row = row;
    this.#columns = columns;
    this.#epoch1904 = epoch1904;
  }

  get epoch1904(): boolean {
    return this.#epoch1904;
  }

  /** True when the list has a column for this field. */
  has(field: string): boolean {
    return this.#columns.has(field);
  }

  column(field: string): string | null {
    return this.#columns.get(field)?.name ?? null;
  }

  reject(code: string, field: string): void {
    this.rejected.push({ code, column: this.column(field) });
  }

  ask(code: string, field: string): void {
    this.questions.push({ code, column: this.column(field) });
  }

  signal(code: string, field: string): void {
    if (!this.signals.some((other) => other.code === code)) this.signals.push({ code, column: this.column(field) });
  }

  /** The cell without a look at what it holds. */
  raw(field: string): Cell | null {
    const column = this.#columns.get(field);
    return column ? (this.#row[column.index] ?? null) : null;
  }

  /**
   * The cell of a field; null when it is empty or has no usable value, which is then remarked.
   * @param decisive an error here refuses the row instead of leaving the field empty
   */
  cell(field: string, decisive = false): Cell | null {
    const cell = this.raw(field);
    if (!cell) return null;
    if (cell.kind === 'noResult') this.reject(`FORMULE_ZONDER_WAARDE:${field}`, field);
    else if (cell.kind === 'error' && decisive) this.reject(`FORMULE_FOUT:${field}`, field);
    else if (cell.kind === 'error') this.signal(`FORMULE_FOUT:${field}`, field);
    else {
      if (cell.merged) this.signal(`SAMENGEVOEGD:${field}`, field);
      return cell;
    }
    return null;
  }

  /** True when the cell is there but cannot be used, so that "missing" would be the wrong word. */
  isBroken(field: string): boolean {
    const kind = this.raw(field)?.kind;
    return kind === 'error' || kind === 'noResult';
  }

  /** A name; what does not belong in it is remarked. */
  name(field: string): string {
    const { value, signals, turned } = readName(this.cell(field));
    signals.forEach((code) => this.signal(code, field));
    if (turned && !this.questions.some(({ code }) => code === 'NAAM_STUURTEKEN')) this.ask('NAAM_STUURTEKEN', field);
    if (looksLikeFormula(value)) this.signal('INJECTIE_TEKST', field);
    if (value.length > NAME_MAX) this.reject(`TEKST_TE_LANG:${field}`, field);
    return value;
  }

  /** A text; one that is longer than can be kept is a question. */
  text(field: string): string {
    const { value, turned } = readText(this.cell(field));
    if (turned) this.signal(`STUURTEKEN:${field}`, field);
    if (looksLikeFormula(value)) this.signal('INJECTIE_TEKST', field);
    if (value.length > textLimit(field)) this.ask(`TEKST_TE_LANG:${field}`, field);
    return value;
  }

  /** A date that is left empty when it cannot be read. */
  date(field: string): IsoDate | null {
    const reading = readDate(this.cell(field), this.#epoch1904);
    if (reading.state === 'unreadable') this.signal(`DATUM_ONLEESBAAR:${field}`, field);
    return this.#taken(reading, field);
  }

  /** A date that refuses the row when it cannot be read or lies outside these years. */
  decisiveDate(field: string, first: number, last: number): IsoDate | null {
    const reading = readDate(this.cell(field, true), this.#epoch1904);
    const date = this.#taken(reading, field);
    const outside = date !== null && (date < `${first}-01-01` || date > `${last}-12-31`);
    if (reading.state !== 'unreadable' && !outside) return date;
    this.reject(`DATUM_ONGELDIG:${field}`, field);
    return null;
  }

  #taken(reading: DateReading, field: string): IsoDate | null {
    if (reading.state !== 'read') return null;
    if (reading.signal) this.signal(`${reading.signal}:${field}`, field);
    return reading.date;
  }
}

/** Columns by their field; without those that are not taken over. */
export function columnsByField(header: Header): ReadonlyMap<string, Column> {
  return new Map(
    header.columns.flatMap((column) =>
      column.field === null || column.field === MEDICAL ? [] : [[column.field, column] as const],
    ),
  );
}

/** True when a column that is never taken over holds something in this row. */
export function hasMedicalRemark(row: Row, header: Header): boolean {
  return header.columns.some(({ never, index }) => never && !isBlank(row[index] ?? null));
}

/** The text, or null where there is none. */
export function filled(text: string): string | null {
  return text === '' ? null : text;
}

/** Short digest of what a row said, so that the same question is not asked twice about the same content. */
export function digestOf(cells: Cells, codes: readonly string[]): string {
  const content = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([content, codes]))
    .digest('hex')
    .slice(0, 32);
}

/** The parts of a grid that reading a sheet needs. */
export type SheetContext = Pick<Grid, 'format' | 'epoch1904'>;
