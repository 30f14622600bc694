/** Rows of a waiting list: who asked for a place, when, and how it ended. A number is not needed (AMA-39). */
import { KANDIDAAT_UITKOMSTEN, type KandidaatUitkomst } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
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
import { textOf } from './values.ts';
import { uitkomstOf } from './vocabulary.ts';

/** Somebody asks for a place before the traject starts; older lists hold old questions. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

export interface KandidaatValues {
  readonly insz: Insz | null;
  readonly naam: string;
  readonly voornaam: string;
  readonly geboortedatum: IsoDate | null;
  readonly telefoon: string;
  readonly email: string;
  readonly gemeente: string;
  readonly gevraagd_op: IsoDate | null;
  readonly verwijzer: string;
  readonly advies_datum: IsoDate | null;
  readonly intake_op: IsoDate | null;
  readonly uitkomst: KandidaatUitkomst | null;
  readonly uitkomst_op: IsoDate | null;
  readonly opmerkingen: string;
}

export interface KandidaatRow extends ListRow {
  readonly values: KandidaatValues;
}

/** Cells that belong to the person; the others belong to the question for a place. */
export const KANDIDAAT_PERSON_FIELDS: ReadonlySet<string> = new Set([
  'naam',
  'voornaam',
  'geboortedatum',
  'telefoon',
  'email',
  'gemeente',
]);

/** Reads every row below the header, a step each. */
export function readKandidaten(
  sheet: Sheet,
  header: Header,
  context: SheetContext,
): Steps<{ rows: KandidaatRow[]; skipped: SkippedRow[] }> {
  return readRows(sheet, header, { kind: 'kandidaten', ...context }, (row, reader) => readRow(row, sheet, header, reader));
}

/** The same question for a place has the same key: who, and the day it was asked. */
export function kandidaatKey({ insz, naam, voornaam, gevraagd_op }: KandidaatValues): string {
  return `${insz ?? `naam:${foldName(naam)} ${foldName(voornaam)}`}|${gevraagd_op ?? ''}`.slice(0, 300);
}

/** Cells by field, as they are compared with an earlier import and with the case file. */
export function kandidaatCells(values: KandidaatValues): Cells {
  return {
    naam: filled(values.naam),
    voornaam: filled(values.voornaam),
    geboortedatum: values.geboortedatum,
    telefoon: filled(values.telefoon),
    email: filled(values.email),
    gemeente: filled(values.gemeente),
    verwijzer: filled(values.verwijzer),
    advies_datum: values.advies_datum,
    intake_op: values.intake_op,
    uitkomst: values.uitkomst,
    uitkomst_op: values.uitkomst_op,
    opmerkingen: filled(values.opmerkingen),
  };
}

/** The other way round: what was kept of a row. */
export function kandidaatValuesOf(cells: Cells, insz: Insz | null, gevraagd: IsoDate | null): KandidaatValues {
  const text = (field: string): string => cells[field] ?? '';
  const date = (field: string): IsoDate | null => (cells[field] ?? null) as IsoDate | null;
  return {
    insz,
    naam: text('naam'),
    voornaam: text('voornaam'),
    geboortedatum: date('geboortedatum'),
    telefoon: text('telefoon'),
    email: text('email'),
    gemeente: text('gemeente'),
    gevraagd_op: gevraagd,
    verwijzer: text('verwijzer'),
    advies_datum: date('advies_datum'),
    intake_op: date('intake_op'),
    uitkomst: KANDIDAAT_UITKOMSTEN.find((code) => code === cells['uitkomst']) ?? null,
    uitkomst_op: date('uitkomst_op'),
    opmerkingen: text('opmerkingen'),
  };
}

function readRow({ row, cells }: DataRow, sheet: Sheet, header: Header, reader: RowReader): KandidaatRow {
  const values = readValues(reader);
  return {
    sheet: sheet.name,
    row,
    name: `${values.naam} ${values.voornaam}`.trim(),
    key: kandidaatKey(values),
    cells: kandidaatCells(values),
    medical: hasMedicalRemark(cells, header),
    rejected: reader.rejected,
    questions: reader.questions,
    signals: reader.signals,
    values,
  };
}

function readValues(reader: RowReader): KandidaatValues {
  const { insz, birthDate } = readInsz(reader);
  const naam = reader.name('naam');
  const voornaam = reader.name('voornaam');
  if (naam === '' || voornaam === '') reader.reject('NAAM_ONTBREEKT', naam === '' ? 'naam' : 'voornaam');
  const gevraagd = reader.decisiveDate('gevraagd_op', FIRST_YEAR, LAST_YEAR);
  if (gevraagd === null && !reader.rejected.some(({ code }) => code.endsWith(':gevraagd_op'))) {
    reader.signal('GEVRAAGD_ONTBREEKT', 'gevraagd_op');
  }
  return {
    insz,
    naam,
    voornaam,
    geboortedatum: readBirthDate(reader, birthDate),
    telefoon: reader.text('telefoon'),
    email: reader.text('email'),
    gemeente: reader.text('gemeente'),
    gevraagd_op: gevraagd,
    verwijzer: reader.text('verwijzer'),
    advies_datum: reader.date('advies_datum'),
    intake_op: reader.date('intake_op'),
    uitkomst: readUitkomst(reader),
    uitkomst_op: reader.date('uitkomst_op'),
    opmerkingen: reader.text('opmerkingen'),
  };
}

/** A number that is there has to be right; one that is not there is nothing to remark about a candidate. */
function readInsz(reader: RowReader): { insz: Insz | null; birthDate: IsoDate | null } {
  const none = { insz: null, birthDate: null };
  const text = textOf(reader.cell('insz', true));
  if (text === '') return none;
  const result = parseInsz(text);
  if (!result.ok) {
    reader.reject(result.code, 'insz');
    return none;
  }
  if (result.padded) reader.signal('INSZ_AANGEVULD', 'insz');
  if (result.bis) reader.signal('INSZ_BIS', 'insz');
  return { insz: result.insz, birthDate: result.birthDate };
}

function readBirthDate(reader: RowReader, inNumber: IsoDate | null): IsoDate | null {
  const written = reader.date('geboortedatum');
  if (inNumber !== null && written !== null && inNumber !== written) reader.signal('GEBOORTE_VERSCHILT', 'geboortedatum');
  return inNumber ?? written;
}

/** An outcome in other words stays open: a person says how it ended. */
function readUitkomst(reader: RowReader): KandidaatUitkomst | null {
  const text = textOf(reader.cell('uitkomst'));
  const code = uitkomstOf(text);
  if (text !== '' && code === undefined) reader.signal('UITKOMST_ONBEKEND', 'uitkomst');
  return code ?? null;
}
