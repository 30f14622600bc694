import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/shared/domain/date.ts';
import { d } from '../../rules/facts.ts';
import { type TestCore, openCase, withTraject } from './core.ts';

type Regel = { weekdag: number; dagdeel: 'dag' | 'vm' | 'nm'; uren: number | null; werkpostId: string | null };

const regel = (weekdag: number, dagdeel: Regel['dagdeel'] = 'dag', werkpostId: string | null = null, uren = 400): Regel => ({
  weekdag,
  dagdeel,
  uren,
  werkpostId,
});
const dagen = (...regels: Regel[]) => ({ soort: 'dagen' as const, regels });
const NOON_APRIL_20 = Date.parse('2026-04-20T10:00:00Z');
const april = (): Promise<TestCore> => openCase({ now: () => NOON_APRIL_20 });

async function newWerkpost(t: TestCore, naam: string, extra: Record<string, unknown> = {}): Promise<string> {
  const values = { naam, organisatie: null, extern: false, partner: false, aard: 'gewoon' as const, adres: null };
  return (await t.call('werkpost.maak', { ...values, ...extra })).id!;
}

const stay = (persoonId: string, trajectId: string, werkpostId: string, extra: Record<string, unknown> = {}) => ({
  persoonId,
  trajectId,
  werkpostId,
  van: '2026-01-05',
  tot: null,
  doel: 'stap naar betaald werk',
  nazichtOp: '2026-12-01',
  nazichtUitkomst: null,
  werkpostbegeleider: null,
  ...extra,
});

const present = (persoonId: string, datum: string, waarde: 'aanwezig' | 'half' = 'aanwezig') => ({
  persoonId,
  datum,
  dagdeel: 'dag' as const,
  werkpostId: null,
  waarde,
  uren: null,
  reden: null,
});

describe('timetable', () => {
  test('a new timetable ends the one before it the day before, in one operation with one undo', async () => {
    const t = await april();
    const { trajectId } = await withTraject(t);
    const read = async () => (await t.call('uurrooster.lees', { trajectId })).versies;
    await t.call('uurrooster.bewaar', { trajectId, van: '2026-01-05', inhoud: dagen(regel(1), regel(3)) });
    const change = await t.call('uurrooster.bewaar', {
      trajectId,
      van: '2026-04-01',
      inhoud: dagen(regel(2, 'vm'), regel(2, 'nm')),
    });
    expect((await read()).map(({ van, tot, nu, urenPerWeek }) => [van, tot, nu, urenPerWeek])).toEqual([
      ['2026-04-01', null, true, 800],
      ['2026-01-05', '2026-03-31', false, 800],
    ]);
    await t.call('historie.ongedaan', { operatie: change.operation! });
    expect((await read()).map(({ van, tot }) => [van, tot])).toEqual([['2026-01-05', null]]);
    await t.close();
  });

  test('the same first day replaces, a later version stays, and an empty timetable ends it', async () => {
    const t = await april();
    const { trajectId } = await withTraject(t);
    const read = async () => (await t.call('uurrooster.lees', { trajectId })).versies.map(({ van, tot }) => [van, tot]);
    await t.call('uurrooster.bewaar', { trajectId, van: '2026-06-01', inhoud: dagen(regel(1)) });
    await t.call('uurrooster.bewaar', { trajectId, van: '2026-02-02', inhoud: dagen(regel(3)) });
    expect(await read()).toEqual([
      ['2026-06-01', null],
      ['2026-02-02', '2026-05-31'],
    ]);
    await t.call('uurrooster.bewaar', {
      trajectId,
      van: '2026-02-02',
      inhoud: { soort: 'flexibel', urenPerWeek: null, werkpostId: null },
    });
    const [, flexible] = (await t.call('uurrooster.lees', { trajectId })).versies;
    expect(flexible).toMatchObject({ inhoud: { soort: 'flexibel', urenPerWeek: null }, urenPerWeek: null });
    const open = async () =>
      (await t.call('agenda.lijst', { op: '2026-04-20' })).bevindingen
        .filter((each) => each.rule === 'AMA-49')
        .map((each) => each.code);
    expect(await open()).toEqual(['UREN_ONTBREKEN']);
    await t.call('uurrooster.bewaar', { trajectId, van: '2026-04-01', inhoud: dagen() });
    expect(await open()).toEqual([]);
    await t.close();
  });

  test('a half day that stands twice at one werkpost is refused', async () => {
    const t = await april();
    const { trajectId } = await withTraject(t);
    const answer = await t.ask('uurrooster.bewaar', {
      trajectId,
      van: '2026-02-02',
      inhoud: dagen(regel(1, 'vm'), regel(1, 'vm')),
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'ROOSTER_DUBBEL', field: 'inhoud.regels.1' } });
    await t.close();
  });

  test('whatever is saved in whatever order, no day has two timetables', async () => {
    const t = await april();
    const { trajectId } = await withTraject(t);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), async (offsets) => {
        for (const offset of offsets) {
          const van = addDays(d('2026-01-05'), offset);
          await t.call('uurrooster.bewaar', { trajectId, van, inhoud: dagen(regel(1)) });
        }
        const { versies } = await t.call('uurrooster.lees', { trajectId });
        const sorted = versies.toReversed();
        for (const [index, version] of sorted.entries()) {
          const next = sorted[index + 1];
          expect(version.tot).toBe(next ? addDays(next.van, -1) : null);
        }
      }),
      { numRuns: 15 },
    );
    await t.close();
  });
});

