/** Bank account numbers (AMA-41, domain ama.md 7.3). The Belgian national check is part of the validation. */
import { electronicFormatIBAN, friendlyFormatIBAN, validateIBAN, ValidationErrorsIBAN } from 'ibantools';

declare const iban: unique symbol;
/** Electronic form: capitals and digits, no spaces. */
export type Iban = string & { readonly [iban]: true };

export type IbanError = 'IBAN_LENGTE' | 'IBAN_CONTROLE' | 'IBAN_ONGELDIG';
export type IbanResult = { readonly ok: true; readonly iban: Iban } | { readonly ok: false; readonly code: IbanError };

const LENGTH_ERRORS: ReadonlySet<ValidationErrorsIBAN> = new Set([
  ValidationErrorsIBAN.NoIBANProvided,
  ValidationErrorsIBAN.WrongBBANLength,
  ValidationErrorsIBAN.WrongBBANFormat,
]);
const CHECK_ERRORS: ReadonlySet<ValidationErrorsIBAN> = new Set([
  ValidationErrorsIBAN.ChecksumNotNumber,
  ValidationErrorsIBAN.WrongIBANChecksum,
  ValidationErrorsIBAN.WrongAccountBankBranchChecksum,
]);

/** Reads an IBAN of any country; the first error decides the code. */
export function parseIban(raw: string): IbanResult {
  const electronic = electronicFormatIBAN(raw.trim());
  if (electronic === null || electronic === '') return { ok: false, code: 'IBAN_ONGELDIG' };
  const { valid, errorCodes } = validateIBAN(electronic);
  if (valid) return { ok: true, iban: electronic as Iban };
  if (errorCodes.some((code) => LENGTH_ERRORS.has(code))) return { ok: false, code: 'IBAN_LENGTE' };
  if (errorCodes.some((code) => CHECK_ERRORS.has(code))) return { ok: false, code: 'IBAN_CONTROLE' };
  return { ok: false, code: 'IBAN_ONGELDIG' };
}

/** `BE68 5390 0754 7034`. */
export function formatIban(value: Iban): string {
  return friendlyFormatIBAN(value) ?? value;
}
