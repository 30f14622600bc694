/** A deed that failed away from a form: shown above the page until it is closed. Nothing is swallowed. */
import { useSyncExternalStore } from 'react';

let problem: Error | null = null;
const listeners = new Set<() => void>();

export function showProblem(error: Error | null): void {
  problem = error;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useProblem = (): Error | null => useSyncExternalStore(subscribe, () => problem);
