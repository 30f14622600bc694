/** Values as Belgians write them, for formats that hold text. */
import { isIsoDate, formatDate } from '../../shared/domain/date.ts';
import type { Insz } from '../../shared/domain/insz.ts';
import { formatInsz } from '../../shared/domain/insz.ts';
import type { KboNummer } from '../../shared/domain/kbo.ts';
import { formatKbo } from '../../shared/domain/kbo.ts';
import type { Translate } from './translate.ts';

/** `2812.20` → `2812,20`. No thousands separator: a spreadsheet must read the number back. */
export const decimalComma = (value: string): string => value.replace('.', ',');

const HUNDRED = 100;

/** Hundredths of an hour → `7,6`; null where nothing is filled in. */
export function hoursText(hundredths: number): string;
export function hoursText(hundredths: number | null): string | null;
export function hoursText(hundredths: number | null): string | null {
  return hundredths === null ? null : decimalComma(String(hundredths / HUNDRED));
}

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

/** `januari tot en met maart 2026, mei 2026`: months that follow each other as one stretch. `months` are sorted. */
export function monthsText(months: readonly string[], translate: Translate): string {
  const stretches: { first: string; last: string }[] = [];
  for (const month of months) {
    const open = stretches.at(-1);
    if (open !== undefined && monthNumber(open.last) + 1 === monthNumber(month)) open.last = month;
    else stretches.push({ first: month, last: month });
  }
  return stretches.map((stretch) => stretchText(stretch, translate)).join(', ');
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

function stretchText({ first, last }: { readonly first: string; readonly last: string }, translate: Translate): string {
  if (first === last) return monthText(first, translate);
  const van = first.slice(0, 4) === last.slice(0, 4) ? translate(`maand.${Number(first.slice(5))}`) : monthText(first, translate);
  const key =
    monthNumber(last) - monthNumber(first) === 1 && first.slice(0, 4) === last.slice(0, 4)
      ? 'tekst.tweeMaanden'
      : 'tekst.maandenTotEnMet';
  return translate(key, { van, einde: monthText(last, translate) });
}

/** ISO date → `31 maart 2026`. */
export function longDate(day: string, translate: Translate): string {
  return `${Number(day.slice(8))} ${monthText(day.slice(0, 7), translate)}`;
}
