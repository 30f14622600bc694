/** The sprite holds exactly the drawings in resources/icons, and every drawing is used. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NAMES, SPRITE, buildIcons } from '../../../scripts/icons.ts';

test('the sprite and its names are those that the script makes', () => {
  const { sprite, names } = buildIcons();
  expect(readFileSync(SPRITE, 'utf8')).toBe(sprite);
  expect(readFileSync(NAMES, 'utf8')).toBe(names);
});

test('every drawing is used, and the licence stands beside them', () => {
  const folder = 'resources/icons';
  const drawings = readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => name.slice(0, -4));
  const root = path.resolve('src/renderer');
  const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('icon-names.ts'))
    .map((name) => readFileSync(path.join(root, name), 'utf8'))
    .join('\n');
  expect(drawings.length).toBeGreaterThan(40);
  expect(drawings.filter((name) => !code.includes(`'${name}'`) && !code.includes(`"${name}"`))).toEqual([]);
  expect(readFileSync(path.join(folder, 'LICENSE'), 'utf8')).toContain('MIT');
});

test('a drawing takes its colour from the text around it', () => {
  expect(buildIcons().sprite).not.toMatch(/(?:fill|stroke)="#|<style|<script|href=/);
});
