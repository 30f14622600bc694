/** A copy sheet says that its order is not confirmed, until somebody puts it in the order of the screen before them. */
import { describe, expect, test } from 'vitest';
import { type TestCore, openCase, withTraject } from './core.ts';

const NOON = Date.parse('2026-06-01T10:00:00Z');

async function sheetOf(t: TestCore, persoonId: string): Promise<{ kader: string; parts: string[][]; told: string[] }> {
  const scope = { persoonId };
  const { files } = await t.call('report.maak', {
    id: 'ama-dimona',
    scope,
    formats: ['json'],
    map: null,
    purpose: null,
    confirmation: 'proef',
  });
  const text = Buffer.from((await t.core.blob(files[0]!.blob!))!.bytes).toString('utf8');
  const { blokken } = JSON.parse(text) as { blokken: { soort: string; tekst?: string; paren?: { woord: string }[] }[] };
  return {
    kader: blokken.find(({ soort }) => soort === 'kader')?.tekst ?? '',
    told: blokken.flatMap(({ tekst = '' }) => (tekst.startsWith('Het vorige blad') ? [tekst] : [])),
    parts: blokken.flatMap(({ paren }) => (paren ? [paren.map(({ woord }) => woord)] : [])),
  };
}

describe('a copy sheet', () => {
  test('follows the order of the screen once somebody gave it, says who, and goes back; each with one undo', async () => {
    const t = await openCase({ now: () => NOON });
    const { persoonId } = await withTraject(t);
    const read = () => t.call('overneemblad.lees', { rapport: 'ama-dimona', scope: { persoonId } });
    const before = await read();
    expect(before.nagekeken).toBeNull();
    const [words] = before.delen.map(({ velden }) => velden);
    const shipped = await sheetOf(t, persoonId);
    expect(shipped.kader).toContain('volgorde is niet bevestigd');
    expect(shipped.parts).toEqual([words]);

    // INSZ first, and a word of another version of the sheet: it is passed over.
    const wanted = [words![2]!, 'Iets van vroeger', words![0]!];
    await t.call('overneemblad.zet', { rapport: 'ama-dimona', delen: [wanted] });
    const after = await read();
    expect(after.nagekeken).toMatchObject({ op: '2026-06-01' });
    expect(after.delen[0]!.velden).toEqual([words![2], words![0], words![1], ...words!.slice(3)]);
    const sheet = await sheetOf(t, persoonId);
    expect(sheet.kader).toContain(`nagekeken op 01/06/2026 door ${after.nagekeken!.door}`);
    expect(sheet.parts).toEqual([after.delen[0]!.velden]);

    await t.call('overneemblad.wis', { rapport: 'ama-dimona' });
    expect(await read()).toEqual(before);
    await t.call('historie.ongedaan', { operatie: null });
    expect(await read()).toEqual(after);
    await t.close();
  });

  test('of nobody has no parts; what nobody ordered cannot be put back', async () => {
    const t = await openCase({ now: () => NOON });
    const empty = await t.call('overneemblad.lees', { rapport: 'ama-mlp', scope: { all: true } });
    expect(empty).toEqual({ delen: [], nagekeken: null });
    expect(await t.ask('overneemblad.wis', { rapport: 'ama-mlp' })).toMatchObject({
      ok: false,
      error: { code: 'NIET_GEVONDEN' },
    });
    await t.close();
  });

  test('is ticked as typed over by whom and when; the next sheet of that person says so; the register counts it as nothing sent', async () => {
    const t = await openCase({ now: () => NOON });
    const { persoonId } = await withTraject(t);
    const made = () => t.call('overneemblad.gemaakt', { rapport: null });
    expect(await made()).toEqual([]);
    const copied = async () => (await sheetOf(t, persoonId)).told;
    expect(await copied()).toEqual([]);
    const [sheet, ...more] = await made();
    expect([sheet, more]).toMatchObject([
      { rapport: 'ama-dimona', persoon: { id: persoonId }, gemaaktOp: '2026-06-01', overgenomen: null },
      [],
    ]);
    const id = sheet!.id;
    for (const op of ['2026-05-29', '2026-06-02'])
      expect(await t.ask('overneemblad.overgenomen', { ids: [id], op })).toMatchObject({
        error: { code: 'OVERGENOMEN_DAG', field: 'op' },
      });
    await t.call('overneemblad.overgenomen', { ids: [id], op: '2026-06-01' });
    expect(await made()).toMatchObject([{ id, overgenomen: { op: '2026-06-01', door: 'griet' } }]);
    await t.call('overneemblad.overgenomen', { ids: [id, id], op: '2026-06-01', door: 'An Peeters' });
    expect(await made()).toMatchObject([{ overgenomen: { door: 'An Peeters' } }]);
    expect(await copied()).toEqual(['Het vorige blad is overgenomen op 01/06/2026 door An Peeters.']);
    expect((await t.call('verzending.register', { jaar: 2026, vervangen: true })).regels).toEqual([]);
    // The new sheet waits, the one that was typed over stays in the list.
    expect((await made()).map(({ overgenomen }) => overgenomen?.door ?? null)).toEqual([null, 'An Peeters']);
    expect(await t.call('overneemblad.gemaakt', { rapport: 'ama-mlp' })).toEqual([]);
    const { operation } = await t.call('overneemblad.nietOvergenomen', { id });
    expect((await made()).map(({ overgenomen }) => overgenomen)).toEqual([null]);
    await t.call('historie.ongedaan', { operatie: operation });
    expect(await made()).toHaveLength(2);
    expect(await t.ask('overneemblad.nietOvergenomen', { id: persoonId })).toMatchObject({ error: { code: 'NIET_GEVONDEN' } });
    await t.close();
  });
});
