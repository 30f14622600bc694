/** A batch goes out, is answered by keyboard, taken back, and opened again as it was sent: as an office does it. */
import type { Page } from 'playwright/test';
import { call, job } from './support/calls.ts';
import { ON, makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.skel, [aria-busy="true"]')).toHaveCount(0);
}

const waiting = async (page: Page): Promise<number> =>
  (await call(page, 'agenda.lijst', {})).bevindingen.filter(({ rule, code }) => rule === 'AMA-03' && code === 'WACHT_OP_VDAB')
    .length;

test('a batch of evaluation files is noted as sent, its answers are typed back by keyboard, and it opens as it was', async ({
  host,
}) => {
  test.setTimeout(600_000);
  const { page } = host;
  page.setDefaultTimeout(20_000);
  await makeOffice(host, ['deelnemers']);
  const make = (id: string, scope: object, formats: ['json'] | ['pdf', 'docx']) =>
    job(page, 'report.maak', { id, scope, op: ON, formats, map: null, purpose: null, confirmation: 'Proef' });
  await make('ama-kwartaaloverzicht', { quarter: '2025Q4' }, ['json']);
  await make('ama-evaluatie', { all: true }, ['json']);
  const made = (await call(page, 'verzending.register', {})).regels;
  const files = made.filter(({ rapport }) => rapport === 'ama-evaluatie');

  await test.step('what waits stands first; one dialog notes the batch and says what else it writes', async () => {
    await open(page, '#/rapporten');
    await page.getByRole('link', { name: 'Verzendregister' }).click();
    const table = page.getByRole('region', { name: 'Verzendregister', exact: true });
    await expect(table.getByRole('row').nth(1)).toContainText('te laat');
    await expect(table.getByRole('row', { name: /Kwartaaloverzicht/ })).toHaveCount(1);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Alle Document' }).click();
    await page.getByRole('option', { name: 'Evaluatiedossier AMA' }).click();
    await expect(table.getByRole('row')).toHaveCount(files.length + 1);
    await table.getByRole('row').first().getByRole('checkbox').press(' ');
    await expect(page.getByText(`${files.length} documenten gekozen`)).toBeVisible();
    await page.getByRole('button', { name: 'Verzending noteren', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog', { name: `Verzending noteren van ${files.length} documenten` });
    await expect(dialog.getByRole('row')).toHaveCount(files.length + 1);
    await expect(dialog.getByText('VDAB is gevraagd.').first()).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Verzonden op' }).fill('1/4/2026');
    await dialog.getByRole('textbox', { name: /^Bewijs/ }).fill('bericht 12');
    await expectAccessible(page);
    await dialog.getByRole('textbox', { name: /^Bewijs/ }).blur();
    await dialog.getByRole('button', { name: `${files.length} documenten noteren` }).click();
    await expect(dialog).toBeHidden();
    await expect(table.getByText(/01\/04\/2026, e-mail/).first()).toBeVisible();
    await expectAccessible(page);
    expect((await call(page, 'report.historie', {})).filter(({ verzondenOp }) => verzondenOp === '2026-04-01')).toHaveLength(
      files.length,
    );
  });

  const waited = await waiting(page);
  expect(waited).toBeGreaterThan(0);

  await test.step('a letter per person, the date and the name once; a column from Excel; one preview, one operation', async () => {
    await page.getByRole('link', { name: 'Antwoorden invullen' }).click();
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /verzonden op 01\/04\/2026/ })
      .first()
      .click();
    await expect(page.getByRole('table', { name: 'Stroken in de volgorde van het voorblad' })).toBeVisible();
    const common = page.getByRole('textbox', { name: 'Datum', exact: true });
    await common.fill('29/5/2026');
    await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Ria Bemiddelaar');
    const cells = page.locator('[data-cell$=" conclusie"]');
    await expect(cells).toHaveCount(files.length);
    await cells.first().focus();
    // Everybody but the last: a letter each, and the sheet goes on by itself.
    await page.keyboard.type('jn'.repeat(files.length).slice(0, files.length - 1));
    await expect(cells.nth(1)).toHaveValue('Nee');
    await expect(cells.last()).toBeFocused();
    await page.evaluate(async () =>
      navigator.clipboard.writeText('ja\t30/5/2026\tTom Bemiddelaar\tbellen in juli').catch(() => undefined),
    );
    await cells.last().evaluate((cell) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'ja\t30/5/2026\tTom Bemiddelaar\tbellen in juli\r\n');
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await expect(page.locator('[data-cell$=" contact"]').last()).toHaveValue('bellen in juli');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Klopt dit met de stroken?' });
    await expect(dialog.getByRole('row')).toHaveCount(files.length + 1);
    await expect(
      dialog.getByText('Ja, 29/05/2026, Ria Bemiddelaar').or(dialog.getByText('ja, 29/05/2026, Ria Bemiddelaar')).first(),
    ).toBeVisible();
    await expect(dialog.getByText('ja, 30/05/2026, Tom Bemiddelaar, bellen in juli')).toBeVisible();
    await expectAccessible(page);
    await expect(dialog.getByRole('button', { name: `${files.length} antwoorden bewaren` })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText(`${files.length} beantwoord in het dossier`)).toBeVisible();
    expect(await waiting(page)).toBe(0);
  });

  await test.step('taken back at once: what waits for VDAB is there again', async () => {
    await page
      .getByRole('button', { name: /Ongedaan maken/ })
      .first()
      .click();
    await expect(page.getByText('0 beantwoord in het dossier')).toBeVisible();
    expect(await waiting(page)).toBe(waited);
  });

  await test.step('a document opens as it was sent, after the person got another name', async () => {
    const person = files[0]!.persoon!;
    await page.evaluate(
      ([id]) =>
        window.trajectmap?.call('persoon.wijzig', { id, waarden: { naam: 'Andersom' } }, { reason: 'Proef na het verzenden.' }),
      [person.id] as const,
    );
    await open(page, `#/rapporten/register/${files[0]!.id}`);
    await expect(page.getByText(/De bewaarde inhoud is dezelfde als toen/)).toBeVisible();
    await page.getByRole('button', { name: 'Openen zoals toen' }).press('Enter');
    await expect(page.getByText('Elk bestand is tot op de byte hetzelfde als toen.')).toBeVisible();
    await expectAccessible(page);
    const sendings = page.getByRole('region', { name: 'Verzendingen' });
    await sendings.getByRole('button', { name: /^Wijzigen/ }).press('Enter');
    await sendings.getByRole('textbox', { name: /^Aan/ }).fill('Werkwinkel Gent');
    await expectAccessible(page);
    await sendings.getByRole('button', { name: 'Bewaren', exact: true }).press('Enter');
    await expect(sendings.getByText(/01\/04\/2026, e-mail, Werkwinkel Gent/)).toBeVisible();
  });
});
