/**
 * Which operations were turned back. An undo can itself be turned back ("opnieuw"): then the first operation counts again. Everything
 * here follows from `undoes`; nothing is kept twice.
 */
import type { Connection } from '../driver.ts';
import { idToBytes } from '../ids.ts';
import type { OperationId } from './journal.ts';

/** Undo relations of the whole journal, by local id. Read once per question: there are few of them, and no index leads to them. */
export interface UndoRelations {
  /** True when the operation was turned back, and that was not itself turned back. */
  isUndone(txId: number): boolean;
  /** The same for one row: an undo that kept the row did not turn it back. */
  isUndoneFor(txId: number, rowId: Buffer): boolean;
  /** The operation that this one turned back; null when it is no undo, or the other is not here. */
  targetOf(txId: number): number | null;
}

export function readUndoRelations(reader: Connection): UndoRelations {
  const pairs = reader
    .prepare<[], { by: number; target: number }>(
      `SELECT u.id AS by, t.id AS target FROM tx u JOIN tx t ON t.device = u.undoes_device AND t.seq = u.undoes_seq
       WHERE u.undoes_seq IS NOT NULL ORDER BY u.id`,
    )
    .all();
  const targets = new Map(pairs.map(({ by, target }) => [by, target]));
  const undoers = new Map<number, number[]>();
  for (const { by, target } of pairs) undoers.set(target, [...(undoers.get(target) ?? []), by]);
  const touches = reader.prepare<[Buffer, number], { n: number }>('SELECT n FROM change WHERE row_id = ? AND tx = ? LIMIT 1');
  const relations: UndoRelations = {
    isUndone: (txId) => (undoers.get(txId) ?? []).some((by) => !relations.isUndone(by)),
    isUndoneFor: (txId, rowId) =>
      (undoers.get(txId) ?? []).some((by) => touches.get(rowId, by) !== undefined && !relations.isUndoneFor(by, rowId)),
    targetOf: (txId) => targets.get(txId) ?? null,
  };
  return relations;
}

/** Local id of an operation; null when it is not here. */
export function findTx(reader: Connection, { device, seq }: OperationId): number | null {
  return (
    reader.prepare<[Buffer, number], { id: number }>('SELECT id FROM tx WHERE device = ? AND seq = ?').get(idToBytes(device), seq)
      ?.id ?? null
  );
}

/** True when a later operation turned this one back, and was not itself turned back. */
export function isUndone(reader: Connection, operation: OperationId): boolean {
  const txId = findTx(reader, operation);
  return txId !== null && readUndoRelations(reader).isUndone(txId);
}
