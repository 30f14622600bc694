/** Rows of a list of begeleiders with their ground of qualification (DS-32, AMA-20). */
import { addMonths, type IsoDate } from '../../shared/domain/date.ts';
import { foldName } from '../../shared/domain/text.ts';
import type { Sheet } from './grid.ts';
import type { Header } from './header.ts';
import {
  filled,
  readRows,
  type RowReader,
  type Cells,
  type DataRow,
  type ListRow,
  type SheetContext,
  type SkippedRow,
} from './rows.ts';
import type { Steps } from './steps.ts';
import { readPart, textOf } from './values.ts';
import { floorOf } from './vocabulary.ts';

/** Somebody may have been in service since long before AMA existed. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;

/** Numbers of the law, from the lawbook. Null: not known, no signal and no derived date. */
export interface BegeleiderLimits {
  /** Months after hiring within which training starts (DS-32). */
  readonly opleidingMaanden: number | null;
  /** Months during which a begeleider without ground may be coached instead (DS-32). */
  readonly coachingMaanden: number | null;
}

export type Grond = 1 | 2 | 3 | 4 | 5;

export interface BegeleiderValues {
  readonly naam: string;
  readonly voornaam: string;
  readonly in_dienst: IsoDate | null;
  /** The text of the column; the ground is the digit in it. */
  readonly kwalificatie: string;
  readonly grond: Grond | null;
  readonly start_opleiding: IsoDate | null;
  /** Full-time equivalent in hundredths. */
  readonly vte: number | null;
  readonly vloer: boolean | null;
  readonly opmerkingen: string;
}

/** Dates that follow from hiring, for a begeleider without ground. */
export interface BegeleiderTerms {
  readonly opleiding_uiterlijk: IsoDate | null;
  readonly coaching_tot: IsoDate | null;
}

export interface BegeleiderRow extends ListRow {
  readonly values: BegeleiderValues;
  readonly afgeleid: BegeleiderTerms | null;
}

/** Reads every row below the header; `on` is the day that OPLEIDING_NIET_GESTART is judged on. */
export function readBegeleiders(
  sheet: Sheet,
  header: Header,
  context: SheetContext,
  on: IsoDate,
  limits: BegeleiderLimits,
): Steps<{ rows: BegeleiderRow[]; skipped: SkippedRow[] }> {
  return readRows(sheet, header, { kind: 'begeleiders', ...context }, (row, reader) => readRow(row, sheet, reader, on, limits));
}

/** The ground: the digit 1-5 at the start of the text, after the word "grond", or the only number in it. */
export function groundOf(text: string): Grond | null {
  const leading = /^\s*([1-5])(?!\d)/.exec(text) ?? /\bgrond\s*([1-5])(?!\d)/iu.exec(text);
  const numbers = text.match(/\d+/g) ?? [];
  const digit = leading?.[1] ?? (numbers.length === 1 ? numbers[0] : undefined);
  return digit !== undefined && /^[1-5]$/.test(digit) ? (Number(digit) as Grond) : null;
}

/** Cells by field, as they are compared with an earlier import and with the case file. */
export function begeleiderCells(values: BegeleiderValues): Cells {
  return {
    naam: filled(values.naam),
    voornaam: filled(values.voornaam),
    in_dienst: values.in_dienst,
    kwalificatie: filled(values.kwalificatie),
    start_opleiding: values.start_opleiding,
    vte: values.vte === null ? null : String(values.vte),
    vloer: values.vloer === null ? null : values.vloer ? 'ja' : 'nee',
    opmerkingen: filled(values.opmerkingen),
  };
}

/** The other way round: what was kept of a row. */
export function begeleiderValuesOf(cells: Cells): BegeleiderValues {
  const text = (field: string): string => cells[field] ?? '';
  return {
    naam: text('naam'),
    voornaam: text('voornaam'),
    in_dienst: (cells['in_dienst'] ?? null) as IsoDate | null,
    kwalificatie: text('kwalificatie'),
    grond: groundOf(text('kwalificatie')),
    start_opleiding: (cells['start_opleiding'] ?? null) as IsoDate | null,
    vte: text('vte') === '' ? null : Number(text('vte')),
    vloer: text('vloer') === '' ? null : text('vloer') === 'ja',
    opmerkingen: text('opmerkingen'),
  };
}

function readRow({ row }: DataRow, sheet: Sheet, reader: RowReader, on: IsoDate, limits: BegeleiderLimits): BegeleiderRow {
  const values = readValues(reader);
  const afgeleid = values.grond === null ? termsOf(values, limits) : null;
  remark(reader, values, afgeleid, on);
  return {
    sheet: sheet.name,
    row,
    name: `${values.naam} ${values.voornaam}`.trim(),
    key: `${foldName(values.naam)}|${foldName(values.voornaam)}`.slice(0, 300),
    cells: begeleiderCells(values),
    medical: false,
    rejected: reader.rejected,
    questions: reader.questions,
    signals: reader.signals,
    values,
    afgeleid,
  };
}

function readValues(reader: RowReader): BegeleiderValues {
  const naam = reader.name('naam');
  const voornaam = reader.name('voornaam');
  if (naam === '' || voornaam === '') reader.reject('NAAM_ONTBREEKT', naam === '' ? 'naam' : 'voornaam');
  const kwalificatie = reader.text('kwalificatie');
  const vte = readPart(reader.cell('vte'));
  if (vte === undefined) reader.signal('GETAL_ONLEESBAAR:vte', 'vte');
  return {
    naam,
    voornaam,
    in_dienst: reader.decisiveDate('in_dienst', FIRST_YEAR, LAST_YEAR),
    kwalificatie,
    grond: groundOf(kwalificatie),
    start_opleiding: reader.date('start_opleiding'),
    vte: vte ?? null,
    vloer: floorOf(textOf(reader.cell('vloer'))),
    opmerkingen: reader.text('opmerkingen'),
  };
}

function termsOf({ in_dienst }: BegeleiderValues, limits: BegeleiderLimits): BegeleiderTerms {
  const after = (months: number | null): IsoDate | null =>
    in_dienst === null || months === null ? null : addMonths(in_dienst, months);
  return { opleiding_uiterlijk: after(limits.opleidingMaanden), coaching_tot: after(limits.coachingMaanden) };
}

function remark(reader: RowReader, values: BegeleiderValues, terms: BegeleiderTerms | null, on: IsoDate): void {
  if (values.grond === 5) reader.signal('GROND5_NIET_BEVESTIGD', 'kwalificatie');
  if (terms === null || !reader.has('kwalificatie')) return;
  reader.signal('NIET_GEKWALIFICEERD', 'kwalificatie');
  const latest = terms.opleiding_uiterlijk;
  if (latest === null || !reader.has('start_opleiding')) return;
  if (values.start_opleiding === null && on > latest) reader.signal('OPLEIDING_NIET_GESTART', 'start_opleiding');
  if (values.start_opleiding !== null && values.start_opleiding > latest) reader.signal('OPLEIDING_TE_LAAT', 'start_opleiding');
}
