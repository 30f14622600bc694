import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  asSteps,
  restore,
  unlockContainer,
  unlockContainerWithRecovery,
  verifyContainer,
  verifyDossier,
} from '../../../src/core/backup/index.ts';
import { openReader, openWriter, countRows } from '../../../src/core/store/driver.ts';
import { setPassphrase, unlock, writeSlots } from '../../../src/core/store/keys/index.ts';
import type { FileSystemView } from '../../../src/core/store/network-path.ts';
import { APP, FAST, OTHER_PASSPHRASE, PASSPHRASE, SECRETS, failure, makeDossier, tempFolder } from '../keys/dossier.ts';
import { AT, copyOf, newPlace, WORKER } from './copies.ts';

const NAME = 'De Werkplek-2026-03-31-1405.trajectmap-kopie';

describe.each([
  ['in a worker', { worker: WORKER }],
  ['on this thread', {}],
])('a safe copy, made %s', (_, options) => {
  it('is read back before it has its name, and leaves nothing else', async () => {
    const dossier = await makeDossier();
    const place = newPlace();
    const before = readFileSync(dossier.file);
    const copy = await copyOf(dossier, place, options);
    expect(copy).toEqual({
      file: path.join(place.folder, NAME),
      place: 'zelfde-schijf',
      at: '2026-03-31T12:05:30.000Z',
      verified: true,
      bytes: statSync(copy.file).size,
      rows: 400 + 400 + 2,
    });
    expect(readdirSync(place.folder)).toEqual([NAME]);
    expect(readdirSync(place.temp)).toEqual([]);
    expect(readFileSync(dossier.file).equals(before)).toBe(true);
    expect(dossier.keys.dataKey.some((byte) => byte !== 0)).toBe(true); // the caller's key is the caller's to wipe
  });

  it('can be verified, and put back as a new case file that opens on its own', async () => {
    const dossier = await makeDossier();
    const place = newPlace();
    const { file: container } = await copyOf(dossier, place, options);
    const elsewhere = tempFolder();
    const { dataKey } = await unlockContainer({ container, passphrase: PASSPHRASE, appVersion: APP });
    const common = { container, dataKey, temp: place.temp, appVersion: APP };
    expect(await verifyContainer(common, options)).toEqual({
      ok: true,
      problems: [],
      tables: { aanwezigheid: 400, persoon: 400, sleutel_slot: 2 },
      fileId: dossier.keys.slots.fileId,
      name: 'De Werkplek',
      createdAt: '2026-03-31T12:05:30.000Z',
    });
    const to = path.join(elsewhere, 'Teruggezet.trajectmap');
    const restored = await restore({ ...common, to }, options);
    expect(restored).toMatchObject({ file: to, fileId: dossier.keys.slots.fileId, rows: 802, newDevice: true });
    expect(readdirSync(elsewhere).sort()).toEqual(['Teruggezet.trajectmap', 'Teruggezet.trajectmap.sleutels']);
    expect(readdirSync(place.temp)).toEqual([]);

    const unlocked = await unlock({
      file: to,
      profile: path.join(elsewhere, 'profiel'),
      passphrase: PASSPHRASE,
      appVersion: APP,
    });
    const [a, b] = [openReader(to, unlocked.dataKey, unlocked.fileId), openReader(dossier.file, dataKey, unlocked.fileId)];
    for (const table of ['persoon', 'aanwezigheid', 'sleutel_slot']) {
      expect(a.prepare(`SELECT * FROM ${table}`).all()).toEqual(b.prepare(`SELECT * FROM ${table}`).all());
    }
    a.close();
    b.close();
  });

  it('tells a case file that is whole from one that is not', async () => {
    const dossier = await makeDossier();
    const { file, keys } = dossier;
    const common = { file, dataKey: keys.dataKey, fileId: keys.fileId, temp: newPlace().temp, appVersion: APP };
    expect(await verifyDossier(common, options)).toMatchObject({ ok: true, problems: [], tables: { persoon: 400 } });
    const writer = openWriter(file, keys.dataKey, keys.fileId);
    writer.exec('PRAGMA foreign_keys = OFF; UPDATE aanwezigheid SET persoon = 9999 WHERE id = 1');
    writer.close();
    expect(await verifyDossier(common, options)).toMatchObject({ ok: false, problems: ['VERWIJZINGEN'] });
    const bytes = readFileSync(file);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect((await verifyDossier(common, options)).ok).toBe(false);
    writeFileSync(file, bytes.subarray(0, 3000));
    expect(await verifyDossier(common, options)).toEqual({ ok: false, problems: ['ONLEESBAAR'], tables: {} });
  });
});

