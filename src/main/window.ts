/** The one window and the viewer of a document: sandboxed, isolated, locked to our own pages. */
import path from 'node:path';
import type { Session, WebContents } from 'electron';
import { app, BrowserWindow, session } from 'electron';
import { isOfflineAddress, isOwnAddress, ORIGIN } from './policy.ts';

/** Kept for the window's own settings alone (text size, contrast); without a cache, and every answer says `no-store`. */
export const PARTITION = 'persist:trajectmap';

const PREFERENCES = {
  partition: PARTITION,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
  enableWebSQL: false,
  navigateOnDragDrop: false,
} as const;

/** Denies permissions and everything that is not ours. Online spelling services and dictionaries stay off. */
export function lockSession(): Session {
  const own = session.fromPartition(PARTITION, { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setSpellCheckerEnabled(false);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOfflineAddress(details.url) }));
  own.on('will-download', (event) => event.preventDefault());
  return own;
}

/**
 * For every page of the application, also one that we did not mean to make.
 * @param openSource asked for every other address that a click would open in a window of its own; no window ever opens
 */
export function lockContents(contents: WebContents, openSource: (address: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (event.url !== `${ORIGIN}/` && event.url !== `${ORIGIN}/index.html`) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !isOfflineAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openSource(url);
    return { action: 'deny' };
  });
}

/** @param root folder of the application: `out/` and `package.json` are in it */
export function createWindow(root: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Trajectmap',
    autoHideMenuBar: true,
    webPreferences: { ...PREFERENCES, devTools: !app.isPackaged, preload: path.join(root, 'out', 'preload', 'index.cjs') },
  });
  // A page title may hold a name, and the task bar is in sight of everybody.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.webContents.on('before-input-event', (event, input) => {
    if (zoom(window.webContents, input)) event.preventDefault();
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  return window;
}

/** Enlarging is a right of the reader; without a menu nobody else does it. */
function zoom(contents: WebContents, input: Electron.Input): boolean {
  if (input.type !== 'keyDown' || !(input.control || input.meta) || input.alt) return false;
  const steps: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': -0.5, '0': -contents.getZoomLevel() };
  const step = steps[input.key];
  if (step === undefined) return false;
  contents.setZoomLevel(Math.min(4, Math.max(-2, contents.getZoomLevel() + step)));
  return true;
}

/**
 * Chromium's own PDF viewer in a window without a bridge; the bytes come from the core, not from disk. Without its tool bar: a document
 * leaves the house through a report with its recipient and its line in the export log, not through a button of the viewer.
 */
export function showDocument(parent: BrowserWindow, blob: string): void {
  const viewer = new BrowserWindow({
    parent,
    width: 1000,
    height: 900,
    title: 'Trajectmap',
    autoHideMenuBar: true,
    webPreferences: { ...PREFERENCES, plugins: true, devTools: false },
  });
  viewer.on('page-title-updated', (event) => event.preventDefault());
  void viewer.loadURL(`${ORIGIN}/blob/${encodeURIComponent(blob)}#toolbar=0`).catch(() => viewer.destroy());
}
