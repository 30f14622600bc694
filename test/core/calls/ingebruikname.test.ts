/** Taking into use in mid-year: what is about the time before, its answers, the opening position, stays across 31 March 2021. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { toIsoDate } from '../../../src/shared/domain/date.ts';
import { openCase, SECOND_PASSPHRASE, type TestCore, withTraject } from './core.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const DATE = toIsoDate('2026-04-01');
const NOW = Date.UTC(2026, 3, 1, 10);

async function withSamples(settings: { date: boolean }): Promise<TestCore> {
  const t = await openCase({ now: () => NOW });
  if (settings.date) await t.call('organisatie.bewaar', { ingebruikname: DATE });
  for (const [soort, file] of [
    ['begeleiders', 'begeleiders.xlsx'],
    ['deelnemers', 'deelnemers.xlsx'],
    ['deelnemers', 'deelnemers.csv'],
    ['aanwezigheden', 'aanwezigheden.xlsx'],
  ] as const) {
    copyFileSync(path.resolve('test/fixtures/samples', file), path.join(t.folder, file));
    await t.call('import.lees', { soort, bestand: t.grant(file, 'read'), proef: false, op: toIsoDate('2026-03-31') });
  }
  return t;
}

/** The most lines that one person has. */
function mostPerPerson(lines: readonly { persoon: { id: string } | null }[]): number {
  const counts = new Map<string, number>();
  for (const { persoon } of lines) if (persoon) counts.set(persoon.id, (counts.get(persoon.id) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

const kinds = (lines: readonly { rule: string; code: string }[]) => lines.map(({ rule, code }) => `${rule} ${code}`).toSorted();

describe('the samples, taken into use on 01/04/2026', () => {
  let t: TestCore;
  beforeAll(async () => {
    t = await withSamples({ date: true });
    return () => t.close();
  });

  test.each(['2026-03-31', '2026-04-01', '2026-04-02'])('leave at most one line per person in Vandaag on %s', async (on) => {
    const { bevindingen, telling } = await t.call('agenda.lijst', { op: toIsoDate(on) });
    expect(mostPerPerson(bevindingen)).toBe(1);
    expect(telling).toMatchObject({ teLaat: 0, tegenstrijdig: 0 });
    // The tallies count the lines, and nothing beside them.
    expect(Object.values(telling).reduce((sum, count) => sum + count, 0)).toBe(bevindingen.length);
  });

  test('the one line of a person names everything that lies ahead', async () => {
    const { bevindingen } = await t.call('agenda.lijst', { op: DATE });
    const folded = bevindingen.filter(({ ook }) => ook.length > 0);
    expect(folded.length).toBeGreaterThan(20);
    for (const line of folded) for (const other of line.ook) expect(other.persoon?.id).toBe(line.persoon?.id);
    const both = folded.find(({ rule, ook }) => rule === 'AMA-03' && ook.some((other) => other.rule === 'AMA-51'));
    expect(both).toBeDefined();
  });

  test('nothing is lost: what is not in Vandaag stands in the list, and the other way round', async () => {
    const bare = await withSamples({ date: false });
    const all = (await bare.call('agenda.lijst', { op: DATE })).bevindingen;
    const now = (await t.call('agenda.lijst', { op: DATE })).bevindingen.flatMap((line) => [line, ...line.ook]);
    const { regels, telling } = await t.call('ingebruikname.overgenomen', { op: DATE });
    await bare.close();
    // On this day no finding lies on both sides of the date, so that the two lists together are exactly the whole.
    expect(kinds([...now, ...regels])).toEqual(kinds(all));
    expect(telling.open).toBe(regels.length);
    for (const { tegen } of regels) if (tegen !== null) expect(tegen < DATE).toBe(true);
  });

  test('later in the year every line is about the time since', async () => {
    const { bevindingen } = await t.call('agenda.lijst', { op: toIsoDate('2026-11-22') });
    const personal = bevindingen.filter(({ persoon }) => persoon !== null);
    expect(personal.some(({ rule, code }) => rule === 'AMA-03' && code === 'NIET_GEVRAAGD')).toBe(true);
    for (const { code, params } of personal) {
      if (code !== 'MAAND_NIET_INGEVOERD') continue;
      expect((params['maanden'] as string[]).every((month) => month >= '2026-04')).toBe(true);
    }
  });

  test('many persons are answered at once; the whole is one operation with one undo', async () => {
    const { regels } = await t.call('ingebruikname.overgenomen', { op: DATE });
    const agreements = regels.filter(({ code }) => code === 'OVEREENKOMST_ONTBREEKT').map(({ sleutel }) => sleutel);
    expect(agreements.length).toBeGreaterThan(40);
    const answer = { antwoord: 'nagekeken', op: DATE, door: 'Griet', toelichting: 'kast 2' } as const;
    const { operation, aantal } = await t.call('ingebruikname.beantwoord', { sleutels: agreements, ...answer });
    expect(aantal).toBe(agreements.length);
    const after = await t.call('ingebruikname.overgenomen', { op: DATE });
    expect(after.telling).toMatchObject({ nagekeken: agreements.length, open: regels.length - agreements.length });
    const { trajectId } = after.regels.find(({ sleutel }) => sleutel === agreements[0])!;
    const page = await t.call('ama.lees', { trajectId: trajectId!, op: DATE });
    expect(page.vereisten.find(({ id }) => id === 'overeenkomst')).toMatchObject({
      stand: 'in_orde',
      overgenomen: { antwoord: answer },
    });
    await t.call('historie.ongedaan', { operatie: operation });
    expect((await t.call('ingebruikname.overgenomen', { op: DATE })).telling).toMatchObject({
      nagekeken: 0,
      open: regels.length,
    });
  });

  test('what is missing on paper is one line per person, and missing in the file', async () => {
    const { regels } = await t.call('ingebruikname.overgenomen', { op: DATE });
    const person = regels.find(({ code }) => code === 'OVEREENKOMST_ONTBREEKT')!.persoon!;
    const own = regels.filter(({ persoon }) => persoon?.id === person.id);
    const { operation } = await t.call('ingebruikname.beantwoord', {
      sleutels: own.map(({ sleutel }) => sleutel),
      antwoord: 'ontbreekt',
      toelichting: null,
    });
    const lines = (await t.call('agenda.lijst', { op: DATE })).bevindingen.filter(({ persoon }) => persoon?.id === person.id);
    const missing = lines.filter(({ code }) => code === 'OVERGENOMEN_ONTBREEKT');
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatchObject({
      severity: 'B',
      message: `Nog ${own.length} zaken uit het papieren dossier ontbreken.`,
      plaats: { scherm: 'overgenomen', recordId: person.id },
    });
    const { trajectId } = own.find(({ code }) => code === 'OVEREENKOMST_ONTBREEKT')!;
    const page = await t.call('ama.lees', { trajectId: trajectId!, op: DATE });
    expect(page.volledig).toBe(false);
    expect(page.vereisten.find(({ id }) => id === 'overeenkomst')).toMatchObject({
      stand: 'ontbreekt',
      overgenomen: { antwoord: { antwoord: 'ontbreekt', door: 'griet', op: DATE } },
    });
    await t.call('historie.ongedaan', { operatie: operation });
  });

  test('an answer can change and be taken back; a key that is no line is refused as a whole', async () => {
    const { regels } = await t.call('ingebruikname.overgenomen', { op: DATE });
    const { sleutel } = regels[0]!;
    const give = (antwoord: 'nagekeken' | 'niet_nodig', sleutels: string[]) =>
      t.ask('ingebruikname.beantwoord', { sleutels, antwoord, toelichting: null });
    await give('nagekeken', [sleutel]);
    await give('niet_nodig', [sleutel]);
    expect((await t.call('ingebruikname.overgenomen', { op: DATE })).telling).toMatchObject({ nagekeken: 0, niet_nodig: 1 });
    expect(await give('nagekeken', [sleutel, 'AMA-99|X'])).toMatchObject({
      ok: false,
      error: { code: 'OVERGENOMEN_ONBEKEND', details: { aantal: 1 } },
    });
    await t.call('ingebruikname.wisAntwoord', { sleutels: [sleutel] });
    expect((await t.call('ingebruikname.overgenomen', { op: DATE })).telling.open).toBe(regels.length);
  });

  test('the number and the attendance stay asked before a document, whatever was seen on paper', async () => {
    const { regels } = await t.call('ingebruikname.overgenomen', { op: DATE });
    const asked = async () =>
      (await t.call('report.voorbereiding', { id: 'ama-kwartaaloverzicht', scope: { quarter: '2026Q1' }, op: DATE })).missing;
    const before = await asked();
    const { operation } = await t.call('ingebruikname.beantwoord', {
      sleutels: regels.map(({ sleutel }) => sleutel),
      antwoord: 'nagekeken',
      toelichting: null,
    });
    const after = await asked();
    await t.call('historie.ongedaan', { operatie: operation });
    expect(before.some(({ rule }) => rule === 'AMA-12')).toBe(true);
    expect(after.some(({ rule }) => rule === 'AMA-12')).toBe(false);
    expect(after.filter(({ rule }) => rule === 'AMA-39').length).toBe(before.filter(({ rule }) => rule === 'AMA-39').length);
    expect(after.some(({ rule }) => rule === 'AMA-39')).toBe(true);
  });
});

describe('one traject', () => {
  let t: TestCore;
  afterEach(() => t.close());

  test('without a date everything is work of today', async () => {
    t = await openCase({ now: () => NOW });
    await withTraject(t);
    expect((await t.call('agenda.lijst', {})).overgenomen).toBeNull();
    expect(await t.call('ingebruikname.overgenomen', {})).toMatchObject({ ingebruikname: null, regels: [] });
    expect(await t.ask('ingebruikname.beantwoord', { sleutels: ['x'], antwoord: 'nagekeken', toelichting: null })).toMatchObject({
      ok: false,
      error: { code: 'INGEBRUIKNAME_ONTBREEKT' },
    });
  });

  test('a confidential line is hidden, and so is its number', async () => {
    t = await openCase({ now: () => NOW });
    const { persoonId } = await withTraject(t, '2024-01-08');
    await t.call('organisatie.bewaar', { ingebruikname: DATE });
    await t.call('statuut.maak', { persoonId, code: 'LEEFLOON', van: toIsoDate('2024-01-08'), tot: null, verwachtEinde: null });
    const all = await t.call('ingebruikname.overgenomen', {});
    await t.call('gebruiker.maak', { naam: 'sofie', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await t.call('dossier.sluit', {});
    await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: 'sofie', wachtzin: SECOND_PASSPHRASE });
    const some = await t.call('ingebruikname.overgenomen', {});
    expect(all.regels.some(({ rule }) => rule === 'AMA-06')).toBe(true);
    expect(some.regels.some(({ rule }) => rule === 'AMA-06')).toBe(false);
    expect((await t.call('agenda.lijst', {})).overgenomen?.open).toBe(some.regels.length);
  });

  test('an overview that was sent from the paper file is not called late', async () => {
    t = await openCase({ now: () => NOW });
    await withTraject(t, '2025-01-06');
    const late = async () =>
      (await t.call('agenda.lijst', { op: toIsoDate('2026-05-04') })).bevindingen
        .filter(({ rule }) => rule === 'AMA-29')
        .map(({ params }) => params['kwartaal']);
    expect(await late()).toEqual(['2025Q2', '2025Q3', '2025Q4', '2026Q1']);
    await t.call('organisatie.bewaar', { ingebruikname: DATE });
    expect(await late()).toEqual(['2026Q1']);
    const list = async () =>
      (await t.call('ingebruikname.overgenomen', {})).regels
        .filter(({ rule }) => rule === 'AMA-29')
        .map(({ sleutel }) => sleutel);
    const before = await list();
    expect(new Set(before).size).toBe(3);
    await t.call('ingebruikname.bewaarBeginstand', {
      jaar: 2025,
      cellen: [],
      overzichten: [{ kwartaal: 2, verzondenOp: toIsoDate('2025-07-20') }],
      bron: 'map department',
    });
    // The keys of the others stay what they were: an answer never moves to another quarter.
    expect(await list()).toEqual(before.filter((key) => !key.includes('2025Q2')));
  });

  test('the opening position of a quarter counts as such, and never beside other attendance', async () => {
    t = await openCase({ now: () => NOW });
    const { persoonId, trajectId } = await withTraject(t);
    await t.call('organisatie.bewaar', { ingebruikname: DATE });
    await t.call('voorschot.maak', { datum: toIsoDate('2026-02-10'), cents: 50_000, jaar: 2026, omschrijving: null });
    const save = (dagenX100: number | null, kwartaal = 1) =>
      t.ask('ingebruikname.bewaarBeginstand', {
        jaar: 2026,
        cellen: [{ trajectId, kwartaal, dagenX100 }],
        overzichten: [{ kwartaal: 1, verzondenOp: '2026-04-03' }],
        bron: null,
      });
    expect(await save(3650)).toMatchObject({ ok: true, value: { aantal: 2 } });
    expect(await save(3650)).toMatchObject({ ok: true, value: { operation: null, aantal: 0 } });
    const record = { persoonId, trajectId, jaar: 2025, kwartaal: 4, bron: null };
    expect(await t.ask('beginstand.maak', { ...record, dagenX100: 1225 })).toMatchObject({
      ok: false,
      error: { code: 'INVOER_ONGELDIG', field: 'dagenX100' },
    });
    const grid = await t.call('ingebruikname.beginstand', {});
    expect(grid).toMatchObject({
      jaar: 2026,
      kwartalen: [{ kwartaal: 1, tot: '2026-03-31', verzondenOp: '2026-04-03', totaalX100: 3650 }],
      trajecten: [{ trajectId, cellen: [{ dagenX100: 3650, ingevoerdX100: null, strijdig: false, nvt: false }] }],
      voorschotten: [{ cents: 50_000 }],
    });
    const funding = async () => t.call('funding.jaar', { jaar: 2026, op: DATE });
    const one = await funding();
    expect(one).toMatchObject({ ingebruikname: DATE, advancesOpeningCents: 50_000, methodA: { openingDays: 86 } });
    expect(one.methodB).toMatchObject({ openingDays: '36.5', coverage: { conflicts: [], missingMonths: [{}] } });
    expect(one.methodB.coverage.months).not.toContain('2026-02');
    expect(one.perTraject[0]).toMatchObject({ daysB: { Q1: '36.5' }, opening: { Q1: '36.5', Q2: null } });
    expect(one.derivation.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['BEGINSTAND_A', 'BEGINSTAND_B', 'VOORSCHOTTEN_BEGINSTAND']),
    );

    const statement = { dagdeel: 'dag', werkpostId: null, waarde: 'aanwezig', uren: null, reden: null } as const;
    await t.call('aanwezigheid.zet', { uitspraken: [{ persoonId, datum: toIsoDate('2026-02-03'), ...statement }] });
    const two = await funding();
    expect(two.methodB.coverage.conflicts).toMatchObject([{ trajectId, quarters: [{ beginstand: 73, ingevoerd: 2 }] }]);
    expect(two.perTraject[0]!.daysB.Q1).toBeNull();
    const conflict = (await t.call('agenda.lijst', { op: DATE })).bevindingen.find(
      ({ code }) => code === 'BEGINSTAND_EN_AANWEZIGHEID',
    );
    expect(conflict?.plaats.scherm).toBe('beginstand');
    expect((await t.call('ingebruikname.beginstand', {})).trajecten[0]!.cellen[0]).toMatchObject({
      ingevoerdX100: 100,
      strijdig: true,
    });

    expect(await save(3625)).toMatchObject({ ok: false, error: { code: 'BEGINSTAND_HALVE_DAG' } });
    expect(await save(8650)).toMatchObject({ ok: false, error: { code: 'BEGINSTAND_TE_VEEL', details: { meest: 86 } } });
    expect(await save(100, 2)).toMatchObject({ ok: false, error: { code: 'BEGINSTAND_NA_INGEBRUIKNAME' } });
    expect(await save(null)).toMatchObject({ ok: true, value: { aantal: 1 } });
    expect((await funding()).perTraject[0]!.opening.Q1).toBeNull();
  });

  test('a stay across 31/03/2021 becomes arbeidszorg and AMA "overgang", and comes back with one undo (example 69)', async () => {
    t = await openCase({ now: () => NOW });
    const { persoonId, trajectId } = await withTraject(t, '2016-09-01');
    const open = await t.call('ama.overgangen', {});
    expect(open).toMatchObject([{ trajectId, start: '2016-09-01', einde: null, grens: '2021-03-31' }]);
    const { operation, aantal } = await t.call('ama.splitsOvergang', { trajectIds: [trajectId] });
    expect(aantal).toBe(1);
    const stays = async () => (await t.call('persoon.lees', { id: persoonId })).trajecten;
    expect(await stays()).toMatchObject([
      { id: trajectId, soort: 'SE', start: '2021-04-01', einde: null },
      { soort: 'ARBEIDSZORG', start: '2016-09-01', einde: '2021-03-31' },
    ]);
    const page = await t.call('ama.lees', { trajectId });
    expect(page.traject.overgang).toBe(true);
    expect(page.bevindingen.filter(({ rule }) => rule === 'AMA-46' || rule === 'AMA-02').map(({ code }) => code)).toEqual([
      'OVERGANGSBESLISSING_ONTBREEKT',
    ]);
    const { methodA } = await t.call('funding.jaar', { jaar: 2021 });
    expect(methodA.totalDays).toBe(275);
    await t.call('ama.wijzigTraject', { id: trajectId, waarden: { overgangsbeslissingOp: toIsoDate('2021-03-20') } });
    const decided = await t.call('ama.lees', { trajectId });
    expect(decided.bevindingen.some(({ rule }) => rule === 'AMA-46' || rule === 'AMA-02')).toBe(false);
    expect(await t.call('ama.overgangen', {})).toEqual([]);
    expect(await t.ask('ama.splitsOvergang', { trajectIds: [trajectId] })).toMatchObject({
      ok: false,
      error: { code: 'GEEN_OVERGANG' },
    });
    await t.call('ama.wijzigTraject', { id: trajectId, waarden: { overgangsbeslissingOp: null } });
    await t.call('historie.ongedaan', { operatie: operation });
    expect(await stays()).toMatchObject([{ id: trajectId, soort: 'SE', start: '2016-09-01' }]);
  });
});
