/** A `?` at each term: what stands as a label, a head or a heading and names a term of the glossary opens its meaning and its source. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, test } from 'vitest';
import { messageOf } from '../../../src/renderer/i18n.ts';
import { TERM_KEYS, termIn, termInfo } from '../../../src/renderer/ui/terms.ts';
import begrippen from '../../../src/shared/messages/nl/begrippen.json' with { type: 'json' };
import maatwerk from '../../../src/shared/messages/nl/maatwerk.json' with { type: 'json' };
import monitoringscherm from '../../../src/shared/messages/nl/monitoringscherm.json' with { type: 'json' };
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };

const root = path.resolve('src/renderer');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(path.join(root, name), 'utf8') }));

interface Node {
  readonly type?: string;
  readonly [key: string]: unknown;
}

const AREAS: Readonly<Record<string, unknown>> = { t: ui, textOf: ui, tm: maatwerk, tmo: monitoringscherm };

function textsUnder(value: unknown, prefix = ''): { readonly key: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ key: prefix, text: value }];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, each]) =>
    textsUnder(each, prefix === '' ? key : `${prefix}.${key}`),
  );
}
const catalogues = new Map(Object.entries(AREAS).map(([area, messages]) => [area, textsUnder(messages)]));

/** What a call such as `t('a.b')` or t(`a.${x}`) may print. */
function printed(node: Node): string[] {
  const callee = (node['callee'] as Node)['value'] as string | undefined;
  const [first, second] = (node['arguments'] as { expression: Node }[]).map(({ expression }) => expression);
  if (callee === 'labelOf' && first?.type === 'StringLiteral' && second?.type === 'StringLiteral') {
    return [messageOf(`veld.${String(first['value'])}.${String(second['value'])}`)];
  }
  const texts = catalogues.get(callee ?? '');
  if (!texts || !first) return [];
  const pattern =
    first.type === 'StringLiteral'
      ? String(first['value'])
      : first.type === 'TemplateLiteral'
        ? (first['quasis'] as { cooked: string }[]).map(({ cooked }) => cooked).join('*')
        : null;
  if (pattern === null) return [];
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^.]+');
  const matcher = new RegExp(`^${source}(?:_(?:zero|one|other))?$`);
  return texts.filter(({ key }) => matcher.test(key)).map(({ text }) => text);
}

interface Place {
  readonly tag: string;
  /** Inside `<Term>`. */
  readonly marked: boolean;
}

const HEADS = new Set(['th', 'dt', 'h1', 'h2', 'h3', 'h4', 'legend']);

/** Texts of raw heads and headings that name a term and have no `?`. */
function bare(source: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, place: Place | null): void => {
    if (Array.isArray(value)) return value.forEach((each) => visit(each, place));
    if (value === null || typeof value !== 'object') return;
    const node = value as Node;
    let inside = place;
    if (node.type === 'JSXElement') {
      const opening = node['opening'] as { name: { value?: string }; attributes: Node[] };
      const tag = opening.name.value ?? '';
      if (HEADS.has(tag)) inside = isAside(opening.attributes) ? null : { tag, marked: false };
      else if (tag === 'Term' && place) inside = { ...place, marked: true };
      // A hidden heading, a button, a hidden word or the sentence behind a heading is not its text.
      else if (tag === 'Button' || isAside(opening.attributes)) inside = null;
      visit(node['children'], inside);
      return;
    }
    if (node.type === 'CallExpression' && inside && !inside.marked) {
      found.push(
        ...printed(node)
          .filter((text) => termIn(text) !== null)
          .map((text) => `${inside.tag}: ${text}`),
      );
      return;
    }
    for (const each of Object.values(node)) visit(each, inside);
  };
  visit(parseSync(source, { syntax: 'typescript', tsx: true }), null);
  return found;
}

const within = (name: string): string => sources.find((source) => source.name === name)?.text ?? '';

const isAside = (attributes: readonly Node[]): boolean =>
  attributes.some((each) => ['vh', 'sub'].includes((each['value'] as { value?: string } | null)?.value ?? ''));

/** Why a file whose heads hold the word of a term has no `?` at them. */
const WITHOUT: Readonly<Record<string, string>> = {
  'screens/aanwezigheden/grid/grid-head.tsx':
    'days and totals; their keys are put together from a code, and none of them names a term',
};

describe('the glossary', () => {
  test('every term has a meaning, and a source that is a rule of the lawbook', () => {
    for (const key of TERM_KEYS) {
      const { naam, betekenis, regels } = termInfo(key);
      expect(betekenis.length, naam).toBeGreaterThan(20);
      for (const rule of regels) expect(existsSync(`src/rules/lawbook/rules/${rule}.yaml`), `${naam}: ${rule}`).toBe(true);
    }
  });

  test('no form names two terms', () => {
    const forms = Object.values(begrippen).flatMap(({ vormen }) => vormen);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  test('a text names the longest term in it, as a word', () => {
    expect(termIn('Eigen evaluatie')).toBe('eigenEvaluatie');
    expect(termIn('Uren op de werkpost')).toBe('werkpost');
    expect(termIn('Werkpostblad')).toBe('werkpostblad');
    expect(termIn('POP-versie')).toBe('pop');
    expect(termIn('Populair')).toBeNull();
    expect(termIn('Naam')).toBeNull();
  });
});

describe('a `?` at each term', () => {
  test('the search finds a bare head and not one with a `?`', () => {
    expect(bare('const a = <th scope="col">{t(\'onkosten.titel\')}</th>;')).toEqual(['th: Onkosten']);
    expect(bare('const a = <th scope="col"><Term>{t(\'onkosten.titel\')}</Term></th>;')).toEqual([]);
  });

  test('labels of fields, heads of sortable tables, titles and names of parts have it by themselves', () => {
    for (const name of ['ui/title.tsx', 'ui/sortable-table.tsx', 'records/record-section.tsx', 'records/facts-section.tsx'])
      expect(within(name), name).toContain('<Term>');
    expect(within('ui/field-parts.tsx')).toContain('<TermButton');
  });

  test.each(sources.map(({ name, text }) => [name, text] as const))('%s', (name, text) => {
    expect(WITHOUT[name] === undefined ? bare(text) : []).toEqual([]);
  });

  test('the list of reasons names only what is there', () => {
    expect(Object.keys(WITHOUT).filter((name) => bare(within(name)).length === 0)).toEqual([]);
  });
});
