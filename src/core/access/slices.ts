/** A long operation as the steps of a job: the dispatcher lets others in after each, and ends it when it is cancelled. */
import type { Progress } from '../../shared/contract/define.ts';
import type { Journal, LongWork, OperationHeader, WriteResult } from '../store/index.ts';
import { CallFailure } from './failure.ts';

/** Long enough that giving way costs nothing, short enough that nobody notices the wait. */
const SLICE_MS = 50;

/** Waits for its turn, then writes. What ends it early, whatever that is, leaves nothing of it. Throws GESTOPT, OperationStopped. */
export async function* writeInSlices<T>(
  journal: Journal,
  header: OperationHeader,
  work: LongWork<Progress, T>,
  signal: AbortSignal,
): AsyncGenerator<Progress, WriteResult<T>, void> {
  for (let idle = journal.idle(); idle !== null; idle = journal.idle()) await Promise.race([idle, aborted(signal)]);
  const operation = journal.start(header, work);
  try {
    for (;;) {
      const slice = operation.advance(SLICE_MS);
      if (slice.done) return slice.result;
      yield slice.progress;
    }
  } finally {
    operation.cancel();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(new CallFailure('GESTOPT'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
