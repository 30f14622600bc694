/** The office's own settings, as its administrator changes them. */
import core from '../../src/shared/messages/nl/core.json' with { type: 'json' };
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { png } from '../core/picture.ts';
import { Frame } from './pages/frame.ts';
import { LogoPart } from './pages/logo.ts';
import { makeCaseFile, ORGANISATION } from './support/case-file.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('the own logo is chosen, seen as documents carry it, described, taken away and taken back', async ({ host }) => {
  await makeCaseFile(host);
  const frame = new Frame(host.page);
  await frame.open('/beheer/organisatie');
  const logo = new LogoPart(host);
  await expect(logo.part).toContainText(ui.organisatie.logo.geen);

  await logo.edit();
  await expect(logo.text).toHaveValue(ORGANISATION);
  await logo.save();
  await expect(logo.file).toContainText(core.fout.LOGO_ONTBREEKT);
  // A text that calls itself a picture: what is inside counts.
  await logo.choose('brief.png', 'Beste collega');
  await logo.save();
  await expect(logo.file).toContainText(core.fout.LOGO_ONGELDIG);
  await expect(logo.file.getByRole('button')).toBeFocused();
  await expectAccessible(host.page);
  await logo.choose('logo@2x #1.png', png(320, 90));
  await expect(logo.file).not.toContainText(core.fout.LOGO_ONGELDIG);
  await logo.text.fill('');
  await logo.save();
  await expect(logo.part).toContainText(core.fout.LOGO_ZONDER_TEKST);
  await logo.text.fill('De Proefplek, een huis met een boom');
  await logo.save();
  await expect.poll(() => logo.drawn()).toBe(320);
  await expect(logo.picture).toHaveAccessibleName('De Proefplek, een huis met een boom');
  await expectAccessible(host.page);

  await logo.edit();
  await logo.text.fill(ORGANISATION);
  await logo.save();
  await expect(logo.picture).toHaveAccessibleName(ORGANISATION);
  await expect.poll(() => logo.drawn()).toBe(320);

  await logo.edit();
  await logo.choose('logo.png', png(64, 64));
  await logo.save();
  await expect.poll(() => logo.drawn()).toBe(64);

  await logo.remove();
  await expect(logo.part).toContainText(ui.organisatie.logo.geen);
  await expect(frame.toast).toContainText(ui.organisatie.logo.weg);
  await frame.toast.getByRole('button', { name: ui.actie.ongedaanMaken }).click();
  await expect.poll(() => logo.drawn()).toBe(64);
});
