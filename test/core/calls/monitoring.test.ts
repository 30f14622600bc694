/** Monitoring of collectief maatwerk through the calls: who moved, what became of it, what was in time, and who sees what. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SECOND_PASSPHRASE, type TestCore, openCase } from './core.ts';

const NOW = Date.parse('2026-03-31T10:00:00Z');
let t: TestCore;

beforeEach(async () => {
  t = await openCase({ now: () => NOW });
});
afterEach(() => t.close());

const person = async (naam: string) => (await t.call('persoon.maak', { naam, voornaam: 'An', insz: null })).id!;
const hire = async (persoonId: string, van: string) =>
  (await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van, wop: { loonpremie: 45, graad: 'laag' } })).id!;
const monitoring = (jaar: number, jaren = 1) => t.call('maatwerk.monitoring', { jaar, jaren });
const routes = async (jaar: number) =>
  (await monitoring(jaar)).stromen.map(({ vanwaar, naar, personen }) => `${vanwaar}>${naar} ${String(personen)}`);

/** From AMA into service, on to a job with individueel maatwerk, and back. */
async function way(naam: string) {
  const persoonId = await person(naam);
  const trajectId = (await t.call('ama.startTraject', { persoonId, start: '2022-01-10' })).id!;
  const tewerkstellingId = (
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId, uitTrajectId: trajectId, van: '2023-02-06' })
  ).id!;
  await t.call('doelgroepwerknemer.uitDienst', { tewerkstellingId, tot: '2024-05-31', naar: 'imw', waarom: 'doorstroom' });
  const { id } = await t.call('doorstroomtraject.maak', {
    persoonId,
    start: '2024-01-08',
    contractStart: '2024-06-03',
    contractEinde: '2025-03-31',
    contractSteun: 'imw',
    terugStart: '2025-04-07',
  });
  await hire(persoonId, '2025-04-07');
  return { persoonId, trajectId: id! };
}

describe('movements', () => {
  test('each step stands once, whether it was written down or follows from the dates', async () => {
    const { persoonId } = await way('Maes');
    const list = await t.call('beweging.register', {});
    expect(list.map(({ datum, richting, vanwaar, naar, id }) => [datum, richting, vanwaar, naar, id !== null])).toEqual([
      ['2025-04-07', 'terug', 'imw', 'cmw', true],
      ['2024-05-31', 'uit', 'cmw', 'imw', true],
      ['2023-02-06', 'in', 'ama_wse', 'cmw', true],
      ['2022-01-10', 'in', 'onbekend', 'ama_wse', false],
    ]);
    expect(list.every((each) => each.persoon.id === persoonId && each.heeftDossier)).toBe(true);
    expect(await t.call('beweging.register', { van: '2024-01-01', tot: '2024-12-31' })).toHaveLength(1);
    expect(await t.call('beweging.register', { richting: 'uit' })).toHaveLength(1);
  });

  test('without a note a job is still seen, a pension and an inactive answer lead to inactivity, and a death leads nowhere', async () => {
    const [job, old, dead] = [await person('Baert'), await person('Claes'), await person('Dupont')];
    await hire(job, '2021-03-01');
    await t.call('doorstroomtraject.maak', { persoonId: job, start: '2023-01-02', contractStart: '2023-06-05' });
    const start = async (persoonId: string, eindReden: 'PENSIOEN' | 'OVERLEDEN') => {
      const { id } = await t.call('ama.startTraject', { persoonId, start: '2022-01-10' });
      await t.call('ama.stopTraject', { id: id!, einde: '2023-06-30', eindReden, eindRedenTekst: null, bestemming: null });
    };
    await start(old, 'PENSIOEN');
    await start(dead, 'OVERLEDEN');
    expect((await routes(2023)).toSorted()).toEqual(['ama_wse>inactief 1', 'ama_wse>onbekend 1', 'cmw>nec 1']);
    expect((await t.call('beweging.register', {})).find(({ persoon }) => persoon.id === dead)).toMatchObject({
      richting: 'uit',
      reden: 'overleden',
      heeftDossier: false,
    });
  });

  test('persons are counted, not notes, and a year with its workers gives the share of doorstroom', async () => {
    await way('Maes');
    const other = await person('Peeters');
    await hire(other, '2023-09-04');
    const { jaren } = await monitoring(2025);
    expect(
      jaren.map(({ jaar, in: came, uit, terug, doorstroom, werknemers, percentage }) => [
        jaar,
        came,
        uit,
        terug,
        doorstroom,
        werknemers,
        percentage,
      ]),
    ).toEqual([
      [2021, 0, 0, 0, 0, 0, null],
      [2022, 1, 0, 0, 0, 0, null],
      [2023, 2, 0, 0, 0, 2, '0.0'],
      [2024, 0, 1, 0, 1, 2, '50.0'],
      [2025, 0, 0, 1, 0, 2, '0.0'],
    ]);
  });

  test('the public series stands beside it with its source, and half a year gives no share', async () => {
    const { jaren, bronnen, reeks, plaatsen } = await monitoring(2025);
    const of = (jaar: number) => jaren.find((each) => each.jaar === jaar)!.vlaanderen;
    expect(of(2023)).toMatchObject({ doorstroom: 513, werknemers: 25_815, percentage: '2.0', volledig: true });
    expect(of(2025)).toMatchObject({ doorstroom: 197, werknemers: null, percentage: null, volledig: false });
    expect(of(2025).opmerking).toContain('eerste helft');
    expect(bronnen).toHaveLength(6);
    expect(reeks.map(({ jaar, werkzoekenden }) => [jaar, werkzoekenden])).toEqual([
      [2021, 4704],
      [2022, 4277],
      [2023, 4554],
      [2024, 3089],
      [2025, 3781],
    ]);
    // Each figure has its own remark: the jobseekers are those of August, the half year is of those who went on.
    expect(reeks.at(-1)).toMatchObject({
      opmerking: 'Alleen de eerste helft van het jaar.',
      werkzoekendenOpmerking: 'Stand van augustus.',
    });
    const k1 = {
      kwartaal: '2026Q1',
      toegekend: '21466.66',
      ingevuld: '19913.79',
      procent: '92.8',
      vestigingen: 82,
      gemiddeld: 262,
    };
    expect(plaatsen).toEqual([k1]);
    // A quarter is told once it is over.
    expect((await t.call('maatwerk.monitoring', { jaar: 2026, op: '2026-03-30' })).plaatsen).toEqual([]);
    const pooled = await t.call('maatwerk.monitoringBundel', { jaar: 2025, op: '2026-03-31' });
    expect([pooled.reeks.at(-1), pooled.plaatsen]).toEqual([reeks.at(-1), [k1]]);
    expect(bronnen.every(({ titel }) => titel.includes('CMW03'))).toBe(true);
  });
});

