/** What only the desktop application has: processes, native locks, one instance. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import shell from '../../src/shared/messages/nl/shell.json' with { type: 'json' };
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { packagedRoots } from '../../src/core/transport/roots.ts';
import { Frame } from './pages/frame.ts';
import { putCodeAway } from './pages/start.ts';
import { call, choose } from './support/calls.ts';
import { makeCaseFile, stand, USER } from './support/case-file.ts';
import { expect, test } from './support/test.ts';

test('runs the core in a process of its own and the page in a sandbox', async ({ desktop }) => {
  const seen = await desktop.application.evaluate(({ app, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in Electron's published types; there since its first sandbox.
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences };
    const preferences = contents.getLastWebPreferences();
    return {
      services: app.getAppMetrics().map((process) => process.serviceName ?? process.type),
      preferences: {
        sandbox: preferences.sandbox,
        contextIsolation: preferences.contextIsolation,
        nodeIntegration: preferences.nodeIntegration,
        webSecurity: preferences.webSecurity,
      },
      tools: window?.webContents.openDevTools() ?? window?.webContents.isDevToolsOpened(),
      spelling: window?.webContents.session.isSpellCheckerEnabled(),
      windows: BrowserWindow.getAllWindows().map((each) => each.getTitle()),
      menu: window?.isMenuBarVisible(),
    };
  });
  expect(seen.services.some((name) => /utility|node\.mojom|Trajectmap core/i.test(name))).toBe(true);
  expect(seen.preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  expect(seen.tools).toBe(false);
  expect(seen.spelling).toBe(false);
  expect(seen.windows).toEqual(['Trajectmap']);
  expect(seen.menu).toBe(false);
});

test('stays on its own page: no other address, no new window, no frame from elsewhere', async ({ desktop, allowed }) => {
  allowed.push(/Content Security Policy|Not allowed to load|net::ERR|frame/i);
  const { page, application } = desktop;
  const before = page.url();
  for (const address of [
    'https://voorbeeld.example/',
    'file:///etc/passwd',
    'trajectmap://elders/',
    'trajectmap://app/blob/x',
    'data:text/html,x',
  ]) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    expect(await page.evaluate(() => location.href)).toBe(before);
  }
  const opened = await page.evaluate(() => window.open('https://voorbeeld.example/') === null && window.open('/') === null);
  expect(opened).toBe(true);
  expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://voorbeeld.example/';
    document.body.append(frame);
  });
  expect(page.frames().filter((frame) => frame.url().startsWith('http'))).toEqual([]);
});

test('a source of the lawbook opens in the browser of who clicked it, and no other address does', async ({ desktop }) => {
  const { application, page } = desktop;
  await makeCaseFile(desktop);
  await putCodeAway(desktop);
  await application.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address) => {
      opened.push(address);
    };
  });
  const opened = () => application.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  await new Frame(page).open('/regelboek?waarde=ama.minimumDag');
  const link = page.getByRole('table').locator('a[href^="https://"]').first();
  const source = await link.getAttribute('href');
  // Refused, and asked first: it would stand before the source in the list if it were opened.
  await page.evaluate(() => window.open('https://voorbeeld.example/'));
  await link.press('Enter');
  await expect.poll(opened).toEqual([source]);
  expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('answers no one but its own window', async ({ desktop }) => {
  const answers = await desktop.application.evaluate(async ({ app, BrowserWindow }) => {
    // A second window with the real preload: another page of the application, though not the one that may ask.
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, partition: 'persist:trajectmap' } });
    try {
      await other.loadURL('trajectmap://app/index.html');
      const call: unknown = await other.webContents.executeJavaScript("window.trajectmap.call('dossier.status', {})");
      const pick: unknown = await other.webContents.executeJavaScript("window.trajectmap.pickFile('import')");
      return { call, pick };
    } finally {
      other.destroy();
    }
  });
  expect(answers.call).toMatchObject({ ok: false, error: { code: 'VERZOEK_GEWEIGERD' } });
  expect(answers.pick).toBeNull();
});

test('starts a core that was killed again, and tells the page', async ({ desktop }) => {
  const { page } = desktop;
  await page.evaluate(() => {
    window.trajectmap?.onEvent((event) => {
      document.documentElement.dataset['gehoord'] = event.kind;
    });
  });
  await desktop.killCore();
  await expect(page.locator('html')).toHaveAttribute('data-gehoord', 'core-restarted');
  // A new core answers: an unknown call is refused by name, not by a stopped core.
  await expect
    .poll(() =>
      page.evaluate(() => window.trajectmap?.call('bestaat.niet', {}).then((answer) => (answer.ok ? null : answer.error.code))),
    )
    .not.toBe('CORE_GESTOPT');
});

test('opens the case file again in the new core, without the passphrase, and nothing that was saved is gone', async ({
  desktop,
}) => {
  const { page } = desktop;
  await makeCaseFile(desktop);
  const before = await call(page, 'gebruiker.lijst', {});
  await desktop.killCore();
  await expect.poll(() => stand(desktop)).toMatchObject({ open: true, gebruiker: { naam: USER } });
  expect(await call(page, 'gebruiker.lijst', {})).toEqual(before);
  // Locked is locked: a core that ends after that opens nothing.
  await call(page, 'dossier.sluit', {});
  await desktop.killCore();
  await expect.poll(() => stand(desktop)).toMatchObject({ open: false });
});

test('a core that is killed while somebody types costs nothing: the text stands, and is saved with one press', async ({
  desktop,
}) => {
  const { page } = desktop;
  await makeCaseFile(desktop);
  await new Frame(page).open('/persoon/nieuw');
  const name = page.getByRole('textbox', { name: ui.persoon.naam, exact: true });
  await name.fill('Vermeulen');
  await expect.poll(async () => (await call(page, 'concept.lijst', {})).length).toBe(1);
  await desktop.killCore();
  await expect.poll(() => stand(desktop)).toMatchObject({ open: true });
  await expect(name).toHaveValue('Vermeulen');
  // The new core has the text too: a second misfortune costs nothing either.
  await expect
    .poll(async () => (await call(page, 'concept.lijst', {})).map(({ waarden }) => waarden).join())
    .toContain('Vermeulen');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'Vermeulen' })).toBeVisible();
  expect(await call(page, 'concept.lijst', {})).toEqual([]);
});

test('is one instance per profile: a second start shows the first window', async ({ desktop }) => {
  await desktop.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(process.env['TRAJECTMAP_E2E_APP'] ?? '', args, {
    env: { ...process.env, TRAJECTMAP_PROFILE: desktop.profile },
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(await desktop.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect
    .poll(() => desktop.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
});

test('asks before it closes without the safe copy that was chosen, and stays when the user wants', async ({
  desktop,
  allowed,
}) => {
  allowed.push(/Failed to load/);
  const { application, page } = desktop;
  await makeCaseFile(desktop);
  const map = await choose(desktop, 'kopie-map', 'stick');
  await call(page, 'kopie.kies', { map: { ref: map } });
  // The stick is pulled out.
  rmSync(path.join(desktop.folder, 'stick'), { recursive: true });

  const closeAnswering = (response: number): Promise<void> =>
    application.evaluate(({ BrowserWindow, dialog }, response) => {
      const kept = globalThis as { asked?: string[] };
      kept.asked = [];
      dialog.showMessageBox = async (...given: unknown[]) => {
        kept.asked?.push((given.at(-1) as Electron.MessageBoxOptions).message);
        return { response, checkboxChecked: false };
      };
      BrowserWindow.getAllWindows()[0]?.close();
    }, response);
  const asked = (): Promise<string[] | undefined> => application.evaluate(() => (globalThis as { asked?: string[] }).asked);

  await closeAnswering(0);
  await expect.poll(asked).toEqual([shell.sluiten.titel]);
  expect(await stand(desktop)).toMatchObject({ open: true });

  const gone = once(application.process(), 'exit');
  await closeAnswering(1);
  expect(((await gone) as [number | null])[0]).toBe(0);
});

test('keeps no page of a case file in a cache on disk', async ({ desktop }) => {
  await desktop.page.reload();
  await desktop.close();
  const left = readdirSync(desktop.profile, { recursive: true }).map(String);
  const cached = left.filter(
    (name) => /(^|\/)Cache_Data\//.test(name) && statSync(path.join(desktop.profile, name)).size > 100_000,
  );
  expect(cached).toEqual([]);
});

test('the package holds what the core reads, and nothing of another platform or of the tools', async ({ desktop }) => {
  const resources = path.join(path.dirname(process.env['TRAJECTMAP_E2E_APP'] ?? ''), 'resources');
  for (const folder of Object.values(packagedRoots(resources))) expect(readdirSync(folder)).not.toEqual([]);
  // Through Electron's own fs, which sees into the archive.
  const inside = await desktop.application.evaluate(({ app }) => {
    const fs = process.getBuiltinModule('node:fs');
    return fs.readdirSync(app.getAppPath(), { recursive: true }).map(String);
  });
  const native = inside.filter((name) => name.endsWith('.node')).map((name) => path.basename(name));
  expect(native.sort()).toEqual(['linux-x64.node', 'typst-ts-node-compiler.linux-x64-gnu.node']);
  const packages = new Set(
    inside.map((name) => /^node_modules\/((@[^/]+\/)?[^/@]+)/.exec(name)?.[1]).filter((name) => name !== undefined),
  );
  expect([...packages].sort()).toEqual(['@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu', 'better-sqlite3']);
  expect(inside.filter((name) => /\.(ts|map)$|^(src|test|scripts|docs)\b/.test(name))).toEqual([]);
});
