/** The lawbook over its calls: explaining, confirming, what is new, as known on, contradictions, and the book. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestCore, openCase, startCore, withTraject } from './core.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const AMOUNT = 'ama.eenheidsbedrag';
const at = (day: string): (() => number) => {
  const ms = Date.parse(`${day}T12:00:00Z`);
  return () => ms;
};

let t: TestCore;
afterEach(() => t.close());

const steps = async (op: string, gekendOp?: string) =>
  (await t.call('law.uitleg', { id: AMOUNT, op, ...(gekendOp === undefined ? {} : { gekendOp }) })).afleiding.map(
    ({ code }) => code,
  );

const value = (op: string, gekendOp?: string) =>
  t.call('law.waarde', { id: AMOUNT, op, ...(gekendOp === undefined ? {} : { gekendOp }) });

describe('without a case file', () => {
  beforeEach(() => {
    t = startCore();
  });

  test('a rule is explained by its values, sources, boundaries and contradictions', async () => {
    const answer = await t.call('law.uitleg', { id: 'ama-25', op: '2026-03-01' });
    expect(answer).toMatchObject({ soort: 'regel', id: 'AMA-25', zekerheid: 'H; jaar met een wijziging L' });
    expect(answer.afleiding.flatMap(({ parameters }) => parameters)).toContainEqual(
      expect.objectContaining({ id: 'ama.contingent.lezing', standing: 'unconfirmed' }),
    );
    expect(answer.grenzen.namen.map(({ naam }) => naam)).toEqual(['contingent', 'wijziging']);
    expect(answer.tegenspraken).toMatchObject([
      { id: 'C7', readings: [{ code: 'gewogen', standaard: true, gekozen: true }, { gekozen: false }] },
    ]);
    expect(answer.boodschappen.map(({ text }) => text).join(' ')).not.toContain('{{');
  });
  test('a parameter is explained on its day, and with the lawbook as it was known', async () => {
    expect(await steps('2025-06-01')).toEqual(['MEEGELEVERD', 'STAND']);
    expect(await steps('2026-06-01')).toEqual(['GEEN_WAARDE', 'STAND']);
    expect(await steps('2025-06-01', '2026-01-01')).toEqual(['GEKEND_OP', 'GEEN_WAARDE', 'STAND']);
  });
  test('a contradiction, and a name that is none', async () => {
    expect(await t.call('law.uitleg', { id: 'C3' })).toMatchObject({ soort: 'tegenspraak', regels: [{ id: 'AMA-22' }, {}, {}] });
    expect(await t.ask('law.uitleg', { id: 'AMA-99' })).toMatchObject({ ok: false, error: { code: 'REGEL_ONBEKEND' } });
    expect((await t.call('law.tegenspraken', {})).map(({ id }) => id)).toEqual(expect.arrayContaining(['C1', 'C7']));
  });
  test('every rule says its sources with address, its parameters and its boundaries', async () => {
    const rules = await t.call('rules.lijst', {});
    expect(rules.every(({ bronnen }) => bronnen.length > 0)).toBe(true);
    expect(rules.find(({ id }) => id === 'AMA-17')?.grenzen.reden).toContain('aard');
    expect(rules.find(({ id }) => id === 'AMA-23')?.tegenspraken).toEqual(['C3']);
  });
  test('the book as HTML: every rule, value and contradiction, links of the web only, nothing from elsewhere', async () => {
    const made = await t.call('law.boek', { formaat: 'html', bestand: t.grant('regelboek.html'), op: '2026-03-01' });
    const html = readFileSync(path.join(t.folder, 'regelboek.html'), 'utf8');
    expect(made).toMatchObject({ path: 'regelboek.html', blob: null, size: Buffer.byteLength(html) });
    const ids = [
      ...(await t.call('rules.lijst', {})).map(({ id }) => id),
      ...(await t.call('law.lijst', {})).map(({ id }) => id),
      ...(await t.call('law.tegenspraken', {})).map(({ id }) => id),
    ];
    expect(ids.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
    expect(
      [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href).filter((href) => !/^(https?:\/\/|#)/.test(href!)),
    ).toEqual([]);
    expect(html).not.toMatch(/<script|<img|<link|@import|\{\{|undefined|reports\.regelboek/);
    expect(await t.ask('law.boek', { formaat: 'html', bestand: { ref: 'regelboek.html' } })).toMatchObject({
      error: { code: 'BESTAND_BESTAAT' },
    });
  });
  test('the book as PDF, kept for the window', async () => {
    const made = await t.call('law.boek', { formaat: 'pdf', bestand: null });
    const blob = await t.core.blob(made.blob!);
    expect(blob).toMatchObject({ type: 'application/pdf', name: expect.stringMatching(/^regelboek-.*\.pdf$/) as string });
    expect(Buffer.from(blob!.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});

describe('with a case file', () => {
  test('confirming keeps the value and its period, and records the ground', async () => {
    t = await openCase({ now: at('2026-12-01') });
    const before = await value('2025-06-01');
    expect(before).toMatchObject({ standing: 'unconfirmed', userValue: false, bevestigd: false });
    await t.call('law.bevestig', { id: AMOUNT, op: '2025-06-01', bron: 'brief van het departement' });
    expect(await value('2025-06-01')).toMatchObject({
      text: before.text,
      standing: 'confirmed',
      userValue: false,
      bevestigd: true,
      hides: null,
      from: before.from,
      until: before.until,
      source: 'brief van het departement',
    });
    expect(await value('2025-01-01')).toMatchObject({ standing: 'unconfirmed', bevestigd: false });
    const parameter = (await t.call('law.lijst', {})).find(({ id }) => id === AMOUNT);
    expect(parameter?.values.find(({ bevestigd }) => bevestigd)).toMatchObject({ gekendSinds: '2026-12-01', userValue: true });
    const explained = await t.call('law.uitleg', { id: AMOUNT, op: '2025-06-01' });
    expect(explained.afleiding.map(({ code }) => code)).toEqual(['ZELF_BEVESTIGD', 'STAND']);
  });
  test('nothing to confirm: no value, an own value, a list that cannot be typed', async () => {
    t = await openCase({ now: at('2026-12-01') });
    const refused = async (id: string, op: string) =>
      (await t.ask('law.bevestig', { id, op, bron: 'x' })) as { error?: { code: string } };
    expect((await refused(AMOUNT, '2026-06-01')).error?.code).toBe('NIETS_TE_BEVESTIGEN');
    expect((await refused('be.feestdagen', '2026-06-01')).error?.code).toBe('NIETS_TE_BEVESTIGEN');
    await t.call('law.zet', { id: AMOUNT, van: '2025-01-01', tot: null, waarde: '3000.00', bron: 'x' });
    expect((await refused(AMOUNT, '2025-06-01')).error?.code).toBe('NIETS_TE_BEVESTIGEN');
  });

  test('a shipped value that is newer than the own one is offered, holds when it is taken over, and not before', async () => {
    t = await openCase({ now: at('2026-06-01') });
    await t.call('law.zet', { id: AMOUNT, van: '2024-01-01', tot: null, waarde: '3000.00', bron: 'schatting' });
    const offers = async () => (await t.call('law.lijst', {})).find(({ id }) => id === AMOUNT)!.nieuw;
    const found = await offers();
    expect(found.map(({ from }) => from)).toContain('2025-03-01');
    expect(found[0]).toMatchObject({ gekendSinds: '2026-11-21', eigen: { from: '2024-01-01' } });
    expect((await value('2025-06-01')).value).toBe(300_000);
    await t.call('law.neemOver', { recordId: found[0]!.eigen.recordId, van: '2025-03-01' });
    expect((await value('2025-02-28')).value).toBe(300_000);
    expect(await value('2025-03-01')).toMatchObject({ value: 323_034, userValue: false });
  });
  test('an own value that is newer than what ships is not asked about', async () => {
    t = await openCase({ now: at('2026-12-01') });
    await t.call('law.zet', { id: AMOUNT, van: '2024-01-01', tot: null, waarde: '3000.00', bron: 'brief' });
    expect((await t.call('law.lijst', {})).flatMap(({ nieuw }) => nieuw)).toEqual([]);
  });
  test('taking over a value from before the own one takes that one away', async () => {
    t = await openCase({ now: at('2026-06-01') });
    const { id: recordId } = await t.call('law.zet', { id: AMOUNT, van: '2025-04-01', tot: null, waarde: '3000.00', bron: 'x' });
    await t.call('law.neemOver', { recordId: recordId!, van: '2025-03-01' });
    expect(await value('2025-06-01')).toMatchObject({ value: 323_034, userValue: false });
  });

  test('as known on: own values of later days are not there, and those taken away since are', async () => {
    let now = '2026-12-01';
    t = await openCase({ now: () => Date.parse(`${now}T12:00:00Z`) });
    now = '2026-12-05';
    const { id: recordId } = await t.call('law.zet', { id: AMOUNT, van: '2025-01-01', tot: null, waarde: '3000.00', bron: 'x' });
    now = '2026-12-10';
    await t.call('law.verwijder', { recordId: recordId!, reden: 'vergissing' });
    expect((await value('2025-06-01')).value).toBe(323_034);
    expect((await value('2025-06-01', '2026-12-04')).value).toBe(323_034);
    expect((await value('2025-06-01', '2026-12-05')).value).toBe(300_000);
    expect((await value('2025-06-01', '2026-12-09')).value).toBe(300_000);
    expect((await value('2025-06-01', '2026-12-10')).value).toBe(323_034);
    expect((await value('2025-06-01', '2026-11-20')).value).toBeNull();
  });
  test('funding and findings take the lawbook as it was known', async () => {
    let now = '2026-12-01';
    t = await openCase({ now: () => Date.parse(`${now}T12:00:00Z`) });
    await withTraject(t, '2025-01-01');
    await t.call('contingent.maak', { soort: 'ama', van: '2025-01-01', plaatsen: 5, bron: null });
    now = '2026-12-05';
    await t.call('law.zet', { id: AMOUNT, van: '2025-01-01', tot: null, waarde: '2812.20', bron: 'tabel' });
    const funding = async (gekendOp?: string) =>
      t.call('funding.jaar', { jaar: 2025, ...(gekendOp === undefined ? {} : { gekendOp }) });
    expect((await funding()).methodA.subsidyCents).toBe(281_220);
    expect((await funding('2026-12-05')).methodA.subsidyCents).toBe(281_220);
    expect((await funding('2026-12-04')).methodA.subsidyCents).toBeNull();
    const codes = async (gekendOp?: string) =>
      (await t.call('agenda.lijst', { op: '2025-06-01', ...(gekendOp === undefined ? {} : { gekendOp }) })).bevindingen
        .filter(({ rule }) => rule === 'AMA-26')
        .map(({ code }) => code);
    expect(await codes()).toEqual([]);
    expect(await codes('2026-12-04')).toEqual(['BEDRAG_NIET_BEVESTIGD']);
    expect(await codes()).toEqual([]);
  });

  test('what the contradictions come to in a year of this file', async () => {
    t = await openCase({ now: at('2026-12-01') });
    await withTraject(t, '2025-01-01');
    await t.call('contingent.maak', { soort: 'ama', van: '2025-01-01', plaatsen: 5, bron: null });
    await t.call('law.zet', { id: AMOUNT, van: '2025-01-01', tot: null, waarde: '2812.20', bron: 'tabel' });
    expect(await t.call('law.verschillen', { jaar: 2025 })).toEqual([
      {
        id: 'C3',
        title: 'Dagen van de subsidie',
        unit: 'cents',
        values: [
          { code: 'A', label: 'A: kalenderdagen van het traject', cents: 281_220, dag: null },
          { code: 'B', label: 'B: dagen aanwezig', cents: null, dag: null },
        ],
        verschil: null,
      },
    ]);
  });
  test('values past their review date that a result rests on are named, and no others', async () => {
    t = await openCase({ now: at('2026-12-01') });
    expect((await t.call('law.verlopen', {})).map(({ id }) => id)).not.toContain('ama.beoordeling.termijn');
    await withTraject(t, '2025-01-01');
    const past = await t.call('law.verlopen', {});
    expect(past.find(({ id }) => id === 'ama.beoordeling.termijn')).toMatchObject({
      reviewedUntil: '2026-03-05',
      rules: ['AMA-03'],
    });
    await t.call('law.bevestig', { id: 'ama.beoordeling.termijn', op: '2026-12-01', bron: 'nagekeken op de site' });
    expect((await t.call('law.verlopen', {})).map(({ id }) => id)).not.toContain('ama.beoordeling.termijn');
  });
});
