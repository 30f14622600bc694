/** The package of who was in service before 2019, and what the rules of the company say of one worker: the same in its file and in the lists. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestCore, openCase } from './core.ts';

let t: TestCore;
beforeEach(async () => {
  t = await openCase({ now: () => Date.parse('2026-03-31T10:00:00Z') });
});
afterEach(() => t.close());

async function hire(naam: string, van: string, soort: 'sociale_werkplaats' | 'beschutte_werkplaats' | 'maatwerkbedrijf') {
  const persoonId = (await t.call('persoon.maak', { naam, voornaam: 'Proef', insz: null })).id!;
  await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van, q: '38', s: '38', soort });
  return persoonId;
}
/** Rules of the company that say something of one worker. */
const company = ({ rule }: { readonly rule: string }) => ['DS-27', 'DS-30', 'DS-49'].includes(rule);
const file = (persoonId: string) => t.call('doelgroepwerknemer.lees', { persoonId });

test('60 hoog without an end, or not confirmed, in the file, the list and the calendar; a decision gives an end (T-41, T-42)', async () => {
  const vast = await hire('Aerts', '2012-05-14', 'sociale_werkplaats');
  const open = await hire('Baert', '2005-01-10', 'beschutte_werkplaats');
  const zestig = { wop: { loonpremie: 60, graad: 'hoog' }, zonderEinde: true };
  const onbekend = { wop: null, zonderEinde: true };
  expect([await file(vast), await file(open)]).toMatchObject([zestig, onbekend]);
  expect(await t.call('doelgroepwerknemer.lijst', {})).toMatchObject([zestig, onbekend]);
  expect(await t.call('evaluatie.kalender', {})).toMatchObject([
    { ...zestig, wopTot: null },
    { ...onbekend, wopTot: null },
  ]);
  await t.call('evaluatie.maak', {
    persoonId: vast,
    beslissingOp: '2023-11-20',
    uitkomst: 'gewijzigd',
    wopLoonpremie: 45,
    wopGraad: 'midden',
  });
  expect(await file(vast)).toMatchObject({ wop: { loonpremie: 45, graad: 'midden' }, zonderEinde: false });
});

test('a worker of after 2019 without a package has none, and no word about an end', async () => {
  expect(await file(await hire('Claes', '2022-02-01', 'maatwerkbedrijf'))).toMatchObject({ wop: null, zonderEinde: false });
});

test('what the company rules say of a worker stands in its file as it stands in the check of everyone', async () => {
  const people = [
    await hire('Aerts', '2012-05-14', 'sociale_werkplaats'),
    await hire('Baert', '2005-01-10', 'beschutte_werkplaats'),
    await hire('Claes', '2022-02-01', 'maatwerkbedrijf'),
  ];
  await t.call('wop.maak', { persoonId: people[2]!, van: '2022-02-01', loonpremie: 42, graad: 'laag', grond: 'start' });
  await t.call('contingent.maak', { soort: 'cmw', van: '2020-01-01', vte: '3', bron: null });
  const { bevindingen: regels } = await t.call('agenda.lijst', {});
  for (const persoonId of people) {
    const of = regels.filter((each) => company(each) && each.persoon?.id === persoonId).map(({ sleutel }) => sleutel);
    expect(of.length).toBeGreaterThan(1);
    expect(
      (await file(persoonId)).bevindingen
        .filter(company)
        .map(({ sleutel }) => sleutel)
        .toSorted(),
    ).toEqual(of.toSorted());
  }
});
