/** Live records of one kind as the contract shows them. */
import { and, eq, inArray } from 'drizzle-orm';
import type { RecordName } from '../../shared/contract/records.ts';
import { type Db, entities } from '../store/index.ts';
import { mergedPersons, personIds } from './personen/merged.ts';
import { plainAll } from './plain.ts';

type RowOf<N extends RecordName> = Omit<(typeof entities)[N]['table']['$inferSelect'], 'verwijderd' | 'hlc'>;
type Table = (typeof entities)[RecordName]['table'];

/**
 * Records that were not taken away, in the order in which they were made. Of a person also those of who was merged into them.
 * @param of field and value that they must have
 */
export function recordsOf<N extends RecordName>(db: Db, name: N, of: Partial<RowOf<N>> = {}): RowOf<N>[] {
  const { table }: { table: Table } = entities[name];
  const columns = table as unknown as Record<string, Table['id']>;
  const wanted = Object.entries(of).map(([field, value]) =>
    field === 'persoonId' && typeof value === 'string'
      ? inArray(columns[field]!, personIds(db, value))
      : eq(columns[field]!, value as string),
  );
  const rows = db
    .select()
    .from(table)
    .where(and(eq(table.verwijderd, false), ...wanted))
    .orderBy(table.hlc)
    .all();
  return withOwners(
    db,
    plainAll(rows as unknown as ({ verwijderd: boolean; hlc: number } & RowOf<N>)[]) as unknown as RowOf<N>[],
  );
}

/** Whose record it is now: of somebody who was merged, it is the other one's. */
function withOwners<R>(db: Db, rows: R[]): R[] {
  const merged = mergedPersons(db);
  if (merged.size === 0) return rows;
  return rows.map((row) => {
    const owner = merged.get((row as { persoonId?: string | null }).persoonId ?? '');
    return owner === undefined ? row : { ...row, persoonId: owner };
  });
}

/** The same, by the day in `field`: oldest first, without a day last. */
export function recordsByDay<N extends RecordName>(
  db: Db,
  name: N,
  field: keyof RowOf<N>,
  of: Partial<RowOf<N>> = {},
): RowOf<N>[] {
  return byDay(recordsOf(db, name, of), field);
}

/** By the day in `field`: oldest first, without a day last. */
export function byDay<R>(rows: readonly R[], field: keyof R): R[] {
  const day = (row: R): string => (row[field] as string | null) ?? '9999';
  return rows.toSorted((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
}
