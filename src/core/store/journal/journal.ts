/**
 * The only writer of the case file (E-13). An operation is one `tx` row and its `change` rows, written with the tables and the
 * search index in one SQLite transaction; creating a record is one change with all its values, changing it one per field (E-08).
 */
import type { Connection } from '../driver.ts';
import { idToText } from '../ids.ts';
import type { SearchIndex } from '../search.ts';
import { createClock } from './hlc.ts';
import { type LongOperation, type LongWork, longOperation } from './long-operation.ts';
import {
  type Begun,
  type Gate,
  type OperationHeader,
  type OperationId,
  type Pending,
  type WriteResult,
  beginner,
  journalStatements,
} from './operation.ts';
import { createTables } from './tables.ts';
import { type Writer, createWriter } from './writer.ts';

export { type LongOperation, type LongWork, OperationStopped } from './long-operation.ts';
export {
  formatOperation,
  parseOperation,
  type Gate,
  type OperationHeader,
  type OperationId,
  type Source,
  type WriteResult,
} from './operation.ts';
export type { ValuesOf, Writer } from './writer.ts';

export interface JournalOptions {
  readonly connection: Connection;
  readonly search: SearchIndex;
  /** 16 bytes, made per installation and file, never copied with the file. */
  readonly device: Buffer;
  readonly appVersion: string;
  readonly now: () => number;
  readonly gate?: Gate;
  /** Called before anything is written, at every start of an operation; throws when the file is not written here. */
  readonly admit?: () => void;
  /** Called after each commit. */
  readonly onWritten?: (operation: OperationId) => void;
}

export interface Journal {
  readonly deviceId: string;
  /** Writes an operation in one step. One that is open over slices is turned back for it, and starts again afterwards. */
  write<T>(header: OperationHeader, work: (writer: Writer) => T): WriteResult<T>;
  /**
   * An operation that is written in slices, with room for reading in between. From here to its end it is the file's one open operation;
   * throws when there is one already: `idle` says when there is not. Nothing is written before its first `advance`.
   */
  start<P, T>(header: OperationHeader, work: LongWork<P, T>): LongOperation<P, T>;
  /** Null when no operation is open over slices; else it resolves when that one is over, however it ended. */
  idle(): Promise<void> | null;
  /** Before something else uses the writing connection: turns an operation that is open over slices back, which then starts again. */
  stepAside(): void;
  /** Stops an operation that is open over slices for good: its next `advance` throws OperationStopped. */
  close(): void;
}

const openGate: Gate = () => {};

export function createJournal(options: JournalOptions): Journal {
  const { connection, search, device, appVersion, gate = openGate } = options;
  const tables = createTables(connection);
  const clock = createClock(highestStamp(connection), options.now);
  const statements = journalStatements(connection);
  const started = beginner(statements, clock, device, appVersion);
  const begin = (header: OperationHeader): Begun => {
    options.admit?.();
    return started(header);
  };
  const done = (operation: OperationId | null): void => void (operation && options.onWritten?.(operation));
  let busy = false;
  let open: OpenOperation | null = null;

  const alone = <T>(work: () => T): T => {
    if (busy) throw new Error('an operation cannot be written inside another one');
    busy = true;
    try {
      return work();
    } finally {
      busy = false;
    }
  };

  const run = connection.transaction((header: OperationHeader, work: (writer: Writer) => unknown): WriteResult<unknown> => {
    const { pending, finish } = begin(header);
    const value = workOnce(pending, () => work(createWriter(pending, tables, statements)));
    if (pending.count === 0) return { operation: null, value };
    header.check?.(connection);
    gate({ header, txId: pending.txId });
    search.refresh(pending.touched.values());
    return { operation: finish(), value };
  });

  return {
    deviceId: idToText(device),
    write<T>(header: OperationHeader, work: (writer: Writer) => T): WriteResult<T> {
      const result = alone(() => {
        open?.operation.stepAside();
        return run.immediate(header, work) as WriteResult<T>;
      });
      done(result.operation);
      return result;
    },
    start<P, T>(header: OperationHeader, work: LongWork<P, T>): LongOperation<P, T> {
      if (open) throw new Error('there is an operation open already');
      const waiting = openOperation();
      const operation = longOperation<P, T>({
        connection,
        search,
        alone,
        begin: () => begin(header),
        gate: (txId) => gate({ header, txId }),
        work: (pending) => work(createWriter(pending, tables, statements)),
        over(written) {
          open = null;
          waiting.release();
          done(written);
        },
      });
      open = { operation, over: waiting.over };
      return operation;
    },
    idle: () => open?.over ?? null,
    stepAside: () => open?.operation.stepAside(),
    close: () => open?.operation.stop(),
  };
}

interface OpenOperation {
  readonly operation: { stepAside(): void; stop(): void };
  readonly over: Promise<void>;
}

const nobodyWaits = (): void => {};

/** What others wait for while an operation is open. */
function openOperation(): { over: Promise<void>; release: () => void } {
  let release = nobodyWaits;
  const over = new Promise<void>((resolve) => (release = resolve));
  return { over, release: () => release() };
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
