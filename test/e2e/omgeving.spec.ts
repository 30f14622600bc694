/** A candidate from the waiting list to a traject, a word that names a diagnosis, and an office that has no sites, partners or labels. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { call, choose, job } from './support/calls.ts';
import { makeCaseFile } from './support/case-file.ts';
import type { Host } from './support/host.ts';
import { expect, expectAccessible, test } from './support/test.ts';

async function importWaitingList(host: Host): Promise<void> {
  copyFileSync(path.resolve('test/fixtures/kandidaten/kandidaten.xlsx'), path.join(host.folder, 'wachtlijst.xlsx'));
  const ref = await choose(host, 'import', 'wachtlijst.xlsx');
  await job(host.page, 'import.lees', { soort: 'kandidaten', bestand: { ref }, proef: false });
}

test('a candidate without INSZ starts from the waiting list, and leaves it', async ({ host }) => {
  await makeCaseFile(host);
  await importWaitingList(host);
  const { page } = host;
  await new Frame(page).open('/kandidaten');
  await expect(page.getByRole('row').filter({ hasText: 'Hendrickx' })).toContainText('VDAB');
  await expectAccessible(page);
  await page.getByRole('row').filter({ hasText: 'Hendrickx' }).getByRole('button', { name: ui.kandidaten.starten }).click();
  await page.getByRole('button', { name: ui.traject.starten }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tom Hendrickx');
  await new Frame(page).open('/kandidaten');
  await expect(page.getByRole('row').filter({ hasText: 'Claes' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Hendrickx' })).toHaveCount(0);
});

test('a word that names a diagnosis is a suggestion under the text, and the text is saved all the same', async ({ host }) => {
  await makeCaseFile(host);
  const { page } = host;
  const { id } = await call(page, 'persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null });
  await new Frame(page).open(`/persoon/${id!}`);
  const section = page.getByRole('region', { name: ui.recordnaam.aanpassing, exact: true });
  await section.getByRole('button', { name: new RegExp(ui.actie.toevoegen) }).click();
  const text = section.getByRole('textbox').first();
  await text.fill('hart voor de zaak, zittend werk');
  await expect(section.getByRole('status').filter({ hasText: 'hernia' })).toHaveCount(0);
  await text.fill('zittend werk na een hernia');
  await expect(section.getByRole('status').filter({ hasText: 'hernia' })).toBeVisible();
  await expectAccessible(page);
  await section.getByRole('button', { name: ui.actie.bewaren }).click();
  await expect(section.getByRole('paragraph').filter({ hasText: 'zittend werk na een hernia' })).toBeVisible();
});

test('an office without sites, partners or labels meets none of these words on its daily screens', async ({ host }) => {
  await makeCaseFile(host);
  const { page } = host;
  const { id: persoonId } = await call(page, 'persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null });
  const { id: trajectId } = await call(page, 'ama.startTraject', { persoonId: persoonId!, start: '2026-01-05' });
  const frame = new Frame(page);
  const own = ['', '/gegevens', '/pop', '/persoon'].map((tab) => `/ama/${trajectId!}${tab}`);
  const daily = ['/vandaag', '/ama', '/kandidaten', '/aanwezigheden', '/financiering', `/persoon/${persoonId!}`, ...own];
  for (const screen of daily) {
    await test.step(screen, async () => {
      await frame.open(screen);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const text = await page.locator('main').innerText();
      expect(text).not.toMatch(/vestiging|\bpartners?\b|\blabels?\b/i);
    });
  }
  await call(page, 'label.maak', { naam: 'project groen' });
  await frame.open('/ama');
  await page.reload();
  await frame.open('/kandidaten');
  await expect(page.getByRole('button', { name: new RegExp(ui.label.filter) })).toBeVisible();
});
