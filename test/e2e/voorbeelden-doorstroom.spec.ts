/** Worked examples of doorstroom as their user meets them: the facts are written as the screens do, the answers read on the screen. */
import type { Page } from 'playwright/test';
import { yearOf } from '../../src/shared/domain/date.ts';
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeCaseFile } from './support/case-file.ts';
import { TODAY, hire } from './support/maatwerk.ts';
import { expect, test } from './support/test.ts';

const MIDDEN = { loonpremie: 45, graad: 'midden' } as const;
const HOOG = { loonpremie: 60, graad: 'hoog' } as const;

/** A doorstroomtraject of somebody who is doorstroomklaar, signed by the four parties before it starts. */
async function traject(page: Page, persoonId: string, start: string, rest: object = {}): Promise<string> {
  const op = '2022-08-20';
  await call(page, 'evaluatie.maak', { persoonId, beslissingOp: '2022-06-01', uitkomst: 'doorstroomklaar' });
  const getekend = { tekenMaatwerkbedrijf: op, tekenVdab: op, tekenDienstverlener: op, tekenWerknemer: op };
  const { id } = await call(page, 'doorstroomtraject.maak', { persoonId, start, ...getekend, ...rest });
  return id!;
}

/** In service, with a POP of a day. Gives the person and the version. */
async function withPop(page: Page, voornaam: string, van: string, datum: string): Promise<readonly [string, string]> {
  const persoonId = await hire(page, voornaam, van, MIDDEN);
  const { id } = await call(page, 'pop.nieuweVersie', { persoonId, datum });
  return [persoonId, id!];
}

/** In service since before there was a maatwerkbedrijf; with the rugzak that was indicated, where one was. */
async function since(
  page: Page,
  voornaam: string,
  van: string,
  soort: 'sociale_werkplaats' | 'beschutte_werkplaats',
  rugzak = false,
) {
  const { id: persoonId } = await call(page, 'persoon.maak', { naam: 'Proef', voornaam, insz: null });
  const { id } = await call(page, 'doelgroepwerknemer.neemInDienst', { persoonId: persoonId!, van, q: '38', s: '38', soort });
  if (rugzak)
    await call(page, 'tewerkstelling.wijzig', {
      id: id!,
      waarden: { rugzakLoonpremie: MIDDEN.loonpremie, rugzakGraad: MIDDEN.graad },
    });
  return persoonId!;
}

