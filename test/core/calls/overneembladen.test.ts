/** A copy sheet says that its order is not confirmed, until somebody puts it in the order of the screen before them. */
import { describe, expect, test } from 'vitest';
import { type TestCore, openCase, withTraject } from './core.ts';

const NOON = Date.parse('2026-06-01T10:00:00Z');

async function sheetOf(t: TestCore, persoonId: string): Promise<{ kader: string; parts: string[][] }> {
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
});
