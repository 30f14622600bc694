/** A case file that is handed over: said above every page, nothing can be changed, and the way on without the copy; werkpostbladen. */
import { Frame } from './pages/frame.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('handing over is asked in Beheer, and the werkpostbladen are made from Aanwezigheden', async ({ host }) => {
  test.setTimeout(600_000);
  const { page } = host;
  await makeOffice(host, ['begeleiders', 'deelnemers']);
  const frame = new Frame(page);

  await test.step('the part of Beheer', async () => {
    await frame.open('/beheer/kopie');
    const part = page.getByRole('region', { name: 'Dossier doorgeven', exact: true });
    await expect(part).toContainText('werkt er telkens één');
    await expect(part.getByRole('button', { name: 'Kies een map en geef door' })).toBeVisible();
    await expectAccessible(page);
    await part.getByLabel('Aan wie').fill('Pieter');
    await host.pick('kopie-map', 'stick', () => part.getByRole('button', { name: 'Kies een map en geef door' }).click());
    await expect(page.getByText('Doorgegeven aan Pieter op')).toBeVisible();
    await expectAccessible(page);
    await expect(part.getByRole('button', { name: 'Verdergaan zonder de kopie' })).toBeVisible({ timeout: 30_000 });
    await part.getByLabel('Reden').fill('De andere computer is kwijt');
    await part.getByRole('button', { name: 'Verdergaan zonder de kopie' }).click();
    await expect(page.getByText('Doorgegeven aan Pieter op')).toBeHidden();
  });

  await test.step('the dialog of the werkpostbladen', async () => {
    await frame.open('/aanwezigheden?maand=2026-03');
    await page.getByRole('button', { name: 'Werkpostbladen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Werkpostbladen voor maart 2026' });
    await expect(dialog.getByRole('checkbox').first()).toBeChecked();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await expect(dialog).toBeHidden();
  });
});
