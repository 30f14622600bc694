import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { checkIntegrity, openReader, openWriter, rekey } from '../../../src/core/store/driver.ts';
import {
  addSlot,
  findSlots,
  removeSlot,
  renewDataKey,
  settleSlots,
  unlock,
  unlockWithRecovery,
  writeSlots,
  type SlotFile,
} from '../../../src/core/store/keys/index.ts';
import { openSlot } from '../../../src/core/store/keys/slot.ts';
import {
  APP,
  FAST,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  failure,
  makeDossier,
  readInside,
  writeInside,
  type TestDossier,
} from './dossier.ts';

const amelie = { user: { id: 'u-2', name: 'Amélie' }, passphrase: OTHER_PASSPHRASE };

async function withTwoUsers(rows: number): Promise<TestDossier & { slots: SlotFile }> {
  const dossier = await makeDossier(rows);
  const slots = await addSlot(dossier.keys.slots, dossier.keys.dataKey, amelie, { kdf: FAST });
  const writer = openWriter(dossier.file, dossier.keys.dataKey, dossier.keys.fileId);
  writeInside(writer, slots);
  writer.close();
  writeSlots(dossier, slots, APP);
  return { ...dossier, slots };
}

const open = (dossier: TestDossier, passphrase = PASSPHRASE) => unlock({ ...dossier, passphrase, appVersion: APP });

function renew(dossier: TestDossier & { slots: SlotFile }) {
  const writer = openWriter(dossier.file, dossier.keys.dataKey, dossier.keys.fileId);
  const renewed = renewDataKey(dossier, writer, dossier.slots, dossier.keys.dataKey, APP);
  writeInside(writer, renewed.slots);
  writer.close();
  return renewed;
}

