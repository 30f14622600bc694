import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { unzipSync } from 'fflate';
import type { Browser, Dialog, Download, Page } from 'playwright/test';
import type { Host, Watch } from './host.ts';
import { bridged, watch } from './host.ts';

const main = path.resolve('src/preview/main.ts');

export interface PreviewProcess {
  readonly child: ChildProcess;
  /** `file:` address of the page that signs in. */
  readonly entry: string;
  /** Lines on standard output after the first. */
  readonly lines: readonly string[];
}

/** Starts the preview and waits for the line with its address. @param around command that runs it, where it has to run somewhere else */
export async function startPreview(profile: string, folder: string, around: readonly string[] = []): Promise<PreviewProcess> {
  mkdirSync(folder, { recursive: true });
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', main, '--no-open', '--folder', folder];
  const [program, ...args] = [...around, ...node] as [string, ...string[]];
  const child = spawn(program, args, {
    env: { ...process.env, TRAJECTMAP_PROFILE: profile },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  const [first] = (await Promise.race([once(output, 'line'), once(child, 'exit').then(() => [''])])) as [string];
  const entry = /file:\/\/\S+/.exec(first)?.[0];
  if (entry === undefined) throw new Error(`the preview did not start: ${first}`);
  output.on('line', (line) => lines.push(line));
  return { child, entry, lines };
}

export async function endPreview({ child }: PreviewProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

export async function openPreviewHost(
  browser: Browser,
  profile: string,
  folder: string,
  around: readonly string[] = [],
): Promise<Host> {
  const seen: Watch = { requests: [], complaints: [] };
  let running: PreviewProcess;
  let page: Page;

  const start = async (): Promise<void> => {
    running = await startPreview(profile, folder, around);
    const context = await browser.newContext({ locale: 'nl-BE', timezoneId: 'Europe/Brussels', acceptDownloads: true });
    page = await context.newPage();
    watch(page, seen);
    await page.goto(running.entry);
    await page.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/(#.*)?$/);
    await bridged(page);
  };
  await start();

  const choose = async (purpose: string, name: string): Promise<void> => {
    const dialog = page.locator('dialog.preview-kiezer');
    if (purpose === 'dossier-nieuw') {
      await dialog.getByRole('textbox').fill(name);
      await dialog.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit());
    } else {
      await dialog.getByRole('button', { name, exact: true }).click();
      // A folder is entered first, and then taken.
      if (purpose === 'kopie-map') await dialog.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit());
    }
    await dialog.waitFor({ state: 'detached' });
  };

  return {
    kind: 'preview',
    get page() {
      return page;
    },
    folder,
    profile,
    pick: async (purpose, name, open) => {
      if (
        purpose === 'import' ||
        purpose === 'logo' ||
        purpose === 'briefhoofd' ||
        purpose === 'bijlage' ||
        purpose === 'sjabloon'
      ) {
        const chooser = page.waitForEvent('filechooser');
        await open();
        return (await chooser).setFiles(path.join(folder, name));
      }
      if (purpose === 'kopie-map') mkdirSync(path.join(folder, name), { recursive: true });
      await open();
      await choose(purpose, name);
    },
    collect: async (open, make) => {
      // Awaited before the first press: what is saved without a further step arrives as fast as the machine can.
      const download = page.waitForEvent('download');
      const [arrived] = await Promise.all([download, open().then(make)]);
      return unpack(arrived);
    },
    losePage: async () => {
      page.on('dialog', leave);
      await page.reload();
      page.off('dialog', leave);
    },
    windows: () => Promise.resolve(page.context().pages().length),
    // A thread cannot be ended from outside: the crash of a core is tested on the transport and, as a process, in Electron.
    killCore: () => Promise.reject(new Error('the preview has no core process')),
    close: async () => {
      await page.context().close();
      await endPreview(running);
    },
    restart: start,
    requests: () => seen.requests,
    complaints: () => seen.complaints,
  };
}

/** The question of the browser before it leaves a page. */
const leave = (dialog: Dialog): void => void dialog.accept();

async function unpack(download: Download): Promise<ReadonlyMap<string, Buffer>> {
  const content = readFileSync(await download.path());
  const name = download.suggestedFilename();
  if (name !== 'rapporten.zip') return new Map([[name, content]]);
  return new Map(Object.entries(unzipSync(content)).map(([entry, bytes]) => [entry, Buffer.from(bytes)]));
}
