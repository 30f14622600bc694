/** A timetable typed by keyboard, the week of the werkposten that follows from it, and the costs of a month as one sheet. */
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('timetable, werkposten and costs: typed by keyboard, saved at once, accessible', async ({ host }) => {
  test.setTimeout(600_000);
  const { page } = host;
  await makeOffice(host, ['begeleiders', 'deelnemers']);
  const persoonId = (await call(page, 'persoon.maak', { naam: 'Wouters', voornaam: 'Noor', insz: null })).id!;
  const trajectId = (await call(page, 'ama.startTraject', { persoonId, start: '2026-01-05' })).id!;
  const place = {
    organisatie: 'Tuinen Bries bv',
    extern: true,
    partner: false,
    aard: 'gewoon',
    adres: null,
    plaatsen: 2,
  } as const;
  const werkpost = (await call(page, 'werkpost.maak', { naam: 'Tuin', ...place })).id!;
  const { van } = await call(page, 'werkpost.rooster', {});
  const stay = { persoonId, trajectId, werkpostId: werkpost, van, tot: null, contactElkeWeken: 2 };
  await call(page, 'werkpostPeriode.maak', {
    ...stay,
    doel: null,
    nazichtOp: null,
    nazichtUitkomst: null,
    werkpostbegeleider: 'mevrouw Bries',
  });
  const frame = new Frame(page);

  await test.step('the timetable of a traject', async () => {
    await frame.open(`/ama/${trajectId}/gegevens`);
    const section = page.getByRole('region', { name: 'Uurrooster', exact: true });
    await section.getByRole('button', { name: 'Uurrooster invullen' }).click();
    const form = page.getByRole('form', { name: 'Nieuw uurrooster' });
    await form.getByLabel('Geldt vanaf').fill(`${van.slice(8)}/${van.slice(5, 7)}/${van.slice(0, 4)}`);
    const morning = form.getByLabel('Uren op dinsdag, Voormiddag');
    await morning.fill('3,5');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('veel');
    await expect(form.getByLabel('Uren op dinsdag, Namiddag')).toHaveValue('veel');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('alert')).toContainText('geen aantal uren');
    await form.getByLabel('Uren op dinsdag, Namiddag').fill('3');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
    await expect(section).toContainText('6,5 uur per week');
    const { versies } = await call(page, 'uurrooster.lees', { trajectId });
    expect(versies).toMatchObject([{ van, tot: null, urenPerWeek: 650 }]);
  });

  await test.step('the week of the werkposten, and one werkpost with a contact', async () => {
    await frame.open('/werkposten');
    await expect(page.getByRole('table', { name: 'Week op Tuin' })).toContainText('1 vrij');
    await expectAccessible(page);
    await page.getByRole('heading', { name: 'Tuin' }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tuin' })).toBeVisible();
    await expect(page.getByText('om de 2 weken')).toBeVisible();
    await page.getByRole('button', { name: /Contact noteren/ }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Contact bewaren' }).click();
    await expect(page.getByText(/laatst op/)).toBeVisible();
  });

  await test.step('two costs, the second line by Enter, one save', async () => {
    await frame.open('/onkosten?maand=2026-03');
    const name = await page.getByLabel('Deelnemer, regel 1').locator('option').nth(1).textContent();
    await page.getByLabel('Deelnemer, regel 1').selectOption({ label: name ?? '' });
    await page.getByLabel('Datum, regel 1').fill('10/3/2026');
    await page.getByLabel('Bedrag, regel 1').fill('43,20');
    await page.getByLabel('Bewijs, regel 1').fill('treintickets');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Deelnemer, regel 2')).toBeFocused();
    await page.getByLabel('Deelnemer, regel 2').selectOption({ label: name ?? '' });
    await page.getByLabel('Wijze, regel 2').selectOption('forfait');
    await page.getByLabel('Volgens, regel 2').selectOption('uur');
    await page.getByLabel('Bedrag, regel 2').fill('2');
    await expect(page.getByText('Lijkt op loon (AMA-17).')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lijst bewaren' }).click();
    await expect(page.getByRole('table', { name: 'Per deelnemer in 2026' })).toContainText('45,20');
    const month = await call(page, 'onkost.maand', { maand: '2026-03' });
    expect(month.rijen).toHaveLength(2);
    expect(month.totaalCents).toBe(4520);
    await page.getByRole('button', { name: 'Lijst bewaren' }).click();
    expect((await call(page, 'onkost.maand', { maand: '2026-03' })).rijen).toHaveLength(2);
  });
});
