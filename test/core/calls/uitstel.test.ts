/** "Later": a finding waits until its day, because; and the terms of a year. */
import { describe, expect, test } from 'vitest';
import { factOf } from '../../../src/core/agenda/uitstel.ts';
import { toIsoDate } from '../../../src/shared/domain/date.ts';
import { type TestCore, openCase, withTraject } from './core.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 2, 2, 8);

async function office() {
  let now = START;
  const t = await openCase({ now: () => now });
  const { persoonId, trajectId } = await withTraject(t);
  return { t, persoonId, trajectId, later: (days: number) => (now = START + days * DAY) };
}

const keys = (lines: readonly { sleutel: string }[]) => lines.map(({ sleutel }) => sleutel);
const agreement = async (t: TestCore) => {
  const { bevindingen, uitgesteld } = await t.call('agenda.lijst', {});
  return [...bevindingen, ...uitgesteld].find(({ rule }) => rule === 'AMA-12')!;
};

describe('a finding that waits', () => {
  test('stands apart with its reason, comes back on its day, and one undo brings it back before', async () => {
    const { t, persoonId, later } = await office();
    const before = await t.call('agenda.lijst', {});
    const { sleutel } = await agreement(t);
    const { operation } = await t.call('bevinding.stelUit', {
      sleutel,
      persoonId,
      tot: '2026-03-12',
      reden: 'wacht op de handtekening',
    });
    const after = await t.call('agenda.lijst', {});
    expect(keys(after.bevindingen)).toEqual(keys(before.bevindingen).filter((each) => each !== sleutel));
    expect(after.uitgesteld).toMatchObject([
      { sleutel, uitstel: { tot: '2026-03-12', reden: 'wacht op de handtekening', door: 'griet' } },
    ]);
    later(9);
    expect(keys((await t.call('agenda.lijst', {})).uitgesteld)).toEqual([sleutel]);
    later(10);
    const back = await t.call('agenda.lijst', {});
    expect([keys(back.uitgesteld), keys(back.bevindingen).includes(sleutel)]).toEqual([[], true]);
    later(0);
    await t.call('historie.ongedaan', { operatie: operation });
    expect(keys((await t.call('agenda.lijst', {})).bevindingen)).toEqual(keys(before.bevindingen));
    await t.close();
  });

  test('never leaves the checklist of its file, nor makes that file complete', async () => {
    const { t, persoonId, trajectId } = await office();
    const before = await t.call('ama.lees', { trajectId });
    const blocking = (await t.call('agenda.lijst', { persoonId })).bevindingen.filter(({ severity }) => severity === 'B');
    expect(blocking.length).toBeGreaterThan(0);
    for (const { sleutel } of blocking)
      await t.call('bevinding.stelUit', { sleutel, persoonId, tot: '2026-04-01', reden: 'later' });
    expect((await t.call('agenda.lijst', { persoonId })).bevindingen.filter(({ severity }) => severity === 'B')).toEqual([]);
    const after = await t.call('ama.lees', { trajectId });
    expect([after.volledig, after.vereisten, keys(after.bevindingen)]).toEqual([
      false,
      before.vereisten,
      keys(before.bevindingen),
    ]);
    await t.close();
  });

  test('comes back as soon as it says something else, and by hand', async () => {
    const { t, persoonId } = await office();
    const line = await agreement(t);
    const { sleutel } = line;
    const { id } = await t.call('bevinding.stelUit', { sleutel, persoonId, tot: '2026-04-01', reden: 'later' });
    expect(factOf({ ...line, tegen: toIsoDate('2026-05-01') })).not.toBe(factOf(line));
    expect(factOf({ ...line, severity: 'I' })).not.toBe(factOf(line));
    expect(factOf({ ...line, params: { ...line.params, punten: ['1'] } })).not.toBe(factOf(line));
    expect(factOf({ ...line, params: { ...line.params, dagen: 12 } })).toBe(factOf(line));
    await t.call('bevinding.hervat', { id: id! });
    expect(keys((await t.call('agenda.lijst', {})).bevindingen)).toContain(sleutel);
    expect(await t.ask('bevinding.hervat', { id })).toMatchObject({ error: { code: 'NIET_GEVONDEN' } });
    await t.close();
  });

  test('a night changes nothing of what the findings of a file say', async () => {
    const { t, later } = await office();
    const facts = async () => new Map((await t.call('agenda.lijst', {})).bevindingen.map((line) => [line.sleutel, factOf(line)]));
    const first = await facts();
    later(1);
    const next = await facts();
    const same = [...first].filter(([key]) => next.has(key));
    expect(same.length).toBeGreaterThan(5);
    expect(same.filter(([key, fact]) => next.get(key) !== fact)).toEqual([]);
    await t.close();
  });

  test('asks a day that has yet to come, a reason, and a finding that is open', async () => {
    const { t, persoonId } = await office();
    const { sleutel } = await agreement(t);
    const input = { sleutel, persoonId, tot: '2026-04-01', reden: 'later' };
    for (const [change, code] of [
      [{ tot: '2026-03-02' }, 'UITSTEL_DAG'],
      [{ reden: '  ' }, 'INVOER_ONGELDIG'],
      [{ sleutel: 'AMA-12|X' }, 'UITSTEL_ONBEKEND'],
    ] as const)
      expect(await t.ask('bevinding.stelUit', { ...input, ...change }), code).toMatchObject({ ok: false, error: { code } });
    await t.close();
  });

  test('several wait in one operation, all or none, and one undo brings all of them back', async () => {
    const { t } = await office();
    const { id } = await t.call('persoon.maak', { naam: 'Claes', voornaam: 'Noor', insz: null });
    await t.call('ama.startTraject', { persoonId: id!, start: '2026-02-16' });
    const before = await t.call('agenda.lijst', {});
    const sleutels = before.bevindingen.filter(({ rule }) => rule === 'AMA-12').map(({ sleutel }) => sleutel);
    expect(sleutels.length).toBeGreaterThan(1);
    const later = { tot: '2026-03-20', reden: 'de map komt morgen' };
    expect(await t.ask('bevinding.stelAllesUit', { sleutels: [...sleutels, 'AMA-12|X'], ...later })).toMatchObject({
      error: { code: 'UITSTEL_ONBEKEND' },
    });
    expect((await t.call('agenda.lijst', {})).uitgesteld).toEqual([]);
    const { operation } = await t.call('bevinding.stelAllesUit', { sleutels: [...sleutels, sleutels[0]!], ...later });
    const after = await t.call('agenda.lijst', {});
    expect(keys(after.uitgesteld).toSorted()).toEqual(sleutels.toSorted());
    expect(new Set(after.uitgesteld.map(({ persoon }) => persoon?.id)).size).toBe(2);
    expect(after.uitgesteld.every(({ uitstel }) => uitstel.tot === later.tot && uitstel.reden === later.reden)).toBe(true);
    await t.call('historie.ongedaan', { operatie: operation });
    expect(keys((await t.call('agenda.lijst', {})).bevindingen)).toEqual(keys(before.bevindingen));
    await t.close();
  });

  test('several come back in one operation, all or none, and one undo lets all of them wait again', async () => {
    const { t } = await office();
    const { id } = await t.call('persoon.maak', { naam: 'Claes', voornaam: 'Noor', insz: null });
    await t.call('ama.startTraject', { persoonId: id!, start: '2026-02-16' });
    const before = keys((await t.call('agenda.lijst', {})).bevindingen);
    const sleutels = before.slice(0, 3);
    await t.call('bevinding.stelAllesUit', { sleutels, tot: '2026-03-20', reden: 'de map komt morgen' });
    const waiting = (await t.call('agenda.lijst', {})).uitgesteld;
    const [first, second] = waiting.map(({ uitstel }) => uitstel.id);
    expect(waiting).toHaveLength(3);
    expect(await t.ask('bevinding.hervatAlles', { ids: [first, id] })).toMatchObject({ error: { code: 'NIET_GEVONDEN' } });
    expect((await t.call('agenda.lijst', {})).uitgesteld).toHaveLength(3);
    const { operation } = await t.call('bevinding.hervatAlles', { ids: [first!, second!, first!] });
    const after = await t.call('agenda.lijst', {});
    expect(keys(after.uitgesteld)).toEqual(keys(waiting).slice(2));
    expect(keys(after.bevindingen)).toEqual(expect.arrayContaining(keys(waiting).slice(0, 2)));
    await t.call('historie.ongedaan', { operatie: operation });
    expect((await t.call('agenda.lijst', {})).uitgesteld).toEqual(waiting);
    await t.close();
  });
});

