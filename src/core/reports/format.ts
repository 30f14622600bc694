/** Values as Belgians write them, for formats that hold text. */
import { isIsoDate, formatDate } from '../../shared/domain/date.ts';
import type { Insz } from '../../shared/domain/insz.ts';
import { formatInsz } from '../../shared/domain/insz.ts';
import type { KboNummer } from '../../shared/domain/kbo.ts';
import { formatKbo } from '../../shared/domain/kbo.ts';
import type { Translate } from './translate.ts';

/** `2812.20` → `2812,20`. No thousands separator: a spreadsheet must read the number back. */
export const decimalComma = (value: string): string => value.replace('.', ',');

/** Whole cents → `2812,20`. */
export function eurosText(cents: number): string {
  const absolute = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${absolute.slice(0, -2)},${absolute.slice(-2)}`;
}

/** ISO date → `31/03/2026`; anything else stays as it is. */
export const dateText = (value: string): string => (isIsoDate(value) ? formatDate(value) : value);

/** Eleven digits of a model, checked when they came in, → `85.07.30-033.28`. */
export const inszText = (value: string): string => formatInsz(value as Insz);

/** Ten digits of a model, checked when they came in, → `0566.988.259`. */
export const kboText = (value: string): string => formatKbo(value as KboNummer);

/** `2026-03` → `maart 2026`. */
export function monthText(month: string, translate: Translate): string {
  return `${translate(`maand.${Number(month.slice(5))}`)} ${month.slice(0, 4)}`;
}

/** ISO date → `31 maart 2026`. */
export function longDate(day: string, translate: Translate): string {
  return `${Number(day.slice(8))} ${monthText(day.slice(0, 7), translate)}`;
}
