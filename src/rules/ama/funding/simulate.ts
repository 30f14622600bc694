/** What one participant more or fewer means: the same forecast with and without the change, and the difference (AMA-23 to AMA-28). */
import { Big } from 'big.js';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { toCents } from '../../../shared/domain/money.ts';
import type { UurroosterRegel } from '../facts.ts';
import type { FundingPerson, FundingTraject } from './count.ts';
import type { ForecastInput, ForecastResult } from './forecast.ts';
import type { ForecastBase, ForecastCount } from './forecast-types.ts';
import { countForecast, forecastOf, personCounter } from './forecast.ts';
import { eachReading } from './forecast-readings.ts';
import type { ForecastReading, PerReading } from './forecast-readings.ts';
import type { ContingentReading, UnitReading } from './setup.ts';

/** One or more participants more: from a day, until a day or the end of the year, with a week of whole and half days. */
export interface Extra {
  readonly kind: 'erbij';
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly count: number;
  /** Whole days a week, from Monday on. */
  readonly wholeDays: number;
  /** Half days a week, on the days after them. */
  readonly halfDays: number;
}

/** One participant fewer: a traject that ends on a day. */
export interface Leaving {
  readonly kind: 'eraf';
  readonly trajectId: string;
  /** Last day of the traject. */
  readonly last: IsoDate;
}

export type Change = Extra | Leaving;

/** The days of a week that can be planned: Monday to Saturday. A Sunday is a day of rest (AMA-38). */
export const PLANNED_WEEKDAYS = 6;

/** With minus without; null where one of the two has no figure. */
export interface ReadingDifference {
  readonly days: string | null;
  readonly average: string | null;
  readonly subsidyCents: Cents | null;
  readonly unitReadings: Readonly<Record<UnitReading, Cents | null>> | null;
  readonly contingentReadings: Readonly<Record<ContingentReading, Cents | null>> | null;
  readonly balanceCents: Cents | null;
}

export interface Simulation {
  readonly without: ForecastResult;
  readonly with: ForecastResult;
  readonly difference: PerReading<ReadingDifference>;
}

/** A change that names a traject that is not there. */
export class UnknownTrajectError extends Error {
  readonly code = 'TRAJECT_ONBEKEND';
}

/** Simulates a change. Throws UnknownTrajectError; else as `forecastFunding`. */
export function simulateFunding(input: ForecastInput, change: Change): Simulation {
  const personen = [...input.personen];
  const base = countForecast({ ...input, personen });
  const changed = changedBase(base, { ...input, personen }, change);
  const without = forecastOf(base);
  const after = forecastOf(changed);
  return { without, with: after, difference: eachReading((key) => differenceOf(without.readings[key], after.readings[key])) };
}

/** The counts of a forecast with the change in them. */
export function changedBase(base: ForecastBase, input: ForecastInput, change: Change): ForecastBase {
  const count = personCounter(base.setup, base.segments, input);
  if (change.kind === 'erbij') {
    const extra = Array.from({ length: change.count }, (_, index) => count(extraPerson(change, index + 1))).flat();
    return { ...base, counts: [...base.counts, ...extra] };
  }
  const person = [...input.personen].find(({ trajecten }) => trajecten.some(({ id }) => id === change.trajectId));
  if (!person) throw new UnknownTrajectError(change.trajectId);
  const changed = count({ ...person, trajecten: person.trajecten.flatMap((traject) => ended(traject, change)) });
  const rest: ForecastCount[] = base.counts.filter((each) => each.count.personId !== person.id);
  return { ...base, counts: [...rest, ...changed] };
}

/** The traject with its new last day; one that would end before it begins is gone. */
function ended(traject: FundingTraject, { trajectId, last }: Leaving): FundingTraject[] {
  if (traject.id !== trajectId) return [traject];
  if (last < traject.start) return [];
  return [{ ...traject, einde: traject.einde !== null && traject.einde < last ? traject.einde : last }];
}

function extraPerson({ from, to, wholeDays, halfDays }: Extra, number: number): FundingPerson {
  const line = (weekdag: number): UurroosterRegel => ({
    van: from,
    tot: to,
    weekdag,
    dagdeel: weekdag <= wholeDays ? 'dag' : 'vm',
    urenX100: null,
    werkpostId: null,
  });
  const days = Array.from({ length: Math.min(wholeDays + halfDays, PLANNED_WEEKDAYS) }, (_, index) => line(index + 1));
  return {
    id: `erbij-${String(number)}`,
    insz: null,
    aanwezigheid: { uitspraken: [], besluiten: [], keuzes: [] },
    trajecten: [
      {
        id: `erbij-${String(number)}`,
        soort: 'SE',
        start: from,
        einde: to,
        onderbrekingen: [],
        maandenAfwezig: [],
        uurrooster: days,
        vestigingId: null,
      },
    ],
  };
}

/** The last day of a traject that leaves from `from` on. */
export const lastDayBefore = (from: IsoDate): IsoDate => addDays(from, -1);

function differenceOf(before: ForecastReading, after: ForecastReading): ReadingDifference {
  const { unitReadings, contingentReadings } = after;
  return {
    days: minus(after.days, before.days, 1),
    average: minus(after.average, before.average, 4),
    subsidyCents: cents(after.subsidyCents, before.subsidyCents),
    unitReadings:
      unitReadings === null || before.unitReadings === null
        ? null
        : {
            januari: cents(unitReadings.januari, before.unitReadings.januari),
            december: cents(unitReadings.december, before.unitReadings.december),
            pro_rata: cents(unitReadings.pro_rata, before.unitReadings.pro_rata),
          },
    contingentReadings:
      contingentReadings === null || before.contingentReadings === null
        ? null
        : {
            gewogen: cents(contingentReadings.gewogen.subsidyCents, before.contingentReadings.gewogen.subsidyCents),
            per_periode: cents(contingentReadings.per_periode.subsidyCents, before.contingentReadings.per_periode.subsidyCents),
          },
    balanceCents: cents(after.balanceCents, before.balanceCents),
  };
}

function minus(after: string | null, before: string | null, decimals: number): string | null {
  return after === null || before === null ? null : new Big(after).minus(before).toFixed(decimals);
}

function cents(after: Cents | null, before: Cents | null): Cents | null {
  return after === null || before === null ? null : toCents(after - before);
}
