/** Days that a source leaves open: an entry into force, a switch of rules. The user enters them (hard rule 10). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Law, Lookup } from '../lawbook/lookup.ts';
import { lookupAs, parameterOf } from '../lawbook/lookup.ts';

/**
 * The day as entered. It is no value that changes in time: what was entered counts, whatever the day from which it was entered; and the
 * question behind a day that nobody entered is the same on every day.
 */
export function ingevuldeDag(law: Law, id: string, on: IsoDate): Lookup<IsoDate> {
  const first = law.user.get(id)?.at(-1)?.from ?? parameterOf(law.lawbook, id).values[0]?.from ?? on;
  return lookupAs(law, id, 'date', first > on ? first : on);
}
