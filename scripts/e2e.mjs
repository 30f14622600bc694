// The tests in a real browser and in the packaged desktop application: `node scripts/node24.mjs scripts/e2e.mjs [PLAYWRIGHT ARGUMENTS]`.
// Each runs where its runtime is found; what is left out is said, with the reason. Never downloads a browser.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build.mjs';
import { useQuickFolder } from './quick-folder.mjs';
import { electronVersion, findChromium, findElectron, findProgram, isRoot } from './runtimes.mjs';

useQuickFolder();

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const extra = process.argv.slice(2);
/** `--project=NAME` asks for one of the two. */
const only = extra.find((arg) => arg.startsWith('--project='))?.split('=')[1];
const env = { ...process.env };
delete env.TRAJECTMAP_E2E_CHROMIUM;
delete env.TRAJECTMAP_E2E_APP;

if (!buildWhenStale()) process.exit(1);

const work = mkdtempSync(path.join(tmpdir(), 'trajectmap-e2e-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const chromium = await findChromium();
if (chromium === null)
  console.log('e2e: left out in a browser: no Chromium, Chrome or Edge found (TRAJECTMAP_TEST_CHROMIUM names one).');
else {
  env.TRAJECTMAP_E2E_CHROMIUM = chromium;
  console.log(`e2e: in ${chromium}`);
}

const application = only === 'chromium' ? null : await prepareElectron();
if (application !== null) env.TRAJECTMAP_E2E_APP = application;
// Nothing was tested and nothing failed: the caller counts, and has read above why.
if (chromium === null && application === null) process.exit(0);

const playwright = [process.execPath, path.join(root, 'node_modules', 'playwright', 'cli.js'), 'test', ...extra];
const [program, ...args] = inCell(application === null ? playwright : withScreen(playwright));
const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env });
process.exit(status ?? 1);

/** The packaged application for these tests, or null with the reason on stdout. */
async function prepareElectron() {
  if (process.platform !== 'linux') return leftOut('the package for tests is made on Linux only');
  const dist = findElectron();
  if (dist === null) return leftOut('no Electron runtime found (TRAJECTMAP_TEST_ELECTRON names its dist folder)');
  if (!process.env.DISPLAY && findProgram('xvfb-run') === null) return leftOut('there is no screen and no xvfb-run');
  const { packageApplication } = await import('./package.mjs');
  const folder = await packageApplication({ electron: dist, out: work, forTests: true });
  console.log(`e2e: in the packaged application on Electron ${electronVersion(dist)}`);
  return path.join(folder, 'trajectmap');
}

function leftOut(reason) {
  console.log(`e2e: left out in Electron: ${reason}.`);
  return null;
}

function withScreen(command) {
  return process.env.DISPLAY ? command : ['xvfb-run', '-a', '--server-args=-screen 0 1920x1080x24', ...command];
}

/** Where it can be done, the tests run without any network but loopback: what works there needs none. */
function inCell(command) {
  const cell = isRoot && findProgram('unshare') !== null && findProgram('ip') !== null;
  const works = cell && spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']).status === 0;
  if (!works) {
    console.log('e2e: the network is not cut off here; a test still fails on any request that leaves this machine.');
    return command;
  }
  return ['unshare', '-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...command];
}
