/** The forecast of a year and what one participant more or fewer means, through the calls. */
import { describe, expect, test } from 'vitest';
import { openCase, withTraject } from './core.ts';

const YEAR = { jaar: 2026, op: '2026-06-30' };
const EXTRA = { soort: 'erbij' as const, van: '2026-07-01', heleDagen: 5 };

async function office() {
  const t = await openCase();
  await t.call('contingent.maak', { soort: 'ama', van: '2021-04-01', plaatsen: 2, bron: null });
  await t.call('voorschot.maak', { datum: '2026-02-10', cents: 50_000, jaar: 2026, omschrijving: null });
  await t.call('law.zet', {
    id: 'ama.eenheidsbedrag',
    van: '2026-01-01',
    tot: null,
    waarde: '2812.20',
    bron: 'brief van het departement',
  });
  const { persoonId, trajectId } = await withTraject(t, '2026-01-01');
  const regels = [1, 3].map((weekdag) => ({ weekdag, dagdeel: 'dag' as const, uren: 600, werkpostId: null }));
  await t.call('uurrooster.bewaar', { trajectId, van: '2026-01-01', inhoud: { soort: 'dagen', regels } });
  return { t, persoonId, trajectId };
}

describe('forecast', () => {
  test('realised and planned days, both counts, amounts, balance, occupancy, and what it rests on', async () => {
    const { t, trajectId } = await office();
    const raming = await t.call('funding.raming', YEAR);
    expect(raming.readings.A).toMatchObject({
      days: '365.0',
      realised: '181.0',
      expected: '184.0',
      subsidyCents: 281_220,
      balanceCents: 231_220,
    });
    // Nothing is entered: the 101 days of the timetable of the whole year.
    expect(raming.readings.B).toMatchObject({ days: '101.0', realised: '0.0', subsidyCents: 77_817, balanceCents: 27_817 });
    expect(raming.months).toHaveLength(12);
    expect(raming.months[6]).toMatchObject({
      key: '2026-07',
      average: '1.0000',
      places: '2.0000',
      free: '1.0000',
      advancesCents: 50_000,
    });
    expect(raming.quarters.map(({ key }) => key)).toEqual(['2026Q1', '2026Q2', '2026Q3', '2026Q4']);
    expect(raming.quarters.reduce((sum, { readings }) => sum + (readings.A.cents ?? 0), 0)).toBe(281_220);
    expect(raming.assumptions.map(({ code }) => code)).toEqual(['LOOPT_DOOR', 'UURROOSTER', 'MAANDEN_INGEVULD', 'IEDEREEN_KOMT']);
    expect(raming.assumptions[0]).toMatchObject({
      text: '1 traject zonder einddatum loopt door tot en met 31/12/2026',
      trajecten: [trajectId],
    });
    await t.close();
  });

  test('a unit amount that nobody entered stays missing, and is never carried over', async () => {
    const t = await openCase();
    await t.call('contingent.maak', { soort: 'ama', van: '2021-04-01', plaatsen: 2, bron: null });
    await withTraject(t, '2026-01-01');
    const { readings, missing } = await t.call('funding.raming', YEAR);
    expect(readings.A).toMatchObject({ days: '365.0', average: '1.0000', subsidyCents: null, balanceCents: null });
    expect(readings.B).toMatchObject({ days: null, subsidyCents: null });
    expect(missing).toContain('ama.eenheidsbedrag');
    await t.close();
  });

  test('one more and one fewer: the difference, and what becomes of the places', async () => {
    const { t, trajectId } = await office();
    const more = await t.call('funding.watAls', { ...YEAR, wijziging: EXTRA });
    expect(more.difference.A).toMatchObject({ days: '184.0', subsidyCents: 141_766, balanceCents: 141_766 });
    expect(more.difference.B.days).toBe('129.0');
    expect(more.with.months[6]).toMatchObject({ average: '2.0000', free: '0.0000' });
    expect(more.without).toEqual(await t.call('funding.raming', YEAR));
    const fewer = await t.call('funding.watAls', { ...YEAR, wijziging: { soort: 'eraf', trajectId, van: '2026-07-01' } });
    expect(fewer.difference.A).toMatchObject({ days: '-184.0', subsidyCents: -141_766 });
    expect(fewer.with.months[6]).toMatchObject({ average: '0.0000', free: '2.0000' });
    await t.close();
  });

  test('a contingent and a unit amount that change give every reading its name and its difference', async () => {
    const { t } = await office();
    await t.call('contingent.maak', { soort: 'ama', van: '2026-07-01', plaatsen: 1, bron: null });
    await t.call('law.zet', { id: 'ama.eenheidsbedrag', van: '2026-07-01', tot: null, waarde: '2900.00', bron: 'brief' });
    const { with: after, difference } = await t.call('funding.watAls', { ...YEAR, wijziging: EXTRA });
    expect(after.readings.A.subsidyCents).toBeNull();
    expect(after.readings.A.unitReadings.map(({ code, chosen }) => [code, chosen])).toEqual([
      ['januari', false],
      ['december', false],
      ['pro_rata', false],
    ]);
    expect(difference.A.unitReadings.map(({ label }) => label)).toContain('naar rato van de dagen');
    expect(difference.A.unitReadings.every(({ cents }) => (cents ?? 0) > 0)).toBe(true);
    // No amount without a choice, and so none under a reading of the contingent either.
    expect(difference.A.contingentReadings).toEqual([
      { code: 'gewogen', label: 'contingent gewogen over het jaar', cents: null },
      { code: 'per_periode', label: 'contingent per periode', cents: null },
    ]);
    await t.close();
  });

  test('every figure opens its steps: of the year, of a month, of a change', async () => {
    const { t } = await office();
    const year = await t.call('funding.ramingStappen', { ...YEAR, lezing: 'A' });
    expect(year[0]).toMatchObject({
      text: 'Raming: dagen van 1 traject tot en met 31/12/2026, waarvan 181 voorbij en 184 verwacht',
      result: '365',
    });
    expect(year.at(-1)).toMatchObject({ code: 'SALDO', result: '2.312,20\u00a0€' });
    const month = await t.call('funding.ramingStappen', { ...YEAR, lezing: 'B', deel: '2026-02' });
    expect(month.at(-1)).toMatchObject({ text: 'Erbij door februari 2026', result: '61,63\u00a0€' });
    expect(month.map(({ code }) => code)).not.toContain('SALDO');
    const change = await t.call('funding.ramingStappen', { ...YEAR, lezing: 'A', wijziging: EXTRA });
    expect(change.at(-1)).toMatchObject({ code: 'WAT_ALS_VERSCHIL', result: '1.417,66\u00a0€' });
    await t.close();
  });

  test('what is not there and what cannot be is said at its field', async () => {
    const { t } = await office();
    const unknown = { soort: 'eraf' as const, trajectId: '0198b1a4-0000-7000-8000-000000000000', van: '2026-07-01' };
    expect(await t.ask('funding.watAls', { ...YEAR, wijziging: unknown })).toMatchObject({
      error: { code: 'NIET_GEVONDEN', field: 'wijziging.trajectId' },
    });
    expect(await t.ask('funding.ramingStappen', { ...YEAR, lezing: 'A', deel: '2025-03' })).toMatchObject({
      error: { code: 'NIET_GEVONDEN', field: 'deel' },
    });
    for (const [wrong, field] of [
      [{ heleDagen: 0 }, 'wijziging.heleDagen'],
      [{ heleDagen: 5, halveDagen: 2 }, 'wijziging.halveDagen'],
      [{ tot: '2026-06-30' }, 'wijziging.tot'],
    ] as const) {
      expect(await t.ask('funding.watAls', { ...YEAR, wijziging: { ...EXTRA, ...wrong } })).toMatchObject({ error: { field } });
    }
    await t.close();
  });
});
