/** When something was last saved in this window: the status bar shows it. */
import { useSyncExternalStore } from 'react';

let lastSaved: number | null = null;
const listeners = new Set<() => void>();

export function noteSaved(): void {
  lastSaved = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLastSaved = (): number | null => useSyncExternalStore(subscribe, () => lastSaved);
