/**
 * The journey of the main job, as an office makes it in its first week, through the window only: a new case file, the lists read in with a
 * row corrected on the spot, Vandaag worked through until nothing is left, a month of attendance, the overview in the department's own
 * template, and the evaluation file of somebody.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { Locator, Page } from 'playwright/test';
import expected from '../fixtures/samples/verwacht.json' with { type: 'json' };
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { InlezenPage } from './pages/inlezen.ts';
import { RapportPage } from './pages/rapport.ts';
import { putCodeAway } from './pages/start.ts';
import { VandaagPage } from './pages/vandaag.ts';
import { makeCaseFile } from './support/case-file.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const TEMPLATE = path.resolve('test/fixtures/samples/sjabloon-kwartaaloverzicht.xlsx');
/** A month of which the lists say nothing yet, without a public holiday on a weekday that is typed. */
const MONTH = '2026-06';
/** Working days of June 2026, from 0. */
const WORKING_DAYS = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18, 21, 22, 23, 24, 25, 28, 29];
/** Fictional: a number that the list does not have, with a check digit that is right. */
const OTHER_INSZ = '91020300188';

test('from an empty case file to the overview in the template and an evaluation file', async ({ host }) => {
  test.setTimeout(600_000);
  const { page } = host;
  const frame = new Frame(page);
  const main = page.getByRole('main');

  await test.step('first run: a case file, the code put away, working alone for a reason', async () => {
    await makeCaseFile(host);
    await putCodeAway(host);
    await frame.goTo('inlezen');
    await new InlezenPage(host).workAlone('De collega begint volgende week');
  });

  await test.step('the lists are read in; a rejected row is corrected where it stands, another is left out', async () => {
    const inlezen = new InlezenPage(host);
    for (const kind of ['begeleiders', 'deelnemers', 'aanwezigheden'] as const) {
      await inlezen.chooseFile(kind);
      await inlezen.dryRun();
      if (kind === 'deelnemers') await correct(page, inlezen);
      await inlezen.take.click();
      await inlezen.again.waitFor();
      if (kind === 'deelnemers') {
        await expect(main.getByRole('table', { name: ui.inlezen.verbeter.lijst })).toContainText(OTHER_INSZ);
        await expectAccessible(page);
      }
      await inlezen.again.click();
    }
  });

  await test.step('rows that wait for an answer are put aside with a reason', async () => {
    await frame.open('/inlezen/open');
    await main.getByText(ui.inlezen.allesKiezen).click();
    await main.getByRole('textbox', { name: ui.inlezen.redenOpzij }).fill('we vragen het na bij de collega');
    await main.getByRole('button', { name: /opzij/i }).click();
    await expect(main.getByText(ui.inlezen.openLeeg)).toBeVisible();
  });

  await test.step('Vandaag is cleared: one line solved in place, the others wait with a reason, many at once', async () => {
    await frame.goTo('vandaag');
    const vandaag = new VandaagPage(page);
    const late = await vandaag.count('teLaat');
    expect(late).toBeGreaterThan(50);
    const line = await vandaag.unfold(/Dimona IN is niet ingevuld/, 'Marie-José Michiels');
    await line.getByRole('button', { name: ui.actie.oplossen }).click();
    await line.getByRole('textbox', { name: ui.traject.dimonaInDatum }).fill('5-9-22');
    await page.keyboard.press('Enter');
    await expect.poll(() => vandaag.count('teLaat')).toBe(late - 1);
    await waitWithAll(main);
    await expect(main.getByText(ui.vandaag.leeg)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a month of attendance is typed in and filled down', async () => {
    await frame.open(`/aanwezigheden?maand=${MONTH}`);
    const cell = (row: number, column: number): Locator => page.locator(`#mg-${String(row)}-${String(column)}`);
    const said = (row: number, column: number): Locator => cell(row, column).locator('[aria-hidden]');
    await expect(page.getByRole('grid')).toBeVisible();
    for (const day of WORKING_DAYS) {
      await cell(0, day).click();
      await page.keyboard.type('1');
      await expect(said(0, day)).toHaveText('1');
    }
    const rows = await page.locator('[id^="mg-"][id$="-0"]').count();
    expect(rows).toBeGreaterThan(20);
    await cell(0, 0).click();
    for (let day = 0; day < 29; day += 1) await page.keyboard.press('Shift+ArrowRight');
    for (let row = 1; row < rows; row += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await expect(said(rows - 1, 0)).toHaveText('1');
    await expect(said(rows - 1, 29)).toHaveText(
      await said(0, 29)
        .textContent()
        .then((text) => text ?? ''),
    );
  });

  await test.step('the overview of the quarter goes into the template of the department', async () => {
    mkdirSync(host.folder, { recursive: true });
    copyFileSync(TEMPLATE, path.join(host.folder, 'overzicht.xlsx'));
    await frame.open('/beheer/sjablonen');
    await host.pick('sjabloon', 'overzicht.xlsx', () => page.getByRole('button', { name: ui.sjablonen.kies }).click());
    const editor = page.getByRole('region', { name: ui.sjablonen.aanduiden });
    await editor.getByRole('button', { name: ui.actie.bewaren }).click();
    await expect(editor).toBeHidden();
    await frame.open('/rapporten/ama-kwartaaloverzicht?kwartaal=2026Q2');
    await page.getByText(ui.rapport.formaat.sjabloon, { exact: true }).click();
    const files = await made(page, host.collect.bind(host));
    const bytes = files.find(([name]) => /sjabloon_2026-K2.*\.xlsx$/.test(name))?.[1];
    expect(bytes).toBeDefined();
    const { rows } = (await readXlsx(bytes!)).sheets[0]!;
    expect(rows[5]![3]).toBe('K2');
    const filled = rows.slice(11, 61).filter((row) => typeof row[3] === 'string');
    expect(filled.length).toBeGreaterThan(20);
    // Everybody was there on every working day of June, at most.
    expect(filled.flat()).toContain(WORKING_DAYS.length);
  });

  await test.step('the evaluation file of one person is made', async () => {
    await frame.open('/rapporten/ama-evaluatie');
    await page.locator('label', { has: page.getByRole('radio', { name: ui.rapport.eenPersoon }) }).click();
    await page.getByRole('button', { name: new RegExp(ui.rapport.welkePersoon) }).click();
    await page.getByRole('option', { name: /^De Smet-Y/ }).click();
    const files = await made(page, host.collect.bind(host));
    const pdf = files.find(([name]) => name.startsWith('ama-evaluatie') && name.endsWith('.pdf'))?.[1];
    expect(pdf?.subarray(0, 4).toString('latin1')).toBe('%PDF');
    // A name says what it is, never who.
    for (const [name] of files) expect(name).not.toMatch(/de-?smet|y[ıi]ld[ıi]z|elif/i);
  });

  await test.step('what went out stands in the history, and Vandaag is still empty of what waits', async () => {
    await frame.goTo('rapporten');
    await expect(page.getByRole('table', { name: ui.rapport.historie })).toContainText(/./);
    await frame.goTo('vandaag');
    await expect(main.locator('details', { hasText: ui.uitstel.titel })).toBeVisible();
  });
});

/** In the dry run: one rejected row gets a right number, the next one is left out on purpose. */
async function correct(page: Page, inlezen: InlezenPage): Promise<void> {
  const { telling } = expected.bestanden['deelnemers.xlsx'];
  expect(await inlezen.count('geweigerd')).toBe(telling.geweigerd);
  await page
    .getByRole('list', { name: ui.inlezen.uitkomst })
    .getByRole('button', { name: new RegExp(ui.inlezen.deel.geweigerd) })
    .click();
  const rejected = page.getByRole('table', { name: ui.inlezen.deel.geweigerd });
  await expectAccessible(page);
  const field = rejected.getByRole('row').filter({ hasText: 'INSZ_' }).first().getByRole('textbox', { name: 'RR-nummer' });
  await field.fill(OTHER_INSZ);
  await field.press('Enter');
  await expect.poll(() => inlezen.count('geweigerd')).toBe(telling.geweigerd - 1);
  const corrected = page.getByRole('table', { name: ui.inlezen.verbeter.lijst });
  await expect(corrected).toContainText(OTHER_INSZ);
  // Back to the columns and here again: what was corrected is still there.
  await page.getByRole('button', { name: ui.actie.vorige }).click();
  await inlezen.dryRun();
  await expect(corrected).toContainText(OTHER_INSZ);
  await page
    .getByRole('list', { name: ui.inlezen.uitkomst })
    .getByRole('button', { name: new RegExp(ui.inlezen.deel.geweigerd) })
    .click();
  await rejected
    .getByRole('button', { name: new RegExp(`^${ui.inlezen.verbeter.weglaten}`) })
    .first()
    .click();
  await expect.poll(() => inlezen.count('geweigerd')).toBe(telling.geweigerd - 2);
  await expectAccessible(page);
}

/** Puts every line off: those of several people in one go, then the others one by one. */
async function waitWithAll(main: Locator): Promise<void> {
  const later = new RegExp(`^${ui.uitstel.van.split('{{')[0] ?? ''}`);
  for (const lines of [main.locator('li.cluster'), main.locator('li.finding:not(details li)')]) {
    for (let left = await lines.count(); left > 0; left = await lines.count()) {
      const first = lines.first();
      await first.getByRole('button', { name: later }).first().click();
      await first.getByRole('textbox', { name: ui.uitstel.tot }).fill('+60');
      await first.getByRole('textbox', { name: ui.uitstel.reden }).fill('na de overname van de papieren');
      await first.getByRole('button', { name: /uitstellen$/i }).click();
      await expect(main.locator('.solve')).toHaveCount(0);
      await expect.poll(() => lines.count()).toBeLessThan(left);
    }
  }
}

/** Saves what the page of a report makes, saying why where something is missing; the files by name. */
async function made(
  page: Page,
  collect: (open: () => Promise<void>, make: () => Promise<void>) => Promise<ReadonlyMap<string, Buffer>>,
): Promise<[string, Buffer][]> {
  const report = new RapportPage(page);
  const files = await collect(
    () => page.getByRole('button', { name: ui.rapport.bewaren }).click(),
    async () => {
      await report.dialog.or(report.made).first().waitFor();
      if (await report.dialog.isVisible()) await report.confirm('Het dossier is pas overgenomen');
      await expect(report.made).toBeVisible();
    },
  );
  return [...files];
}
