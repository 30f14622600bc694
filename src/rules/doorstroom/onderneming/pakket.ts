/** Which package a worker has on a day: the one that was entered, else the one without end of a worker of before 2019. */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays } from '../../../shared/domain/date.ts';
import type { Law } from '../../lawbook/lookup.ts';
import type { Span } from '../../spans.ts';
import { within } from '../../spans.ts';
import type { Pakket, WerknemerFeit, WopFeit } from './facts.ts';
import { pakketVoor2019 } from './voor2019.ts';

/** The package on a day; of two that overlap the one that began last. */
export function pakketOp(werknemer: WerknemerFeit, law: Law, day: IsoDate): Pakket | null {
  const running = werknemer.wops.filter((item) => item.van <= day && (item.tot === null || item.tot >= day));
  const last = running.reduce<WopFeit | null>((found, item) => (found === null || isLater(item, found) ? item : found), null);
  if (last !== null) return { loonpremie: last.loonpremie, graad: last.graad };
  return pakketVoor2019(werknemer, law, day)?.pakket ?? null;
}

const wopKey = ({ van, loonpremie, graad }: WopFeit): string =>
  [van, String(loonpremie).padStart(3, '0'), String(graad)].join(' ');

/** Two of one day are put in an order that does not depend on the order of the facts. */
const isLater = (a: WopFeit, b: WopFeit): boolean => wopKey(a) > wopKey(b);

export interface PakketDagen extends Span {
  readonly pakket: Pakket;
}

/** The stretches of a window with one package each, oldest first; days without a package are in none. */
export function pakketDagen(werknemer: WerknemerFeit, law: Law, window: Span): PakketDagen[] {
  const old = pakketVoor2019(werknemer, law, window.to);
  const starts = new Set([window.from]);
  const kept = old === null ? [] : [{ van: old.sinds, tot: old.einde?.vroegste ?? old.dienst.to }];
  for (const item of [...werknemer.wops, ...kept]) {
    for (const span of within(window, [item])) {
      starts.add(span.from);
      // A package can change on the first day of a stretch and on the day after its last.
      if (span.to < window.to) starts.add(addDays(span.to, 1));
    }
  }
  const sorted = [...starts].sort();
  return sorted.flatMap((from, index) => {
    const next = sorted[index + 1];
    const pakket = pakketOp(werknemer, law, from);
    return pakket === null ? [] : [{ from, to: next === undefined ? window.to : addDays(next, -1), pakket }];
  });
}
