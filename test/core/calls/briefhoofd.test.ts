/** The head of letters: an own picture that documents can be made with, or room for printed paper. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { png } from '../picture.ts';
import { type TestCore, openCase, withTraject } from './core.ts';

function put(t: TestCore, name: string, bytes: Uint8Array) {
  writeFileSync(path.join(t.folder, name), bytes);
  return t.grant(name, 'read');
}

async function letter(t: TestCore, format: 'pdf' | 'json') {
  const { files } = await t.call('report.maak', {
    id: 'brief-deelnemer-welkom',
    scope: { all: true },
    formats: [format],
    map: null,
    purpose: null,
    confirmation: 'proef',
  });
  return (await t.core.blob(files[0]!.blob!))!.bytes;
}

describe('the head of letters', () => {
  test('can be a PNG or a PDF; a letter is made with each, and undo takes it back', async () => {
    const t = await openCase();
    await withTraject(t);
    const plain = (await letter(t, 'pdf')).byteLength;
    for (const [name, bytes] of [
      ['hoofd.png', png(40, 10)],
      ['hoofd.pdf', await letter(t, 'pdf')],
    ] as const) {
      await t.call('organisatie.briefhoofd', { soort: 'afbeelding', bestand: put(t, name, bytes), hoogte: 25 });
      expect((await letter(t, 'pdf')).byteLength, name).not.toBe(plain);
    }
    expect(await t.call('organisatie.briefhoofdStand', {})).toEqual({ soort: 'afbeelding', type: 'pdf', hoogte: 25 });
    await t.call('historie.ongedaan', { operatie: null });
    expect(await t.call('organisatie.briefhoofdStand', {})).toMatchObject({ type: 'png' });
    await t.close();
  });

  test('leaves room on printed paper, and says so in the model that is kept', async () => {
    const t = await openCase();
    await withTraject(t);
    await t.call('organisatie.briefhoofd', { soort: 'voorbedrukt', hoogte: 40 });
    const model = JSON.parse(new TextDecoder().decode(await letter(t, 'json'))) as { briefhoofd: unknown };
    expect(model.briefhoofd).toEqual({ soort: 'voorbedrukt', hoogte: 40 });
    await t.close();
  });

  test('refuses what is no picture, what is broken, and a choice without a file', async () => {
    const t = await openCase();
    await withTraject(t);
    const head = (bestand: { ref: string } | null) =>
      t.ask('organisatie.briefhoofd', { soort: 'afbeelding', bestand, hoogte: 25 });
    expect(await head(null)).toMatchObject({ error: { code: 'BRIEFHOOFD_ONTBREEKT', field: 'bestand' } });
    expect(await head(put(t, 'a.png', new TextEncoder().encode('tekst')))).toMatchObject({
      error: { code: 'BRIEFHOOFD_ONGELDIG' },
    });
    expect(await head(put(t, 'b.png', png(40, 10).subarray(0, 30)))).toMatchObject({ error: { code: 'BRIEFHOOFD_ONGELDIG' } });
    expect(await head(put(t, 'c.png', new Uint8Array(1_100_000)))).toMatchObject({ error: { code: 'BRIEFHOOFD_TE_GROOT' } });
    expect(await t.call('organisatie.briefhoofdStand', {})).toMatchObject({ soort: 'geen' });
    await t.close();
  });
});
