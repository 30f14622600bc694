/** Shipped values that are newer than what the user entered: offered, never put in its place silently (E-04). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { UserValue } from './lookup.ts';
import type { Lawbook, Parameter, ShippedValue } from './parse.ts';
import { parseParameterValue } from './values.ts';

export interface NewValue<U extends UserValue = UserValue> {
  readonly parameter: Parameter;
  readonly shipped: ShippedValue;
  /** The user's value that hides it. */
  readonly own: U;
}

/** Every shipped value that became known after the user entered the value that hides it, and that says something else. */
export function newValues<U extends UserValue>(lawbook: Lawbook, userLayer: readonly U[]): NewValue<U>[] {
  return userLayer.flatMap((own) => {
    const parameter = lawbook.parameters.get(own.id);
    if (!parameter) return [];
    const until = lastDay(own, userLayer);
    return parameter.values
      .filter((shipped) => isNewer(shipped, own) && overlaps(shipped, own.from, until) && differs(parameter, shipped, own))
      .map((shipped) => ({ parameter, shipped, own }));
  });
}

function isNewer({ knownFrom, withdrawn, value }: ShippedValue, { enteredOn }: UserValue): boolean {
  return withdrawn === null && value !== null && enteredOn !== null && knownFrom.date > enteredOn;
}

/** The user's value holds until its end, or until the user's next value for the same id. */
function lastDay(own: UserValue, all: readonly UserValue[]): IsoDate | null {
  const next = all
    .filter((other) => other.id === own.id && other.from > own.from)
    .map((other) => other.from)
    .sort()[0];
  if (next === undefined) return own.until;
  return own.until !== null && own.until < next ? own.until : next;
}

function overlaps({ from, until, coveredUntil }: ShippedValue, ownFrom: IsoDate, ownUntil: IsoDate | null): boolean {
  const ends = [until, coveredUntil].filter((day) => day !== null).sort()[0];
  return (ownUntil === null || from <= ownUntil) && (ends === undefined || ends >= ownFrom);
}

function differs(parameter: Parameter, shipped: ShippedValue, own: UserValue): boolean {
  const parsed = parseParameterValue(parameter, own.value);
  return !parsed.ok || JSON.stringify(parsed.value) !== JSON.stringify(shipped.value);
}
