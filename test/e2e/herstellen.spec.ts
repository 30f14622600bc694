/** A crash of the window or the core costs nothing that was being typed; a disk that fails is told plainly, and the typing stays. */
import { renameSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { call } from './support/calls.ts';
import { FILE, makeCaseFile, PASSPHRASE } from './support/case-file.ts';
import type { Host } from './support/host.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const TYPED = 'Gesprek over de bus van zes uur, nog niet bewaard';

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.skel, [aria-busy="true"]')).toHaveCount(0);
}

/** Somebody with a traject; ends on the page of the person. */
async function begin(host: Host): Promise<{ persoonId: string; trajectId: string }> {
  const { page } = host;
  page.setDefaultTimeout(20_000);
  await makeCaseFile(host);
  const persoonId = (await call(page, 'persoon.maak', { naam: 'Maes', voornaam: 'Élodie', insz: '93.05.18-223.61' })).id!;
  const trajectId = (await call(page, 'ama.startTraject', { persoonId, start: '2026-01-05' })).id!;
  await open(page, `#/ama/${trajectId}/pop`);
  await host.losePage();
  return { persoonId, trajectId };
}

const talks = (page: Page) => page.getByRole('region', { name: ui.recordnaam.gesprek, exact: true });
const notes = (page: Page) => talks(page).getByRole('textbox', { name: /Notities/ });

/** Types in a form, and waits until the core has it. */
async function type(page: Page): Promise<void> {
  await talks(page)
    .getByRole('button', { name: /Toevoegen/ })
    .press('Enter');
  await notes(page).fill(TYPED);
  await expect.poll(async () => (await call(page, 'concept.lijst', {})).map(({ waarden }) => waarden).join()).toContain(TYPED);
}

const told = (page: Page) => page.getByRole('region', { name: ui.concept.titel });

test('the window goes while somebody types: the text is offered, put back in its place, and gone once it is saved', async ({
  host,
}) => {
  const { page } = host;
  const { trajectId } = await begin(host);
  await type(page);
  await host.losePage();

  await test.step('told on any screen, by keyboard, with the choice to take or to drop', async () => {
    await open(page, '#/vandaag');
    await expect(told(page)).toContainText('stopte terwijl je iets aan het typen was');
    await expect(told(page)).toContainText(TYPED);
    await expectAccessible(page);
    await told(page)
      .getByRole('button', { name: /Verder typen/ })
      .press('Enter');
    await expect(notes(page)).toHaveValue(TYPED);
    await expect(told(page)).toBeHidden();
    await expectAccessible(page);
  });

  await test.step('saved, it is nowhere but in the case file', async () => {
    await talks(page).getByLabel('Datum', { exact: true }).fill('06/01/2026');
    await talks(page).getByRole('button', { name: 'Bewaren', exact: true }).press('Enter');
    await expect(talks(page).getByRole('listitem').filter({ hasText: 'Gesprek over de bus' })).toBeVisible();
    await expect.poll(async () => (await call(page, 'concept.lijst', {})).length).toBe(0);
    const { traject } = await call(page, 'ama.lees', { trajectId });
    expect(traject.gesprekken).toMatchObject([{ notities: TYPED }]);
    await host.losePage();
    await expect(talks(page)).toBeVisible();
    await expect(told(page)).toHaveCount(0);
  });

  await test.step('cancelled it is dropped; found again it can be dropped at the form', async () => {
    await type(page);
    await talks(page).getByRole('button', { name: 'Annuleren' }).press('Enter');
    await expect.poll(async () => (await call(page, 'concept.lijst', {})).length).toBe(0);
    await type(page);
    await host.losePage();
    await talks(page)
      .getByRole('button', { name: /Toevoegen/ })
      .press('Enter');
    await expect(talks(page)).toContainText('iets dat niet bewaard is');
    await expectAccessible(page);
    await talks(page).getByRole('button', { name: 'Weggooien' }).press('Enter');
    await expect(notes(page)).toHaveValue('');
    await expect.poll(async () => (await call(page, 'concept.lijst', {})).length).toBe(0);
  });
});

