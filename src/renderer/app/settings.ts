/** How this user likes the window: theme, density, folded menu. Kept in the profile of the window, never in the case file. */
import { useSyncExternalStore } from 'react';

export const THEMES = ['systeem', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
export const DENSITIES = ['compact', 'ruim'] as const;
export type Density = (typeof DENSITIES)[number];

export interface WindowSettings {
  readonly theme: Theme;
  readonly density: Density;
  readonly folded: boolean;
  /** Single letters as shortcuts; can be switched off (WCAG 2.1.4). */
  readonly letters: boolean;
  /** Vandaag shows what is mine, instead of everybody's. */
  readonly mine: boolean;
}

const KEY = 'trajectmap.venster';
const DEFAULTS: WindowSettings = { theme: 'systeem', density: 'compact', folded: false, letters: true, mine: false };
const listeners = new Set<() => void>();
let settings = DEFAULTS;

function read(): WindowSettings {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<WindowSettings>;
    return {
      theme: THEMES.find((theme) => theme === stored.theme) ?? DEFAULTS.theme,
      density: DENSITIES.find((density) => density === stored.density) ?? DEFAULTS.density,
      folded: stored.folded === true,
      letters: stored.letters !== false,
      mine: stored.mine === true,
    };
  } catch {
    // A profile without storage, or text of another version: the defaults serve.
    return DEFAULTS;
  }
}

function apply({ theme, density }: WindowSettings): void {
  const { dataset } = document.documentElement;
  if (theme === 'systeem') delete dataset['theme'];
  else dataset['theme'] = theme;
  dataset['density'] = density;
}

/** Called once, before the first render. */
export function loadSettings(): void {
  settings = read();
  apply(settings);
}

export function changeSettings(change: Partial<WindowSettings>): void {
  settings = { ...settings, ...change };
  apply(settings);
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // The choice holds until the window closes.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSettings = (): WindowSettings => useSyncExternalStore(subscribe, () => settings);
