/** VDAB decides: no sentence about a person says who may take part (domain/README.md, hard rules 1 and 12). */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const DECIDES = /toegelaten|geweigerd|niet mogelijk|komt in aanmerking|komen in aanmerking|eligible/i;

/** Rows of a list that was read in, and a request of a page: nobody is meant. */
const NOT_ABOUT_PEOPLE = /^(ui\.json\.(import|inlezen|vandaag|rapporten)\.|shell\.json\.)/;
const SLOT = /\{\{[^}]*\}\}/g;

interface Text {
  readonly key: string;
  readonly text: string;
}

function texts(value: unknown, key: string): Text[] {
  if (typeof value === 'string') return [{ key, text: value.replaceAll(SLOT, '') }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => texts(each, `${key}.${name}`));
}

function filesIn(folder: string, ending: string, read: (text: string) => unknown): Text[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => texts(read(readFileSync(path.join(folder, name), 'utf8')), name));
}

const deciding = (all: readonly Text[]) => all.filter(({ text }) => DECIDES.test(text)).map(({ key, text }) => `${key}: ${text}`);

describe('the words that decide for VDAB', () => {
  test('stand in no card, parameter or contradiction of the lawbook', () => {
    const all = filesIn('src/rules/lawbook', '.yaml', (text) => parse(text));
    expect(all.length).toBeGreaterThan(500);
    expect(deciding(all)).toEqual([]);
  });
  test('stand in no sentence of the catalogue about a person, a traject or a worker', () => {
    const all = filesIn('src/shared/messages/nl', '.json', (text) => JSON.parse(text) as unknown);
    expect(deciding(all.filter(({ key }) => !NOT_ABOUT_PEOPLE.test(key)))).toEqual([]);
  });
  test('stand in no template of a document', () => {
    const all = filesIn('resources/templates', '.typ', (text) => text.replaceAll(/"[a-z_]+"|\b\w+:/g, ''));
    expect(deciding(all)).toEqual([]);
  });
  test('would be seen', () => {
    expect(deciding([{ key: 'a', text: 'Deze persoon komt in aanmerking.' }])).toHaveLength(1);
  });
});
