/** Money is whole euro cents (E-17, architecture "Values"); rates and averages are decimals, rounded once, at the end, half up. */
import { Big } from 'big.js';

declare const cents: unique symbol;
/** Whole euro cents, may be negative. */
export type Cents = number & { readonly [cents]: true };

/** Checked cents. Throws RangeError when `value` is not a safe integer. */
export function toCents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError('not a whole number of cents');
  return value as Cents;
}

/** Euro text with a point (`2812.20`) to cents. Throws RangeError on more than two decimals or anything else. */
export function parseEuro(text: string): Cents {
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(text)) throw new RangeError('not an amount');
  return toCents(Number(new Big(text).times(100).toFixed(0)));
}

/** Decimal euros to cents, half up (AMA-26: rounded once, at the end). */
export function roundToCents(euro: Big): Cents {
  return toCents(Number(euro.times(100).round(0, Big.roundHalfUp).toFixed(0)));
}

/** Cents as decimal euros. */
export function toEuro(value: Cents): Big {
  return new Big(value).div(100);
}

/** `49.155,72 €` with a non-breaking space (nl-BE). */
export function formatEuro(value: Cents): string {
  const [whole = '0', fraction = '00'] = toEuro(value).abs().toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '\u2212' : ''}${grouped},${fraction}\u00a0€`;
}
