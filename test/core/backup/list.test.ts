import { copyFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containerName,
  deleteContainers,
  listContainers,
  placeOf,
  thin,
  THINNING_DEFAULT,
  type KeepReason,
} from '../../../src/core/backup/index.ts';
import type { FileSystemView } from '../../../src/core/store/network-path.ts';
import { APP, failure, makeDossier, tempFolder } from '../keys/dossier.ts';
import { AT, copyOf, newPlace } from './copies.ts';

const DAY = 86_400_000;
const at = (text: string) => ({ file: text, createdAt: new Date(text).toISOString() });
const reasons = (copies: { file: string; createdAt: string }[], now: string): [string, KeepReason][] =>
  thin(copies, Date.parse(now)).map(({ copy, keep }) => [copy.file, keep]);

describe('the name of a safe copy', () => {
  it.each([
    ['2026-03-29T00:59:00Z', '2026-03-29-0159'],
    ['2026-03-29T01:00:00Z', '2026-03-29-0300'], // summer time begins
    ['2026-12-31T23:30:00Z', '2027-01-01-0030'],
    ['2026-07-01T22:00:00Z', '2026-07-02-0000'],
  ])('says day and time in Brussels: %s is %s', (instant, stamp) => {
    expect(containerName('/a/b/AMA 2026.trajectmap', Date.parse(instant))).toBe(`AMA 2026-${stamp}.trajectmap-kopie`);
  });

  it('is one that a stick takes, whatever the case file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const made = containerName(`/a/${name}.trajectmap`, 0);
        expect(made).toMatch(/^[^<>:"/\\|?*]+-1970-01-01-0100\.trajectmap-kopie$/);
        expect(made.length).toBeLessThan(160);
        expect(made.startsWith('-') && name === '').toBe(false);
      }),
    );
  });
});

describe('the safe copies in a folder', () => {
  it('are listed newest first; what is damaged, unfinished, or of another case file is left out', async () => {
    const dossier = await makeDossier(1);
    const other = await makeDossier(1);
    const place = newPlace();
    const first = await copyOf(dossier, place, {}, Date.parse('2026-03-01T10:00:00Z'));
    const second = await copyOf(dossier, place, {}, Date.parse('2026-03-02T10:00:00Z'));
    await copyOf(other, place, {}, Date.parse('2026-03-03T10:00:00Z'));
    writeFileSync(path.join(place.folder, 'Kapot.trajectmap-kopie'), 'x');
    copyFileSync(first.file, path.join(place.folder, '.half.trajectmap-kopie.tmp'));
    copyFileSync(first.file, path.join(place.folder, 'iets anders.txt'));
    const listed = listContainers(place.folder, dossier.keys.slots.fileId, APP);
    expect(listed.map((copy) => copy.file)).toEqual([second.file, first.file]);
    expect(listed[0]).toMatchObject({ name: 'De Werkplek', createdAt: '2026-03-02T10:00:00.000Z', bytes: second.bytes });
    expect((await failure(() => listContainers(path.join(place.folder, 'weg'), '', APP))).code).toBe('BESTAND_NIET_GEVONDEN');
  });

  it('lose what a power cut left of an unfinished one, but not what may still be being written', async () => {
    const dossier = await makeDossier(1);
    const place = newPlace();
    const leave = (name: string, hoursAgo: number) => {
      writeFileSync(path.join(place.folder, name), 'half');
      const time = new Date(AT - hoursAgo * 3_600_000);
      utimesSync(path.join(place.folder, name), time, time);
    };
    leave('.0123456789ab.trajectmap-kopie.tmp', 25);
    leave('.ba9876543210.trajectmap-kopie.tmp', 1);
    leave('.van iemand.tmp', 1000);
    const copy = await copyOf(dossier, place);
    const names = ['.ba9876543210.trajectmap-kopie.tmp', '.van iemand.tmp', path.basename(copy.file)];
    expect(readdirSync(place.folder).sort()).toEqual(names.sort());
  });

  it('are deleted only when named, only those of this case file, and never the newest', async () => {
    const dossier = await makeDossier(1);
    const other = await makeDossier(1);
    const place = newPlace();
    const days = ['01', '02', '03'].map((day) => Date.parse(`2026-03-${day}T10:00:00Z`));
    const copies = [];
    for (const day of days) copies.push(await copyOf(dossier, place, {}, day));
    const foreign = await copyOf(other, place);
    const files = copies.map((copy) => copy.file);
    const gone = deleteContainers([...files.slice(1), foreign.file], dossier.keys.slots.fileId, APP);
    expect(gone).toEqual([files[1]]);
    expect(readdirSync(place.folder)).toHaveLength(3);
  });
});

