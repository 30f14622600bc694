/** Making a safe copy. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  attachmentsPath,
  countRows,
  DossierError,
  flushFolder,
  openWriter,
  stampCopy,
  vacuumInto,
  type HandoverMark,
} from '../store/index.ts';
import { contentsFolder, sweepUnfinishedContents } from './beside.ts';
import { encodeHeader } from './container.ts';
import { copyBeside, copyInside, namesIn } from './contents.ts';
import { withConnection } from './connection.ts';
import { inspectContainer } from './inspect.ts';
import { containerName } from './name.ts';
import { hashFile, writeWith } from './stream.ts';
import {
  keyOf,
  stepOf,
  type BackupOutcome,
  type BackupTask,
  type CopiedContents,
  type OnProgress,
  type Rows,
} from './task-types.ts';

const DAY_MS = 86_400_000;

/** Copies, writes, reads back from the target, and only then gives the copy its name. */
export function makeCopy(task: BackupTask, onProgress: OnProgress): BackupOutcome {
  const key = keyOf(task.dataKey);
  const salt = Buffer.from(task.slots.fileId, 'hex');
  const copy = path.join(task.work, 'kopie');
  onProgress({ code: 'dossier.stap.kopieren', done: 0, total: null });
  const expected = snapshot(task.file, key, salt, copy);
  if (task.mark !== null) stamp(copy, key, salt, task.mark);
  const tables = withConnection(copy, key, salt, countRows);
  // The contents before the copy that names them, as in the case file itself.
  const copied = copyAttachments(task, key, salt, copy, onProgress);
  const second = attachmentsPath(copy);
  const sources = [copy, ...(existsSync(second) ? [second] : [])];
  const parts = sources.map((source, nth) => ({
    kind: nth === 0 ? ('dossier' as const) : ('bijlagen' as const),
    ...hashFile(source),
  }));
  const createdAt = new Date(task.at).toISOString();
  const head = encodeHeader(
    { appVersion: task.appVersion, name: task.name, createdAt, slots: task.slots, summary: { tables }, parts },
    key,
  );
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  writeWith(task.unfinished, head, sources, stepOf(onProgress, 'schrijven', bytes));
  for (const source of sources) rmSync(source);

  const seen = inspectContainer(task.unfinished, { ...task, dataKey: key, thorough: task.contents === 'inside' }, onProgress);
  const problems = seen.problems.filter((problem) => problem !== 'BIJLAGEN_WEG'); // counted below: they were not here either
  const missing = seen.contents?.missing ?? 0;
  if (problems.length > 0 || missing !== (copied?.missing ?? 0) || !between(seen.tables, expected))
    throw new DossierError('KOPIE_NIET_BEVESTIGD', { problemen: [...seen.problems] });
  const file = nameIt(task);
  return { file, bytes: head.length + bytes, createdAt, tables, ...(copied === null ? {} : { contents: copied }) };
}

/** Null in a case file without attachments: nothing is made for it. */
function copyAttachments(
  task: BackupTask,
  key: Buffer,
  fileId: Buffer,
  copy: string,
  onProgress: OnProgress,
): CopiedContents | null {
  const named = namesIn(copy, key, fileId);
  if (named.size === 0) return null;
  const source = { file: task.file, key, fileId };
  if (task.contents === 'inside') return copyInside(source, named, copy, onProgress, task.at);
  const folder = contentsFolder(task.unfinished, task.name);
  sweepUnfinishedContents(folder, task.at, DAY_MS);
  return copyBeside(source, named, folder, onProgress);
}

/** A copy of one moment, and the row counts just before and after it: someone may be working meanwhile. */
function snapshot(file: string, key: Buffer, salt: Buffer, copy: string): readonly [Rows, Rows] {
  return withConnection(file, key, salt, (connection) => {
    const before = countRows(connection);
    vacuumInto(connection, copy);
    return [before, countRows(connection)];
  });
}

/** The row is there already: the file itself was marked before it was copied. */
function stamp(copy: string, key: Buffer, salt: Buffer, mark: HandoverMark): void {
  const writer = openWriter(copy, key, salt);
  try {
    stampCopy(writer, mark);
  } finally {
    writer.close();
  }
}

/** Every table is there, with a number of rows that it had at some moment during the copy; the same number when nobody wrote. */
function between(tables: Rows, [before, after]: readonly [Rows, Rows]): boolean {
  const names = Object.keys(before);
  return (
    names.length === Object.keys(tables).length &&
    names.every((name) => {
      const rows = tables[name] ?? -1;
      const bounds = [before[name] ?? 0, after[name] ?? 0];
      return rows >= Math.min(...bounds) && rows <= Math.max(...bounds);
    })
  );
}

/** Gives a verified copy its name, next to those that are there already. */
function nameIt(task: BackupTask): string {
  for (let nth = 1; ; nth += 1) {
    const file = path.join(task.folder, containerName(task.name, task.at, nth));
    if (existsSync(file)) continue;
    renameSync(task.unfinished, file);
    flushFolder(task.folder);
    return file;
  }
}
