/** The gallery shows every shared part; what it leaves out is named here with the reason. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const UI = 'src/renderer/ui';
const GALLERY = 'src/renderer/screens/onderdelen';

const LEFT_OUT: Readonly<Record<string, string>> = {
  CallForm: 'a FactsForm that sends a call',
  FieldLabel: 'part of every field',
  FieldNotes: 'part of every field',
  LabelFilter: 'a Select with labels of a case file',
  Loaded: 'a Skeleton, then what was asked or a FailureBanner',
  ScrollTable: 'the frame of a SortableTable',
  TermButton: 'part of a Term and of a field',
  TermMeaning: 'what a Term opens',
  WordHint: 'part of a TextField of several lines',
};

const read = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));

test('every component of renderer/ui stands in the gallery', () => {
  const parts = read(UI).flatMap((code) => [...code.matchAll(/^export function ([A-Z]\w+)/gm)].map((match) => match[1]!));
  const gallery = read(GALLERY).join('\n');
  const missing = parts.filter((name) => !(name in LEFT_OUT) && !new RegExp(`<${name}[\\s/>]`).test(gallery));
  expect(parts.length).toBeGreaterThan(40);
  expect(missing).toEqual([]);
  expect(Object.keys(LEFT_OUT).filter((name) => !parts.includes(name))).toEqual([]);
});

test('the gallery asks the core nothing', () => {
  expect(read(GALLERY).join('\n')).not.toMatch(/useCall|useCommand|callCore|useJob|useSession/);
});
