/** Folders of migrations that a test needs: those until a moment, or today's with one more. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MIGRATIONS, tempFolder } from '../store/open-file.ts';

interface Entry {
  readonly idx: number;
  readonly version: string;
  readonly when: number;
  readonly tag: string;
  readonly breakpoints: boolean;
}

interface Journal {
  readonly version: string;
  readonly dialect: string;
  readonly entries: readonly Entry[];
}

const readJournal = (folder: string): Journal =>
  JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;

/** Names of all migrations, the oldest first. */
export const migrationTags: readonly string[] = readJournal(MIGRATIONS).entries.map(({ tag }) => tag);

export const migrationSql = (tag: string): string => readFileSync(path.join(MIGRATIONS, `${tag}.sql`), 'utf8');

/** A folder with the first `count` migrations. */
export function firstMigrations(count: number): string {
  const folder = path.join(tempFolder(), 'drizzle');
  mkdirSync(path.join(folder, 'meta'), { recursive: true });
  const journal = readJournal(MIGRATIONS);
  const entries = journal.entries.slice(0, count);
  for (const { tag } of entries) copyFileSync(path.join(MIGRATIONS, `${tag}.sql`), path.join(folder, `${tag}.sql`));
  writeFileSync(path.join(folder, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
  return folder;
}

/** A folder with all migrations and these after them. */
export function withMigrations(...more: readonly string[]): string {
  const folder = firstMigrations(migrationTags.length);
  const journal = readJournal(folder);
  const last = journal.entries.at(-1)!;
  const added = more.map((sql, index): Entry => {
    const tag = `9${String(index).padStart(3, '0')}_test`;
    writeFileSync(path.join(folder, `${tag}.sql`), sql);
    const { version, breakpoints } = last;
    return { idx: last.idx + 1 + index, version, when: last.when + 1 + index, tag, breakpoints };
  });
  writeFileSync(
    path.join(folder, 'meta', '_journal.json'),
    JSON.stringify({ ...journal, entries: [...journal.entries, ...added] }),
  );
  return folder;
}
