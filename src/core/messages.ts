/** The Dutch catalogue in the core: one i18next instance, keys as in `shared/messages/nl`. */
import { createInstance } from 'i18next';
import { nl } from '../shared/messages/nl/index.ts';

export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

const instance = createInstance();
void instance.init({
  lng: 'nl-BE',
  fallbackLng: 'nl-BE',
  initAsync: false,
  resources: { 'nl-BE': { translation: nl } },
  interpolation: { escapeValue: false },
});

/** The sentence of a key; the key itself when the catalogue does not have it (a test looks for those). */
export const translate: Translate = (key, params) => (instance.t as unknown as Translate)(key, { ...params });

/** True when the catalogue has the key. */
export const hasMessage = (key: string): boolean => instance.exists(key);

/** The sentence of an error code, from whichever area owns it. */
export function translateError(t: Translate, code: string, details?: Readonly<Record<string, unknown>>): string {
  const key = ['fout', 'dossier', 'import.fout', 'reports.fout', 'shell.fout'].map((area) => `${area}.${code}`).find(hasMessage);
  return t(key ?? 'fout.ONVERWACHT', details);
}
