/** The calendar day in Brussels; screens that stay open over midnight are drawn again. */
import { useSyncExternalStore } from 'react';
import { brusselsDay, type IsoDate } from '../../shared/domain/date.ts';

const CHECK_MS = 30_000;
let today: IsoDate = brusselsDay(Date.now());
const listeners = new Set<() => void>();

/** Called once at start; `onNewDay` runs when the day changes, so that answers that depend on it are asked again. */
export function watchToday(onNewDay: () => void): () => void {
  const timer = setInterval(() => {
    const now = brusselsDay(Date.now());
    if (now === today) return;
    today = now;
    onNewDay();
    for (const listener of listeners) listener();
  }, CHECK_MS);
  return () => clearInterval(timer);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useToday = (): IsoDate => useSyncExternalStore(subscribe, () => today);
