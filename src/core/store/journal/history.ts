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
 * @param personIds only those that changed something of these: a person with who was merged into them
 * @param limit operations at most
 */
export function listOperations(
  reader: Connection,
  { personIds, limit }: { personIds?: readonly string[] | undefined; limit: number },
): OperationRow[] {
  const marks = (personIds ?? []).map(() => '?').join(', ');
  const filter = personIds ? `WHERE t.id IN (SELECT tx FROM change WHERE person_id IN (${marks}))` : '';
  const relations = readUndoRelations(reader);
  return reader
    .prepare<(Buffer | number)[], TxRow>(
      `SELECT t.id, t.device, t.seq, t.hlc, t.actor, t.op, t.source, t.reason,
         (SELECT count(*) FROM change c WHERE c.tx = t.id) AS changes
       FROM tx t ${filter} ORDER BY t.hlc DESC LIMIT ?`,
    )
    .all(...(personIds ?? []).map(idToBytes), limit)
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

/**
 * Records of one kind of a person as they stood right after an operation: what a document was made from that kept no copy of it.
 * @param txId local id of the operation
 * @returns values by record id, with `verwijderd` where it was set
 */
export function recordsAt(
  reader: Connection,
  entity: string,
  personId: string,
  txId: number,
  steps: Upcasters = upcasters,
): Map<string, Record<string, Logical>> {
  const rows = reader
    .prepare<[Buffer, number], ChangeOfPerson>(
      `SELECT c.row_id, t.op, t.op_version, c.entity, c.kind, c.field, c.value
       FROM change c JOIN tx t ON t.id = c.tx WHERE c.person_id = ? AND c.tx <= ? ORDER BY c.tx, c.n`,
    )
    .all(idToBytes(personId), txId);
  return replay(rows, entity, steps);
}

/** A record of an entity as it stood at a moment. */
export interface RecordThen {
  readonly values: Record<string, Logical>;
  /** Stamp of the operation that made it. */
  readonly made: number;
}

/**
 * Records of one kind as they stood at a moment, also those that were taken away later.
 * @param isThen says of the stamp of an operation whether it had happened
 */
export function recordsThen(
  reader: Connection,
  entity: string,
  isThen: (hlc: number) => boolean,
  steps: Upcasters = upcasters,
): Map<string, RecordThen> {
  const rows = reader
    .prepare<[string], ChangeOfPerson & { hlc: number }>(
      `SELECT c.row_id, t.op, t.op_version, t.hlc, c.entity, c.kind, c.field, c.value
       FROM change c JOIN tx t ON t.id = c.tx WHERE c.entity = ? ORDER BY t.hlc, c.n`,
    )
    .all(entity)
    .filter(({ hlc }) => isThen(hlc));
  const made = new Map<string, number>();
  for (const { row_id, hlc } of rows) {
    const id = idToText(row_id);
    if (!made.has(id)) made.set(id, hlc);
  }
  return new Map([...replay(rows, entity, steps)].map(([id, values]) => [id, { values, made: made.get(id) ?? 0 }]));
}

/** Operations one after the other, to the values that they leave. */
function replay(rows: readonly ChangeOfPerson[], entity: string, steps: Upcasters): Map<string, Record<string, Logical>> {
  const records = new Map<string, Record<string, Logical>>();
  for (const row of rows) {
    const stored = { entity: row.entity, kind: row.kind, field: row.field, value: JSON.parse(row.value ?? 'null') as unknown };
    for (const change of upcast(row.op, row.op_version, stored, steps)) {
      if (change.entity !== entity) continue;
      const id = idToText(row.row_id);
      const before = records.get(id) ?? {};
      if (change.kind === 'insert') records.set(id, { ...(change.value as Record<string, Logical>) });
      else if (change.field !== null) records.set(id, { ...before, [change.field]: change.value as Logical });
    }
  }
  return records;
}

interface ChangeOfPerson extends Pick<ChangeRow, 'op' | 'op_version' | 'entity' | 'kind' | 'field' | 'value'> {
  readonly row_id: Buffer;
}

/** Local id of the last operation that gave a field a value; null when none did. */
export function lastSetTx(reader: Connection, entity: string, rowId: string, field: string): number | null {
  const rows = reader
    .prepare<[Buffer, string], { tx: number; kind: string; field: string | null; value: string | null }>(
      'SELECT tx, kind, field, value FROM change WHERE row_id = ? AND entity = ? ORDER BY tx DESC, n DESC',
    )
    .all(idToBytes(rowId), entity);
  const found = rows.find((row) => {
    if (row.kind !== 'insert') return row.field === field && row.value !== 'null';
    const values = JSON.parse(row.value ?? 'null') as Record<string, Logical> | null;
    return (values?.[field] ?? null) !== null;
  });
  return found?.tx ?? null;
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
