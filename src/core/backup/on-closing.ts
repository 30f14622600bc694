/** The safe copy on closing: to the second place that was chosen, when something was written since the last one. */
import { existsSync } from 'node:fs';
import type { Session } from '../session.ts';
import type { SafeCopy, RunOptions } from './index.ts';
import { backupTo } from './index.ts';
import { copyPlace } from './place.ts';
import { readCopyRecord, writeCopyRecord } from './state.ts';

/** Instant (ms) of the last operation in the file, 0 when there is none. */
function lastWritten(session: Session): number {
  const row = session.dossier?.reader.prepare<[], { last: number | null }>('SELECT max(hlc) AS last FROM tx').get();
  return Math.floor((row?.last ?? 0) / 1024);
}

/** Makes and records one safe copy of the open file. Errors as `backupTo`. */
export async function makeSafeCopy(session: Session, folder: string, options: RunOptions = {}): Promise<SafeCopy> {
  const dossier = session.dossier!;
  session.copying = true;
  try {
    const copy = await backupTo(
      {
        ...copyPlace(session),
        file: dossier.file,
        dataKey: dossier.vault.dataKey,
        slots: dossier.slots(),
        folder,
        at: session.now(),
      },
      { ...options, worker: options.worker ?? session.options.workers?.backup },
    );
    writeCopyRecord(session, { laatste: copy.at, nagekeken: copy.verified });
    return copy;
  } finally {
    session.copying = false;
  }
}

/** `geen` when no place was chosen, or nothing changed since the last copy. A stick that is not there is an error: the user decides. */
export async function copyOnClosing(session: Session): Promise<'gemaakt' | 'geen'> {
  if (!session.dossier) return 'geen';
  const { map, laatste } = readCopyRecord(session);
  if (map === null) return 'geen';
  const unchanged = laatste !== null && Date.parse(laatste) >= lastWritten(session) && existsSync(map);
  if (unchanged) return 'geen';
  await makeSafeCopy(session, map);
  return 'gemaakt';
}
