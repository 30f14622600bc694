/** The readings of an amount that the sources leave open, each with its name; none where there is only one. */
import type { ForecastReading, ReadingDifference } from '../../../rules/ama/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { translate } from '../../messages.ts';

type Reading = OutputOf<'funding.raming'>['readings']['A'];
type Difference = OutputOf<'funding.watAls'>['difference']['A'];

const CONTINGENT = ['gewogen', 'per_periode'] as const;
const UNIT = ['januari', 'december', 'pro_rata'] as const;
const label = (code: string): string => translate(`funding.lezing.${code}`);

/** Both readings of a contingent that changes in the year (C7). */
export function contingentReadings({
  contingentReadings: readings,
  cappedAverage,
}: ForecastReading): Reading['contingentReadings'] {
  if (readings === null) return [];
  return CONTINGENT.map((code) => ({
    code,
    label: label(code),
    average: readings[code].cappedAverage,
    subsidyCents: readings[code].subsidyCents,
    chosen: readings[code].cappedAverage === cappedAverage,
  }));
}

/** The three readings of a unit amount that changes in the year (AMA-26). */
export function unitReadings({ unitReadings: readings, cappedAverage, subsidyCents }: ForecastReading): Reading['unitReadings'] {
  if (readings === null) return [];
  return UNIT.map((code) => ({
    code,
    label: label(code),
    average: cappedAverage,
    subsidyCents: readings[code],
    chosen: subsidyCents !== null && readings[code] === subsidyCents,
  }));
}

/** What a change means under each of them. */
export function withLabels({ contingentReadings: contingent, unitReadings: unit }: ReadingDifference): {
  contingentReadings: Difference['contingentReadings'];
  unitReadings: Difference['unitReadings'];
} {
  return {
    contingentReadings:
      contingent === null ? [] : CONTINGENT.map((code) => ({ code, label: label(code), cents: contingent[code] })),
    unitReadings: unit === null ? [] : UNIT.map((code) => ({ code, label: label(code), cents: unit[code] })),
  };
}
