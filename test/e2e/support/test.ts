/** `test` with a `host`: see host.ts. Every test ends with the same three proofs: no request left, no complaint came, everything closed. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test as base } from 'playwright/test';
import type { ElectronHost } from './electron-host.ts';
import { openElectronHost } from './electron-host.ts';
import type { Host } from './host.ts';
import { openPreviewHost } from './preview-host.ts';

interface Fixtures {
  /** Folder of this test alone, gone afterwards. */
  readonly work: string;
  readonly host: Host;
  /** The same, where a test is about the desktop (electron.spec.ts). */
  readonly desktop: ElectronHost;
  /** Complaints that a test brings about on purpose: patterns of texts that are then allowed. */
  readonly allowed: RegExp[];
}

export const test = base.extend<Fixtures>({
  work: async ({ browserName: _browser }, use) => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'trajectmap-test-')));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  allowed: async ({ browserName: _browser }, use) => use([]),
  host: async ({ playwright, work, allowed }, use, info) => {
    const [profile, folder] = [path.join(work, 'profiel'), path.join(work, 'dossiers')];
    if (info.project.name === 'electron') {
      const host = await openElectronHost(profile, folder);
      await use(host);
      return finish(host, allowed);
    }
    const browser = await playwright.chromium.launch(info.project.use.launchOptions);
    const host = await openPreviewHost(browser, profile, folder);
    await use(host);
    await finish(host, allowed);
    await browser.close();
  },
  desktop: async ({ work, allowed }, use) => {
    const host = await openElectronHost(path.join(work, 'profiel'), path.join(work, 'dossiers'));
    await use(host);
    await finish(host, allowed);
  },
});

const OWN = /^(trajectmap:\/\/app\/|file:\/\/\/|http:\/\/127\.0\.0\.1:\d+\/|blob:|data:)/;

export async function finish(host: Host, allowed: readonly RegExp[]): Promise<void> {
  await host.close();
  expect(host.requests().filter((address) => !OWN.test(address))).toEqual([]);
  expect(host.complaints().filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
}

/** No violation of WCAG 2.2 A and AA, by axe, on what the page shows now. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

/** What axe holds against what the page shows now, each with its place. */
export async function violationsOn(page: Page): Promise<string[]> {
  // The window of the desktop cannot open the blank page in which axe would gather its results.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html.slice(0, 200)).join('; ')})`);
}

export { expect } from 'playwright/test';
