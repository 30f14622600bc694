/** What is being typed: kept sealed for its user alone, given back after a crash, gone once saved or dropped. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCore } from '../../../src/core/index.ts';
import type { CoreOptions } from '../../../src/core/transport/index.ts';
import { sourceRoots } from '../../../src/core/transport/index.ts';
import type { Envelope } from '../../../src/shared/contract/define.ts';
import { PASSPHRASE, SECOND_PASSPHRASE, type TestCore, openCase } from './core.ts';

const TYPED = 'Onbewaarde zin over Zeldzaamenaam';
const concept = (sleutel: string, tekst = TYPED) => ({
  sleutel,
  plaats: '/persoon/1',
  deel: '/gesprek:nieuw',
  titel: 'Gesprekken',
  waarden: JSON.stringify({ notities: tekst }),
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const sealed = (t: TestCore): string[] => filesIn(t.folder).filter((file) => file.endsWith('.verzegeld'));

describe('what is being typed', () => {
  test('is kept by key, newest last, and gone when it is dropped; then no file is left', async () => {
    const t = await openCase();
    expect(await t.call('concept.lijst', {})).toEqual([]);
    await t.call('concept.bewaar', concept('een'));
    await t.call('concept.bewaar', concept('twee'));
    await t.call('concept.bewaar', concept('een', 'meer'));
    expect((await t.call('concept.lijst', {})).map(({ sleutel, waarden }) => [sleutel, waarden])).toEqual([
      ['twee', JSON.stringify({ notities: TYPED })],
      ['een', JSON.stringify({ notities: 'meer' })],
    ]);
    expect(await t.call('concept.wis', { sleutels: ['een', 'onbekend'] })).toEqual({ aantal: 1 });
    expect(sealed(t)).toHaveLength(1);
    await t.call('concept.wis', { sleutels: ['twee'] });
    expect(sealed(t)).toEqual([]);
    await t.close();
  });

  test('that was put aside is told apart, outlives the window and core, and is the last to make room', async () => {
    const t = await openCase();
    await t.call('concept.bewaar', { ...concept('opzij', 'start'), blijft: true });
    await t.call('concept.bewaar', concept('getypt'));
    await t.call('dossier.sluit', {});
    await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: null, wachtzin: PASSPHRASE });
    const kept = async () => (await t.call('concept.lijst', {})).map(({ sleutel, blijft }) => [sleutel, blijft]);
    expect(await kept()).toEqual([
      ['opzij', true],
      ['getypt', false],
    ]);
    for (const key of ['a', 'b', 'c', 'd']) await t.call('concept.bewaar', concept(key, 'x'.repeat(180_000)));
    expect((await kept()).map(([key]) => key)).toEqual(['opzij', 'b', 'c', 'd']);
    await t.close();
  });

  test('lies nowhere readable, is no operation, and is in no search, copy or history', async () => {
    const t = await openCase();
    const before = (await t.call('historie.lijst', {})).length;
    await t.call('concept.bewaar', concept('een'));
    expect(sealed(t)).toHaveLength(1);
    for (const file of filesIn(t.folder)) {
      const bytes = readFileSync(file);
      expect([file, bytes.includes('Zeldzaamenaam'), bytes.includes(Buffer.from(TYPED).toString('base64').slice(0, 24))]).toEqual(
        [file, false, false],
      );
    }
    expect((await t.call('historie.lijst', {})).length).toBe(before);
    expect(await t.call('persoon.zoek', { tekst: 'Zeldzaamenaam' })).toEqual([]);
    await t.close();
  });

  test('comes back to a new core, for the same user and nobody else', async () => {
    const t = await openCase();
    let token: Uint8Array | undefined;
    t.core.on((event) => {
      if (event.kind === 'opened' && event.token) token = Uint8Array.from(event.token);
    });
    await t.call('gebruiker.maak', { naam: 'noor', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await t.call('dossier.sluit', {});
    await t.call('dossier.open', { bestand: { ref: 'proef.trajectmap' }, gebruiker: 'griet', wachtzin: PASSPHRASE });
    await t.call('concept.bewaar', concept('een'));
    const kept = filesIn(t.folder).find((file) => file.endsWith('.verzegeld'))!;
    const content = readFileSync(kept, 'utf8');
    await t.call('dossier.sluit', {});
    expect(existsSync(kept)).toBe(true); // closing is not dropping: the window asks, and drops by itself
    // What a host does after a crash: a new core with the token of the old one.
    const options: CoreOptions = {
      resources: sourceRoots(path.resolve('.')),
      profile: path.join(t.folder, 'profiel'),
      appVersion: '0.1.0',
      host: 'test',
      kdf: { memoryKiB: 64, iterations: 1, parallelism: 1 },
      reopen: token!,
    };
    const again = openCore(options);
    const listed = (await again.call('concept.lijst', {})) as Extract<Envelope, { ok: true }>;
    expect(listed.value).toMatchObject([{ sleutel: 'een', waarden: JSON.stringify({ notities: TYPED }) }]);
    await again.close({ force: true });

    await t.call('dossier.open', { bestand: { ref: 'proef.trajectmap' }, gebruiker: 'noor', wachtzin: SECOND_PASSPHRASE });
    expect(await t.call('concept.lijst', {})).toEqual([]);
    await t.call('dossier.sluit', {});
    // Another user's file under one's own name does not open, and keeps nobody from working.
    const other = path.join(
      path.dirname(kept),
      path.basename(kept).replace(/[0-9a-f-]{36}/, (id) => id.replace(/.$/, '0')),
    );
    writeFileSync(other, content);
    writeFileSync(kept, 'geen doos');
    await t.call('dossier.open', { bestand: { ref: 'proef.trajectmap' }, gebruiker: 'griet', wachtzin: PASSPHRASE });
    expect(await t.call('concept.lijst', {})).toEqual([]);
    await t.call('concept.bewaar', concept('nieuw'));
    expect(await t.call('concept.lijst', {})).toHaveLength(1);
    await t.close();
  });

  test('goes along to a new recovery code, which is a new key', async () => {
    const t = await openCase();
    await t.call('concept.bewaar', concept('een'));
    await t.call('herstelcode.nieuw', { wachtzin: PASSPHRASE });
    expect(await t.call('concept.lijst', {})).toMatchObject([{ sleutel: 'een' }]);
    await t.close();
  });

  test('the oldest goes first when it is too much, and one form has its limit', async () => {
    const t = await openCase();
    const large = 'x'.repeat(190_000);
    for (const key of ['a', 'b', 'c', 'd', 'e']) await t.call('concept.bewaar', concept(key, large));
    expect((await t.call('concept.lijst', {})).map(({ sleutel }) => sleutel)).toEqual(['c', 'd', 'e']);
    expect(await t.ask('concept.bewaar', concept('f', 'x'.repeat(200_001)))).toMatchObject({
      error: { code: 'INVOER_ONGELDIG' },
    });
    await t.close();
  });

  test('without an open case file there is nothing', async () => {
    const t = await openCase();
    await t.call('dossier.sluit', {});
    expect(await t.ask('concept.lijst', {})).toMatchObject({ error: { code: 'GEEN_DOSSIER_OPEN' } });
    await t.close();
  });
});
