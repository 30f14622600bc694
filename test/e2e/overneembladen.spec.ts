/** A copy sheet in the order of the screen before you: by keyboard and by mouse, said to be unconfirmed until then, and back. */
import type { Locator } from 'playwright/test';
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeCaseFile } from './support/case-file.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('the lines of a copy sheet are put in the order of the screen, by keyboard and by mouse, and back', async ({ host }) => {
  const { page } = host;
  await makeCaseFile(host);
  const { id: persoonId } = await call(page, 'persoon.maak', { naam: 'Peeters', voornaam: 'Wim', insz: null });
  await call(page, 'ama.startTraject', { persoonId: persoonId!, start: '2026-01-05' });
  await new Frame(page).open(`/rapporten/ama-dimona?persoon=${persoonId!}`);
  const part = page.getByRole('region', { name: ui.volgorde.titel });
  const rows = part.getByRole('row');
  const words = () => rows.allTextContents();
  await expect(part.getByText(ui.volgorde.nietBevestigd, { exact: true })).toBeVisible();
  const shipped = await words();
  expect(shipped.length).toBeGreaterThan(4);
  await expectAccessible(page);

  await test.step('by keyboard: to the handle, Enter, up, Enter', async () => {
    await rows.first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter', 'ArrowUp', 'ArrowUp', 'Enter'])
      await page.keyboard.press(key);
    await expect(part.getByText(/^Nagekeken op/)).toBeVisible();
    await expect.poll(async () => (await words()).indexOf(shipped[2]!)).toBeLessThan(2);
  });

  await test.step('by mouse: dragged to the end', async () => {
    const first = (await words())[0]!;
    await page.setViewportSize({ width: 1280, height: 1100 });
    const [from, to] = [await middleOf(rows.first()), await middleOf(rows.last())];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 20, { steps: 4 });
    await page.mouse.move(to.x, to.y + 8, { steps: 8 });
    await page.mouse.up();
    await expect.poll(async () => (await words()).indexOf(first)).toBeGreaterThan(shipped.length - 3);
    await expectAccessible(page);
  });

  await part.getByRole('button', { name: ui.volgorde.terug }).click();
  await expect(part.getByText(ui.volgorde.nietBevestigd, { exact: true })).toBeVisible();
  expect(await words()).toEqual(shipped);
  await page.keyboard.press('Control+z');
  await expect(part.getByText(/^Nagekeken op/)).toBeVisible();
});

async function middleOf(row: Locator): Promise<{ x: number; y: number }> {
  const box = (await row.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
