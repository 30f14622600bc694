import { monthOf, toIsoDate, yearOf, type IsoDate } from '../../../shared/domain/date.ts';

/** Full years on `on` since the birth date (ISO). */
export function ageOn(born: string, on: IsoDate): number {
  const birth = toIsoDate(born);
  const before = monthOf(on) < monthOf(birth) || (monthOf(on) === monthOf(birth) && on.slice(8) < birth.slice(8));
  return yearOf(on) - yearOf(birth) - (before ? 1 : 0);
}
