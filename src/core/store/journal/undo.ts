/**
 * Undo is a new operation with the inverse of each change (E-12). It is refused, with the list, when something later was built on
 * what it would turn back; an import is turned back as a group: rows on which something was built stay, and are named.
 */
import type { Connection } from '../driver.ts';
import type { Logical } from '../fields/define.ts';
import { entityByName, entityNames } from '../fields/index.ts';
import { idToBytes, idToText } from '../ids.ts';
import { type Journal, type OperationHeader, type OperationId, type Writer, formatOperation } from './journal.ts';

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
  readonly old: string | null;
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
): UndoResult {
  const txId = findTx(reader, target);
  if (txId === null) throw new UndoRefused('ONBEKEND');
  if (isUndone(reader, target)) throw new UndoRefused('AL_ONGEDAAN');
  const changes = reader
    .prepare<[number], StoredChange>('SELECT n, entity, row_id, kind, field, old FROM change WHERE tx = ? ORDER BY n DESC')
    .all(txId);
  const dependents = collectDependents(reader, txId);
  if (dependents.size > 0 && !partial) throw new UndoRefused('LATER_GEWIJZIGD', [...dependents.values()]);
  const { operation } = journal.write({ ...header, op: 'systeem.maakOngedaan', undoes: target }, (writer) => {
    for (const change of changes) if (!dependents.has(key(change.row_id))) invert(writer, change);
  });
  return { operation, kept: [...dependents.values()] };
}

function findTx(reader: Connection, { device, seq }: OperationId): number | null {
  return (
    reader.prepare<[Buffer, number], { id: number }>('SELECT id FROM tx WHERE device = ? AND seq = ?').get(idToBytes(device), seq)
      ?.id ?? null
  );
}

/** True when a later operation turned this one back, and was not itself turned back. */
export function isUndone(reader: Connection, { device, seq }: OperationId): boolean {
  const by = reader
    .prepare<[Buffer, number], { device: Buffer; seq: number }>(
      'SELECT device, seq FROM tx WHERE undoes_device = ? AND undoes_seq = ?',
    )
    .all(idToBytes(device), seq);
  return by.some((operation) => !isUndone(reader, { device: idToText(operation.device), seq: operation.seq }));
}

function invert(writer: Writer, change: StoredChange): void {
  const id = idToText(change.row_id);
  if (change.kind === 'insert') writer.raw.set(change.entity, id, { verwijderd: true });
  else if (change.field !== null && change.kind !== 'erase') {
    writer.raw.set(change.entity, id, { [change.field]: JSON.parse(change.old ?? 'null') as Logical });
  }
}

/** Later operations that count: not those that were turned back, nor the operations that did so. */
const LATER = `
  SELECT t.id FROM tx t
  WHERE t.id > :tx
    AND NOT EXISTS (SELECT 1 FROM tx u WHERE u.undoes_device = t.device AND u.undoes_seq = t.seq)
    AND NOT EXISTS (SELECT 1 FROM tx o WHERE o.device = t.undoes_device AND o.seq = t.undoes_seq AND o.id > :tx)`;

/**
 * Rows of the operation that a later operation changed, or that a row from elsewhere refers to. A row that is kept keeps the rows
 * of the same operation that it refers to, so the search goes on until nothing is added.
 */
function collectDependents(reader: Connection, txId: number): Map<string, Dependent> {
  const found = new Map<string, Dependent>();
  const add = (entity: string, id: Buffer): void => void found.set(key(id), { entity, rowId: idToText(id) });
  const changedLater = reader
    .prepare<[{ tx: number }], { entity: string; row_id: Buffer }>(
      `SELECT DISTINCT c.entity, c.row_id FROM change c JOIN change l ON l.row_id = c.row_id AND l.entity = c.entity
       WHERE c.tx = :tx AND l.tx IN (${LATER}) AND (c.kind = 'insert' OR l.field = c.field)`,
    )
    .all({ tx: txId });
  for (const row of changedLater) add(row.entity, row.row_id);
  for (const { entity, id } of referredFromOutside(reader, txId)) add(entity, id);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const kept of [...found.values()]) for (const parent of parentsInside(reader, txId, kept)) add(parent.entity, parent.id);
  }
  return found;
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
 */
export function lastUndoable(reader: Connection, actor: string, sinceTx: number): OperationId | null {
  const rows = reader
    .prepare<[Buffer, number], { device: Buffer; seq: number }>(
      'SELECT device, seq FROM tx WHERE actor = ? AND id > ? AND undoes_seq IS NULL ORDER BY id DESC LIMIT 200',
    )
    .all(idToBytes(actor), sinceTx);
  for (const row of rows) {
    const operation = { device: idToText(row.device), seq: row.seq };
    if (!isUndone(reader, operation)) return operation;
  }
  return null;
}

export { formatOperation };
