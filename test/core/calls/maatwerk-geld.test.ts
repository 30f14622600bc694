/** The money of collectief maatwerk through the calls: figures of a quarter, a departure with its replacement, settlement, payments. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestCore, openCase } from './core.ts';

const NOW = Date.parse('2026-03-31T10:00:00Z');
let t: TestCore;
let an: string;
let bert: string;

beforeEach(async () => {
  t = await openCase({ now: () => NOW });
  an = await worker('An');
  bert = await worker('Bert');
});
afterEach(() => t.close());

/** A doelgroepwerknemer since 2025 with 30.4 of 38 hours. */
async function worker(voornaam: string): Promise<string> {
  const { id } = await t.call('persoon.maak', { naam: 'Proef', voornaam, insz: null });
  const wop = { loonpremie: 45, graad: 'midden' } as const;
  await t.call('doelgroepwerknemer.neemInDienst', { persoonId: id!, van: '2025-01-01', q: '30.4', s: '38', wop });
  return id!;
}
const contingent = (values: object) => t.ask('contingent.maak', { soort: 'cmw', van: '2025-01-01', bron: null, ...values });
const dmfa = { kwartaal: '2026Q1', bron: 'dmfa', datum: '2026-03-30' } as const;
const lines = async () => (await t.call('maatwerk.cijfers', { jaar: 2026 })).cijfers[0]!.regels;

describe('contingent', () => {
  test('of maatwerk is VTE alone, of AMA always places', async () => {
    expect(await contingent({ vte: '1.6' })).toMatchObject({ ok: true });
    expect(await contingent({})).toMatchObject({ error: { code: 'PLAATSEN_ONTBREKEN', field: 'plaatsen' } });
    expect(await contingent({ soort: 'ama', vte: '1.6' })).toMatchObject({ error: { code: 'PLAATSEN_ONTBREKEN' } });
    const [quarter] = (await t.call('maatwerk.invulling', { jaar: 2026 })).kwartalen;
    expect(quarter).toMatchObject({ contingent: '1.6000', vte: '1.6000', procent: '100.0000', grondslag: 'raming' });
  });
});

describe('figures of a quarter', () => {
  test('are one operation that counts from then on and is taken back whole; a line that is not named goes', async () => {
    await contingent({ vte: '1.6' });
    const both = [
      { persoonId: an, vte: '0.75' },
      { persoonId: bert, vte: '0.8' },
    ];
    const { id } = await t.call('kwartaalcijfers.bewaar', { ...dmfa, regels: both });
    expect((await t.call('maatwerk.invulling', { jaar: 2026 })).kwartalen[0]).toMatchObject({
      grondslag: 'afrekening',
      vte: '1.5500',
      verschillen: [{ persoon: { voornaam: 'An' }, raming: '0.8000', cijfer: '0.7500', verschil: '-0.0500' }],
    });
    const [first] = await lines();
    const one = { ...dmfa, id: id!, regels: [{ id: first!.id, persoonId: an, vte: '0.7' }] };
    const { operation } = await t.call('kwartaalcijfers.bewaar', one);
    expect((await lines()).map(({ vte }) => vte)).toEqual(['0.7']);
    await t.call('historie.ongedaan', { operatie: operation! });
    expect((await lines()).map(({ persoon, vte }) => [persoon.voornaam, vte])).toEqual([
      ['An', '0.75'],
      ['Bert', '0.8'],
    ]);
  });

  test('that were settled are replaced only with a reason, and both values stay (DS-46)', async () => {
    const settled = { ...dmfa, afgerekend: true };
    const { id } = await t.call('kwartaalcijfers.bewaar', { ...settled, regels: [{ persoonId: an, vte: '0.75' }] });
    const [line] = await lines();
    const change = (vte: string, reden?: string) =>
      t.ask('kwartaalcijfers.bewaar', {
        ...settled,
        id: id!,
        regels: [{ id: line!.id, persoonId: an, vte }],
        ...(reden === undefined ? {} : { reden }),
      });
    expect(await change('0.750')).toMatchObject({ ok: true });
    expect(await t.call('cijfer.lijst', {})).toEqual([]);
    expect(await change('0.8')).toMatchObject({ error: { code: 'REDEN_ONTBREEKT', field: 'reden' } });
    expect((await lines())[0]!.vte).toBe('0.750');
    expect(await change('0.8', 'DmfA verbeterd')).toMatchObject({ ok: true });
    expect(await t.call('cijfer.lijst', {})).toMatchObject([
      { berekend: '0,750', ingevoerd: '0,8', reden: 'DmfA verbeterd', door: 'griet' },
    ]);
    expect((await t.call('cijfer.lijst', {}))[0]!.cijfer).toContain('2026Q1');
    const plain = { id: line!.id, waarden: { vte: '0.9' } };
    expect(await t.ask('kwartaalcijfer.wijzig', plain)).toMatchObject({ error: { code: 'REDEN_ONTBREEKT' } });
    expect(await t.ask('kwartaalcijfer.wijzig', { ...plain, reden: 'nieuwe afrekening' })).toMatchObject({ ok: true });
    expect((await t.call('cijfer.lijst', {})).map(({ ingevoerd }) => ingevoerd)).toEqual(['0,8', '0,9']);
  });

  test('of a set that is not there are refused, and nothing is written', async () => {
    const id = '0190f1c2-0000-7000-8000-000000000000';
    expect(await t.ask('kwartaalcijfers.bewaar', { ...dmfa, id, regels: [] })).toMatchObject({
      error: { code: 'NIET_GEVONDEN' },
    });
    const strange = { ...dmfa, regels: [{ id, persoonId: an, vte: '1' }] };
    expect(await t.ask('kwartaalcijfers.bewaar', strange)).toMatchObject({ error: { code: 'NIET_GEVONDEN' } });
    expect((await t.call('maatwerk.cijfers', { jaar: 2026 })).cijfers).toEqual([]);
  });
});

