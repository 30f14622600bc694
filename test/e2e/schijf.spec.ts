/** The disk with the case file is full while somebody types: told plainly, what was typed stays, and it is saved once there is room. */
import path from 'node:path';
import type { Page } from 'playwright/test';
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';
import { call } from './support/calls.ts';
import { makeCaseFile, PASSPHRASE } from './support/case-file.ts';
import type { Host } from './support/host.ts';
import { openPreviewHost } from './support/preview-host.ts';
import { canMakeDisk, makeDisk, type SmallDisk } from './support/small-disk.ts';
import { expect, expectAccessible, finish, test as base } from './support/test.ts';

/** The preview with its case file on a disk of its own. */
const test = base.extend<{ readonly stick: { readonly host: Host; readonly disk: SmallDisk } }>({
  stick: async ({ playwright, work }, use, info) => {
    base.skip(info.project.name !== 'chromium' || !canMakeDisk(work), 'no disk of a few megabytes can be made here');
    const folder = path.join(work, 'stick');
    const disk = await makeDisk(folder);
    const browser = await playwright.chromium.launch(info.project.use.launchOptions);
    const host = await openPreviewHost(browser, path.join(work, 'profiel'), folder, disk.around);
    await use({ host, disk });
    await finish(host, []);
    await browser.close();
    await disk.remove();
  },
});

const FULL = /De schijf of de stick met je dossier is vol.*Wat je typte, staat nog op het scherm.*Maak plaats/;
const PHONE = '0470 12 34 56';
const alert = (page: Page) => page.getByRole('alert').filter({ hasText: FULL });
const phoneOf = async (page: Page, id: string) => (await call(page, 'persoon.lees', { id })).telefoon;
const presentOn = async (page: Page) => (await call(page, 'aanwezigheid.maand', { maand: '2026-05' })).rijen[0];

test('a full disk costs nothing that was typed in the month grid or in a field', { tag: '@browser' }, async ({ stick }) => {
  const { host, disk } = stick;
  const { page } = host;
  await makeCaseFile(host);
  const persoonId = (await call(page, 'persoon.maak', { naam: 'Maes', voornaam: 'Élodie', insz: null })).id!;
  await call(page, 'ama.startTraject', { persoonId, start: '2026-01-05' });
  // Opened anew, the case file has no room left over from before.
  await call(page, 'dossier.sluit', {});
  await page.reload();
  await new StartPage(page).open(PASSPHRASE);
  const frame = new Frame(page);
  await expect(frame.menu).toBeVisible();

  await test.step('in the month grid', async () => {
    await frame.open('/aanwezigheden?maand=2026-05');
    const cell = page.locator('#mg-0-3');
    await expect(cell).toBeVisible();
    const before = await presentOn(page);
    disk.fill();
    await cell.click();
    await page.keyboard.press('1');
    await expect(alert(page)).toContainText('1 vak staat op het scherm maar is nog niet bewaard.');
    await expect(cell.locator('[aria-hidden]')).toHaveText('1');
    await expectAccessible(page);
    expect(await presentOn(page)).toEqual(before);
    // Still full: the same is said again, and nothing is lost by trying.
    await alert(page).getByRole('button', { name: ui.aanwezig.opnieuw }).press('Enter');
    await expect(alert(page)).toBeVisible();
    await expect(cell.locator('[aria-hidden]')).toHaveText('1');
    disk.free();
    await alert(page).getByRole('button', { name: ui.aanwezig.opnieuw }).press('Enter');
    await expect(alert(page)).toBeHidden();
    await expect.poll(() => presentOn(page)).not.toEqual(before);
    await expect(cell.locator('[aria-hidden]')).toHaveText('1');
  });

  await test.step('in a field of a person', async () => {
    await frame.open(`/persoon/${persoonId}`);
    const part = page.getByRole('region', { name: 'Persoon', exact: true });
    await part.getByRole('button', { name: /^Wijzigen/ }).press('Enter');
    const phone = part.getByRole('textbox', { name: /Telefoon/ });
    await phone.fill(PHONE);
    disk.fill();
    await part.getByRole('button', { name: ui.actie.bewaren }).press('Enter');
    await expect(alert(page)).toBeVisible();
    await expect(phone).toHaveValue(PHONE);
    await expectAccessible(page);
    expect(await phoneOf(page, persoonId)).toBeNull();
    disk.free();
    await part.getByRole('button', { name: ui.actie.bewaren }).press('Enter');
    await expect(phone).toBeHidden();
    await expect(part).toContainText(PHONE);
    await expect(alert(page)).toBeHidden();
    expect(await phoneOf(page, persoonId)).toBe(PHONE);
  });
});
