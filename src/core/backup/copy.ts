/** Making a safe copy. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { countRows, DossierError, flushFolder, openWriter, stampCopy, vacuumInto, type HandoverMark } from '../store/index.ts';
import { encodeHeader } from './container.ts';
import { inspectContainer, withConnection } from './inspect.ts';
import { containerName } from './name.ts';
import { hashFile, writeWith } from './stream.ts';
import { keyOf, stepOf, type BackupOutcome, type BackupTask, type OnProgress, type Rows } from './task-types.ts';

/** Copies, writes, reads back from the target, and only then gives the copy its name. */
export function makeCopy(task: BackupTask, onProgress: OnProgress): BackupOutcome {
  const key = keyOf(task.dataKey);
  const salt = Buffer.from(task.slots.fileId, 'hex');
  const copy = path.join(task.work, 'kopie');
  onProgress({ code: 'dossier.stap.kopieren', done: 0, total: null });
  const expected = snapshot(task.file, key, salt, copy);
  if (task.mark !== null) stamp(copy, key, salt, task.mark);
  const tables = withConnection(copy, key, salt, countRows);
  const part = { kind: 'dossier' as const, ...hashFile(copy) };
  const createdAt = new Date(task.at).toISOString();
  const head = encodeHeader(
    { appVersion: task.appVersion, name: task.name, createdAt, slots: task.slots, summary: { tables }, parts: [part] },
    key,
  );
  writeWith(task.unfinished, head, copy, stepOf(onProgress, 'schrijven', part.bytes));
  rmSync(copy);

  const seen = inspectContainer(task.unfinished, { ...task, dataKey: key }, onProgress);
  if (!seen.ok || !between(seen.tables, expected))
    throw new DossierError('KOPIE_NIET_BEVESTIGD', { problemen: [...seen.problems] });
  const file = nameIt(task);
  return { file, bytes: head.length + part.bytes, createdAt, tables };
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
