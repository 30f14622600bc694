/**
 * The only writer of the case file (E-13). An operation is one `tx` row and its `change` rows, written with the tables and the
 * search index in one SQLite transaction; creating a record is one change with all its values, changing it one per field (E-08).
 */
import type { Connection } from '../driver.ts';
import type { Logical } from '../fields/define.ts';
import { type EntityKey, entities, entityByName } from '../fields/index.ts';
import { idToBytes, idToText, newId, randomBytesPooled } from '../ids.ts';
import type { SearchIndex } from '../search.ts';
import { fromColumn, sameColumn, toColumn } from './codec.ts';
import { type ChainHash, SALT_SIZE, chainHash, saltedHash } from './hash.ts';
import { type Clock, createClock } from './hlc.ts';
import {
  type Tables,
  createTables,
  fieldOf,
  filledValues,
  insertValues,
  logicalValue,
  personOfRow,
  personOfValues,
  storedValue,
} from './tables.ts';

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
}

/** Logical values of an entity; what is left out stays empty. */
export type ValuesOf<K extends EntityKey> = Partial<
  Omit<(typeof entities)[K]['table']['$inferInsert'], 'id' | 'verwijderd' | 'hlc'>
>;
type LooseValues = Readonly<Record<string, Logical | undefined>>;

/** What an operation can do. Valid inside its `write` only. */
export interface Writer {
  /** Makes a record and returns its id. */
  insert<K extends EntityKey>(entity: K, values: ValuesOf<K>, id?: string): string;
  /** Changes the fields whose value differs; returns their names. Throws RangeError when the record does not exist. */
  set<K extends EntityKey>(entity: K, id: string, values: ValuesOf<K>): string[];
  /** Takes a record or an event away; it stays in the file with `verwijderd`. */
  retract(entity: EntityKey, id: string): boolean;
  /** The untyped forms, for undo, replay of plans and exchange; names are checked against the registry. */
  readonly raw: {
    insert(entity: string, values: LooseValues, id?: string): string;
    set(entity: string, id: string, values: LooseValues): string[];
    retract(entity: string, id: string): boolean;
  };
}

export interface WriteResult<T> {
  /** null when nothing changed: then nothing was written. */
  readonly operation: OperationId | null;
  readonly value: T;
}

export interface JournalOptions {
  readonly connection: Connection;
  readonly search: SearchIndex;
  /** 16 bytes, made per installation and file, never copied with the file. */
  readonly device: Buffer;
  readonly appVersion: string;
  readonly now: () => number;
  /** Called after each commit. */
  readonly onWritten?: (operation: OperationId) => void;
}

export interface Journal {
  readonly deviceId: string;
  write<T>(header: OperationHeader, work: (writer: Writer) => T): WriteResult<T>;
}

interface Pending {
  readonly txId: number;
  readonly hlc: number;
  readonly chain: ChainHash;
  readonly touched: Map<string, { entity: string; id: Buffer }>;
  count: number;
  /** False once the operation is over: a writer that someone kept must not add to it. */
  open: boolean;
}

export const formatOperation = ({ device, seq }: OperationId): string => `${device}:${seq}`;

/** Throws RangeError on anything else than `device:seq`. */
export function parseOperation(text: string): OperationId {
  const [device = '', seq = ''] = text.split(':');
  if (!/^[0-9a-f-]{36}$/.test(device) || !/^\d{1,15}$/.test(seq)) throw new RangeError('not an operation');
  return { device, seq: Number(seq) };
}

export function createJournal(options: JournalOptions): Journal {
  const { connection, search, device, appVersion } = options;
  const tables = createTables(connection);
  const clock = createClock(highestStamp(connection), options.now);
  const statements = journalStatements(connection);
  const begin = beginner(statements, clock, device, appVersion);
  let busy = false;

  const run = connection.transaction((header: OperationHeader, work: (writer: Writer) => unknown): WriteResult<unknown> => {
    const { pending, finish } = begin(header);
    const value = workOnce(pending, () => work(createWriter(pending, tables, statements)));
    if (pending.count === 0) return { operation: null, value };
    search.refresh(pending.touched.values());
    return { operation: finish(), value };
  });

  return {
    deviceId: idToText(device),
    write<T>(header: OperationHeader, work: (writer: Writer) => T): WriteResult<T> {
      if (busy) throw new Error('an operation cannot be written inside another one');
      busy = true;
      let result: WriteResult<T>;
      try {
        result = run.immediate(header, work) as WriteResult<T>;
      } finally {
        busy = false;
      }
      if (result.operation) options.onWritten?.(result.operation);
      return result;
    },
  };
}

