/**
 * INSZ: rijksregister- or BIS-nummer (AMA-39, domain ama.md 7.1).
 * Own parser, because the order of the checks and the incomplete dates are part of the import's codes (engineering E-27).
 */
import { existsDay, makeDate, type IsoDate } from './date.ts';

declare const insz: unique symbol;
/** Eleven digits with a right check number. */
export type Insz = string & { readonly [insz]: true };

export type InszError = 'INSZ_TEKENS' | 'INSZ_LENGTE' | 'INSZ_CONTROLE' | 'INSZ_DATUM';

export type InszResult =
  | {
      readonly ok: true;
      readonly insz: Insz;
      /** A BIS number: month + 20 or + 40. */
      readonly bis: boolean;
      /** Null when the number holds no complete date. */
      readonly birthDate: IsoDate | null;
      /** Month or day is 00. */
      readonly incomplete: boolean;
      /** Leading zeros that a spreadsheet had lost were put back. */
      readonly padded: boolean;
    }
  | { readonly ok: false; readonly code: InszError };

const LENGTH = 11;
/** Fewer digits than this are not a number that lost its zeros. */
const SHORTEST_PADDED = 8;
const MODULUS = 97;
const CENTURY_2000_PREFIX = 2_000_000_000;
const BIS_UNKNOWN_SEX = 20;
const BIS_KNOWN_SEX = 40;
/** Digits, spaces, full stop, slash, and every hyphen a word processor makes of `-`. */
const ALLOWED = /^[\d\s./\u002d\u2010-\u2015\u2212]*$/u;

/**
 * Reads an INSZ as people write it. Checks in this order: characters, length, check number in both centuries, date.
 * No clock: a birth date in the future is not this function's business.
 */
export function parseInsz(raw: string): InszResult {
  const text = raw.trim();
  if (!ALLOWED.test(text)) return { ok: false, code: 'INSZ_TEKENS' };
  const digits = text.replace(/\D/gu, '');
  if (digits.length === LENGTH) return readDigits(digits, false);
  return readPadded(text) ?? { ok: false, code: 'INSZ_LENGTE' };
}

/** `JJ.MM.DD-sss.CG`. */
export function formatInsz(value: Insz): string {
  return `${value.slice(0, 2)}.${value.slice(2, 4)}.${value.slice(4, 6)}-${value.slice(6, 9)}.${value.slice(9)}`;
}

/** A bare number that lost its leading zeros; null when putting them back does not give a right number. */
function readPadded(text: string): InszResult | null {
  if (!/^\d+$/.test(text) || text.length < SHORTEST_PADDED || text.length >= LENGTH) return null;
  const result = readDigits(text.padStart(LENGTH, '0'), true);
  return result.ok ? result : null;
}

function readDigits(digits: string, padded: boolean): InszResult {
  const century = centuryOf(digits);
  if (century === null) return { ok: false, code: 'INSZ_CONTROLE' };
  const date = readDate(digits, century);
  if (date === null) return { ok: false, code: 'INSZ_DATUM' };
  return { ok: true, insz: digits as Insz, ...date, padded };
}

/** 1900 or 2000: the two readings never share a check number (2,000,000,000 mod 97 is not 0). */
function centuryOf(digits: string): 1900 | 2000 | null {
  const base = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  if (MODULUS - (base % MODULUS) === check) return 1900;
  if (MODULUS - ((CENTURY_2000_PREFIX + base) % MODULUS) === check) return 2000;
  return null;
}

function readDate(digits: string, century: number): { bis: boolean; birthDate: IsoDate | null; incomplete: boolean } | null {
  const year = century + Number(digits.slice(0, 2));
  const rawMonth = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  const offset = rawMonth >= BIS_KNOWN_SEX ? BIS_KNOWN_SEX : rawMonth >= BIS_UNKNOWN_SEX ? BIS_UNKNOWN_SEX : 0;
  const month = rawMonth - offset;
  const bis = offset > 0;
  if (month === 0 || day === 0) {
    return month <= 12 && day <= 31 ? { bis, birthDate: null, incomplete: true } : null;
  }
  if (!existsDay(year, month, day)) return null;
  return { bis, birthDate: makeDate(year, month, day), incomplete: false };
}
