import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { restore, unlockContainer, verifyContainer, type ContainerOutcome } from '../../../src/core/backup/index.ts';
import type * as Stream from '../../../src/core/backup/stream.ts';
import { DossierError } from '../../../src/core/store/errors.ts';
import { createKeys } from '../../../src/core/store/keys/index.ts';
import { APP, FAST, OTHER_PASSPHRASE, PASSPHRASE, failure, makeDossier, tempFolder, type TestDossier } from '../keys/dossier.ts';
import { copyOf, newPlace } from './copies.ts';

/** What the disk does after a file was written; each test that needs a bad disk sets it. */
const disk = vi.hoisted(() => ({ after: null as ((file: string) => void) | null }));
vi.mock('../../../src/core/backup/stream.ts', async (original) => {
  const real = await original<typeof Stream>();
  const writeWith: typeof Stream.writeWith = (target, ...rest) => {
    real.writeWith(target, ...rest);
    disk.after?.(target);
  };
  return { ...real, writeWith };
});

interface Copied {
  readonly dossier: TestDossier;
  readonly container: string;
  readonly bytes: Buffer;
  readonly temp: string;
}

async function copied(rows = 50): Promise<Copied> {
  const dossier = await makeDossier(rows);
  const place = newPlace();
  const { file: container } = await copyOf(dossier, place);
  return { dossier, container, bytes: readFileSync(container), temp: place.temp };
}

const verify = ({ dossier, container, temp }: Copied, withKey: boolean): Promise<ContainerOutcome> =>
  verifyContainer({ container, dataKey: withKey ? dossier.keys.dataKey : null, temp, appVersion: APP });

/** True when nobody would take the copy for whole. */
async function isRefused(copy: Copied, withKey: boolean): Promise<boolean> {
  try {
    return !(await verify(copy, withKey)).ok;
  } catch (error) {
    if (error instanceof DossierError) return ['KOPIE_BESCHADIGD', 'GEEN_KOPIE'].includes(error.code);
    throw error;
  }
}

async function expectNoRestore({ dossier, container, temp }: Copied): Promise<void> {
  const folder = tempFolder();
  const to = path.join(folder, 'x.trajectmap');
  const error = await failure(() => restore({ container, to, dataKey: dossier.keys.dataKey, temp, appVersion: APP }));
  expect(['KOPIE_BESCHADIGD', 'GEEN_KOPIE']).toContain(error.code);
  expect(readdirSync(folder)).toEqual([]);
}

/** The header as text, changed, with a right SHA-256 again: what someone without the key can do. */
function withHeader(bytes: Buffer, change: (header: Record<string, unknown>) => void): Buffer {
  const start = 20;
  const length = bytes.readUInt32BE(16);
  const header = JSON.parse(bytes.subarray(start, start + length).toString('utf8')) as Record<string, unknown>;
  change(header);
  const text = Buffer.from(JSON.stringify(header), 'utf8');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(text.length);
  const before = Buffer.concat([bytes.subarray(0, 16), size, text]);
  const hash = createHash('sha256').update(before).digest();
  return Buffer.concat([before, hash, bytes.subarray(start + length + 32)]);
}

