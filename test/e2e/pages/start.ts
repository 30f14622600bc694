/** The start: open, make, recover, put back; and the recovery code that is shown once. */
import type { Locator, Page } from 'playwright/test';
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };
import type { Host } from '../support/host.ts';

export type Way = 'open' | 'nieuw' | 'oefen' | 'herstel' | 'kopie';

export class StartPage {
  readonly page: Page;
  readonly passphrase: Locator;
  readonly alert: Locator;
  /** Where the recovery code is typed. */
  readonly codeField: Locator;

  constructor(page: Page) {
    this.page = page;
    this.passphrase = page.getByLabel(ui.wachtzin.naam, { exact: true });
    this.alert = page.getByRole('alert');
    this.codeField = page.getByRole('textbox', { name: ui.start.herstel.code });
  }

  async choose(way: Way): Promise<void> {
    await this.page.getByRole('radio', { name: ui.start[way].keuze }).click();
    await this.page.getByRole('heading', { level: 1, name: ui.start[way].titel }).waitFor();
  }

  /** Opens the case file that was open last. */
  async open(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.page.getByRole('button', { name: ui.start.open.knop, exact: true }).click();
  }

  async newPassphrase(passphrase: string): Promise<void> {
    await this.page.getByLabel(ui.wachtzin.nieuw, { exact: true }).fill(passphrase);
    await this.page.getByLabel(ui.wachtzin.nogEens, { exact: true }).fill(passphrase);
  }

  async recover(code: string, passphrase: string): Promise<void> {
    await this.codeField.fill(code);
    await this.newPassphrase(passphrase);
    await this.page.getByRole('button', { name: ui.start.herstel.knop }).click();
  }
}

/** A pattern of a sentence of the catalogue in which some values stand. */
const pattern = (sentence: string): RegExp => new RegExp(`^${sentence.replace(/\{\{\w+\}\}/g, '\\d+')}`);

/** The screen with the code; `confirm` types it back and goes on. */
export class RecoveryCodePage {
  readonly page: Page;
  readonly groups: Locator;
  /** Where two of the groups, or the whole, are typed back. */
  readonly typed: Locator;
  readonly goOn: Locator;

  constructor(page: Page) {
    this.page = page;
    this.groups = page.getByRole('list', { name: ui.herstelcode.groepen }).getByRole('listitem');
    this.typed = page.getByRole('textbox', { name: pattern(ui.herstelcode.typOver) });
    this.goOn = page.getByRole('button', { name: ui.herstelcode.verder });
  }

  async code(): Promise<string> {
    return (await this.groups.allTextContents()).join('-');
  }

  /** The numbers (from 1) of the two groups that the field asks. */
  async asked(): Promise<number[]> {
    const label = await this.page.getByText(pattern(ui.herstelcode.typOver)).first().textContent();
    return [...(label ?? '').matchAll(/\d+/g)].map(([number]) => Number(number));
  }

  async confirm(): Promise<void> {
    await this.typed.fill(await this.code());
    await this.goOn.click();
  }
}

/** Puts the code away, and answers it. */
export async function putCodeAway({ page }: Host): Promise<string> {
  const screen = new RecoveryCodePage(page);
  await screen.goOn.waitFor();
  const code = await screen.code();
  await screen.confirm();
  await page.getByRole('navigation', { name: ui.menu.naam }).waitFor();
  return code;
}
