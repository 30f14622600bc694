/** Month grids of attendances: a name per row, a day per column (AMA-22). Totals in the file are never taken over. */
import type { AanwezigheidWaarde, AfwezigReden } from '../../shared/domain/codes.ts';
import { makeDate, weekday, type IsoDate } from '../../shared/domain/date.ts';
import { parseInsz, type Insz } from '../../shared/domain/insz.ts';
import { cleanText, foldName } from '../../shared/domain/text.ts';
import { columnName, type Cell, type FileFormat, type Row, type Sheet } from './grid.ts';
import { fingerprintOf, headerTexts, MEDICAL, unclear, type Column, type Header, type Mapping } from './header.ts';
import { hasDay } from './months.ts';
import {
  columnsByField,
  hasMedicalRemark,
  RowReader,
  splitRows,
  type CodeAt,
  type DataRow,
  type ListRow,
  type SheetContext,
  type SkippedRow,
} from './rows.ts';
import { mapSteps, type Steps } from './steps.ts';
import { textOf } from './values.ts';
import { attendanceOf, FIELDS, isNeverTaken, type AttendanceCode } from './vocabulary.ts';

/** Days in a header that make it a month grid. */
const ENOUGH_DAYS = 5;
const SEARCH_DEPTH = 40;
const SATURDAY = 6;
const DAY_PREFIX = 'dag:';

/** One filled cell of a grid that says something about an existing day. */
export interface DayCell {
  readonly date: IsoDate;
  readonly column: string;
  readonly code: AttendanceCode;
}

export interface AanwezigheidRow extends ListRow {
  /** `YYYY-MM` */
  readonly month: string;
  /** Where the list has a column for it and the number is right. */
  readonly insz: Insz | null;
  readonly days: readonly DayCell[];
}

/** What a code says as a statement of attendance. */
export function statementOf(code: AttendanceCode): { waarde: AanwezigheidWaarde; reden: AfwezigReden | null } {
  if (code === 'whole') return { waarde: 'aanwezig', reden: null };
  if (code === 'half') return { waarde: 'half', reden: null };
  return code === 'F' ? { waarde: 'feestdag', reden: null } : { waarde: 'afwezig', reden: code };
}

/** Short text of a code in the last seen cells of an import. */
export function codeText(code: AttendanceCode): string {
  return code === 'whole' ? '1' : code === 'half' ? '0.5' : code;
}

/** The other way round. */
export function codeOfText(text: string): AttendanceCode | null {
  if (text === '1') return 'whole';
  if (text === '0.5') return 'half';
  return text === 'Z' || text === 'V' || text === 'A' || text === 'F' ? text : null;
}

/** The header of a month grid: the row with most day numbers; null when the sheet is no month grid. */
export function findMonthHeader(sheet: Sheet, format: FileFormat, mapping: Mapping | null): Header | null {
  const rows = sheet.rows.slice(0, SEARCH_DEPTH);
  const counts = rows.map((row) => dayColumns(row).size);
  const most = Math.max(0, ...counts);
  if (most < ENOUGH_DAYS) return null;
  const index = counts.indexOf(most);
  return readMonthHeader(rows[index] ?? [], index + 1, sheet, format, mapping);
}

/** Reads every row below the header of a grid about `month`. */
export function* readAanwezigheden(
  sheet: Sheet,
  header: Header,
  context: SheetContext,
  month: string,
): Steps<{ rows: AanwezigheidRow[]; skipped: SkippedRow[] }> {
  const { data, skipped } = splitRows(sheet, header, 'aanwezigheden');
  const columns = columnsByField(header);
  const days = header.columns.flatMap((column) =>
    column.field?.startsWith(DAY_PREFIX) ? [{ column, day: Number(column.field.slice(4)) }] : [],
  );
  const rows = yield* mapSteps(data, (row) => readRow(row, sheet, header, columns, days, context, month));
  return { rows, skipped };
}

/** Header cells that are day numbers or dates, rising from left to right. */
function dayColumns(row: Row): Map<number, number> {
  const found = new Map<number, number>();
  let last = 0;
  row.forEach((cell, index) => {
    const day = dayOf(cell);
    if (day === null || day <= last) return;
    found.set(index, day);
    last = day;
  });
  return found;
}

