/** Beheer, Organisatie: the logo on documents. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright/test';
import ui from '../../../src/shared/messages/nl/ui.json' with { type: 'json' };
import type { Host } from '../support/host.ts';

export class LogoPart {
  readonly host: Host;
  readonly part: Locator;
  readonly picture: Locator;
  readonly text: Locator;
  /** Where the file is chosen, with what is wrong with it. */
  readonly file: Locator;

  constructor(host: Host) {
    this.host = host;
    this.part = host.page.getByRole('region', { name: ui.organisatie.logo.titel });
    this.picture = this.part.getByRole('img');
    this.text = this.part.getByRole('textbox', { name: ui.organisatie.logo.tekst });
    this.file = this.part.getByRole('group', { name: ui.organisatie.logo.bestand });
  }

  /** Opens the form, whether there is a logo already or not. */
  async edit(): Promise<void> {
    const name = new RegExp(`^(${ui.actie.toevoegen}|${ui.actie.wijzigen})`);
    await this.part.getByRole('button', { name }).click();
    await this.text.waitFor();
  }

  /** Puts a file in the folder of the test, and chooses it in the host's dialog. */
  async choose(name: string, content: Buffer | string): Promise<void> {
    writeFileSync(path.join(this.host.folder, name), content);
    await this.host.pick('logo', name, () => this.file.getByRole('button').click());
    await this.file.getByText(name).waitFor();
  }

  async save(): Promise<void> {
    await this.part.getByRole('button', { name: ui.actie.bewaren, exact: true }).click();
  }

  async remove(): Promise<void> {
    await this.part.getByRole('button', { name: ui.organisatie.logo.weghalen }).click();
  }

  /** Width in pixels of what is really drawn; 0 while there is nothing, or what is there cannot be shown. */
  async drawn(): Promise<number> {
    const [width = 0] = await this.picture.evaluateAll((found) => found.map((each) => (each as HTMLImageElement).naturalWidth));
    return width;
  }
}
