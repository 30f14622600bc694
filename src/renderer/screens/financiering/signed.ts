/** Figures of a forecast. A difference stands always with its sign, so that a loss is not told by colour. */
import { showDecimal, showEuro } from '../../format/show.ts';

const MINUS = '\u2212';
const NBSP = '\u00a0';

/** `+ 1.417,66 €`, `− 1.417,66 €`, `0,00 €`. */
export function signedEuro(cents: number): string {
  if (cents === 0) return showEuro(0);
  return `${cents > 0 ? '+' : MINUS}${NBSP}${showEuro(Math.abs(cents))}`;
}

/** `+ 184`, `− 2,5`, `0`. */
export function signedDecimal(text: string): string {
  const value = Number(text);
  if (value === 0) return '0';
  return `${value > 0 ? '+' : MINUS}${NBSP}${showDays(text.replace('-', ''))}`;
}

/** Days without a decimal that says nothing: `10.393`, `84,5`. */
export const showDays = (text: string): string => showDecimal(text.replace(/\.0$/, ''));

/** Places and averages with two decimals. */
export const showPlaces = (text: string): string => showDecimal(Number(text).toFixed(2), 2);