/** Runs the work of an operation to its end. What would go on after the commit is refused before it: nothing stays then. */
function workOnce<T>(pending: Pending, work: () => T): T {
  try {
    const value = work();
    if (value instanceof Promise) throw new TypeError('an operation is written in one synchronous step');
    return value;
  } finally {
    pending.open = false;
  }
}

function highestStamp(connection: Connection): number {
  return connection.prepare<[], { last: number | null }>('SELECT max(hlc) AS last FROM tx').get()?.last ?? 0;
}

type Statements = ReturnType<typeof journalStatements>;

function journalStatements(connection: Connection) {
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

/** Starts an operation: its stamp, its place in the device's chain, and the function that writes its header. */
function beginner(statements: Statements, clock: Clock, device: Buffer, appVersion: string) {
  return (header: OperationHeader): { pending: Pending; finish: () => OperationId } => {
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

interface ChangeRow {
  readonly entity: string;
  readonly id: Buffer;
  readonly person: Buffer | null;
  readonly kind: 'insert' | 'set' | 'retract';
  readonly field: string | null;
  readonly value: string;
  readonly old: string | null;
  readonly base: number | null;
}

const nameOf = (key: EntityKey): string => entities[key].entity.name;

function createWriter(pending: Pending, tables: Tables, statements: Statements): Writer {
  const log = (row: ChangeRow): void => {
    if (!pending.open) throw new Error('this operation is over');
    const salt = randomBytesPooled(SALT_SIZE);
    const valueHash = saltedHash(salt, row.value);
    pending.count += 1;
    statements.insertChange.run(
      pending.txId,
      pending.count,
      row.entity,
      row.id,
      row.person,
      row.kind,
      row.field,
      row.value,
      row.old,
      row.base,
      salt,
      valueHash,
    );
    pending.chain.add({ entity: row.entity, rowId: row.id, kind: row.kind, field: row.field, valueHash });
    pending.touched.set(row.id.toString('latin1'), { entity: row.entity, id: row.id });
  };

  const insertRow = (name: string, values: LooseValues, id: string = newId()): string => {
    const table = tables.of(name);
    const bytes = idToBytes(id);
    const columns = insertValues(table, values);
    const person = personOfValues(table.entity, bytes, values);
    const value = JSON.stringify(filledValues(table, columns));
    log({ entity: name, id: bytes, person, kind: 'insert', field: null, value, old: null, base: null });
    table.insert(bytes, pending.hlc, columns);
    return id;
  };

  const setRow = (name: string, id: string, values: LooseValues, kind: 'set' | 'retract' = 'set'): string[] => {
    const table = tables.of(name);
    const bytes = idToBytes(id);
    const row = table.read(bytes);
    if (!row) throw new RangeError(`no such record: ${name}`);
    const changed: string[] = [];
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) continue;
      const field = fieldOf(table.entity, key);
      const next = toColumn(value, field, name);
      if (sameColumn(storedValue(row, field), next)) continue;
      const base = statements.base.get(bytes, name, key)?.tx ?? null;
      log({
        entity: name,
        id: bytes,
        // A record that gets its person later belongs to that person from then on.
        person: personOfRow(table.entity, bytes, row) ?? personOfValues(table.entity, bytes, values),
        kind,
        field: key,
        // As stored, so that the journal says what the file holds: NFC, without control characters.
        value: JSON.stringify(fromColumn(next, field)),
        old: JSON.stringify(logicalValue(row, field)),
        base,
      });
      table.update(bytes, field, next);
      changed.push(key);
    }
    return changed;
  };

  const retractRow = (name: string, id: string): boolean =>
    setRow(name, id, { verwijderd: true }, entityByName(name).kind === 'event' ? 'retract' : 'set').length > 0;

  return {
    insert: (key, values, id) => insertRow(nameOf(key), values as LooseValues, id),
    set: (key, id, values) => setRow(nameOf(key), id, values as LooseValues),
    retract: (key, id) => retractRow(nameOf(key), id),
    raw: { insert: insertRow, set: (name, id, values) => setRow(name, id, values), retract: retractRow },
  };
}
