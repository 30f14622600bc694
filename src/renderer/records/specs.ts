/** Every record that a screen shows. Made on first use, when the catalogue is loaded. */
export * from './specs-omgeving.ts';
export * from './specs-organisatie.ts';
export * from './specs-persoon.ts';
export * from './specs-traject.ts';
