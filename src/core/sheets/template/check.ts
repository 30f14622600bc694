/** Whether a cell of a template may hold a value, and how the value is written into it. */
import { dayNumber, formatDate, type IsoDate, makeDate } from '../../../shared/domain/date.ts';
import { stripInvisible } from '../../../shared/domain/text.ts';
import type { Address } from './address.ts';
import { isFormula, mergeAt } from './sheet.ts';
import { listValues, validationAt } from './validations.ts';
import type { Template, TemplateSheet, Validation } from './types.ts';

/** What a cell is filled with. `anders`: another spelling of the same, where the template does not take the first. */
export type CellValue =
  | { readonly soort: 'tekst'; readonly tekst: string; readonly anders?: string }
  | { readonly soort: 'getal'; readonly getal: number }
  | { readonly soort: 'datum'; readonly datum: IsoDate };

/** Why a cell is not filled. It keeps what the template holds there. */
export type RefusalCode =
  | 'CEL_FORMULE'
  | 'CEL_VERGRENDELD'
  | 'CEL_SAMENGEVOEGD'
  | 'CEL_BUITEN_LIJST'
  | 'CEL_BUITEN_CONTROLE'
  | 'CEL_DATUM'
  | 'CEL_TEKST_TE_LANG'
  | 'CEL_ONBEKEND'
  | 'BLAD_ONBEKEND';

/** As the file holds it. */
export type Written = { readonly number: number } | { readonly text: string };

const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** 1900-03-01: before it the calendars of spreadsheet programs differ. */
const FIRST_SERIAL_1900 = 61;
const MAX_TEXT = 32_767;

/** The serial number of a day in the epoch of the workbook; null: it has none that every program reads the same. */
export function serialOf(date: IsoDate, date1904: boolean): number | null {
  const serial = dayNumber(date) + (date1904 ? EPOCH_1904 : EPOCH_1900);
  return serial < (date1904 ? 0 : FIRST_SERIAL_1900) || date > '9999-12-31' ? null : serial;
}

/** Text as a cell can hold it. */
export const plainText = (text: string): string => stripInvisible(text.toWellFormed().replace(/\r\n?/gu, '\n')).normalize('NFC');

/** Why no value at all may stand in this cell; null: one may. */
export function refusalOf(sheet: TemplateSheet, address: Address): RefusalCode | null {
  if (isFormula(sheet, address)) return 'CEL_FORMULE';
  const merge = mergeAt(sheet, address);
  if (merge !== null && (merge.top !== address.row || merge.left !== address.column)) return 'CEL_SAMENGEVOEGD';
  return sheet.isLocked(address) ? 'CEL_VERGRENDELD' : null;
}

/** The value as it is written in this cell, or why it is not. */
export function written(template: Template, sheet: TemplateSheet, at: Address, value: CellValue): Written | RefusalCode {
  const refusal = refusalOf(sheet, at);
  if (refusal !== null) return refusal;
  const validation = validationAt(sheet, at);
  if (value.soort === 'datum') {
    // Without a format of days a serial number would be shown as a number that nobody can read.
    const asDay = sheet.formatOf(at).isDate || validation?.type === 'date';
    const serial = asDay ? serialOf(value.datum, template.date1904) : null;
    if (asDay && serial === null) return 'CEL_DATUM';
    return accepted(template, sheet, at, validation, serial === null ? { text: formatDate(value.datum) } : { number: serial });
  }
  if (value.soort === 'getal') return accepted(template, sheet, at, validation, { number: value.getal });
  const [first, ...others] = [value.tekst, value.anders].flatMap((text) => (text === undefined ? [] : [plainText(text)]));
  if ((first ?? '').length > MAX_TEXT) return 'CEL_TEKST_TE_LANG';
  const answer = accepted(template, sheet, at, validation, { text: first ?? '' });
  for (const other of typeof answer === 'string' ? others : []) {
    const again = accepted(template, sheet, at, validation, { text: other });
    if (typeof again !== 'string') return again;
  }
  return answer;
}

function accepted(
  template: Template,
  sheet: TemplateSheet,
  at: Address,
  validation: Validation | null,
  wanted: Written,
): Written | RefusalCode {
  if (validation === null) return wanted;
  if (validation.type === 'list') {
    const values = listValues(template, sheet, validation, at);
    if (values === null) return wanted;
    const text = 'text' in wanted ? wanted.text : String(wanted.number);
    return values.includes(text) ? wanted : 'CEL_BUITEN_LIJST';
  }
  return validation.stops && !fits(validation, wanted, template.date1904) ? 'CEL_BUITEN_CONTROLE' : wanted;
}

/** A condition that is not a plain number or day is not computed here, and turns nothing back. */
function fits(validation: Validation, wanted: Written, date1904: boolean): boolean {
  const { type, operator, first, second } = validation;
  if (!['date', 'whole', 'decimal', 'time', 'textLength'].includes(type)) return true;
  const measured = type === 'textLength' ? ('text' in wanted ? wanted.text : String(wanted.number)).length : numberOf(wanted);
  if (measured === null) return false;
  if (type === 'whole' && !Number.isInteger(measured)) return false;
  const a = constantOf(first, date1904);
  const b = constantOf(second, date1904);
  if (a === null) return true;
  switch (operator) {
    case 'equal':
      return measured === a;
    case 'notEqual':
      return measured !== a;
    case 'greaterThan':
      return measured > a;
    case 'greaterThanOrEqual':
      return measured >= a;
    case 'lessThan':
      return measured < a;
    case 'lessThanOrEqual':
      return measured <= a;
    case 'notBetween':
      return b === null || measured < a || measured > b;
    default:
      return b === null || (measured >= a && measured <= b);
  }
}

const numberOf = (value: Written): number | null => ('number' in value ? value.number : null);

/** A number, or `DATE(2021,4,1)`. */
function constantOf(text: string, date1904: boolean): number | null {
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  const date = /^DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/iu.exec(text.replaceAll(/\s/gu, ''));
  if (!date) return null;
  const [, year, month, day] = date.map(Number) as [number, number, number, number];
  try {
    return serialOf(makeDate(year, month, day), date1904);
  } catch {
    return null;
  }
}

/** Whether any cell of an area may be filled; for a column, over its rows. */
export const isOpen = (sheet: TemplateSheet, address: Address): boolean => refusalOf(sheet, address) === null;
