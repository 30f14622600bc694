/**
 * An operation that takes long (a list of ten thousand rows), written in slices so that the core answers in between. It is one
 * operation in one SQLite transaction all the same: whoever reads sees the state before it until it is committed, and a crash leaves
 * nothing of it.
 *
 * What it reads must stay true until it is written. So its work begins with reading, and when something else is written while it is
 * open, everything is turned back and the work starts again from its beginning.
 */
import type { Connection } from '../driver.ts';
import type { SearchIndex } from '../search.ts';
import type { Begun, OperationId, Pending, WriteResult } from './operation.ts';
import type { Writer } from './writer.ts';

/** Most steps in one slice, so that a slice ends also where the clock says nothing. */
const STEPS_PER_SLICE = 500;

/** Reads and writes; each `yield` says how far it is, and is a place where others may come in between. Called again for a new start. */
export type LongWork<P, T> = (writer: Writer) => Generator<P, T>;

export type Slice<P, T> =
  { readonly done: false; readonly progress: P } | { readonly done: true; readonly result: WriteResult<T> };

export interface LongOperation<P, T> {
  /**
   * Works for about `ms` milliseconds (0: one step), or to the end. Throws what the work throws, then nothing of it stays, and
   * OperationStopped once it is over.
   */
  advance(ms: number): Slice<P, T>;
  /** Ends it with nothing written; when it is over already, nothing happens. */
  cancel(): void;
}

/** The operation was stopped from outside: the case file was closed. */
export class OperationStopped extends Error {
  override readonly name = 'OperationStopped';
  constructor() {
    super('the operation was stopped');
  }
}

interface LongOptions<P, T> {
  readonly connection: Connection;
  readonly search: SearchIndex;
  /** Runs something that nothing may be written inside of. */
  readonly alone: <R>(work: () => R) => R;
  readonly begin: () => Begun;
  readonly work: (pending: Pending) => Generator<P, T>;
  /** Throws when the operation may not be committed. */
  readonly gate: (txId: number) => void;
  /** Called once, at the end; with the operation when one was written. */
  readonly over: (written: OperationId | null) => void;
}

interface Attempt<P, T> extends Begun {
  readonly steps: Generator<P, T>;
}

export function longOperation<P, T>(
  options: LongOptions<P, T>,
): LongOperation<P, T> & { readonly stepAside: () => void; readonly stop: () => void } {
  const { connection, search, alone, over } = options;
  let attempt: Attempt<P, T> | null = null;
  let ended = false;

  const begin = (): Attempt<P, T> => {
    connection.exec('BEGIN IMMEDIATE');
    try {
      const begun = options.begin();
      return { ...begun, steps: options.work(begun.pending) };
    } catch (error) {
      connection.exec('ROLLBACK');
      throw error;
    }
  };

  const turnBack = (): void => {
    if (!attempt) return;
    const { pending, steps } = attempt;
    attempt = null;
    pending.open = false;
    try {
      steps.return(undefined as never);
    } finally {
      // A full disk has turned it back already.
      if (connection.inTransaction) connection.exec('ROLLBACK');
    }
  };

  const end = (written: OperationId | null): void => {
    if (ended) return;
    ended = true;
    over(written);
  };

  const stop = (): void => {
    try {
      turnBack();
    } finally {
      end(null);
    }
  };

  /** Indexed slice by slice: at the end it would be a long step of its own. A row that changes again is indexed again. */
  const index = ({ touched }: Pending): void => {
    search.refresh(touched.values());
    touched.clear();
  };

  const commit = ({ pending, finish }: Attempt<P, T>, value: T): WriteResult<T> => {
    pending.open = false;
    if (pending.count > 0) options.gate(pending.txId);
    index(pending);
    const operation = pending.count === 0 ? null : finish();
    connection.exec('COMMIT');
    return { operation, value };
  };

  const slice = (until: number): Slice<P, T> => {
    attempt ??= begin();
    for (let step = 1; ; step += 1) {
      const next = attempt.steps.next();
      if (next.done) return { done: true, result: commit(attempt, next.value) };
      if (step < STEPS_PER_SLICE && performance.now() < until) continue;
      index(attempt.pending);
      return { done: false, progress: next.value };
    }
  };

  return {
    advance(ms) {
      if (ended) throw new OperationStopped();
      let made: Slice<P, T>;
      try {
        made = alone(() => slice(performance.now() + ms));
      } catch (error) {
        stop();
        throw error;
      }
      if (!made.done) return made;
      attempt = null;
      end(made.result.operation);
      return made;
    },
    cancel: stop,
    stepAside: turnBack,
    stop,
  };
}
