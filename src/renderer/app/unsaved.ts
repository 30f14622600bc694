/** Which forms hold something that is not saved yet: the status bar says so, and leaving asks once (design.md section 7). */
import { useEffect, useId, useSyncExternalStore } from 'react';

const dirty = new Set<string>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Registers this form while `isDirty`. */
export function useUnsaved(isDirty: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!isDirty) return undefined;
    dirty.add(id);
    tell();
    return () => {
      dirty.delete(id);
      tell();
    };
  }, [id, isDirty]);
}

/** True while some form holds unsaved text. */
export const useAnyUnsaved = (): boolean => useSyncExternalStore(subscribe, () => dirty.size > 0);

/** Whether some form holds unsaved text now. */
export const anyUnsaved = (): boolean => dirty.size > 0;

/** Closing the window while something is unsaved asks too. */
export function guardClosing(target: Window): void {
  target.addEventListener('beforeunload', (event) => {
    if (dirty.size > 0) event.preventDefault();
  });
}
