/** The lawbook through the window: a shipped value is confirmed on a ground of one's own and taken back; rules and values are found by what they say. */
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { putCodeAway } from './pages/start.ts';
import { call } from './support/calls.ts';
import { makeCaseFile } from './support/case-file.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const MINIMUM_DAY = 'ama.minimumDag';

test('a shipped value is confirmed with its ground, shown as such, and taken back', async ({ host }) => {
  const { page } = host;
  await makeCaseFile(host);
  await putCodeAway(host);
  const standing = async () => (await call(page, 'law.lijst', {})).find(({ id }) => id === MINIMUM_DAY)?.now;
  const shipped = await standing();
  expect(shipped).toMatchObject({ standing: 'unconfirmed', bevestigd: false });

  const frame = new Frame(page);
  await frame.open(`/regelboek?waarde=${MINIMUM_DAY}`);
  const form = page.getByRole('region', { name: ui.regelboek.bevestigTitel });
  await form.getByRole('button', { name: ui.regelboek.bevestigKnop }).press('Enter');
  const ground = form.getByRole('textbox', { name: ui.regelboek.grond });
  await expect(ground).toHaveAttribute('aria-invalid', 'true');
  await ground.fill('brief van het departement');
  await ground.press('Enter');
  await expect(frame.toast).toContainText(ui.regelboek.bevestigd);
  await expect(page.getByRole('table').getByText(ui.regelboek.zelfBevestigd)).toBeVisible();
  await expect(form).toHaveCount(0);
  expect(await standing()).toMatchObject({ standing: 'confirmed', bevestigd: true, text: shipped?.text });

  await frame.toast.getByRole('button', { name: ui.actie.ongedaanMaken }).click();
  await expect(form).toBeVisible();
  expect(await standing()).toEqual(shipped);
  await expectAccessible(page);
});
