/** Starting in mid-year: the date, the list from the paper file answered for many at once, the days that were reported before. */
import { call } from './support/calls.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('an office starts in mid-year: date, paper file, opening position', async ({ host }) => {
  test.setTimeout(300_000);
  await makeOffice(host, ['begeleiders', 'deelnemers']);
  const { page } = host;
  const go = async (hash: string) => {
    await page.evaluate((to) => {
      window.location.hash = to;
    }, `#/${hash}`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.skel, [aria-busy="true"]')).toHaveCount(0);
  };

  await go('beheer/ingebruikname');
  await page.getByLabel(/Datum van ingebruikname/).fill('1/4/2026');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText(/wachten op een antwoord/)).toBeVisible();
  await expectAccessible(page);

  await go('overgenomen');
  await expectAccessible(page);
  const before = await call(page, 'ingebruikname.overgenomen', {});
  const colleagues = before.regels.filter(({ code }) => code === 'COLLEGAS_NIET_GEBRIEFT').length;
  expect(colleagues).toBeGreaterThan(10);
  await page.getByRole('checkbox', { name: /directe collega/ }).check({ force: true });
  await page.getByRole('button', { name: 'Beantwoorden' }).click();
  await page.getByRole('radio', { name: /Nagekeken in papieren dossier/ }).check({ force: true });
  await page.getByRole('button', { name: 'Antwoord bewaren' }).click();
  await expect.poll(async () => (await call(page, 'ingebruikname.overgenomen', {})).telling.nagekeken).toBe(colleagues);
  await page.getByRole('radio', { name: 'Nagekeken', exact: true }).click();
  await page.getByRole('button', { name: /directe collega/ }).click();
  await expect(page.getByText(/nagekeken in papieren dossier op/).first()).toBeVisible();
  await expectAccessible(page);

  await go('beginstand');
  await expectAccessible(page);
  const first = (await call(page, 'ingebruikname.beginstand', {})).trajecten.find(({ cellen }) => !cellen[0]!.nvt);
  await page.getByLabel(`Dagen van ${first!.voornaam} ${first!.naam}, kwartaal 1`).first().fill('3,5');
  await page.getByLabel('Overzicht van kwartaal 1 verzonden op').fill('3/4/2026');
  await page.getByRole('button', { name: '2 wijzigingen bewaren' }).click();
  await expect
    .poll(async () => (await call(page, 'ingebruikname.beginstand', {})).kwartalen[0])
    .toMatchObject({ totaalX100: 350, verzondenOp: '2026-04-03' });
});