describe('a departure', () => {
  test('costs the fraction of the days after it, and a replacement from its own day brings that back (F-18)', async () => {
    await contingent({ vte: '1.6' });
    const asked = { persoonId: an, laatsteDag: '2026-06-30' };
    const alone = await t.call('maatwerk.vertrek', asked);
    expect(alone.metVervanging).toBeNull();
    expect(alone.kwartalen.map(({ kwartaal, vteNa }) => [kwartaal, vteNa])).toEqual([
      ['2026Q2', '1.6000'],
      ['2026Q3', '0.8000'],
      ['2026Q4', '0.8000'],
      ['2027Q1', '0.8000'],
    ]);
    expect(alone.kwartalen[1]).toMatchObject({ tekort: '0.8000', vervanging: '0.8000', vervangingVanaf: '2026-07-01' });
    const replaced = await t.call('maatwerk.vertrek', { ...asked, vervanging: { van: '2026-07-01', q: '30.4', s: '38' } });
    expect(replaced.metVervanging!.kwartalen.map(({ vte, procent }) => [vte, procent])).toEqual([
      ['1.6000', '100.0000'],
      ['1.6000', '100.0000'],
      ['1.6000', '100.0000'],
      ['1.6000', '100.0000'],
    ]);
    // 46 of the 92 days of the third quarter.
    const late = await t.call('maatwerk.vertrek', { ...asked, vervanging: { van: '2026-08-16', q: '30.4', s: '38' } });
    expect(late.metVervanging!.kwartalen[1]!.vte).toBe('1.2000');
    expect(late.herverdeling).toMatchObject({ jaar: 2026, na: 'lager' });
  });

  test('names who waits for a place or holds a ticket, who waited longest first, and nobody who works here', async () => {
    const waiting = await t.call('persoon.maak', { naam: 'Wacht', voornaam: 'Chris', insz: null });
    const ticket = await t.call('persoon.maak', { naam: 'Ticket', voornaam: 'Dirk', insz: null });
    const soort = 'collectief_maatwerk';
    await t.call('ticket.maak', { persoonId: ticket.id!, soort, datum: '2025-05-05', tot: '2030-05-04', opmerking: null });
    await t.call('ticket.maak', { persoonId: bert, soort, datum: '2024-05-06', tot: null, opmerking: null });
    await t.call('wachtOpPlaats.maak', { persoonId: waiting.id!, van: '2026-02-02', tot: null, waarvoor: 'maatwerk' });
    const { opvolgers } = await t.call('maatwerk.vertrek', { persoonId: an, laatsteDag: '2026-06-30' });
    expect(opvolgers).toMatchObject([
      { persoon: { voornaam: 'Chris' }, wachtSinds: '2026-02-02', waarvoor: 'maatwerk', ticket: null },
      { persoon: { voornaam: 'Dirk' }, wachtSinds: null, ticket: soort, ticketTot: '2030-05-04' },
    ]);
  });
});

