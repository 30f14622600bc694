/**
 * The work of an office, through keyboard and pointer, on the real core. In the browser only: the pages are the same in the window,
 * and what differs there (dialogs, files, processes) has its own tests.
 */
import expected from '../fixtures/samples/verwacht.json' with { type: 'json' };
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { InlezenPage } from './pages/inlezen.ts';
import { RapportPage } from './pages/rapport.ts';
import { RegelboekPage } from './pages/regelboek.ts';
import { putCodeAway, RecoveryCodePage, StartPage } from './pages/start.ts';
import { TrajectPage } from './pages/traject.ts';
import { VandaagPage } from './pages/vandaag.ts';
import { call } from './support/calls.ts';
import { makeCaseFile, PASSPHRASE, stand } from './support/case-file.ts';
import { makeOffice } from './support/office.ts';
import { expect, expectAccessible, test } from './support/test.ts';

test('the recovery code is shown once, and opens the file when the passphrase is lost', async ({ host }) => {
  await makeCaseFile(host);
  const screen = new RecoveryCodePage(host.page);
  await expect(screen.groups).toHaveCount(8);
  await expect(screen.goOn).toHaveAttribute('aria-disabled', 'true');
  // The button says what is missing and can be reached, so it is not `disabled`.
  await screen.goOn.click({ force: true });
  await expect(screen.groups).toHaveCount(8);
  await expectAccessible(host.page);
  const code = await screen.code();
  const groups = code.split('-');
  const [first = 0, second = 0] = await screen.asked();
  const [one = '', two = ''] = [groups[first - 1], groups[second - 1]];
  await screen.typed.fill(`${one} ${swapped(two)}`);
  await screen.typed.press('Enter');
  await expect(screen.typed).toHaveAttribute('aria-invalid', 'true');
  await expect(screen.typed).toHaveAccessibleDescription(new RegExp(`Groep ${String(second)} is`));
  await expectAccessible(host.page);
  await screen.typed.fill(`${one}${two}`.toLowerCase());
  await expect(screen.typed).not.toHaveAttribute('aria-invalid', 'true');
  await screen.typed.press('Enter');
  await host.page.getByRole('navigation', { name: ui.menu.naam }).waitFor();

  await host.close();
  await host.restart();
  const start = new StartPage(host.page);
  await start.open('deze wachtzin ben ik helemaal kwijt');
  await host.page.getByRole('button', { name: ui.start.naarHerstel }).click();
  await start.recover(swapped(code), PASSPHRASE);
  await expect(start.codeField).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(host.page);
  expect(await stand(host)).toMatchObject({ open: false });
  await start.recover(code, 'een nieuwe zin van wel zes woorden');
  await expect.poll(() => stand(host)).toMatchObject({ open: true });
});

/** Two signs that differ, the other way round: what a tired hand copies from paper. */
const swapped = (code: string): string => code.replace(/(\w)(?!\1)(\w)/, '$2$1');

test('a list waits for a second user or a reason, is tried before it is taken over, and is undone as a whole', async ({
  host,
}) => {
  const { page } = host;
  const { telling } = expected.bestanden['deelnemers.xlsx'];
  const trajecten = async () => (await call(page, 'ama.lijst', { stand: 'alles' })).length;
  await makeCaseFile(host);
  await putCodeAway(host);
  const frame = new Frame(page);
  await frame.goTo('inlezen');
  await expect(page.getByRole('button', { name: ui.inlezen.kiesBestand })).toHaveCount(0);
  const inlezen = new InlezenPage(host);
  await inlezen.workAlone('De collega begint volgende week');
  expect(await call(page, 'stappen.stand', {})).toMatchObject({ eenGebruikerReden: 'De collega begint volgende week' });

  await inlezen.chooseFile('deelnemers');
  await expect(page.getByRole('row', { name: /Medisch/ })).toContainText(ui.inlezen.nooitOvernemen);
  await expectAccessible(page);
  await inlezen.dryRun();
  expect(await inlezen.count('geweigerd')).toBe(telling.geweigerd);
  expect(await inlezen.count('vragen')).toBe(telling.vraag);
  expect(await trajecten()).toBe(0);
  await expectAccessible(page);
  await inlezen.take.click();
  await inlezen.again.waitFor();
  expect(await trajecten()).toBe(telling.aanvaard);

  await frame.goTo('vandaag');
  await page.getByRole('note').getByRole('link', { name: ui.vandaag.openRijenKnop }).click();
  await expect(frame.title).toHaveText(ui.inlezen.openRijen);
  await expectAccessible(page);

  await frame.goTo('inlezen');
  await page.getByRole('button', { name: ui.inlezen.maakOngedaan }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: ui.inlezen.maakOngedaan }).click();
  await expect(frame.toast).toBeVisible();
  await expect.poll(trajecten).toBe(0);
});

