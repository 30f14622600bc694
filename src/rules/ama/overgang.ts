/** The legal regime of a fact and the stays that ran across 31 March 2021 (AMA-01, AMA-45, AMA-46). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import type { Law, Lookup } from '../lawbook/lookup.ts';
import { lookupAs, parameterOf } from '../lawbook/lookup.ts';
import { about } from './context.ts';
import type { TrajectContext } from './context.ts';

const OLD_REGIME = 'arbeidszorg';

/** AMA-01: the legal regime of a day: `arbeidszorg`, `bvr_2018` or `decreet_2022`. */
export function regime(law: Law, on: IsoDate): Lookup<string> {
  return lookupAs(law, 'ama.regime', 'choice', on);
}

/** AMA-45: the name of the problem area on a day, for AMA or for an activeringstraject. */
export function label(law: Law, on: IsoDate, soort: 'ama' | 'activering' = 'ama'): Lookup<string> {
  return lookupAs(law, `${soort}.label`, 'choice', on);
}

/** First day of AMA in the social economy (2021-04-01). Throws RangeError when the lawbook has no such regime. */
export function amaSince(law: Law): IsoDate {
  const first = parameterOf(law.lawbook, 'ama.regime').values.find((value) => value.value !== OLD_REGIME && !value.withdrawn);
  if (!first) throw new RangeError('the lawbook names no AMA regime');
  return first.from;
}

/** A stay cut at the change of regime (AMA-46). */
export interface GesplitstVerblijf {
  /** The part under the old schemes: history, no AMA subsidy. */
  readonly arbeidszorg: { readonly van: IsoDate; readonly tot: IsoDate } | null;
  /** The part under AMA SE; `overgang` when it came out of the old schemes. */
  readonly ama: { readonly start: IsoDate; readonly einde: IsoDate | null; readonly overgang: boolean } | null;
}

/** Cuts a stay at the change of regime; a stay that lies on one side stays whole. */
export function splitsVerblijf(law: Law, start: IsoDate, einde: IsoDate | null): GesplitstVerblijf {
  const since = amaSince(law);
  if (start >= since) return { arbeidszorg: null, ama: { start, einde, overgang: false } };
  const last = addDays(since, -1);
  if (einde !== null && einde < since) return { arbeidszorg: { van: start, tot: einde }, ama: null };
  return { arbeidszorg: { van: start, tot: last }, ama: { start: since, einde, overgang: true } };
}

/** AMA-46: old files are history; a stay that runs across the change becomes two, and the second asks any decision. */
export function overgang(context: TrajectContext): Finding[] {
  const { traject, law } = context;
  const since = amaSince(law);
  const last = addDays(since, -1);
  if (traject.soort === 'ARBEIDSZORG') {
    const closed = traject.einde !== null && traject.einde < since;
    const code = closed ? 'GESCHIEDENIS' : 'LOOPT_OVER_DE_GRENS';
    return [about(context, 'AMA-46', code, closed ? 'info' : 'conflict', { start: traject.start, grens: last })];
  }
  if (traject.start < since) {
    return [about(context, 'AMA-46', 'START_VOOR_AMA', 'conflict', { start: traject.start, grens: last })];
  }
  if (!traject.overgang || traject.overgangsbeslissing !== null || traject.adviesDatum !== null) return [];
  return [
    about(context, 'AMA-46', 'OVERGANGSBESLISSING_ONTBREEKT', 'missing', { start: traject.start }, { since: traject.start }),
  ];
}
