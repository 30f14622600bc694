/** Before there is anything of one's own: everything is tried on fictional persons, and that file is thrown away. */
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { StartPage } from './pages/start.ts';
import { stand } from './support/case-file.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const { oefen } = ui.start;

test('a case file to practise in is made by keyboard, goes on the next day, and is thrown away', async ({ host }) => {
  const button = (name: string) => host.page.getByRole('button', { name, exact: true });
  const menu = () => host.page.getByRole('navigation', { name: ui.menu.naam });
  const start = new StartPage(host.page);
  await start.choose('oefen');
  await expectAccessible(host.page);
  await button(oefen.knop).press('Enter');
  await menu().waitFor();
  await expect.poll(() => stand(host)).toMatchObject({ open: true, oefening: 'open', recent: [] });
  await expect(host.page.getByRole('main')).toContainText(ui.oefening.uitleg);
  await menu()
    .getByRole('link', { name: /^Maatwerk/ })
    .click();
  await expect(host.page.getByRole('row', { name: /Vercruysse/ })).toContainText('Stage');
  await expectAccessible(host.page);

  await host.close();
  await host.restart();
  await new StartPage(host.page).choose('oefen');
  await button(oefen.verder).press('Enter');
  await menu().waitFor();

  // Asked once, and the safe answer comes first.
  await button(ui.oefening.weggooien).press('Enter');
  await expect(button(ui.oefening.houden)).toBeFocused();
  await expectAccessible(host.page);
  await host.page.keyboard.press('Escape');
  expect(await stand(host)).toMatchObject({ open: true });
  await button(ui.oefening.weggooien).press('Enter');
  await button(ui.oefening.weg).press('Enter');
  await expect.poll(() => stand(host)).toMatchObject({ open: false, oefening: 'geen' });
  await new StartPage(host.page).choose('oefen');
  await expect(button(oefen.knop)).toBeVisible();
});
