/**
 * Trajectmap in a browser: `node scripts/node24.mjs src/preview/main.ts [--no-open] [--folder DIR]`.
 * Prints one line with the file to open; ends when the last page has been gone for a minute, or at Ctrl+C.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import shell from '../shared/messages/nl/shell.json' with { type: 'json' };
import { profileFolder, sourceRoots, sourceWorkers, startWorker, superviseCore } from '../core/transport/index.ts';
import { openInBrowser } from './browser.ts';
import { createFiles } from './files.ts';
import { openingFile } from './pages.ts';
import { startPreview } from './server.ts';

let ending = false;
const { values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false }, folder: { type: 'string' } } });
const repository = path.resolve(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as { version: string };
const profile = profileFolder();
/** Of this process alone: what another preview of this user is doing is not ours to sweep. */
const own = path.join(profile, `preview-${process.pid}`);
const opening = path.join(own, 'openen');
removeLeftovers();
mkdirSync(opening, { recursive: true, mode: 0o700 });

const core = superviseCore(() => startWorker(new URL('./core-worker.ts', import.meta.url)), {
  resources: sourceRoots(repository),
  profile,
  appVersion: version,
  host: 'preview',
  workers: sourceWorkers(repository),
});
const files = createFiles(path.join(own, 'tijdelijk'), folders(), (ref, file, mode) => core.grant(ref, file, mode));
const preview = await startPreview({ core, files, pages: path.join(repository, 'out', 'renderer'), onIdle: () => void end() });

// `on`, not `once`: a terminal and `npm start` may both send it, and the second may not cut off the backup on closing.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
await show();
if (process.stdin.isTTY) {
  console.log(shell.terminal.uitleg);
  createInterface({ input: process.stdin }).on('line', () => void show());
}

/** A new file with a new token; the earlier one no longer opens anything. */
async function show(): Promise<void> {
  sweep();
  const file = path.join(opening, `${randomUUID()}.html`);
  writeFileSync(file, openingFile(preview.address, preview.issueToken()), { mode: 0o600, flag: 'wx' });
  console.log(shell.terminal.adres.replace('{{adres}}', pathToFileURL(file).href));
  if (!values['no-open'] && !(await openInBrowser(file))) console.log(shell.terminal.geenBrowser);
}

/** Closes the case file first, so that the backup on closing is made while the page can still be told. */
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  const answer = await core.close();
  if (!answer.closed) {
    console.error(shell.terminal.kopieMislukt.replace('{{reden}}', answer.message));
    await core.close({ force: true });
  }
  await preview.close();
  rmSync(own, { recursive: true, force: true });
  console.log(shell.terminal.gestopt);
  process.exit(0);
}

/** An earlier opening file holds a token that no longer counts; it goes all the same. */
function sweep(): void {
  for (const name of readdirSync(opening)) rmSync(path.join(opening, name), { force: true });
}

/** Folders of previews that ended without cleaning up: a power cut, a kill. */
function removeLeftovers(): void {
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(profile)) {
    const pid = /^preview-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(profile, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    // A process of another user exists too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Where case files and copies may be chosen: the user's own folder first, then what is plugged in. */
function folders(): string[] {
  if (values.folder !== undefined) return [path.resolve(process.env['INIT_CWD'] ?? '.', values.folder)];
  const user = process.env['USER'] ?? '';
  const plugged = process.platform === 'win32' ? drives() : [`/media/${user}`, `/run/media/${user}`, '/mnt', '/Volumes'];
  return [homedir(), ...plugged];
}

function drives(): string[] {
  return 'CDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `${letter}:\\`);
}
