// Packages the application as a folder: `node scripts/node24.mjs scripts/package.mjs [--platform linux|win32] [--electron DIST] [--out DIR] [--for-tests]`.
//
// electron-builder works in a staging folder with the target's production packages alone (npm chooses them by --os and --cpu), never in
// the work tree. --electron names an Electron `dist` folder to use instead of the official one. --for-tests makes a package that a
// debugger may drive: its package.json says so, it has no fuses, and its SQLite driver is changed where the runtime is too old for it.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { parse } from 'yaml';
import { buildWhenStale } from './build.mjs';
import { allowOlderNodeApi } from './patch-addon.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const ADDON = path.join('resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds', 'linux-x64.node');
// `${platform}` in a glob of electron-builder is the machine that builds, so the foreign ones are named.
const FOREIGN = {
  linux: [
    '!**/prebuilds/{win32,darwin,linuxmusl}-*.node',
    '!**/prebuilds/linux-arm64.node',
    '!**/node_modules/@myriaddreamin/*-{win32,darwin}-*/**',
  ],
  win32: [
    '!**/prebuilds/{linux,linuxmusl,darwin}-*.node',
    '!**/prebuilds/win32-arm64.node',
    '!**/node_modules/@myriaddreamin/*-{linux,darwin}-*/**',
  ],
};
const TARGETS = { linux: Platform.LINUX, win32: Platform.WINDOWS };

/** Newest Node-API version that an Electron runtime offers; asked of the runtime itself. */
function nodeApiOf(dist) {
  const args = ['-p', 'process.versions.napi'];
  return Number(
    execFileSync(path.join(dist, 'electron'), args, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' }),
  );
}

/** package.json with what an installed application needs, and no more. */
function lean(forTests) {
  const { name, version, description, license, type, main, dependencies, optionalDependencies } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const optional = Object.entries(optionalDependencies ?? {}).filter(([dependency]) => !dependency.startsWith('node-'));
  const base = {
    name,
    version,
    description,
    license,
    author: 'Trajectmap',
    type,
    main,
    dependencies,
    optionalDependencies: Object.fromEntries(optional),
  };
  return forTests ? { ...base, main: HELD, trajectmapTest: true } : base;
}

const HELD = './out/main/held.js';

/**
 * Entry of a package for tests: shows no window before the test has attached itself. Playwright does so by itself, with a module that it
 * loads first, but a packaged application takes none; attaching to a window that is just opening then sometimes hangs.
 */
const heldEntry = `import { app } from 'electron';
const ready = app.whenReady();
const attached = Promise.withResolvers();
app.whenReady = () => attached.promise;
// The name under which Playwright lets an application go on.
globalThis.__playwright_run = () => ready.then(attached.resolve);
await import('./index.js');
`;

/** The production packages of the lockfile, copied from the work tree when it is for this platform, else fetched for the other one. */
function stagePackages(staging, platform, manifest) {
  if (platform !== process.platform) {
    cpSync(path.join(root, 'package.json'), path.join(staging, 'package.json'));
    for (const name of ['package-lock.json', '.npmrc']) cpSync(path.join(root, name), path.join(staging, name));
    const args = ['ci', '--omit=dev', `--os=${platform}`, '--cpu=x64'];
    execFileSync('npm', args, { cwd: staging, stdio: 'inherit', shell: process.platform === 'win32' });
    for (const name of readdirSync(path.join(staging, 'node_modules'))) {
      if (name.startsWith('node-')) rmSync(path.join(staging, 'node_modules', name), { recursive: true });
    }
    return;
  }
  const wanted = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)];
  for (const name of wanted) {
    const from = path.join(root, 'node_modules', name);
    if (!existsSync(from)) continue;
    const skip = new Set([path.join(from, 'deps'), path.join(from, 'src')]);
    cpSync(from, path.join(staging, 'node_modules', name), { recursive: true, filter: (file) => !skip.has(file) });
  }
  // `dependencies` of the driver are needed to compile it, which nobody does; without them npm would call the tree incomplete.
  const driver = path.join(staging, 'node_modules', 'better-sqlite3', 'package.json');
  const { dependencies: _unused, ...rest } = JSON.parse(readFileSync(driver, 'utf8'));
  writeFileSync(driver, JSON.stringify(rest));
}

function stage(staging, platform, forTests) {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const manifest = lean(forTests);
  stagePackages(staging, platform, manifest);
  writeFileSync(path.join(staging, 'package.json'), JSON.stringify(manifest, null, 2));
  for (const name of ['out', 'resources', 'drizzle', path.join('src', 'rules', 'lawbook')]) {
    cpSync(path.join(root, name), path.join(staging, name), { recursive: true });
  }
  if (forTests) writeFileSync(path.join(staging, HELD), heldEntry);
  const wasm = path.join(root, 'node_modules', '@myriaddreamin', 'typst-ts-web-compiler', 'pkg');
  mkdirSync(path.join(staging, 'wasm'));
  for (const name of readdirSync(wasm).filter((file) => file.endsWith('.wasm')))
    cpSync(path.join(wasm, name), path.join(staging, 'wasm', name));
}

/** Electron's version for the package's own account, where an other `dist` than the official one is used. */
function officialVersion() {
  return JSON.parse(readFileSync(path.join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
}

/**
 * @param {{ platform?: 'linux' | 'win32', electron?: string, out: string, forTests?: boolean }} options
 * @returns {Promise<string>} the folder with the executable
 */
export async function packageApplication({ platform = 'linux', electron, out, forTests = false }) {
  if (!buildWhenStale()) throw new Error('the build failed');
  const staging = path.join(out, 'staging');
  stage(staging, platform, forTests);
  const config = parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8'));
  const own = {
    ...config,
    extends: null,
    files: [...config.files, ...FOREIGN[platform]],
    directories: { output: out },
    electronVersion: officialVersion(),
    ...(electron === undefined ? {} : { electronDist: electron }),
    ...(forTests ? { electronFuses: null } : {}),
  };
  await build({ projectDir: staging, targets: TARGETS[platform].createTarget('dir'), config: own, publish: 'never' });
  const folder = path.join(out, platform === 'win32' ? 'win-unpacked' : 'linux-unpacked');
  if (forTests && electron !== undefined && nodeApiOf(electron) < 10) allowOlderNodeApi(path.join(folder, ADDON));
  rmSync(staging, { recursive: true, force: true });
  return folder;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      platform: { type: 'string', default: process.platform },
      electron: { type: 'string' },
      out: { type: 'string', default: path.join(root, 'dist') },
      'for-tests': { type: 'boolean', default: false },
    },
  });
  const { platform, electron } = values;
  if (!(platform in TARGETS)) {
    console.error(`--platform is linux or win32, not ${platform}`);
    process.exit(2);
  }
  if (electron !== undefined && !statSync(electron, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`--electron: ${electron} is no folder`);
    process.exit(2);
  }
  console.log(await packageApplication({ platform, electron, out: path.resolve(values.out), forTests: values['for-tests'] }));
}
