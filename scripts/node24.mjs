// Runs a program with Node 24, whatever Node started npm: `node scripts/node24.mjs FILE ...` or `… --bin NAME ...`.
// The SQLite driver crashes on older Nodes, so nothing of this project may start without this launcher.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The Node that `npm ci` brought for this platform, else our own when it is new enough, else null. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : path.join('bin', 'node');
  const names = [binary, path.join('bin', binary)];
  for (const name of names) {
    const bundled = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, name);
    if (existsSync(bundled)) return bundled;
  }
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

/** Absolute path of the script behind a package's bin entry; `.bin` links are shell scripts on Windows. */
function findBin(name) {
  const [owner, bin = owner.split('/').pop()] = name.split('#');
  const folder = path.join(root, 'node_modules', owner);
  const { bin: entry } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof entry === 'string' ? entry : entry[bin]);
}

const node = findNode();
if (node === null) {
  console.error('Trajectmap needs Node 24. Run `npm ci` once (it brings Node 24 for Linux and Windows), or install Node 24.');
  process.exit(2);
}
const args = process.argv.slice(2);
const command = args[0] === '--bin' ? [findBin(args[1]), ...args.slice(2)] : args;
const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...command], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: path.dirname(node) + path.delimiter + process.env.PATH,
    // Halves the start of a command: compiled code is kept beside the modules that it came from.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, 'node_modules', '.cache', 'node'),
  },
});
// Ctrl+C reaches both by itself; what is sent to the launcher alone is passed on, so that nothing is orphaned.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`Node 24 could not be started: ${error.message}`);
  process.exit(2);
});
child.on('exit', (code) => process.exit(code ?? 1));
