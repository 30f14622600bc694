/** The weeks of a month, Monday to Sunday; the first and the last hold only the days of the month. */
import { type IsoDate, weekday } from '../../../../shared/domain/date.ts';

const MONDAY = 1;

export function weeksOf(days: readonly IsoDate[]): IsoDate[][] {
  const weeks: IsoDate[][] = [];
  for (const day of days) {
    if (weeks.length === 0 || weekday(day) === MONDAY) weeks.push([]);
    weeks.at(-1)!.push(day);
  }
  return weeks;
}
