/** Every word of the interface stands in the catalogue, and every text of the catalogue is used (architecture, "Language"). */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, test } from 'vitest';
import { recordShapes } from '../../../src/shared/contract/records.ts';
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { messageOf } from '../../../src/renderer/i18n.ts';
import { CODE_LISTS, codeLabel, type CodeList } from '../../../src/renderer/records/codes.ts';
import * as specs from '../../../src/renderer/records/specs.ts';
import * as doorstroomSpecs from '../../../src/renderer/screens/maatwerk/specs-doorstroom.ts';
import * as werkSpecs from '../../../src/renderer/screens/maatwerk/specs-werk.ts';
import * as fields from '../../../src/renderer/screens/traject/traject-fields.ts';

const root = path.resolve('src/renderer');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));

function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value === 'string') return [prefix];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, each]) =>
    keysOf(each, prefix === '' ? key : `${prefix}.${key}`),
  );
}
const catalogue = keysOf(ui);
const withoutPlural = (key: string) => key.replace(/_(zero|one|other)$/, '');

interface Node {
  readonly type?: string;
  readonly [key: string]: unknown;
}

/** Words in the markup itself: text between tags, and texts of attributes that people read or hear. */
function literalTexts(source: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
    const node = value as Node;
    if (node.type === 'JSXText' && /\p{L}{2,}/u.test(String(node['value']))) found.push(String(node['value']).trim());
    if (node.type === 'JSXAttribute') found.push(...attributeText(node));
    Object.values(node).forEach(visit);
  };
  visit(parseSync(source, { syntax: 'typescript', tsx: true }));
  return found;
}

const READ_ALOUD = new Set(['aria-label', 'title', 'placeholder', 'label', 'alt', 'hint', 'submit', 'about']);

function attributeText(node: Node): string[] {
  const name = (node['name'] as { value?: string } | undefined)?.value ?? '';
  const value = node['value'] as { type?: string; value?: string } | null;
  return READ_ALOUD.has(name) && value?.type === 'StringLiteral' && /\p{L}{2,}/u.test(value.value ?? '')
    ? [value.value ?? '']
    : [];
}

/** Names of keys of the keyboard are the same in every language of the keyboard's user. */
const KEYS_OF_THE_KEYBOARD = /^(Ctrl [A-Z]|Esc|Enter)$/;

describe('the search for words', () => {
  test('finds text between tags and in attributes, and nothing else', () => {
    expect(literalTexts('const a = <p title="Sluiten" className="rood">Hallo {t(\'x.y\')} · 12</p>;')).toEqual([
      'Sluiten',
      'Hallo',
    ]);
  });
});

