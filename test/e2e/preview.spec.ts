/** What only the preview has: the way in, and one page at a time (E-32). The refusals are in test/core/preview. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import shell from '../../src/shared/messages/nl/shell.json' with { type: 'json' };
import { chosen, openSave } from './support/calls.ts';
import { endPreview, startPreview } from './support/preview-host.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('the way in is a file that only the user can read, and its token is good once', async ({ browser, work }) => {
  const profile = path.join(work, 'profiel');
  const preview = await startPreview(profile, path.join(work, 'dossiers'));
  const file = fileURLToPath(preview.entry);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(file)).mode & 0o077).toBe(0);
  const token = /name="token" value="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  expect(token.length).toBeGreaterThan(40);
  expect(preview.entry).not.toContain(token);

  const page = await browser.newPage();
  await page.goto(preview.entry);
  await page.waitForURL(/127\.0\.0\.1:\d+\//);
  expect(await page.evaluate(() => location.href)).not.toContain(token);
  expect(await page.context().cookies()).toEqual([]);

  const second = await browser.newPage();
  await second.goto(preview.entry);
  await expect(second.getByRole('main')).toContainText(shell.preview.verlopen);
  await expectAccessible(second);
  await page.context().close();
  await second.context().close();
  await endPreview(preview);
  expect(readdirSync(profile).filter((name) => name.startsWith('preview-'))).toEqual([]);
});

test('a second tab is told that Trajectmap is open, and the first goes on', async ({ host }) => {
  const other = await host.page.context().newPage();
  await other.goto(host.page.url());
  await expect(other.getByRole('dialog', { name: 'Trajectmap' })).toBeVisible();
  // A duplicated tab takes the session along.
  const session = await host.page.evaluate(() => sessionStorage.getItem('trajectmap.sessie'));
  await other.evaluate((value) => sessionStorage.setItem('trajectmap.sessie', value ?? ''), session);
  await other.reload();
  await expect(other.getByRole('dialog', { name: 'Trajectmap' })).toContainText(shell.preview.alOpen);
  await expectAccessible(other);
  await other.close();
  expect(await host.page.evaluate(() => window.trajectmap?.call('bestaat.niet', {}).then((answer) => answer.ok))).toBe(false);
});

test('a reload goes on with the same session', async ({ host }) => {
  await host.page.reload();
  await expect(host.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(host.page.getByRole('dialog', { name: 'Trajectmap' })).toHaveCount(0);
});

test('a page without a session learns how to get in', async ({ host, browser }) => {
  const context = await browser.newContext();
  const stranger = await context.newPage();
  await stranger.goto(host.page.url());
  await expect(stranger.getByRole('dialog', { name: 'Trajectmap' })).toContainText(shell.preview.nietAangemeld);
  await context.close();
});

test('when the preview ends, the page says so and keeps what was typed', async ({ browser, work }) => {
  const preview = await startPreview(path.join(work, 'profiel'), path.join(work, 'dossiers'));
  const page = await browser.newPage();
  await page.goto(preview.entry);
  await page.waitForURL(/127\.0\.0\.1:\d+\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const gone = once(preview.child, 'exit');
  preview.child.kill('SIGTERM');
  expect(((await gone) as [number | null])[0]).toBe(0);
  await expect(page.getByRole('dialog', { name: 'Trajectmap' })).toContainText(shell.preview.gestopt);
  await page.context().close();
});

test('`npm start -- --no-open` says in one line where Trajectmap is, and ends cleanly', async ({ work }) => {
  const start = path.resolve('scripts/start.mjs');
  const child = spawn(process.execPath, [start, '--no-open', '--folder', work], {
    env: { ...process.env, TRAJECTMAP_PROFILE: path.join(work, 'profiel') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const prefix = shell.terminal.adres.replace('{{adres}}', '');
  // Where a source changed since the build, it is built first and says so.
  while (!lines.some((line) => line.startsWith(prefix))) await once(output, 'line');
  const address = lines.at(-1) ?? '';
  expect(statSync(fileURLToPath(/file:\S+/.exec(address)?.[0] ?? '')).isFile()).toBe(true);
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  expect(((await gone) as [number | null])[0]).toBe(0);
  expect(lines.slice(-2)).toEqual([address, shell.terminal.gestopt]);
});

test('the chooser of case files works by keyboard, says what is wrong, and is accessible', async ({ host }) => {
  const { page } = host;
  mkdirSync(path.join(host.folder, 'Archief'));
  writeFileSync(path.join(host.folder, 'kantoor.trajectmap'), '');
  await openSave(page, 'dossier');
  const dialog = page.getByRole('dialog', { name: shell.dialoog.nieuwDossierTitel });
  await expect(dialog.getByRole('button', { name: 'Archief' })).toBeVisible();
  await expectAccessible(page);

  const name = dialog.getByRole('textbox', { name: shell.preview.naam });
  await name.fill('kantoor');
  await name.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText(shell.preview.bestaat);
  await name.fill('a/b');
  await name.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText(shell.preview.naamOngeldig);

  await dialog.getByRole('button', { name: 'Archief' }).press('Enter');
  await dialog.getByRole('button', { name: shell.preview.omhoog }).press('Enter');
  await dialog.getByRole('button', { name: 'kantoor.trajectmap' }).press('Enter');
  await expect(name).toHaveValue('kantoor.trajectmap');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(chosen(page)).rejects.toThrow('nothing was chosen');
});