describe('what became of it, and what was in time', () => {
  test('who refuses, is not reached or was never asked is unknown, and no failure', async () => {
    const talks = [
      ['Maes', { situatie: 'betaald_werk' }],
      ['Baert', { situatie: 'inactief' }],
      ['Claes', { situatie: 'wil_niet_antwoorden' }],
      ['Dupont', null],
    ] as const;
    for (const [naam, talk] of talks) {
      const persoonId = await person(naam);
      const agreed = { akkoordOpvolging: 'ja' as const, akkoordOp: '2025-06-02' };
      const traject = { persoonId, start: '2025-01-06', contractStart: '2025-06-02', ...(talk === null ? {} : agreed) };
      const { id } = await t.call('doorstroomtraject.maak', traject);
      if (talk !== null)
        await t.call('opvolging.maak', {
          persoonId,
          trajectId: null,
          doorstroomtrajectId: id!,
          maand: 3,
          datum: '2025-09-04',
          opmerking: null,
          ...talk,
        });
    }
    const { uitkomsten } = await monitoring(2025);
    expect(uitkomsten.find(({ maand }) => maand === 3)).toEqual({ maand: 3, ja: 1, nee: 1, onbekend: 2 });
    expect(uitkomsten.find(({ maand }) => maand === 6)).toEqual({ maand: 6, ja: 0, nee: 0, onbekend: 4 });
    // After twelve months it is June 2026: not over, so not counted.
    expect((await monitoring(2026)).uitkomsten.find(({ maand }) => maand === 12)).toBeUndefined();
  });

  test('clocks of POP and evaluation: in time, late, or missing once the day is over', async () => {
    const [early, late, none] = [await person('Maes'), await person('Baert'), await person('Claes')];
    for (const id of [early, late, none]) await hire(id, '2025-02-03');
    await t.call('pop.nieuweVersie', { persoonId: early, datum: '2025-02-20' });
    await t.call('pop.nieuweVersie', { persoonId: late, datum: '2025-04-20' });
    const action = { persoonId: early, op: '2025-05-05', tegen: null };
    await t.call('pop.actie', { ...action, soort: 'generiek', tekst: 'Leert de bus nemen' });
    await t.call('pop.actie', { ...action, soort: 'technisch', tekst: 'Leert de heftruck besturen' });
    const { tijdigheid } = await monitoring(2025);
    expect(tijdigheid.popBestaat).toEqual({ opTijd: 1, laat: 1, ontbreekt: 1 });
    expect(tijdigheid.acties).toEqual({ opTijd: 1, laat: 0, ontbreekt: 2 });
    expect(tijdigheid.nazicht).toEqual({ opTijd: 0, laat: 0, ontbreekt: 0 });
    const old = await person('Oud');
    await hire(old, '2019-03-04');
    const decided = await person('Besloten');
    const dienst = await hire(decided, '2019-03-04');
    const own = { persoonId: decided, tewerkstellingId: dienst, beslissingOp: '2024-02-01', uitkomst: 'zelfde' as const };
    await t.call('evaluatie.maak', own);
    expect((await monitoring(2024)).tijdigheid.evaluatie).toEqual({ opTijd: 1, laat: 0, ontbreekt: 1 });
  });

  test('a partner is told by what it does, in the years in which VDAB referred', async () => {
    const partner = await t.call('instantie.maak', {
      naam: 'Springplank vzw',
      soort: 'doorstroompartner',
      straat: null,
      postcode: null,
      gemeente: null,
      telefoon: null,
      email: null,
      opmerking: null,
    });
    for (const [naam, eersteContactOp, uren] of [
      ['Maes', '2025-03-13', 600],
      ['Baert', '2025-03-23', 1000],
    ] as const) {
      const persoonId = await person(naam);
      const traject = { persoonId, partnerId: partner.id!, verwezenOp: '2025-03-03', eersteContactOp, stopOp: '2025-12-01' };
      const { id } = await t.call('doorstroomtraject.maak', traject);
      const own = { persoonId, doorstroomtrajectId: id! };
      await t.call('doorstroomUren.maak', { ...own, datum: '2025-04-01', soort: 'een_op_een', uren, bron: 'partner' });
      await t.call('stage.maak', { ...own, van: '2025-05-05' });
    }
    const [row, ...others] = (await monitoring(2025)).partners;
    expect(others).toEqual([]);
    expect(row).toMatchObject({ naam: 'Springplank vzw', trajecten: 2, wachtdagen: 15, uren: 800, stagesTiende: 10 });
    expect(row!.stand).toEqual({ voorbereiding: 0, loopt: 0, doorgestroomd: 0, gestopt: 2 });
    expect(row!.opvolging).toEqual([]);
    expect((await monitoring(2024)).partners).toEqual([]);
    expect((await monitoring(2026, 3)).partners).toHaveLength(1);
  });

  test('still at work per partner after 3, 6, 12 and 18 months: only of who agreed, refused and not asked is not known (F-11)', async () => {
    const none = { straat: null, postcode: null, gemeente: null, telefoon: null, email: null, opmerking: null };
    const partner = await t.call('instantie.maak', { naam: 'Springplank vzw', soort: 'doorstroompartner', ...none });
    const started = async (naam: string, akkoord: object, situatie: 'betaald_werk' | 'inactief' | 'niet_bereikt' | null) => {
      const persoonId = await person(naam);
      const job = { contractGetekendOp: '2025-03-20', contractStart: '2025-04-01', contractSteun: 'geen' as const };
      const traject = { persoonId, partnerId: partner.id!, verwezenOp: '2025-01-06', start: '2025-01-13', ...job, ...akkoord };
      const { id } = await t.call('doorstroomtraject.maak', traject);
      if (situatie !== null)
        await t.call('opvolging.maak', {
          persoonId,
          trajectId: null,
          doorstroomtrajectId: id!,
          maand: 3,
          datum: '2025-07-02',
          situatie,
          opmerking: null,
        });
    };
    const agreed = {
      akkoordOpvolging: 'ja' as const,
      akkoordOp: '2025-04-01',
      akkoordTot: '2026-12-31',
      akkoordKanaal: 'telefoon',
    };
    await started('Werkt', agreed, 'betaald_werk');
    await started('Thuis', agreed, 'inactief');
    await started('Stil', agreed, 'niet_bereikt');
    await started('Weigert', { akkoordOpvolging: 'nee', akkoordOp: '2025-04-01' }, 'betaald_werk');
    await started('Ongevraagd', {}, null);
    const [row] = (await monitoring(2025)).partners;
    expect(row!.opvolging).toEqual([
      { maand: 3, ja: 1, nee: 1, onbekend: 3 },
      { maand: 6, ja: 0, nee: 0, onbekend: 5 },
    ]);
    // All partners together say the same: a refusal is no answer there either.
    expect((await monitoring(2025)).uitkomsten.find(({ maand }) => maand === 3)).toEqual({
      maand: 3,
      ja: 1,
      nee: 1,
      onbekend: 3,
    });
    const bundel = await t.call('maatwerk.monitoringBundel', { jaar: 2025, op: '2026-03-31' });
    expect(bundel.partners).toMatchObject([
      { groepen: [{ trajecten: 5, opvolging: [{ maand: 6, ja: 0, nee: 0, onbekend: 5 }] }] },
    ]);
  });
});

describe('who sees what', () => {
  test('counts of a small house tell where one person went: a begeleider gets neither them nor the register', async () => {
    await way('Maes');
    await t.call('gebruiker.maak', { naam: 'sofie', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await t.call('dossier.sluit', {});
    await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: 'sofie', wachtzin: SECOND_PASSPHRASE });
    for (const [name, input] of [
      ['maatwerk.monitoring', { jaar: 2024, jaren: 1 }],
      ['beweging.register', {}],
    ] as const)
      expect(await t.ask(name, input)).toMatchObject({ ok: false, error: { code: 'GEEN_RECHT' } });
  });
});
