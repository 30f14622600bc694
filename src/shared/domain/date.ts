/**
 * Legal dates. A date is an ISO text (`2026-03-31`, branded) that compares as text, or a day number for counting;
 * Temporal is used for calendar arithmetic only, and imported nowhere else (engineering E-17).
 */
import { Temporal } from 'temporal-polyfill';

declare const isoDate: unique symbol;
/** A calendar day as `YYYY-MM-DD`, Gregorian, checked. */
export type IsoDate = string & { readonly [isoDate]: true };

/** An inclusive period; `to` null means that it still runs. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export type Quarter = 1 | 2 | 3 | 4;

const MS_PER_DAY = 86_400_000;
const ISO_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const ZONE = 'Europe/Brussels';

/** True when `text` is an existing day written as `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = ISO_PATTERN.exec(text);
  if (!parts) return false;
  return existsDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** True when the day exists in the Gregorian calendar (month 1-12). */
export function existsDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Number of days of a month (1-12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The date `text` stands for. Throws RangeError on anything else than an existing `YYYY-MM-DD`. */
export function toIsoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError('not a date');
  return text;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** A date from numbers. Throws RangeError when the day does not exist. */
export function makeDate(year: number, month: number, day: number): IsoDate {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 0 || year > 9999 || !existsDay(year, month, day)) throw new RangeError('not a date');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
  // `Date.UTC` takes the years 0 to 99 for those of the last century.
  if (year < 100) return Date.parse(date) / MS_PER_DAY;
  return Date.UTC(year, digit(date, 5) * 10 + digit(date, 6) - 1, digit(date, 8) * 10 + digit(date, 9)) / MS_PER_DAY;
}

const digit = (text: string, index: number): number => text.charCodeAt(index) - 48;

// The rules ask the same few thousand days for every person; a day is written out once.
const texts = new Map<number, IsoDate>();
const REMEMBERED_DAYS = 60_000;

/** The date of a day number (days since 1970-01-01). */
export function fromDayNumber(day: number): IsoDate {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as IsoDate;
  if (texts.size >= REMEMBERED_DAYS) texts.clear();
  texts.set(day, text);
  return text;
}

/** `days` later (negative: earlier). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

// Terms are the same few numbers of months, counted from the same few thousand days.
const later = new Map<number, Map<IsoDate, IsoDate>>();
const REMEMBERED_TERMS = 64;
const REMEMBERED_STARTS = 20_000;

/** Same day `months` later; the last day of the month where that day does not exist. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const known = later.get(months)?.get(date);
  if (known !== undefined) return known;
  const result = Temporal.PlainDate.from(date).add({ months }).toString() as IsoDate;
  rememberLater(date, months, result);
  return result;
}

function rememberLater(date: IsoDate, months: number, result: IsoDate): void {
  if (!later.has(months) && later.size >= REMEMBERED_TERMS) later.clear();
  const starts = later.get(months) ?? new Map<IsoDate, IsoDate>();
  if (starts.size >= REMEMBERED_STARTS) starts.clear();
  later.set(months, starts.set(date, result));
}

/** Days from `from` up to and including `to`; 0 when `to` lies before `from`. */
export function countDays(from: IsoDate, to: IsoDate): number {
  return Math.max(0, dayNumber(to) - dayNumber(from) + 1);
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekday(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** Month number, 1-12. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** `YYYY-MM`. */
export function monthKey(date: IsoDate): string {
  return date.slice(0, 7);
}

export function quarterOf(date: IsoDate): Quarter {
  return Math.ceil(monthOf(date) / 3) as Quarter;
}

/** First and last day of a year. */
export function yearPeriod(year: number): { from: IsoDate; to: IsoDate } {
  return { from: makeDate(year, 1, 1), to: makeDate(year, 12, 31) };
}

/** First and last day of a quarter. */
export function quarterPeriod(year: number, quarter: Quarter): { from: IsoDate; to: IsoDate } {
  const last = quarter * 3;
  return { from: makeDate(year, last - 2, 1), to: makeDate(year, last, daysInMonth(year, last)) };
}

/** First and last day of a month (`YYYY-MM`). Throws RangeError on anything else. */
export function monthPeriod(month: string): { from: IsoDate; to: IsoDate } {
  const from = toIsoDate(`${month}-01`);
  return { from, to: makeDate(yearOf(from), monthOf(from), daysInMonth(yearOf(from), monthOf(from))) };
}

/** The months (`YYYY-MM`) that `from`..`to` touches, in order. */
export function monthsBetween(from: IsoDate, to: IsoDate): string[] {
  const months: string[] = [];
  let year = yearOf(from);
  let month = monthOf(from);
  const last = monthKey(to);
  for (;;) {
    const key = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (key > last) return months;
    months.push(key);
    if (month === 12) year += 1;
    month = (month % 12) + 1;
  }
}

/** The part of `period` inside `bounds`, or null when they do not touch. */
export function clip(period: Period, bounds: { from: IsoDate; to: IsoDate }): { from: IsoDate; to: IsoDate } | null {
  const from = period.from > bounds.from ? period.from : bounds.from;
  const to = period.to !== null && period.to < bounds.to ? period.to : bounds.to;
  return from <= to ? { from, to } : null;
}

/** True when the two periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from);
}

/** True when `date` lies in the period, both ends included. */
export function covers(period: Period, date: IsoDate): boolean {
  return date >= period.from && (period.to === null || date <= period.to);
}

/** The calendar day in Brussels at an instant (milliseconds since 1970, UTC). */
export function brusselsDay(instantMs: number): IsoDate {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(ZONE);
  return zoned.toPlainDate().toString() as IsoDate;
}

/** `31/03/2026`. */
export function formatDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
