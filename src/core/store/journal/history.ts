/** What the journal tells people: operations, and the history of a field. */
import type { Connection } from '../driver.ts';
import type { Logical } from '../fields/define.ts';
import { idToBytes, idToText } from '../ids.ts';
import { millisOf } from './hlc.ts';
import { formatOperation } from './journal.ts';
import { readUndoRelations } from './undone.ts';
import { type JournalChange, type Upcasters, upcast, upcasters } from './upcast.ts';

export interface OperationRow {
  /** `device:seq` */
  readonly id: string;
  readonly op: string;
  /** Instant in ms since 1970. */
  readonly at: number;
  readonly actor: string | null;
  readonly source: string;
  readonly reason: string | null;
  readonly undone: boolean;
  readonly changes: number;
}

export interface FieldChange {
  readonly operation: string;
  readonly field: string;
  readonly from: Logical;
  readonly to: Logical;
  readonly at: number;
  readonly actor: string | null;
  readonly reason: string | null;
}

interface TxRow {
  readonly id: number;
  readonly device: Buffer;
  readonly seq: number;
  readonly hlc: number;
  readonly actor: Buffer | null;
  readonly op: string;
  readonly source: string;
  readonly reason: string | null;
  readonly changes: number;
}

const text = (id: Buffer | null): string | null => (id === null ? null : idToText(id));

/**
 * Operations, newest first.
 * @param personId only those that changed something of this person
 * @param limit operations at most
 */
export function listOperations(
  reader: Connection,
  { personId, limit }: { personId?: string | undefined; limit: number },
): OperationRow[] {
  const filter = personId ? 'WHERE t.id IN (SELECT tx FROM change WHERE person_id = :person)' : '';
  const relations = readUndoRelations(reader);
  return reader
    .prepare<[{ person: Buffer | null; limit: number }], TxRow>(
      `SELECT t.id, t.device, t.seq, t.hlc, t.actor, t.op, t.source, t.reason,
         (SELECT count(*) FROM change c WHERE c.tx = t.id) AS changes
       FROM tx t ${filter} ORDER BY t.hlc DESC LIMIT :limit`,
    )
    .all({ person: personId ? idToBytes(personId) : null, limit })
    .map((row) => ({
      id: formatOperation({ device: idToText(row.device), seq: row.seq }),
      op: row.op,
      at: millisOf(row.hlc),
      actor: text(row.actor),
      source: row.source,
      reason: row.reason,
      undone: relations.isUndone(row.id),
      changes: row.changes,
    }));
}

interface ChangeRow {
  readonly device: Buffer;
  readonly seq: number;
  readonly hlc: number;
  readonly actor: Buffer | null;
  readonly op: string;
  readonly op_version: number;
  readonly source: string;
  readonly reason: string | null;
  readonly entity: string;
  readonly kind: JournalChange['kind'];
  readonly field: string | null;
  readonly value: string | null;
  readonly old: string | null;
}

/** One change in the names of today, with the value that it replaced. */
interface TodayChange {
  readonly row: ChangeRow;
  readonly change: JournalChange;
  readonly before: unknown;
}

/** Changes of one record as today's registry names them (E-10), newest first. Ids are unique over entities. */
function changesOf(reader: Connection, entity: string, rowId: string, steps: Upcasters): TodayChange[] {
  return reader
    .prepare<[Buffer], ChangeRow>(
      `SELECT t.device, t.seq, t.hlc, t.actor, t.op, t.op_version, t.source, t.reason, c.entity, c.kind, c.field, c.value, c.old
       FROM change c JOIN tx t ON t.id = c.tx WHERE c.row_id = ? ORDER BY t.hlc DESC, c.n DESC`,
    )
    .all(idToBytes(rowId))
    .flatMap((row) => {
      const today = (json: string | null) =>
        upcast(
          row.op,
          row.op_version,
          { entity: row.entity, kind: row.kind, field: row.field, value: JSON.parse(json ?? 'null') as unknown },
          steps,
        );
      const before = row.kind === 'insert' ? [] : today(row.old);
      return today(row.value).map((change, index) => ({ row, change, before: before[index]?.value ?? null }));
    })
    .filter(({ change }) => change.entity === entity);
}

/** History of one record, newest first; the first values count as changes from empty. */
export function recordHistory(reader: Connection, entity: string, rowId: string, steps: Upcasters = upcasters): FieldChange[] {
  return changesOf(reader, entity, rowId, steps).flatMap(({ row, change, before }) => {
    const line = (field: string, from: Logical, to: Logical): FieldChange => ({
      operation: formatOperation({ device: idToText(row.device), seq: row.seq }),
      field,
      from,
      to,
      at: millisOf(row.hlc),
      actor: text(row.actor),
      reason: row.reason,
    });
    if (change.kind !== 'insert') return [line(change.field ?? '', before as Logical, change.value as Logical)];
    return Object.entries((change.value ?? {}) as Record<string, Logical>).map(([field, first]) => line(field, null, first));
  });
}

/** Instant (ms) of the last change of a field by something else than an import, null when there was none. Serves the three-way import. */
export function changedByHandSince(
  reader: Connection,
  entity: string,
  rowId: string,
  field: string,
  steps: Upcasters = upcasters,
): { at: number; actor: string | null } | null {
  const last = changesOf(reader, entity, rowId, steps).find(({ change }) => change.kind === 'insert' || change.field === field);
  if (!last || last.row.source === 'import') return null;
  return { at: millisOf(last.row.hlc), actor: text(last.row.actor) };
}