test('the worked examples of a trajectory', async ({ host }) => {
  const { page } = host;
  await makeCaseFile(host);
  const frame = new Frame(page);
  const main = page.getByRole('main');
  const verloop = main.getByRole('region', { name: 'Verloop' });
  const fase = (naam: string) => verloop.getByRole('listitem').filter({ hasText: naam });

  await test.step('T-05: four phases, each to its maximum', async () => {
    const persoonId = await hire(page, 'Vijf', '2019-03-01', MIDDEN);
    const doorstroomtrajectId = await traject(page, persoonId, '2022-09-01');
    const uren = { persoonId, doorstroomtrajectId, bron: 'partner' } as const;
    await call(page, 'doorstroomUren.maak', { ...uren, datum: '2022-10-03', soort: 'een_op_een', uren: 6000 });
    await call(page, 'doorstroomUren.maak', { ...uren, datum: '2022-10-04', soort: 'jobmatching', uren: 3500 });
    await frame.open(`/maatwerk/${persoonId}/doorstroom`);
    for (const [naam, van, tot] of [
      ['Voortraject', '01/09/2022', '01/10/2022'],
      ['Jobmatching', '01/10/2022', '01/01/2023'],
      ['Stage', '01/01/2023', '01/04/2023'],
      ['Nazorg', '01/04/2023', '01/07/2023'],
    ] as const) {
      await expect(fase(naam)).toContainText(`vanaf ${van}`);
      await expect(fase(naam)).toContainText(`hoogstens tot en met ${tot}`);
    }
  });

  await test.step('T-34: 95 hours beside an average of 140: nothing is missing and nothing is pro rata', async () => {
    const meter = main.getByRole('region', { name: 'Urenmeter' });
    await expect(meter).toContainText(/Geteld\s*95 uur/);
    await expect(meter).toContainText(/Gemiddelde in de regels\s*140 uur/);
    await expect(meter).toContainText('Een gemiddelde is geen minimum.');
    await expect(main).toContainText(
      'Voor het maatwerkbedrijf: 0 euro. De doorstroompartner kreeg hoogstens 4.200,00 € per traject.',
    );
    expect((await main.innerText()).match(/[\d.]+,\d\d\s€/gu)).toEqual([expect.stringMatching(/^4\.200,00\s€$/u)]);
    await expect(main.getByRole('link', { name: 'DS-37' })).toHaveCount(0);
  });

  await test.step('T-08: the stage ended and the next phase began, and the stage is not volledig until the POP has its result', async () => {
    const persoonId = await hire(page, 'Acht', '2019-03-01', MIDDEN);
    const doorstroomtrajectId = await traject(page, persoonId, '2022-09-01');
    const of = { persoonId, doorstroomtrajectId };
    const { id } = await call(page, 'doorstroomFase.maak', { ...of, fase: 'stage', van: '2023-01-02' });
    await call(page, 'doorstroomFase.wijzig', { id: id!, waarden: { tot: '2023-04-01' } });
    await call(page, 'doorstroomFase.maak', { ...of, fase: 'nazorg', van: '2023-04-03' });
    await frame.open(`/maatwerk/${persoonId}/doorstroom`);
    await expect(fase('Stage')).toContainText('02/01/2023 tot en met 01/04/2023');
    await expect(fase('Stage')).toContainText('Niet volledig. Ontbreekt: POP-bijwerking met het resultaat');
    await expect(fase('Nazorg')).toContainText('vanaf 03/04/2023');
    await call(page, 'pop.nieuweVersie', { persoonId, datum: '2023-04-01', doorstroomresultaat: true });
    await frame.open(`/maatwerk/${persoonId}/doorstroom`);
    await expect(fase('Stage')).toContainText('Volledig: het POP heeft het resultaat');
    await expect(main).not.toContainText('POP-bijwerking');
  });

  await test.step('T-12: a job with 40 percent IMW after 60 percent counts as doorstroom', async () => {
    const persoonId = await hire(page, 'Twaalf', '2019-03-01', HOOG);
    const job = { contractGetekendOp: '2023-03-20', contractStart: '2023-04-03', contractSteun: 'imw', imwLoonpremie: 40 };
    await traject(page, persoonId, '2022-09-01', job);
    await frame.open(`/maatwerk/${persoonId}/doorstroom`);
    await expect(main).toContainText('De nieuwe job heeft geen of minder ondersteuning dan voordien: telt als doorstroom.');
  });

  await test.step('T-35: in 2026 the company is paid nothing; the tender of VDAB has a richtprijs of 3.440 euro', async () => {
    const persoonId = await hire(page, 'Zeven', '2021-03-01', MIDDEN);
    await traject(page, persoonId, '2026-01-05');
    await frame.open(`/maatwerk/${persoonId}/doorstroom`);
    await expect(main).toContainText(
      'Voor het maatwerkbedrijf: 0 euro. VDAB betaalt de doorstroompartner via een aanbesteding; richtprijs 3.440,00 €, geen tarief.',
    );
  });

  await test.step('T-07: after the entry into force no maximum holds, and a banner says that the new terms are not confirmed', async () => {
    const inwerking = { id: 'cmw.bvr2024.inwerking', van: '2025-01-01', tot: null, waarde: '2025-01-01', bron: 'proef' };
    await call(page, 'law.zet', inwerking);
    await page.reload();
    await expect(verloop.getByRole('note')).toContainText('Nieuwe termijnen art. 68 niet bevestigd.');
    await expect(fase('Voortraject')).toContainText('geen maximum gekend');
    await expect(verloop).not.toContainText('hoogstens');
  });
});

/** What a step reads: a part of the page by its name, and the line of a worker in a list. */
function readers(page: Page) {
  const main = page.getByRole('main');
  const region = (name: string) => main.getByRole('region', { name, exact: true });
  const row = (naam: string) =>
    main.getByRole('row').filter({ has: page.getByRole('link', { name: `Proef, ${naam}`, exact: true }) });
  return { main, region, row };
}