describe('why a finding is there', () => {
  test('its facts, the values that were looked up, the rule with its sources, and the finding as the last step', async () => {
    const { t, persoonId, trajectId } = await office();
    await t.call('urenAfspraak.maak', { persoonId, trajectId, van: '2026-02-02', uren: 1000 });
    const line = (await t.call('agenda.lijst', {})).bevindingen.find(({ rule }) => rule === 'AMA-04')!;
    const why = await t.call('bevinding.uitleg', { sleutel: line.sleutel, persoonId });
    expect(why).toMatchObject({ rule: 'AMA-04', message: line.message, op: '2026-03-02' });
    expect(why.bronnen.length).toBeGreaterThan(0);
    const values = why.afleiding.flatMap(({ parameters }) => parameters);
    expect(values).toMatchObject([{ id: 'ama.minimumUren', value: expect.stringContaining('12') }]);
    expect(why.afleiding.some(({ code }) => code === 'REGEL')).toBe(true);
    expect(why.afleiding.at(-1)).toMatchObject({ code: 'BEVINDING', result: line.message });
    await t.close();
  });

  test('of every line of Vandaag, with the person and without; a line that is not there says so', async () => {
    const { t } = await office();
    const { bevindingen } = await t.call('agenda.lijst', {});
    expect(bevindingen.some(({ persoon }) => persoon === null)).toBe(true);
    for (const { sleutel, persoon, message } of bevindingen) {
      const why = await t.call('bevinding.uitleg', { sleutel, persoonId: persoon?.id ?? null });
      expect(why.afleiding.at(-1), sleutel).toMatchObject({ code: 'BEVINDING', result: message });
    }
    expect(await t.ask('bevinding.uitleg', { sleutel: 'AMA-12|X', persoonId: null })).toMatchObject({
      error: { code: 'UITSTEL_ONBEKEND' },
    });
    await t.close();
  });
});

