/** What the journal tells people: operations, and the history of a field. */
import type { Connection } from '../driver.ts';
import type { Logical } from '../fields/define.ts';
import { idToBytes, idToText } from '../ids.ts';
import { millisOf } from './hlc.ts';
import { formatOperation } from './journal.ts';

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
  readonly device: Buffer;
  readonly seq: number;
  readonly hlc: number;
  readonly actor: Buffer | null;
  readonly op: string;
  readonly source: string;
  readonly reason: string | null;
  readonly undone: number;
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
  return reader
    .prepare<[{ person: Buffer | null; limit: number }], TxRow>(
      `SELECT t.device, t.seq, t.hlc, t.actor, t.op, t.source, t.reason,
         EXISTS (SELECT 1 FROM tx u WHERE u.undoes_device = t.device AND u.undoes_seq = t.seq) AS undone,
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
      undone: row.undone === 1,
      changes: row.changes,
    }));
}

interface ChangeRow {
  readonly device: Buffer;
  readonly seq: number;
  readonly hlc: number;
  readonly actor: Buffer | null;
  readonly reason: string | null;
  readonly kind: string;
  readonly field: string | null;
  readonly value: string | null;
  readonly old: string | null;
}

/** History of one record, newest first; the first values count as changes from empty. */
export function recordHistory(reader: Connection, entity: string, rowId: string): FieldChange[] {
  const rows = reader
    .prepare<[string, Buffer], ChangeRow>(
      `SELECT t.device, t.seq, t.hlc, t.actor, t.reason, c.kind, c.field, c.value, c.old
       FROM change c JOIN tx t ON t.id = c.tx WHERE c.entity = ? AND c.row_id = ? ORDER BY t.hlc DESC, c.n DESC`,
    )
    .all(entity, idToBytes(rowId));
  return rows.flatMap((row) => {
    const common = {
      operation: formatOperation({ device: idToText(row.device), seq: row.seq }),
      at: millisOf(row.hlc),
      actor: text(row.actor),
      reason: row.reason,
    };
    const value = JSON.parse(row.value ?? 'null') as Logical;
    if (row.kind !== 'insert')
      return [{ ...common, field: row.field ?? '', from: JSON.parse(row.old ?? 'null') as Logical, to: value }];
    return Object.entries((value ?? {}) as Record<string, Logical>).map(([field, first]) => ({
      ...common,
      field,
      from: null,
      to: first,
    }));
  });
}

/** Instant (ms) of the last change of a field by something else than an import, null when there was none. Serves the three-way import. */
export function changedByHandSince(
  reader: Connection,
  entity: string,
  rowId: string,
  field: string,
): { at: number; actor: string | null } | null {
  const row = reader
    .prepare<[string, Buffer, string], { hlc: number; actor: Buffer | null; source: string }>(
      `SELECT t.hlc, t.actor, t.source FROM change c JOIN tx t ON t.id = c.tx
       WHERE c.entity = ? AND c.row_id = ? AND (c.field = ? OR c.kind = 'insert') ORDER BY t.hlc DESC LIMIT 1`,
    )
    .get(entity, idToBytes(rowId), field);
  if (!row || row.source === 'import') return null;
  return { at: millisOf(row.hlc), actor: text(row.actor) };
}
