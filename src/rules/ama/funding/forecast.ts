/**
 * The subsidy of a year as it may become (a forecast, never a result): what is realised plus what is planned until its last day, both
 * day counts, every reading of the amounts, month by month and quarter by quarter (AMA-22 to AMA-28). What is assumed is named.
 */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays, monthKey, monthPeriod, monthsBetween } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { toCents } from '../../../shared/domain/money.ts';
import type { Law, Lookup } from '../../lawbook/lookup.ts';
import type { OrganisatieFacts } from '../facts.ts';
import { advancesOf, missingOf, unconfirmedOf, unitChoiceOf } from './calculate.ts';
import type { FundingPerson, PreparedBounds } from './count.ts';
import { countPerson, prepareBounds } from './count.ts';
import { assumptionsOf } from './forecast-assumptions.ts';
import type { Assumption } from './forecast-assumptions.ts';
import { linesOf } from './forecast-lines.ts';
import type { ForecastLine } from './forecast-lines.ts';
import type { PlanBounds, Segment } from './forecast-plan.ts';
import { expectedDays } from './forecast-plan.ts';
import { readingsOf } from './forecast-readings.ts';
import type { ForecastReading, PerReading } from './forecast-readings.ts';
import type { ForecastBase, ForecastCount } from './forecast-types.ts';
import type { ContingentPeriod, Setup, UnitReading } from './setup.ts';
import { prepare } from './setup.ts';
import type { FundingResult } from './types.ts';

export interface ForecastInput {
  readonly year: number;
  /** Today: what lies after it is expected. */
  readonly on: IsoDate;
  readonly law: Law;
  readonly organisatie: Pick<OrganisatieFacts, 'contingenten' | 'voorschotten' | 'ingebruikname' | 'kalender'>;
  readonly personen: Iterable<FundingPerson>;
  /** As for `calculateFunding`. */
  readonly unitChoice?: UnitReading | null;
}

export interface ForecastResult {
  readonly year: number;
  readonly on: IsoDate;
  readonly readings: PerReading<ForecastReading>;
  readonly months: readonly ForecastLine[];
  readonly quarters: readonly ForecastLine[];
  readonly contingent: readonly ContingentPeriod[];
  readonly assumptions: readonly Assumption[];
  readonly advances: FundingResult['advances'];
  readonly advancesCents: Cents;
  /** As in `FundingResult`. */
  readonly missing: FundingResult['missing'];
  readonly unconfirmed: readonly Lookup[];
}

/** Forecasts a year. Throws FactsError on unsorted attendance, LawError when the lawbook lacks a parameter. */
export function forecastFunding(input: ForecastInput): ForecastResult {
  return forecastOf(countForecast(input));
}

/** Counts everyone once. */
export function countForecast(input: ForecastInput): ForecastBase {
  const { year, on, law, organisatie } = input;
  const setup = prepare(law, year, organisatie.contingenten);
  const segments = segmentsOf(setup, on);
  const counter = personCounter(setup, segments, input);
  const advances = advancesOf(input);
  return {
    year,
    on,
    setup,
    choice: unitChoiceOf(input, setup),
    segments,
    advances,
    advancesCents: toCents(advances.reduce((total, item) => total + item.cents, 0)),
    counts: [...input.personen].flatMap(counter),
  };
}

/** The counts of one person; a simulation uses it for the person that it changes or adds. */
export function personCounter(
  setup: Setup,
  segments: readonly Segment[],
  { on, law, organisatie }: Pick<ForecastInput, 'on' | 'law' | 'organisatie'>,
): (person: FundingPerson) => ForecastCount[] {
  const { window } = setup;
  if (window === null) return () => [];
  const bounds: PreparedBounds = prepareBounds({ ...window, cuts: segments.map(({ from }) => from), on, detail: false });
  const plan: PlanBounds = { window, segments, on, calendar: { law, kalender: organisatie.kalender } };
  return (person) => {
    const planned = expectedDays(person, plan);
    return countPerson(person, bounds).trajecten.flatMap((count) => {
      const expected = planned.get(count.trajectId);
      return expected && count.period !== null ? [{ count, expected }] : [];
    });
  };
}

/** The year cut at each month, at each change of the contingent, and after today. */
function segmentsOf({ window, periods }: Setup, on: IsoDate): Segment[] {
  if (window === null) return [];
  const starts = new Set<IsoDate>(periods.map(({ from }) => from));
  for (const month of monthsBetween(window.from, window.to)) starts.add(monthPeriod(month).from);
  const next = on < window.to ? addDays(on, 1) : null;
  if (next !== null && next > window.from) starts.add(next);
  const sorted = [...starts].sort();
  return sorted.map((from, index) => {
    const after = sorted[index + 1];
    const period = periods.findLastIndex((each) => each.from <= from);
    const to = after === undefined ? window.to : addDays(after, -1);
    return { from, to, month: monthKey(from), period, ahead: from > on };
  });
}

/** The forecast of what was counted. */
export function forecastOf(base: ForecastBase): ForecastResult {
  const { setup, choice } = base;
  return {
    year: base.year,
    on: base.on,
    readings: readingsOf(base),
    ...linesOf(base),
    contingent: setup.periods,
    assumptions: assumptionsOf(base),
    advances: base.advances,
    advancesCents: base.advancesCents,
    missing: missingOf(setup, choice),
    unconfirmed: unconfirmedOf(setup),
  };
}
