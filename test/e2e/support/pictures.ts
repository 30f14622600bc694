/** Pictures that are compared: on which machine that means something, and how much may differ. */
import process from 'node:process';
import type { Page, TestInfo } from 'playwright/test';

/** Chromium's own drawing of letters and colours, whatever the settings of the machine. */
export const DRAWN_ALIKE: readonly string[] = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/** The committed pictures were made by Chromium on Linux. */
export const comparable = (): boolean => process.platform === 'linux';

/** Major version that made the committed pictures. */
const MADE_BY = '156';
/** Share of the points of a picture that may differ: by the same engine next to none; another version draws edges a little differently. */
const SAME = 0.0005;
const OTHER = 0.02;

/** How much may differ in the browser of this page. */
export function tolerance(page: Page): { readonly maxDiffPixelRatio: number } {
  const major = page.context().browser()?.version().split('.')[0];
  return { maxDiffPixelRatio: major === MADE_BY ? SAME : OTHER };
}

/** Keeps this screen in light and dark among the results of the test, for who wants to look; ends in light. */
export async function photograph(page: Page, info: TestInfo, name: string): Promise<void> {
  const file = name.replaceAll(/[^\w-]+/g, '_');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    // Otherwise a button is caught on its way from the colours of the dark to those of the light.
    await page.screenshot({ path: info.outputPath('schermen', `${file}-${colorScheme}.png`), animations: 'disabled' });
  }
}