test('a finding is solved in its line, with a date that is judged as it is typed again, and taken back with Ctrl Z', async ({
  host,
}) => {
  await makeOffice(host, ['deelnemers']);
  const frame = new Frame(host.page);
  await frame.open('/vandaag');
  const vandaag = new VandaagPage(host.page);
  const late = await vandaag.count('teLaat');
  const line = await vandaag.unfold(/Dimona IN is niet ingevuld/, 'Marie-José Michiels');
  await line.getByRole('button', { name: ui.actie.oplossen }).click();
  const field = line.getByRole('textbox', { name: ui.traject.dimonaInDatum });
  await expect(field).toBeFocused();
  // Half a date is no mistake while it is typed for the first time.
  await field.pressSequentially('31/4');
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  await field.press('Enter');
  await expect(line).toContainText('31 april bestaat niet.');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(host.page);
  // Now the form was refused: it says at every key what is still wrong, and stops saying it once it is right.
  await field.fill('31/6');
  await expect(line).toContainText('31 juni bestaat niet.');
  await field.fill('5-9-22');
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
  await field.press('Enter');
  await expect(frame.toast).toContainText(ui.actie.ongedaanMaken);
  await expect.poll(() => vandaag.count('teLaat')).toBe(late - 1);
  // Where the line was, the next one has the focus: the keyboard goes on from there.
  await expect(vandaag.lines.locator(':focus')).toHaveCount(1);
  await host.page.keyboard.press('Control+z');
  await expect.poll(() => vandaag.count('teLaat')).toBe(late);
});

test('a file is completed: facts where they stand, a requirement under its row, a record taken away and back', async ({
  host,
}) => {
  const { page } = host;
  const { trajectId } = await makeOffice(host, ['deelnemers']);
  const frame = new Frame(page);
  await frame.open(`/ama/${trajectId}/gegevens`);
  const traject = new TrajectPage(page);

  await test.step('what is typed is not lost by leaving, and has its history', async () => {
    const part = traject.part(ui.traject.deel.dimona);
    await part.getByRole('button', { name: ui.actie.wijzigen }).click();
    await part.getByRole('textbox', { name: ui.traject.dimonaInDatum }).fill('1/7/2025');
    await part.getByRole('textbox', { name: ui.traject.dimonaInTijd }).fill('9u');
    await expect(frame.saved).toContainText(ui.veld.nogNietBewaard);
    await frame.entry('regelboek').click();
    const leave = page.getByRole('alertdialog', { name: ui.verlaten.titel });
    await leave.waitFor();
    await expectAccessible(page);
    await leave.getByRole('button', { name: ui.verlaten.blijven }).click();
    await traject.save();
    await expect(part).toContainText('01/07/2025');
    await expect(part).toContainText('09:00');
    await part.getByRole('button', { name: `Geschiedenis van ${ui.traject.dimonaInDatum}` }).click();
    const history = page.getByRole('dialog');
    await expect(history).toContainText('01/07/2025');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(history).toHaveCount(0);
  });

  await test.step('the province follows from the postcode, and an unknown one is said calmly', async () => {
    await traject.tab('persoon');
    const person = traject.part(ui.persoon.gegevens);
    for (const [postcode, said] of [
      ['9000', /Oost-Vlaanderen.*Niet bevestigd/],
      ['90', ui.provincie.onbekend],
    ] as const) {
      await person.getByRole('button', { name: ui.actie.wijzigen }).click();
      await person.getByRole('textbox', { name: ui.persoon.postcode }).fill(postcode);
      await traject.save();
      await expect(person).toContainText(said);
    }
  });

  await test.step('a requirement is met in the checklist', async () => {
    await traject.tab('dossier');
    await expect(page.getByText(ui.volledig.vdabBeslist)).toBeVisible();
    await traject.unfold(/Begeleidingsovereenkomst, 6 punten/);
    const hours = page.getByRole('textbox', { name: ui.record.overeenkomst.tijdsbesteding });
    await hours.waitFor();
    await expectAccessible(page);
    await hours.fill('12,5 uur per week');
    await traject.save();
    await expect(traject.todo).toContainText('1 van 6');
  });

  await test.step('a record is taken away with a reason, and taken back', async () => {
    await traject.tab('gegevens');
    const part = traject.part(ui.recordnaam.overeenkomst);
    await traject.more(part, ui.actie.verwijderenMetReden);
    const dialog = page.getByRole('alertdialog');
    await expect(dialog.getByRole('button', { name: ui.actie.verwijderen })).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('textbox', { name: ui.veld.reden }).fill('Verkeerde persoon');
    await dialog.getByRole('button', { name: ui.actie.verwijderen }).click();
    await expect(part).toContainText(ui.record.leeg);
    // Also when the line that was pressed is gone by then.
    await expect(frame.toast).toContainText(ui.verwijderen.gedaan);
    await frame.toast.getByRole('button', { name: ui.actie.ongedaanMaken }).click();
    await expect(part).toContainText('1 van 6 punten');
  });
});

