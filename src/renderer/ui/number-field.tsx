/** Numbers and amounts as Belgians type them. The value stays text while typing; the parent gets a number, decimal text or cents. */
import { useState, type ReactElement, type Ref } from 'react';
import { parseCents, parseDecimal } from '../format/parse-number.ts';
import { showDecimal, showEuro, showHundredths } from '../format/show.ts';
import type { FieldLook } from './field-parts.tsx';
import { TextField } from './text-field.tsx';

/** `whole`, `cents` and `hundredths` (of an hour, of a full-time job) give a whole number, `decimal` gives text with a point. */
export type NumberKind = 'whole' | 'decimal' | 'cents' | 'hundredths';
export type NumberValue = number | string | null;

export interface NumberFieldProps extends FieldLook {
  readonly kind: NumberKind;
  /** What cannot be read is kept as text, and the contract refuses it. */
  readonly value: NumberValue;
  readonly onChange: (value: NumberValue) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** The value of the field for what was typed. */
export function readNumber(kind: NumberKind, text: string): NumberValue {
  const read = kind === 'cents' || kind === 'hundredths' ? parseCents(text) : parseDecimal(text);
  if (read === undefined) return text;
  if (kind !== 'whole' || read === null) return read;
  const whole = Number(read);
  return Number.isInteger(whole) ? whole : text;
}

function shown(kind: NumberKind, value: NumberValue): string {
  if (value === null) return '';
  if (kind === 'cents') return typeof value === 'number' ? showEuro(value) : value;
  if (kind === 'hundredths') return typeof value === 'number' ? showHundredths(value) : value;
  const text = String(value);
  return DECIMAL.test(text) ? showDecimal(text) : text;
}

export function NumberField({ kind, value, onChange, onBlur, ...rest }: NumberFieldProps): ReactElement {
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <TextField
      {...rest}
      width={rest.width ?? 'number'}
      value={typing ?? shown(kind, value)}
      onChange={(text) => {
        setTyping(text);
        onChange(readNumber(kind, text));
      }}
      onBlur={() => {
        setTyping(null);
        onBlur?.();
      }}
    />
  );
}
