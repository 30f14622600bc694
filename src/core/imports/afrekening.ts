/** Rows of a settlement of the department: one worker in one quarter, with the figures and amounts that were settled (F-21). */
import { BEGELEIDINGSGRADEN, type Begeleidingsgraad } from '../../shared/domain/codes-maatwerk.ts';
import { parseInsz, type Insz } from '../../shared/domain/insz.ts';
import { cleanText } from '../../shared/domain/text.ts';
import type { Cell, Sheet } from './grid.ts';
import type { Header } from './header.ts';
import {
  hasMedicalRemark,
  readRows,
  type RowReader,
  type Cells,
  type DataRow,
  type ListRow,
  type SheetContext,
  type SkippedRow,
} from './rows.ts';
import type { Steps } from './steps.ts';
import { readDecimal, textOf } from './values.ts';
import { graadOf, isEmptyMark } from './vocabulary.ts';

const HIGHEST_PERCENT = 100;

/** Column of the list → field of the record, in cents. */
export const BEDRAGEN = {
  referteloon: 'referteloonCents',
  loonpremie: 'loonpremieCents',
  begeleidingspremie: 'begeleidingspremieCents',
  andere_tussenkomsten: 'andereTussenkomstenCents',
} as const;
export type Bedrag = keyof typeof BEDRAGEN;
const NAMEN = Object.keys(BEDRAGEN) as Bedrag[];

export interface AfrekeningRow extends ListRow {
  readonly insz: Insz | null;
  /** `2026Q1` */
  readonly kwartaal: string | null;
}

/** Reads every row below the header, a step each. */
export function readAfrekening(
  sheet: Sheet,
  header: Header,
  context: SheetContext,
): Steps<{ rows: AfrekeningRow[]; skipped: SkippedRow[] }> {
  return readRows(sheet, header, { kind: 'afrekening', ...context }, (row, reader) => readRow(row, sheet, header, reader));
}

/** The key of a row: who, and of which quarter. */
export function afrekeningKeyOf(key: string): { insz: Insz | null; kwartaal: string | null } {
  const [number = '', kwartaal = ''] = key.split('|');
  const insz = parseInsz(number);
  return { insz: insz.ok ? insz.insz : null, kwartaal: kwartaal === '' ? null : kwartaal };
}

/** `2026Q1`, `Q1 2026`, `1e kwartaal 2026`, `2026/1`, `20261`; null when it is none of them. */
export function kwartaalOf(text: string): string | null {
  const folded = cleanText(text).toLowerCase();
  const yearFirst = /^(20\d{2})\D{0,12}([1-4])$/u.exec(folded);
  if (yearFirst) return `${yearFirst[1] ?? ''}Q${yearFirst[2] ?? ''}`;
  const quarterFirst = /^\D{0,10}([1-4])\D{1,14}(20\d{2})$/u.exec(folded);
  return quarterFirst ? `${quarterFirst[2] ?? ''}Q${quarterFirst[1] ?? ''}` : null;
}

function readRow({ row, cells }: DataRow, sheet: Sheet, header: Header, reader: RowReader): AfrekeningRow {
  const insz = readInsz(reader);
  const kwartaal = readKwartaal(reader);
  const name = `${reader.name('naam')} ${reader.name('voornaam')}`.trim();
  const values = readCells(reader);
  if (Object.values(values).every((value) => value === null)) reader.reject('CIJFERS_ONTBREKEN', 'vte');
  return {
    sheet: sheet.name,
    row,
    name,
    key: `${insz ?? `naam:${name}`}|${kwartaal ?? ''}`.slice(0, 300),
    cells: values,
    medical: hasMedicalRemark(cells, header),
    rejected: reader.rejected,
    questions: reader.questions,
    signals: reader.signals,
    insz,
    kwartaal,
  };
}

function readInsz(reader: RowReader): Insz | null {
  const text = textOf(reader.cell('insz', true));
  if (text === '') {
    if (!reader.isBroken('insz')) reader.reject('INSZ_ONTBREEKT', 'insz');
    return null;
  }
  const result = parseInsz(text);
  if (result.ok) return result.insz;
  reader.reject(result.code, 'insz');
  return null;
}

function readKwartaal(reader: RowReader): string | null {
  const found = kwartaalOf(textOf(reader.cell('kwartaal', true)));
  if (found === null && !reader.isBroken('kwartaal')) reader.reject('KWARTAAL_ONGELDIG', 'kwartaal');
  return found;
}

/** A figure that is there and cannot be read refuses the row: half a settlement is worse than none. */
function readCells(reader: RowReader): Cells {
  const amounts = NAMEN.map((field) => [field, readBedrag(reader, field)] as const);
  return {
    vte: readFigure(reader, 'vte'),
    wop_procent: readPercent(reader),
    graad: readGraad(reader),
    ...Object.fromEntries(amounts),
  };
}

function readFigure(reader: RowReader, field: string): string | null {
  const value = readDecimal(reader.cell(field));
  if (value === undefined) reader.reject(`CIJFER_ONLEESBAAR:${field}`, field);
  return value ?? null;
}

function readPercent(reader: RowReader): string | null {
  const value = percentOf(reader.cell('wop_procent'));
  if (value === undefined) reader.reject('CIJFER_ONLEESBAAR:wop_procent', 'wop_procent');
  return value ?? null;
}

function readGraad(reader: RowReader): Begeleidingsgraad | null {
  const text = textOf(reader.cell('graad'));
  if (text === '' || isEmptyMark(text)) return null;
  const found = graadOf(text) ?? BEGELEIDINGSGRADEN.find((graad) => graad === text.toLowerCase()) ?? null;
  if (found === null) reader.reject('CIJFER_ONLEESBAAR:graad', 'graad');
  return found;
}

function readBedrag(reader: RowReader, field: Bedrag): string | null {
  const value = euroOf(reader.cell(field));
  if (value === undefined) reader.reject(`CIJFER_ONLEESBAAR:${field}`, field);
  return value ?? null;
}

/** `1.234,50 €` and `1234.5` as `1234.50`; undefined when it is no amount. */
export function euroOf(cell: Cell | null): string | null | undefined {
  if (!cell) return null;
  if (cell.kind === 'number') return Number.isFinite(cell.value) && cell.value >= 0 ? cell.value.toFixed(2) : undefined;
  if (cell.kind !== 'text') return undefined;
  const text = cleanText(cell.value)
    .replace(/€|eur(?:o)?/giu, '')
    .replace(/\s/gu, '');
  if (text === '' || isEmptyMark(text)) return null;
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(text) ? text.replaceAll('.', '') : text;
  return /^\d{1,9}(?:[.,]\d{1,2})?$/.test(plain) ? Number(plain.replace(',', '.')).toFixed(2) : undefined;
}

/** `45`, `45 %` and `0,45` as `45`; only a number without a sign can be a part of one. Undefined when it is no whole percentage. */
export function percentOf(cell: Cell | null): string | null | undefined {
  const hasSign = cell?.kind === 'text' && cell.value.includes('%');
  const value = readDecimal(hasSign ? { ...cell, value: cell.value.replace('%', '') } : cell);
  if (value === null || value === undefined) return value;
  const number = Number(value);
  const percent = !hasSign && number > 0 && number <= 1 ? Math.round(number * HIGHEST_PERCENT) : number;
  return Number.isInteger(percent) && percent <= HIGHEST_PERCENT ? String(percent) : undefined;
}