describe('settlement and payments', () => {
  test('own calculation stands beside the settlement with how it was made, and without amount where the cap is missing', async () => {
    await t.call('loonregel.maak', { persoonId: an, kwartaal: '2026Q1', begrensdReferteloonCents: 600_000 });
    await t.call('loonregel.maak', { persoonId: bert, kwartaal: '2026Q1', brutoLoonkostCents: 600_000 });
    const regels = [{ persoonId: an, vte: '0.8', loonpremieCents: 265_000, begeleidingspremieCents: 50_000 }];
    await t.call('kwartaalcijfers.bewaar', { ...dmfa, bron: 'tableau', afgerekend: true, regels });
    const answer = await t.call('maatwerk.afrekening', { kwartaal: '2026Q1' });
    expect(answer.regels).toMatchObject([
      { persoon: { voornaam: 'An' }, berekend: 270_000, afgerekend: 265_000, verschil: -5_000, begeleidingspremie: 50_000 },
      { persoon: { voornaam: 'Bert' }, berekend: null, afgerekend: null, verschil: null },
    ]);
    expect(answer.regels[0]!.afleiding.map(({ rule }) => rule)).toContain('DS-27');
    expect(answer.regels[1]!.ontbreekt.length).toBeGreaterThan(0);
  });

  test('a payment stands with the balance that it is of (T-29)', async () => {
    await t.call('cmwBetaling.maak', { kwartaal: '2026Q1', datum: '2026-07-15', cents: 1_234_500 });
    const calendar = await t.call('maatwerk.betaalkalender', { jaar: 2026 });
    expect(calendar.find(({ kwartaal }) => kwartaal === '2026Q1')).toMatchObject({
      berekendIn: '2026-06',
      betaaldOp: '2026-07-14',
      genoteerd: [{ datum: '2026-07-15', cents: 1_234_500 }],
    });
    expect(calendar.filter(({ genoteerd }) => genoteerd.length > 0)).toHaveLength(1);
  });
});

describe('competences of the house', () => {
  test('go into a version of the POP once, in the order of the house, and are taken back as one', async () => {
    for (const [naam, volgorde] of [
      ['Lassen', 2],
      ['Stiptheid', 1],
    ] as const)
      await t.call('competentie.maak', { naam, volgorde, soort: 'generiek' });
    const versieId = (await t.call('pop.nieuweVersie', { persoonId: an, datum: '2026-03-02' })).id!;
    await t.call('popCompetentie.maak', { persoonId: an, versieId, soort: 'technisch', naam: 'lassen' });
    const names = async () =>
      (await t.call('doelgroepwerknemer.lees', { persoonId: an })).popVersies[0]!.competenties.map(({ naam }) => naam);
    const { operation } = await t.call('pop.uitHuislijst', { versieId });
    expect(await names()).toEqual(['lassen', 'Stiptheid']);
    expect(await t.call('pop.uitHuislijst', { versieId })).toMatchObject({ operation: null });
    await t.call('historie.ongedaan', { operatie: operation! });
    expect(await names()).toEqual(['lassen']);
    expect((await t.call('maatwerk.huis', {})).competenties.map(({ naam }) => naam)).toEqual(['Stiptheid', 'Lassen']);
  });
});