test('the worked examples of POP and appeal', async ({ host }) => {
  const { page } = host;
  await makeCaseFile(host);
  const frame = new Frame(page);
  const { main, region, row } = readers(page);

  await test.step('T-23: two technical actions and no generic one: incomplete for this year', async () => {
    const jaar = String(yearOf(TODAY));
    const [persoonId] = await withPop(page, 'Actie', `${jaar}-01-01`, `${jaar}-01-01`);
    for (const tekst of ['Heftruck leren rijden', 'Zagen leren'])
      await call(page, 'pop.actie', { persoonId, soort: 'technisch', tekst, op: TODAY });
    await frame.open(`/maatwerk/${persoonId}`);
    await expect(main).toContainText(
      `Het POP is onvolledig voor 01/01/${jaar} tot en met 31/12/${jaar}. Ontbreekt: actie voor een generieke competentie.`,
    );
    await frame.open('/maatwerk/pop');
    await expect(row('Actie')).toContainText('actie voor een generieke competentie');
    await expect(row('Actie').getByRole('cell', { name: /^0\sgeneriek\s+2\stechnisch$/ })).toBeVisible();
    await call(page, 'pop.actie', { persoonId, soort: 'generiek', tekst: 'Op tijd verwittigen', op: TODAY });
    await frame.open('/maatwerk/pop');
    await expect(row('Actie').getByRole('cell', { name: /^1\sgeneriek\s+2\stechnisch$/ })).toBeVisible();
    await expect(row('Actie')).not.toContainText('actie voor');
  });

  await test.step('T-24: the labour court until 15 April 2026; meanwhile the decision on the package applies', async () => {
    const persoonId = await hire(page, 'Beroep', '2020-03-01', HOOG);
    const stap = { persoonId, naar: 'IN_DIENST', uitkomst: 'gewijzigd', wop: MIDDEN, reden: 'de papieren volgen' } as const;
    await call(page, 'doorstroom.stap', { persoonId, naar: 'EVALUATIE', datum: '2025-11-03', reden: 'de papieren volgen' });
    await call(page, 'doorstroom.stap', { ...stap, datum: '2025-11-10' });
    const id = (await call(page, 'doelgroepwerknemer.lees', { persoonId })).evaluaties[0]!.id;
    const beroep = { heroverwegingGevraagdOp: '2025-12-01', heroverwegingVerzondenOp: '2026-01-15' };
    await call(page, 'evaluatie.wijzig', { id, waarden: beroep });
    await frame.open(`/maatwerk/${persoonId}`);
    await expect(region('Termijnen')).toContainText(/Arbeidsrechtbank\s*DS-39\s*kan tot en met 15\/04\/2026/);
    await call(page, 'evaluatie.wijzig', { id, waarden: { arbeidsrechtbankOp: '2026-04-15' } });
    await frame.open(`/maatwerk/${persoonId}`);
    await expect(main).toContainText('Beroep van 15/04/2026: de beslissing van VDAB geldt intussen.');
    await expect(main).toContainText('WOP 45 % gemiddeld');
    await expect(main).not.toContainText('na de gekende termijn');
  });

  await test.step('T-38: reminders on 9 and 16 September 2026; registered on the 20th is in time, on the 21st late', async () => {
    const [persoonId, optijd] = await withPop(page, 'Optijd', '2026-02-10', '2026-03-05');
    const [ander, laat] = await withPop(page, 'Laat', '2026-02-10', '2026-03-05');
    for (const who of [persoonId, ander]) await call(page, 'evaluatie.maak', { persoonId: who, geplandOp: '2026-09-30' });
    await frame.open(`/maatwerk/${persoonId}`);
    await expect(region('Termijnen')).toContainText('uiterlijk 20/09/2026 · herinneringen op 09/09/2026, 16/09/2026');
    await call(page, 'popVersie.wijzig', { id: optijd, waarden: { geregistreerdOp: '2026-09-20' } });
    await call(page, 'popVersie.wijzig', { id: laat, waarden: { geregistreerdOp: '2026-09-21' } });
    await frame.open('/maatwerk/evaluaties');
    await expect(row('Optijd')).toContainText('op tijd, uiterlijk 20/09/2026');
    await expect(row('Laat')).toContainText('laat geregistreerd, uiterlijk 20/09/2026');
  });

  await test.step('T-37: with a switch date of 1 July 2026 the POP exists in time, and its registration is late since 11 March 2026', async () => {
    const [persoonId] = await withPop(page, 'Wissel', '2026-02-10', '2026-03-05');
    const wissel = { id: 'cmw.pop.vereenvoudiging', van: '2026-07-01', tot: null, waarde: '2026-07-01', bron: 'proef' };
    await call(page, 'law.zet', wissel);
    await frame.open(`/maatwerk/${persoonId}`);
    const bevindingen = region('Te doen en na te kijken');
    await expect(bevindingen).toContainText('Vroegere regels: het POP moest bij VDAB geregistreerd zijn tegen 10/03/2026.');
    await expect(bevindingen).toContainText('sinds 11/03/2026');
    await frame.open('/maatwerk/pop');
    await expect(row('Wissel')).toContainText(/05\/03\/2026\s*Bij VDAB, vroegere regels:\s*te laat, uiterlijk 10\/03\/2026/);
  });
});