describe('the terms of a year', () => {
  test('every open term once, by day, with what waits among them', async () => {
    const { t } = await office();
    for (const [naam, start] of [
      ['Baert', '2026-01-19'],
      ['Claes', '2026-02-16'],
    ] as const) {
      const { id } = await t.call('persoon.maak', { naam, voornaam: 'Noor', insz: null });
      await t.call('ama.startTraject', { persoonId: id!, start });
    }
    const { regels, soorten } = await t.call('agenda.jaar', { jaar: 2026 });
    expect(regels.length).toBeGreaterThan(2);
    expect(regels.every(({ tegen }) => tegen!.startsWith('2026-'))).toBe(true);
    expect(regels.map(({ tegen }) => tegen!)).toEqual(regels.map(({ tegen }) => tegen!).toSorted());
    expect(new Set(soorten.map(({ rule }) => rule))).toEqual(new Set(regels.map(({ rule }) => rule)));
    expect(soorten.filter(({ titel, rule }) => titel === rule)).toEqual([]);
    const { bevindingen } = await t.call('agenda.lijst', {});
    const open = bevindingen.filter(({ tegen, kind }) => tegen?.startsWith('2026-') && kind !== 'complete');
    expect(regels).toHaveLength(open.length);
    const first = regels[0]!;
    await t.call('bevinding.stelUit', {
      sleutel: first.sleutel,
      persoonId: first.persoon?.id ?? null,
      tot: '2026-06-01',
      reden: 'later',
    });
    expect((await t.call('agenda.jaar', { jaar: 2026 })).regels.find(({ sleutel }) => sleutel === first.sleutel)).toMatchObject({
      uitgesteldTot: '2026-06-01',
    });
    expect((await t.call('agenda.jaar', { jaar: 2031 })).regels).toEqual([]);
    await t.close();
  });
});