test('a sheet, a timetable and a dialog lose nothing either: each is put back where it was typed, the part that was open opens by itself', async ({
  host,
}) => {
  const { page } = host;
  const { persoonId, trajectId } = await begin(host);
  const holds = (text: string) =>
    expect.poll(async () => (await call(page, 'concept.lijst', {})).map(({ waarden }) => waarden).join()).toContain(text);
  /** The window goes, and what it left is asked for from another screen. */
  const back = async () => {
    await host.losePage();
    await open(page, '#/adresboek');
    await told(page)
      .getByRole('button', { name: /Verder typen/ })
      .press('Enter');
  };

  await test.step('a line of the monthly costs, in its month', async () => {
    await open(page, '#/onkosten?maand=2026-03');
    await page.getByLabel('Deelnemer, regel 1').selectOption(persoonId);
    await page.getByLabel('Bedrag, regel 1').fill('12,40');
    await page.getByLabel('Bewijs, regel 1').fill('treinkaart');
    await holds('treinkaart');
    await back();
    await expect(page.getByLabel('Bewijs, regel 1')).toHaveValue('treinkaart');
    await expect(page.getByText('maart 2026').first()).toBeVisible();
    await page.getByRole('button', { name: 'Lijst bewaren' }).press('Enter');
    await expect.poll(async () => (await call(page, 'onkost.maand', { maand: '2026-03' })).rijen.length).toBe(1);
    await expect.poll(async () => (await call(page, 'concept.lijst', {})).length).toBe(0);
  });

  await test.step('hours in the timetable, whose form opens again', async () => {
    await open(page, `#/ama/${trajectId}/gegevens`);
    await page.getByRole('button', { name: 'Uurrooster invullen' }).press('Enter');
    const hours = page.getByLabel('Uren op dinsdag, Voormiddag');
    await expect(hours).toBeVisible();
    await hours.fill('3,75');
    await holds('3,75');
    await back();
    await expect(hours).toHaveValue('3,75');
    await page.getByRole('button', { name: 'Uurrooster bewaren' }).press('Enter');
    await expect(hours).toBeHidden();
    await expect.poll(async () => (await call(page, 'concept.lijst', {})).length).toBe(0);
  });

  await test.step('a reason in a dialog: told to open it again, and there it is offered', async () => {
    await call(page, 'gesprek.maak', {
      persoonId,
      trajectId,
      soort: 'intake',
      datum: '2026-01-06',
      door: null,
      notities: 'Over de bus',
    });
    await open(page, `#/ama/${trajectId}/pop`);
    const ask = async () => {
      await talks(page).getByRole('button', { name: /^Meer/ }).press('Enter');
      await page.getByRole('menuitem', { name: /Verwijderen/ }).press('Enter');
    };
    const reason = page.getByRole('alertdialog').getByLabel('Reden');
    await ask();
    await reason.fill('stond er twee keer');
    await holds('stond er twee keer');
    await back();
    await expect(told(page).getByRole('status')).toContainText('Open opnieuw');
    await expectAccessible(page);
    await ask();
    await expect(reason).toHaveValue('stond er twee keer');
    await expectAccessible(page);
  });
});

test('everything goes at once: started again, the passphrase is asked and the typing is there', async ({ host }) => {
  await begin(host);
  await type(host.page);
  await host.close();
  await host.restart();
  const { page } = host;
  page.setDefaultTimeout(20_000);
  await page.getByLabel(ui.wachtzin.naam, { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: ui.start.open.knop, exact: true }).press('Enter');
  await told(page)
    .getByRole('button', { name: /Verder typen/ })
    .press('Enter');
  await expect(notes(page)).toHaveValue(TYPED);
});

test('the file is gone from its place: told plainly, the typing stays, and it is saved once the file is back', async ({
  host,
}) => {
  const { page } = host;
  const { trajectId } = await begin(host);
  await type(page);
  await talks(page).getByLabel('Datum', { exact: true }).fill('06/01/2026');
  const file = path.join(host.folder, FILE);
  renameSync(file, `${file}.weg`);
  await talks(page).getByRole('button', { name: 'Bewaren', exact: true }).press('Enter');
  await expect(talks(page).getByRole('alert')).toContainText('staat niet meer op zijn plaats');
  await expect(talks(page).getByRole('alert')).toContainText('Wat je typte, staat nog op het scherm');
  await expect(notes(page)).toHaveValue(TYPED);
  await expectAccessible(page);
  renameSync(`${file}.weg`, file);
  await talks(page).getByRole('button', { name: 'Bewaren', exact: true }).press('Enter');
  await expect(talks(page).getByRole('listitem').filter({ hasText: 'Gesprek over de bus' })).toBeVisible();
  expect((await call(page, 'ama.lees', { trajectId })).traject.gesprekken).toHaveLength(1);
});

test('closing the case file while something is typed asks first', async ({ host }) => {
  const { page } = host;
  await begin(host);
  await type(page);
  await page.getByRole('button', { name: ui.sluiten.knop }).press('Enter');
  const dialog = page.getByRole('alertdialog', { name: ui.concept.sluitenTitel });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: ui.verlaten.blijven }).press('Enter');
  await expect(notes(page)).toHaveValue(TYPED);
  await page.getByRole('button', { name: ui.sluiten.knop }).press('Enter');
  await dialog.getByRole('button', { name: ui.verlaten.weggooien }).press('Enter');
  await page.getByLabel(ui.wachtzin.naam, { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: ui.start.open.knop, exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await call(page, 'concept.lijst', {})).toEqual([]);
});
