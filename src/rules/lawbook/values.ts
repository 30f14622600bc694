/** The types of parameter values and how their text is read, from a shipped file and from the user's own layer alike. */
import type { Cents } from '../../shared/domain/money.ts';
import { parseEuro } from '../../shared/domain/money.ts';
import { existsDay, isIsoDate } from '../../shared/domain/date.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { ParameterFile, ParameterType } from './schema.ts';

/** A public holiday: fixed day (`MM-DD`) or an offset in days from Easter Sunday. */
export interface HolidayRule {
  readonly code: string;
  readonly label: string;
  readonly day?: string | undefined;
  readonly easter?: number | undefined;
}

/** What a parameter of each type yields. Decimals stay text: they are handed to big.js, never to a float. */
export interface ValueByType {
  money: Cents;
  integer: number;
  decimal: string;
  choice: string;
  text: string;
  codes: readonly string[];
  monthDay: string;
  /** A day that a source leaves open and the user enters: an entry into force. */
  date: IsoDate;
  boolean: boolean;
  holidays: readonly HolidayRule[];
}
export type ParameterValue = ValueByType[ParameterType];

export type RawParameterValue = ParameterFile['values'][number]['value'];

/** Why a text is not a value of this parameter. */
export type ValueError = 'WAARDE_GEEN_BEDRAG' | 'WAARDE_GEEN_GETAL' | 'WAARDE_GEEN_KEUZE' | 'WAARDE_ONGELDIG';

export type ValueResult =
  { readonly ok: true; readonly value: ParameterValue } | { readonly ok: false; readonly code: ValueError };

interface Shape {
  readonly type: ParameterType;
  readonly options?: readonly { readonly code: string }[] | undefined;
}

const DECIMAL = /^-?\d{1,9}(\.\d{1,6})?$/;

const refuse = (code: ValueError): ValueResult => ({ ok: false, code });
const accept = (value: ParameterValue): ValueResult => ({ ok: true, value });

interface Reader {
  /** A value as it stands in a YAML file. */
  readonly raw: (raw: RawParameterValue, shape: Shape) => ValueResult;
  /** A value as a user types it. */
  readonly text: (text: string, shape: Shape) => ValueResult;
}

type ReadText = Reader['text'];

/** Types whose YAML form is the text itself. */
const texts = (read: ReadText): Reader => ({
  raw: (raw, shape) => (typeof raw === 'string' ? read(raw, shape) : refuse('WAARDE_ONGELDIG')),
  text: read,
});

const READERS: Readonly<Record<ParameterType, Reader>> = {
  money: texts(readMoney),
  decimal: texts((text) => (DECIMAL.test(text) ? accept(text) : refuse('WAARDE_GEEN_GETAL'))),
  choice: texts((text, shape) =>
    shape.options?.some((option) => option.code === text) === true ? accept(text) : refuse('WAARDE_GEEN_KEUZE'),
  ),
  monthDay: texts((text) => (isMonthDay(text) ? accept(text) : refuse('WAARDE_ONGELDIG'))),
  date: texts((text) => (isIsoDate(text) ? accept(text) : refuse('WAARDE_ONGELDIG'))),
  text: texts((text) => (text === '' ? refuse('WAARDE_ONGELDIG') : accept(text))),
  integer: {
    raw: (raw) => (typeof raw === 'number' ? accept(raw) : refuse('WAARDE_GEEN_GETAL')),
    text: (text) => (/^-?\d{1,9}$/.test(text) ? accept(Number(text)) : refuse('WAARDE_GEEN_GETAL')),
  },
  boolean: {
    raw: (raw) => (typeof raw === 'boolean' ? accept(raw) : refuse('WAARDE_ONGELDIG')),
    text: (text) => (text === 'true' || text === 'false' ? accept(text === 'true') : refuse('WAARDE_ONGELDIG')),
  },
  codes: {
    raw: (raw) => (isTexts(raw) ? accept(raw) : refuse('WAARDE_ONGELDIG')),
    text: readCodes,
  },
  holidays: {
    raw: (raw) => (isHolidays(raw) ? accept(raw) : refuse('WAARDE_ONGELDIG')),
    // A list of holidays cannot be typed; it changes with a release of the lawbook.
    text: () => refuse('WAARDE_ONGELDIG'),
  },
};

/** Reads a value as it stands in a YAML file. */
export function readRawValue(shape: Shape, raw: RawParameterValue): ValueResult {
  return READERS[shape.type].raw(raw, shape);
}

/** Reads what a user or a command line gives: point as decimal sign, `true`/`false`, codes separated by commas. */
export function parseParameterValue(shape: Shape, text: string): ValueResult {
  return READERS[shape.type].text(text.trim(), shape);
}

/** A value as `parseParameterValue` reads it; null for a list of holidays, which cannot be typed. */
export function parameterValueText(shape: Shape, value: ParameterValue): string | null {
  if (shape.type === 'money') return ((value as number) / 100).toFixed(2);
  if (shape.type === 'codes') return (value as readonly string[]).join(', ');
  return typeof value === 'object' ? null : String(value);
}

function readCodes(text: string): ValueResult {
  const codes = text
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  return codes.length === 0 ? refuse('WAARDE_ONGELDIG') : accept(codes);
}

function readMoney(text: string): ValueResult {
  try {
    const cents = parseEuro(text);
    return cents < 0 ? refuse('WAARDE_GEEN_BEDRAG') : accept(cents);
  } catch (error) {
    if (error instanceof RangeError) return refuse('WAARDE_GEEN_BEDRAG');
    throw error;
  }
}

/** `MM-DD`; 29 February counts as a day. */
function isMonthDay(text: string): boolean {
  const parts = /^(\d{2})-(\d{2})$/.exec(text);
  const leapYear = 2024;
  return parts !== null && existsDay(leapYear, Number(parts[1]), Number(parts[2]));
}

function isTexts(raw: RawParameterValue): raw is string[] {
  return Array.isArray(raw) && raw.every((item) => typeof item === 'string');
}

function isHolidays(raw: RawParameterValue): raw is Extract<RawParameterValue, { code: string }[]> {
  return Array.isArray(raw) && raw.every((item) => typeof item === 'object');
}
