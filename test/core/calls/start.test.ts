/** The guided start through the calls: from a candidate without a day to a complete file, one step after the other. */
import { describe, expect, test } from 'vitest';
import type { OutputOf } from '../../../src/shared/contract/index.ts';
import { SECOND_PASSPHRASE, type TestCore, openCase, withTraject } from './core.ts';

const at = (day: string) => openCase({ now: () => Date.parse(`${day}T10:00:00Z`) });
type Guide = OutputOf<'ama.startwijzer'>;

const standen = ({ stappen }: Guide) => Object.fromEntries(stappen.map(({ id, stand }) => [id, stand]));
const step = ({ stappen }: Guide, id: string) => stappen.find((each) => each.id === id)!;

async function candidate(t: TestCore) {
  const persoonId = (await t.call('persoon.maak', { naam: 'Maes', voornaam: 'Élodie', insz: '93.05.18-223.61' })).id!;
  const kandidaatId = (
    await t.call('kandidaat.maak', {
      persoonId,
      gevraagdOp: '2026-01-05',
      verwijzerId: null,
      verwijzer: null,
      adviesOp: '2026-01-20',
      intakeOp: '2026-01-25',
      uitkomst: null,
      uitkomstOp: null,
      notities: null,
    })
  ).id!;
  return { persoonId, kandidaatId };
}

const AGREEMENT = {
  datum: '2026-02-24',
  tot: null,
  tijdsbesteding: 'maandag en dinsdag',
  activiteiten: 'inpakken',
  plaats: 'atelier',
  afspraken: 'werkkledij',
  voorwaarden: 'elke week',
  beeindiging: null,
  tekenDeelnemer: null,
  tekenOrganisatie: null,
  bewindvoerderNodig: null,
  tekenBewindvoerder: null,
  werkpostNodig: null,
  tekenWerkpost: null,
  verzondenOp: null,
  verzondenBewijs: null,
  uurrooster: null,
  takenpakket: null,
  locatie: null,
  werkpostbegeleider: null,
};

