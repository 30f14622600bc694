/**
 * Undo is a new operation with the inverse of each change (E-12). It is refused, with the list, when something later was built on
 * what it would turn back; an import is turned back as a group: rows on which something was built stay, and are named.
 */
import type { Connection } from '../driver.ts';
import type { Logical } from '../fields/define.ts';
import { entityByName, entityNames } from '../fields/index.ts';
import { idToBytes, idToText } from '../ids.ts';
import type { Journal, OperationHeader, OperationId, Writer } from './journal.ts';
import { findTx, readUndoRelations } from './undone.ts';
import { type Upcasters, upcast, upcasters } from './upcast.ts';

/** A row of the operation on which something later was built. */
export interface Dependent {
  readonly entity: string;
  readonly rowId: string;
}

/** Undo was refused: nothing was written. */
export class UndoRefused extends Error {
  override readonly name = 'UndoRefused';
  readonly code: 'ONBEKEND' | 'AL_ONGEDAAN' | 'LATER_GEWIJZIGD';
  readonly dependents: readonly Dependent[];
  constructor(code: UndoRefused['code'], dependents: readonly Dependent[] = []) {
    super(code);
    this.code = code;
    this.dependents = dependents;
  }
}

export interface UndoResult {
  readonly operation: OperationId | null;
  /** Rows that stayed because something was built on them (only when `partial`). */
  readonly kept: readonly Dependent[];
}

interface StoredChange {
  readonly n: number;
  readonly entity: string;
  readonly row_id: Buffer;
  readonly kind: 'insert' | 'set' | 'retract' | 'erase';
  readonly field: string | null;
  readonly value: string | null;
  readonly old: string | null;
}

interface StoredTx {
  readonly op: string;
  readonly op_version: number;
}

const key = (id: Buffer): string => id.toString('hex');

/**
 * Turns operation `target` back.
 * @param partial keep what something was built on, instead of refusing
 * @throws UndoRefused
 */
export function undoOperation(
  reader: Connection,
  journal: Journal,
  target: OperationId,
  header: Omit<OperationHeader, 'op' | 'undoes'>,
  partial = false,
  steps: Upcasters = upcasters,
): UndoResult {
  const txId = findTx(reader, target);
  if (txId === null) throw new UndoRefused('ONBEKEND');
  if (readUndoRelations(reader).isUndone(txId)) throw new UndoRefused('AL_ONGEDAAN');
  const stored = reader.prepare<[number], StoredTx>('SELECT op, op_version FROM tx WHERE id = ?').get(txId)!;
  const changes = reader
    .prepare<[number], StoredChange>('SELECT n, entity, row_id, kind, field, value, old FROM change WHERE tx = ? ORDER BY n DESC')
    .all(txId);
  const dependents = collectDependents(reader, txId);
  if (dependents.size > 0 && !partial) throw new UndoRefused('LATER_GEWIJZIGD', [...dependents.values()]);
  const { operation } = journal.write({ ...header, op: 'systeem.maakOngedaan', undoes: target }, (writer) => {
    for (const change of changes) if (!dependents.has(key(change.row_id))) invert(writer, stored, change, steps);
  });
  return { operation, kept: [...dependents.values()] };
}

/** The inverse of one change, in the names of today (E-10). */
function invert(writer: Writer, operation: StoredTx, stored: StoredChange, steps: Upcasters): void {
  if (stored.kind === 'erase') return;
  const id = idToText(stored.row_id);
  const { entity, kind, field } = stored;
  const before: unknown = JSON.parse((kind === 'insert' ? stored.value : stored.old) ?? 'null');
  for (const today of upcast(operation.op, operation.op_version, { entity, kind, field, value: before }, steps)) {
    if (today.kind === 'insert') writer.raw.retract(today.entity, id);
    else if (today.field !== null) writer.raw.set(today.entity, id, { [today.field]: today.value as Logical });
  }
}

/**
 * Rows of the operation that a later operation changed, or that a row from elsewhere refers to. A row that is kept keeps the rows
 * of the same operation that it refers to, so the search goes on until nothing is added.
 */
