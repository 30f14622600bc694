/**
 * One instance of Trajectmap per case file: `naam.trajectmap.lock`, a small SQLite file held with BEGIN EXCLUSIVE (engineering E-33).
 * The operating system frees it when the process ends, also after a crash or kill -9; nothing has to be cleaned up. The file itself
 * stays: removing it while another process waits for it would let two of them in.
 */
import { realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openLockFile, type Connection } from './driver.ts';
import { DossierError, isDossierError, toDossierError } from './errors.ts';

export interface DossierLock {
  /** Lets go; a second call does nothing. */
  release(): void;
}

/** Held locks by real path. In module scope on purpose: a connection that is garbage-collected lets go of its lock. */
const held = new Map<string, Connection>();

/** `naam.trajectmap.lock`. */
export function lockPath(file: string): string {
  return `${realName(file)}.lock`;
}

/**
 * Takes the lock of a case file, which need not exist yet. Throws DOSSIER_IN_GEBRUIK at once when another instance, or this one,
 * holds it; GEEN_SCHRIJFRECHT and MAP_NIET_GEVONDEN where no lock can be made.
 */
export function lockDossier(file: string): DossierLock {
  const target = lockPath(file);
  if (held.has(target)) throw new DossierError('DOSSIER_IN_GEBRUIK');
  const connection = takeLockAnew(target);
  held.set(target, connection);
  return {
    release() {
      if (held.get(target) !== connection) return;
      held.delete(target);
      connection.close();
    },
  };
}

/** Something that is no lock file cannot be held by anyone: it is replaced. */
function takeLockAnew(target: string): Connection {
  try {
    return takeLock(target);
  } catch (error) {
    if (!isDossierError(error, 'DOSSIER_BESCHADIGD')) throw error;
    rmSync(target, { force: true });
    return takeLock(target);
  }
}

function takeLock(target: string): Connection {
  let connection: Connection | undefined;
  try {
    connection = openLockFile(target);
    connection.pragma('journal_mode = MEMORY'); // nothing is ever written; no journal file beside it
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection?.close();
    throw toDossierError(error);
  }
}

/** The same file reached over a link or another spelling of the path has the same lock. */
function realName(file: string): string {
  try {
    return realpathSync.native(file);
  } catch (error) {
    if (!isDossierError(toDossierError(error), 'BESTAND_NIET_GEVONDEN')) throw toDossierError(error);
  }
  try {
    return path.join(realpathSync.native(path.dirname(file)), path.basename(file));
  } catch {
    throw new DossierError('MAP_NIET_GEVONDEN');
  }
}
