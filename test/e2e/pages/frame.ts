/** The frame around every screen. */
import type { Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };

export type MenuEntry =
  'eersteStappen' | 'vandaag' | 'ama' | 'aanwezigheden' | 'inlezen' | 'rapporten' | 'financiering' | 'regelboek' | 'beheer';

export class Frame {
  readonly page: Page;
  readonly menu: Locator;
  readonly title: Locator;
  readonly toast: Locator;
  readonly saved: Locator;
  /** What stands beside the sheet; some screens have none. */
  readonly margin: Locator;

  constructor(page: Page) {
    this.page = page;
    this.menu = page.getByRole('navigation', { name: ui.menu.naam });
    this.title = page.getByRole('heading', { level: 1 });
    this.toast = page.locator('.toast');
    this.saved = page.locator('.statusbar .saved');
    this.margin = page.locator('[data-region="kantlijn"]');
  }

  entry(name: MenuEntry): Locator {
    return this.menu.getByRole('link', { name: ui.menu[name] });
  }

  /** Through the menu; there once the menu says so and nothing is being loaded. */
  async goTo(name: MenuEntry): Promise<void> {
    await this.entry(name).click();
    await expect(this.entry(name)).toHaveAttribute('aria-current', 'page');
    await this.settle();
  }

  /** Any address of the window (`/ama/ID`), on a page that starts there: what is on the screen afterwards is of that address. */
  async open(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await this.page.reload();
    await this.settle();
  }

  private async settle(): Promise<void> {
    await expect(this.title).toBeVisible();
    await expect(this.page.locator('.skel, [aria-busy="true"]')).toHaveCount(0);
  }

  async search(text: string): Promise<Locator> {
    await this.page.keyboard.press('Control+k');
    const box = this.page.getByRole('combobox', { name: ui.zoek.knop });
    await box.fill(text);
    return this.page.getByRole('option');
  }
}
