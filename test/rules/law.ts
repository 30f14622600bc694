/** The shipped lawbook for tests, with values of a user on top. */
import { fileURLToPath } from 'node:url';
import type { Law, UserValue } from '../../src/rules/index.ts';
import { loadLawbook, makeLaw } from '../../src/rules/index.ts';
import { d } from './facts.ts';

export const LAWBOOK_FOLDER = fileURLToPath(new URL('../../src/rules/lawbook', import.meta.url));

export const lawbook = loadLawbook(LAWBOOK_FOLDER);

export const shipped: Law = makeLaw(lawbook);

export function userValue(id: string, from: string, value: string, until: string | null = null): UserValue {
  return {
    id,
    from: d(from),
    until: until === null ? null : d(until),
    value,
    source: 'brief in een test',
    enteredOn: d('2026-03-01'),
  };
}

/** The law with the unit amount that the worked examples of domain/ama.md section 11 take as given. */
export const exampleLaw: Law = makeLaw(lawbook, [userValue('ama.eenheidsbedrag', '2020-01-01', '2812.20')]);
