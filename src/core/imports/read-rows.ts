/** Whole tables of the case file, a page a step: a file of ten years must not keep the core from answering. */
import { and, eq, gt, type SQL } from 'drizzle-orm';
import type { Db } from '../store/index.ts';
import { entities, type EntityKey } from '../store/index.ts';
import type { Steps } from './steps.ts';

const PAGE = 1000;

export type RowOf<K extends EntityKey> = (typeof entities)[K]['table']['$inferSelect'];

/** Records that were not taken away, in the order in which they were made. */
export function* readRows<K extends EntityKey>(db: Db, name: K, where?: SQL): Steps<RowOf<K>[]> {
  const { table }: { table: (typeof entities)[EntityKey]['table'] } = entities[name];
  const rows: RowOf<K>[] = [];
  for (let last = ''; ;) {
    const page = db
      .select()
      .from(table)
      .where(and(eq(table.verwijderd, false), where, last === '' ? undefined : gt(table.id, last)))
      .orderBy(table.id)
      .limit(PAGE)
      .all() as unknown as RowOf<K>[];
    for (const row of page) rows.push(row);
    if (page.length < PAGE) return rows;
    last = page.at(-1)!.id;
    yield;
  }
}
