/** Worked examples of maatwerk and doorstroom as their user meets them: the facts are written as the screens do, the answers read on the screen. */
import { Frame } from './pages/frame.ts';
import { call } from './support/calls.ts';
import { makeCaseFile } from './support/case-file.ts';
import { begeleider, figures, hire, NOW } from './support/maatwerk.ts';
import { expect, test } from './support/test.ts';

test('the worked examples of money and house', async ({ host }) => {
  const { page } = host;
  await makeCaseFile(host);
  const frame = new Frame(page);
  const main = page.getByRole('main');
  const row = (name: RegExp) => main.getByRole('row', { name });
  const hoog = await hire(page, 'Hilde', '2024-01-01', { loonpremie: 60, graad: 'hoog' });
  const midden = await hire(page, 'Mia', '2024-01-01', { loonpremie: 45, graad: 'midden' });
  const laag = await hire(page, 'Leen', '2024-01-01', { loonpremie: 40, graad: 'laag' });
  for (const [van, vte] of [
    ['2025-01-01', '50'],
    ['2025-07-01', '55'],
    ['2026-01-01', '60'],
  ] as const)
    await call(page, 'contingent.maak', { soort: 'cmw', van, vte, bron: null });

  await test.step('T-19: quarters of 100, 102, 90,9 and 98,2 percent make a year of 97,8', async () => {
    for (const [index, vte] of ['50', '51', '50', '54'].entries())
      await figures(page, `2025Q${String(index + 1)}`, { [hoog]: vte, [midden]: '0', [laag]: '0' });
    await frame.open('/maatwerk/financiering?jaar=2025');
    for (const [quarter, percent] of [
      ['1e kwartaal 2025', '100,00 %'],
      ['2e kwartaal 2025', '102,00 %'],
      ['3e kwartaal 2025', '90,9091 %'],
      ['4e kwartaal 2025', '98,1818 %'],
      ['Heel 2025', '97,7727 %'],
    ] as const)
      await expect(row(new RegExp(`^${quarter}.*%`)).first()).toContainText(percent);
  });

  await test.step('T-17: 14 hoog, 20 midden and 26 laag need 6,00; with 5,5 on the floor 0,50 is short', async () => {
    await figures(page, NOW, { [hoog]: '14', [midden]: '20', [laag]: '26' });
    const begeleiderId = await begeleider(page, 'Vera', '2020-01-01');
    await call(page, 'begeleiderGrond.maak', { begeleiderId, grond: 4, sinds: '2020-01-01', bewijs: true });
    await call(page, 'begeleiderInzet.maak', { begeleiderId, van: '2020-01-01', soort: 'vloer', vte: '5.5' });
    await frame.open(`/maatwerk/financiering?jaar=${NOW.slice(0, 4)}`);
    await expect(main).toContainText(/Nodig op de vloer\s*6,00 VTE/);
    await expect(main).toContainText(/Gekwalificeerd op de vloer\s*5,50 VTE/);
    await expect(main).toContainText(/Verschil\s*−\s*0,50\s*VTE/);
  });

  await test.step('T-09, T-10, T-11: 3.600 and 5.500 euro; without the capped wage no amount', async () => {
    const kwartaal = '2026Q1';
    await call(page, 'loonregel.maak', { persoonId: laag, kwartaal, begrensdReferteloonCents: 900_000 });
    await call(page, 'loonregel.maak', {
      persoonId: hoog,
      kwartaal,
      begrensdReferteloonCents: 1_000_000,
      andereTussenkomstenCents: 50_000,
    });
    await call(page, 'loonregel.maak', { persoonId: midden, kwartaal, brutoLoonkostCents: 1_200_000 });
    await figures(page, kwartaal, { [hoog]: '1', [midden]: '1', [laag]: '1' });
    await frame.open('/maatwerk/financiering?jaar=2026&deel=afrekening');
    await main.getByText('1e kwartaal 2026', { exact: true }).first().click();
    await expect(row(/^Leen Proef/).first()).toContainText('3.600,00');
    await expect(row(/^Hilde Proef/).first()).toContainText('5.500,00');
    await expect(row(/^Mia Proef/).first()).toContainText('ontbreekt');
  });

  await test.step('T-29: the balance of the first quarter of 2026 is paid on the tenth working day of July', async () => {
    await frame.open('/maatwerk/financiering?jaar=2026&deel=kalender');
    await expect(row(/^1e kwartaal 2026 /).first()).toContainText('14/07/2026');
  });

  await test.step('T-26, T-27: three years prove ground 1; one year and a training give until the day of it', async () => {
    const drie = await begeleider(page, 'Drie', '2020-01-01');
    await call(page, 'begeleiderErvaring.maak', { begeleiderId: drie, van: '2020-01-01', tot: '2023-01-01', bewijs: true });
    const een = await begeleider(page, 'Een', '2025-09-01', '2026-02-15');
    await call(page, 'begeleiderErvaring.maak', { begeleiderId: een, van: '2024-09-01', tot: '2025-08-31', bewijs: true });
    await frame.open('/maatwerk/begeleiders');
    await expect(main).toContainText(/Drie Begeleider\s*Grond aangetoond: 1/);
    await expect(main).toContainText(/Opleiding uiterlijk\s*01\/03\/2026\s*Coaching tot en met\s*01\/09\/2026/);
  });
});

