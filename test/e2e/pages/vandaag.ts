/** Vandaag: findings in groups, solved in the line where they stand. */
import type { Locator, Page } from 'playwright/test';
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };

export class VandaagPage {
  readonly page: Page;
  readonly lines: Locator;

  constructor(page: Page) {
    this.page = page;
    this.lines = page.locator('.finding');
  }

  /** Lines that say `text`; a cluster is one of them. */
  line(text: string | RegExp): Locator {
    return this.lines.filter({ hasText: text });
  }

  /** A count that is also a filter. */
  tally(term: 'teLaat' | 'dezeWeek' | 'tegenstrijdig' | 'ontbreekt'): Locator {
    return this.page
      .getByRole('list', { name: ui.vandaag.telling })
      .getByRole('button', { name: new RegExp(ui.vandaag.groep[term]) });
  }

  async count(term: 'teLaat' | 'tegenstrijdig' | 'ontbreekt'): Promise<number> {
    return Number(/\d+/.exec((await this.tally(term).textContent()) ?? '')?.[0]);
  }

  /** Unfolds what several people miss, and answers the line of one of them. */
  async unfold(text: string | RegExp, person: string): Promise<Locator> {
    await this.line(text).first().getByRole('button', { name: ui.actie.tonen }).click();
    return this.line(text).filter({ has: this.page.getByRole('link', { name: person }) });
  }
}
