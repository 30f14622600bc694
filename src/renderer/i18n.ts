/** Every Dutch sentence comes from `shared/messages/nl`; this file only loads them. Keys are typed, so that a missing one does not compile. */
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type maatwerk from '../shared/messages/nl/maatwerk.json';
import type monitoringscherm from '../shared/messages/nl/monitoringscherm.json';
import type ui from '../shared/messages/nl/ui.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { ui: typeof ui; maatwerk: typeof maatwerk; monitoringscherm: typeof monitoringscherm };
  }
}

type Messages = Record<string, unknown>;
const files = import.meta.glob<Messages>('../shared/messages/nl/*.json', { eager: true, import: 'default' });
const areas = Object.fromEntries(Object.entries(files).map(([file, messages]) => [file.replace(/^.*\/|\.json$/g, ''), messages]));

const i18next = createInstance();
void i18next.use(initReactI18next).init({
  initAsync: false,
  lng: 'nl-BE',
  fallbackLng: false,
  ns: Object.keys(areas),
  defaultNS: 'ui',
  resources: { 'nl-BE': areas },
  // React escapes what it prints.
  interpolation: { escapeValue: false },
  returnNull: false,
});

export const t = i18next.t;

/** Texts of the screens of maatwerk and doorstroom, which have a catalogue of their own. */
export const tm = i18next.getFixedT('nl-BE', 'maatwerk');

/** Texts of the monitoring of collectief maatwerk. */
export const tmo = i18next.getFixedT('nl-BE', 'monitoringscherm');

const loose = i18next.t as (key: string, params: Record<string, unknown>) => string;

/** True when some area of the catalogue holds `key` (`area:key`). */
export const hasMessage = (key: string): boolean => i18next.exists(key);

/**
 * The sentence of a code that the core sent (a step of a job, advice on a passphrase), with or without its area in front
 * (`dossier.stap.kopieren`, `stap.kopieren`). The code itself is shown where the catalogue has none, so that nothing is swallowed.
 */
export function messageOf(code: string, params: Record<string, unknown> = {}): string {
  const keys = [code.replace('.', ':'), ...Object.keys(areas).map((area) => `${area}:${code}`)];
  const key = keys.find((each) => i18next.exists(each));
  return key === undefined ? code : loose(key, params);
}

/** A text whose key is put together from codes; a test holds that every such key exists. */
export const textOf = (key: string, params: Record<string, unknown> = {}): string => loose(`ui:${key}`, params);
