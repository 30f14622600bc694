/** Sent is closed: one dialog asks the reason, the difference stands on Rapporten, and is decided on. */
import { call, job } from './support/calls.ts';
import { ON, makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('a change in a sent quarter asks a reason once, and is decided on at Rapporten', async ({ host }) => {
  test.setTimeout(600_000);
  const { page } = host;
  page.setDefaultTimeout(20_000);
  const { persoonId } = await makeOffice(host, ['deelnemers']);
  await job(page, 'report.maak', {
    id: 'ama-kwartaaloverzicht',
    scope: { quarter: '2026Q1' },
    op: ON,
    formats: ['json'],
    map: null,
    purpose: null,
    confirmation: 'Proef',
  });
  const [made] = await call(page, 'report.historie', {});
  await call(page, 'report.verzonden', { id: made!.id, op: ON });

  const open = async (hash: string): Promise<void> => {
    await page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.skel, [aria-busy="true"]')).toHaveCount(0);
  };

  await test.step('the dialog takes nothing away, and the same change goes through with the reason', async () => {
    await open(`#/persoon/${persoonId}`);
    await page.getByRole('button', { name: /^Wijzigen.*Persoon/ }).click();
    const name = page.getByRole('textbox', { name: 'Naam', exact: true });
    await name.fill('De Smet');
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Deze periode is al verzonden' });
    await expect(dialog).toContainText('kwartaaloverzicht van het 1e kwartaal 2026');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Terug, niets bewaren' }).click();
    await expect(name).toHaveValue('De Smet');
    expect((await call(page, 'persoon.lees', { id: persoonId })).naam).not.toBe('De Smet');

    await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Waarom wijzig je dit?' }).fill('Naam na huwelijk, volgens attest.');
    await dialog.getByRole('button', { name: 'Bewaren, met reden' }).click();
    await expect(dialog).toBeHidden();
    await expect(name).toBeHidden();
    expect((await call(page, 'historie.lijst', {}))[0]!.reden).toBe('Naam na huwelijk, volgens attest.');
  });

  await test.step('Rapporten tells the difference and takes the decision', async () => {
    await open('#/rapporten');
    const section = page.getByRole('region', { name: 'Wijkt af van wat verzonden is' });
    await expect(section).toContainText('familienaam');
    await section.getByRole('button', { name: /^Beslissen/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Wat doe je met dit verschil?' });
    await dialog.getByText(/^Niet doorgeven/).click();
    await dialog.getByRole('textbox', { name: 'Waarom' }).fill('Het INSZ is hetzelfde.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(section).toContainText('Niet doorgeven');
    await expectAccessible(page);
    expect((await call(page, 'correctie.verschillen', {})).some((each) => each.open)).toBe(false);
  });
});
