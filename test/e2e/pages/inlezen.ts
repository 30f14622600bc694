/** The import wizard and the open rows. */
import type { Locator, Page } from 'playwright/test';
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };
import type { ImportSoort } from '../../../src/shared/domain/codes.ts';
import type { Host } from '../support/host.ts';
import { bringList } from '../support/office.ts';

export class InlezenPage {
  readonly host: Host;
  readonly page: Page;
  readonly take: Locator;
  readonly again: Locator;

  constructor(host: Host) {
    this.host = host;
    this.page = host.page;
    this.take = this.page.getByRole('button', { name: /^\d+ rijen? inlezen$/ });
    this.again = this.page.getByRole('button', { name: ui.inlezen.nogEen });
  }

  /** "Later", with the reason (E-05). */
  async workAlone(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: ui.stappen.gebruiker.later }).click();
    await this.page.getByRole('textbox', { name: ui.stappen.gebruiker.reden }).fill(reason);
    await this.page.getByRole('button', { name: ui.stappen.gebruiker.laterKnop }).click();
    await this.page.getByRole('radiogroup', { name: ui.inlezen.wat }).waitFor();
  }

  async chooseFile(kind: ImportSoort): Promise<void> {
    const name = bringList(this.host, kind);
    const choice = this.page.getByRole('radio', { name: new RegExp(`^${ui.inlezen.soort[kind]}`) });
    await this.page.locator('label', { has: choice }).click();
    await this.host.pick('import', name, () => this.page.getByRole('button', { name: ui.inlezen.kiesBestand }).click());
    const columns = this.page.getByRole('button', { name: ui.inlezen.proefBekijken });
    const sheets = this.page.getByRole('button', { name: ui.inlezen.naarKolommen });
    await columns.or(sheets).waitFor();
    if (await sheets.isVisible()) await sheets.click();
    await columns.waitFor();
  }

  async dryRun(): Promise<void> {
    await this.page.getByRole('button', { name: ui.inlezen.proefBekijken }).click();
    await this.take.waitFor();
  }

  /** Count of one outcome, as the tally shows it. */
  async count(part: 'vragen' | 'geweigerd' | 'overgenomen' | 'signalen' | 'overgeslagen'): Promise<number> {
    const button = this.page
      .getByRole('list', { name: ui.inlezen.uitkomst })
      .getByRole('button', { name: new RegExp(ui.inlezen.deel[part]) });
    return Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  }
}
