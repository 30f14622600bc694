/** The two long ways through doorstroom, as an office walks them: there and back again, and a stage that comes to nothing. */
import type { Page } from 'playwright/test';
import { Frame } from './pages/frame.ts';
import { WerknemerPage } from './pages/maatwerk.ts';
import { RapportPage } from './pages/rapport.ts';
import { call } from './support/calls.ts';
import { makeCaseFile } from './support/case-file.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const ja = { kies: 'Ja' } as const;
const HANDTEKENINGEN = 'Datums van de handtekeningen';
const getekend = (partij: string): string => `Getekend door ${partij} op`;

const nieuwePersoon = async (page: Page, voornaam: string, naam: string): Promise<string> =>
  (
    await call(page, 'persoon.maak', {
      voornaam,
      naam,
      insz: null,
      geboortedatum: '1990-05-17',
      vdabNummer: null,
      telefoon: null,
    })
  ).id!;

const lees = (page: Page, persoonId: string) => call(page, 'doelgroepwerknemer.lees', { persoonId });

test('hired, POP, reviews, evaluation, agreement, phases with a suspension, stage, contract, nazorg, the job ends in month 14, and back', async ({
  host,
}) => {
  test.setTimeout(600_000);
  const { page } = host;
  const [frame, werknemer] = [new Frame(page), new WerknemerPage(page)];
  await makeCaseFile(host);
  page.setDefaultTimeout(60_000);
  const persoonId = await nieuwePersoon(page, 'Bram', 'Vermeersch');
  const own = `/maatwerk/${persoonId}`;

  await test.step('hired, with the start package', async () => {
    await frame.open('/maatwerk/in-dienst');
    await page.getByLabel('Zoek op naam').fill('vermeersch');
    await page.getByRole('button', { name: /Kiezen.*Bram Vermeersch/ }).click();
    await page.getByLabel('Eerste dag van het contract').fill('07/01/2019');
    await page.getByRole('textbox', { name: /^Uren per week(?! voltijds)/ }).fill('38');
    await page.getByLabel('Uren per week voltijds').fill('38');
    await page.getByLabel('Loonpremie in procent').fill('45');
    await page.getByRole('button', { name: /^(?!Wat is ).*Begeleidingsgraad/ }).click();
    await page.getByRole('option', { name: 'Gemiddeld' }).click();
    await expect(page.getByRole('region', { name: 'Dit verandert' })).toContainText('in dienst vanaf 07/01/2019');
    await page.getByRole('button', { name: 'In dienst nemen', exact: true }).click();
    await expect(frame.title).toContainText('Bram Vermeersch');
    await werknemer.inStaat('IN_DIENST');
  });

  await test.step('a POP within the month, and its review every year', async () => {
    await werknemer.tab('POP');
    const versies = werknemer.deel('POP-versies');
    await versies.getByRole('button', { name: 'Nieuwe versie' }).click();
    await versies.getByLabel('Datum van het gesprek').fill('28/01/2019');
    await versies.getByRole('button', { name: 'Nieuwe versie' }).click();
    await expect(versies.getByText('Versie 1 van 28/01/2019')).toBeVisible();
    const nagekeken = { 'POP nagekeken': ja, 'Competentieprofiel nagekeken': ja };
    for (const jaar of [2020, 2021]) {
      await werknemer.voegToe('Jaarlijks nazicht', { Datum: `20/01/${String(jaar)}`, ...nagekeken });
      await expect(werknemer.deel('Jaarlijks nazicht')).toContainText(`20/01/${String(jaar)}`);
    }
    // The other years are the same again.
    const { popVersies, tewerkstellingen } = await lees(page, persoonId);
    const of = { persoonId, versieId: popVersies[0]!.id, tewerkstellingId: tewerkstellingen[0]!.id };
    for (const datum of ['2022-01-20', '2023-01-20'])
      await call(page, 'popNazicht.maak', { ...of, datum, pop: true, competentieprofiel: true });
    const monitoring = await call(page, 'maatwerk.monitoring', { jaar: 2023, jaren: 5 });
    expect(monitoring.tijdigheid).toMatchObject({
      popBestaat: { opTijd: 1, laat: 0, ontbreekt: 0 },
      nazicht: { opTijd: 4, laat: 0, ontbreekt: 0 },
    });
  });

  await test.step('the evaluation: planned, its file in one action, and what VDAB decides', async () => {
    await werknemer.tab('Overzicht');
    await werknemer.stap('evaluatie', '02/10/2023');
    await werknemer.inStaat('EVALUATIE');
    await expect(werknemer.stappen).toContainText('Ontbreekt in het dossier van de evaluatie');
    await werknemer.tab('Dienst en WOP');
    await werknemer.wijzig(/^Aanvraag/, {
      'POP bezorgd op': '18/09/2023',
      'Formulier bezorgd op': '18/09/2023',
      'Gesprek op': '02/10/2023',
    });
    await page.getByRole('link', { name: 'Evaluatiedossier' }).click();
    await expect(frame.title).toContainText(/[Ee]valuatiedossier/);
    const rapport = new RapportPage(page);
    await rapport.preview();
    await rapport.confirm('De beslissing volgt');
    await expect(rapport.made).toBeVisible();
    await frame.open(own);
    await expect(werknemer.stappen).not.toContainText('Ontbreekt in het dossier van de evaluatie');
    await werknemer.stap('doorstroomklaar', '16/10/2023');
    await werknemer.inStaat('DOORSTROOMKLAAR');
  });

  await test.step('an agreement that misses one signature is no start: the day is kept, the state stays', async () => {
    await werknemer.stap('voortraject', '06/11/2023', { Reden: 'VDAB tekent later' });
    await werknemer.inStaat('DOORSTROOMKLAAR');
    await werknemer.tab('Doorstroom');
    const dag = '30/10/2023';
    await werknemer.wijzig(HANDTEKENINGEN, {
      [getekend('het maatwerkbedrijf')]: dag,
      [getekend('de dienstverlener')]: dag,
      [getekend('de werknemer')]: dag,
    });
    await expect(page.getByText('3 van 4 getekend')).toBeVisible();
    await werknemer.tab('Overzicht');
    await werknemer.inStaat('DOORSTROOMKLAAR');
    await expect(werknemer.stappen).toContainText('Ontbreekt: handtekening VDAB');
    await werknemer.tab('Doorstroom');
    await werknemer.wijzig(HANDTEKENINGEN, { [getekend('VDAB')]: dag });
    await expect(page.getByText('4 van 4 getekend')).toBeVisible();
    await werknemer.tab('Overzicht');
    await werknemer.inStaat('VOORTRAJECT');
  });

  await test.step('the phases, with a suspension that moves their last days', async () => {
    await werknemer.stap('opgeschort', '13/11/2023');
    await werknemer.inStaat('OPGESCHORT');
    await werknemer.stap('voortraject', '27/11/2023');
    await werknemer.inStaat('VOORTRAJECT');
    await werknemer.stap('jobmatching', '11/12/2023');
    await werknemer.inStaat('JOBMATCHING');
    await werknemer.tab('Doorstroom');
    await expect(werknemer.deel('Verloop')).toContainText('14 dagen opgeschoven door een opschorting');
    await werknemer.voegToe('Stages', { Van: '05/02/2024', 'Reëel jobaanbod': ja, Mentor: 'Ilse Claes', Taken: 'Rekken vullen' });
    await expect(werknemer.deel('Stages')).toContainText('Ilse Claes');
    await werknemer.tab('Overzicht');
    await werknemer.stap('stage', '05/02/2024');
    await werknemer.inStaat('STAGE');
  });

  await test.step('after the stage an update of the POP is asked, until it is there', async () => {
    await expect(werknemer.stappen).toContainText('Ontbreekt: POP-bijwerking met het resultaat van de stage.');
    await werknemer.tab('POP');
    const versies = werknemer.deel('POP-versies');
    await versies.getByRole('button', { name: 'Nieuwe versie' }).click();
    await versies.getByLabel('Datum van het gesprek').fill('29/04/2024');
    await versies.getByRole('button', { name: 'Nieuwe versie' }).click();
    await expect(versies.getByText('Versie 2 van 29/04/2024')).toBeVisible();
    await werknemer.wijzig('Gegevens van de versie', { 'Met resultaat van de stage': ja });
    await werknemer.tab('Overzicht');
    await expect(werknemer.stappen).not.toContainText('POP-bijwerking');
  });

  await test.step('the contract: nazorg begins, the employment here ends, and nazorg ends', async () => {
    await werknemer.stap('nazorg', '06/05/2024');
    await werknemer.inStaat('NAZORG');
    await werknemer.tab('Doorstroom');
    await werknemer.wijzig('Nieuwe job', {
      'Contract getekend op': '30/04/2024',
      'Ondersteuning in de nieuwe job': { kies: 'Geen ondersteuning' },
    });
    await werknemer.tab('Dienst en WOP');
    await page.getByRole('button', { name: 'Uit dienst' }).click();
    const uit = page.getByRole('region', { name: 'Uit dienst' });
    await uit.getByLabel('Laatste dag').fill('05/05/2024');
    await expect(uit).toContainText('De tewerkstelling eindigt op 05/05/2024.');
    await uit.getByRole('button', { name: 'Uit dienst', exact: true }).click();
    await expect(uit).toBeHidden();
    await werknemer.tab('Overzicht');
    await werknemer.stap('doorgestroomd', '05/08/2024');
    await werknemer.inStaat('DOORGESTROOMD');
  });

  await test.step('the job ends in month 14, outside the will of the worker: within the term to come back', async () => {
    await werknemer.tab('Doorstroom');
    await expect(page.getByText('een job die eindigt tot en met 06/11/2025')).toBeVisible();
    await werknemer.wijzig('Nieuwe job', { 'Laatste dag in de nieuwe job': '27/06/2025' });
    await werknemer.wijzig('Einde van de job', {
      'Reden van het einde van de job': { kies: 'De werkgever beëindigt het contract' },
    });
    await werknemer.tab('Overzicht');
    await werknemer.stap('wedertewerkstelling', '01/07/2025');
    await werknemer.inStaat('WEDERTEWERKSTELLING');
    await werknemer.stap('in dienst', '07/07/2025', { 'Loonpremie in procent': '45', Begeleidingsgraad: { kies: 'Gemiddeld' } });
    await werknemer.inStaat('IN_DIENST');
    await expectAccessible(page);
    const { wops, tewerkstellingen, bewegingen } = await lees(page, persoonId);
    expect(wops.at(-1)).toMatchObject({ van: '2025-07-07', loonpremie: 45, graad: 'midden', grond: 'terugkeer' });
    expect(tewerkstellingen.map(({ van, tot }) => [van, tot])).toEqual([
      ['2019-01-07', '2024-05-05'],
      ['2025-07-07', null],
    ]);
    expect(bewegingen.at(-1)).toMatchObject({ datum: '2025-07-07', richting: 'terug', naar: 'cmw' });
  });
});

