/** What Ctrl K shows, in which order: groups in a fixed order, so that a place is learnt once, and the best of a group first. */
import { matchRank } from '../../shared/domain/words.ts';
import type { IconName } from '../ui/icon-names.ts';

export const PALETTE_GROUPS = [
  'eerder',
  'personen',
  'trajecten',
  'werkposten',
  'acties',
  'schermen',
  'rapporten',
  'regels',
  'notities',
] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

export interface Hit {
  /** Stable, and without personal data: `persoon:ID`, `actie:kopie`. */
  readonly key: string;
  readonly group: PaletteGroup;
  readonly icon: IconName;
  readonly label: string;
  readonly detail: string;
  /** Other words that find it. */
  readonly words?: string;
  readonly to?: string;
  /** Of a doorstroomtraject: whose it is, for the look beside the page. */
  readonly persoonId?: string;
  readonly run?: () => void;
}

export interface Section {
  readonly group: PaletteGroup;
  readonly hits: readonly Hit[];
}

/** Of a group beside the persons. */
const MOST = 6;
const MOST_PERSONS = 12;
/** `AMA-12`, `ds 3`: somebody who types the number of a rule wants that rule. */
const RULE_NUMBER = /^(ama|ds)[\s-]?p?\d/i;

function rankOf(hit: Hit, typed: string): number | null {
  const own = matchRank(typed, hit.label);
  if (own !== null) return own;
  return matchRank(typed, `${hit.label} ${hit.words ?? ''}`) === null ? null : 3;
}

/** Those that `typed` finds, best first; all of them when nothing was typed. */
export function matching(hits: readonly Hit[], typed: string): Hit[] {
  if (typed.trim() === '') return [...hits];
  return hits
    .flatMap((hit) => {
      const rank = rankOf(hit, typed);
      return rank === null ? [] : [{ hit, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ hit }) => hit);
}

export interface PaletteInput {
  readonly typed: string;
  /** Chosen before, newest first: shown when nothing was typed. */
  readonly recent: readonly Hit[];
  /** What the core found, in its order. */
  readonly found: readonly Hit[];
  /** Actions, screens, reports, rules: everything there is. */
  readonly fixed: readonly Hit[];
}

/** The groups that have something, in their order. */
export function sections({ typed, recent, found, fixed }: PaletteInput): Section[] {
  const empty = typed.trim() === '';
  const own = empty ? fixed.filter(({ group }) => group === 'acties' || group === 'schermen') : matching(fixed, typed);
  const all = empty ? [...recent.map((hit): Hit => ({ ...hit, group: 'eerder' })), ...own] : [...found, ...own];
  const order: readonly PaletteGroup[] = RULE_NUMBER.test(typed.trim())
    ? ['regels', ...PALETTE_GROUPS.filter((group) => group !== 'regels')]
    : PALETTE_GROUPS;
  return order.flatMap((group) => {
    const hits = all.filter((hit) => hit.group === group);
    const most = empty && group !== 'eerder' ? hits.length : group === 'personen' ? MOST_PERSONS : MOST;
    return hits.length === 0 ? [] : [{ group, hits: hits.slice(0, most) }];
  });
}