describe('a damaged safe copy', () => {
  it('with one flipped bit, wherever it is, is never taken for whole', async () => {
    const copy = await copied(5);
    await fc.assert(
      fc.asyncProperty(fc.nat(copy.bytes.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = Buffer.from(copy.bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        writeFileSync(copy.container, flipped);
        expect(await isRefused(copy, true)).toBe(true);
      }),
      // Every region, however small: magic, length, header, hash, authentication, content.
      { numRuns: 60, examples: [0, 17, 30, ...regionsOf(copy.bytes)].map((at) => [at, 3] as [number, number]) },
    );
  });

  it('is found without a key too, where its content was hit', async () => {
    const copy = await copied();
    const flipped = Buffer.from(copy.bytes);
    flipped[flipped.length - 5000] = (flipped[flipped.length - 5000] ?? 0) ^ 1;
    writeFileSync(copy.container, flipped);
    expect(await verify(copy, false)).toMatchObject({ ok: false, problems: ['INHOUD'] });
    expect((await verify(copy, true)).problems).toContain('STRUCTUUR');
    await expectNoRestore(copy);
  });

  it('that was cut off is refused, and not put back', async () => {
    const copy = await copied(5);
    for (const length of [0, 10, 19, 100, copy.bytes.length - 4096, copy.bytes.length - 1]) {
      writeFileSync(copy.container, copy.bytes.subarray(0, length));
      expect(await isRefused(copy, false)).toBe(true);
      await expectNoRestore(copy);
    }
    writeFileSync(copy.container, Buffer.concat([copy.bytes, Buffer.alloc(1)]));
    expect(await isRefused(copy, false)).toBe(true);
  });

  it('is told from a file that is no copy', async () => {
    const { dossier, temp } = await copied(1);
    const common = { container: dossier.file, dataKey: null, temp, appVersion: APP };
    expect((await failure(() => verifyContainer(common))).code).toBe('GEEN_KOPIE');
    expect(
      (await failure(() => unlockContainer({ container: dossier.file, passphrase: PASSPHRASE, appVersion: APP }))).code,
    ).toBe('GEEN_KOPIE');
  });
});

describe('a safe copy that someone changed without the key', () => {
  it('to let himself in, is refused', async () => {
    const copy = await copied(5);
    const intruder = await createKeys({ user: { id: 'u-9', name: 'Indringer' }, passphrase: OTHER_PASSPHRASE }, { kdf: FAST });
    const slots = { ...copy.dossier.keys.slots, slots: [...copy.dossier.keys.slots.slots, ...intruder.slots.slots] };
    writeFileSync(
      copy.container,
      withHeader(copy.bytes, (header) => Object.assign(header, { slots })),
    );
    expect(await verify(copy, true)).toMatchObject({ ok: false, problems: ['GEWIJZIGD'] });
    const attempt = (passphrase: string) => unlockContainer({ container: copy.container, passphrase, appVersion: APP });
    expect((await failure(() => attempt(OTHER_PASSPHRASE))).code).toBe('WACHTWOORD_FOUT');
    expect(await failure(() => attempt(PASSPHRASE))).toMatchObject({
      code: 'KOPIE_BESCHADIGD',
      details: { problemen: ['GEWIJZIGD'] },
    });
    await expectNoRestore(copy);
  });

  it('to look older or to carry another name, is refused', async () => {
    const copy = await copied(5);
    for (const change of [
      { createdAt: '2020-01-01T00:00:00.000Z' },
      { name: 'Iets anders' },
      { summary: { nonce: 'AAAAAAAAAAAAAAAA', data: 'AAAA' } },
    ]) {
      writeFileSync(
        copy.container,
        withHeader(copy.bytes, (header) => Object.assign(header, change)),
      );
      expect((await verify(copy, true)).problems).toContain('GEWIJZIGD');
    }
  });

  it('by cutting out its head altogether, is refused', async () => {
    const copy = await copied(5);
    writeFileSync(
      copy.container,
      withHeader(copy.bytes, (header) => Object.assign(header, { parts: [] })),
    );
    expect((await failure(() => verify(copy, true))).code).toBe('KOPIE_BESCHADIGD');
  });
});

describe('a safe copy of a newer version', () => {
  it.each([
    ['its format', { format: 3, parts: 'anders' }],
    ['the version it needs', { minAppVersion: '0.2.0' }],
  ])('is known by %s', async (_, change) => {
    const copy = await copied(1);
    writeFileSync(
      copy.container,
      withHeader(copy.bytes, (header) => Object.assign(header, change)),
    );
    expect((await failure(() => verify(copy, true))).code).toBe('DOSSIER_NIEUWER');
  });
});

describe('a bad disk', () => {
  it('that gives back other bytes than were written makes no safe copy', async () => {
    const dossier = await makeDossier(20);
    const place = newPlace();
    for (const at of [(size: number) => size - 1, (size: number) => Math.floor(size / 2), () => 40]) {
      disk.after = (file) => {
        const bytes = readFileSync(file);
        const spot = at(bytes.length);
        bytes[spot] = (bytes[spot] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      };
      const error = await failure(() => copyOf(dossier, place)).finally(() => (disk.after = null));
      expect(['KOPIE_NIET_BEVESTIGD', 'KOPIE_BESCHADIGD']).toContain(error.code);
      expect([readdirSync(place.folder), readdirSync(place.temp)]).toEqual([[], []]);
    }
  });

  it('that is full half-way makes no safe copy and leaves no half one', async () => {
    const dossier = await makeDossier(20);
    const place = newPlace();
    disk.after = (file) => {
      expect(existsSync(file)).toBe(true);
      throw Object.assign(new Error(`no space left on device, write '${file}'`), { code: 'ENOSPC' });
    };
    const error = await failure(() => copyOf(dossier, place)).finally(() => (disk.after = null));
    expect(error).toMatchObject({ code: 'SCHIJF_VOL', message: 'SCHIJF_VOL' });
    expect([readdirSync(place.folder), readdirSync(place.temp)]).toEqual([[], []]);
  });
});

/** One place in the header, in each of the two checks behind it, and in the first and last page. */
function regionsOf(bytes: Buffer): number[] {
  const end = 20 + bytes.readUInt32BE(16);
  return [end - 1, end + 1, end + 33, end + 64, end + 64 + 2000, bytes.length - 1];
}