test('a stage fails outside the will of the worker: 40 laag meanwhile, and a new trajectory', async ({ host }) => {
  test.setTimeout(600_000);
  const { page } = host;
  const [frame, werknemer] = [new Frame(page), new WerknemerPage(page)];
  await makeCaseFile(host);
  page.setDefaultTimeout(60_000);
  const persoonId = await nieuwePersoon(page, 'Nadia', 'Peeters');

  // The way to the stage is the other test's.
  const pakket = { loonpremie: 60, graad: 'midden' } as const;
  await call(page, 'doelgroepwerknemer.neemInDienst', { persoonId, van: '2019-03-04', q: '38', s: '38', wop: pakket });
  const reden = 'overgenomen uit de map';
  const stap = (naar: string, datum: string) => call(page, 'doorstroom.stap', { persoonId, naar: naar as 'STAGE', datum, reden });
  await stap('EVALUATIE', '2023-10-02');
  await stap('DOORSTROOMKLAAR', '2023-10-16');
  await stap('VOORTRAJECT', '2023-11-06');
  const [eerste] = (await lees(page, persoonId)).trajecten;
  const op = '2023-10-30';
  const waarden = { tekenMaatwerkbedrijf: op, tekenVdab: op, tekenDienstverlener: op, tekenWerknemer: op };
  await call(page, 'doorstroomtraject.wijzig', { id: eerste!.id, waarden });
  await stap('JOBMATCHING', '2023-12-11');
  const ofTraject = { persoonId, doorstroomtrajectId: eerste!.id };
  await call(page, 'stage.maak', { ...ofTraject, van: '2024-02-05', jobaanbod: true, mentor: 'Ilse Claes' });
  await stap('STAGE', '2024-02-05');

  await test.step('the host closes: the stage ends without a contract, and the trajectory stops outside the will', async () => {
    await frame.open(`/maatwerk/${persoonId}/doorstroom`);
    await werknemer.wijzig('Stages', { 'Tot en met': '15/03/2024', Uitkomst: { kies: 'Vroeger gestopt' } });
    await expect(werknemer.deel('Stages')).toContainText(/[Vv]roeger gestopt/);
    await werknemer.tab('Overzicht');
    await werknemer.inStaat('STAGE');
    await werknemer.stap('wacht op een nieuw traject', '18/03/2024', {
      'Buiten of binnen de wil': { kies: 'Buiten de wil van werknemer en bedrijf' },
    });
    await werknemer.inStaat('WACHT_NIEUW_TRAJECT');
  });

  await test.step('the package meanwhile is 40 laag: asked, and entered where it belongs', async () => {
    const teDoen = werknemer.deel('Te doen en na te kijken');
    const inOrde = teDoen.locator('details').filter({ hasText: /40 % laag/ });
    await expect(teDoen).toContainText(/40 % laag/);
    await expect(inOrde).toHaveCount(0);
    await werknemer.tab('Dienst en WOP');
    await werknemer.wijzig('WOP', { 'Tot en met': '17/03/2024' });
    await werknemer.voegToe('WOP', {
      Van: '18/03/2024',
      'Loonpremie in procent': '40',
      Begeleidingsgraad: { kies: 'Laag' },
      'Waarom dit WOP': { kies: 'Wacht op een nieuw doorstroomtraject' },
    });
    await expect(werknemer.deel('WOP')).toContainText(/40.*%/);
    await werknemer.tab('Overzicht');
    await expect(inOrde).toHaveCount(1);
    await expectAccessible(page);
  });

  await test.step('a new trajectory beside the stopped one, again only with four signatures', async () => {
    await werknemer.stap('voortraject', '15/04/2024', { Reden: 'de handtekeningen volgen' });
    await werknemer.inStaat('WACHT_NIEUW_TRAJECT');
    await werknemer.tab('Doorstroom');
    await expect(page.getByText('Doorstroomtraject van 15/04/2024')).toBeVisible();
    await expect(page.getByText('Doorstroomtraject van 06/11/2023')).toBeVisible();
    const dag = '10/04/2024';
    await werknemer.wijzig(HANDTEKENINGEN, {
      [getekend('het maatwerkbedrijf')]: dag,
      [getekend('VDAB')]: dag,
      [getekend('de dienstverlener')]: dag,
      [getekend('de werknemer')]: dag,
    });
    await expect(page.getByText('4 van 4 getekend').first()).toBeVisible();
    await werknemer.tab('Overzicht');
    await werknemer.inStaat('VOORTRAJECT');
    const { trajecten, wops } = await lees(page, persoonId);
    expect(trajecten.map(({ start, stopOp, stopWil }) => [start, stopOp, stopWil])).toEqual([
      ['2023-11-06', '2024-03-18', 'buiten'],
      ['2024-04-15', null, null],
    ]);
    expect(wops.at(-1)).toMatchObject({ van: '2024-03-18', loonpremie: 40, graad: 'laag', grond: 'wacht_traject' });
  });
});
