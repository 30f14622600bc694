/** How far the contingent is filled, and advances above the subsidy: information, nothing more (AMA-27, AMA-28). */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { countDays } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../../finding.ts';
import type { Law } from '../../lawbook/lookup.ts';
import { contingentText, contingentUntil, weightedContingent } from './amounts.ts';
import { isMore, ratio, toText } from './ratio.ts';
import type { Setup } from './setup.ts';
import type { Sums } from './sums.ts';
import type { MethodA } from './types.ts';

type CalculatedA = Pick<MethodA, 'totalDays' | 'realisedDays' | 'subsidyCents' | 'average'>;

/** AMA-28: the average so far is below the contingent, or the expected average above it. AMA-27: more advances than subsidy. */
export function occupancy(law: Law, on: IsoDate, setup: Setup, sums: Sums, method: CalculatedA, advances: Cents): Finding[] {
  return [...filling(law, on, setup, sums, method), ...tooManyAdvances(law, method, advances)];
}

function filling(law: Law, on: IsoDate, setup: Setup, sums: Sums, method: CalculatedA): Finding[] {
  const { window, divisor } = setup;
  if (window === null || divisor.value === null || on < window.from) return [];
  if (setup.periods.some((period) => period.places === null)) return [];
  const until = on < window.to ? on : window.to;
  return [...belowContingent(law, setup, sums, { ...window, until }), ...aboveContingent(law, setup, method, divisor.value)];
}

function belowContingent(law: Law, setup: Setup, sums: Sums, { from, until }: { from: IsoDate; until: IsoDate }): Finding[] {
  const soFar = ratio(sums.realisedDays, countDays(from, until));
  const contingent = contingentUntil(setup, until);
  if (!isMore(contingent, soFar)) return [];
  const params = { gemiddelde: toText(soFar, 4), contingent: toText(contingent, 4), tot: until };
  return [makeFinding(law, 'AMA-28', 'ONDER_CONTINGENT', 'info', { params })];
}

function aboveContingent(law: Law, setup: Setup, method: CalculatedA, divisor: number): Finding[] {
  if (!isMore(ratio(method.totalDays, divisor), weightedContingent(setup))) return [];
  const params = { gemiddelde: method.average, contingent: contingentText(setup) };
  return [makeFinding(law, 'AMA-28', 'BOVEN_CONTINGENT', 'info', { params })];
}

function tooManyAdvances(law: Law, method: CalculatedA, advances: Cents): Finding[] {
  if (method.subsidyCents === null || advances <= method.subsidyCents) return [];
  const params = { verschilCents: advances - method.subsidyCents };
  return [makeFinding(law, 'AMA-27', 'TEVEEL_VOORSCHOT', 'info', { params })];
}
