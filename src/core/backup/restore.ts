/** Putting a safe copy back, as a new case file. */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { attachmentsPath, DATABASE_SUFFIXES, DossierError, flushFolder, slotPath, writeFileAtomic } from '../store/index.ts';
import { type OpenedContainer, readHeader } from './container.ts';
import { namesIn, putContentsBack } from './contents.ts';
import { checkInside, placeOfContents, takeOut } from './inspect.ts';
import { withFile } from './stream.ts';
import { keyOf, type ContentsFound, type OnProgress, type RestoreOutcome, type RestoreTask } from './task-types.ts';

/** To a new name beside the target, checked there, and only then to the target itself. Never over anything. */
export function putBack(task: RestoreTask, onProgress: OnProgress): RestoreOutcome {
  const key = keyOf(task.dataKey);
  return withFile(task.container, 'r', (descriptor) => {
    const opened = readHeader(descriptor, task.appVersion);
    const found = takeOut(descriptor, opened, task.unfinished, onProgress, 'terugzetten');
    const checked = checkInside(opened, task.unfinished, key, found, onProgress);
    if (!checked.ok) throw new DossierError('KOPIE_BESCHADIGD', { problemen: [...checked.problems] });
    const contents = attachmentsBack(task, opened, key, onProgress);
    refuseExisting(task.to);
    const { slots, createdAt } = opened.header;
    // Attachments and slots first: without the case file they harm nobody, a case file without them is poorer or cannot be opened.
    if (contents !== null) renameSync(attachmentsPath(task.unfinished), attachmentsPath(task.to));
    writeFileAtomic(slotPath(task.to), `${JSON.stringify(slots, null, 2)}\n`);
    renameSync(task.unfinished, task.to);
    flushFolder(path.dirname(task.to));
    const answer = { file: task.to, fileId: slots.fileId, createdAt, tables: checked.tables };
    return contents === null ? answer : { ...answer, contents };
  });
}

/** The second file of the restored case file, beside its unfinished name. Null in a case file without attachments. */
function attachmentsBack(task: RestoreTask, opened: OpenedContainer, key: Buffer, onProgress: OnProgress): ContentsFound | null {
  const { fileId } = opened;
  const named = namesIn(task.unfinished, key, fileId);
  // Cut out to another name, so that only what was checked comes beside the case file.
  const cutOut = path.join(task.work, 'inhoud');
  const second = attachmentsPath(task.unfinished);
  if (existsSync(second)) moveFile(second, attachmentsPath(cutOut));
  if (named.size === 0) return null;
  const place = placeOfContents(task.container, opened, cutOut);
  return putContentsBack(named, place, { file: task.unfinished, key, fileId }, onProgress, task.at);
}

/** To the private folder, which may lie on another disk. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, to);
    rmSync(from);
  }
}

/** Throws BESTAND_BESTAAT when a case file, or anything that belongs to one, has this name. */
export function refuseExisting(file: string): void {
  const databases = [file, attachmentsPath(file)].flatMap((each) => DATABASE_SUFFIXES.map((suffix) => each + suffix));
  if ([...databases, slotPath(file)].some((each) => existsSync(each))) throw new DossierError('BESTAND_BESTAAT');
}
