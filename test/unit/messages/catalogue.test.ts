/** Every sentence that the core asks for is in the catalogue, and no sentence breaks the house style (design.md section 10). */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasMessage, translate, translateError } from '../../../src/core/messages.ts';
import { DOSSIER_ERROR_CODES } from '../../../src/core/store/errors.ts';
import { contract } from '../../../src/shared/contract/index.ts';
import { operationLabel } from '../../../src/core/cases/labels.ts';

const sources = ['src/core', 'src/cli'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8')),
);
const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!))),
];

/** Every text of the catalogues, with its key. */
function texts(value: unknown, key: string): { key: string; text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, each]) => texts(each, `${key}.${name}`));
}
const folder = 'src/shared/messages/nl';
const catalogue = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => texts(JSON.parse(readFileSync(path.join(folder, name), 'utf8')), name));

describe('the catalogue', () => {
  test('has every key that the core and the command line name in full', () => {
    const keys = [...found(/\btranslate\('([\w.-]+)'/g), ...found(/\btext\('([\w.-]+)'/g)].filter((key) => key.includes('.'));
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !hasMessage(key))).toEqual([]);
  });

  test('has a sentence of its own for every failure', () => {
    const codes = [
      ...found(/new CallFailure\('(\w+)'/g),
      ...found(/new UsageError\('(\w+)/g).map((code) => `cli.${code}`),
      ...DOSSIER_ERROR_CODES,
    ];
    const general = translate('fout.ONVERWACHT');
    const without = codes.filter((code) =>
      code.startsWith('cli.')
        ? !hasMessage(`cli.fout.${code.slice(4)}`)
        : translateError(translate, code) === general && code !== 'ONVERWACHT',
    );
    expect(without).toEqual([]);
  });

  test('names every operation that the contract can write', () => {
    const writing = Object.entries(contract).filter(([, call]) => call.kind === 'command' && call.right !== 'vrij');
    // What is being typed is no operation: it lies in a file of its own (cases/concepten).
    const quiet = new Set([
      'kopie.kies',
      'concept.bewaar',
      'concept.wis',
      'gebruiker.wachtzin',
      'historie.ongedaan',
      'import.maakOngedaan',
    ]);
    const unnamed = writing.map(([name]) => name).filter((name) => !quiet.has(name) && operationLabel(translate, name) === name);
    expect(unnamed).toEqual([]);
  });

  test('never says who may take part, never shouts, never says oeps', () => {
    const forbidden = /toegelaten|komt in aanmerking|eligible|\boeps\b|gelieve|succesvol|\b(?:participant|record)\b|!/i;
    expect(catalogue.filter(({ text }) => forbidden.test(text)).map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });
});
