/** One report: what is missing before, the confirmation, the files. */
import type { Locator, Page } from 'playwright/test';
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };

export class RapportPage {
  readonly page: Page;
  readonly missing: Locator;
  readonly dialog: Locator;
  readonly made: Locator;

  constructor(page: Page) {
    this.page = page;
    this.missing = page.getByRole('complementary', { name: ui.rapport.kantlijn });
    this.dialog = page.getByRole('alertdialog');
    this.made = page.getByText(/bestand(en)? gemaakt/);
  }

  async preview(): Promise<void> {
    await this.page.getByRole('button', { name: ui.rapport.bekijken }).click();
  }

  async confirm(reason: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: ui.rapport.bevestigReden }).fill(reason);
    await this.dialog.getByRole('button', { name: ui.rapport.tochMaken }).click();
  }
}
