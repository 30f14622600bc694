import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { type TestCore, openCase, withTraject } from './core.ts';

type Rij = InputOf<'onkost.bewaarLijst'>['rijen'][number];

const NOON_APRIL_20 = Date.parse('2026-04-20T10:00:00Z');
const april = (): Promise<TestCore> => openCase({ now: () => NOON_APRIL_20 });

const rij = (persoonId: string, patch: Partial<Rij> = {}): Rij => ({
  id: null,
  persoonId,
  datum: '2026-04-10',
  soort: 'vervoer',
  wijze: 'werkelijk',
  grondslag: 'bewijs',
  cents: 4320,
  bewijs: 'treintickets in map 4',
  omschrijving: null,
  betaaldOp: null,
  ...patch,
});

const codes = async (t: TestCore): Promise<string[]> =>
  (await t.call('agenda.lijst', {})).bevindingen
    .filter((each) => ['AMA-17', 'AMA-18', 'AMA-19'].includes(each.rule))
    .map((each) => each.code)
    .sort();

describe('costs', () => {
  test('many rows are one operation; unchanged rows are not written; one undo takes all back', async () => {
    const t = await april();
    const { persoonId } = await withTraject(t);
    const read = () => t.call('onkost.maand', { maand: '2026-04' });
    const first = await t.call('onkost.bewaarLijst', {
      rijen: [rij(persoonId), rij(persoonId, { soort: 'maaltijd', cents: 550 })],
    });
    expect(first).toMatchObject({ nieuw: 2, gewijzigd: 0, verwijderd: 0 });
    const { rijen, personen, totaalCents, openCents, totalen } = await read();
    expect(personen).toEqual([{ persoonId, naam: 'Maes', voornaam: 'Élodie' }]);
    expect([totaalCents, openCents]).toEqual([4870, 4870]);
    expect(totalen).toEqual([
      { soort: 'vervoer', cents: 4320 },
      { soort: 'maaltijd', cents: 550 },
    ]);
    const typed = rijen.map(({ naam: _naam, voornaam: _voornaam, ...row }) => row) as Rij[];
    expect(await t.call('onkost.bewaarLijst', { rijen: typed })).toMatchObject({ operation: null, nieuw: 0, gewijzigd: 0 });
    const paid = typed.map((row, index) => (index === 0 ? { ...row, betaaldOp: '2026-04-20' } : row));
    const change = await t.call('onkost.bewaarLijst', { rijen: paid.slice(0, 1), verwijderd: [typed[1]!.id!], reden: 'dubbel' });
    expect(change).toMatchObject({ nieuw: 0, gewijzigd: 1, verwijderd: 1 });
    expect(await read()).toMatchObject({ totaalCents: 4320, openCents: 0 });
    await t.call('historie.ongedaan', { operatie: change.operation! });
    expect(await read()).toMatchObject({ totaalCents: 4870, openCents: 4870 });
    await t.close();
  });

  test('one bad row writes nothing and is named', async () => {
    const t = await april();
    const { persoonId } = await withTraject(t);
    const stranger = rij(persoonId, { id: '018f0000-0000-7000-8000-00000000abcd' });
    const answer = await t.ask('onkost.bewaarLijst', { rijen: [rij(persoonId), stranger] });
    expect(answer).toMatchObject({ ok: false, error: { code: 'NIET_GEVONDEN', field: 'rijen.1.id' } });
    expect((await t.call('onkost.maand', { maand: '2026-04' })).rijen).toEqual([]);
    await t.close();
  });

  test('example 27: 2.00 euro by the hour is a strong warning, train tickets with proof are not', async () => {
    const t = await april();
    const { persoonId } = await withTraject(t);
    await t.call('onkost.bewaarLijst', { rijen: [rij(persoonId)] });
    expect(await codes(t)).toEqual([]);
    await t.call('onkost.bewaarLijst', {
      rijen: [rij(persoonId, { wijze: 'forfait', grondslag: 'uur', cents: 200, bewijs: null })],
    });
    expect(await codes(t)).toEqual(['BEDRAG_PER_UUR', 'FORFAIT', 'MAXIMUM_JAAR_ONTBREEKT']);
    await t.close();
  });

  test('C2: both readings of a year side by side, and a maximum only when the user entered it', async () => {
    const t = await april();
    const { persoonId } = await withTraject(t);
    const forfait = { wijze: 'forfait', grondslag: 'maand', bewijs: null } as const;
    await t.call('onkost.bewaarLijst', {
      rijen: [
        rij(persoonId),
        rij(persoonId, { ...forfait, cents: 6000 }),
        rij(persoonId, { ...forfait, cents: 5000, datum: '2026-03-31' }),
        rij(persoonId, { soort: 'geschenkbon', wijze: 'forfait', grondslag: 'maand', cents: 4000 }),
        rij(persoonId, { cents: 999, datum: '2025-12-31' }),
      ],
    });
    const year = () => t.call('onkost.jaar', { jaar: 2026 });
    expect(await year()).toMatchObject({
      maximumJaar: { cents: null, standing: 'missing', nietBevestigdCents: null },
      personen: [
        {
          totaalCents: 19_320,
          werkelijkCents: 4320,
          zonderBewijsCents: 0,
          forfaitCents: 11_000,
          geschenkbonCents: 4000,
          bovenMaximumCents: null,
          rszCents: 11_000,
        },
      ],
    });
    const own = { id: 'onkosten.forfait.jaar', van: '2026-01-01', tot: '2026-12-31', bron: 'brief van de federatie' };
    await t.call('law.zet', { ...own, waarde: '100.00' });
    expect(await year()).toMatchObject({
      maximumJaar: { cents: 10_000, standing: 'confirmed' },
      personen: [{ bovenMaximumCents: 1000, rszCents: 11_000 }],
    });
    expect(await codes(t)).toEqual(['BOVEN_MAXIMUM_JAAR', 'FORFAIT', 'GESCHENKBON_BOVEN']);
    await t.close();
  });

  test('the amount of 2024 that ships is shown as not confirmed and never used', async () => {
    const t = await april();
    const { persoonId } = await withTraject(t, '2024-01-08');
    await t.call('onkost.bewaarLijst', {
      rijen: [rij(persoonId, { datum: '2024-05-02', wijze: 'forfait', grondslag: 'maand', cents: 200_000 })],
    });
    expect(await t.call('onkost.jaar', { jaar: 2024 })).toMatchObject({
      maximumJaar: { cents: null, standing: 'unconfirmed', nietBevestigdCents: 165_929 },
      personen: [{ bovenMaximumCents: null, rszCents: 200_000 }],
    });
    await t.close();
  });

  test('month list for the bookkeeper: names and amounts in XLSX, CSV and PDF, no description, no proof in words', async () => {
    const t = await april();
    const { persoonId } = await withTraject(t);
    await t.call('onkost.bewaarLijst', {
      rijen: [
        rij(persoonId, { omschrijving: 'naar de dokter', betaaldOp: '2026-04-15' }),
        rij(persoonId, { wijze: 'forfait', grondslag: 'dag', cents: 1050, bewijs: null }),
        rij(persoonId, { datum: '2026-05-01' }),
      ],
    });
    const out = {
      id: 'onkosten-maandlijst',
      formats: ['xlsx', 'csv', 'pdf', 'json'] as never,
      purpose: null,
      confirmation: null,
    };
    const made = await t.call('report.maak', { ...out, scope: { month: '2026-04' }, map: t.grant('uit') });
    const folder = path.join(t.folder, 'uit');
    expect(readdirSync(folder).sort()).toEqual([
      'onkosten-maandlijst-intern-personen_2026-04_2026-04-20.csv',
      'onkosten-maandlijst-intern-regels_2026-04_2026-04-20.csv',
      'onkosten-maandlijst-intern_2026-04_2026-04-20.json',
      'onkosten-maandlijst-intern_2026-04_2026-04-20.pdf',
      'onkosten-maandlijst-intern_2026-04_2026-04-20.xlsx',
    ]);
    expect(made.files.find((file) => file.format === 'pdf')?.standing).toBe('ua-1');
    const csv = (part: string): string[] =>
      readFileSync(path.join(folder, `onkosten-maandlijst-intern-${part}_2026-04_2026-04-20.csv`), 'utf8')
        .trim()
        .split('\r\n');
    expect(csv('personen').slice(1)).toEqual(['Maes;Élodie;53,70;53,70;10,50']);
    expect(csv('regels').slice(1)).toEqual([
      '10/04/2026;Maes;Élodie;vervoer;werkelijke kost;volgens bewijs;43,20;ja;15/04/2026',
      '10/04/2026;Maes;Élodie;vervoer;vast bedrag;per dag;10,50;nee;',
    ]);
    expect(readFileSync(path.join(folder, 'onkosten-maandlijst-intern_2026-04_2026-04-20.json'), 'utf8')).not.toMatch(
      /dokter|map 4/u,
    );
    const empty = await t.ask('report.maak', { ...out, scope: { month: '2026-06' }, map: null });
    expect(empty).toMatchObject({ ok: false, error: { code: 'GEEN_INHOUD' } });
    await t.close();
  });
});