describe('a safe copy', () => {
  it('holds no word of the content, also not how much there is of it', async () => {
    const dossier = await makeDossier();
    const copy = await copyOf(dossier, newPlace());
    const bytes = readFileSync(copy.file);
    const words = [...SECRETS, PASSPHRASE, 'persoon', 'aanwezigheid', 'CREATE TABLE', 'SQLite format', '"tables"'];
    expect(words.filter((word) => bytes.includes(word))).toEqual([]);
  });

  it('never replaces an earlier one, also not of the same minute', async () => {
    const dossier = await makeDossier(1);
    const place = newPlace();
    const first = await copyOf(dossier, place);
    const bytes = readFileSync(first.file);
    await copyOf(dossier, place);
    await copyOf(dossier, place);
    const names = ['', '-2', '-3'].map((nth) => `De Werkplek-2026-03-31-1405${nth}.trajectmap-kopie`);
    expect(readdirSync(place.folder).sort()).toEqual(names.sort());
    expect(readFileSync(first.file).equals(bytes)).toBe(true);
  });

  it('opens with the recovery code and with the passphrase of the day it was made', async () => {
    const dossier = await makeDossier(1);
    const { file: container } = await copyOf(dossier, newPlace());
    const { keys } = dossier;
    const next = 'acht ganzen wandelen langs de Schelde';
    writeSlots(dossier, await setPassphrase(keys.slots, keys.dataKey, { userId: 'u-1', passphrase: next }, { kdf: FAST }), APP);
    expect(
      unlockContainerWithRecovery({ container, code: keys.recoveryCode, appVersion: APP }).dataKey.equals(keys.dataKey),
    ).toBe(true);
    expect((await unlockContainer({ container, passphrase: PASSPHRASE, appVersion: APP })).userName).toBe('Beheerder');
    expect((await failure(() => unlockContainer({ container, passphrase: next, appVersion: APP }))).code).toBe('WACHTWOORD_FOUT');
    const known = await unlockContainer({ container, passphrase: next, appVersion: APP, profile: dossier.profile });
    expect(known.dataKey.equals(keys.dataKey)).toBe(true); // this computer knows the new passphrase
  });

  it('does not open with another passphrase, code or user', async () => {
    const dossier = await makeDossier(1);
    const other = await makeDossier(1);
    const { file: container } = await copyOf(dossier, newPlace());
    const common = { container, appVersion: APP };
    expect((await failure(() => unlockContainer({ ...common, passphrase: OTHER_PASSPHRASE }))).code).toBe('WACHTWOORD_FOUT');
    expect((await failure(() => unlockContainer({ ...common, passphrase: PASSPHRASE, user: 'Iemand' }))).code).toBe(
      'GEBRUIKER_ONBEKEND',
    );
    const foreign = await failure(() => unlockContainerWithRecovery({ ...common, code: other.keys.recoveryCode }));
    expect(foreign).toMatchObject({ code: 'HERSTELCODE_FOUT', details: { context: 'pastniet' } });
  });

  it('with a key that is not its own is not called whole', async () => {
    const dossier = await makeDossier(1);
    const other = await makeDossier(1);
    const place = newPlace();
    const { file: container } = await copyOf(dossier, place);
    const found = await verifyContainer({ container, dataKey: other.keys.dataKey, temp: place.temp, appVersion: APP });
    expect(found.ok).toBe(false);
    expect(found.problems).toContain('GEWIJZIGD');
  });

  it('is made while someone works: the writer goes on, and the copy is of one moment', async () => {
    const dossier = await makeDossier(3000);
    const place = newPlace();
    const { dataKey, fileId } = dossier.keys;
    const writer = openWriter(dossier.file, dataKey, fileId);
    const insert = writer.prepare("INSERT INTO persoon (naam) VALUES ('Kapoen Verstraeten')");
    let written = 0;
    let copying = true;
    const keepWriting = (): void => {
      if (!copying) return;
      insert.run();
      written += 1;
      setImmediate(keepWriting);
    };
    const copy = await copyOf(dossier, place, {
      worker: WORKER,
      onProgress: ({ code }) => {
        if (code === 'dossier.stap.kopieren') keepWriting();
      },
    }).finally(() => (copying = false));
    expect(written).toBeGreaterThan(0);
    const after = countRows(writer)['persoon'];
    writer.close();
    expect(after).toBe(3000 + written);
    const seen = await verifyContainer({ container: copy.file, dataKey, temp: place.temp, appVersion: APP });
    expect(seen.ok).toBe(true);
    expect(seen.tables['persoon']).toBeGreaterThanOrEqual(3000);
    expect(seen.tables['persoon']).toBeLessThanOrEqual(3000 + written);
  });

  it('reports its progress, to the last byte', async () => {
    const dossier = await makeDossier();
    const seen: string[] = [];
    let beyond = false;
    const steps = asSteps((options) => copyOf(dossier, newPlace(), { ...options, worker: WORKER }));
    let step = await steps.next();
    while (step.done !== true) {
      const { code, done, total } = step.value;
      seen.push(code);
      beyond ||= total !== null && done > total;
      step = await steps.next();
    }
    expect(step.value.verified).toBe(true);
    expect(beyond).toBe(false);
    expect(seen[0]).toBe('dossier.stap.kopieren');
  });

  it('that is stopped half-way leaves nothing behind', async () => {
    const dossier = await makeDossier(1);
    const place = newPlace();
    const nothing = () => expect([readdirSync(place.folder), readdirSync(place.temp)]).toEqual([[], []]);
    const worker = new URL('stuck-worker.ts', import.meta.url);

    const stop = new AbortController();
    const halfWay: string[] = [];
    const onProgress = () => {
      halfWay.push(...readdirSync(place.folder), ...readdirSync(place.temp));
      stop.abort();
    };
    expect((await failure(() => copyOf(dossier, place, { worker, signal: stop.signal, onProgress }))).code).toBe('ONDERBROKEN');
    expect(halfWay).toHaveLength(2);
    nothing();

    const steps = asSteps((options) => copyOf(dossier, place, { ...options, worker }));
    expect((await steps.next()).value).toMatchObject({ code: 'dossier.stap.kopieren' });
    await steps.return({} as never); // what `job.cancel` does
    nothing();

    expect((await failure(() => copyOf(dossier, place, { signal: stop.signal }))).code).toBe('ONDERBROKEN'); // stopped before it began
    nothing();
  });

  it('of which the worker cannot start fails, and leaves nothing behind', async () => {
    const dossier = await makeDossier(1);
    const place = newPlace();
    await expect(copyOf(dossier, place, { worker: new URL('weg.ts', WORKER) })).rejects.toThrow(/weg\.ts/);
    expect([readdirSync(place.folder), readdirSync(place.temp)]).toEqual([[], []]);
  });

  it('asks for a folder that is there and for room', async () => {
    const dossier = await makeDossier();
    const place = newPlace();
    expect((await failure(() => copyOf(dossier, { ...place, folder: path.join(place.folder, 'stick') }))).code).toBe(
      'MAP_NIET_GEVONDEN',
    );
    const { backupTo } = await import('../../../src/core/backup/index.ts');
    const { file, keys } = dossier;
    const input = { file, dataKey: keys.dataKey, slots: keys.slots, ...place, at: AT, appVersion: APP };
    const error = await failure(() => backupTo({ ...input, freeBytes: () => 1000 }));
    expect(error).toMatchObject({ code: 'SCHIJF_VOL', details: { nodig: statSync(file).size, vrij: 1000 } });
    expect(readdirSync(place.folder)).toEqual([]);
  });
});

