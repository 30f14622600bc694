/** Rows of a list of doelgroepwerknemers: contract, package, category, POP and the state that the office wrote down. */
import {
  BEGELEIDINGSGRADEN,
  type Begeleidingsgraad,
  DOELGROEP_CATEGORIEEN,
  type DoelgroepCategorie,
  DOORSTROOM_STATEN,
  type DoorstroomStaat,
} from '../../shared/domain/codes-maatwerk.ts';
import { addDays, addMonths, type IsoDate } from '../../shared/domain/date.ts';
import { parseInsz, type Insz } from '../../shared/domain/insz.ts';
import { cleanText } from '../../shared/domain/text.ts';
import type { Cell, Sheet } from './grid.ts';
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
import { readDecimal, textOf } from './values.ts';
import { graadOf, isEmptyMark, staatOf } from './vocabulary.ts';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const MONTHS_PER_YEAR = 12;

/** Numbers of the law by the day of hiring; null: not known, no signal and no derived date. */
export interface DoelgroepLimits {
  /** Percentages that a package can have. */
  readonly klassen: readonly string[];
  readonly wopJaren: (hired: IsoDate) => number | null;
  readonly vroegsteMaanden: (hired: IsoDate) => number | null;
  readonly vroegsteDagen: (hired: IsoDate) => number | null;
  /** Months within which the POP exists, on the day that is judged on. */
  readonly popMaanden: number | null;
  /** Reviews of the POP a year. */
  readonly nazichten: number | null;
}

export interface Breuk {
  readonly q: string;
  readonly s: string;
}

export interface DoelgroepValues {
  readonly insz: Insz | null;
  readonly naam: string;
  readonly voornaam: string;
  readonly in_dienst: IsoDate | null;
  readonly percent: number | null;
  readonly graad: Begeleidingsgraad | null;
  readonly categorie: DoelgroepCategorie | null;
  readonly breuk: Breuk | null;
  readonly pop_verstuurd: IsoDate | null;
  readonly pop_gesprek: IsoDate | null;
  readonly status: DoorstroomStaat | null;
  readonly begeleider: string;
  readonly opmerkingen: string;
}

/** Dates that follow from hiring. */
export interface DoelgroepTermen {
  readonly wop_einde: IsoDate | null;
  readonly vroegste_aanvraag: IsoDate | null;
  readonly pop_uiterlijk: IsoDate | null;
}

export interface DoelgroepRow extends ListRow {
  readonly values: DoelgroepValues;
  readonly afgeleid: DoelgroepTermen;
}

/** Questions that a row raises about itself: an answer fills in what the list left open. */
export const EIGEN_VRAGEN = /^(?:NAAM_STUURTEKEN|TEKST_TE_LANG|WOP_ONVOLLEDIG|FRACTIE_)/u;

/** Reads every row below the header; `on` is the day that signals are judged on. */
export function readDoelgroep(
  sheet: Sheet,
  header: Header,
  context: SheetContext,
  on: IsoDate,
  limits: DoelgroepLimits,
): Steps<{ rows: DoelgroepRow[]; skipped: SkippedRow[] }> {
  return readRows(sheet, header, { kind: 'doelgroepwerknemers', ...context }, (row, reader) =>
    readRow(row, sheet, header, reader, on, limits),
  );
}

/** Cells by field, as they are compared with an earlier import and with the case file. */
export function doelgroepCells(values: DoelgroepValues): Cells {
  const { percent, graad, breuk } = values;
  return {
    naam: filled(values.naam),
    voornaam: filled(values.voornaam),
    wop: percent === null ? null : `${String(percent)} ${graad ?? ''}`.trim(),
    categorie: values.categorie,
    contract: breuk === null ? null : `${breuk.q}/${breuk.s}`,
    pop_verstuurd: values.pop_verstuurd,
    pop_gesprek: values.pop_gesprek,
    status: values.status,
    begeleider: filled(values.begeleider),
    opmerkingen: filled(values.opmerkingen),
  };
}