function dayOf(cell: Cell | null): number | null {
  if (cell?.kind === 'date') return cell.value === null ? null : Number(cell.value.slice(8, 10));
  const value =
    cell?.kind === 'number' ? cell.value : cell?.kind === 'text' && /^\d{1,2}$/.test(cell.value.trim()) ? Number(cell.value) : 0;
  return Number.isInteger(value) && value >= 1 && value <= 31 ? value : null;
}

function readMonthHeader(row: Row, number: number, sheet: Sheet, format: FileFormat, mapping: Mapping | null): Header {
  const days = dayColumns(row);
  const texts = headerTexts(row);
  const hidden = new Set(sheet.hiddenColumns);
  const firstDay = Math.min(...days.keys());
  const known = texts.map((header, index) => (index < firstDay ? (FIELDS.aanwezigheden.get(foldName(header)) ?? null) : null));
  // A grid without a word above the names: they stand in the first column.
  if (!known.includes('naam') && firstDay > 0 && texts[0] === '') known[0] = 'naam';
  const columns = texts.flatMap((header, index): Column[] => {
    const name = columnName(format, index);
    const never = isNeverTaken(header) && !days.has(index) && known[index] === null;
    const day = days.get(index);
    const chosen = mapping ? (mapping[name] ?? null) : day === undefined ? (known[index] ?? null) : `${DAY_PREFIX}${day}`;
    if (header === '' && chosen === null) return [];
    return [{ index, name, header, field: never ? MEDICAL : chosen, hidden: hidden.has(index), never }];
  });
  const byNumber = columns.some(({ field }) => field === 'insz');
  const { doubles, missing } = unclear(columns, 'aanwezigheden');
  return {
    row: number,
    columns,
    doubles,
    // A number names the person as well as a name does.
    missing: byNumber ? [] : missing,
    fingerprint: fingerprintOf(
      'aanwezigheden',
      texts.filter((text) => text !== ''),
    ),
  };
}

function readRow(
  { row, cells }: DataRow,
  sheet: Sheet,
  header: Header,
  columns: ReadonlyMap<string, Column>,
  days: readonly { column: Column; day: number }[],
  context: SheetContext,
  month: string,
): AanwezigheidRow {
  const reader = new RowReader(cells, columns, context.epoch1904);
  const naam = reader.name('naam');
  const voornaam = reader.has('voornaam') ? reader.name('voornaam') : '';
  const name = `${naam} ${voornaam}`.trim();
  const number = parseInsz(textOf(reader.raw('insz')));
  if (name === '' && !number.ok) reader.reject('NAAM_ONTBREEKT', 'naam');
  const signals: CodeAt[] = [...reader.signals];
  const read = days.flatMap(({ column, day }) => readDay(cells[column.index] ?? null, column.name, day, month, signals));
  const insz = number.ok ? number.insz : null;
  return {
    sheet: sheet.name,
    row,
    name,
    key: `${insz ?? `naam:${foldName(name)}`}|${month}`.slice(0, 300),
    cells: Object.fromEntries(read.map(({ date, code }) => [date.slice(8, 10), codeText(code)])),
    medical: hasMedicalRemark(cells, header),
    rejected: reader.rejected,
    questions: reader.questions,
    signals,
    month,
    insz,
    days: read,
  };
}

function readDay(cell: Cell | null, column: string, day: number, month: string, signals: CodeAt[]): DayCell[] {
  if (!cell || textOf(cell) === '') {
    if (cell?.kind === 'error' || cell?.kind === 'noResult') signals.push({ code: 'CODE_ONBEKEND', column });
    return [];
  }
  if (!hasDay(month, day)) {
    signals.push({ code: 'DAG_BESTAAT_NIET', column });
    return [];
  }
  const code = codeOf(cell);
  if (!code) {
    signals.push({ code: 'CODE_ONBEKEND', column });
    return [];
  }
  const date = makeDate(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
  const present = code === 'whole' || code === 'half';
  if (present && weekday(date) >= SATURDAY) signals.push({ code: 'WEEKEND', column });
  return [{ date, column, code }];
}

function codeOf(cell: Cell): AttendanceCode | null {
  if (cell.kind === 'number') return cell.value === 1 ? 'whole' : cell.value === 0.5 ? 'half' : null;
  const text = cell.kind === 'text' ? cleanText(cell.value) : '';
  return /^[\p{L}\d½][\p{L}\d.,/½ ]*$/u.test(text) ? attendanceOf(text) : null;
}