describe('planned days', () => {
  test('planned, realised and off plan in April 2026; a closing day and a long absence are no planned days', async () => {
    const t = await april();
    const { persoonId, trajectId } = await withTraject(t);
    await t.call('uurrooster.bewaar', { trajectId, van: '2026-01-05', inhoud: dagen(regel(1), regel(3, 'vm')) });
    await t.call('kalenderdag.maak', { datum: '2026-04-08', soort: 'sluitingsdag', omschrijving: null });
    await t.call('afwezigheidsperiode.maak', {
      persoonId,
      trajectId,
      van: '2026-04-27',
      verwachtTot: null,
      tot: null,
      reden: 'Z',
      bewijsGezien: true,
    });
    await t.call('aanwezigheid.zet', {
      uitspraken: [
        present(persoonId, '2026-04-01', 'half'),
        present(persoonId, '2026-04-13', 'half'),
        present(persoonId, '2026-04-14'),
      ],
    });
    const { rijen } = await t.call('planning.maand', { maand: '2026-04' });
    expect(rijen).toHaveLength(1);
    expect(rijen[0]).toMatchObject({
      gepland: '3.5',
      volgensPlan: '1.0',
      bekend: true,
      nietAanwezig: ['2026-04-15', '2026-04-20'],
      buitenPlan: ['2026-04-14'],
      vervallen: [
        { datum: '2026-04-06', reden: 'feestdag' },
        { datum: '2026-04-08', reden: 'sluitingsdag' },
      ],
    });
    expect(rijen[0]!.dagen.map(({ datum, halven }) => [datum, halven])).toEqual([
      ['2026-04-01', 1],
      ['2026-04-13', 2],
      ['2026-04-15', 1],
      ['2026-04-20', 2],
      ['2026-04-22', 1],
    ]);
    expect(JSON.stringify(rijen)).not.toContain('"Z"');
    await t.close();
  });

  test('the evaluation file names the planned days of its period, and none where the timetable does not cover it', async () => {
    const t = await april();
    const { persoonId, trajectId } = await withTraject(t, '2026-03-30');
    const planned = async () => {
      const map = t.grant(`uit-${String(Math.random()).slice(2)}`);
      const out = { id: 'ama-evaluatie', formats: ['json' as const], purpose: null, confirmation: 'proef' };
      const { files } = await t.call('report.maak', { ...out, scope: { persoonId }, map });
      const model = JSON.parse(readFileSync(path.join(t.folder, map.ref, files[0]!.path), 'utf8')) as {
        aanwezigheid: { afgesprokenDagen: string | null };
      };
      return model.aanwezigheid.afgesprokenDagen;
    };
    expect(await planned()).toBeNull();
    await t.call('uurrooster.bewaar', { trajectId, van: '2026-03-30', inhoud: dagen(regel(1), regel(3, 'vm')) });
    // Mondays 30/3, 13/4 and 20/4 (6/4 is Easter Monday), Wednesday mornings 1/4, 8/4 and 15/4.
    expect(await planned()).toBe('4.5');
    await t.close();
  });
});

