/** Puts another file of the same origin in the place of a closed case file, so that at every moment one whole file stands there. */
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { flushFolder, renameOver } from './atomic-file.ts';
import { DossierError, translatingErrors } from './errors.ts';
import { type SlotFile, slotPath, writeSlots } from './keys/index.ts';
import { lockDossier } from './lock.ts';

export interface Replacement {
  readonly file: string;
  readonly profile: string;
  readonly appVersion: string;
  /** A complete, closed case file beside `file`; it is renamed over it. */
  readonly staged: string;
  readonly slots: SlotFile;
}

/**
 * The slots first: those of another key are in the profile as well, so that either file can be opened whatever happens in between.
 * Throws DOSSIER_IN_GEBRUIK when something still holds the file, or its log was not put back.
 */
export function replaceDossier({ file, profile, appVersion, staged, slots }: Replacement): void {
  const held = lockDossier(file);
  try {
    for (const each of [file, staged]) assertLogEmpty(each);
    translatingErrors(() => {
      writeSlots({ file, profile }, slots, appVersion);
      for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
      renameOver(staged, file);
      flushFolder(path.dirname(file));
      rmSync(slotPath(staged), { force: true });
    });
  } finally {
    held.release();
  }
}

/** A log of the old file beside the new one would be played into it. */
function assertLogEmpty(file: string): void {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > 0) throw new DossierError('DOSSIER_IN_GEBRUIK');
}
