/**
 * `npm run bench [-- --small] [-- --only NAME,NAME]`: every bench at three sizes (`--small`: the smallest, for CI), ratio first.
 * Fixtures are made once in bench/.cache; all figures go to bench/results.json, which is not committed.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { type Bench, benches } from './catalogue.ts';
import { repository, sweep } from './fixtures/place.ts';
import type { Outcome } from './measure.ts';
import { type Line, heading, lineText } from './table.ts';

const run = promisify(execFile);
const FLAGS = ['--disable-warning=ExperimentalWarning', '--expose-gc'];

async function outcomeOf(bench: Bench, size: number): Promise<Outcome> {
  const child = path.join(repository, 'bench', 'child.ts');
  const started = run(process.execPath, [...FLAGS, child, bench.name, String(size)], { cwd: repository });
  started.child.stderr?.pipe(process.stderr);
  return JSON.parse((await started).stdout) as Outcome;
}

/** A bench that needs something that is not installed is left out; anything else stops the run. */
function leftOut({ optional = false }: Bench, error: unknown): null {
  if (!optional) throw error;
  console.log('  left out: what it is compared with is not installed (see above)');
  return null;
}

function chosen(only: string | undefined): readonly Bench[] {
  if (only === undefined) return benches;
  const names = only.split(',');
  const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    console.error(`No bench of that name: ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  return benches.filter(({ name }) => names.includes(name));
}

const { values } = parseArgs({ options: { small: { type: 'boolean', default: false }, only: { type: 'string' } } });
const selected = chosen(values.only);
sweep();
const lines: Line[] = [];
for (const bench of selected) {
  console.log(heading(bench));
  const own: Line[] = [];
  for (const size of values.small ? bench.sizes.slice(0, 1) : bench.sizes) {
    const outcome = await outcomeOf(bench, size).catch((error: unknown) => leftOut(bench, error));
    if (outcome === null) break;
    const line = { bench, size, outcome };
    own.push(line);
    console.log(lineText(line, own[0]!));
  }
  lines.push(...own);
}

const results = {
  on: new Date().toISOString().slice(0, 10),
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  results: lines.map(({ bench, size, outcome }) => ({ name: bench.name, unit: bench.unit, size, ...outcome })),
};
writeFileSync(path.join(repository, 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
