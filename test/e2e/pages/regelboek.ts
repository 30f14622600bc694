/** The lawbook: an own value on an own ground. */
import type { Page } from 'playwright/test';
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };

export class RegelboekPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** On the page of one parameter (`/regelboek?waarde=ID`). */
  async enter(value: string, from: string, source: string): Promise<void> {
    const form = this.page.getByRole('region', { name: ui.regelboek.eigenToevoegen });
    await form.getByRole('textbox', { name: /^Waarde/ }).fill(value);
    await form.getByRole('textbox', { name: ui.regelboek.van }).fill(from);
    await form.getByRole('textbox', { name: ui.regelboek.bron, exact: true }).fill(source);
    await form.getByRole('button', { name: ui.regelboek.waardeBewaren }).click();
  }
}