describe('the interface', () => {
  test('has no words of its own in its markup', () => {
    const screens = sources.filter(({ name }) => name.endsWith('.tsx'));
    expect(screens.length).toBeGreaterThan(80);
    const words = screens.flatMap(({ name, text }) =>
      literalTexts(text)
        .filter((word) => !KEYS_OF_THE_KEYBOARD.test(word))
        .map((word) => `${name}: ${word}`),
    );
    expect(words).toEqual([]);
  });

  test('puts no style and no markup of its own in the page', () => {
    const strays = sources.filter(({ text }) =>
      /\bstyle=\{|dangerouslySetInnerHTML|innerHTML|\beval\(|localStorage\.setItem\((?!KEY)/.test(text),
    );
    expect(strays.map(({ name }) => name)).toEqual([]);
  });

  test('takes every colour from the tokens', () => {
    const folder = path.join(root, 'styles');
    const sheets = readdirSync(folder).filter((name) => name !== 'tokens.css' && name !== 'print.css');
    expect(sheets.length).toBeGreaterThan(12);
    const literal = sheets.flatMap((name) => {
      const css = readFileSync(path.join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return [...css.matchAll(/#[0-9a-f]{3,8}\b(?![^{]*\{)|\b(?:rgb|hsl)a?\((?!var\()[^)]*\)/gi)].map(
        (match) => `${name}: ${match[0]}`,
      );
    });
    expect(literal).toEqual([]);
  });
});

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the catalogue', () => {
  const literal = new Set(
    sources.flatMap(({ text }) => [...text.matchAll(/['"`]([a-zA-Z][\w.]*)['"`]/g)].map((match) => match[1] ?? '')),
  );
  /** `regelboek.toon.${key}` → what may follow. */
  const patterns = sources
    .flatMap(({ text }) =>
      [...text.matchAll(/`((?:ui:)?[a-z][\w.]*\$\{[^`]*)`/gi)].map((match) => (match[1] ?? '').replace(/^ui:/, '')),
    )
    .map(
      (template) =>
        new RegExp(
          `^${template
            .split(/\$\{[^}]*\}/)
            .map(escape)
            .join('[\\w.-]+')}$`,
        ),
    );
  const groups = new Set(['record', 'traject', 'persoon', 'organisatie']);

  const known = (key: string) => literal.has(key) || patterns.some((pattern) => pattern.test(key));

  test('holds nothing that no screen says', () => {
    const unused = catalogue.filter((key) => {
      const plain = withoutPlural(key);
      if (known(plain)) return false;
      return !(groups.has(plain.split('.')[0] ?? '') && FIELD_KEYS.has(plain.replace(/_raad$/, '')));
    });
    expect(unused).toEqual([]);
  });

  test('would miss a text that is left over', () => {
    expect(known('actie.bewaren')).toBe(true);
    expect(known('actie.bestaatNiet')).toBe(false);
    expect(known('vandaag.bestaatNiet')).toBe(false);
  });

  test('gives one and many for every counted text', () => {
    const counted = catalogue.filter((key) => key.endsWith('_one')).map(withoutPlural);
    expect(counted.length).toBeGreaterThan(20);
    expect(counted.filter((key) => !catalogue.includes(`${key}_other`))).toEqual([]);
  });
});

const SPECS = Object.values(specs).filter((value) => typeof value === 'object' && 'fields' in value);
const GROUPS = [
  ...SPECS.map(({ name, fields: list }) => ({ group: `record.${name}`, list })),
  ...Object.entries(fields).flatMap(([name, list]) => {
    if (!name.endsWith('_FIELDS') || !Array.isArray(list)) return [];
    const group =
      name === 'PERSOON_FIELDS' ? 'persoon' : /^(ORGANISATIE|INGEBRUIKNAME)_FIELDS$/.test(name) ? 'organisatie' : 'traject';
    return [{ group, list: list as readonly { key: string; label: string }[] }];
  }),
];
const FIELD_KEYS = new Set(GROUPS.flatMap(({ group, list }) => list.map(({ key }) => `${group}.${key}`)));

describe('a field', () => {
  test('has a label, not the name that the contract gives it', () => {
    const unnamed = GROUPS.flatMap(({ group, list }) =>
      list.filter(({ key, label }) => label === `${group}.${key}`).map(({ label }) => label),
    );
    expect(unnamed).toEqual([]);
    expect(FIELD_KEYS.size).toBeGreaterThan(120);
  });

  test('is one that the contract knows', () => {
    const unknown = SPECS.flatMap(({ name, fields: list }) => {
      const shape: Record<string, unknown> = recordShapes[name].shape;
      return list.filter(({ key }) => !(key in shape)).map(({ key }) => `${name}.${key}`);
    });
    expect(unknown).toEqual([]);
  });

  /** Fields of maatwerk have their place on the page of the worker, with labels of the core. */
  const maatwerk = [...Object.values(werkSpecs), ...Object.values(doorstroomSpecs)].flatMap((value) =>
    typeof value === 'object' && 'fields' in value ? [value as { name: string; fields: readonly { key: string }[] }] : [],
  );
  const inMaatwerk = (name: string, key: string) =>
    (name === 'popVersie' && werkSpecs.popVersie.some((field) => field.key === key)) ||
    maatwerk.some((spec) => spec.name === name && spec.fields.some((field) => field.key === key));

  test('leaves no part of a record without a place on the screen', () => {
    const ids = /Id$/;
    const elsewhere = new Set(['keuze', 'taak']);
    const without = SPECS.filter(({ name }) => !elsewhere.has(name)).flatMap(({ name, fields: list }) =>
      Object.keys(recordShapes[name].shape)
        .filter(
          (key) =>
            !(
              ids.test(key) &&
              [
                'persoonId',
                'trajectId',
                'doelId',
                'uitTrajectId',
                'werkpostPeriodeId',
                'wvgOvereenkomstId',
                'doorstroomtrajectId',
                'stageId',
                'tewerkstellingId',
                // The document that was sent: the register of sendings shows the answer beside it.
                'uitvoerId',
              ].includes(key)
            ),
        )
        .filter((key) => !list.some((field) => field.key === key) && !inMaatwerk(name, key))
        .map((key) => `${name}.${key}`),
    );
    expect(without).toEqual([]);
  });
});

test('every code has a label with a capital', () => {
  const lists = Object.keys(CODE_LISTS) as CodeList[];
  const labels = lists.flatMap((list) => CODE_LISTS[list].map((code) => ({ list, code, label: codeLabel(list, code) })));
  expect(labels.length).toBeGreaterThan(60);
  expect(labels.filter(({ label, code }) => label === '' || label.includes(`.${code}`) || !/^[\p{Lu}\d]/u.test(label))).toEqual(
    [],
  );
});

test('a code that no catalogue knows is shown as it is, not as nothing', () => {
  expect(messageOf('BESTAAT_NIET')).toBe('BESTAAT_NIET');
  expect(messageOf('dossier.stap.kopieren')).toBe('Kopie maken');
  expect(messageOf('stap.kopieren')).toBe('Kopie maken');
});
