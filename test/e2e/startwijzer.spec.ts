/** The guided start, as an office does it: from the waiting list to a traject that the other screens show, with the keyboard. */
import type { Page } from 'playwright/test';
import { addDays, brusselsDay, formatDate, type IsoDate } from '../../src/shared/domain/date.ts';
import { call } from './support/calls.ts';
import { makeCaseFile } from './support/case-file.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const today = brusselsDay(Date.now());
const START = addDays(today, 14);
const shown = (day: IsoDate): string => formatDate(day);

const row = (page: Page, id: string) => page.locator(`[data-stap="${id}"]`);
const inside = (page: Page, id: string) => page.locator(`#stap-${id}`);

/** Opens a step with the keyboard, as somebody without a mouse does. */
async function openStep(page: Page, id: string): Promise<void> {
  await row(page, id).getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(inside(page, id)).toBeVisible();
}

const stand = (page: Page, id: string, word: string) => expect(row(page, id)).toContainText(word);

test('somebody who waits starts step by step: papers by status, dates, documents in place, and the traject is there', async ({
  host,
}) => {
  test.setTimeout(300_000);
  const { page } = host;
  page.setDefaultTimeout(20_000);
  await makeCaseFile(host);
  const { id } = await call(page, 'persoon.maak', { naam: 'Maes', voornaam: 'Élodie', insz: '93.05.18-223.61' });
  const persoonId = id!;
  await call(page, 'kandidaat.maak', {
    persoonId,
    gevraagdOp: addDays(today, -60),
    verwijzerId: null,
    verwijzer: null,
    adviesOp: addDays(today, -10),
    intakeOp: addDays(today, -5),
    uitkomst: null,
    uitkomstOp: null,
    notities: null,
  });

  await test.step('Ctrl K, the AMA list, the waiting list and the person all lead to it', async () => {
    await page.evaluate(() => (window.location.hash = '#/ama'));
    await page.reload();
    await page.getByRole('link', { name: 'Traject starten' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Traject starten' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('startwijzer');
    await expect(page.getByRole('option', { name: /Traject starten/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Wie start?' }).fill('maes');
    await expect(page.getByRole('region', { name: 'Gevonden personen' }).getByRole('link', { name: /Starten/ })).toBeVisible();
    await page.evaluate((to) => (window.location.hash = to), `#/persoon/${persoonId}`);
    await expect(page.getByRole('link', { name: 'Stap voor stap starten' })).toBeVisible();
    await page.evaluate(() => (window.location.hash = '#/kandidaten'));
    await page.getByRole('link', { name: /Stap voor stap/ }).click();
    await expect(page.getByRole('heading', { name: 'Wat is nodig om te starten?' })).toBeVisible();
    await expect(page.getByText('Welke papieren nodig zijn, volgt uit het statuut.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the status decides the papers; a day that is expected gives their term', async () => {
    await openStep(page, 'statuut');
    const form = inside(page, 'statuut');
    await form
      .getByRole('button', { name: /Statuut/ })
      .first()
      .press('Enter');
    await page.getByRole('option', { name: /RIZIV|ziekte/i }).click();
    await form.getByLabel('Vanaf', { exact: true }).fill('01/06/2026');
    await form.getByRole('button', { name: 'Bewaren' }).press('Enter');
    await stand(page, 'statuut', 'Klaar');
    await expect(row(page, 'ziekenfonds')).toBeVisible();
    await expect(row(page, 'routingC')).toHaveCount(0);
    await page.getByLabel('Verwachte start').fill(shown(START));
    await page.keyboard.press('Tab');
    await expect(page.getByText(`verwachte start ${shown(START)}`)).toBeVisible();
  });

  await test.step('gone away, reloaded and back: the expected day stands there still, and put nobody on a list', async () => {
    await expect.poll(async () => (await call(page, 'concept.lijst', {})).filter(({ blijft }) => blijft)).toHaveLength(1);
    const { id: other } = await call(page, 'persoon.maak', { naam: 'Baert', voornaam: 'Jos', insz: null });
    await page.evaluate((to) => (window.location.hash = to), `#/persoon/${other!}/starten`);
    await expect(page.getByText('start nog niet bekend')).toBeVisible();
    await page.getByLabel('Verwachte start').fill(shown(addDays(START, 7)));
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await call(page, 'concept.lijst', {})).filter(({ blijft }) => blijft)).toHaveLength(2);
    await page.evaluate(() => (window.location.hash = '#/starten'));
    await page.reload();
    const waiting = page.getByRole('region', { name: 'Wie wacht op een plaats' });
    await expect(waiting).toContainText(`verwachte start ${shown(START)}`);
    await expect(waiting.getByRole('listitem')).toHaveCount(1);
    const kept = page.getByRole('region', { name: 'Verwachte start bijgehouden' });
    await expect(kept).toContainText(`verwachte start ${shown(addDays(START, 7))}`);
    await expect(page.getByRole('region', { name: 'Wat je aan het typen was' })).toHaveCount(0);
    await kept.getByRole('link', { name: /Starten/ }).click();
    await expect(page.getByLabel('Verwachte start')).toHaveValue(shown(addDays(START, 7)));
    await page.getByLabel('Verwachte start').fill('');
    await page.keyboard.press('Tab');
    await expect(page.getByText('start nog niet bekend')).toBeVisible();
    await expect.poll(async () => (await call(page, 'concept.lijst', {})).filter(({ blijft }) => blijft)).toHaveLength(1);
    await page.evaluate((to) => (window.location.hash = to), `#/persoon/${persoonId}/starten`);
    await expect(page.getByLabel('Verwachte start')).toHaveValue(shown(START));
    await openStep(page, 'ziekenfonds');
    await expect(inside(page, 'ziekenfonds')).toContainText(`uiterlijk op ${shown(addDays(START, -1))}`);
    await expect(inside(page, 'ziekenfonds')).toContainText('zodra de startdatum vastligt');
    await expectAccessible(page);
  });

  await test.step('the start is written down in one operation with the question, and the guide goes on in the traject', async () => {
    await openStep(page, 'startdatum');
    await expect(inside(page, 'startdatum').getByLabel('Start', { exact: true })).toHaveValue(shown(START));
    await inside(page, 'startdatum').getByRole('button', { name: 'Start vastleggen' }).press('Enter');
    await stand(page, 'startdatum', 'Klaar');
    await stand(page, 'advies', 'Klaar');
    const { kandidaten, trajecten } = await call(page, 'persoon.lees', { id: persoonId });
    expect(kandidaten[0]!.uitkomst).toBe('gestart');
    expect(trajecten[0]!.start).toBe(START);
    await expect.poll(() => call(page, 'concept.lijst', {})).toEqual([]);
  });

  await test.step('a document is made where its step stands; the paper is noted with its kind filled in', async () => {
    await openStep(page, 'ziekenfonds');
    const step = inside(page, 'ziekenfonds');
    await step.getByRole('button', { name: /^Maken/ }).press('Enter');
    await step.getByRole('button', { name: 'Bekijken' }).press('Enter');
    const asked = page.getByRole('alertdialog');
    await expect(asked.or(step.getByText('brief-ziekenfonds'))).toBeVisible();
    if (await asked.isVisible()) {
      await asked.getByRole('textbox').fill('nog geen overeenkomst');
      await asked.getByRole('button', { name: 'Toch maken' }).press('Enter');
    }
    await expect(step.getByRole('button', { name: /Openen/ })).toBeVisible();
    await expectAccessible(page);
    await step.locator('form').getByRole('button', { name: 'Bewaren', exact: true }).press('Enter');
    await stand(page, 'ziekenfonds', 'Klaar');
    const { vertrouwelijk } = await call(page, 'persoon.lees', { id: persoonId });
    expect(vertrouwelijk!.toestemmingen).toMatchObject([{ soort: 'MUTUALITEIT', aanwezig: 'ja', datum: today }]);
  });

  await test.step('leaving and coming back loses nothing: the step that stood open stands open', async () => {
    await openStep(page, 'overeenkomst');
    await expect(
      inside(page, 'overeenkomst').getByRole('list', { name: 'Punten van de overeenkomst: 0 van 6 ingevuld' }),
    ).toBeVisible();
    await expectAccessible(page);
    await stand(page, 'handtekeningen', 'Eerst: Begeleidingsovereenkomst, 6 punten');
    await page.reload();
    await expect(inside(page, 'overeenkomst')).toBeVisible();
    await stand(page, 'ziekenfonds', 'Klaar');
  });

  await test.step('the agreement opens signing; the traject shows it, and the guide stands in its margin', async () => {
    const { trajectId } = await call(page, 'ama.startwijzer', { persoonId });
    const items = ['tijdsbesteding', 'activiteiten', 'plaats', 'afspraken', 'voorwaarden', 'beeindiging'];
    const form = inside(page, 'overeenkomst');
    for (const label of ['Tijdsbesteding', 'Activiteiten', 'Plaats'])
      await form
        .getByRole('textbox', { name: new RegExp(label) })
        .first()
        .fill('zoals besproken');
    await form.getByRole('button', { name: 'Bewaren' }).press('Enter');
    await expect(form.getByRole('list', { name: 'Punten van de overeenkomst: 3 van 6 ingevuld' })).toBeVisible();
    await stand(page, 'handtekeningen', 'Ontbreekt: handtekening deelnemer en organisatie');
    const { traject } = await call(page, 'ama.lees', { trajectId: trajectId! });
    expect(items.filter((item) => (traject.overeenkomsten[0] as unknown as Record<string, unknown>)[item] !== null)).toHaveLength(
      3,
    );
    await page.getByRole('complementary').getByRole('link', { name: 'Naar het traject' }).click();
    await expect(page.getByRole('heading', { name: 'Is het dossier volledig?' })).toBeVisible();
    await page.getByRole('link', { name: 'Startwijzer' }).click();
    await expect(page.getByRole('heading', { name: 'Wat is nodig om te starten?' })).toBeVisible();
    await page.setViewportSize({ width: 640, height: 360 });
    await expectAccessible(page);
  });
});
