/**
 * Brings a case file to this version's tables, or leaves it exactly as it was (stack 8.4): copy first, foreign keys off outside any
 * transaction, rows counted, foreign keys checked; on any failure the copy is put back and the application stops.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import { flushFolder, renameOver } from './atomic-file.ts';
import {
  type Connection,
  type KeyedFile,
  checkIntegrity,
  countRows,
  forDrizzle,
  openReader,
  openWriter,
  vacuumInto,
} from './driver.ts';
import { DossierError } from './errors.ts';

/** A migration that means to lose rows says so in its SQL: `-- rows may drop: table, table`. */
const MAY_DROP = /^-- rows may drop: (.+)$/gm;

interface Plan {
  readonly applied: number;
  readonly known: readonly { readonly tag: string; readonly when: number }[];
}

/** How far a file is. Throws DOSSIER_NIEUWER when it holds a migration that this version does not know. */
function planMigrations(connection: Connection, folder: string): Plan {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as { entries: Plan['known'] };
  const table = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get();
  const last = table
    ? (connection.prepare<[], { last: number | null }>('SELECT max(created_at) AS last FROM __drizzle_migrations').get()?.last ??
      0)
    : 0;
  const newest = journal.entries.at(-1)?.when ?? 0;
  if (last > newest) throw new DossierError('DOSSIER_NIEUWER');
  return { applied: journal.entries.filter((entry) => entry.when <= last).length, known: journal.entries };
}

/** True when the file needs a migration. Throws DOSSIER_NIEUWER. */
export function needsMigration(connection: Connection, folder: string): boolean {
  const plan = planMigrations(connection, folder);
  return plan.applied < plan.known.length;
}

function allowedToDrop(folder: string, plan: Plan): ReadonlySet<string> {
  const pending = plan.known.slice(plan.applied).map(({ tag }) => readFileSync(path.join(folder, `${tag}.sql`), 'utf8'));
  return new Set(
    pending.flatMap((sql) => [...sql.matchAll(MAY_DROP)].flatMap((match) => match[1]!.split(',').map((name) => name.trim()))),
  );
}

function lostRows(before: Record<string, number>, after: Record<string, number>, allowed: ReadonlySet<string>): string[] {
  return Object.entries(before)
    .filter(([table, rows]) => !allowed.has(table) && (after[table] ?? 0) < rows)
    .map(([table]) => table);
}

/** Runs the pending migrations on a writer. Throws when a row got lost or a foreign key points nowhere. */
function bringUp(connection: Connection, folder: string): void {
  const allowed = allowedToDrop(folder, planMigrations(connection, folder));
  const before = countRows(connection);
  // Outside any transaction: inside one SQLite ignores it, and a table rebuild would take the children along.
  connection.pragma('foreign_keys = OFF');
  try {
    runMigrations(drizzle({ client: forDrizzle(connection) }), { migrationsFolder: folder });
    const lost = lostRows(before, countRows(connection), allowed);
    const orphans = connection.prepare('PRAGMA foreign_key_check').all().length;
    if (lost.length > 0 || orphans > 0) throw new DossierError('MIGRATIE_MISLUKT', { tabellen: lost, wezen: orphans });
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/** Makes the tables of a new, empty file. */
export function createTablesIn(connection: Connection, folder: string): void {
  bringUp(connection, folder);
}

/**
 * Migrates an existing file. `backup` must not exist; it stays when all went well, as the copy from before.
 * Throws MIGRATIE_MISLUKT when the migration failed: then the copy was put back and the file is as it was. Throws DOSSIER_NIEUWER,
 * BESTAND_BESTAAT, DOSSIER_BESCHADIGD, SCHIJF_VOL … when no copy could be made: then nothing was touched.
 */
export function migrateFile(target: KeyedFile, folder: string, backup: string): void {
  const writer = openWriter(target.file, target.key, target.salt);
  try {
    planMigrations(writer, folder);
    copyBefore(writer, target, backup);
  } catch (error) {
    writer.close();
    throw error;
  }
  try {
    bringUp(writer, folder);
    writer.close();
  } catch (error) {
    writer.close();
    putBack(target.file, backup);
    throw error instanceof DossierError
      ? error
      : new DossierError('MIGRATIE_MISLUKT', { oorzaak: error instanceof Error ? error.name : 'onbekend' });
  }
}

/** A verified copy, or none: what is half or wrong must never be put back over the file. */
function copyBefore(writer: Connection, target: KeyedFile, backup: string): void {
  if (existsSync(backup)) throw new DossierError('BESTAND_BESTAAT');
  try {
    vacuumInto(writer, backup);
    verifyCopy({ ...target, file: backup }, countRows(writer));
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(backup + suffix, { force: true });
    throw error;
  }
}

function verifyCopy(copy: KeyedFile, rows: Record<string, number>): void {
  const reader = openReader(copy.file, copy.key, copy.salt);
  try {
    const same = JSON.stringify(countRows(reader)) === JSON.stringify(rows);
    if (!same || !checkIntegrity(reader).ok) throw new DossierError('MIGRATIE_MISLUKT', { stap: 'kopie' });
  } finally {
    reader.close();
  }
}

function putBack(file: string, backup: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  renameOver(backup, file);
  flushFolder(path.dirname(file));
}
