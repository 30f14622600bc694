/**
 * What leaves the house of a table of counts (doorstroom.md 8.1): pooled over years and over categories until a group is large enough,
 * hidden only where that does not help. From what is shown no count below the smallest group follows, also for who knows how it is made.
 */

export interface Cel<K extends string = string> {
  readonly sleutel: K;
  readonly aantal: number;
}

export interface Bundel<K extends string = string> {
  /** Large enough to stand alone. */
  readonly cellen: readonly Cel<K>[];
  /** Every other category of the table together; null where there is nobody in them, or where it stays hidden. */
  readonly samen: number | null;
  /** There are persons that no line tells of; how many is not said, so no total can be given. */
  readonly verborgen: boolean;
}

const sum = (cells: readonly Cel[]): number => cells.reduce((total, { aantal }) => total + aantal, 0);

/**
 * @param cells every category of the table, also without anybody, in a fixed order
 * @param smallest smallest group that is told (`indicatoren.kleinsteGroep`)
 * @param elders categories of which another table tells the number: they never go into a group, or the rest of it could be worked out
 */
export function bundel<K extends string>(
  cells: readonly Cel<K>[],
  smallest: number,
  elders: ReadonlySet<K> = new Set(),
): Bundel<K> {
  const large = cells.filter(({ aantal }) => aantal >= smallest);
  const small = cells.filter(({ aantal }) => aantal < smallest);
  const together = sum(small);
  if (together === 0) return { cellen: large, samen: null, verborgen: false };
  if (together >= smallest && !saturated(small, together, smallest)) return { cellen: large, samen: together, verborgen: false };
  const along = alongWith(large, small, elders);
  // Without a group to go into, the few stay hidden: and with them every total.
  if (along.length === 0) return { cellen: large, samen: null, verborgen: true };
  return { cellen: large.filter((each) => !along.includes(each)), samen: together + sum(along), verborgen: false };
}

/**
 * Who goes along with the few: the categories with the smallest count that stands alone, all of them where there are several. So each of
 * the few could as well be one of those that went along, and the other way round: what is shown would be the same.
 */
function alongWith<K extends string>(large: readonly Cel<K>[], small: readonly Cel<K>[], elders: ReadonlySet<K>): Cel<K>[] {
  // A category that is told elsewhere where it is large enough is known to be small here: it cannot trade places.
  if (small.some(({ sleutel, aantal }) => aantal > 0 && elders.has(sleutel))) return [];
  const free = large.filter(({ sleutel }) => !elders.has(sleutel));
  const least = Math.min(...free.map(({ aantal }) => aantal));
  return free.filter(({ aantal }) => aantal === least);
}

/** Each of them as large as a small group can be: their sum would tell every one of them. */
const saturated = (small: readonly Cel[], together: number, smallest: number): boolean =>
  together === (smallest - 1) * small.length;

export interface Venster {
  readonly van: number;
  readonly tot: number;
}

/**
 * The years of a table as periods that never overlap, from the first year on: a period closes as soon as it tells something of its own, or
 * when it has the most years. What has not closed is told later. Periods that do not overlap cannot be held against each other, and a
 * later document has the same ones: so nothing is worked out from two documents either.
 * @param complete last year that is over
 * @param tells whether the years together tell something
 */
export function vensters(first: number, complete: number, most: number, tells: (years: Venster) => boolean): Venster[] {
  const closed: Venster[] = [];
  let van = first;
  for (let tot = first; tot <= complete; tot += 1) {
    if (tot - van + 1 < most && !tells({ van, tot })) continue;
    closed.push({ van, tot });
    van = tot + 1;
  }
  return closed;
}

/** It has a line of its own, and hides nobody. */
export const zegtIets = ({ cellen, verborgen }: Bundel): boolean => cellen.length > 0 && !verborgen;