/** The other way round: what was kept of a row. */
export function doelgroepValuesOf(cells: Cells, insz: Insz | null, inDienst: IsoDate | null): DoelgroepValues {
  const text = (field: string): string => cells[field] ?? '';
  const date = (field: string): IsoDate | null => (cells[field] ?? null) as IsoDate | null;
  const { percent, graad } = pakketOf(text('wop'));
  const [q, s] = text('contract').split('/');
  return {
    insz,
    naam: text('naam'),
    voornaam: text('voornaam'),
    in_dienst: inDienst,
    percent,
    graad,
    categorie: DOELGROEP_CATEGORIEEN.find((code) => code === cells['categorie']) ?? null,
    breuk: q === undefined || q === '' || s === undefined ? null : { q, s },
    pop_verstuurd: date('pop_verstuurd'),
    pop_gesprek: date('pop_gesprek'),
    status: DOORSTROOM_STATEN.find((code) => code === cells['status']) ?? null,
    begeleider: text('begeleider'),
    opmerkingen: text('opmerkingen'),
  };
}

/** `60 midden` as it is kept in a cell. */
export function pakketOf(cell: string): { percent: number | null; graad: Begeleidingsgraad | null } {
  const [percent = '', graad = ''] = cell.split(' ');
  return { percent: percent === '' ? null : Number(percent), graad: BEGELEIDINGSGRADEN.find((code) => code === graad) ?? null };
}

function readRow(
  { row, cells }: DataRow,
  sheet: Sheet,
  header: Header,
  reader: RowReader,
  on: IsoDate,
  limits: DoelgroepLimits,
): DoelgroepRow {
  const values = readValues(reader, limits);
  const afgeleid = termenVan(values.in_dienst, limits);
  if (reader.rejected.length === 0 && reader.questions.length === 0) remark(reader, values, afgeleid, on, limits);
  return {
    sheet: sheet.name,
    row,
    name: `${values.naam} ${values.voornaam}`.trim(),
    key: `${values.insz ?? `naam:${values.naam} ${values.voornaam}`}|${values.in_dienst ?? ''}`.slice(0, 300),
    cells: doelgroepCells(values),
    medical: hasMedicalRemark(cells, header),
    rejected: reader.rejected,
    questions: reader.questions,
    signals: reader.signals,
    values,
    afgeleid,
  };
}

function readValues(reader: RowReader, limits: DoelgroepLimits): DoelgroepValues {
  const insz = readInsz(reader);
  const naam = reader.name('naam');
  const voornaam = reader.name('voornaam');
  if (naam === '' || voornaam === '') reader.reject('NAAM_ONTBREEKT', naam === '' ? 'naam' : 'voornaam');
  return {
    insz,
    naam,
    voornaam,
    in_dienst: readHired(reader),
    ...readPakket(reader, limits),
    categorie: readCategorie(reader),
    breuk: readBreuk(reader),
    pop_verstuurd: reader.date('pop_verstuurd'),
    pop_gesprek: reader.date('pop_gesprek'),
    status: readStatus(reader),
    begeleider: reader.text('begeleider'),
    opmerkingen: reader.text('opmerkingen'),
  };
}

function readInsz(reader: RowReader): Insz | null {
  const text = textOf(reader.cell('insz', true));
  if (text === '') {
    if (!reader.isBroken('insz')) reader.reject('INSZ_ONTBREEKT', 'insz');
    return null;
  }
  const result = parseInsz(text);
  if (!result.ok) {
    reader.reject(result.code, 'insz');
    return null;
  }
  if (result.padded) reader.signal('INSZ_AANGEVULD', 'insz');
  if (result.bis) reader.signal('INSZ_BIS', 'insz');
  if (result.incomplete) reader.signal('INSZ_DATUM_ONVOLLEDIG', 'insz');
  return result.insz;
}

function readHired(reader: RowReader): IsoDate | null {
  const date = reader.decisiveDate('in_dienst', FIRST_YEAR, LAST_YEAR);
  const said = reader.rejected.some(({ code }) => code.endsWith(':in_dienst'));
  if (date === null && !said) reader.reject('IN_DIENST_ONTBREEKT', 'in_dienst');
  return date;
}

/** `45 midden`, `60 h`, `60L`, `60% midden`, `45-hoog`. A percentage of another class, or no package, refuses the row. */
function readPakket(reader: RowReader, { klassen }: DoelgroepLimits): Pick<DoelgroepValues, 'percent' | 'graad'> {
  const none = { percent: null, graad: null };
  const text = textOf(reader.cell('wop'));
  if (text === '' || isEmptyMark(text)) return none;
  const found = /^(\d{1,3})\s*%?\s*[-/]?\s*(\p{L}*)$/u.exec(text);
  const word = found?.[2] ?? '';
  const graad = word === '' ? null : graadOf(word);
  if (!found || !klassen.includes(found[1] ?? '') || (word !== '' && graad === null)) {
    reader.reject('WOP_ONGELDIG', 'wop');
    return none;
  }
  if (graad === null) reader.ask('WOP_ONVOLLEDIG', 'wop');
  return { percent: Number(found[1]), graad };
}

