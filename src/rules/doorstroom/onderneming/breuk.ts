/**
 * Exact fractions for figures that are added before they are judged: the filling of a year is the sum of hundreds of contract
 * fractions, held unrounded against 95 % (DS-48). Rounded once, at the end, half up.
 */
import type { Cents } from '../../../shared/domain/money.ts';
import { toCents } from '../../../shared/domain/money.ts';

const DECIMALS_IN_SENTENCE = 2;

/** n / d in lowest terms, d above 0. */
export interface Breuk {
  readonly n: bigint;
  readonly d: bigint;
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** n / d. Throws RangeError when d is 0 or a number is not whole. */
export function breuk(n: bigint | number, d: bigint | number = 1n): Breuk {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError('division by zero');
  const sign = bottom < 0n ? -1n : 1n;
  const common = divisor(top, bottom * sign) * sign;
  return { n: top / common, d: bottom / common };
}

export const NUL = breuk(0);

// Hours of a contract and figures of a quarter are the same few texts for hundreds of workers.
const decimals = new Map<string, Breuk>();
const REMEMBERED = 10_000;

/** A decimal text with a point (`30.4`) as a fraction. Throws RangeError on anything else. */
export function fromDecimal(text: string): Breuk {
  const known = decimals.get(text);
  if (known) return known;
  const value = readDecimal(text);
  if (decimals.size >= REMEMBERED) decimals.clear();
  decimals.set(text, value);
  return value;
}

function readDecimal(text: string): Breuk {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) throw new RangeError('not a decimal');
  const behind = parts[3] ?? '';
  const top = BigInt(`${parts[2] ?? ''}${behind}`);
  return breuk(parts[1] === '-' ? -top : top, 10n ** BigInt(behind.length));
}

export function plus(a: Breuk, b: Breuk): Breuk {
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  return breuk(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Breuk, b: Breuk): Breuk {
  return breuk(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function times(a: Breuk, b: Breuk): Breuk {
  return breuk(a.n * b.n, a.d * b.d);
}

/** a / b. Throws RangeError when b is 0. */
export function over(a: Breuk, b: Breuk): Breuk {
  return breuk(a.n * b.d, a.d * b.n);
}

/** Hundreds of fractions have a few denominators among them: those of one denominator are added as whole numbers. */
export function sum(list: readonly Breuk[]): Breuk {
  const tops = new Map<bigint, bigint>();
  for (const { n, d } of list) tops.set(d, (tops.get(d) ?? 0n) + n);
  let total = NUL;
  for (const [d, n] of tops) total = plus(total, breuk(n, d));
  return total;
}

/** Below 0, 0 or above 0, as for a sort. */
export function compare(a: Breuk, b: Breuk): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function smallest(a: Breuk, b: Breuk): Breuk {
  return compare(a, b) <= 0 ? a : b;
}

/** The whole part of a fraction that is not negative. */
export function wholePart(value: Breuk): bigint {
  return value.n / value.d;
}

export function isWhole(value: Breuk): boolean {
  return value.d === 1n;
}

/** Decimal text, rounded half up away from zero; never `-0.00`. */
export function toText(value: Breuk, decimals: number): string {
  const scaled = roundHalfUp(value, 10n ** BigInt(decimals));
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** A figure of a result (4 decimals) as it stands in a sentence; never judged on. */
export function inSentence(text: string): string {
  return toText(fromDecimal(text), DECIMALS_IN_SENTENCE);
}

/** A fraction of cents as whole cents, half up. Throws RangeError beyond the safe integers. */
export function toWholeCents(value: Breuk): Cents {
  return toCents(Number(roundHalfUp(value, 1n)));
}

function roundHalfUp(value: Breuk, scale: bigint): bigint {
  const top = value.n < 0n ? -value.n : value.n;
  const rounded = (2n * top * scale + value.d) / (2n * value.d);
  return value.n < 0n ? -rounded : rounded;
}
