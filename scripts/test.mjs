// All tests: `npm test`. Types, lint, format, layers, then vitest, then the browser tests where a runtime is found.
// Every step runs, whatever came before; the last line is `N passed, N failed`, each check counted as one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { useQuickFolder } from './quick-folder.mjs';

useQuickFolder();

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const work = mkdtempSync(path.join(tmpdir(), 'trajectmap-results-'));
const at = (...parts) => path.join(root, 'node_modules', ...parts);
const total = { passed: 0, failed: 0 };

const CHECKS = [
  ['types', [at('typescript', 'bin', 'tsc'), '-p', '.']],
  ['lint', [at('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings']],
  ['format', [at('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['layers', [path.join(root, 'scripts', 'layers.mjs')]],
];

for (const [name, args] of CHECKS) check(name, args);
vitest();
browsers();

rmSync(work, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function run(args, options = {}) {
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', ...options });
}

/** A step that passes or fails as a whole; it is heard only when it fails. */
function check(name, args) {
  const started = Date.now();
  const { status, stdout, stderr } = run(args, { maxBuffer: 64 * 1024 * 1024 });
  count(status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) console.log(`${stdout}${stderr}`);
}

function vitest() {
  const results = path.join(work, 'vitest.json');
  const { status } = run(
    [at('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const report = readJson(results);
  count(settle(status, report && { passed: report.numPassedTests, failed: report.numFailedTests }));
}

function browsers() {
  const results = path.join(work, 'playwright.json');
  const { status } = run([path.join(root, 'scripts', 'e2e.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TRAJECTMAP_E2E_RESULTS: results },
  });
  const stats = readJson(results)?.stats;
  const counted = stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  // Without a result and without an error everything was left out, and the step said so.
  count(settle(status, counted ?? (status === 0 ? { passed: 0, failed: 0 } : null)));
}

/** What a runner counted; a runner that failed without a failed test (a file that does not load, a crash) is one failure itself. */
function settle(status, counted) {
  if (!counted) return { passed: 0, failed: 1 };
  return status === 0 || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