test('the worked examples of who was in service before 2019', async ({ host }) => {
  const { page } = host;
  await makeCaseFile(host);
  const frame = new Frame(page);
  const { main, region, row } = readers(page);
  const zonder = (naam: string) =>
    region('Zonder einddatum')
      .getByRole('listitem')
      .filter({ hasText: `Proef, ${naam}` });

  await test.step('T-41, T-43: in service since before 2019 there is no end date, and nobody stands in the calendar of five years', async () => {
    await since(page, 'Een', '2012-05-14', 'sociale_werkplaats');
    await since(page, 'Twee', '2018-09-03', 'sociale_werkplaats', true);
    await since(page, 'Drie', '2005-01-10', 'beschutte_werkplaats');
    await since(page, 'Vier', '2018-12-31', 'sociale_werkplaats', true);
    await hire(page, 'Vijf', '2019-01-01', MIDDEN);
    await frame.open('/maatwerk/evaluaties');
    await expect(zonder('Een')).toContainText('WOP 60 % hoog, in dienst sinds voor 2019');
    await expect(zonder('Twee')).toContainText('WOP 45 % gemiddeld, in dienst sinds voor 2019');
    await expect(zonder('Drie')).toContainText('WOP niet bevestigd, vul zelf in. In dienst sinds voor 2019.');
    await expect(zonder('Vier')).toContainText('WOP 45 % gemiddeld, in dienst sinds voor 2019');
    for (const naam of ['Een', 'Twee', 'Drie', 'Vier']) await expect(row(naam)).toHaveCount(0);
    await expect(row('Vijf')).toContainText(/31\/12\/2023.*01\/01\/2024/);
    await expect(zonder('Vijf')).toHaveCount(0);
  });

  await test.step('T-41, T-42: the worker reads the same; after the decision of 20 November 2023 the package ends, from one start only', async () => {
    const { persoonId } = (await call(page, 'doelgroepwerknemer.lijst', {})).find(({ voornaam }) => voornaam === 'Een')!;
    await frame.open(`/maatwerk/${persoonId}`);
    await expect(main).toContainText('WOP 60 % hoog zonder einddatum');
    await expect(main).toContainText('Pakket 60 hoog zonder einddatum: in dienst sinds voor 2019. Geen evaluatie binnen 5 jaar.');
    const besluit = { beslissingOp: '2023-11-20', uitkomst: 'gewijzigd', wopLoonpremie: 45, wopGraad: 'midden' } as const;
    await call(page, 'evaluatie.maak', { persoonId, ...besluit });
    await frame.open(`/maatwerk/${persoonId}`);
    await expect(region('Termijnen')).toContainText('geldig tot en met 19/11/2028 · andere lezing: 20/11/2028');
    await expect(main).toContainText('WOP 45 % gemiddeld');
    await frame.open('/maatwerk/evaluaties');
    await expect(row('Een')).toContainText(/19\/11\/2028.*20\/11\/2028/);
    await expect(row('Een').getByRole('cell', { name: '20/11/2028', exact: true })).toBeVisible();
  });
});
