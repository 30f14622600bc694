/** A case file made through the start screen, as its user makes it. */
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { expect } from 'playwright/test';
import type { Host } from './host.ts';

export const ORGANISATION = 'De Proefplek';
export const USER = 'Lies Voorbeeld';
export const PASSPHRASE = 'zes woorden over een rustige kaasmarkt';
export const FILE = 'proef.trajectmap';

export const stand = (host: Host): Promise<unknown> =>
  host.page.evaluate(() =>
    window.trajectmap?.call('dossier.stand', {}).then((answer) => (answer.ok ? answer.value : answer.error)),
  );

/** Ends on the screen that shows the recovery code, with the file open. */
export async function makeCaseFile(host: Host): Promise<void> {
  const { page } = host;
  await page.getByRole('textbox', { name: ui.start.nieuw.naam }).fill(ORGANISATION);
  await page.getByRole('textbox', { name: ui.start.nieuw.gebruiker }).fill(USER);
  await page.getByLabel(ui.wachtzin.nieuw, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(ui.wachtzin.nogEens, { exact: true }).fill(PASSPHRASE);
  await host.pick('dossier-nieuw', FILE, () => page.getByRole('button', { name: ui.start.nieuw.knop }).click());
  await expect.poll(() => stand(host)).toMatchObject({ open: true, naam: ORGANISATION });
}
