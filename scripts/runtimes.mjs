// Finds what the browser tests can run in: a Chromium of this machine, an Electron runtime. Nothing is downloaded.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** First of `names` that stands in a folder of PATH. */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
}

const BROWSERS = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((folder) =>
    [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].map((rest) => path.join(process.env[folder] ?? '', rest)),
  ),
};

/** Executable of a Chromium-like browser: TRAJECTMAP_TEST_CHROMIUM, one of this machine, else the one Playwright installed; null when none. */
export async function findChromium() {
  const asked = process.env.TRAJECTMAP_TEST_CHROMIUM;
  if (asked) return existsSync(asked) ? asked : null;
  const names = BROWSERS[process.platform] ?? [];
  const own = process.platform === 'linux' ? onPath(names) : names.find((file) => existsSync(file));
  if (own) return own;
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

const BINARY = { linux: 'electron', win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** `dist` folder of an Electron: the official one where it is installed, else TRAJECTMAP_TEST_ELECTRON; null when there is none. */
export function findElectron() {
  const places = [
    process.env.ELECTRON_OVERRIDE_DIST_PATH,
    path.join(root, 'node_modules', 'electron', 'dist'),
    process.env.TRAJECTMAP_TEST_ELECTRON,
  ];
  return places.find((place) => place && existsSync(path.join(place, BINARY[process.platform] ?? 'electron'))) ?? null;
}

/** What the runtime says its version is. */
export function electronVersion(dist) {
  try {
    return readFileSync(path.join(dist, 'version'), 'utf8').trim();
  } catch {
    return 'of an unknown version';
  }
}

export const isRoot = process.getuid?.() === 0;
export const findProgram = (name) => onPath([name]);
