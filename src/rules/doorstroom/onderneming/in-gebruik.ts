/** The filling that is in use: what somebody entered with a reason, else what was calculated (DS-46). */
import type { Breuk } from './breuk.ts';
import { breuk, fromDecimal, over } from './breuk.ts';
import type { OndernemingFacts } from './facts.ts';
import { kwartaalKey } from './kwartaal.ts';
import type { Naslag } from './naslag.ts';
import type { KwartaalTelling } from './telling.ts';
import { gemiddelde } from './telling.ts';

/** The share that replaces the calculated one of a quarter (`2026Q1`) or a year (`2026`); null: nobody replaced it. */
export function vervangen({ invullingVervangen }: OndernemingFacts, periode: string): Breuk | null {
  const procent = invullingVervangen[periode];
  return procent === undefined ? null : over(fromDecimal(procent), breuk(100));
}

/** The share of a quarter that is in use. */
export const kwartaalInGebruik = (facts: OndernemingFacts, count: KwartaalTelling): Breuk | null =>
  vervangen(facts, kwartaalKey(count.kwartaal)) ?? count.invulling;

/** The filling over several quarters as they are in use; null while one of them is not known. */
export const invullingOver = (facts: OndernemingFacts, counts: readonly KwartaalTelling[]): Breuk | null =>
  gemiddelde(counts.map((count) => kwartaalInGebruik(facts, count)));

/**
 * The same, where a quarter without any fact is not known either.
 * @param naslag what is missing is named there, by quarter
 */
export function bekendeInvulling(facts: OndernemingFacts, counts: readonly KwartaalTelling[], naslag: Naslag): Breuk | null {
  const open = counts.filter((count) => vervangen(facts, kwartaalKey(count.kwartaal)) === null);
  for (const count of open) {
    const kwartaal = kwartaalKey(count.kwartaal);
    if (count.contingent === null) naslag.miss('CONTINGENT_KWARTAAL_ONTBREEKT', { kwartaal });
    if (count.leeg) naslag.miss('KWARTAAL_ZONDER_FEITEN', { kwartaal });
  }
  return open.some((count) => count.leeg) ? null : invullingOver(facts, counts);
}
