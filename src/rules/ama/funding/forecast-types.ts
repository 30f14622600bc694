/** What a forecast stands on: everyone counted once, by segment of the year. */
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { TrajectCount } from './count.ts';
import type { ExpectedDays, Segment } from './forecast-plan.ts';
import type { Setup, UnitReading } from './setup.ts';
import type { FundingResult } from './types.ts';

/** One traject: what is realised and what is expected, by segment. */
export interface ForecastCount {
  readonly count: TrajectCount;
  readonly expected: ExpectedDays;
}

/** Everything that a forecast is made of, counted once; a simulation puts other counts in its place. */
export interface ForecastBase {
  readonly year: number;
  readonly on: IsoDate;
  readonly setup: Setup;
  readonly choice: UnitReading | null;
  readonly segments: readonly Segment[];
  readonly advances: FundingResult['advances'];
  readonly advancesCents: Cents;
  readonly counts: readonly ForecastCount[];
}
