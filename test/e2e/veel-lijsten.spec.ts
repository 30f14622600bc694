/** Every list of persons: lines chosen by keyboard, what changes shown before, one undo; accessible with the bar there. */
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeCaseFile } from './support/case-file.ts';
import type { Host } from './support/host.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const many = ui.veel;

/** Whoever is here today, with something to do in an emergency. */
async function hereToday({ page }: Host, persoonIds: readonly string[]): Promise<void> {
  const { op: datum } = await call(page, 'agenda.lijst', {});
  for (const persoonId of persoonIds)
    await call(page, 'noodinstructie.maak', { persoonId, omschrijving: 'Bij een val: bel de hulpdienst.', van: null });
  const present = { dagdeel: 'dag', werkpostId: null, waarde: 'aanwezig', uren: null, reden: null } as const;
  await call(page, 'aanwezigheid.zet', { uitspraken: persoonIds.map((persoonId) => ({ persoonId, datum, ...present })) });
}

/** A werkpost where somebody works today. */
async function busyWerkpost({ page }: Host): Promise<string> {
  const { werkposten } = await call(page, 'werkpost.rooster', {});
  const details = await Promise.all(werkposten.map(({ id }) => call(page, 'werkpost.lees', { id })));
  const busy = details.find(({ verblijven }) => verblijven.some(({ lopend }) => lopend));
  if (busy === undefined) throw new Error('the sample list has changed');
  return busy.werkpost.id;
}

test('Vandaag: one kind of finding chosen, its date is asked at once, given for all, taken back at once', async ({ host }) => {
  test.setTimeout(300_000);
  await makeOffice(host, ['begeleiders', 'deelnemers']);
  const { page } = host;
  const lines = async () =>
    (await call(page, 'agenda.lijst', {})).bevindingen.filter(({ code }) => code === 'COLLEGAS_NIET_GEBRIEFT');
  const all = async () => (await lines()).length;
  const before = await all();
  expect(before).toBeGreaterThan(3);
  // Somebody with two trajecten has a line for each.
  const people = new Set((await lines()).map(({ persoon }) => persoon?.id)).size;
  expect(people).toBeLessThan(before);
  await new Frame(page).open('/vandaag?per=soort');
  const group = page.getByRole('checkbox', { name: /directe collega.*regels kiezen$/ });
  await group.press('Space');
  const bar = page.getByRole('region', { name: many.gekozen, exact: true });
  await expect(bar).toContainText(String(before));
  await expectAccessible(page);
  await page.keyboard.press('F6');
  await expect(bar.getByRole('button', { name: many.invullen })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: many.watInvullen })).toContainText(many.wat.traject_collegasGebriefOp);
  await expect(dialog.getByRole('row')).toHaveCount(before + 1);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: new RegExp(`^Bewaren voor ${people} `) }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(all).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(all).toBe(before);
});

test('the other lists of persons: chosen by keyboard, shown before, accessible', async ({ host }) => {
  test.setTimeout(600_000);
  await makeOffice(host, ['begeleiders', 'deelnemers', 'aanwezigheden']);
  const { page } = host;
  const running = await call(page, 'ama.lijst', {});
  await hereToday(
    host,
    running.slice(0, 3).map(({ persoonId }) => persoonId),
  );
  const frame = new Frame(page);
  for (const address of [
    '/noodinstructies',
    '/financiering?jaar=2025',
    '/begeleiding',
    `/werkposten/${await busyWerkpost(host)}`,
    '/rapporten/ama-evaluatie',
    '/jaarkalender?jaar=2026',
    '/overgenomen',
  ]) {
    await test.step(address, async () => {
      // From the day that Trajectmap was taken into use, what came before stands in a list of its own.
      if (address === '/overgenomen') await call(page, 'organisatie.bewaar', { ingebruikname: '2026-04-01' });
      await frame.open(address);
      const box = page
        .locator(address.startsWith('/rapporten') ? '.choice' : '[data-choice]')
        .getByRole('checkbox')
        .first();
      await expect(box).toBeVisible();
      await box.press('Space');
      const bar = page.locator('.many');
      await expect(bar).toBeVisible();
      await expectAccessible(page);
      await bar.getByRole('button', { name: many.invullen }).press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(bar.getByRole('button', { name: many.invullen })).toBeFocused();
      await bar.getByRole('button').last().press('Enter');
      await expect(bar).toBeHidden();
      await expect(box).toBeFocused();
    });
  }
});

test('Maatwerk, POP: the registration for all chosen workers at once, shown before, taken back at once', async ({ host }) => {
  test.setTimeout(300_000);
  const { page } = host;
  await makeCaseFile(host);
  const ids: string[] = [];
  for (const naam of ['Maes', 'Nys']) {
    const persoonId = (await call(page, 'persoon.maak', { naam, voornaam: 'An', insz: null })).id!;
    await call(page, 'doelgroepwerknemer.neemInDienst', { persoonId, van: '2025-02-03', q: '38', s: '38' });
    await call(page, 'pop.nieuweVersie', { persoonId, datum: '2025-03-03' });
    ids.push(persoonId);
  }
  const registered = async () =>
    Promise.all(
      ids.map(async (persoonId) => (await call(page, 'doelgroepwerknemer.lees', { persoonId })).popVersies[0]!.geregistreerdOp),
    );
  await new Frame(page).open('/maatwerk/pop');
  for (const naam of ['Maes', 'Nys'])
    await page
      .getByRole('row', { name: new RegExp(naam) })
      .getByRole('checkbox')
      .press('Space');
  const bar = page.getByRole('region', { name: many.gekozen, exact: true });
  await expect(bar).toContainText('2 gekozen');
  await bar.getByRole('button', { name: many.invullen }).press('Enter');
  const dialog = page.getByRole('dialog');
  const what = dialog.getByRole('button', { name: many.watInvullen });
  const option = page.getByRole('option', { name: many.wat.popVersie_geregistreerdOp });
  await expect(async () => {
    if (!(await option.isVisible())) await what.click({ timeout: 2000 });
    await option.click({ timeout: 2000 });
  }).toPass();
  await expect(what).toContainText(many.wat.popVersie_geregistreerdOp);
  await dialog.getByLabel(many.datum).fill('17/03/2025');
  await expect(dialog.getByRole('cell', { name: '17/03/2025' })).toHaveCount(2);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Bewaren voor 2 / }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(registered).toEqual(['2025-03-17', '2025-03-17']);
  await page.keyboard.press('Control+z');
  await expect.poll(registered).toEqual([null, null]);
});
