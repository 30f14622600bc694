/** Logical values (journal, contract) to column values and back. A value that does not fit its field never reaches the file. */
import { isIsoDate } from '../../../shared/domain/date.ts';
import type { Codec, Field, Logical } from '../fields/define.ts';
import { idToBytes, idToText } from '../ids.ts';

export type ColumnValue = string | number | Buffer | null;

/** A value that does not fit its field. Names the field, never the value. */
export class FieldError extends Error {
  override readonly name = 'FieldError';
  readonly field: string;
  constructor(entity: string, field: string, expected: string) {
    super(`${entity}.${field}: expected ${expected}`);
    this.field = `${entity}.${field}`;
  }
}

/** An operation would change what happened: a mistake of the program, not of who uses it. Names the field, never the value. */
export class InsertOnlyError extends Error {
  override readonly name = 'InsertOnlyError';
  constructor(entity: string, field: string) {
    super(`${entity}.${field}: an event is not changed; it is retracted, and a new one inserted`);
  }
}

/** Control characters have no place in a field; line breaks and tabs do. */
// oxlint-disable-next-line no-control-regex -- that is what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

function textValue(value: Logical, field: Field): string | null {
  if (typeof value !== 'string') return null;
  // In this order the result is a fixed point: a mark that a control character kept apart from its letter joins it.
  const clean = value.toWellFormed().replace(CONTROL, '').normalize('NFC');
  return clean.length <= (field.max ?? 32_767) ? clean : null;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DECIMAL = /^-?\d{1,12}(\.\d{1,8})?$/;
const matching = (value: Logical, pattern: RegExp): string | null =>
  typeof value === 'string' && pattern.test(value) ? value : null;

type Convert = (value: Logical, field: Field) => ColumnValue | null;

const wholeNumber: Convert = (value) => (Number.isSafeInteger(value) ? (value as number) : null);

/** Per codec: the column value, null when the logical one does not fit. */
const CONVERT: Readonly<Record<Codec, Convert>> = {
  text: textValue,
  code: (value) => (typeof value === 'string' && value.length <= 100 ? value : null),
  date: (value) => (typeof value === 'string' && isIsoDate(value) ? value : null),
  time: (value) => matching(value, TIME),
  month: (value) => matching(value, MONTH),
  decimal: (value) => matching(value, DECIMAL),
  cents: wholeNumber,
  int: wholeNumber,
  hours: wholeNumber,
  bool: (value) => (typeof value === 'boolean' ? Number(value) : null),
  id: (value) => (typeof value === 'string' && ID.test(value) ? idToBytes(value) : null),
  json: (value) => JSON.stringify(value),
};

/** The column value of a logical one. Throws FieldError when it does not fit. */
export function toColumn(value: Logical | undefined, field: Field, entity: string): ColumnValue {
  if (value === null || value === undefined) return null;
  const converted = CONVERT[field.codec](value, field);
  if (converted === null) throw new FieldError(entity, field.name, field.codec);
  return converted;
}

/** The logical value of a column as SQLite gives it. */
export function fromColumn(value: unknown, field: Field): Logical {
  if (value === null || value === undefined) return null;
  if (field.codec === 'bool') return value === 1;
  if (field.codec === 'id') return idToText(value as Buffer);
  if (field.codec === 'json') return JSON.parse(value as string) as Logical;
  return value as string | number;
}

/** Equality of two column values, as stored. */
export function sameColumn(a: ColumnValue, b: ColumnValue): boolean {
  return Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b;
}
