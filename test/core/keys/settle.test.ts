import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWriter } from '../../../src/core/store/driver.ts';
import {
  addSlot,
  createKeys,
  removeSlot,
  setPassphrase,
  settleSlots,
  slotFileFromRows,
  slotPath,
  slotRows,
  unlock,
  writeSlots,
  type SlotFile,
} from '../../../src/core/store/keys/index.ts';
import {
  APP,
  FAST,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  failure,
  makeDossier,
  readInside,
  tempFolder,
  writeInside,
  type TestDossier,
} from './dossier.ts';

const amelie = { user: { id: 'u-2', name: 'Amélie' }, passphrase: OTHER_PASSPHRASE };

/** What the core does after opening. */
function settle(dossier: TestDossier, dataKey = dossier.keys.dataKey): SlotFile | null {
  const writer = openWriter(dossier.file, dataKey, dossier.keys.fileId);
  const settled = settleSlots(dossier, readInside(writer), dataKey, dossier.keys.slots.fileId, APP);
  if (settled?.writeInside === true) writeInside(writer, settled.slots);
  const inside = readInside(writer);
  writer.close();
  expect(inside).toEqual(settled?.slots ?? null);
  return inside;
}

const beside = (dossier: TestDossier) => JSON.parse(readFileSync(slotPath(dossier.file), 'utf8')) as SlotFile;

describe('the slots inside, beside and in the profile', () => {
  it('survive the way through the table', async () => {
    const keys = await createKeys({ user: { id: 'u-1', name: 'Beheerder' }, passphrase: PASSPHRASE }, { kdf: FAST });
    const slots = await addSlot(keys.slots, keys.dataKey, amelie, { kdf: FAST });
    expect(slotFileFromRows(slotRows(slots).reverse(), APP)).toEqual(slots);
    expect(slotFileFromRows([], APP)).toBeNull();
    expect(slotFileFromRows([{ userId: '*', json: '{' }], APP)).toBeNull();
  });

  it('come back beside the file when they were lost', async () => {
    const dossier = await makeDossier(1);
    rmSync(slotPath(dossier.file));
    rmSync(dossier.profile, { recursive: true });
    expect(settle(dossier)).toEqual(dossier.keys.slots);
    expect(beside(dossier)).toEqual(dossier.keys.slots);
    expect((await unlock({ ...dossier, passphrase: PASSPHRASE, appVersion: APP })).userId).toBe('u-1');
  });

  it('take over a change that was written beside but not yet inside', async () => {
    const dossier = await makeDossier(1);
    const changed = await addSlot(dossier.keys.slots, dossier.keys.dataKey, amelie, { kdf: FAST });
    writeSlots(dossier, changed, APP); // the power goes here
    expect(settle(dossier)).toEqual(changed);
  });

  it('do not go back to an older slot file that someone put back', async () => {
    const dossier = await makeDossier(1);
    const { slots, dataKey } = dossier.keys;
    const both = await addSlot(slots, dataKey, amelie, { kdf: FAST });
    writeSlots(dossier, both, APP);
    settle(dossier);
    const alone = removeSlot(both, dataKey, 'u-2');
    writeSlots(dossier, alone, APP);
    settle(dossier);
    writeFileSync(slotPath(dossier.file), JSON.stringify(both));
    expect(settle(dossier)).toEqual(alone);
    expect(beside(dossier)).toEqual(alone);
    expect((await failure(() => unlock({ ...dossier, passphrase: OTHER_PASSPHRASE, appVersion: APP }))).code).toBe(
      'WACHTWOORD_FOUT',
    );
  });

  it('drop what someone planted without the key, and rewrite the file from inside', async () => {
    const dossier = await makeDossier(1);
    const { slots } = dossier.keys;
    const intruder = await createKeys({ user: { id: 'u-9', name: 'Indringer' }, passphrase: OTHER_PASSPHRASE }, { kdf: FAST });
    const planted = { ...slots, revision: 99, slots: [...slots.slots, ...intruder.slots.slots] };
    const replaced = {
      ...slots,
      revision: 99,
      slots: slots.slots.map((slot) => ({ ...slot, publicKey: intruder.slots.slots[0]?.publicKey })),
    };
    const renamed = { ...slots, slots: slots.slots.map((slot) => ({ ...slot, userName: 'Iemand' })) };
    for (const tampered of [planted, replaced, renamed]) {
      writeFileSync(slotPath(dossier.file), JSON.stringify(tampered));
      expect(settle(dossier)).toEqual(slots);
      expect(beside(dossier)).toEqual(slots);
    }
  });

  it('tell when a slot was changed so that it holds no key any more', async () => {
    const dossier = await makeDossier(1);
    const { slots } = dossier.keys;
    const other = await createKeys({ user: { id: 'u-1', name: 'Beheerder' }, passphrase: PASSPHRASE }, { kdf: FAST });
    const foreignKey = other.slots.slots[0]?.dataKeys ?? [];
    writeFileSync(
      slotPath(dossier.file),
      JSON.stringify({ ...slots, slots: slots.slots.map((slot) => Object.assign({}, slot, { dataKeys: foreignKey })) }),
    );
    const elsewhere = tempFolder();
    const error = await failure(() =>
      unlock({ file: dossier.file, profile: elsewhere, passphrase: PASSPHRASE, appVersion: APP }),
    );
    expect(error.code).toBe('DOSSIER_BESCHADIGD');
    expect((await unlock({ ...dossier, passphrase: PASSPHRASE, appVersion: APP })).userId).toBe('u-1'); // the profile has the good one
  });

  it('keep the newer one in the profile when an older copy of the file is opened', async () => {
    const dossier = await makeDossier(1);
    const next = 'acht ganzen wandelen langs de Schelde';
    const newer = await setPassphrase(
      dossier.keys.slots,
      dossier.keys.dataKey,
      { userId: 'u-1', passphrase: next },
      { kdf: FAST },
    );
    writeSlots(dossier, newer, APP);
    writeSlots(dossier, dossier.keys.slots, APP);
    rmSync(slotPath(dossier.file));
    expect((await unlock({ ...dossier, passphrase: next, appVersion: APP })).userId).toBe('u-1');
  });
});