describe('putting back', () => {
  it('never replaces anything: not a case file, not its slots, not its log', async () => {
    const dossier = await makeDossier(1);
    const place = newPlace();
    const { file: container } = await copyOf(dossier, place);
    const { dataKey } = dossier.keys;
    for (const suffix of ['', '.sleutels', '-wal']) {
      const to = path.join(tempFolder(), 'Bestaat.trajectmap');
      writeFileSync(to + suffix, 'van iemand');
      const error = await failure(() => restore({ container, to, dataKey, temp: place.temp, appVersion: APP }));
      expect(error.code).toBe('BESTAND_BESTAAT');
      expect(readFileSync(to + suffix, 'utf8')).toBe('van iemand');
      expect(readdirSync(path.dirname(to))).toEqual([path.basename(to + suffix)]);
    }
  });

  it('goes to this computer only; a copy may come from a share', async () => {
    const dossier = await makeDossier(1);
    const place = newPlace();
    const share = tempFolder();
    const view: FileSystemView = {
      platform: 'linux',
      env: {},
      realpath: (file) => file,
      fsType: (file) => (file.startsWith(share) ? 0x6969 : 0xef53),
      mountInfo: () => null,
      device: () => 1,
      exists: existsSync,
    };
    const { backupTo } = await import('../../../src/core/backup/index.ts');
    const { file, keys } = dossier;
    const copy = await backupTo({
      file,
      dataKey: keys.dataKey,
      slots: keys.slots,
      folder: share,
      temp: place.temp,
      at: AT,
      appVersion: APP,
      view,
    });
    expect(copy.place).toBe('netwerk');
    const common = { container: copy.file, dataKey: keys.dataKey, temp: place.temp, appVersion: APP, view };
    expect((await failure(() => restore({ ...common, to: path.join(share, 'x.trajectmap') }))).code).toBe('NETWERKPAD');
    const to = path.join(place.folder, 'x.trajectmap');
    expect((await restore({ ...common, to })).file).toBe(to);
  });

  it('asks for a folder that is there', async () => {
    const dossier = await makeDossier(1);
    const place = newPlace();
    const { file: container } = await copyOf(dossier, place);
    const to = path.join(place.folder, 'weg', 'x.trajectmap');
    const error = await failure(() =>
      restore({ container, to, dataKey: dossier.keys.dataKey, temp: place.temp, appVersion: APP }),
    );
    expect(error.code).toBe('MAP_NIET_GEVONDEN');
  });

  it('of a copy that is gone says so', async () => {
    const dossier = await makeDossier(1);
    const place = newPlace();
    const { file: container } = await copyOf(dossier, place);
    rmSync(container);
    const common = { container, dataKey: dossier.keys.dataKey, temp: place.temp, appVersion: APP };
    expect((await failure(() => restore({ ...common, to: path.join(place.folder, 'x.trajectmap') }))).code).toBe(
      'BESTAND_NIET_GEVONDEN',
    );
    expect((await failure(() => verifyContainer(common))).code).toBe('BESTAND_NIET_GEVONDEN');
  });
});
