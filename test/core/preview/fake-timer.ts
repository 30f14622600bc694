import type { Timer } from '../../../src/preview/access.ts';

export interface FakeTimer extends Timer {
  /** Lets time pass and runs what falls due in it. */
  pass(ms: number): void;
}

export function fakeTimer(): FakeTimer {
  let now = 1_000_000;
  const due = new Map<object, { at: number; run: () => void }>();
  return {
    now: () => now,
    after: (ms, run) => {
      const key = {};
      due.set(key, { at: now + ms, run });
      return () => due.delete(key);
    },
    pass: (ms) => {
      now += ms;
      for (const [key, { at, run }] of due) {
        if (at > now) continue;
        due.delete(key);
        run();
      }
    },
  };
}
