/** Worked examples of the contingent and of the house as their user meets them: facts written as the screens do, answers read on the screen. */
import type { Page } from 'playwright/test';
import ui from '../../src/shared/messages/nl/ui.json' with { type: 'json' };
import { Frame } from './pages/frame.ts';
import { RapportPage } from './pages/rapport.ts';
import { call } from './support/calls.ts';
import { USER, makeCaseFile } from './support/case-file.ts';
import { begeleider, hire } from './support/maatwerk.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const MIDDEN = { loonpremie: 45, graad: 'midden' } as const;

/** Totals of the four quarters of a year, as Tableau gives them; gives the first. */
async function totals(page: Page, jaar: number, vte: readonly string[]): Promise<string> {
  const ids: string[] = [];
  for (const [index, totaalVte] of vte.entries()) {
    const kwartaal = `${String(jaar)}Q${String(index + 1)}`;
    const datum = `${String(jaar + 1)}-02-10`;
    ids.push((await call(page, 'kwartaalcijfers.maak', { kwartaal, bron: 'tableau', datum, totaalVte })).id!);
  }
  return ids[0]!;
}

test('the worked examples of the contingent', async ({ host }) => {
  // Twenty seconds by itself; beside other work on a small machine several times that.
  test.setTimeout(300_000);
  const { page } = host;
  await makeCaseFile(host);
  page.setDefaultTimeout(60_000);
  const frame = new Frame(page);
  const main = page.getByRole('main');
  const row = (name: RegExp) => main.getByRole('row', { name });
  for (const [van, vte] of [
    ['2024-01-01', '1'],
    ['2025-01-01', '100'],
    ['2026-01-01', '50'],
    ['2026-07-01', '55'],
  ] as const)
    await call(page, 'contingent.maak', { soort: 'cmw', van, vte, bron: null });

  await test.step('T-39: a year of 95,01 % is higher, of 95 and 90 % the same, of 89,99 % lower; from 1 October 2026, no number', async () => {
    const id = await totals(page, 2025, ['95.04', '95', '95', '95']);
    for (const [first, procent, richting] of [
      ['95.04', '95,01', 'hoger'],
      ['95', '95,00', 'gelijk'],
      ['75', '90,00', 'gelijk'],
      ['74.96', '89,99', 'lager'],
    ] as const) {
      await call(page, 'kwartaalcijfers.wijzig', { id, waarden: { totaalVte: first } });
      await frame.open('/maatwerk/financiering?jaar=2025');
      await expect(row(/^Heel 2025/)).toContainText(`${procent} %`);
      await expect(main.getByText(/^Contingent vanaf 01\/10\/2026:/)).toHaveText(
        new RegExp(
          `^Contingent vanaf 01/10/2026: ${richting}\\W.*Alleen de richting\\. Hoeveel het verandert, is niet gekend\\.$`,
        ),
      );
    }
  });

  await test.step('T-40: the year of T-19 taken as 2026 is higher from 1 October 2027', async () => {
    await totals(page, 2026, ['50', '51', '50', '54']);
    await frame.open('/maatwerk/financiering?jaar=2026');
    await expect(row(/^Heel 2026/)).toContainText('97,7727 %');
    await expect(main.getByText(/^Contingent vanaf 01\/10\/2027:/)).toHaveText(
      /^Contingent vanaf 01\/10\/2027: hoger\W.*Alleen de richting\. Hoeveel het verandert, is niet gekend\.$/,
    );
  });

  await test.step('T-44: 94,6 % stays in use until a reason is given; then 95,2 % counts, and both values stand there with who and when', async () => {
    const { cijfers } = await call(page, 'maatwerk.cijfers', { jaar: 2025 });
    const first = cijfers.find(({ kwartaal }) => kwartaal === '2025Q1')!;
    await call(page, 'kwartaalcijfers.wijzig', { id: first.id, waarden: { totaalVte: '93.4' } });
    await frame.open('/maatwerk/financiering?jaar=2025&deel=cijfers');
    await main.getByRole('button', { name: 'Cijfer vervangen' }).click();
    await main.getByRole('button', { name: /^Invulling 1e kwartaal 2025/ }).click();
    await page.getByRole('option', { name: /^Invulling 2025/ }).click();
    await main.getByLabel('Nieuwe waarde in procent').fill('95,2');
    await main.getByRole('button', { name: 'Cijfer vervangen' }).click();
    await expect(main).toContainText('Vul een reden in. Zonder reden blijft het berekende cijfer in gebruik.');
    expect(await call(page, 'cijfer.lijst', {})).toEqual([]);
    expect((await call(page, 'maatwerk.invulling', { jaar: 2025 })).richting.richting).toBe('gelijk');
    await main.getByLabel('Reden').fill('Afrekening van maart');
    await main.getByRole('button', { name: 'Cijfer vervangen' }).click();
    await expect(row(/^Invulling 2025/)).toHaveText(
      new RegExp(
        `^Invulling 2025\\s*94,60\\s%\\s*95,20\\s%\\s*Afrekening van maart\\s*${USER}, \\d{1,2}\\s\\p{L}+\\s\\d{4}, \\d\\d\\.\\d\\d\\su$`,
        'u',
      ),
    );
    await frame.open('/maatwerk/financiering?jaar=2025');
    await expect(row(/^Heel 2025/)).toContainText(/94,60\s%.*in gebruik: 95,20\s%$/);
    await expect(main.getByText(/^Contingent vanaf 01\/10\/2026:/)).toContainText('hoger');
  });

  await test.step('T-53: 0,80 from the contract is an estimate; the 0,75 of DmfA counts, and the difference is listed', async () => {
    const bas = await hire(page, 'Bas', '2024-01-01', MIDDEN);
    const [contract] = (await call(page, 'doelgroepwerknemer.lees', { persoonId: bas })).contracten;
    await call(page, 'arbeidscontract.wijzig', { id: contract!.id, waarden: { q: '30.4' } });
    await frame.open('/maatwerk/financiering?jaar=2024');
    await expect(row(/^1e kwartaal 2024.*%/).first()).toContainText(/raming op contractbreuk\s*0,80\s*1,00\s*80,00\s%/);
    const regels = [{ persoonId: bas, vte: '0.75' }];
    await call(page, 'kwartaalcijfers.bewaar', { kwartaal: '2024Q1', bron: 'dmfa', datum: '2024-06-10', regels });
    await frame.open('/maatwerk/financiering?jaar=2024');
    await expect(row(/^1e kwartaal 2024.*%/).first()).toContainText(/cijfers van DmfA of Tableau\s*0,75\s*1,00\s*75,00\s%/);
    const list = main.getByRole('table', { name: 'Verschil met de raming op contractbreuk' });
    await expect(list.getByRole('row', { name: /^1e kwartaal 2024 / })).toHaveText(/Bas Proef\s*0,80\s*0,75\s*0,75\s*−\s*0,05$/);
  });
});