describe('the guided start', () => {
  test('a candidate with sickness benefit: what the status asks, with days once the start is known, and nothing typed twice', async () => {
    const t = await at('2026-02-16');
    const { persoonId, kandidaatId } = await candidate(t);
    const ask = (more = {}) => t.call('ama.startwijzer', { persoonId, ...more });

    const first = await ask();
    expect(first).toMatchObject({ trajectId: null, start: null, kandidaat: { id: kandidaatId, intakeOp: '2026-01-25' } });
    expect(first.stappen.some(({ fase }) => fase === 'papieren')).toBe(false); // no status, so no paper
    expect(standen(first)).toMatchObject({
      insz: 'klaar',
      statuut: 'open',
      startdatum: 'open',
      advies: 'klaar',
      dimonaIn: 'wacht',
    });
    expect(first.volgende).toBe('statuut');

    await t.call('statuut.maak', { persoonId, code: 'RIZIV', van: '2024-12-01', tot: null, verwachtEinde: null });
    const planned = await ask({ start: '2026-03-10' });
    expect(planned.stappen.filter(({ fase }) => fase === 'papieren').map(({ id, tegen }) => [id, tegen])).toEqual([
      ['routingC', '2026-03-10'],
      ['ziekenfonds', '2026-03-09'],
    ]);
    expect(step(planned, 'ziekenfonds')).toMatchObject({
      rule: 'AMA-08',
      papier: 'MUTUALITEIT',
      vereiste: 'ziekenfonds',
      documenten: [{ id: 'brief-ziekenfonds', naam: expect.stringMatching(/ziekenfonds/i) as string }],
      bron: { href: expect.stringMatching(/^https:/) as string },
      ontbreekt: ['Verwittig het ziekenfonds uiterlijk op 09/03/2026, de dag voor het begin.'],
      teLaat: false,
    });
    expect(step(await ask(), 'ziekenfonds').ontbreekt).toEqual(['Nog te doen. De uiterste dag volgt uit de startdatum.']);

    const { id: trajectId } = await t.call('kandidaat.start', { id: kandidaatId, start: '2026-03-10' });
    const made = await ask();
    expect(made).toMatchObject({ trajectId, start: '2026-03-10', kandidaat: null });
    expect(standen(made)).toMatchObject({ startdatum: 'klaar', advies: 'klaar', uren: 'open', handtekeningen: 'wacht' });
    expect(step(made, 'intake').ontbreekt).toEqual([expect.stringMatching(/wie/) as string]); // the day came along, who did it is asked
    expect(step(made, 'overeenkomst').onderdelen).toHaveLength(6);

    await t.call('toestemming.maak', {
      persoonId,
      soort: 'MUTUALITEIT',
      datum: '2026-03-09',
      aanwezig: 'ja',
      geldigTot: null,
    });
    expect(step(await ask(), 'ziekenfonds')).toMatchObject({ stand: 'klaar', ontbreekt: [] });
    expect((await ask()).klaar).toBe(made.klaar + 1);
    await t.call('historie.ongedaan', { operatie: null });
    expect(step(await ask(), 'ziekenfonds').stand).toBe('open');
    await t.close();
  });

  test('the documents that the steps name can be made for a start that lies ahead', async () => {
    const t = await at('2026-02-16');
    const { persoonId } = await withTraject(t, '2026-03-10');
    await t.call('statuut.maak', { persoonId, code: 'RIZIV', van: '2024-12-01', tot: null, verwachtEinde: null });
    const guide = await t.call('ama.startwijzer', { persoonId });
    const ids = guide.stappen.flatMap(({ documenten }) => documenten.map(({ id }) => id));
    expect(ids).toEqual([
      'brief-ziekenfonds',
      'ama-overeenkomst',
      'ama-dimona',
      'brief-deelnemer-welkom',
      'brief-deelnemer-privacy',
      'ama-mlp',
    ]);
    const known = (await t.call('report.lijst', {})).map(({ id }) => id);
    for (const id of ids) {
      expect(known).toContain(id);
      const { count } = await t.call('report.voorbereiding', { id, scope: { persoonId } });
      expect([id, count]).toEqual([id, 1]);
    }
    await t.close();
  });

  test('the agreement is done item by item; signing waits for it, sending waits for nobody but the signature', async () => {
    const t = await at('2026-02-25');
    const { persoonId, trajectId } = await withTraject(t, '2026-03-10');
    const made = await t.call('overeenkomst.maak', { ...AGREEMENT, persoonId, trajectId });
    const half = await t.call('ama.startwijzer', { persoonId });
    expect(step(half, 'overeenkomst')).toMatchObject({
      stand: 'open',
      onderdelen: expect.arrayContaining([{ code: 'einde', klaar: false }]) as unknown,
    });
    expect(step(half, 'handtekeningen').stand).toBe('open');
    await t.call('overeenkomst.wijzig', {
      id: made.id!,
      waarden: { beeindiging: 'opzeg', tekenDeelnemer: '2026-02-24', tekenOrganisatie: '2026-02-24' },
    });
    const whole = await t.call('ama.startwijzer', { persoonId });
    expect(standen(whole)).toMatchObject({ overeenkomst: 'klaar', handtekeningen: 'klaar', verzonden: 'open' });
    expect(step(whole, 'verzonden').tegen).toBeNull(); // the law has no term: none is made up
    await t.close();
  });

  test('a start of long ago, a second traject, an ended one, somebody who died, and somebody without the file', async () => {
    const t = await at('2026-04-01');
    const { persoonId, trajectId } = await withTraject(t, '2026-01-05');
    const late = await t.call('ama.startwijzer', { persoonId });
    expect(step(late, 'dimonaIn')).toMatchObject({ stand: 'open', tegen: '2026-01-05', teLaat: true });
    expect(await t.call('ama.startwijzer', { persoonId, nieuw: true })).toMatchObject({ trajectId: null });
    await t.call('ama.stopTraject', {
      id: trajectId,
      einde: '2026-03-31',
      eindReden: null,
      eindRedenTekst: null,
      bestemming: null,
    });
    expect(await t.call('ama.startwijzer', { persoonId })).toMatchObject({ trajectId: null });
    expect(await t.call('ama.startwijzer', { persoonId, trajectId })).toMatchObject({ trajectId });
    expect(await t.ask('ama.startwijzer', { persoonId, trajectId: persoonId })).toMatchObject({
      error: { code: 'NIET_GEVONDEN' },
    });
    await t.call('persoon.overleden', { persoonId, op: '2026-03-30' });
    expect(await t.call('ama.startwijzer', { persoonId })).toMatchObject({ overleden: true, stappen: [], volgende: null });
    await t.close();
  });

  test('who may not see the status sees no step about it, and is told that steps are left out', async () => {
    const t = await at('2026-02-16');
    const { persoonId } = await withTraject(t, '2026-03-10');
    await t.call('statuut.maak', { persoonId, code: 'LEEFLOON', van: '2025-01-01', tot: null, verwachtEinde: null });
    expect(standen(await t.call('ama.startwijzer', { persoonId }))).toHaveProperty('ocmw');
    await t.call('gebruiker.maak', { naam: 'leesster', rol: 'directie', wachtzin: SECOND_PASSPHRASE });
    await t.call('dossier.sluit', {});
    await t.call('dossier.open', { bestand: { ref: 'proef.trajectmap' }, gebruiker: 'leesster', wachtzin: SECOND_PASSPHRASE });
    const guide = await t.call('ama.startwijzer', { persoonId });
    expect(guide.zonderVertrouwelijk).toBe(true);
    expect(Object.keys(standen(guide))).not.toContain('ocmw');
    expect(Object.keys(standen(guide))).not.toContain('statuut');
    expect(JSON.stringify(guide)).not.toMatch(/leefloon|ocmw/i);
    await t.close();
  });
});