describe('werkposten', () => {
  test('two half days at two werkposten: one person at each, one day, and the free places by half day', async () => {
    const t = await april();
    const { trajectId } = await withTraject(t);
    const [keuken, atelier] = [await newWerkpost(t, 'Keuken', { plaatsen: 1 }), await newWerkpost(t, 'Atelier')];
    await t.call('uurrooster.bewaar', {
      trajectId,
      van: '2026-01-05',
      inhoud: dagen(regel(2, 'vm', keuken), regel(2, 'nm', atelier), regel(4)),
    });
    const week = await t.call('werkpost.rooster', { op: '2026-04-23' });
    expect([week.van, week.tot]).toEqual(['2026-04-20', '2026-04-26']);
    const [first, second] = week.werkposten;
    expect([first!.naam, second!.naam]).toEqual(['Atelier', 'Keuken']);
    expect(second!.dagen[1]!.vm).toMatchObject({ vrij: 0, personen: [{ naam: 'Maes' }] });
    expect(second!.dagen[1]!.nm).toMatchObject({ vrij: 1, personen: [] });
    expect(second!.vrij).toBe(0);
    expect(first).toMatchObject({ plaatsen: null, vrij: null });
    expect(first!.dagen[1]!.nm.personen).toHaveLength(1);
    expect(week.zonderWerkpost).toHaveLength(1);
    const { rijen } = await t.call('planning.maand', { maand: '2026-04' });
    expect(rijen[0]!.dagen.filter((each) => each.datum === '2026-04-21')).toMatchObject([{ halven: 2, delen: [{}, {}] }]);
    await t.close();
  });

  test('a part without a werkpost is where the person stays; a stay without a day of the timetable is named', async () => {
    const t = await april();
    const { persoonId, trajectId } = await withTraject(t);
    const tuin = await newWerkpost(t, 'Tuin', { plaatsen: 2 });
    await t.call('werkpostPeriode.maak', stay(persoonId, trajectId, tuin));
    const week = async () => (await t.call('werkpost.rooster', { op: '2026-04-20' })).werkposten[0]!;
    expect(await week()).toMatchObject({ zonderDag: [{ naam: 'Maes' }], vrij: 2 });
    await t.call('uurrooster.bewaar', { trajectId, van: '2026-01-05', inhoud: dagen(regel(3)) });
    expect(await week()).toMatchObject({ zonderDag: [], vrij: 1 });
    await t.close();
  });

  test('a missed contact, the briefing and an enclave by the day: findings from the file, also on the page of the werkpost', async () => {
    const t = await april();
    const { persoonId, trajectId } = await withTraject(t);
    const host = await newWerkpost(t, 'Tuinen Bries', { extern: true, organisatie: 'Bries bv', aard: 'enclave' });
    const period = await t.call(
      'werkpostPeriode.maak',
      stay(persoonId, trajectId, host, { van: '2026-03-02', contactElkeWeken: 2, doel: null, nazichtOp: '2026-04-10' }),
    );
    await t.call('contact.maak', {
      persoonId,
      datum: '2026-04-01',
      werkpostPeriodeId: period.id!,
      metWie: 'mevrouw Bries',
      wijze: 'telefoon',
      tekst: 'loopt goed',
    });
    await t.call('uurrooster.bewaar', { trajectId, van: '2026-04-06', inhoud: dagen(regel(1, 'dag', host)) });
    const { verblijven, bevindingen } = await t.call('werkpost.lees', { id: host });
    expect(verblijven).toMatchObject([
      { naam: 'Maes', lopend: true, laatsteContact: '2026-04-01', contactUiterlijk: '2026-04-15', dagenZonderContact: 19 },
    ]);
    expect(bevindingen.map((each) => each.code).sort()).toEqual([
      'COLLEGAS_WERKPOST_NIET_GEBRIEFT',
      'CONTACT_WERKPOST_GEMIST',
      'DOEL_ONTBREEKT',
      'KERNACTIVITEIT',
      'NAGAAN',
    ]);
    expect(bevindingen.find((each) => each.code === 'KERNACTIVITEIT')!.params).toMatchObject({
      dagen: 2,
      periodes: ['2026-04-13/2026-04-13', '2026-04-20/2026-04-20'],
    });
    expect(bevindingen.every((each) => each.plaats.recordId === period.id)).toBe(true);
    await t.close();
  });
});
