/** AMA WVG as far as a maatwerkbedrijf touches it: subsidy per participant and agreements per werkpost (AMA-31, AMA-32). */
import type { Cents } from '../../shared/domain/money.ts';
import { toCents } from '../../shared/domain/money.ts';
import { monthPeriod, overlaps } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import type { Law, Lookup } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { aboutPerson } from './context.ts';
import type { PersonContext } from './context.ts';
import type { PersoonFacts, WvgOvereenkomstFeit } from './facts.ts';

export interface WvgMaand {
  readonly month: string;
  /** Participants, each counted once per begeleider, whatever the number of agreements. */
  readonly deelnemers: number;
  readonly bedrag: Lookup<Cents>;
  /** Null where the amount of that month is not known. */
  readonly subsidyCents: Cents | null;
}

/** AMA-31: one subsidy per participant per begeleider per month (`YYYY-MM`), not per agreement. */
export function wvgMaand(personen: readonly PersoonFacts[], law: Law, month: string): WvgMaand {
  const { from, to } = monthPeriod(month);
  const bedrag = lookupAs(law, 'wvg.subsidie.maand', 'money', from);
  const guided = new Set<string>();
  for (const persoon of personen) {
    for (const item of persoon.wvgOvereenkomsten ?? []) {
      if (overlaps({ from: item.van, to: item.tot }, { from, to })) guided.add(`${persoon.id} ${item.begeleider}`);
    }
  }
  const subsidyCents = bedrag.value === null ? null : toCents(bedrag.value * guided.size);
  return { month, deelnemers: guided.size, bedrag, subsidyCents };
}

/** AMA-32: several locations of one werkpost are one agreement. */
export function overeenkomstPerWerkpost(context: PersonContext): Finding[] {
  const agreements = context.persoon.wvgOvereenkomsten ?? [];
  return agreements.flatMap((item, index) => {
    const double = agreements.slice(0, index).some((other) => sameWerkpost(item, other));
    if (!double) return [];
    return [aboutPerson(context, 'AMA-32', 'DUBBELE_OVEREENKOMST', 'conflict', {}, { since: item.van, recordId: item.id })];
  });
}

function sameWerkpost(a: WvgOvereenkomstFeit, b: WvgOvereenkomstFeit): boolean {
  if (a.werkpostId !== b.werkpostId || a.begeleider !== b.begeleider) return false;
  return overlaps({ from: a.van, to: a.tot }, { from: b.van, to: b.tot });
}
