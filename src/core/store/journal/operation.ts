/** One operation from its header to its place in the chain of its device: names, stamps, statements. */
import type { Connection } from '../driver.ts';
import { idToBytes, idToText, randomBytesPooled } from '../ids.ts';
import { type ChainHash, SALT_SIZE, chainHash, saltedHash } from './hash.ts';
import type { Clock } from './hlc.ts';

export type Source = 'ui' | 'cli' | 'import' | 'exchange' | 'systeem';

/** `(device, seq)`: the name of an operation on every device. */
export interface OperationId {
  readonly device: string;
  readonly seq: number;
}

export interface OperationHeader {
  /** `ama.startTraject`, `pop.recordReview` … */
  readonly op: string;
  readonly opVersion?: number;
  /** User id; null only for the first user's own record. */
  readonly actor: string | null;
  readonly source: Source;
  readonly reason?: string | null;
  readonly group?: string | null;
  readonly undoes?: OperationId | null;
  /** Looks at the file as the operation would leave it, on the connection that writes; what it throws turns the operation back. */
  readonly check?: (writing: Connection) => void;
}

export interface WriteResult<T> {
  /** null when nothing changed: then nothing was written. */
  readonly operation: OperationId | null;
  readonly value: T;
}

export const formatOperation = ({ device, seq }: OperationId): string => `${device}:${seq}`;

/** Throws RangeError on anything else than `device:seq`. */
export function parseOperation(text: string): OperationId {
  const [device = '', seq = ''] = text.split(':');
  if (!/^[0-9a-f-]{36}$/.test(device) || !/^\d{1,15}$/.test(seq)) throw new RangeError('not an operation');
  return { device, seq: Number(seq) };
}

/**
 * Looks at an operation after its changes and before its commit, on the connection that wrote them. What it throws, turns the operation
 * back: the one gate that every write of the file goes through, whoever asked for it.
 */
export type Gate = (operation: { readonly header: OperationHeader; readonly txId: number }) => void;

/** What is known of an operation while it is written. */
export interface Pending {
  readonly txId: number;
  readonly hlc: number;
  readonly chain: ChainHash;
  readonly touched: Map<string, { entity: string; id: Buffer }>;
  count: number;
  /** False once the operation is over: a writer that someone kept must not add to it. */
  open: boolean;
}

export type Statements = ReturnType<typeof journalStatements>;

export function journalStatements(connection: Connection) {
  return {
    lastOfDevice: connection.prepare<[Buffer], { seq: number; hash: Buffer }>(
      'SELECT seq, hash FROM tx WHERE device = ? ORDER BY seq DESC LIMIT 1',
    ),
    nextId: connection.prepare<[], { id: number }>('SELECT coalesce(max(id), 0) + 1 AS id FROM tx'),
    insertTx: connection.prepare(
      `INSERT INTO tx (id, device, seq, hlc, actor, op, op_version, app_version, source, reason, reason_salt, reason_hash, grp,
        undoes_device, undoes_seq, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    insertChange: connection.prepare(
      `INSERT INTO change (tx, n, entity, row_id, person_id, kind, field, value, old, base, salt, value_hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    base: connection.prepare<[Buffer, string, string], { tx: number }>(
      `SELECT tx FROM change WHERE row_id = ? AND entity = ? AND (field = ? OR kind = 'insert') ORDER BY tx DESC LIMIT 1`,
    ),
  };
}

/** An operation that was begun; `finish` writes its header, which closes the chain over its changes. */
export interface Begun {
  readonly pending: Pending;
  readonly finish: () => OperationId;
}

/** Starts an operation: its stamp, its place in the device's chain, and the function that writes its header. */
export function beginner(statements: Statements, clock: Clock, device: Buffer, appVersion: string) {
  return (header: OperationHeader): Begun => {
    const last = statements.lastOfDevice.get(device);
    const seq = (last?.seq ?? 0) + 1;
    const hlc = clock.next();
    const reason = header.reason ?? null;
    const reasonSalt = reason === null ? null : randomBytesPooled(SALT_SIZE);
    const full = {
      device,
      seq,
      hlc,
      actor: header.actor === null ? null : idToBytes(header.actor),
      op: header.op,
      opVersion: header.opVersion ?? 1,
      appVersion,
      source: header.source,
      reasonHash: reason === null || reasonSalt === null ? null : saltedHash(reasonSalt, reason),
      group: header.group ? idToBytes(header.group) : null,
      undoesDevice: header.undoes ? idToBytes(header.undoes.device) : null,
      undoesSeq: header.undoes?.seq ?? null,
      prevHash: last?.hash ?? null,
    };
    const txId = statements.nextId.get()!.id;
    const pending: Pending = { txId, hlc, chain: chainHash(full), touched: new Map(), count: 0, open: true };
    const finish = (): OperationId => {
      statements.insertTx.run(
        txId,
        device,
        seq,
        hlc,
        full.actor,
        full.op,
        full.opVersion,
        appVersion,
        full.source,
        reason,
        reasonSalt,
        full.reasonHash,
        full.group,
        full.undoesDevice,
        full.undoesSeq,
        full.prevHash,
        pending.chain.digest(),
      );
      return { device: idToText(device), seq };
    };
    return { pending, finish };
  };
}
