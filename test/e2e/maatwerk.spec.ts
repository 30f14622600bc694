/** Collectief maatwerk and doorstroom as an office walks through it: hired, POP, evaluation, an agreement that misses signatures, signed, phase. */
import type { Page } from 'playwright/test';
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeCaseFile } from './support/case-file.ts';
import { expect, expectAccessible, test } from './support/test.ts';

/** The state that the page of the worker shows. */
const staat = (page: Page) => page.locator('[data-staat]');

/** Records a step out of the state, on a day, in place. */
async function step(page: Page, name: string, day: string, reason?: string): Promise<void> {
  const steps = page.getByRole('region', { name: 'Wat nu kan' });
  const line = steps.getByRole('listitem', { name, exact: true });
  await line.getByRole('button', { name: `Stap vastleggen ${name}` }).click();
  await line.getByLabel('Datum').fill(day);
  if (reason !== undefined) await line.getByRole('textbox', { name: /^Reden\b/ }).fill(reason);
  await line.getByRole('button', { name: 'Stap vastleggen', exact: true }).click();
  // Until the page says so, the form of this step can still close the one of the next.
  await expect(steps.getByRole('note').first()).toContainText(/Stap vastgelegd|De datum is bewaard/);
}

test('hired, POP, evaluation, an agreement that misses a signature, signed, and the first phase', async ({ host }) => {
  test.setTimeout(600_000);
  const { page } = host;
  page.setDefaultTimeout(20_000);
  const frame = new Frame(page);
  await makeCaseFile(host);
  const { id } = await call(page, 'persoon.maak', {
    voornaam: 'Bram',
    naam: 'Vermeersch',
    insz: null,
    geboortedatum: '1990-05-17',
    vdabNummer: null,
    telefoon: null,
  });
  const persoonId = id!;
  const own = `/maatwerk/${persoonId}`;

  await test.step('hired: what changes is shown before, and it is one operation', async () => {
    await frame.open('/maatwerk');
    await expectAccessible(page);
    await page.getByRole('main').getByRole('link', { name: 'In dienst nemen' }).first().click();
    await page.getByLabel('Zoek op naam').fill('vermeersch');
    await page.getByRole('button', { name: /Kiezen.*Bram Vermeersch/ }).click();
    await page.getByLabel('Eerste dag van het contract').fill('15/03/2021');
    await page.getByRole('textbox', { name: /^Uren per week(?! voltijds)/ }).fill('30,4');
    await page.getByLabel('Uren per week voltijds').fill('38');
    await page.getByLabel('Loonpremie in procent').fill('45');
    await page.getByRole('button', { name: /^(?!Wat is ).*Begeleidingsgraad/ }).click();
    await page.getByRole('option', { name: 'Gemiddeld' }).click();
    const changes = page.getByRole('region', { name: 'Dit verandert' });
    await expect(changes).toContainText('Bram Vermeersch is in dienst vanaf 15/03/2021.');
    await expect(changes).toContainText('30,4 van 38 uur');
    await expect(changes).toContainText('45 %');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'In dienst nemen', exact: true }).click();
    await expect(frame.title).toContainText('Bram Vermeersch');
    await expect(staat(page)).toHaveAttribute('data-staat', 'IN_DIENST');
    const [rij] = await call(page, 'doelgroepwerknemer.lijst', {});
    expect(rij).toMatchObject({ breuk: '0.8000', wop: { loonpremie: 45, graad: 'midden' }, wopTot: '2026-03-14' });
    await frame.open('/maatwerk');
    await expect(page.getByRole('row', { name: /Vermeersch/ })).toContainText('14/03/2026');
  });

  await test.step('a POP, an action and a talk over the years', async () => {
    await frame.open(`${own}/pop`);
    const versies = page.getByRole('region', { name: 'POP-versies' });
    await versies.getByRole('button', { name: 'Nieuwe versie' }).click();
    await versies.getByLabel('Datum van het gesprek').fill('02/02/2026');
    await versies.getByRole('button', { name: 'Nieuwe versie' }).click();
    await expect(versies.getByText('Versie 1 van 02/02/2026')).toBeVisible();
    const dossier = await call(page, 'doelgroepwerknemer.lees', { persoonId });
    const versieId = dossier.popVersies[0]!.id;
    await call(page, 'popCompetentie.maak', {
      persoonId,
      versieId,
      soort: 'generiek',
      naam: 'Op tijd komen',
      scoreNu: 4,
      scoreGewenst: 8,
    });
    await call(page, 'doorstroomgesprek.maak', { persoonId, datum: '2026-02-02', antwoord1: 'Buiten werken' });
    await frame.open(`${own}/pop`);
    await expect(page.getByRole('row', { name: /Op tijd komen/ })).toContainText('8');
    await expect(page.getByRole('region', { name: 'Antwoorden over de jaren' })).toContainText('Buiten werken');
    await expectAccessible(page);
  });

  await test.step('the evaluation, step by step and in place', async () => {
    await frame.open(own);
    await expectAccessible(page);
    await step(page, 'evaluatie', '01/03/2026');
    await expect(staat(page)).toHaveAttribute('data-staat', 'EVALUATIE');
    await step(page, 'doorstroomklaar', '05/03/2026', 'VDAB besliste al');
    await expect(staat(page)).toHaveAttribute('data-staat', 'DOORSTROOMKLAAR');
  });

  await test.step('without signatures the state stays, and the page says what is missing', async () => {
    await step(page, 'voortraject', '10/03/2026', 'VDAB tekent volgende week');
    await expect(staat(page)).toHaveAttribute('data-staat', 'DOORSTROOMKLAAR');
    const steps = page.getByRole('region', { name: 'Wat nu kan' });
    await expect(steps.getByRole('note')).toContainText('De datum is bewaard. De toestand blijft doorstroomklaar');
    await expect(steps).toContainText(/Ontbreekt: handtekening/);
    await expectAccessible(page);
    const [last] = await call(page, 'historie.lijst', { persoonId });
    expect(last).toMatchObject({ op: 'doorstroom.stap', reden: 'VDAB tekent volgende week' });
  });

  await test.step('three of four is not enough; with the fourth the phase starts', async () => {
    await frame.open(`${own}/doorstroom`);
    await expectAccessible(page);
    const facts = page.getByRole('region', { name: 'Datums van de handtekeningen' });
    const sign = async (party: string) => {
      await facts.getByRole('button', { name: /^Wijzigen/ }).click();
      await facts.getByLabel(`Getekend door ${party} op`).fill('08/03/2026');
      await facts.getByRole('button', { name: 'Bewaren' }).click();
      await expect(facts.getByRole('button', { name: 'Bewaren' })).toHaveCount(0);
    };
    for (const party of ['het maatwerkbedrijf', 'de dienstverlener', 'de werknemer']) await sign(party);
    await expect(page.getByText('3 van 4 getekend')).toBeVisible();
    expect((await call(page, 'doorstroom.toestand', { persoonId })).staat).toBe('DOORSTROOMKLAAR');
    await sign('VDAB');
    await expect(page.getByText('4 van 4 getekend')).toBeVisible();
    await frame.open(own);
    await expect(staat(page)).toHaveAttribute('data-staat', 'VOORTRAJECT');
    await call(page, 'historie.ongedaan', { operatie: null });
    expect((await call(page, 'doorstroom.toestand', { persoonId })).staat).toBe('DOORSTROOMKLAAR');
  });

  await test.step('out of service: what ends with it is shown before', async () => {
    await frame.open(`${own}/dienst`);
    await page.getByRole('button', { name: 'Uit dienst' }).click();
    const form = page.getByRole('region', { name: 'Uit dienst' });
    await form.getByLabel('Laatste dag').fill('30/04/2026');
    await expect(form).toContainText('1 contract eindigt mee.');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Uit dienst', exact: true }).click();
    await expect(form).toBeHidden();
    const { contracten, bewegingen } = await call(page, 'doelgroepwerknemer.lees', { persoonId });
    expect(contracten.map(({ tot }) => tot)).toEqual(['2026-04-30']);
    expect(bewegingen.some(({ datum, richting }) => datum === '2026-04-30' && richting === 'uit')).toBe(true);
  });
});
