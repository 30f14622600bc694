/** Runs one task to its end, on the thread that it is called on. */
import { mkdirSync } from 'node:fs';
import { translatingErrors } from '../store/index.ts';
import { makeCopy } from './copy.ts';
import { checkFileWithAttachments, inspectContainer } from './inspect.ts';
import { putBack } from './restore.ts';
import {
  keyOf,
  type BackupOutcome,
  type OnProgress,
  type OutcomeOf,
  type RestoreOutcome,
  type Task,
  type VerifyOutcome,
} from './task-types.ts';

/** Throws errors of this area (SCHIJF_VOL, KOPIE_NIET_BEVESTIGD, KOPIE_BESCHADIGD, BESTAND_BESTAAT …); wipes the task's key. */
export function perform<T extends Task>(task: T, onProgress: OnProgress): OutcomeOf<T> {
  try {
    return translatingErrors(() => {
      mkdirSync(task.work, { recursive: true, mode: 0o700 });
      return choose(task, onProgress) as OutcomeOf<T>;
    });
  } finally {
    task.dataKey?.fill(0);
  }
}

function choose(task: Task, onProgress: OnProgress): BackupOutcome | VerifyOutcome | RestoreOutcome {
  if (task.kind === 'backup') return makeCopy(task, onProgress);
  if (task.kind === 'restore') return putBack(task, onProgress);
  if (task.kind === 'verify-dossier')
    return checkFileWithAttachments(task.file, keyOf(task.dataKey), Buffer.from(task.fileId, 'hex'), onProgress);
  const dataKey = task.dataKey === null ? null : keyOf(task.dataKey);
  return inspectContainer(task.container, { ...task, dataKey }, onProgress);
}
