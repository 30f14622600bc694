import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { _electron, expect } from 'playwright/test';
import type { Host, Watch } from './host.ts';
import { bridged, watch } from './host.ts';

export interface ElectronHost extends Host {
  readonly application: ElectronApplication;
}

const executable = (): string => {
  const path = process.env['TRAJECTMAP_E2E_APP'];
  if (path === undefined) throw new Error('start the browser tests with `npm run e2e`');
  return path;
};

export async function launch(profile: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: executable(),
    // Only here, and only as root, where Chromium refuses to run with its sandbox.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...definedEnv(), TRAJECTMAP_PROFILE: profile },
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
  });
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

export async function openElectronHost(profile: string, folder: string): Promise<ElectronHost> {
  mkdirSync(folder, { recursive: true });
  const seen: Watch = { requests: [], complaints: [] };
  let application: ElectronApplication;
  let page: Page;
  // Kept, because the application no longer knows it once it is gone.
  let child: ChildProcess;

  const start = async (): Promise<void> => {
    application = await launch(profile);
    child = application.process();
    page = await application.firstWindow();
    watch(page, seen);
    // Its address, not its load event: on a busy machine that one is over before anybody listens.
    await expect.poll(() => page.url()).toMatch(/^trajectmap:\/\/app\//);
    await bridged(page);
    // As in the browser: two tests share one screen, and only the window in front would be told what gets and loses the focus.
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  };
  await start();

  /** What the next native dialog answers. */
  const answer = (file: string): Promise<void> =>
    application.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
    }, file);

  return {
    kind: 'electron',
    get page() {
      return page;
    },
    get application() {
      return application;
    },
    folder,
    profile,
    pick: async (purpose, name, open) => {
      const file = path.join(folder, name);
      if (purpose === 'kopie-map') mkdirSync(file, { recursive: true });
      await answer(file);
      await open();
    },
    collect: async (open, make) => {
      const target = path.join(folder, 'rapporten');
      mkdirSync(target, { recursive: true });
      await answer(target);
      await open();
      await make();
      const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return new Map(
        files.map((entry) => {
          const file = path.join(entry.parentPath, entry.name);
          return [path.relative(target, file), readFileSync(file)];
        }),
      );
    },
    losePage: async () => {
      const back = page.waitForEvent('load');
      await application.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window!.webContents.once('will-prevent-unload', (event) => event.preventDefault());
        window!.webContents.reload();
      });
      await back;
      await bridged(page);
    },
    windows: () => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    killCore: async () => {
      const pid = await application.evaluate(
        ({ app }) =>
          app.getAppMetrics().find((process) => process.name === 'Trajectmap core' || process.serviceName === 'Trajectmap core')
            ?.pid,
      );
      if (pid === undefined) throw new Error('there is no core process');
      process.kill(pid, 'SIGKILL');
    },
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      await application
        .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
        .catch(() => undefined);
      await gone;
    },
    restart: start,
    requests: () => seen.requests,
    complaints: () => seen.complaints,
  };
}
