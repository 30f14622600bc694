/** The statements of one person on one day, and what replaces them. */
import type { Input, Output } from '../../../client.ts';
import { type IsoDate, toIsoDate } from '../../../../shared/domain/date.ts';
import { type DayValue, textOfValue } from './day-value.ts';

export type Unit = Output<'aanwezigheid.maand'>['rijen'][number]['cellen'][number];
export type Statement = Input<'aanwezigheid.zet'>['uitspraken'][number];

export interface Place {
  readonly persoonId: string;
  readonly datum: IsoDate;
}

type Key = Pick<Unit, 'dagdeel' | 'werkpostId'>;

const statement = ({ persoonId, datum }: Place, { dagdeel, werkpostId }: Key, value: DayValue | null): Statement => ({
  persoonId,
  datum,
  dagdeel,
  werkpostId,
  waarde: value?.waarde ?? null,
  uren: value?.uren ?? null,
  reden: value?.reden ?? null,
});

/**
 * One value for the whole day. A single statement about the day keeps its werkpost and is replaced; halves of a day are emptied first,
 * and the day is stated as a whole, at their werkpost when they share one. Nothing to change: nothing is stated.
 */
export function setDay(place: Place, units: readonly Unit[], value: DayValue | null): Statement[] {
  const [only] = units;
  if (value === null) return units.map((unit) => statement(place, unit, null));
  if (units.length === 0) return [statement(place, { dagdeel: 'dag', werkpostId: null }, value)];
  if (units.length === 1 && only?.dagdeel === 'dag') {
    return same(only, value) ? [] : [statement(place, only, value)];
  }
  const posts = new Set(units.map(({ werkpostId }) => werkpostId));
  const werkpostId = posts.size === 1 ? (only?.werkpostId ?? null) : null;
  return [...units.map((unit) => statement(place, unit, null)), statement(place, { dagdeel: 'dag', werkpostId }, value)];
}

/** The units that are wanted, whatever was there: what is not among them is emptied. */
export function setUnits(place: Place, units: readonly Unit[], wanted: readonly (Key & DayValue)[]): Statement[] {
  const keyOf = ({ dagdeel, werkpostId }: Key): string => `${dagdeel} ${werkpostId ?? ''}`;
  const kept = new Set(wanted.map(keyOf));
  const gone = units.filter((unit) => !kept.has(keyOf(unit))).map((unit) => statement(place, unit, null));
  const changed = wanted.filter((each) => !units.some((unit) => keyOf(unit) === keyOf(each) && same(unit, each)));
  return [...gone, ...changed.map((each) => statement(place, each, each))];
}

const same = (unit: DayValue, value: DayValue): boolean =>
  unit.waarde === value.waarde && (unit.uren ?? null) === value.uren && unit.reden === value.reden;

/** The units after these statements, for a screen that does not wait for the answer. */
export function after(units: readonly Unit[], statements: readonly Statement[]): Unit[] {
  let left = [...units];
  for (const { datum, dagdeel, werkpostId, waarde, uren, reden } of statements) {
    left = left.filter((unit) => unit.dagdeel !== dagdeel || unit.werkpostId !== werkpostId);
    if (waarde !== null) left.push({ datum: toIsoDate(datum), dagdeel, werkpostId, waarde, uren, reden, bron: '' });
  }
  return left;
}

/** What the grid shows and the clipboard gets: halves at two werkposten as `½+½`. */
export const textOf = (units: readonly Unit[]): string => units.map(textOfUnit).join('+');

/** A part of the day that was present is half a day. */
const textOfUnit = (unit: Unit): string => (unit.waarde === 'aanwezig' && unit.dagdeel !== 'dag' ? '½' : textOfValue(unit));