function collectDependents(reader: Connection, txId: number): Map<string, Dependent> {
  const found = new Map<string, Dependent>();
  const add = (entity: string, id: Buffer): void => void found.set(key(id), { entity, rowId: idToText(id) });
  for (const row of changedLater(reader, txId)) add(row.entity, row.row_id);
  for (const { entity, id } of referredFromOutside(reader, txId)) add(entity, id);
  // A map is walked to its end, also over what is added on the way.
  for (const kept of found.values()) for (const parent of parentsInside(reader, txId, kept)) add(parent.entity, parent.id);
  return found;
}

/**
 * Rows that a later operation in force changed. One that was turned back does not count, nor one that only turned back something from
 * after this operation; one that turned back something older does.
 */
function changedLater(reader: Connection, txId: number): { entity: string; row_id: Buffer }[] {
  const relations = readUndoRelations(reader);
  return reader
    .prepare<[{ tx: number }], { later: number; entity: string; row_id: Buffer }>(
      `SELECT DISTINCT l.tx AS later, c.entity, c.row_id
       FROM change c JOIN change l ON l.row_id = c.row_id AND l.entity = c.entity AND l.tx > :tx
       WHERE c.tx = :tx AND (c.kind = 'insert' OR l.field = c.field)`,
    )
    .all({ tx: txId })
    .filter(({ later, row_id: row }) => (relations.targetOf(later) ?? 0) <= txId && !relations.isUndoneFor(later, row));
}

/** Every `ref` field of the registry: which entity points at which. */
const references = (): { from: string; column: string; to: string }[] =>
  entityNames.flatMap((from) =>
    [...entityByName(from).fields.values()]
      .filter((field) => field.ref !== undefined)
      .map((field) => ({ from, column: field.column, to: field.ref! })),
  );

function referredFromOutside(reader: Connection, txId: number): { entity: string; id: Buffer }[] {
  return references().flatMap(({ from, column, to }) =>
    reader
      .prepare<[{ tx: number; to: string }], { id: Buffer }>(
        `SELECT DISTINCT c.row_id AS id FROM change c JOIN "${from}" r ON r."${column}" = c.row_id
         WHERE c.tx = :tx AND c.kind = 'insert' AND c.entity = :to AND r.verwijderd = 0
           AND NOT EXISTS (SELECT 1 FROM change o WHERE o.tx = :tx AND o.row_id = r.id AND o.kind = 'insert')`,
      )
      .all({ tx: txId, to })
      .map(({ id }) => ({ entity: to, id })),
  );
}

function parentsInside(reader: Connection, txId: number, kept: Dependent): { entity: string; id: Buffer }[] {
  const row = reader
    .prepare<[Buffer], Record<string, unknown>>(`SELECT * FROM "${kept.entity}" WHERE id = ?`)
    .get(idToBytes(kept.rowId));
  if (!row) return [];
  const made = reader.prepare<[number, Buffer], { n: number }>(
    "SELECT n FROM change WHERE tx = ? AND row_id = ? AND kind = 'insert'",
  );
  return [...entityByName(kept.entity).fields.values()].flatMap((field) => {
    const id = field.ref ? row[field.column] : null;
    return Buffer.isBuffer(id) && made.get(txId, id) ? [{ entity: field.ref!, id }] : [];
  });
}

/**
 * The last operation of `actor` that is still in force and lies after `sinceTx`: what "Ongedaan maken" turns back.
 * @param sinceTx local id of the last operation before this session
 * @param skip names of operations that are passed over: what happened outside cannot be turned back
 */
export function lastUndoable(
  reader: Connection,
  actor: string,
  sinceTx: number,
  skip: ReadonlySet<string> = new Set(),
): OperationId | null {
  const relations = readUndoRelations(reader);
  const rows = reader
    .prepare<[Buffer, number], { id: number; device: Buffer; seq: number; op: string }>(
      'SELECT id, device, seq, op FROM tx WHERE actor = ? AND id > ? AND undoes_seq IS NULL ORDER BY id DESC',
    )
    .iterate(idToBytes(actor), sinceTx);
  for (const { id, device, seq, op } of rows) {
    if (!skip.has(op) && !relations.isUndone(id)) return { device: idToText(device), seq };
  }
  return null;
}

export { isUndone } from './undone.ts';
