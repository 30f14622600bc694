/** How values are printed on the screen (design.md section 3): nl-BE, non-breaking spaces, real minus. Input is contract JSON. */
import { dayNumber, formatDate, toIsoDate, yearOf, type IsoDate } from '../../shared/domain/date.ts';
import { formatEuro, toCents } from '../../shared/domain/money.ts';

const NBSP = '\u00a0';
const MS_PER_DAY = 86_400_000;
const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('nl-BE', { timeZone: 'UTC', ...options });

const dayMonth = utc({ day: 'numeric', month: 'long' });
const dayMonthYear = utc({ day: 'numeric', month: 'long', year: 'numeric' });
const dayShortMonth = utc({ day: 'numeric', month: 'short' });
const shortDay = utc({ weekday: 'short' });
const longDay = utc({ weekday: 'long' });
const monthYear = utc({ month: 'long', year: 'numeric' });
const monthOnly = utc({ month: 'long' });
const monthShort = utc({ month: 'short' });
const instantFormat = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const clockFormat = new Intl.DateTimeFormat('nl-BE', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' });

const at = (date: string) => dayNumber(toIsoDate(date)) * MS_PER_DAY;
const glue = (text: string) => text.replace(/ /g, NBSP);

/** `29/05/2026`: fields and tables. */
export const showDate = (date: string): string => formatDate(toIsoDate(date));

/** `29 mei 2026`: running text. */
export const showLongDate = (date: string): string => glue(dayMonthYear.format(at(date)));

/** `vr 12 juni` within a year of `today`, `vr 12 juni 2028` further away: deadlines. */
export function showDeadline(date: string, today: IsoDate): string {
  const near = Math.abs(dayNumber(toIsoDate(date)) - dayNumber(today)) <= 366;
  const day = near && yearOf(toIsoDate(date)) === yearOf(today) ? dayMonth.format(at(date)) : dayMonthYear.format(at(date));
  return glue(`${shortDay.format(at(date)).replace('.', '')} ${day}`);
}

/** `zo 22 nov`: where there is little room. */
export const showShortDay = (date: string): string =>
  glue(`${shortDay.format(at(date))} ${dayShortMonth.format(at(date))}`.replace(/\./g, ''));

/** `29 mei`, with the year when it is another one than today's. */
export const showDay = (date: string, today: IsoDate): string =>
  glue((yearOf(toIsoDate(date)) === yearOf(today) ? dayMonth : dayMonthYear).format(at(date)));

/** `Vrijdag 29 mei 2026`: the title of Vandaag. */
export function showTitleDay(date: string): string {
  const text = `${longDay.format(at(date))} ${dayMonthYear.format(at(date))}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `mei 2026` of `2026-05`. */
export const showMonth = (month: string): string => monthYear.format(at(`${month}-01`));
/** `mei` of `2026-05`. */
export const showMonthName = (month: string): string => monthOnly.format(at(`${month}-01`));
/** `mrt` of `2026-03`: heads of columns. */
export const showMonthShort = (month: string): string => monthShort.format(at(`${month}-01`)).replace('.', '');
/** Name of month 1-12. */
export const monthName = (month: number): string => monthOnly.format(Date.UTC(2024, month - 1, 1));

/** Milliseconds since 1970 of an instant on the wire: ISO text or milliseconds. */
export const instantMs = (instant: string | number): number => (typeof instant === 'number' ? instant : Date.parse(instant));

/** `29 mei 2026`: the day of an instant in Brussels. */
export const showInstantDay = (ms: number): string => glue(instantFormat.format(ms));

/** `10.42 u` in Brussels. */
export const showClock = (ms: number): string => `${clockFormat.format(ms).replace(':', '.')}${NBSP}u`;

/** `2.812,20 €`. */
export const showEuro = (cents: number): string => formatEuro(toCents(cents));

/** Decimal text with a point, as Belgians write it: `17.4795` → `17,4795`; `fixed` pads the decimals. */
export function showDecimal(text: string, fixed?: number): string {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const decimals = fixed === undefined ? fraction : fraction.padEnd(fixed, '0');
  const sign = text.startsWith('-') ? '\u2212' : '';
  return `${sign}${group(whole)}${decimals === '' ? '' : `,${decimals}`}`;
}

/** Hundredths as a decimal: `1650` → `16,5`. */
export const showHundredths = (value: number): string => showDecimal(String(value / 100));

/** Whole number with points between the thousands. */
export const showNumber = (value: number): string => showDecimal(String(value));

/** With a capital in front: labels that the core writes in the middle of a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nl-BE') + text.slice(1);

/** `87.04.12-938.72` of eleven digits. */
export const showInsz = (insz: string): string => insz.replace(/^(\d{2})(\d{2})(\d{2})(\d{3})(\d{2})$/, '$1.$2.$3-$4.$5');

/** `LD` of `De Smet-Yıldız, Leyla`: first letters of first and last name. */
export function initials(first: string, last: string): string {
  return `${firstLetter(first)}${firstLetter(last)}`;
}

const firstLetter = (text: string) => text.trim().charAt(0).toUpperCase();
const group = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, '.');
