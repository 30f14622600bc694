/** Scans at what they prove: chosen or dropped on a line of the checklist, looked at, taken away and brought back, saved outside. */
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright/test';
import core from '../../src/shared/messages/nl/core.json' with { type: 'json' };
import rules from '../../src/shared/messages/nl/rules.json' with { type: 'json' };
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { TrajectPage } from './pages/traject.ts';
import { call } from './support/calls.ts';
import { FILE, makeCaseFile, PASSPHRASE, stand } from './support/case-file.ts';
import type { Host } from './support/host.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
/** One red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Drags a file of this computer onto `target`, as a user does from a folder. */
async function dropOn(target: Locator, file: string): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await target.boundingBox())!;
  const client = await target.page().context().newCDPSession(target.page());
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
  await client.detach();
}

/** Opens the checklist of a new traject; answers its page and whose it is. */
async function openTraject(host: Host): Promise<{ traject: TrajectPage; persoonId: string }> {
  await makeCaseFile(host);
  const { page } = host;
  const { id: persoonId } = await call(page, 'persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null });
  const { id: trajectId } = await call(page, 'ama.startTraject', { persoonId: persoonId!, start: '2026-01-05' });
  await new Frame(page).open(`/ama/${trajectId!}`);
  return { traject: new TrajectPage(page), persoonId: persoonId! };
}

const LINE = rules.vereiste.advies;

test('a scan proves a line of the checklist: added, named, taken away, and undone', async ({ host }) => {
  const { traject, persoonId } = await openTraject(host);
  const { page, folder } = host;
  writeFileSync(path.join(folder, 'IMG_0042.pdf'), PDF);
  await traject.unfold(LINE);
  const proofs = page.getByRole('region', { name: ui.bijlagen.bewijsVan.replace('{{wat}}', LINE) });
  const add = proofs.getByRole('button', { name: new RegExp(`^${ui.bijlagen.bewijsToevoegen}`) });
  await host.pick('bijlage', 'IMG_0042.pdf', () => add.press('Enter'));
  await expect(proofs.getByRole('listitem')).toContainText(/Advies van VDAB/);
  await expect(traject.requirement(LINE)).toContainText('1 bewijs');
  await expect(page.getByText('IMG_0042')).toHaveCount(0); // the name of the file is nobody's business
  await expectAccessible(page);

  // The same scan again is said, at the line.
  await host.pick('bijlage', 'IMG_0042.pdf', () => add.click());
  await expect(proofs.getByText(core.fout.BIJLAGE_BESTAAT)).toBeVisible();

  await proofs.getByRole('button', { name: /^Meer/ }).click();
  await page.getByRole('menuitem', { name: ui.bijlagen.wijzigen }).click();
  await proofs.getByRole('textbox', { name: ui.bijlagen.naamVeld }).fill('Advies van maart');
  await proofs.getByRole('button', { name: ui.actie.bewaren, exact: true }).click();
  await expect(proofs.getByRole('listitem')).toContainText('Advies van maart');

  await proofs.getByRole('button', { name: /^Meer/ }).click();
  await page.getByRole('menuitem', { name: ui.actie.verwijderenMetReden }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill('Hoort bij iemand anders');
  await dialog.getByRole('button', { name: ui.actie.verwijderen, exact: true }).click();
  await expect(proofs.getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(proofs.getByRole('listitem')).toContainText('Advies van maart');

  // The same line of Vandaag takes the scan too, says what it still asks, and leaves when that is filled in.
  const frame = new Frame(page);
  await frame.open('/vandaag?per=persoon');
  const finding = page.locator('li.finding').filter({ has: page.getByRole('link', { name: 'AMA-02', exact: true }) });
  await finding.locator('a.name').focus();
  await page.keyboard.press('o');
  const asked = finding.getByRole('region', { name: /^Bewijs, Wim Peeters/ });
  await expect(asked.getByRole('listitem')).toContainText('Advies van maart');
  await expect(finding.getByText(/^De scan is bewaard bij dit punt/)).toBeVisible();
  writeFileSync(path.join(folder, 'tweede.png'), PNG);
  const more = asked.getByRole('button', { name: new RegExp(`^${ui.bijlagen.bewijsToevoegen}`) });
  await host.pick('bijlage', 'tweede.png', () => more.press('Enter'));
  await expect(asked.getByRole('listitem')).toHaveCount(2);
  await expect(finding.getByText(/^De 2 scans zijn bewaard bij dit punt.*Nog open: /)).toBeVisible();
  await expectAccessible(page);
  await finding.getByRole('textbox', { name: ui.traject.adviesDatum }).fill('05/01/2026');
  await finding.getByRole('button', { name: ui.actie.bewaren, exact: true }).press('Enter');
  await expect(finding).toHaveCount(0);
  const { bijlagen } = await call(page, 'bijlage.lijst', { persoonId });
  expect(bijlagen.map(({ vereiste }) => vereiste)).toEqual(['advies', 'advies']);
  await call(page, 'bijlage.verwijder', { id: bijlagen[1]!.id, reden: 'Nog een keer gescand' });

  await frame.open(`/persoon/${persoonId}`);
  const all = page.getByRole('region', { name: ui.bijlagen.titel, exact: true });
  await expect(all.getByRole('listitem')).toContainText('Advies van maart');
  const saved = await host.collect(
    () => all.getByRole('button', { name: new RegExp(`^${ui.bijlagen.bewaarAls}`) }).click(),
    () => expect(page.getByText(/Dat bestand is niet versleuteld/)).toBeVisible(),
  );
  const [name, bytes] = [...saved][0]!;
  expect(name).toMatch(/^bijlage-\d{4}-\d{2}-\d{2}\.pdf$/);
  expect(bytes.toString()).toBe(PDF);
});

test('a picture is dropped on a line and looked at; what is refused says why and stays outside', async ({ host }) => {
  const { traject } = await openTraject(host);
  const { page } = host;
  const row = traject.requirement(LINE);
  const drop = async (name: string, bytes: Buffer): Promise<void> => {
    writeFileSync(path.join(host.folder, name), bytes);
    await dropOn(row, path.join(host.folder, name));
  };
  await drop('foto.txt', PNG); // its content counts
  const proofs = page.getByRole('region', { name: ui.bijlagen.bewijsVan.replace('{{wat}}', LINE) });
  await expect(proofs.getByRole('listitem')).toHaveCount(1);
  await proofs.getByRole('button', { name: new RegExp(`^${ui.actie.bekijken}`) }).click();
  const picture = page.getByRole('dialog').getByRole('img');
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: ui.actie.sluiten }).click();

  // Out of a mail program: a file that no folder of this computer holds. The preview takes its content, the desktop says what to do.
  if (host.kind === 'electron') {
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'bijlage.pdf'));
      return transfer;
    });
    await row.dispatchEvent('drop', { dataTransfer: data });
    await expect(page.getByText(ui.bijlagen.zonderPlaats)).toBeVisible();
    await expectAccessible(page);
  }

  await drop('programma.pdf', Buffer.from('MZ geen pdf'));
  await expect(proofs.getByText(core.fout.BIJLAGE_SOORT_ONBEKEND)).toBeVisible();
  await expect(proofs.getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page);
});

