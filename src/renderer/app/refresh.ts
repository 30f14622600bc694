/**
 * Asking every answer on the screen again after something was written. A command asks at once and waits for it; what follows fast upon
 * each other (keys in the month grid, writes by another window) is asked when it pauses: sixty rows asked anew per key cost more than a frame.
 */
import type { QueryClient } from '@tanstack/react-query';

/** A pause in the typing. */
const PAUSE_MS = 300;
/** Who types on without a pause still sees the totals move. */
const LONGEST_MS = 3000;

interface Waiting {
  readonly since: number;
  readonly done: PromiseWithResolvers<void>;
  timer: ReturnType<typeof setTimeout>;
}

const waiting = new WeakMap<QueryClient, Waiting>();
const asking = new WeakMap<QueryClient, Promise<void>>();

/** Asks again now, and what waited for a pause with it; resolves when the answers are there. */
export async function refreshNow(client: QueryClient): Promise<void> {
  const before = waiting.get(client);
  waiting.delete(client);
  clearTimeout(before?.timer);
  let asked = client.invalidateQueries();
  asking.set(client, asked);
  await asked;
  // Who asks breaks off what was being asked: only the last has answers.
  for (let last = asking.get(client)!; last !== asked; last = asking.get(client)!) await (asked = last);
  before?.done.resolve();
}

/** Asks again when nothing was written for a moment; resolves when the answers are there. */
export function refreshSoon(client: QueryClient): Promise<void> {
  const before = waiting.get(client);
  clearTimeout(before?.timer);
  const since = before?.since ?? Date.now();
  const wait = Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - Date.now()));
  const done = before?.done ?? Promise.withResolvers<void>();
  waiting.set(client, { since, done, timer: setTimeout(() => void refreshNow(client), wait) });
  return done.promise;
}
