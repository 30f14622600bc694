/** Exact fractions: averages and amounts are kept as numerator and denominator and rounded once, at the end, half up (AMA-26). */
import { Big } from 'big.js';
import type { Cents } from '../../../shared/domain/money.ts';
import { toCents } from '../../../shared/domain/money.ts';

export interface Ratio {
  readonly n: Big;
  readonly d: Big;
}

/** n / d; the denominator is a whole number above 0. */
export function ratio(n: Big | number, d: Big | number): Ratio {
  return { n: new Big(n), d: new Big(d) };
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { n: a.n.times(b.n), d: a.d.times(b.d) };
}

export function isMore(a: Ratio, b: Ratio): boolean {
  return a.n.times(b.d).gt(b.n.times(a.d));
}

export function smallest(a: Ratio, b: Ratio): Ratio {
  return isMore(a, b) ? b : a;
}

/** Decimal text, rounded half up. */
export function toText(value: Ratio, decimals: number): string {
  return divideHalfUp(value.n, value.d, decimals).toFixed(decimals);
}

/** A fraction of cents as whole cents, half up. */
export function toWholeCents(value: Ratio): Cents {
  return toCents(Number(divideHalfUp(value.n, value.d, 0).toFixed(0)));
}

/**
 * Exact half-up division of numbers that are not negative: q = floor((2·n·10^k + d) / 2d). Dividing first and rounding the
 * quotient would round twice.
 */
function divideHalfUp(n: Big, d: Big, decimals: number): Big {
  const scale = new Big(10).pow(decimals);
  const top = n.times(scale).times(2).plus(d);
  const bottom = d.times(2);
  const quotient = top.div(bottom).round(0, Big.roundDown);
  // `div` keeps 20 decimals: at a boundary it can have rounded up to the next whole number.
  const whole = quotient.times(bottom).gt(top) ? quotient.minus(1) : quotient;
  return whole.div(scale);
}
