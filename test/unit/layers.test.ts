import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = path.resolve('scripts/layers.mjs');
let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'trajectmap-layers-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Lays out source files and runs the layer check of the repository over them. */
function check(files: Record<string, string>): { status: number | null; output: string } {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, root], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

const shared = { 'src/shared/domain/date.ts': 'export type IsoDate = string;\n' };

test('the arrows of the house are allowed', () => {
  const { status, output } = check({
    ...shared,
    'src/shared/contract/bridge.ts': 'export interface Bridge { readonly host: string }\n',
    'src/core/index.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    'src/main/index.ts': "import { read } from '../core/index.ts';\nread('x');\n",
    'src/preload/index.ts': "import type { Bridge } from '../shared/contract/bridge.ts';\nexport const bridge = {} as Bridge;\n",
  });
  expect(output).toContain('layers: 5 files');
  expect(status).toBe(0);
});

test.each([
  ['renderer-knows-the-contract-only', 'src/renderer/a.tsx', "import '../core/b.ts';\n", 'src/core/b.ts'],
  [
    'renderer-knows-the-contract-only',
    'src/renderer/a.tsx',
    "import type { B } from '../core/b.ts';\nexport type A = B;\n",
    'src/core/b.ts',
  ],
  ['renderer-has-no-node', 'src/renderer/a.ts', "import 'node:fs';\n", null],
  ['renderer-has-no-node', 'src/preload/a.ts', "import 'node:fs';\n", null],
  ['rules-are-pure', 'src/rules/ama/a.ts', "import 'node:fs';\n", null],
  ['core-below-the-hosts', 'src/core/a.ts', "import '../preview/b.ts';\n", 'src/preview/b.ts'],
  ['core-never-imports-electron', 'src/core/a.ts', "import 'electron';\n", null],
  ['preload-stays-small', 'src/preload/a.ts', "import { b } from '../shared/domain/b.ts';\nb;\n", 'src/shared/domain/b.ts'],
  ['hosts-do-not-mix', 'src/cli/a.ts', "import '../preview/b.ts';\n", 'src/preview/b.ts'],
  ['store-has-a-door', 'src/core/cases/a.ts', "import '../store/b.ts';\n", 'src/core/store/b.ts'],
  ['driver-only-in-store', 'src/core/cases/a.ts', "import 'better-sqlite3';\n", null],
  ['shared-knows-nothing', 'src/shared/a.ts', "import '../core/b.ts';\n", 'src/core/b.ts'],
  ['no-cycles', 'src/core/a.ts', "import './b.ts';\n", 'src/core/b.ts'],
])('%s: %s is found out', (rule, file, text, target) => {
  const other =
    target === null
      ? {}
      : { [target]: rule === 'no-cycles' ? "import './a.ts';\n" : 'export const b = 1;\nexport type B = 1;\n' };
  const { status, output } = check({ ...shared, ...other, [file]: text });
  expect(output).toContain(`error ${rule}: ${file}`);
  expect(status).toBe(1);
});

test('no source at all is a failure, not a pass', () => {
  mkdirSync(path.join(root, 'src'));
  expect(check({}).status).toBe(1);
});