test('the worked examples of fines, enclaves, erasure and follow-up', async ({ host }) => {
  test.setTimeout(300_000);
  const { page } = host;
  await makeCaseFile(host);
  page.setDefaultTimeout(60_000);
  const frame = new Frame(page);
  const main = page.getByRole('main');
  const an = await hire(page, 'An', '2019-01-07', MIDDEN);

  await test.step('T-45: the fines of a fact before 1 September 2023, and the same text as not confirmed after it', async () => {
    for (const [soort, datum] of [
      ['begeleiding', '2023-05-10'],
      ['begeleiding', '2024-05-10'],
      ['pop', '2023-05-10'],
    ] as const)
      await call(page, 'vaststelling.maak', { soort, datum, omschrijving: null });
    await frame.open('/maatwerk/huis');
    const fines = '125 tot 1.250 euro; administratieve boete 250 tot 2.500 euro.';
    const zin = (dag: string) =>
      `begeleiding voldoet niet aan artikel 15, feit van ${dag}: straf 8 dagen tot 1 jaar en/of ${fines}`;
    await expect(main.getByText(zin('10/05/2023'))).not.toContainText('niet bevestigd');
    await expect(main.getByText(zin('10/05/2024'))).toContainText('Bedrag na 01/09/2023 niet bevestigd.');
    await expect(main.getByText('jaarlijks nazicht ontbreekt, feit van 10/05/2023')).toContainText(
      '50 tot 500 euro; administratieve boete 100 tot 1.000 euro.',
    );
  });

  await test.step('T-51: an enclave of 4 May is notified on 3 May at the latest; a day without begeleider is a finding', async () => {
    const els = await begeleider(page, 'Els', '2015-01-01');
    await call(page, 'begeleiderGrond.maak', { begeleiderId: els, grond: 4, sinds: '2015-01-01', bewijs: true });
    const drie = [an, await hire(page, 'Bea', '2019-01-07', MIDDEN), await hire(page, 'Cis', '2019-01-07', MIDDEN)];
    const { id } = await call(page, 'enclave.maak', {
      naam: 'Magazijn Noord',
      van: '2026-05-04',
      tot: '2026-05-08',
      overeenkomstOp: '2026-04-20',
      plaats: 'Gent',
      duur: 'een week',
      doelEnTaken: 'Inpakken',
      meldingOp: '2026-05-03',
      meldingBewijs: 'ontvangstbewijs',
      instructiesDoorGastheer: 'nee',
    });
    const enclaveId = id!;
    await call(page, 'enclave.dag', { enclaveId, datum: '2026-05-04', personen: drie, begeleiders: [els] });
    const kaart = main.getByRole('region', { name: 'Magazijn Noord', exact: true });
    await frame.open('/maatwerk/enclaves');
    await expect(kaart).toContainText('03/05/2026');
    await expect(kaart).not.toContainText('is gemeld op');
    await expect(kaart).not.toContainText('geen begeleider');
    await call(page, 'enclave.wijzig', { id: enclaveId, waarden: { meldingOp: '2026-05-04' } });
    await call(page, 'enclave.dag', { enclaveId, datum: '2026-05-06', personen: drie, begeleiders: [] });
    await frame.open('/maatwerk/enclaves');
    await expect(kaart).toContainText('De enclave vanaf 04/05/2026 is gemeld op 04/05/2026. De laatste dag was 03/05/2026.');
    await expect(kaart).toContainText('geen begeleider in het register voor 1 dag (06/05/2026)');
    await expect(kaart.getByRole('row', { name: /^06\/05\/2026/ })).toHaveText(/An Proef, Bea Proef, Cis Proef\s*niet aanwezig/);
  });

  await test.step('T-55: the paper names the ground and its day, of the claim and of the DAEB mandate', async () => {
    await call(page, 'bewijsstuk.maak', { persoonId: an, feitOp: '2021-07-01', omschrijving: null });
    await call(page, 'wisverzoek.maak', { persoonId: an, datum: '2026-06-30' });
    await frame.open('/maatwerk/huis');
    await expect(main).toContainText(
      'Verzoek tot wissen van 30/06/2026: bewijsstuk over een feit van 01/07/2021 blijft bewaard, de vordering verjaart 01/07/2026. Antwoord op papier met die grond.',
    );
    expect(await letter()).toContain('Bewijsstuk over een feit van 01/07/2021. Grond: vordering verjaart 01/07/2026.');
    await call(page, 'erkenning.maak', { soort: 'daeb', nummer: null, van: '2016-01-01', tot: '2025-12-31' });
    await frame.open('/maatwerk/huis');
    await expect(main).toContainText('blijft bewaard voor het DAEB-mandaat tot 31/12/2035. Antwoord op papier met die grond.');
    expect(await letter()).toContain('Grond: bewijs voor het DAEB-mandaat, te bewaren tot en met 31/12/2035.');
  });

  await test.step('T-57: without an agreement nothing is asked; agreed by phone until the end of 2026, in May and August', async () => {
    const { id } = await call(page, 'doorstroomtraject.maak', {
      persoonId: an,
      start: '2025-09-01',
      contractStart: '2026-02-01',
    });
    const moment = (maand: number) =>
      main.locator('dl div').filter({ has: page.getByText(`maand ${String(maand)}`, { exact: true }) });
    const lines = [
      [3, '01/05/2026'],
      [6, '01/08/2026'],
      [12, '01/02/2027'],
    ] as const;
    await frame.open(`/maatwerk/${an}/doorstroom`);
    for (const [maand, dag] of lines) await expect(moment(maand)).toContainText(`${dag} · geen akkoord: niet vragen · onbekend`);
    await frame.open('/maatwerk/opvolging');
    await expect(main).not.toContainText('An Proef');
    await frame.open('/maatwerk/monitoring?jaar=2026');
    const uitkomst = main.getByRole('table', { name: 'Aan het werk na de start van de job' });
    await expect(uitkomst.getByRole('row', { name: /^3 maanden/ })).toHaveText(/^3 maanden\s*0\s*0\s*1$/);
    const akkoord = {
      akkoordOpvolging: 'ja',
      akkoordOp: '2026-02-01',
      akkoordTot: '2026-12-31',
      akkoordKanaal: 'telefoon',
    } as const;
    await call(page, 'doorstroomtraject.wijzig', { id: id!, waarden: akkoord });
    await frame.open(`/maatwerk/${an}/doorstroom`);
    await expect(moment(3)).toContainText(/01\/05\/2026 · telefoon.* · onbekend$/);
    await expect(moment(6)).toContainText(/01\/08\/2026 · telefoon.* · onbekend$/);
    await expect(moment(12)).toContainText('01/02/2027 · geen akkoord: niet vragen · onbekend');
    await frame.open('/maatwerk/opvolging');
    await main.getByRole('textbox', { name: /^Tot/ }).fill('01/03/2027');
    await main.getByRole('textbox', { name: /^Tot/ }).press('Tab');
    await expect(main.getByRole('row', { name: /01\/05\/2026/ })).toContainText('telefoon');
    await expect(main.getByRole('row', { name: /01\/08\/2026/ })).toContainText('telefoon');
    await expect(main).not.toContainText('01/02/2027');

    // Both moments of two people chosen: a task for each of them, one undo. Then one of the talks is answered in the list, and leaves it.
    const dana = await hire(page, 'Dana', '2019-01-07', MIDDEN);
    const tweede = await call(page, 'doorstroomtraject.maak', {
      persoonId: dana,
      start: '2025-09-01',
      contractStart: '2026-02-01',
    });
    await call(page, 'doorstroomtraject.wijzig', { id: tweede.id!, waarden: akkoord });
    await frame.open('/maatwerk/opvolging');
    const moments = (naam: RegExp) => main.getByRole('row').filter({ hasText: naam });
    await expect(moments(/\bDana\b/)).toHaveCount(2);
    for (const naam of [/\bAn\b/, /\bDana\b/]) await moments(naam).first().getByRole('checkbox').press('Space');
    const bar = page.getByRole('region', { name: ui.veel.gekozen, exact: true });
    await expect(bar).toContainText('2 gekozen');
    await expectAccessible(page);
    await bar.getByRole('button', { name: ui.veel.invullen }).press('Enter');
    const dialog = page.getByRole('dialog');
    const what = dialog.getByRole('button', { name: ui.veel.watInvullen });
    const task = page.getByRole('option', { name: ui.veel.wat.taak, exact: true });
    await expect(async () => {
      if (!(await task.isVisible())) await what.click({ timeout: 2000 });
      await task.click({ timeout: 2000 });
      await expect(what).toContainText(ui.veel.wat.taak, { timeout: 2000 });
    }).toPass();
    await dialog.getByRole('textbox', { name: ui.veel.taakTitel }).fill('Bellen over de job');
    await expect(dialog.getByRole('row').filter({ hasText: 'Bellen over de job' })).toHaveCount(2);
    await dialog.getByRole('button', { name: /^Bewaren voor 2 / }).click();
    await expect(dialog).toBeHidden();
    const tasks = async () =>
      Promise.all(
        [an, dana].map(async (persoonId) => {
          const { taken } = await call(page, 'persoon.lees', { id: persoonId });
          return taken.filter(({ titel }) => titel === 'Bellen over de job').length;
        }),
      );
    await expect.poll(tasks).toEqual([1, 1]);
    await page.keyboard.press('Control+z');
    await expect.poll(tasks).toEqual([0, 0]);

    const may = moments(/\bDana\b/).filter({ hasText: '01/05/2026' });
    const ask = may.getByRole('button', { name: /^Invullen/ });
    const answer = main.getByRole('region', { name: /^Opvolging van .*Dana.*, na 3 maanden$/ });
    await ask.press('Enter');
    await answer.getByRole('button', { name: ui.actie.annuleren, exact: true }).press('Enter');
    await expect(ask).toBeFocused();
    await ask.press('Enter');
    const situation = answer.getByRole('button', { name: ui.record.opvolging.situatie });
    const paid = page.getByRole('option', { name: /^betaald werk$/i });
    await expect(async () => {
      if (!(await paid.isVisible())) await situation.click({ timeout: 2000 });
      await paid.click({ timeout: 2000 });
      await expect(situation).toContainText(/betaald werk/i, { timeout: 2000 });
    }).toPass();
    await expectAccessible(page);
    await answer.getByRole('button', { name: ui.actie.bewaren, exact: true }).press('Enter');
    await expect(answer).toHaveCount(0);
    await expect(may).toHaveCount(0);
    await expect(moments(/\bDana\b/)).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(may).toHaveCount(1);
  });

  /** The answer on paper, made from the list of requests; its text. */
  async function letter(): Promise<string> {
    await main.getByRole('link', { name: /^Antwoord op papier/ }).click();
    await page.getByText('JSON', { exact: false }).first().click();
    const report = new RapportPage(page);
    const files = await host.collect(
      () => page.getByRole('button', { name: ui.rapport.bewaren }).click(),
      async () => {
        await expect(report.made).toBeVisible();
      },
    );
    const json = [...files].find(([name]) => name.endsWith('.json'))?.[1];
    expect([...files.keys()].some((name) => name.endsWith('.pdf'))).toBe(true);
    const { blokken } = JSON.parse(json!.toString('utf8')) as { blokken: { items?: string[] }[] };
    return blokken.flatMap(({ items = [] }) => items).join('\n');
  }
});
