/** A long absence as a period (domain/ama.md 4.9): reminders of the office's own, never a legal term and never a finding. */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, addMonths } from '../../shared/domain/date.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { Tijdvak } from './facts.ts';

const DAYS_PER_WEEK = 7;

export type AfwezigSoort = 'contact' | 'gesprek';

/** The reason of the absence is not among the facts, so that no reminder can print it. */
export interface AfwezigHerinnering {
  readonly soort: AfwezigSoort;
  readonly afwezigSinds: IsoDate;
  /** The day of the reminder. */
  readonly op: IsoDate;
}

/**
 * The reminders of one absence up to and including `on`: contact after four weeks, a talk about going on or ending after three
 * months (both settings). None once the absence is over.
 * @param contacten days on which somebody of the office was in touch: a contact during the absence answers the first reminder,
 * one within the same number of weeks before the second day, or later, answers the second
 */
export function herinneringenAfwezig(
  law: Law,
  afwezig: Tijdvak,
  contacten: readonly IsoDate[],
  on: IsoDate,
): AfwezigHerinnering[] {
  if (afwezig.tot !== null && afwezig.tot < on) return [];
  return dagenAfwezig(law, afwezig.van, on)
    .filter(({ op, vanaf }) => op <= on && !answered(contacten, vanaf, on))
    .map(strip);
}

interface Day extends AfwezigHerinnering {
  /** First day on which a contact answers it. */
  readonly vanaf: IsoDate;
}

const strip = ({ soort, afwezigSinds, op }: Day): AfwezigHerinnering => ({ soort, afwezigSinds, op });

const answered = (contacten: readonly IsoDate[], from: IsoDate, on: IsoDate): boolean =>
  contacten.some((day) => day >= from && day <= on);

function dagenAfwezig(law: Law, van: IsoDate, on: IsoDate): Day[] {
  const weeks = lookupAs(law, 'ama.afwezig.contact', 'integer', on).value;
  const months = lookupAs(law, 'ama.afwezig.gesprek', 'integer', on).value;
  const days: Day[] = [];
  if (weeks !== null) days.push({ soort: 'contact', afwezigSinds: van, op: addDays(van, weeks * DAYS_PER_WEEK), vanaf: van });
  if (months !== null) {
    const op = addMonths(van, months);
    const recent = addDays(op, -(weeks ?? 0) * DAYS_PER_WEEK);
    days.push({ soort: 'gesprek', afwezigSinds: van, op, vanaf: recent > van ? recent : van });
  }
  return days;
}
