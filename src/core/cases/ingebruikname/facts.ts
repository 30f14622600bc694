/** The opening position as the rules read it: days reported and overviews sent before Trajectmap was taken into use. */
import type { TrajectFacts } from '../../../rules/ama/index.ts';
import { type IsoDate, type Quarter, addDays, quarterPeriod } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { recordsOf } from '../records.ts';

type BeginstandFact = NonNullable<TrajectFacts['beginstanden']>[number];

interface BeginstandRow {
  readonly jaar: number | null;
  readonly kwartaal: number | null;
  readonly dagenX100: number | null;
}

/** Hundredths of a day in half a day. */
export const HALF_DAY_X100 = 50;

/**
 * The opening position of a quarter with the last day that it covers: the day before Trajectmap was taken into use, or the whole quarter
 * where no date is filled in. A quarter that began on or after that day has none: its days are entered here.
 */
export function beginstandFact({ jaar, kwartaal, dagenX100 }: BeginstandRow, ingebruikname: string | null): BeginstandFact[] {
  if (jaar === null || kwartaal === null || dagenX100 === null) return [];
  const { from, to } = quarterPeriod(jaar, kwartaal as Quarter);
  const last = ingebruikname === null ? to : addDays(ingebruikname as IsoDate, -1);
  if (last < from) return [];
  const halven = Math.round(dagenX100 / HALF_DAY_X100);
  return [{ jaar, kwartaal: kwartaal as Quarter, halven, tot: last < to ? last : to }];
}

/** Quarters (`2026Q1`) whose overview was sent from the paper file, and when. */
export function earlierOverviews(db: Db): { kwartaal: string; op: IsoDate }[] {
  return recordsOf(db, 'eerderOverzicht').flatMap(({ jaar, kwartaal, verzondenOp }) =>
    jaar === null || kwartaal === null || verzondenOp === null
      ? []
      : [{ kwartaal: `${jaar}Q${kwartaal}`, op: verzondenOp as IsoDate }],
  );
}
