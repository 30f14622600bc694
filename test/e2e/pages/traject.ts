/** The page of one traject: header, checklist, tabs. */
import { expect, type Locator, type Page } from 'playwright/test';
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };

export class TrajectPage {
  readonly page: Page;
  readonly name: Locator;
  readonly checklist: Locator;
  readonly todo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByRole('heading', { level: 1 });
    this.checklist = page.getByRole('table', { name: ui.volledig.tabel });
    this.todo = page.getByRole('complementary', { name: ui.traject.kantlijn });
  }

  requirement(title: string | RegExp): Locator {
    return this.checklist.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: title }) });
  }

  async unfold(title: string | RegExp): Promise<void> {
    await this.requirement(title).getByRole('button').last().click();
  }

  async tab(name: 'dossier' | 'gegevens' | 'pop' | 'persoon' | 'geschiedenis'): Promise<void> {
    const link = this.page.getByRole('navigation', { name: ui.traject.tabs }).getByRole('link', { name: ui.traject.tab[name] });
    await link.click();
    // Until then the tab before it stands there, with records of the same name.
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  /** A titled part with its records or facts. */
  part(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** Does what stands in the `…` of the first record of a part. */
  async more(part: Locator, action: string): Promise<void> {
    const button = part.getByRole('button', { name: /^Meer bij/ }).first();
    await button.scrollIntoViewIfNeeded();
    // A menu closes when what is under it scrolls: the scroll is over once the page has drawn it.
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await button.click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: ui.actie.bewaren, exact: true }).click();
  }
}
