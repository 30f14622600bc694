// Builds `out/` with electron-vite when it is missing or older than its sources: `node scripts/node24.mjs scripts/build.mjs [--force]`.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'out', '.built');
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** Newest change below `file`, in ms; a removed file shows in its folder's own time. */
function newest(file) {
  const info = statSync(file);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), info.mtimeMs);
}

/** Whether `out/` was built after the last change of what it is made from. */
export function isFresh() {
  try {
    return Number(readFileSync(stamp, 'utf8')) >= Math.max(...SOURCES.map((name) => newest(path.join(root, name))));
  } catch {
    return false;
  }
}

/** A bundler can write what no engine reads; a worker that does not load would only be noticed by the first user who imports. */
function allParse(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'));
  const wrong = files.filter(
    (name) => spawnSync(process.execPath, ['--check', path.join(folder, name)], { stdio: ['ignore', 2, 2] }).status !== 0,
  );
  return wrong.length === 0;
}

/** @returns {boolean} false when the build failed; its own messages are on stderr */
export function buildWhenStale(force = false) {
  if (!force && isFresh()) return true;
  // Taken before: what changes while it builds makes it stale again.
  const started = Date.now();
  const cli = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0 || !allParse(path.join(root, 'out', 'main'))) return false;
  writeFileSync(stamp, String(started));
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exit(buildWhenStale(process.argv.includes('--force')) ? 0 : 1);
}
