/** Found and done in a few keys: Ctrl K, one time line, two files of one person, what waits, the year. */
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('Ctrl K: a person, a rule, a report and something to do, by keyboard alone; what was chosen before comes first', async ({
  host,
}) => {
  test.setTimeout(300_000);
  const { persoonId } = await makeOffice(host, ['begeleiders', 'deelnemers']);
  const { page } = host;
  const frame = new Frame(page);
  await frame.open('#/vandaag');
  const box = page.getByRole('combobox', { name: ui.zoek.knop });
  const group = (name: keyof typeof ui.zoek.groep) => page.getByRole('group', { name: ui.zoek.groep[name] });

  await page.keyboard.press('Control+k');
  await expect(group('acties').getByRole('option')).toHaveCount(26);
  await expectAccessible(page);
  await page.keyboard.type('veilige kopie');
  await expect(group('acties').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(frame.title).toBeVisible();
  await expect(page).toHaveURL(/#\/beheer\/kopie/);

  // Typed and entered at once: Enter waits for the answer to all of it.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('de smet-yildiz');
  await page.keyboard.press('Enter');
  await expect(frame.title).toContainText('Yıldız');

  await page.keyboard.press('Control+k');
  await expect(group('eerder').getByRole('option').first()).toContainText('Yıldız');
  await expect(group('eerder').getByRole('option').nth(1)).toContainText('Veilige kopie maken');
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).toContain(persoonId);
  expect(kept).not.toMatch(/Y[ıi]ld[ıi]z|Elif/);

  // Looked at over the margin: the page stays where it was, and Escape goes back to it.
  const before = page.url();
  await box.fill('de smet-yildiz');
  await expect(page.getByRole('option').first()).toContainText('Yıldız');
  await page.keyboard.press('Control+Enter');
  const beside = page.getByRole('dialog', { name: /Yıldız/ });
  await expect(beside.getByText(/punten open/)).toBeVisible();
  await expectAccessible(page);
  expect(page.url()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(beside).toBeHidden();
  await page.keyboard.press('Control+k');

  await box.fill('ama-12');
  await expect(page.getByRole('option').first()).toContainText('AMA-12');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/regel=AMA-12/);

  await page.keyboard.press('Control+k');
  await box.fill('evaluatie');
  await expect(group('acties').getByRole('option').first()).toContainText('Evaluatiedossier maken');
  await expect(group('rapporten').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('PageDown');
  if (await group('schermen').isVisible()) await page.keyboard.press('PageDown');
  await expect(group('rapporten').getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();

  await page.keyboard.press('Control+k');
  await box.fill('zzzz qqqq');
  await expect(page.getByRole('status').filter({ hasText: 'zzzz qqqq' })).toBeVisible();
  await expectAccessible(page);
});

test('one time line: everything newest first, by kind, each line with the place where it is changed', async ({ host }) => {
  test.setTimeout(300_000);
  const { trajectId, persoonId } = await makeOffice(host, ['begeleiders', 'deelnemers', 'aanwezigheden']);
  const { page } = host;
  const frame = new Frame(page);
  await call(page, 'contact.maak', {
    persoonId,
    datum: '2026-03-12',
    metWie: 'VDAB',
    wijze: 'telefoon',
    tekst: 'Vraagt kansen.',
  });
  await frame.open(`#/ama/${trajectId}/tijdlijn`);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Contact met VDAB' })).toBeVisible();
  await expect(main.getByRole('link', { name: /^Aanwezigheid maart 2026/ })).toBeVisible();
  await expectAccessible(page);
  // J asks for a date and goes to the newest line on or before it; the arrows go on from there.
  await page.keyboard.press('j');
  await page.keyboard.type('20/3/2026');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('link', { name: 'Contact met VDAB' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(main.locator('.tl a:focus')).not.toHaveText('Contact met VDAB');
  await main.getByRole('radio', { name: ui.tijdlijn.toon.contact }).click();
  await expect(main.getByRole('link', { name: /^Aanwezigheid/ })).toHaveCount(0);
  await expect(page).toHaveURL(/toon=contact/);
  await main.getByRole('link', { name: 'Contact met VDAB' }).click();
  await expect(page).toHaveURL(new RegExp(`#/ama/${trajectId}/pop`));
  await frame.open(`#/persoon/${persoonId}/tijdlijn`);
  await expect(main.getByRole('link', { name: 'AMA-traject begint' })).toBeVisible();
  await expectAccessible(page);
});

test('two files of one person: told where they are looked at, compared, merged with a choice for each difference, and taken back', async ({
  host,
}) => {
  test.setTimeout(300_000);
  const { persoonId } = await makeOffice(host, ['begeleiders', 'deelnemers']);
  const { page } = host;
  const frame = new Frame(page);
  const known = await call(page, 'persoon.lees', { id: persoonId });
  const twin = await call(page, 'persoon.maak', {
    naam: 'Desmet Yildiz',
    voornaam: known.voornaam,
    geboortedatum: known.geboortedatum,
    telefoon: '0470 11 22 33',
    email: 'twee@voorbeeld.be',
    insz: null,
  });
  await call(page, 'contact.maak', { persoonId: twin.id!, datum: '2026-03-12', metWie: 'OCMW', wijze: null, tekst: null });
  await frame.open('#/dubbels');
  const main = page.getByRole('main');
  await expect(main.getByText(ui.dubbel.reden.naamEnGeboortedatum)).toBeVisible();
  await expectAccessible(page);
  // A form that closes gives the focus back to what opened it; a page that opens has it itself.
  const other = main.getByRole('button', { name: new RegExp(`^${ui.dubbel.nietDezelfde}`) }).first();
  await other.press('Enter');
  await expect(main.getByLabel(ui.dubbel.waarom)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(main.getByLabel(ui.dubbel.waarom)).toHaveCount(0);
  await expect(other).toBeFocused();

  await frame.open(`#/persoon/${persoonId}`);
  await main.getByRole('link', { name: new RegExp(`^${ui.dubbel.vergelijken}`) }).press('Enter');
  await expect(frame.title).toHaveText(ui.samenvoegen.titel);
  await expect(main).toBeFocused();
  await expectAccessible(page);
  const save = main.getByRole('button', { name: ui.samenvoegen.knop, exact: true });
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  const groups = main.getByRole('radiogroup');
  for (let index = 0; index < (await groups.count()); index += 1)
    await groups.nth(index).getByRole('radio').first().check({ force: true });
  await save.press('Enter');
  await expect(frame.toast).toContainText(known.voornaam!);
  await expect(main).toBeFocused();
  await expect(main.getByText('twee@voorbeeld.be').first()).toBeVisible();
  expect((await call(page, 'persoon.lees', { id: twin.id! })).id).toBe(persoonId);
  expect((await call(page, 'persoon.lees', { id: persoonId })).contacten).toHaveLength(known.contacten.length + 1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await call(page, 'persoon.lees', { id: twin.id! })).id).toBe(twin.id);
});

test('later, because: a finding stands apart until its day and comes back by hand; the year shows every term and opens its month', async ({
  host,
}) => {
  test.setTimeout(300_000);
  await makeOffice(host, ['begeleiders', 'deelnemers']);
  const { page } = host;
  const frame = new Frame(page);
  await frame.open('#/vandaag?per=persoon');
  const main = page.getByRole('main');
  const open = async () => (await call(page, 'agenda.lijst', {})).bevindingen.length;
  const before = await open();
  await main.locator('.finding a.name').first().focus();
  await page.keyboard.press('u');
  await main.getByRole('textbox', { name: ui.uitstel.tot }).fill('+14');
  await main.getByRole('textbox', { name: ui.uitstel.reden }).fill('wacht op de post');
  await expectAccessible(page);
  await main.getByRole('button', { name: ui.uitstel.knop, exact: true }).click();
  await expect.poll(open).toBe(before - 1);
  const apart = main.locator('details', { hasText: ui.uitstel.titel });
  await apart.locator('summary').click();
  await expect(apart).toContainText('wacht op de post');
  await expectAccessible(page);
  await apart.getByRole('button', { name: new RegExp(`^${ui.uitstel.hervat}`) }).click();
  await expect.poll(open).toBe(before);

  // Why: the rule, its facts and its sources, in the line; the same line for many waits in one go.
  await frame.open('#/vandaag?per=persoon&toon=tegenstrijdig');
  await main.locator('.finding a.name').first().focus();
  await page.keyboard.press('w');
  await expect(main.getByRole('heading', { name: /^Waarom: / })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(main.getByRole('heading', { name: /^Waarom: / })).toHaveCount(0);
  await frame.open('#/vandaag');
  const shared = main.locator('.cluster').first();
  await shared.locator('[data-way]').focus();
  await page.keyboard.press('u');
  await shared.getByRole('textbox', { name: ui.uitstel.tot }).fill('+21');
  await shared.getByRole('textbox', { name: ui.uitstel.reden }).fill('samen na de vergadering');
  await shared.getByRole('button', { name: /punten uitstellen$/ }).click();
  await expect.poll(open).toBeLessThan(before - 1);
  const waiting = async () => (await call(page, 'agenda.lijst', {})).uitgesteld;
  await expect.poll(async () => (await waiting()).length).toBeGreaterThan(1);
  const snoozed = await waiting();

  // What waits is chosen as in every list: a task for all of them, or all of them back at once, each with one undo.
  await expect(apart.locator('summary')).toContainText(String(snoozed.length));
  await apart.locator('summary').press('Enter');
  const everything = apart.getByRole('checkbox', { name: new RegExp(`^Alle ${String(snoozed.length)} punten`) });
  await everything.press('Space');
  await expect(everything).toBeChecked();
  const bar = apart.getByRole('region', { name: ui.veel.gekozenUitgesteld });
  await expect(bar).toContainText(`${String(snoozed.length)} gekozen`);
  await expectAccessible(page);
  await bar.getByRole('button', { name: ui.veel.invullen }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await bar.getByRole('button', { name: /punten nu tonen$/ }).press('Enter');
  await expect(apart).toHaveCount(0);
  await expect.poll(open).toBe(before);
  await expect(frame.toast).toContainText(`${String(snoozed.length)} punten staan terug`);
  await expect(page.locator('body')).not.toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(waiting).toEqual(snoozed);
  await page.keyboard.press('Control+z');
  await expect.poll(open).toBe(before);

  const terms = await call(page, 'agenda.jaar', { jaar: new Date().getFullYear() });
  const year = terms.regels.length > 0 ? terms.jaar : terms.jaar + 1;
  await frame.open(`#/jaarkalender?jaar=${String(year)}`);
  await expectAccessible(page);
  const cells = main.getByRole('table').getByRole('link');
  await cells.first().focus();
  await page.keyboard.press('ArrowDown');
  const focused = main.getByRole('table').locator('a:focus');
  const count = Number(await focused.textContent());
  await page.keyboard.press('Enter');
  await expect(main.locator('.jaarlijn')).toHaveCount(count);
  await expect(page).toHaveURL(/maand=\d{4}-\d{2}|soort=|jaar=/);
});
