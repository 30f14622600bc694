/**
 * What was chosen last in Ctrl K, on this computer. Keys only (`persoon:ID`, `actie:kopie`): names are asked of the open case file, and an
 * id that is not in it shows nothing.
 */
const KEY = 'trajectmap.gekozen';
/** Shown when nothing was typed. */
export const MOST_RECENT = 5;
/** Kept: some may be of another case file. */
const MOST_KEPT = 20;
const SHAPE = /^(persoon|traject|werkpost|actie|scherm|rapport|regel):[\w/.-]{1,80}$/;

export interface RecentStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Newest first; anything that is not a key is left out. */
export function readRecent(store: RecentStore = localStorage): string[] {
  try {
    const stored: unknown = JSON.parse(store.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((each): each is string => typeof each === 'string' && SHAPE.test(each)) : [];
  } catch {
    // A profile without storage, or text of another version: there is nothing recent.
    return [];
  }
}

/** Puts `key` in front. */
export function keepRecent(key: string, store: RecentStore = localStorage): void {
  if (!SHAPE.test(key)) return;
  const next = [key, ...readRecent(store).filter((each) => each !== key)].slice(0, MOST_KEPT);
  try {
    store.setItem(KEY, JSON.stringify(next));
  } catch {
    // The next time the list is what it was.
  }
}

/** Ids of one kind among the recent keys, in their order. */
export function idsOf(keys: readonly string[], kind: 'persoon' | 'traject' | 'werkpost'): string[] {
  const start = `${kind}:`;
  return keys.flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
}
