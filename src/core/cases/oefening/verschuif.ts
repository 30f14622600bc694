/**
 * The lists and stories of the case file to practise in are about one day (`OefenSettings.vandaag`). They are moved by whole weeks to the
 * week of today, so that what is due is due in the same way on every day, and a Monday stays a Monday.
 */
import { addDays, dayNumber, existsDay, isIsoDate, makeDate, yearOf, type IsoDate } from '../../../shared/domain/date.ts';

const WEEK = 7;
const DAYS_PER_YEAR = 365.25;
const QUARTERS = 4;
/** Older days are history that asks nothing any more, or days of birth: they stay. The rules on maatwerk begin here too. */
const FIRST_MOVED = makeDate(2019, 1, 1);
/** Days as a spreadsheet counts them, between which a plain number stands for a day that moves. */
const SERIAL_OF_FIRST = 43_466;
const SERIAL_OF_LAST = 50_000;

export interface Move {
  /** A multiple of 7. */
  readonly days: number;
  readonly years: number;
  readonly quarters: number;
}

/** Never back: a clock that is wrong, or a day before the lists, leaves them as they are. */
export function moveTo(today: IsoDate, vandaag: IsoDate): Move {
  const weeks = Math.max(0, Math.floor((dayNumber(today) - dayNumber(vandaag)) / WEEK));
  const years = (weeks * WEEK) / DAYS_PER_YEAR;
  return { days: weeks * WEEK, years: Math.floor(years), quarters: Math.floor(years * QUARTERS) };
}

export const movedDay = (day: IsoDate, { days }: Move): IsoDate => (day < FIRST_MOVED ? day : addDays(day, days));

/** The number that a spreadsheet shows as a day. */
export const movedSerial = (value: number, { days }: Move): number =>
  Number.isInteger(value) && value >= SERIAL_OF_FIRST && value < SERIAL_OF_LAST ? value + days : value;

/** Every value of a call. The first and the last day of a year are those of a year, and a quarter stays a quarter. */
export function movedInput(value: unknown, move: Move): unknown {
  if (typeof value === 'string') return movedValue(value, move);
  if (Array.isArray(value)) return value.map((each) => movedInput(each, move));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, movedInput(each, move)]));
}

function movedValue(text: string, move: Move): string {
  if (/^\d{4}Q[1-4]$/.test(text)) return movedQuarter(text, move);
  if (!isIsoDate(text)) return text;
  return /-(?:01-01|12-31)$/.test(text) ? `${String(yearOf(text) + move.years)}${text.slice(4)}` : movedDay(text, move);
}

export function movedQuarter(quarter: string, { quarters }: Move): string {
  const count = Number(quarter.slice(0, 4)) * QUARTERS + Number(quarter.slice(5)) - 1 + quarters;
  return `${String(Math.floor(count / QUARTERS))}Q${String((count % QUARTERS) + 1)}`;
}

/** As lists write them. */
export const SHORT_MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const ISO = String.raw`(?<jaar>\d{4})-(?<maand>\d{2})-(?<dag>\d{2})`;
const NUMBERS = String.raw`(?<dag2>\d{1,2})(?<teken>[-/.])(?<maand2>\d{1,2})\k<teken>(?<jaar2>\d{4}|\d{2})`;
const WORDS = String.raw`(?<dag3>\d{1,2}) (?<woord>${SHORT_MONTHS.join('|')}) (?<jaar3>\d{4})`;
/** A day as somebody writes it in a list. What goes on with figures is a number of a person, and no day. */
const WRITTEN = new RegExp(String.raw`(?<![\d.+/-])(?:${ISO}|${NUMBERS}|${WORDS})(?![\d+]|[-. /]\d)`, 'g');
const CENTURY = 2000;

/** The same text with every day in it moved, written as it was. A day that does not exist stays: the list means to be wrong there. */
export function movedText(text: string, move: Move): string {
  return text.replaceAll(WRITTEN, (found: string, ...rest: unknown[]) => {
    const part = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const year = Number(part.jaar ?? part.jaar2 ?? part.jaar3);
    const month = part.woord === undefined ? Number(part.maand ?? part.maand2) : SHORT_MONTHS.indexOf(part.woord) + 1;
    const day = Number(part.dag ?? part.dag2 ?? part.dag3);
    const full = year < 100 ? CENTURY + year : year;
    return existsDay(full, month, day) ? written(movedDay(makeDate(full, month, day), move), part) : found;
  });
}

/** In the way of writing of the day that stood there. */
function written(day: IsoDate, part: Readonly<Record<string, string | undefined>>): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (part.jaar !== undefined) return day;
  if (part.woord !== undefined) return `${String(Number(date))} ${SHORT_MONTHS[Number(month) - 1]!} ${year}`;
  const { teken = '/', jaar2 = '', dag2 = '', maand2 = '' } = part;
  const padded = dag2.startsWith('0') || maand2.startsWith('0');
  const short = (text: string): string => (padded ? text : String(Number(text)));
  return [short(date), short(month), jaar2.length === 2 ? year.slice(2) : year].join(teken);
}
