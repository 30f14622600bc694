import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unlockContainer, unlockContainerWithRecovery, verifyContainer } from '../../../src/core/backup/index.ts';
import { openReader } from '../../../src/core/store/driver.ts';
import { unlock, unlockWithRecovery } from '../../../src/core/store/keys/index.ts';
import { APP, PASSPHRASE, tempFolder } from './dossier.ts';

const fixture = (name: string) => path.join(import.meta.dirname, 'fixture', name);
const CODE = readFileSync(fixture('herstelcode.txt'), 'utf8');
const CONTAINER = 'eerste-2026-03-31-1405.trajectmap-kopie';

/** The files of version 0.1.0 (`fixture/make.ts`), in a folder where they may be opened. */
function firstRelease(...names: string[]): { file: string; profile: string } {
  const profile = tempFolder();
  for (const name of names) copyFileSync(fixture(name), path.join(profile, name));
  return { file: path.join(profile, names[0] ?? ''), profile };
}

describe('what version 0.1.0 wrote', () => {
  it('opens with its passphrase', async () => {
    const { file, profile } = firstRelease('eerste.trajectmap', 'eerste.trajectmap.sleutels');
    const { dataKey, fileId, userName } = await unlock({ file, profile, passphrase: PASSPHRASE, appVersion: APP });
    const reader = openReader(file, dataKey, fileId);
    expect([userName, reader.prepare('SELECT naam FROM persoon').get()]).toEqual(['Beheerder', { naam: 'Kapoen Verstraeten' }]);
    reader.close();
  });

  it('opens with its printed code alone', () => {
    const { file, profile } = firstRelease('eerste.trajectmap');
    const { dataKey, fileId } = unlockWithRecovery({ file, profile, code: CODE, appVersion: APP });
    const reader = openReader(file, dataKey, fileId);
    expect(reader.prepare('SELECT naam FROM persoon').get()).toEqual({ naam: 'Kapoen Verstraeten' });
    reader.close();
  });

  it('as a safe copy is whole, and opens in both ways', async () => {
    const { file: container, profile } = firstRelease(CONTAINER);
    const { dataKey } = await unlockContainer({ container, passphrase: PASSPHRASE, appVersion: APP });
    expect(unlockContainerWithRecovery({ container, code: CODE, appVersion: APP }).dataKey.equals(dataKey)).toBe(true);
    const found = await verifyContainer({ container, dataKey, temp: path.join(profile, 'tijdelijk'), appVersion: APP });
    expect(found).toMatchObject({ ok: true, problems: [], tables: { persoon: 1 }, name: 'eerste' });
  });
});
