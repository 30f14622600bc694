/** The desktop shell: one window on one core. Thin: what is shown and what it means is decided elsewhere. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app, dialog, Menu } from 'electron';
import shell from '../shared/messages/nl/shell.json' with { type: 'json' };
import type { Core } from '../core/transport/index.ts';
import { builtWorkers, packagedRoots, profileFolder, sourceRoots, superviseCore } from '../core/transport/index.ts';
import { serveBridge } from './bridge.ts';
import { closeWithBackup } from './closing.ts';
import { macMenu } from './menu.ts';
import { registerScheme, servePages } from './pages.ts';
import { ORIGIN, refusesDebugging } from './policy.ts';
import { openSource } from './sources.ts';
import { startUtility } from './utility.ts';
import { createWindow, lockContents, lockSession } from './window.ts';

const root = app.getAppPath();
const about = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string; trajectmapTest?: boolean };
const profile = profileFolder();
const resources = app.isPackaged ? packagedRoots(process.resourcesPath) : sourceRoots(root);

// Chromium's own files apart from ours; the lock on a second instance follows this folder.
app.setPath('userData', path.join(profile, 'venster'));
// No name is ever looked up: Trajectmap has no business on a network (E-31).
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-features', 'Translate,SpellcheckServiceMultilingual,MediaRouter');

if (refusesDebugging(app.isPackaged, about.trajectmapTest === true, (name) => app.commandLine.hasSwitch(name))) app.exit(1);
else if (!app.requestSingleInstanceLock()) app.exit(0);
else start();

function start(): void {
  registerScheme();
  Menu.setApplicationMenu(process.platform === 'darwin' ? macMenu() : null);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, offerSource));
  app.on('window-all-closed', () => app.quit());
  // Not awaited at the top level: Electron waits for this file before it gets ready.
  void app.whenReady().then(openWindow);
}

/** A computer without a browser is no reason to stop: the address can be copied too. */
function offerSource(address: string): void {
  void openSource(resources.lawbook, address).catch(() => undefined);
}

function startCore(): Core {
  const built = path.join(root, 'out', 'main');
  return superviseCore(() => startUtility(path.join(built, 'core.js')), {
    resources,
    profile,
    appVersion: about.version,
    host: 'electron',
    workers: builtWorkers(built),
  });
}

async function openWindow(): Promise<void> {
  const core = startCore();
  const session = lockSession();
  servePages(session.protocol, path.join(root, 'out', 'renderer'), core);
  const window = createWindow(root);
  serveBridge(window, core);
  closeWithBackup(window, core);
  core.on((event) => {
    if (event.kind === 'stopped' && !event.restarted) dialog.showErrorBox(shell.gestopt.titel, shell.gestopt.uitleg);
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  await window.loadURL(`${ORIGIN}/`);
  // `npm start` opens the preview instead when a window never came (scripts/start.mjs).
  process.send?.('window');
}
