/** Small files that are there whole or not at all, whatever happens to the power. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { DossierError, isDossierError, toDossierError, translatingErrors } from './errors.ts';

const RENAME_ATTEMPTS = 5;
const RENAME_PAUSE_MS = 40;

/**
 * Writes a file through a temporary one beside it: flushed to the disk, then renamed over the old one. Only the user may read it (0600).
 * Throws SCHIJF_VOL, GEEN_SCHRIJFRECHT, SCHIJF_FOUT, MAP_NIET_GEVONDEN; the old file is then untouched.
 */
export function writeFileAtomic(file: string, data: string | Uint8Array): void {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFlushed(temporary, typeof data === 'string' ? Buffer.from(data, 'utf8') : data);
    renameOver(temporary, file);
    flushFolder(path.dirname(file));
  } catch (error) {
    rmSync(temporary, { force: true });
    const known = toDossierError(error);
    throw isDossierError(known, 'BESTAND_NIET_GEVONDEN') ? new DossierError('MAP_NIET_GEVONDEN') : known;
  }
}

/** Renames, replacing what was there. On Windows a virus scanner may hold the file for a moment: tried a few times. */
export function renameOver(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || attempt === RENAME_ATTEMPTS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RENAME_PAUSE_MS);
    }
  }
}

/** Makes a rename or a new file in `folder` survive a power cut; not every file system offers it. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return; // a folder cannot be opened there; NTFS journals its names itself
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } catch {
    // FAT and some network file systems refuse it; the file itself was flushed, the name follows within seconds.
  } finally {
    closeSync(descriptor);
  }
}

/** Text of a small file; null when it is not there. Throws RangeError above `limit` bytes: then it is not ours. */
export function readSmallFile(file: string, limit = 1024 * 1024): string | null {
  try {
    return translatingErrors(() => {
      if (statSync(file).size > limit) throw new RangeError('file too large');
      return readFileSync(file, 'utf8');
    });
  } catch (error) {
    if (isDossierError(error, 'BESTAND_NIET_GEVONDEN', 'MAP_NIET_GEVONDEN')) return null;
    throw error;
  }
}

/** Makes a folder (and its parents) that only this user can enter. */
export function makePrivateFolder(folder: string): void {
  translatingErrors(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
}

function writeFlushed(file: string, data: Uint8Array): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    let offset = 0;
    while (offset < data.length) offset += writeSync(descriptor, data, offset);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
