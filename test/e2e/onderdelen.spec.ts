/**
 * The gallery of shared parts, photographed and compared with the committed pictures: light, dark, more contrast, and the contrast colours
 * of Windows. The fonts are those that the application ships; nothing moves. The pictures are of Chromium on Linux: elsewhere letters are
 * drawn by another engine, and a comparison would say nothing. `--update-snapshots` makes them again after a change that was meant.
 */
import type { Locator, Page } from 'playwright/test';
import texts from '../../src/shared/messages/nl/onderdelen.json' with { type: 'json' };
import { comparable, tolerance } from './support/pictures.ts';
import { expect, test, violationsOn } from './support/test.ts';

const LOOKS = {
  licht: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  donker: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  contrast: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  windows: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'active' },
} as const;
const PARTS = Object.keys(texts.deel);
/** A form is made of the fields, and the layers have pictures of their own: the committed pictures stay small. */
const WITHOUT_PICTURE: ReadonlySet<string> = new Set(['formulier', 'lagen']);

async function openGallery(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/onderdelen';
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: texts.titel })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

test('every shared part looks as it did, in four looks; the layers too; no violation in any of them', async ({
  host: { page },
}) => {
  test.setTimeout(300_000);
  test.skip(!comparable(), 'the pictures are of Chromium on Linux');
  await page.setViewportSize({ width: 1280, height: 720 });
  const within = tolerance(page);
  // All of them are looked at before the test ends.
  const compare = (what: Locator, name: string) => expect.soft(what).toHaveScreenshot(`${name}.png`, within);
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media);
    await openGallery(page);
    expect(await page.locator('[data-part]').count()).toBe(PARTS.length);
    for (const part of PARTS.filter((name) => !WITHOUT_PICTURE.has(name)))
      await compare(page.locator(`[data-part="${part}"]`), `${part}-${look}`);
    await compare(page.locator('.phead'), `hoofd-${look}`);
    await page.getByRole('button', { name: texts.knop.bewaren }).first().focus();
    await page.keyboard.press('Tab');
    await compare(page.locator('[data-part="knoppen"] .chips').first(), `focus-${look}`);
    expect.soft((await violationsOn(page)).map((violation) => `${look}: ${violation}`)).toEqual([]);
  }
});

test('what comes above the page opens, looks as it did, closes with Escape and gives the focus back', async ({
  host: { page },
}) => {
  test.skip(!comparable(), 'the pictures are of Chromium on Linux');
  await page.setViewportSize({ width: 1280, height: 720 });
  const within = tolerance(page);
  await openGallery(page);
  const layers = {
    dialoog: { opener: texts.laag.dialoog, box: page.getByRole('dialog') },
    paneel: { opener: texts.laag.paneel, box: page.getByRole('dialog') },
    menu: { opener: texts.knop.meer, box: page.getByRole('menu') },
  };
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media);
    for (const [name, { opener, box }] of Object.entries(layers)) {
      const button = page.getByRole('button', { name: opener, exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(box).toBeVisible();
      await expect.soft(box).toHaveScreenshot(`${name}-${look}.png`, within);
      if (media.colorScheme === 'dark') expect.soft(await violationsOn(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(box).toBeHidden();
      await expect(button).toBeFocused();
    }
  }
  await page.getByRole('button', { name: texts.laag.melding, exact: true }).click();
  await expect(page.locator('.toast')).toContainText(texts.laag.meldingTekst);
  await expect.soft(page.locator('.toast')).toHaveScreenshot('melding.png', within);
});
