/** Ctrl K in a house that does both AMA and collectief maatwerk. */
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

let trajectId: string;
const hire = () =>
  t.call('doelgroepwerknemer.neemInDienst', { persoonId, uitTrajectId: trajectId, van: '2025-02-03', q: '19', s: '38' });

describe('Ctrl K', () => {
  beforeEach(async () => {
    trajectId = (await t.call('ama.startTraject', { persoonId, start: '2024-01-08' })).id!;
  });
  test('finds a worker with their file, and both kinds of traject; what was chosen before is found again', async () => {
    expect(await t.call('zoek.alles', { tekst: 'maes' })).toMatchObject({
      personen: [{ opent: 'ama', maatwerk: null }],
      trajecten: [],
    });
    await hire();
    const { id } = await t.call('doorstroomtraject.maak', { persoonId, start: '2026-03-02', stopOp: '2026-03-20' });
    const found = await t.call('zoek.alles', { tekst: 'maes' });
    expect(found.personen).toMatchObject([{ opent: 'maatwerk', maatwerk: { van: '2025-02-03', tot: null }, trajectId }]);
    expect(found.trajecten).toMatchObject([
      { trajectId: id, stelsel: 'doorstroom', persoonId, start: '2026-03-02', einde: '2026-03-20' },
      { trajectId, stelsel: 'ama', einde: '2025-02-02' },
    ]);
    expect((await t.call('zoek.eerder', { persoonIds: [], trajectIds: [id!], werkpostIds: [] })).trajecten).toEqual([
      found.trajecten[0],
    ]);
  });

  test('who went back to AMA opens in AMA, and the line of a worker who left says so', async () => {
    const { id } = await hire();
    await t.call('doelgroepwerknemer.uitDienst', { tewerkstellingId: id!, tot: '2026-01-30' });
    const [left] = (await t.call('zoek.alles', { tekst: 'maes' })).personen;
    expect(left).toMatchObject({ opent: 'maatwerk', maatwerk: { tot: '2026-01-30' } });
    await t.call('ama.startTraject', { persoonId, start: '2026-02-02' });
    const { personen, trajecten } = await t.call('zoek.alles', { tekst: 'maes' });
    expect([personen[0]!.opent, personen[0]!.start]).toEqual(['ama', '2026-02-02']);
    expect(trajecten.map(({ trajectId: each }) => each)).toEqual([trajectId]);
  });
});
