/** The hours meter of a trajectory: own log beside the statement of the partner, against the average (DS-14). Never a minimum. */
import { type UrenSoort, UREN_SOORTEN } from '../../shared/domain/codes-maatwerk.ts';
import type { Lookup } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { TrajectContext } from './context.ts';
import { regelset } from './fasen.ts';

const PER_HOUR = 100;

export interface UrenPerSoort {
  readonly soort: UrenSoort;
  readonly bedrijfX100: number;
  readonly partnerX100: number;
}

export interface Urenmeter {
  /** Hundredths of an hour, as the other hours of the rules. */
  readonly bedrijfX100: number;
  readonly partnerX100: number;
  /** The same by kind, only of the kinds that have hours. */
  readonly perSoort: readonly UrenPerSoort[];
  /** What counts beside the average: the statement of the partner, else the own log. */
  readonly geteldX100: number;
  /** The average of the rule set of this trajectory; null in a rule set that is not known. */
  readonly gemiddelde: Lookup<string> | null;
}

/** DS-14: the sum of one-to-one guidance and job matching, from both sides (F-13). */
export function urenmeter({ traject, law, on }: TrajectContext): Urenmeter {
  const sum = (bron: 'bedrijf' | 'partner', soort?: UrenSoort): number =>
    traject.uren
      .filter((item) => item.bron === bron && item.datum <= on && (soort === undefined || item.soort === soort))
      .reduce((total, item) => total + Math.round(item.uren * PER_HOUR), 0);
  const bedrijfX100 = sum('bedrijf');
  const partnerX100 = sum('partner');
  const perSoort = UREN_SOORTEN.map((soort) => ({
    soort,
    bedrijfX100: sum('bedrijf', soort),
    partnerX100: sum('partner', soort),
  })).filter((each) => each.bedrijfX100 > 0 || each.partnerX100 > 0);
  const start = traject.start ?? on;
  const { set } = regelset(law, start, on);
  const id = set === 'oud' ? 'doorstroom.uren.gemiddelde' : 'doorstroom.nieuw.uren';
  const gemiddelde = set === 'onbekend' ? null : lookupAs(law, id, 'decimal', start);
  return { bedrijfX100, partnerX100, perSoort, geteldX100: partnerX100 > 0 ? partnerX100 : bedrijfX100, gemiddelde };
}