test('the organisation keeps its own scans; when they lie elsewhere it is said, and the found file brings them back', async ({
  host,
}) => {
  await makeCaseFile(host);
  const { page, folder } = host;
  writeFileSync(path.join(folder, 'polis.pdf'), PDF);
  const frame = new Frame(page);
  await frame.open('/beheer/organisatie');
  const own = page.getByRole('region', { name: ui.bijlagen.titel, exact: true });
  await host.pick('bijlage', 'polis.pdf', () => own.getByRole('button', { name: new RegExp(`^${ui.actie.toevoegen}`) }).click());
  await expect(own.getByRole('listitem')).toHaveCount(1);

  await call(page, 'dossier.sluit', {});
  renameSync(path.join(folder, `${FILE}.bijlagen`), path.join(folder, 'elders.bijlagen'));
  await page.getByLabel(ui.wachtzin.naam, { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: ui.start.open.knop, exact: true }).press('Enter');
  await expect.poll(() => stand(host)).toMatchObject({ open: true });
  await frame.open('/beheer/organisatie');
  await expect(own.getByText(ui.bijlagen.scanOntbreekt)).toBeVisible();
  await expectAccessible(page);
  await host.pick('bijlagen', 'elders.bijlagen', () => own.getByRole('button', { name: ui.bijlagen.terughalen }).press('Enter'));
  await expect(page.getByText(/^1 scan teruggehaald/)).toBeVisible();
  await expect(own.getByText(ui.bijlagen.scanOntbreekt)).toHaveCount(0);
});
