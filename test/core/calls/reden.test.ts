/** A step that reality does not follow yet, and a correction of what the state rests on: both ask why, and the history tells it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestCore, openCase } from './core.ts';

const NOW = Date.parse('2026-03-31T10:00:00Z');
let t: TestCore;
let persoonId: string;

beforeEach(async () => {
  t = await openCase({ now: () => NOW });
  persoonId = (await t.call('persoon.maak', { naam: 'Maes', voornaam: 'Élodie', insz: null })).id!;
});
afterEach(() => t.close());

const hire = () =>
  t.call('doelgroepwerknemer.neemInDienst', {
    persoonId,
    van: '2021-02-01',
    q: '38',
    s: '38',
    wop: { loonpremie: 60, graad: 'hoog' },
  });
const ask = (naar: string, datum: string, reden?: string) =>
  t.ask('doorstroom.stap', { persoonId, naar, datum, ...(reden === undefined ? {} : { reden }) });
const refused = { ok: false, error: { code: 'STAP_REDEN_NODIG', field: 'reden' } };
const file = () => t.call('doelgroepwerknemer.lees', { persoonId });
const history = async () => (await t.call('historie.lijst', { persoonId })).map(({ op, reden }) => [op, reden]);

describe('a reason', () => {
  test('is asked where the state would not follow; without one nothing is written. What only deserves a look asks none', async () => {
    await hire();
    expect(await ask('EVALUATIE', '2026-01-12')).toMatchObject({ ok: true, value: { bereikt: true } });
    expect((await file()).toestand.stappen.find(({ naar }) => naar === 'DOORSTROOMKLAAR')!.aandacht).not.toEqual([]);
    expect(await ask('DOORSTROOMKLAAR', '2026-01-20')).toMatchObject({ ok: true, value: { bereikt: true } });
    const before = await history();
    for (const reden of [undefined, '', '  ']) expect(await ask('VOORTRAJECT', '2026-02-02', reden)).toMatchObject(refused);
    expect([await history(), (await file()).toestand.staat]).toEqual([before, 'DOORSTROOMKLAAR']);
    expect((await file()).trajecten).toEqual([]);
    expect(await ask('VOORTRAJECT', '2026-02-02', 'VDAB tekent later')).toMatchObject({ ok: true, value: { bereikt: false } });
    expect((await history())[0]).toEqual(['doorstroom.stap', 'VDAB tekent later']);
  });

  test('is asked when a phase, a suspension or the state that a list gave is put right, not when it is filled in', async () => {
    const { id: tewerkstellingId } = await hire();
    const { id: doorstroomtrajectId } = await t.call('doorstroomtraject.maak', { persoonId, start: '2026-02-02' });
    const of = { persoonId, doorstroomtrajectId: doorstroomtrajectId! };
    const fase = await t.call('doorstroomFase.maak', { ...of, fase: 'voortraject', van: '2026-02-02' });
    const schorsing = await t.call('doorstroomSchorsing.maak', { ...of, van: '2026-03-02', door: 'vlaamse_regering' });
    const asked = { error: { code: 'REDEN_NODIG', field: 'reden' } };
    await t.call('tewerkstelling.wijzig', {
      id: tewerkstellingId!,
      waarden: { gemeldeStaat: 'EVALUATIE', omschrijving: 'montage' },
    });
    for (const [call, id, filled, corrected] of [
      ['doorstroomFase.wijzig', fase.id, { tot: '2026-03-13' }, { tot: '2026-03-20' }],
      ['doorstroomSchorsing.wijzig', schorsing.id, { tot: '2026-03-13' }, { van: '2026-03-04' }],
      ['tewerkstelling.wijzig', tewerkstellingId, { gemeldOp: '2026-03-02' }, { gemeldeStaat: 'IN_DIENST' }],
    ] as const) {
      expect(await t.ask(call, { id, waarden: filled }), call).toMatchObject({ ok: true });
      expect(await t.ask(call, { id, waarden: corrected }), call).toMatchObject(asked);
      expect(await t.ask(call, { id, waarden: filled }), `${call}, the same again`).toMatchObject({ ok: true });
      expect(await t.ask(call, { id, waarden: corrected, reden: 'fout overgenomen' }), call).toMatchObject({ ok: true });
      expect((await history())[0]).toEqual([call, 'fout overgenomen']);
    }
    expect(await t.ask('tewerkstelling.wijzig', { id: tewerkstellingId, waarden: { omschrijving: 'groen' } })).toMatchObject({
      ok: true,
    });
  });
});
