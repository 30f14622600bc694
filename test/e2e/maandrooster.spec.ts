/** The month grid as somebody who types fast uses it: letters, ranges, a block from Excel, halves at two werkposten, and undo. */
import type { Locator } from 'playwright/test';
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import type { OutputOf } from '../../src/shared/contract/index.ts';
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('a month is typed, filled, pasted and taken back', async ({ host }) => {
  const { page } = host;
  const { persoonId } = await makeOffice(host, ['begeleiders', 'deelnemers']);
  const frame = new Frame(page);
  await frame.open('/aanwezigheden?maand=2026-05');
  const grid = page.getByRole('grid');
  const cell = (row: number, column: number): Locator => page.locator(`#mg-${String(row)}-${String(column)}`);
  const said = (row: number, column: number) => cell(row, column).locator('[aria-hidden]');
  await expect(grid).toBeVisible();
  await expectAccessible(page);

  await test.step('a letter states the day and goes one down', async () => {
    await cell(0, 3).click();
    await page.keyboard.type('1hz');
    await expect(said(0, 3)).toHaveText('1');
    await expect(said(1, 3)).toHaveText('½');
    await expect(said(2, 3)).toHaveText('Z');
    await expect(cell(3, 3)).toBeFocused();
  });

  await test.step('a range is filled down and right', async () => {
    await cell(0, 3).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+r');
    await expect(said(0, 4)).toHaveText('1');
    for (let row = 0; row < 4; row += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await expect(said(4, 3)).toHaveText('1');
    await expect(said(4, 4)).toHaveText('1');
  });

  await test.step('what is copied is pasted, and a word that is no code is named and left', async () => {
    await page.keyboard.press('Control+c');
    await cell(0, 10).click();
    await page.keyboard.press('Control+v');
    await expect(said(4, 11)).toHaveText('1');
    await paste(cell(0, 17), '½\tZ\r\nfoo\tV');
    await expect(said(0, 17)).toHaveText('½');
    await expect(said(1, 18)).toHaveText('V');
    await expect(page.getByText(ui.aanwezig.plakDeels)).toBeVisible();
    await expect(page.getByRole('main')).toContainText('"foo"');
    await expectAccessible(page);
  });

  await test.step('two halves at two werkposten are one day', async () => {
    await cell(2, 25).click();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expectAccessible(page);
    await dialog.getByRole('radio', { name: ui.aanwezig.vormen.helften }).click();
    for (const [part, place] of [
      [ui.aanwezig.deel.vm, 0],
      [ui.aanwezig.deel.nm, 1],
    ] as const) {
      const group = dialog.getByRole('group', { name: part });
      await choose(group, part, ui.aanwezig.code.h);
      await group.getByRole('button', { name: ui.aanwezig.werkpost }).and(page.locator('[aria-haspopup=listbox]')).click();
      await page
        .getByRole('option')
        .nth(place + 1)
        .click();
    }
    await dialog.getByRole('button', { name: ui.actie.bewaren }).click();
    await expect(said(2, 25)).toHaveText('½+½');
    await expect(cell(2, 25)).toBeFocused();
  });

  await test.step('it is in the case file, as it counts; emptying and undo bring it there and back', async () => {
    const counted = async () => {
      const { rijen } = await call(page, 'aanwezigheid.maand', { maand: '2026-05' });
      return rijen.map(({ geteld }) => Number(geteld)).slice(0, 3);
    };
    await expect.poll(counted).toEqual([4.5, 4, 5]);
    await page.keyboard.press('Delete');
    await expect.poll(counted).toEqual([4.5, 4, 4]);
    await page.keyboard.press('Control+z');
    await expect.poll(counted).toEqual([4.5, 4, 5]);
    await expect(said(2, 25)).toHaveText('½+½');
  });

  await test.step('a cell that was typed over shows what stands, also when it is asked again, and is copied as such', async () => {
    await expect.poll(async () => standing(await call(page, 'aanwezigheid.maand', { maand: '2026-05' }))).toBe('aanwezig');
    await page.reload();
    await expect(said(1, 3)).toHaveText('1');
    await expect(said(2, 3)).toHaveText('1');
    await cell(1, 3).click();
    await page.keyboard.press('Control+c');
    await cell(1, 6).click();
    await page.keyboard.press('Control+v');
    await expect(said(1, 6)).toHaveText('1');
  });

  await test.step('Ctrl and an arrow is another month; a week has wide days', async () => {
    await cell(0, 0).click();
    await page.keyboard.press('Control+ArrowRight');
    await expect(page.getByText('juni 2026').first()).toBeVisible();
    await page.getByRole('radio', { name: ui.aanwezig.beeld.week }).click();
    await expect(grid.getByRole('columnheader')).toHaveCount(11);
    await expectAccessible(page);
  });
  expect(persoonId).not.toBe('');

  async function choose(group: Locator, label: string, option: string): Promise<void> {
    await group.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }
});

/** What stands of the second person on 4 May, where `½` was typed over. */
const standing = ({ rijen }: OutputOf<'aanwezigheid.maand'>): string =>
  rijen[1]!.cellen
    .filter(({ datum }) => datum === '2026-05-04')
    .map(({ waarde }) => waarde)
    .join();

/** As the clipboard of a spreadsheet gives it. */
async function paste(target: Locator, text: string): Promise<void> {
  await target.click();
  await target.evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}
