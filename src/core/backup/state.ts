/** Where safe copies of a case file go on this installation, and when the last one was made. Kept in the profile: it is a path. */
import path from 'node:path';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { Session } from '../session.ts';
import { makePrivateFolder, ownFolder, readSmallFile, writeFileAtomic } from '../store/index.ts';

export interface CopyRecord {
  readonly map: string | null;
  /** Instant, ISO, UTC. */
  readonly laatste: string | null;
  readonly nagekeken: boolean;
}

const NONE: CopyRecord = { map: null, laatste: null, nagekeken: false };

export function copyState(session: Session): OutputOf<'kopie.stand'> {
  return { ...readCopyRecord(session), bezig: session.copying };
}

export function readCopyRecord(session: Session): CopyRecord {
  if (!session.dossier) return NONE;
  try {
    const value = JSON.parse(readSmallFile(recordFile(session)) ?? '{}') as Partial<CopyRecord>;
    return {
      map: typeof value.map === 'string' ? value.map : null,
      laatste: typeof value.laatste === 'string' ? value.laatste : null,
      nagekeken: value.nagekeken === true,
    };
  } catch {
    return NONE; // damaged: the user is asked for the second place again
  }
}

export function writeCopyRecord(session: Session, change: Partial<CopyRecord>): void {
  const next = { ...readCopyRecord(session), ...change };
  makePrivateFolder(path.dirname(recordFile(session)));
  writeFileAtomic(recordFile(session), JSON.stringify(next));
}

function recordFile(session: Session): string {
  return path.join(ownFolder(session.dossier!), 'kopie.json');
}