test('an own value on an own ground gives the subsidy; a report that relies on something missing asks why first', async ({
  host,
}) => {
  const { page } = host;
  await makeOffice(host, ['deelnemers']);
  await call(page, 'contingent.maak', { soort: 'ama', van: '2025-01-01', plaatsen: 30, bron: null });
  const frame = new Frame(page);
  await frame.open('/regelboek?waarde=ama.eenheidsbedrag');
  await new RegelboekPage(page).enter('2.812,20', '1/1/2020', 'proef');
  await expect(frame.toast).toBeVisible();
  await frame.open('/financiering?jaar=2025');
  // Without advances the balance below it is the same amount.
  const amount = page.getByRole('table').getByRole('button', { name: /^49\.155,72/ });
  const margin = page.getByRole('complementary', { name: ui.financiering.kantlijn });
  await expect(margin).toContainText('17,4795');
  await expect(margin).toContainText('49.155,72');
  await amount.press('Enter');
  await expect(amount).toHaveAttribute('aria-expanded', 'false');

  await frame.goTo('rapporten');
  await page.getByRole('link', { name: 'Kwartaaloverzicht AMA', exact: true }).click();
  const rapport = new RapportPage(page);
  await expect(rapport.missing).toContainText(ui.rapport.nooitErin);
  await rapport.preview();
  await expect(rapport.dialog.getByRole('button', { name: ui.rapport.tochMaken })).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);
  await rapport.confirm('Het departement wacht');
  await expect(rapport.made).toBeVisible();
  await frame.goTo('rapporten');
  await expect(page.getByRole('table', { name: ui.rapport.historie })).toContainText('Het departement wacht');
});

test('a report about one person proposes nobody when nothing is asked about anybody: the name is the next field', async ({
  host,
}) => {
  const { page } = host;
  await makeCaseFile(host);
  const [start, einde] = ['2025-01-06', '2025-06-27'];
  for (const naam of ['Aerts', 'Baert']) {
    const { id: persoonId } = await call(page, 'persoon.maak', { naam, voornaam: 'Wim', insz: null });
    const { id } = await call(page, 'ama.startTraject', { persoonId: persoonId!, start });
    await call(page, 'ama.stopTraject', { id: id!, einde, eindReden: 'PENSIOEN', eindRedenTekst: null, bestemming: null });
  }
  await new Frame(page).open('/rapporten/ama-dimona');
  const make = page.getByRole('button', { name: ui.rapport.bewaren });
  await expect(make).toBeVisible();
  await page.getByRole('radio', { name: ui.rapport.eenPersoon }).click({ force: true });
  const who = page.getByRole('button', { name: new RegExp(`${ui.rapport.welkePersoon}$`) });
  await expect(who).toContainText(ui.veld.kies);
  await expect(who).toBeFocused();
  await expect(who).toHaveAccessibleDescription(ui.rapport.kiesPersoon);
  await expect(make).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Baert, Wim' }).press('Enter');
  await expect(who).toContainText('Baert, Wim');
  await expect(make).toBeVisible();
  await expect(page.getByText(ui.rapport.kiesPersoon)).toBeHidden();
});

test('the keyboard reaches every part: regions, menu, help', async ({ host }) => {
  await makeCaseFile(host);
  const { keyboard } = host.page;
  await putCodeAway(host);
  const frame = new Frame(host.page);
  await frame.goTo('vandaag');
  await frame.margin.waitFor();
  await host.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const region = () => host.page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
  const seen = new Set<string | null | undefined>();
  for (let press = 0; press < 4; press += 1) {
    await keyboard.press('F6');
    seen.add(await region());
  }
  expect(seen).toEqual(new Set(['menu', 'blad', 'kantlijn', 'status']));
  const folded = host.page.locator('.app--folded');
  await keyboard.press('Control+b');
  await expect(folded).toHaveCount(1);
  await expectAccessible(host.page);
  await keyboard.press('Control+b');
  await expect(folded).toHaveCount(0);
  await keyboard.press('?');
  const help = host.page.getByRole('dialog', { name: ui.uitleg.titel });
  await help.waitFor();
  await expectAccessible(host.page);
  await keyboard.press('Escape');
  await expect(help).toHaveCount(0);
});
