/** Recomputes the contrast of every pair that the interface uses from tokens.css (design.md section 4): text 4.5, edges and marks 3. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(path.resolve('src/renderer/styles/tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

type Tokens = ReadonlyMap<string, string>;

/** Colours of the block that follows `selector`, exactly as written. */
function tokensOf(selector: string): Tokens {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`no ${selector}`);
  const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

/** The copy of a theme that follows the system, inside its media query. */
function systemTokens(media: string): Tokens {
  const start = css.indexOf(media);
  const block = css.slice(start, css.indexOf('}', css.indexOf(':root:not', start)));
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((left, right) => right - left) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['paper', 'paper-2', 'sheet', 'sheet-2', 'sheet-3'];
const SOFT: Readonly<Record<string, string>> = {
  blok: 'blok-soft',
  letop: 'letop-soft',
  weet: 'weet-soft',
  ok: 'ok-soft',
  strijdig: 'strijdig-soft',
};

/** Text and the surfaces on which it stands. */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  [
    'ink',
    [
      ...SURFACES,
      'accent-soft',
      'blok-soft',
      'letop-soft',
      'weet-soft',
      'ok-soft',
      'strijdig-soft',
      'weekend',
      'feestdag',
      'buiten',
      'vandaag',
    ],
  ],
  ['ink-2', [...SURFACES, 'letop-soft', 'blok-soft', 'ok-soft', 'strijdig-soft', 'accent-soft']],
  ['ink-3', SURFACES],
  ['accent', [...SURFACES, 'accent-soft']],
  ...Object.entries(SOFT).map(([meaning, soft]) => [meaning, ['paper', 'paper-2', 'sheet', 'sheet-2', soft]] as const),
  ['on-accent', ['accent', 'accent-hover']],
  // The toast turns ink and sheet around.
  ['sheet', ['ink']],
];
const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['paper', 'paper-2', 'sheet', 'sheet-2']],
  ['focus', SURFACES],
  ['accent-line', ['paper', 'sheet', 'sheet-2']],
  ...Object.keys(SOFT).map((meaning) => [`${meaning}-line`, ['sheet', 'sheet-2', SOFT[meaning] ?? '']] as const),
];

const THEMES = {
  light: tokensOf(":root,\n[data-theme='light']"),
  dark: tokensOf("\n  [data-theme='dark']"),
  contrast: tokensOf("\n  [data-theme='contrast']"),
};

function below(theme: Tokens, pairs: typeof TEXT, least: number): string[] {
  return pairs.flatMap(([front, backs]) =>
    backs.flatMap((back) => {
      const [a, b] = [theme.get(front), theme.get(back)];
      if (a === undefined || b === undefined) return [`${front} or ${back} is not a colour`];
      const ratio = contrast(a, b);
      return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

describe.each(Object.entries(THEMES))('theme %s', (_name, theme) => {
  test('holds every colour of the table', () => {
    expect(theme.size).toBeGreaterThanOrEqual(36);
  });

  test('has text of at least 4.5 on every surface where it stands', () => {
    expect(below(theme, TEXT, 4.5)).toEqual([]);
  });

  test('has edges, marks and focus of at least 3', () => {
    expect(below(theme, EDGES, 3)).toEqual([]);
  });
});

test('a theme that follows the system is the theme that the user can fix', () => {
  expect([...systemTokens('@media screen and (prefers-color-scheme: dark)')]).toEqual([...THEMES.dark]);
  expect([...systemTokens('@media screen and (prefers-contrast: more)')]).toEqual([...THEMES.contrast]);
});

test('black on white is 21 and a colour on itself is 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#14546b', '#14546b')).toBe(1);
});