describe('thinning', () => {
  it('keeps all of today and yesterday, then the last of a day, a week, a month', () => {
    const copies = [
      '2026-03-31T08:00',
      '2026-03-31T15:00',
      '2026-03-30T09:00',
      '2026-03-29T09:00',
      '2026-03-29T16:00',
      '2026-03-28T12:00',
    ].map(at);
    expect(reasons(copies, '2026-03-31T16:00')).toEqual([
      ['2026-03-31T15:00', 'recent'],
      ['2026-03-31T08:00', 'recent'],
      ['2026-03-30T09:00', 'recent'],
      ['2026-03-29T16:00', 'dag'],
      ['2026-03-29T09:00', null],
      ['2026-03-28T12:00', 'dag'],
    ]);
  });

  it('leaves of three years of daily copies what the policy says, and spans them', () => {
    const now = Date.parse('2026-03-31T16:00:00Z');
    const copies = Array.from({ length: 3 * 365 }, (_, day) => at(new Date(now - day * DAY).toISOString()));
    const kept = thin(copies, now).filter((each) => each.keep !== null);
    const count = (reason: KeepReason) => kept.filter((each) => each.keep === reason).length;
    const { allDays, daily, weekly, monthly } = THINNING_DEFAULT;
    expect([count('recent'), count('dag'), count('week'), count('maand')]).toEqual([allDays, daily, weekly, monthly]);
    const oldest = Date.parse(kept.at(-1)?.copy.createdAt ?? '');
    expect(now - oldest).toBeGreaterThan(24 * 28 * DAY);
  });

  it('keeps the newest, and what a wrong clock dated ahead, however old or many', () => {
    const instants = fc.array(fc.integer({ min: Date.parse('2015-01-01'), max: Date.parse('2035-01-01') }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(instants, fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2030-01-01') }), (moments, now) => {
        const thinned = thin(
          moments.map((moment) => at(new Date(moment).toISOString())),
          now,
        );
        expect(thinned).toHaveLength(moments.length);
        expect(thinned[0]?.keep).toBe('recent');
        for (const { copy, keep } of thinned) {
          const ahead = Date.parse(copy.createdAt) > now;
          expect(ahead && keep === null).toBe(false);
        }
      }),
    );
  });

  it('of what it kept would delete nothing more the same day', () => {
    const now = Date.parse('2026-03-31T16:00:00Z');
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { maxLength: 200 });
    fc.assert(
      fc.property(days, (back) => {
        const copies = back.map((day) => at(new Date(now - day * DAY).toISOString()));
        const kept = thin(copies, now).filter((each) => each.keep !== null);
        const again = thin(
          kept.map((each) => each.copy),
          now,
        );
        expect(again.every((each) => each.keep !== null)).toBe(true);
      }),
    );
  });
});

/** A Linux computer with a stick. */
const view = (change: Partial<FileSystemView>): FileSystemView => ({
  platform: 'linux',
  env: {},
  realpath: (file) => file,
  fsType: () => 0xef53,
  mountInfo: () => null,
  device: (file) => (file.startsWith('/media/stick') ? 2 : 1),
  exists: () => false,
  ...change,
});

describe('the place of a safe copy', () => {
  it.each([
    ['/media/stick', 'andere-schijf', {}],
    ['/home/mieke/kopie', 'zelfde-schijf', {}],
    ['/home/mieke/Dropbox/kopie', 'cloudmap', {}],
    ['/mnt/team', 'netwerk', { fsType: () => 0x6969 }],
  ] as const)('%s is %s', (folder, place, change) => {
    expect(placeOf('/home/mieke/x.trajectmap', folder, view(change))).toBe(place);
  });

  it('on one real disk is the same disk', () => {
    const folder = tempFolder();
    expect(placeOf(path.join(folder, 'x.trajectmap'), folder)).toBe('zelfde-schijf');
  });
});
