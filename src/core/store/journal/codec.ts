/** Logical values (journal, contract) to column values and back. A value that does not fit its field never reaches the file. */
import { isIsoDate } from '../../../shared/domain/date.ts';
import type { Field, Logical } from '../fields/define.ts';
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

/** Control characters have no place in a field; line breaks and tabs do. */
// oxlint-disable-next-line no-control-regex -- that is what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

function textValue(value: Logical, field: Field): string | null {
  if (typeof value !== 'string') return null;
  const clean = value.normalize('NFC').replace(CONTROL, '');
  return clean.length <= (field.max ?? 32_767) ? clean : null;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DECIMAL = /^-?\d{1,12}(\.\d{1,8})?$/;
const matching = (value: Logical, pattern: RegExp): string | null =>
  typeof value === 'string' && pattern.test(value) ? value : null;

function convert(value: Logical, field: Field): ColumnValue | null {
  switch (field.codec) {
    case 'text':
      return textValue(value, field);
    case 'code':
      return typeof value === 'string' && value.length <= 100 ? value : null;
    case 'date':
      return typeof value === 'string' && isIsoDate(value) ? value : null;
    case 'time':
      return matching(value, TIME);
    case 'month':
      return matching(value, MONTH);
    case 'decimal':
      return matching(value, DECIMAL);
    case 'cents':
    case 'int':
    case 'hours':
      return Number.isSafeInteger(value) ? (value as number) : null;
    case 'bool':
      return typeof value === 'boolean' ? Number(value) : null;
    case 'id':
      return typeof value === 'string' && value.length === 36 ? idToBytes(value) : null;
    case 'json':
      return JSON.stringify(value);
  }
}

/** The column value of a logical one. Throws FieldError when it does not fit. */
export function toColumn(value: Logical | undefined, field: Field, entity: string): ColumnValue {
  if (value === null || value === undefined) return null;
  const converted = convert(value, field);
  if (converted === null) throw new FieldError(entity, field.name, field.codec);
  return converted;
}

/** The logical value of a column as SQLite gives it. */
export function fromColumn(value: unknown, field: Field): Logical {
  if (value === null || value === undefined) return null;
  switch (field.codec) {
    case 'bool':
      return value === 1;
    case 'id':
      return idToText(value as Buffer);
    case 'json':
      return JSON.parse(value as string) as Logical;
    case 'text':
    case 'code':
    case 'date':
    case 'time':
    case 'month':
    case 'decimal':
    case 'cents':
    case 'int':
    case 'hours':
      return value as string | number;
  }
}

/** Equality of two column values, as stored. */
export function sameColumn(a: ColumnValue, b: ColumnValue): boolean {
  return Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b;
}
