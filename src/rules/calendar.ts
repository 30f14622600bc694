/** Public holidays and working days (AMA-38, AMA-15, E-37). The list of days is a parameter of the lawbook. */
import { gregorianEaster } from 'date-easter';
import type { IsoDate } from '../shared/domain/date.ts';
import { addDays, makeDate, toIsoDate, weekday, yearOf } from '../shared/domain/date.ts';
import { lookupAs } from './lawbook/lookup.ts';
import type { Law } from './lawbook/lookup.ts';

const SATURDAY = 6;
const SUNDAY = 7;

/** The Sundays and public holidays of a year. */
interface RestDays {
  readonly holidays: ReadonlyMap<IsoDate, string>;
  readonly all: ReadonlySet<IsoDate>;
}

// Attendance of ten years asks the same few years again and again.
const memory = new WeakMap<Law, Map<number, RestDays>>();

function restDaysOf(law: Law, year: number): RestDays {
  const years = memory.get(law) ?? new Map<number, RestDays>();
  memory.set(law, years);
  const known = years.get(year);
  if (known) return known;
  const holidays = calculateHolidays(law, year);
  const rest = { holidays, all: new Set([...holidays.keys(), ...sundaysOf(year)]) };
  years.set(year, rest);
  return rest;
}

function sundaysOf(year: number): IsoDate[] {
  const sundays: IsoDate[] = [];
  const first = makeDate(year, 1, 1);
  for (let day = addDays(first, SUNDAY - weekday(first)); yearOf(day) === year; day = addDays(day, SUNDAY)) sundays.push(day);
  return sundays;
}

/** The public holidays of a year, date → code; empty where the lawbook has no list for that year. */
export function publicHolidays(law: Law, year: number): ReadonlyMap<IsoDate, string> {
  return restDaysOf(law, year).holidays;
}

/** Sundays and public holidays of a year in one set, for whoever asks it of many dates. */
export function restDays(law: Law, year: number): ReadonlySet<IsoDate> {
  return restDaysOf(law, year).all;
}

function calculateHolidays(law: Law, year: number): ReadonlyMap<IsoDate, string> {
  const rules = lookupAs(law, 'be.feestdagen', 'holidays', makeDate(year, 1, 1)).value ?? [];
  const easter = easterSunday(year);
  const found = rules.map((rule): [IsoDate, string] => [
    rule.day === undefined ? addDays(easter, rule.easter ?? 0) : toIsoDate(`${String(year).padStart(4, '0')}-${rule.day}`),
    rule.code,
  ]);
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Easter Sunday of a year (Gregorian). */
export function easterSunday(year: number): IsoDate {
  const easter = gregorianEaster(year);
  return makeDate(easter.year, easter.month, easter.day);
}

export function isSunday(date: IsoDate): boolean {
  return weekday(date) === SUNDAY;
}

/** The code of the public holiday on this day, null on any other day. */
export function holidayOn(law: Law, date: IsoDate): string | null {
  return publicHolidays(law, yearOf(date)).get(date) ?? null;
}

/** Monday to Friday and no public holiday. Closing days of the organisation change nothing for a declaration. */
export function isWorkday(law: Law, date: IsoDate): boolean {
  return weekday(date) < SATURDAY && holidayOn(law, date) === null;
}

/** The `count`-th working day after `date`. */
export function workdayAfter(law: Law, date: IsoDate, count: number): IsoDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkday(law, day)) left -= 1;
  }
  return day;
}
