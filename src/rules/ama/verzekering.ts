/** Work-accident and liability cover over the whole traject (AMA-16, domain/ama.md 4.5). */
import { POLIS_SOORTEN } from '../../shared/domain/codes.ts';
import type { PolisSoort } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { countSpanDays, gaps, spanTexts } from '../spans.ts';
import { about } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { OrganisatieFacts } from './facts.ts';

/** AMA-16: cover to the last day of the traject, also a last day that lies ahead; an open end is judged up to today. */
export function verzekeringGedekt(context: TrajectContext): Finding[] {
  const end = context.traject.einde;
  const to = end !== null && end > context.window.to ? end : context.window.to;
  return POLIS_SOORTEN.flatMap((soort) => {
    const policies = context.organisatie.polissen.filter((polis) => polis.soort === soort);
    const open = gaps({ from: context.traject.start, to }, policies);
    const first = open[0];
    if (!first) return [];
    const code = policies.length === 0 ? 'POLIS_ONTBREEKT' : 'POLIS_DEKT_NIET';
    const params = { polis: soort, dagen: countSpanDays(open), periodes: spanTexts(open) };
    return [about(context, 'AMA-16', code, 'missing', params, { since: first.from })];
  });
}

/** Last day that policies of one kind cover without a gap from `on`; null when they cover without end or not at all. */
export function gedektTot(organisatie: OrganisatieFacts, soort: PolisSoort, on: IsoDate): IsoDate | null {
  const policies = organisatie.polissen.filter((polis) => polis.soort === soort);
  let last: IsoDate | null = null;
  for (let day = on; ;) {
    const next = policies.filter((polis) => polis.van <= day && (polis.tot === null || polis.tot >= day));
    if (next.length === 0) return last;
    if (next.some((polis) => polis.tot === null)) return null;
    last = next.reduce((a, polis) => (polis.tot !== null && polis.tot > a ? polis.tot : a), day);
    day = addDays(last, 1);
  }
}

/** One reminder for the organisation before a policy runs out. */
export function polisLooptAf(organisatie: OrganisatieFacts, law: Law, on: IsoDate): Finding[] {
  const ahead = lookupAs(law, 'ama.waarschuwing.polis', 'integer', on).value ?? 0;
  return POLIS_SOORTEN.flatMap((soort) => {
    const until = gedektTot(organisatie, soort, on);
    if (until === null || addDays(until, -ahead) > on) return [];
    return [makeFinding(law, 'AMA-16', 'POLIS_LOOPT_AF', 'due', { params: { polis: soort, tot: until }, due: until })];
  });
}
