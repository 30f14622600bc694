// Opens Trajectmap: `npm start`. As a desktop window where Electron can run, else the same interface in the browser (E-31).
//
// Options: --preview (browser at once), --no-open (browser: only print the address), --folder DIR (browser: where case files are chosen).
// The only network use of Trajectmap is here: Electron's binary, once, when npm brought the package without it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWhenStale, isFresh } from './build.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const text = JSON.parse(readFileSync(path.join(root, 'src', 'shared', 'messages', 'nl', 'shell.json'), 'utf8')).start;
const packageFolder = path.join(root, 'node_modules', 'electron');
/** Electron's binary is about 120 MB; a firewall that swallows everything must not hold the user longer than this (ms). */
const FETCH_LIMIT = 120_000;

const { values } = parseArgs({
  options: { preview: { type: 'boolean' }, 'no-open': { type: 'boolean' }, folder: { type: 'string' } },
});

if (!isFresh()) console.log(text.bouwen);
if (!buildWhenStale()) {
  console.error(text.bouwMislukt);
  process.exit(1);
}
const reason = values.preview || values['no-open'] ? null : await openWindow();
if (reason !== null) console.log(text.inBrowser.replace('{{reden}}', reason));
process.exit(await openPreview());

/** Null is never answered: either the window opened and this process ends with it, or the reason why it could not. */
async function openWindow() {
  const obstacle = whyNoWindow();
  if (obstacle !== null) return obstacle;
  const binary = findBinary() ?? (await fetchBinary());
  if (binary === null) return text.geenElectron;
  const outcome = await runElectron(binary);
  if (outcome.opened) process.exit(outcome.code);
  return text.vensterStopt;
}

/** What is known beforehand: Electron refuses to run as root without giving up its sandbox, which Trajectmap never does. */
function whyNoWindow() {
  if (process.getuid?.() === 0) return text.alsRoot;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return text.geenScherm;
  return null;
}

/** The executable as `require('electron')` would find it, without its download that has no time limit. */
function findBinary() {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const name = names[process.platform] ?? 'electron';
  const folders = [process.env.ELECTRON_OVERRIDE_DIST_PATH, path.join(packageFolder, 'dist')];
  return (
    folders
      .filter(Boolean)
      .map((folder) => path.join(folder, name))
      .find((file) => existsSync(file)) ?? null
  );
}

/** Runs the package's own download in a child, shows that it goes on, and ends it at the limit. */
async function fetchBinary() {
  console.log(text.ophalen);
  const child = spawn(process.execPath, [path.join(packageFolder, 'install.js')], { stdio: ['ignore', 'ignore', 'ignore'] });
  const started = Date.now();
  const tick = setInterval(() => {
    process.stdout.write(text.nogBezig.replace('{{seconden}}', String(Math.round((Date.now() - started) / 1000))) + '\n');
  }, 10_000);
  const limit = setTimeout(() => child.kill('SIGKILL'), FETCH_LIMIT);
  await new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  clearInterval(tick);
  clearTimeout(limit);
  return findBinary();
}

/** `opened` once the window has told that it is there; an Electron that ends before cannot run here (no sandbox, a missing library). */
function runElectron(binary) {
  return new Promise((resolve) => {
    let opened = false;
    const child = spawn(binary, [root], { stdio: ['inherit', 'inherit', 'ignore', 'ipc'], cwd: root });
    child.on('message', (message) => {
      opened ||= message === 'window';
    });
    child.once('error', () => resolve({ opened: false, code: 1 }));
    child.once('close', (code) => resolve({ opened: opened || code === 0, code: code ?? 0 }));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  });
}

function openPreview() {
  const passed = [
    ...(values['no-open'] ? ['--no-open'] : []),
    ...(values.folder === undefined ? [] : ['--folder', values.folder]),
  ];
  const args = ['--disable-warning=ExperimentalWarning', path.join(root, 'src', 'preview', 'main.ts'), ...passed];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    // Ctrl+C reaches the child by itself; it closes the case file and ends.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
