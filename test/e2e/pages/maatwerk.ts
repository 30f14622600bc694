/** One doelgroepwerknemer: the state, the steps out of it, and the records on the tabs. */
import type { Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';

/** What goes in a field: a text or date as typed, or what is chosen in a list. */
export type Waarde = string | { readonly kies: string };
type Waarden = Readonly<Record<string, Waarde>>;

/** Choosing leaves the list closed and the choice on the button. */
async function fillIn(form: Locator, label: string, value: Waarde): Promise<void> {
  if (typeof value === 'string') {
    const field = form.getByRole('textbox', { name: new RegExp(`^${label}(?! en met)\\b`) }).first();
    await field.fill(value);
    await expect(field).toHaveValue(value);
    return;
  }
  const page = form.page();
  // Beside a label that is a term stands a button that asks what it means.
  const button = form.getByRole('button', { name: new RegExp(`^(?!Wat is ).*${label}`) });
  const option = page.getByRole('option', { name: value.kies, exact: true });
  await expect(async () => {
    if (!(await option.isVisible())) await button.click({ timeout: 2000 });
    await option.click({ timeout: 2000 });
  }).toPass();
  await expect(button).toContainText(value.kies);
}

export class WerknemerPage {
  readonly page: Page;
  readonly staat: Locator;
  readonly stappen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.staat = page.locator('[data-staat]');
    this.stappen = page.getByRole('region', { name: 'Wat nu kan' });
  }

  async tab(name: 'Overzicht' | 'Dienst en WOP' | 'POP' | 'Doorstroom'): Promise<void> {
    const link = this.page
      .getByRole('navigation', { name: 'Onderdelen van het dossier' })
      .getByRole('link', { name, exact: true });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  /** Records a step out of the state, in place; there once the page says what came of it. */
  async stap(name: string, datum: string, waarden: Waarden = {}): Promise<void> {
    const line = this.stappen.getByRole('listitem', { name, exact: true });
    await line.getByRole('button', { name: `Stap vastleggen ${name}` }).click();
    const form = line.getByRole('group', { name, exact: true });
    await fillIn(form, 'Datum', datum);
    for (const [label, value] of Object.entries(waarden)) await fillIn(form, label, value);
    await form.getByRole('button', { name: 'Stap vastleggen', exact: true }).click();
    await expect(this.stappen.getByRole('note').first()).toContainText(/Stap vastgelegd|De datum is bewaard/);
    await expect(form).toHaveCount(0);
  }

  async inStaat(staat: string): Promise<void> {
    await expect(this.staat).toHaveAttribute('data-staat', staat);
  }

  /** A titled part, of the trajectory that is unfolded where there are several. */
  deel(title: string | RegExp): Locator {
    return this.page.getByRole('region', { name: title, ...(typeof title === 'string' ? { exact: true } : {}) }).first();
  }

  async voegToe(title: string | RegExp, waarden: Waarden): Promise<void> {
    const part = this.deel(title);
    await part.getByRole('button', { name: /^Toevoegen/ }).click();
    await this.bewaar(part, waarden);
  }

  async wijzig(title: string | RegExp, waarden: Waarden): Promise<void> {
    const part = this.deel(title);
    await part
      .getByRole('button', { name: /^Wijzigen/ })
      .first()
      .click();
    await this.bewaar(part, waarden);
  }

  private async bewaar(part: Locator, waarden: Waarden): Promise<void> {
    const save = part.getByRole('button', { name: 'Bewaren', exact: true });
    await expect(save).toBeVisible();
    for (const [label, value] of Object.entries(waarden)) await fillIn(part, label, value);
    await save.click();
    await expect(save).toHaveCount(0);
  }
}
