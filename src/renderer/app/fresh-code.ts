/** A recovery code that was just made and not yet put away. It lives in memory only, until the user says that it is printed. */
import { useSyncExternalStore } from 'react';

let code: string | null = null;
const listeners = new Set<() => void>();

/** Null: the user has it on paper. */
export function setFreshCode(next: string | null): void {
  code = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useFreshCode = (): string | null => useSyncExternalStore(subscribe, () => code);