describe('a new recovery code', () => {
  it('is a new data key; every user keeps the passphrase, the old code opens nothing any more', async () => {
    const dossier = await withTwoUsers(300);
    const { dataKey, recoveryCode, slots } = renew(dossier);
    expect(dataKey.equals(dossier.keys.dataKey)).toBe(false);
    for (const passphrase of [PASSPHRASE, OTHER_PASSPHRASE]) {
      expect((await open(dossier, passphrase)).dataKey.equals(dataKey)).toBe(true);
    }
    expect(unlockWithRecovery({ ...dossier, code: recoveryCode, appVersion: APP }).dataKey.equals(dataKey)).toBe(true);
    const old = await failure(() => unlockWithRecovery({ ...dossier, code: dossier.keys.recoveryCode, appVersion: APP }));
    expect(old).toMatchObject({ code: 'HERSTELCODE_FOUT', details: { context: 'pastniet' } });
    expect(slots.slots.map((slot) => slot.dataKeys.length)).toEqual([1, 1]);

    const reader = openReader(dossier.file, dataKey, dossier.keys.fileId);
    expect(checkIntegrity(reader)).toEqual({ ok: true, problems: [], orphans: 0 });
    expect(reader.prepare('SELECT count(*) AS n FROM persoon').get()).toEqual({ n: 300 });
    reader.close();
  });

  it('does not open copies from before with the new code, and those still open with the old one', async () => {
    const dossier = await withTwoUsers(5);
    const copy = path.join(dossier.folder, 'vroeger.trajectmap');
    copyFileSync(dossier.file, copy);
    const { recoveryCode } = renew(dossier);
    const old = { file: copy, profile: path.join(dossier.folder, 'leeg'), appVersion: APP };
    expect((await failure(() => unlockWithRecovery({ ...old, code: recoveryCode }))).code).toBe('HERSTELCODE_FOUT');
    expect(unlockWithRecovery({ ...old, code: dossier.keys.recoveryCode }).fileId.equals(dossier.keys.fileId)).toBe(true);
  });

  it('shuts out a user who left and kept the old slot file', async () => {
    const dossier = await withTwoUsers(5);
    const kept = path.join(dossier.folder, 'meegenomen');
    writeSlots({ file: path.join(dossier.folder, 'weg.trajectmap'), profile: kept }, dossier.slots, APP);
    const alone = removeSlot(dossier.slots, dossier.keys.dataKey, 'u-2');
    renew({ ...dossier, slots: alone });
    const copy = path.join(dossier.folder, 'kopie.trajectmap');
    copyFileSync(dossier.file, copy);
    const attempt = () => unlock({ file: copy, profile: kept, passphrase: OTHER_PASSPHRASE, appVersion: APP });
    expect((await failure(attempt)).details).toEqual({ context: 'profiel' });
  });

  it('that could not be made leaves the file open to all, with the old code', async () => {
    const dossier = await withTwoUsers(5);
    const closed = openWriter(dossier.file, dossier.keys.dataKey, dossier.keys.fileId);
    closed.close();
    expect(() => renewDataKey(dossier, closed, dossier.slots, dossier.keys.dataKey, APP)).toThrow(TypeError);
    expect((await open(dossier)).dataKey.equals(dossier.keys.dataKey)).toBe(true);
    expect((await open(dossier, OTHER_PASSPHRASE)).dataKey.equals(dossier.keys.dataKey)).toBe(true);
    expect(unlockWithRecovery({ ...dossier, code: dossier.keys.recoveryCode, appVersion: APP }).dataKey).toHaveLength(32);
    const settled = settleSlots(dossier, dossier.slots, dossier.keys.dataKey, dossier.slots.fileId, APP);
    expect(settled?.slots.slots.map((slot) => slot.dataKeys.length)).toEqual([1, 1]);
    expect((await open(dossier)).userId).toBe('u-1');
  });

  it('cut off between the new encryption and the last write of the slots: all users still get in', async () => {
    const dossier = await withTwoUsers(50);
    const closed = openWriter(dossier.file, dossier.keys.dataKey, dossier.keys.fileId);
    closed.close();
    expect(() => renewDataKey(dossier, closed, dossier.slots, dossier.keys.dataKey, APP)).toThrow(TypeError);
    // The slots now announce a new key beside the old one; here the file does get it, and the power goes.
    const announced = slotsBeside(dossier);
    const slot = announced.slots[0];
    const [newKey] = slot === undefined ? [] : ((await openSlot(slot, dossier.keys.fileId, PASSPHRASE)) ?? []);
    if (newKey === undefined) throw new Error('no key announced');
    const writer = openWriter(dossier.file, dossier.keys.dataKey, dossier.keys.fileId);
    rekey(writer, newKey, dossier.keys.fileId);
    writer.close();

    for (const passphrase of [PASSPHRASE, OTHER_PASSPHRASE]) {
      expect((await open(dossier, passphrase)).dataKey.equals(newKey)).toBe(true);
    }
    const reader = openReader(dossier.file, newKey, dossier.keys.fileId);
    const settled = settleSlots(dossier, readInside(reader), newKey, dossier.slots.fileId, APP);
    reader.close();
    expect(settled?.writeInside).toBe(true);
    expect(settled?.slots.slots.map((each) => each.dataKeys.length)).toEqual([1, 1]);
    expect((await open(dossier, OTHER_PASSPHRASE)).userId).toBe('u-2');
  });

  it('killed at any moment, ten times over: the file opens and is whole', async () => {
    const dossier = await withTwoUsers(200);
    for (let round = 0; round < 10; round += 1) {
      await renewUntilKilled(dossier, 1 + (round % 3));
      const { dataKey, fileId } = await open(dossier, round % 2 === 0 ? PASSPHRASE : OTHER_PASSPHRASE);
      const reader = openReader(dossier.file, dataKey, fileId);
      expect(checkIntegrity(reader).ok).toBe(true);
      expect(reader.prepare('SELECT count(*) AS n FROM persoon').get()).toEqual({ n: 200 });
      reader.close();
    }
  });
});

/** The slots beside the file as they are. */
function slotsBeside(dossier: TestDossier & { slots: SlotFile }): SlotFile {
  const [found] = findSlots(dossier, dossier.slots.fileId, APP);
  if (found === undefined) throw new Error('no slots');
  return found.slots;
}

/** Starts a process that renews the key over and over, and kills it after it reported `times` renewals, somewhere in the next one. */
function renewUntilKilled(dossier: TestDossier, times: number): Promise<void> {
  const script = path.resolve(import.meta.dirname, 'renew-loop.ts');
  const child = spawn(process.execPath, [script, dossier.file, dossier.profile], { stdio: ['ignore', 'pipe', 'inherit'] });
  let seen = 0;
  createInterface({ input: child.stdout }).on('line', () => {
    seen += 1;
    if (seen === times) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(`ended with ${code}`))));
  });
}
