/** The department's own template: chosen, pointed out once, filled with the quarter, and looked at again when another version comes. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import core from '../../src/shared/messages/nl/core.json' with { type: 'json' };
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { RapportPage } from './pages/rapport.ts';
import { call } from './support/calls.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const SAMPLE = path.resolve('test/fixtures/samples/sjabloon-kwartaaloverzicht.xlsx');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

test('the overview goes into the template of the department, by keyboard and by name', async ({ host }) => {
  test.setTimeout(600_000);
  await makeOffice(host, ['deelnemers']);
  const { page } = host;
  mkdirSync(host.folder, { recursive: true });
  copyFileSync(SAMPLE, path.join(host.folder, 'overzicht.xlsx'));
  const frame = new Frame(page);
  const editor = page.getByRole('region', { name: ui.sjablonen.aanduiden });
  /** The choice of what comes into a column. */
  const column = (header: string) => editor.getByRole('button', { name: ui.sjablonen.komtIn.replace('{{kolom}}', header) });
  const choose = (name: string) =>
    host.pick('sjabloon', name, () => page.getByRole('button', { name: ui.sjablonen.kies }).click());

  await test.step('the file is chosen, and what the core recognises stands ready', async () => {
    await frame.open('/beheer/sjablonen');
    await choose('overzicht.xlsx');
    await expect(editor.getByText(ui.sjablonen.herkend)).toBeVisible();
    await expect(column('Begeleiding – Begindatum')).toContainText(capital(core.sjabloon.veld.start));
    await expect(editor.getByRole('row', { name: /^Aantal dagen – Totaal/ })).toContainText(ui.sjablonen.formule);
    await expectAccessible(page);
  });

  await test.step('one column is pointed out differently with the keyboard, one cell gets a text, and it is kept', async () => {
    const field = column('Werkpost bij partner (ja/nee)');
    await field.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: new RegExp(`^${capital(core.sjabloon.veld.uitkeringsstatuut)}`) }).focus();
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await expect(editor).toContainText(ui.sjablonen.leegOmdat.openen);
    await editor.getByRole('textbox', { name: /Contactpersoon/ }).fill('Lies Voorbeeld');
    await editor.getByRole('button', { name: ui.actie.bewaren }).click();
    await expect(editor).toBeHidden();
    const list = page.getByRole('region', { name: ui.sjablonen.officieel });
    await expect(list.getByRole('listitem').filter({ hasText: 'overzicht' })).toContainText('50 rijen');
    await expect(list).toContainText('Uitkeringsstatuut blijft leeg tot de beheerder de kolom opent.');
  });

  await test.step('an opening is chosen from what stays empty, with source and reason', async () => {
    await page.getByRole('button', { name: ui.sjablonen.openen }).click();
    await page.getByRole('textbox', { name: ui.sjablonen.bron }).fill('Brief van het departement');
    await page.getByRole('textbox', { name: ui.veld.reden }).fill('Gevraagd voor deze versie');
    await expectAccessible(page);
    await page.getByRole('button', { name: ui.sjablonen.openen }).click();
    await expect(page.getByRole('region', { name: ui.sjablonen.openingen })).toContainText('Uitkeringsstatuut voor overzicht');
  });

  await test.step('at Rapporten it is a choice, and says what is opened before it is made', async () => {
    await frame.open('/rapporten/ama-kwartaaloverzicht?kwartaal=2026Q1');
    await page.getByText(ui.rapport.formaat.xlsx, { exact: true }).click();
    await page.getByText(ui.rapport.formaat.sjabloon, { exact: true }).click();
    const said = page.getByRole('region', { name: ui.rapport.sjabloon.titel });
    await expect(said).toContainText('30 begeleidingen worden ingevuld.');
    await expect(said).toContainText('want de kolom is geopend: Brief van het departement');
    await expectAccessible(page);
    const report = new RapportPage(page);
    const files = await host.collect(
      () => page.getByRole('button', { name: ui.rapport.bewaren }).click(),
      async () => {
        await report.confirm('Het departement vraagt het vandaag');
        await expect(report.made).toBeVisible();
      },
    );
    const [name, bytes] = [...files][0]!;
    expect(name).toMatch(/^ama-kwartaaloverzicht-sjabloon_2026-K1_.*\.xlsx$/);
    const { rows } = (await readXlsx(bytes)).sheets[0]!;
    expect([rows[3]![3], rows[5]![3], rows[6]![3]]).toEqual(['De Proefplek', 'K1', 'Lies Voorbeeld']);
    expect(rows.slice(11, 61).filter((row) => typeof row[3] === 'string')).toHaveLength(30);
    expect((await call(page, 'report.historie', {}))[0]).toMatchObject({ formaat: 'sjabloon' });
  });

  await test.step('another version is told with its differences, and proposes what was pointed out before', async () => {
    const parts = unzipSync(readFileSync(SAMPLE));
    const strings = Buffer.from(parts['xl/sharedStrings.xml']!)
      .toString('utf8')
      .replace('Werkpost bij partner (ja/nee)', 'Partner');
    writeFileSync(path.join(host.folder, 'nieuw.xlsx'), zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(strings) }));
    await frame.open('/beheer/sjablonen');
    await choose('nieuw.xlsx');
    await expect(editor.getByText('Dit is een andere versie dan overzicht.')).toBeVisible();
    await expect(editor).toContainText('N10 was Werkpost bij partner (ja/nee), en is nu Partner.');
    await expect(editor).toContainText('Niet teruggevonden: Werkpost bij partner (ja/nee).');
    await expect(column('Begeleiding – Begindatum')).toContainText(capital(core.sjabloon.veld.start));
    await expectAccessible(page);
    await editor.getByRole('button', { name: ui.actie.annuleren }).click();
    await expect(editor).toBeHidden();
  });
});