const CATEGORIEEN: Readonly<Record<string, DoelgroepCategorie>> = { a: 'a', b: 'b', c: 'c', pmah: 'a', pmp: 'b', uk: 'c' };

/** `a`, `PMAH`, `a (PMAH)`; two that say something else refuse the row. */
function readCategorie(reader: RowReader): DoelgroepCategorie | null {
  const text = textOf(reader.cell('categorie'));
  if (text === '' || isEmptyMark(text)) return null;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const found = new Set(words.map((word) => CATEGORIEEN[word] ?? null));
  const [only = null] = found;
  if (only !== null && found.size === 1) return only;
  reader.reject('CATEGORIE_ONGELDIG', 'categorie');
  return null;
}

/** `19/38`, `28,5/38`, `80%`, `0,5`. A date, hours alone, and more than full time are questions. */
function readBreuk(reader: RowReader): Breuk | null {
  const cell = reader.cell('contract');
  if (cell === null) return null;
  if (cell.kind === 'date') return ask(reader, 'FRACTIE_DATUM');
  const read = breukOf(cell);
  if (read === 'leeg') return null;
  if (read === 'onduidelijk') return ask(reader, 'FRACTIE_ONDUIDELIJK');
  return Number(read.q) > Number(read.s) ? ask(reader, 'FRACTIE_GROTER_DAN_1') : read;
}

function ask(reader: RowReader, code: string): null {
  reader.ask(code, 'contract');
  return null;
}

const WHOLE: Breuk = { q: '1', s: '1' };

function breukOf(cell: Cell): Breuk | 'leeg' | 'onduidelijk' {
  const text = cell.kind === 'text' ? cleanText(cell.value) : '';
  const parts = /^([\d.,]+)\s*\/\s*([\d.,]+)$/.exec(text);
  if (parts) {
    const [q, s] = [parts[1], parts[2]].map((part) => readDecimal({ kind: 'text', value: part ?? '' }));
    return q && s && Number(s) > 0 ? { q, s } : 'onduidelijk';
  }
  const percent = /^([\d.,]+)\s*%$/.exec(text);
  const value = readDecimal(percent ? { kind: 'text', value: percent[1] ?? '' } : cell);
  if (value === null) return 'leeg';
  if (value === undefined) return 'onduidelijk';
  if (percent) return { q: value, s: '100' };
  if (Number(value) > 1) return 'onduidelijk';
  return Number(value) === 1 ? WHOLE : { q: value, s: '1' };
}

/** Nothing, or a dash, is somebody who is simply in service; other words stay out, and are remarked. */
function readStatus(reader: RowReader): DoorstroomStaat | null {
  if (!reader.has('status')) return null;
  const text = textOf(reader.cell('status'));
  const code = staatOf(text);
  if (code === null) reader.signal('STATUS_ONBEKEND', 'status');
  return code;
}

function termenVan(hired: IsoDate | null, limits: DoelgroepLimits): DoelgroepTermen {
  if (hired === null) return { wop_einde: null, vroegste_aanvraag: null, pop_uiterlijk: null };
  const [jaren, maanden, dagen] = [limits.wopJaren(hired), limits.vroegsteMaanden(hired), limits.vroegsteDagen(hired)];
  // Who was hired before the packages had an end, has neither an end nor an early request (DS-49).
  const asked = jaren === null || maanden === null || dagen === null ? null : addDays(addMonths(hired, maanden), dagen);
  return {
    wop_einde: jaren === null ? null : addMonths(hired, jaren * MONTHS_PER_YEAR),
    vroegste_aanvraag: asked,
    pop_uiterlijk: limits.popMaanden === null ? null : addMonths(hired, limits.popMaanden),
  };
}

function remark(reader: RowReader, values: DoelgroepValues, terms: DoelgroepTermen, on: IsoDate, limits: DoelgroepLimits): void {
  if (terms.wop_einde !== null && terms.wop_einde < on) reader.signal('WOP_VERSTREKEN', 'in_dienst');
  const last = values.pop_gesprek ?? values.in_dienst;
  if (last === null || limits.nazichten === null || !reader.has('pop_gesprek')) return;
  if (addMonths(last, MONTHS_PER_YEAR / limits.nazichten) < on) reader.signal('POP_GESPREK_TE_LAAT', 'pop_gesprek');
}
