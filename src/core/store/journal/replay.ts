/** Replays a journal into empty tables: what comes out must equal the tables that grew with it. */
import type { Connection } from '../driver.ts';
import type { Logical } from '../fields/define.ts';
import { toColumn } from './codec.ts';
import { type TableWriter, createTables, fieldOf, insertValues } from './tables.ts';
import { type JournalChange, type Upcasters, upcast, upcasters } from './upcast.ts';

interface StoredRow {
  readonly op: string;
  readonly op_version: number;
  readonly hlc: number;
  readonly entity: string;
  readonly row_id: Buffer;
  readonly kind: JournalChange['kind'];
  readonly field: string | null;
  readonly value: string | null;
}

/** Applies one change to a table, without journalling it. */
function apply(table: TableWriter, id: Buffer, hlc: number, change: JournalChange): void {
  const { entity } = table;
  // The values of a record may have been erased since; the record is still there.
  if (change.kind === 'insert') table.insert(id, hlc, insertValues(table, (change.value ?? {}) as Record<string, Logical>));
  else if (change.field !== null) {
    const field = fieldOf(entity, change.field);
    table.update(id, field, toColumn(change.value as Logical, field, entity.name));
  }
}

/**
 * Replays every change of `source` into `target`, in the order of the stamps. `target` has the tables of this version, all empty.
 * @returns number of changes applied
 */
export function replay(source: Connection, target: Connection, steps: Upcasters = upcasters): number {
  const tables = createTables(target);
  const rows = source
    .prepare<[], StoredRow>(
      `SELECT t.op, t.op_version, t.hlc, c.entity, c.row_id, c.kind, c.field, c.value
       FROM change c JOIN tx t ON t.id = c.tx ORDER BY t.hlc, t.device, t.seq, c.n`,
    )
    .iterate();
  let count = 0;
  target.transaction(() => {
    for (const row of rows) {
      const change: JournalChange = {
        entity: row.entity,
        kind: row.kind,
        field: row.field,
        value: JSON.parse(row.value ?? 'null'),
      };
      for (const today of upcast(row.op, row.op_version, change, steps)) {
        apply(tables.of(today.entity), row.row_id, row.hlc, today);
        count += 1;
      }
    }
  })();
  return count;
}