test('the worked examples of a worker', async ({ host }) => {
  const { page } = host;
  await makeCaseFile(host);
  const frame = new Frame(page);
  const main = page.getByRole('main');
  const first = { loonpremie: 45, graad: 'midden' } as const;

  await test.step('T-01, T-02: the package ends on 15 March 2026, or a day earlier; early from 16 March 2023', async () => {
    await frame.open(`/maatwerk/${await hire(page, 'An', '2021-03-15', first)}`);
    await expect(main).toContainText('geldig tot en met 14/03/2026 · andere lezing: 15/03/2026');
    await expect(main).toContainText('vanaf 16/03/2023');
  });

  await test.step('T-49: the same package from the decision, or from the end of the old one', async () => {
    const persoonId = await hire(page, 'Bea', '2021-03-15', first);
    await call(page, 'evaluatie.maak', {
      persoonId,
      geplandOp: '2026-02-01',
      beslissingOp: '2026-02-10',
      uitkomst: 'zelfde',
      wopLoonpremie: 45,
      wopGraad: 'midden',
    });
    await frame.open(`/maatwerk/${persoonId}`);
    await expect(main).toContainText('09/02/2031 · andere lezing: 10/02/2031 · andere lezing: 15/03/2031');
  });

  await test.step('T-22: a POP exists a month after the start', async () => {
    await frame.open(`/maatwerk/${await hire(page, 'Cis', '2026-02-10', first)}`);
    await expect(main).toContainText('10/03/2026');
  });

  await test.step('T-13: a job that ended on 30 June 2025 lies within the known conditions, until 1 August 2025', async () => {
    const persoonId = await hire(page, 'Dirk', '2019-02-01', first);
    await call(page, 'evaluatie.maak', { persoonId, beslissingOp: '2023-06-01', uitkomst: 'doorstroomklaar' });
    await call(page, 'doorstroomtraject.maak', {
      persoonId,
      start: '2023-09-01',
      contractStart: '2024-02-01',
      contractEinde: '2025-06-30',
      contractEindreden: 'werkgever_beeindigt',
    });
    await frame.open(`/maatwerk/${persoonId}/doorstroom`);
    await expect(main).toContainText('een job die eindigt tot en met 01/08/2025 valt binnen de gekende termijn');
  });

  await test.step('T-31: a full-time of 4.500 euro is capped at 4.000: 1.600 euro a month', async () => {
    const persoonId = await hire(page, 'Els', '2022-03-01', { loonpremie: 40, graad: 'laag' });
    await call(page, 'law.zet', { id: 'imw.ggmmi', van: '2026-01-01', tot: null, waarde: '2000', bron: 'proef' });
    const { id } = await call(page, 'doorstroomtraject.maak', { persoonId, start: '2025-11-03', contractStart: '2026-02-02' });
    await call(page, 'imwFiche.maak', {
      persoonId,
      doorstroomtrajectId: id!,
      q: '38',
      s: '38',
      rij: 'nood',
      graad: 'laag',
      referteloonCents: 450_000,
    });
    await frame.open(`/maatwerk/${persoonId}/doorstroom`);
    await expect(main).toContainText('4.000,00 € (plafond 4.000,00 €)');
    await expect(main.getByRole('row', { name: /^3e kwartaal 2026/ })).toContainText('1.600,00 €');
  });
});
