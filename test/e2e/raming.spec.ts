/** Financiering ahead: the forecast, its pictures with their tables, and what one participant more or fewer means. */
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const YEAR = 2026;

/** The name of a button that shows an amount. */
const euro = (cents: number | null): RegExp =>
  new RegExp(`^${((cents ?? 0) / 100).toLocaleString('nl-BE', { minimumFractionDigits: 2 }).replaceAll('.', '\\.')}`);

test('the year as it may become: each figure opens its steps, by month and by quarter, and one more or one fewer by keyboard', async ({
  host,
}) => {
  const { page } = host;
  await makeOffice(host, ['deelnemers', 'aanwezigheden']);
  await call(page, 'contingent.maak', { soort: 'ama', van: '2025-01-01', plaatsen: 20, bron: null });
  await call(page, 'voorschot.maak', { datum: '2026-02-10', cents: 1_200_000, jaar: YEAR, omschrijving: null });
  const frame = new Frame(page);
  const main = page.getByRole('main');
  const margin = page.getByRole('complementary', { name: ui.financiering.kantlijn });

  // Without an amount of the year there are days, places and no euro.
  await frame.open(`/financiering?jaar=${String(YEAR)}`);
  await page.getByRole('radio', { name: ui.financiering.delen.raming }).click();
  await expect(main.getByText(ui.bedrag.vulZelfIn).first()).toBeVisible();
  await expect(main.getByRole('img', { name: /Trajecten in 2026/ })).toBeVisible();
  await expect(main.getByRole('heading', { name: ui.raming.doorHetJaar })).toHaveCount(0);
  await expectAccessible(page);

  await call(page, 'law.zet', { id: 'ama.eenheidsbedrag', van: '2026-01-01', tot: null, waarde: '2812.20', bron: 'proef' });
  await page.reload();
  const raming = await call(page, 'funding.raming', { jaar: YEAR });
  const year = main.getByRole('table', { name: 'Raming 2026 volgens beide dagtellingen' });
  await expect(year.getByRole('button', { name: euro(raming.readings.A.subsidyCents) })).toBeVisible();
  await year.getByRole('button', { name: euro(raming.readings.A.subsidyCents) }).press('Enter');
  await expect(margin).toContainText('Raming: dagen van');
  await expect(margin).toContainText(ui.raming.aannames);
  await expect(main.getByRole('img', { name: /Subsidie van 2026/ })).toBeVisible();
  await expectAccessible(page);

  // An average and a balance say where they come from too.
  const average = Number(raming.readings.A.average).toLocaleString('nl-BE', { minimumFractionDigits: 4 });
  await year.getByRole('button', { name: new RegExp(`^${average}`) }).press('Enter');
  await expect(margin.getByRole('heading', { name: new RegExp(average) })).toBeVisible();
  await year.getByRole('button', { name: euro(raming.readings.A.balanceCents) }).press('Enter');
  await expect(margin).toContainText(ui.raming.saldo);
  await expect(margin).toContainText('AMA-27');
  await expectAccessible(page);

  const lines = main.getByRole('table', { name: 'Raming 2026 door het jaar' });
  await expect(lines.getByRole('row')).toHaveCount(13);
  const march = raming.months[2]!.readings.A.cumulativeCents;
  await lines
    .getByRole('row', { name: /^maart/ })
    .getByRole('button')
    .first()
    .press('Enter');
  await expect(margin).toContainText('Erbij door maart 2026');
  await expect(margin).toContainText(((march ?? 0) / 100).toLocaleString('nl-BE', { minimumFractionDigits: 2 }));
  await page.getByRole('radio', { name: ui.raming.per.quarters }).click();
  await expect(lines.getByRole('row')).toHaveCount(5);

  // One more: typed, and worked out while it is typed.
  await page.getByRole('radio', { name: ui.financiering.delen.watals }).click();
  const from = page.getByRole('textbox', { name: ui.watals.vanaf, exact: true });
  await from.fill('1/12');
  await from.press('Tab');
  const more = await call(page, 'funding.watAls', {
    jaar: YEAR,
    wijziging: { soort: 'erbij', van: '2026-12-01', heleDagen: 5 },
  });
  expect(more.difference.A.days).toBe('31.0');
  const meaning = main.getByRole('table', { name: ui.watals.tabel });
  await expect(meaning.getByRole('row').nth(1)).toContainText('+\u00a031');
  await meaning.getByRole('row').nth(1).getByRole('button').press('Enter');
  await expect(margin).toContainText('Verschil door de wijziging');
  const week = page.getByRole('textbox', { name: ui.watals.hele });
  await week.fill('9');
  await expect(main.getByText(ui.watals.vulIn)).toBeVisible();
  await week.fill('2');
  await expect(meaning).toBeVisible();
  await expectAccessible(page);

  // One fewer: somebody by name.
  await page.getByRole('radio', { name: ui.watals.eraf }).click();
  await page.getByRole('button', { name: new RegExp(ui.watals.wie) }).press('Enter');
  await page.getByRole('option').first().press('Enter');
  await expect(meaning.getByRole('row').nth(1)).toContainText('\u2212\u00a031');
  await expectAccessible(page);
});
