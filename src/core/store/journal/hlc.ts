/** Hybrid logical clock: one integer, ms x 1024 + counter, below 2^53, so that it stays a JS number (E-09). */

const COUNTER_SIZE = 1024;
/** A remote clock further ahead than this is taken over, and named. */
const FAR_AHEAD_MS = 5 * 60_000;

export interface Clock {
  /** The next stamp; never lower than or equal to an earlier one, also when the wall clock goes back. */
  next(): number;
  /** Takes over a stamp seen from elsewhere. Returns true when its clock runs far ahead of ours. Throws RangeError on what is no stamp. */
  see(stamp: number): boolean;
}

/** @param last highest stamp in the file @param now wall clock in ms */
export function createClock(last: number, now: () => number): Clock {
  let current = last;
  return {
    next() {
      current = Math.max(current + 1, now() * COUNTER_SIZE);
      return current;
    },
    see(stamp) {
      // Above the largest whole number two stamps could no longer be told apart.
      if (!Number.isSafeInteger(stamp) || stamp < 0) throw new RangeError('not a stamp');
      current = Math.max(current, stamp);
      return millisOf(stamp) > now() + FAR_AHEAD_MS;
    },
  };
}

/** Wall clock part of a stamp, in ms since 1970. */
export function millisOf(stamp: number): number {
  return Math.floor(stamp / COUNTER_SIZE);
}
