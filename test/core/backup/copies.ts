/** Making copies of the small test file. */
import path from 'node:path';
import { backupTo, type RunOptions, type SafeCopy } from '../../../src/core/backup/index.ts';
import { APP, tempFolder, type TestDossier } from '../keys/dossier.ts';

/** The worker as it runs from source. */
export const WORKER = new URL('../../../src/core/backup/worker.ts', import.meta.url);
/** 14:05 in Brussels on 31 March 2026 (summer time). */
export const AT = Date.parse('2026-03-31T12:05:30Z');

export interface Place {
  readonly folder: string;
  readonly temp: string;
}

export function newPlace(): Place {
  const folder = tempFolder();
  return { folder, temp: path.join(tempFolder(), 'tijdelijk') };
}

export function copyOf(dossier: TestDossier, place: Place, options: RunOptions = {}, at = AT): Promise<SafeCopy> {
  const { file, keys } = dossier;
  const { folder, temp } = place;
  return backupTo({ file, dataKey: keys.dataKey, slots: keys.slots, folder, temp, at, appVersion: APP }, options);
}
