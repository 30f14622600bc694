/** Whoever types in the application types in a form or a part that keeps what is typed: a screen that does not says here why. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const RENDERER = path.resolve('src/renderer');

const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(path.join(RENDERER, name), 'utf8') }));

/** A field in which somebody types and whose text stays with the component that draws it. */
const OWN_FIELD = /<(?:TextField|NumberField|DateField|textarea|input)\b/;
const KEEPS = /\buse(?:Draft|DraftSlot)\(/;

/** Nothing that is typed here would be missed after a crash, or it may not be kept. */
const NOT_KEPT: Readonly<Record<string, string>> = {
  'app/palette.tsx': 'a search',
  'screens/adresboek/adresboek.tsx': 'a search',
  'screens/ama/ama-list.tsx': 'a search, kept in the address',
  'screens/kandidaten/kandidaten.tsx': 'a search',
  'screens/maatwerk/werknemers.tsx': 'a search',
  'screens/maatwerk/opvolging.tsx': 'the last day of a list',
  'screens/regelboek/regelboek.tsx': 'a search',
  'screens/tijdlijn/tijdlijn.tsx': 'a day to jump to',
  'screens/traject/start/starten.tsx': 'a search',
  'screens/traject/start/vastleggen.tsx': 'a day to work out terms with, put aside at once; the fields are a form',
  'screens/financiering/wat-als.tsx': 'a calculation of which nothing is written',
  'screens/maatwerk/financiering-vertrek.tsx': 'a calculation of which nothing is written',
  'screens/beheer/gebruikers.tsx': 'a passphrase',
  'screens/beheer/kopie.tsx': 'a passphrase',
  'screens/start/make-form.tsx': 'no case file is open',
  'screens/start/open-form.tsx': 'a passphrase',
  'screens/start/passphrase.tsx': 'a passphrase',
  'screens/start/recover-form.tsx': 'a recovery code',
  'screens/start/recovery-code.tsx': 'a recovery code',
  'screens/start/restore-form.tsx': 'a passphrase',
  'screens/onderdelen/controls.tsx': 'the parts, shown',
};

/** Draw the field of a part above them, which keeps what is typed in it. */
const WITHIN: Readonly<Record<string, string>> = {
  'screens/beheer/sjabloon/cells.tsx': 'screens/beheer/sjabloon/editor.tsx',
  'screens/beheer/sjabloon/codes.tsx': 'screens/beheer/sjabloon/editor.tsx',
  'screens/inlezen/columns-step.tsx': 'screens/inlezen/inlezen.tsx',
  'screens/inlezen/row-fix.tsx': 'screens/inlezen/inlezen.tsx',
};

const typing = sources.filter(({ name, text }) => !name.startsWith('ui/') && OWN_FIELD.test(text));
const keeps = (name: string) => sources.some((source) => source.name === name && KEEPS.test(source.text));

test.each(typing.map(({ name }) => name))('%s keeps what is typed in it', (name) => {
  if (name in NOT_KEPT) return expect(keeps(name), 'listed as not kept, and it is').toBe(false);
  expect(keeps(WITHIN[name] ?? name)).toBe(true);
});

test('the lists of exceptions name only screens that have a field', () => {
  const names = new Set(typing.map(({ name }) => name));
  expect([...Object.keys(NOT_KEPT), ...Object.keys(WITHIN)].filter((name) => !names.has(name))).toEqual([]);
});
