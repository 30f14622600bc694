/** Enterprise and establishment numbers (AMA-40, domain ama.md 7.2, engineering E-27). */
import * as vat from 'stdnum/lib/cjs/be/vat.js';

declare const kbo: unique symbol;
/** Ten digits, first digit 0 or 1, right check number. */
export type KboNummer = string & { readonly [kbo]: true };

export type KboError = 'KBO_TEKENS' | 'KBO_LENGTE' | 'KBO_CONTROLE' | 'KBO_IS_VESTIGING';
export type KboResult = { readonly ok: true; readonly kbo: KboNummer } | { readonly ok: false; readonly code: KboError };

export type VestigingResult =
  | { readonly ok: true; readonly nummer: string; readonly warning: 'VESTIGING_CONTROLE' | null }
  | { readonly ok: false; readonly code: 'VESTIGING_TEKENS' | 'VESTIGING_LENGTE' | 'VESTIGING_IS_KBO' };

const LENGTH = 10;

/**
 * Reads an enterprise number, with or without `BE` and with nine digits as it was written before 2005.
 * The check number of an establishment is right here too, so the first digit decides.
 */
export function parseKbo(raw: string): KboResult {
  const text = raw.trim().replace(/^BE\s*/iu, '');
  const digits = digitsOf(text);
  if (digits === null) return { ok: false, code: 'KBO_TEKENS' };
  const padded = digits.length === LENGTH - 1 ? `0${digits}` : digits;
  if (padded.length !== LENGTH) return { ok: false, code: 'KBO_LENGTE' };
  if (!vat.validate(padded).isValid) return { ok: false, code: 'KBO_CONTROLE' };
  if (!/^[01]/.test(padded)) return { ok: false, code: 'KBO_IS_VESTIGING' };
  return { ok: true, kbo: padded as KboNummer };
}

/** `0566.988.259`. */
export function formatKbo(value: KboNummer): string {
  return `${value.slice(0, 4)}.${value.slice(4, 7)}.${value.slice(7)}`;
}

/** Reads an establishment number. A wrong check number is a warning only: the check is derived from two examples. */
export function parseVestigingsnummer(raw: string): VestigingResult {
  const digits = digitsOf(raw.trim());
  if (digits === null) return { ok: false, code: 'VESTIGING_TEKENS' };
  if (digits.length !== LENGTH) return { ok: false, code: 'VESTIGING_LENGTE' };
  if (!/^[2-8]/.test(digits)) return { ok: false, code: 'VESTIGING_IS_KBO' };
  return { ok: true, nummer: digits, warning: vat.validate(digits).isValid ? null : 'VESTIGING_CONTROLE' };
}

/** `2.147.812.701`. */
export function formatVestigingsnummer(value: string): string {
  return `${value.slice(0, 1)}.${value.slice(1, 4)}.${value.slice(4, 7)}.${value.slice(7)}`;
}

function digitsOf(text: string): string | null {
  return /^[\d\s.-]*$/u.test(text) ? text.replace(/\D/gu, '') : null;
}
