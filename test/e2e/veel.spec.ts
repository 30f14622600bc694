/** Several people chosen in the AMA list: one thing filled in for all of them, seen before, taken back at once; and a letter for them. */
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('a date for three people, with a preview and one undo; then a letter for them', async ({ host }) => {
  test.setTimeout(300_000);
  await makeOffice(host, ['begeleiders', 'deelnemers']);
  const { page } = host;
  await new Frame(page).open('#/ama');
  const boxes = page.getByRole('table').getByRole('checkbox');
  for (const index of [1, 2, 3]) await boxes.nth(index).press('Space');
  const bar = page.getByRole('region', { name: ui.veel.gekozen });
  await expect(bar).toContainText('3');
  await expectAccessible(page);
  await bar.getByRole('button', { name: ui.veel.invullen }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: ui.veel.watInvullen }).click();
  await page.getByRole('option', { name: ui.veel.wat.gesprek_orientatie }).click();
  await dialog.getByRole('textbox', { name: ui.veel.datum }).fill('2/3/2026');
  await expect(dialog.getByRole('row')).toHaveCount(4);
  await expect(dialog.getByRole('row').nth(1)).toContainText('02/03/2026');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Bewaren voor 3/ }).click();
  await expect(dialog).toBeHidden();
  const talks = async () => {
    const rows = await call(page, 'ama.lijst', {});
    const files = await Promise.all(rows.map(({ trajectId }) => call(page, 'ama.lees', { trajectId })));
    return files.flatMap(({ traject }) => traject.gesprekken.filter(({ datum }) => datum === '2026-03-02')).length;
  };
  expect(await talks()).toBe(3);
  await page.keyboard.press('Control+z');
  await expect.poll(talks).toBe(0);

  await boxes.nth(1).press('Space');
  await bar.getByRole('button', { name: ui.veel.document }).click();
  await page.getByRole('menuitem', { name: 'Welkomstbrief' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Welkomstbrief');
  await expect(page.getByRole('radio', { name: /^1 gekozen persoon/ })).toBeChecked();
});
