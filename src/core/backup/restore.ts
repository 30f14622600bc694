/** Putting a safe copy back, as a new case file. */
import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { DossierError, flushFolder, slotPath, writeFileAtomic } from '../store/index.ts';
import { readHeader } from './container.ts';
import { checkInside, takeOut } from './inspect.ts';
import { withFile } from './stream.ts';
import { keyOf, type OnProgress, type RestoreOutcome, type RestoreTask } from './task-types.ts';

/** To a new name beside the target, checked there, and only then to the target itself. Never over anything. */
export function putBack(task: RestoreTask, onProgress: OnProgress): RestoreOutcome {
  const key = keyOf(task.dataKey);
  return withFile(task.container, 'r', (descriptor) => {
    const opened = readHeader(descriptor, task.appVersion);
    const found = takeOut(descriptor, opened, task.unfinished, onProgress, 'terugzetten');
    const checked = checkInside(opened, task.unfinished, key, found, onProgress);
    if (!checked.ok) throw new DossierError('KOPIE_BESCHADIGD', { problemen: [...checked.problems] });
    refuseExisting(task.to);
    const { slots, createdAt } = opened.header;
    // The slots first: without the case file they harm nobody, a case file without them cannot be opened.
    writeFileAtomic(slotPath(task.to), `${JSON.stringify(slots, null, 2)}\n`);
    renameSync(task.unfinished, task.to);
    flushFolder(path.dirname(task.to));
    return { file: task.to, fileId: slots.fileId, createdAt, tables: checked.tables };
  });
}

/** Throws BESTAND_BESTAAT when a case file, or anything that belongs to one, has this name. */
export function refuseExisting(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    if (existsSync(file + suffix)) throw new DossierError('BESTAND_BESTAAT');
  }
  if (existsSync(slotPath(file))) throw new DossierError('BESTAND_BESTAAT');
}
