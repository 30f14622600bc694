/** Rows of a list of AMA participants. */
import { STATUUT_CODES, type StatuutCode } from '../../shared/domain/codes.ts';
import { addDays, addMonths, type IsoDate } from '../../shared/domain/date.ts';
import { parseInsz, type Insz } from '../../shared/domain/insz.ts';
import { foldName } from '../../shared/domain/text.ts';
import type { Sheet } from './grid.ts';
import type { Header } from './header.ts';
import {
  filled,
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
import { readHours, readPermission, textOf, type PermissionReading } from './values.ts';
import { statuutOf } from './vocabulary.ts';

/** First and last year of a traject. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/**
 * Numbers of the law that a signal repeats, filled in from the lawbook by the caller. Null: the value is not known, no signal is given.
 */
export interface DeelnemerLimits {
  /** Hours a week below which UREN_ONDER_12 is given (AMA-04). */
  readonly urenMinimum: number | null;
  /** Months after which an assessment is late (AMA-03). */
  readonly evaluatieMaanden: number | null;
  /** Days before the start on which the ziekenfonds has to know at the latest (AMA-08). */
  readonly ziekenfondsDagenVoorStart: number | null;
}

export type Permission = Pick<PermissionReading, 'waarde' | 'datum'>;

export interface DeelnemerValues {
  readonly insz: Insz | null;
  readonly naam: string;
  readonly voornaam: string;
  readonly geboortedatum: IsoDate | null;
  readonly start: IsoDate | null;
  readonly einde: IsoDate | null;
  readonly reden_einde: string;
  readonly statuut: StatuutCode | null;
  readonly advies_datum: IsoDate | null;
  /** Decimal text with a point. */
  readonly uren_per_week: string | null;
  readonly werkpost: string;
  readonly begeleider: string;
  readonly ocmw: Permission;
  readonly ziekenfonds: Permission;
  readonly laatste_evaluatie: IsoDate | null;
  readonly opmerkingen: string;
}

export interface DeelnemerRow extends ListRow {
  readonly values: DeelnemerValues;
}

/** Reads every row below the header, a step each. `on` is the day that EVALUATIE_TE_LAAT is judged on. */
export function readDeelnemers(
  sheet: Sheet,
  header: Header,
  context: SheetContext,
  on: IsoDate,
  limits: DeelnemerLimits,
): Steps<{ rows: DeelnemerRow[]; skipped: SkippedRow[] }> {
  return readRows(sheet, header, { kind: 'deelnemers', ...context }, (row, reader) =>
    readRow(row, sheet, header, reader, on, limits),
  );
}

/** Cells by field, as they are compared with an earlier import and with the case file. */
export function deelnemerCells(values: DeelnemerValues): Cells {
  return {
    naam: filled(values.naam),
    voornaam: filled(values.voornaam),
    geboortedatum: values.geboortedatum,
    einde: values.einde,
    reden_einde: filled(values.reden_einde),
    statuut: values.statuut,
    advies_datum: values.advies_datum,
    uren_per_week: values.uren_per_week,
    werkpost: filled(values.werkpost),
    begeleider: filled(values.begeleider),
    ocmw: permissionCell(values.ocmw),
    ziekenfonds: permissionCell(values.ziekenfonds),
    laatste_evaluatie: values.laatste_evaluatie,
    opmerkingen: filled(values.opmerkingen),
  };
}

/** The other way round: what was kept of a row. */
export function deelnemerValuesOf(cells: Cells, insz: Insz | null, start: IsoDate | null): DeelnemerValues {
  const text = (field: string): string => cells[field] ?? '';
  const date = (field: string): IsoDate | null => (cells[field] ?? null) as IsoDate | null;
  return {
    insz,
    naam: text('naam'),
    voornaam: text('voornaam'),
    geboortedatum: date('geboortedatum'),
    start,
    einde: date('einde'),
    reden_einde: text('reden_einde'),
    statuut: STATUUT_CODES.find((code) => code === cells['statuut']) ?? null,
    advies_datum: date('advies_datum'),
    uren_per_week: cells['uren_per_week'] ?? null,
    werkpost: text('werkpost'),
    begeleider: text('begeleider'),
    ocmw: permissionOfCell(cells['ocmw'] ?? null),
    ziekenfonds: permissionOfCell(cells['ziekenfonds'] ?? null),
    laatste_evaluatie: date('laatste_evaluatie'),
    opmerkingen: text('opmerkingen'),
  };
}

function permissionOfCell(cell: string | null): Permission {
  const [waarde, datum = ''] = (cell ?? '').split('|');
  const known = waarde === 'ja' || waarde === 'nee' || waarde === 'nvt' ? waarde : 'leeg';
  return { waarde: known, datum: datum === '' ? null : (datum as IsoDate) };
}

/** `ja|2025-03-28`, `nvt|`; null where nothing is filled in. */
export function permissionCell({ waarde, datum }: Permission): string | null {
  return waarde === 'leeg' ? null : `${waarde}|${datum ?? ''}`;
}

function readRow(
  { row, cells }: DataRow,
  sheet: Sheet,
  header: Header,
  reader: RowReader,
  on: IsoDate,
  limits: DeelnemerLimits,
): DeelnemerRow {
  const values = readValues(reader);
  remark(reader, values, on, limits);
  const name = `${values.naam} ${values.voornaam}`.trim();
  const start = values.start ?? textOf(reader.raw('start'));
  return {
    sheet: sheet.name,
    row,
    name,
    key: values.insz && values.start ? `${values.insz}|${values.start}` : `naam:${foldName(name)}|${start}`.slice(0, 300),
    cells: deelnemerCells(values),
    medical: hasMedicalRemark(cells, header),
    rejected: reader.rejected,
    questions: reader.questions,
    signals: reader.signals,
    values,
  };
}

function readValues(reader: RowReader): DeelnemerValues {
  const { insz, birthDate } = readInsz(reader);
  const naam = reader.name('naam');
  const voornaam = reader.name('voornaam');
  if (naam === '' || voornaam === '') reader.reject('NAAM_ONTBREEKT', naam === '' ? 'naam' : 'voornaam');
  const start = reader.decisiveDate('start', FIRST_YEAR, LAST_YEAR);
  const startKnown = reader.rejected.some(({ code }) => code.endsWith(':start'));
  if (start === null && !startKnown) reader.reject('START_ONTBREEKT', 'start');
  const einde = reader.decisiveDate('einde', FIRST_YEAR, LAST_YEAR);
  if (start !== null && einde !== null && einde < start) reader.reject('EINDE_VOOR_START', 'einde');
  return {
    insz,
    naam,
    voornaam,
    geboortedatum: readBirthDate(reader, birthDate),
    start,
    einde,
    reden_einde: reader.text('reden_einde'),
    statuut: readStatuut(reader),
    advies_datum: reader.date('advies_datum'),
    uren_per_week: readHoursOf(reader),
    werkpost: reader.text('werkpost'),
    begeleider: reader.text('begeleider'),
    ocmw: readPermissionOf(reader, 'ocmw'),
    ziekenfonds: readPermissionOf(reader, 'ziekenfonds'),
    laatste_evaluatie: reader.date('laatste_evaluatie'),
    opmerkingen: reader.text('opmerkingen'),
  };
}

function readInsz(reader: RowReader): { insz: Insz | null; birthDate: IsoDate | null } {
  const none = { insz: null, birthDate: null };
  const text = textOf(reader.cell('insz', true));
  if (text === '') {
    if (!reader.isBroken('insz')) reader.reject('INSZ_ONTBREEKT', 'insz');
    return none;
  }
  const result = parseInsz(text);
  if (!result.ok) {
    reader.reject(result.code, 'insz');
    return none;
  }
  if (result.padded) reader.signal('INSZ_AANGEVULD', 'insz');
  if (result.bis) reader.signal('INSZ_BIS', 'insz');
  if (result.incomplete) reader.signal('INSZ_DATUM_ONVOLLEDIG', 'insz');
  return { insz: result.insz, birthDate: result.birthDate };
}

/** The number counts; a column that says otherwise is only remarked. */
function readBirthDate(reader: RowReader, inNumber: IsoDate | null): IsoDate | null {
  const written = reader.date('geboortedatum');
  if (inNumber !== null && written !== null && inNumber !== written) reader.signal('GEBOORTE_VERSCHILT', 'geboortedatum');
  return inNumber ?? written;
}

function readStatuut(reader: RowReader): StatuutCode | null {
  const code = statuutOf(textOf(reader.cell('statuut')));
  if (code === null && reader.has('statuut') && !reader.isBroken('statuut')) reader.signal('STATUUT_ONBEKEND', 'statuut');
  return code;
}

function readHoursOf(reader: RowReader): string | null {
  const hours = readHours(reader.cell('uren_per_week'));
  if (hours === undefined) reader.signal('GETAL_ONLEESBAAR:uren_per_week', 'uren_per_week');
  return hours ?? null;
}

function readPermissionOf(reader: RowReader, field: string): Permission {
  const { waarde, datum, signal } = readPermission(reader.cell(field), reader.epoch1904);
  if (signal) reader.signal(`${signal}:${field}`, field);
  return { waarde, datum };
}

/** What is missing or late according to the list itself; only about columns that the list has. */
function remark(reader: RowReader, values: DeelnemerValues, on: IsoDate, limits: DeelnemerLimits): void {
  const { urenMinimum } = limits;
  if (urenMinimum !== null && values.uren_per_week !== null && Number(values.uren_per_week) < urenMinimum) {
    reader.signal('UREN_ONDER_12', 'uren_per_week');
  }
  if (reader.has('ocmw') && values.statuut === 'LEEFLOON' && values.ocmw.waarde !== 'ja') reader.signal('OCMW_ONTBREEKT', 'ocmw');
  remarkZiekenfonds(reader, values, limits);
  if (reader.has('advies_datum') && values.advies_datum === null) reader.signal('ADVIES_ONTBREEKT', 'advies_datum');
  if (values.advies_datum !== null && values.start !== null && values.advies_datum > values.start) {
    reader.signal('ADVIES_NA_START', 'advies_datum');
  }
  if (reader.has('laatste_evaluatie') && isAssessmentLate(values, on, limits))
    reader.signal('EVALUATIE_TE_LAAT', 'laatste_evaluatie');
}

function remarkZiekenfonds(reader: RowReader, { statuut, ziekenfonds, start }: DeelnemerValues, limits: DeelnemerLimits): void {
  if (!reader.has('ziekenfonds') || statuut !== 'RIZIV') return;
  if (ziekenfonds.waarde !== 'ja') reader.signal('ZIEKENFONDS_ONTBREEKT', 'ziekenfonds');
  const { ziekenfondsDagenVoorStart } = limits;
  if (ziekenfonds.datum === null || start === null || ziekenfondsDagenVoorStart === null) return;
  if (ziekenfonds.datum > addDays(start, -ziekenfondsDagenVoorStart)) reader.signal('ZIEKENFONDS_LAAT', 'ziekenfonds');
}

/** AMA-03: counted from the latest of advice, start and assessment; only while the traject runs. */
function isAssessmentLate(
  { start, einde, advies_datum, laatste_evaluatie }: DeelnemerValues,
  on: IsoDate,
  limits: DeelnemerLimits,
): boolean {
  if (limits.evaluatieMaanden === null || start === null || start > on || (einde !== null && einde < on)) return false;
  const dates = [start, advies_datum, laatste_evaluatie].filter((date) => date !== null).sort();
  const last = dates.at(-1);
  return last !== undefined && addMonths(last, limits.evaluatieMaanden) < on;
}
