/** Reads a file in a worker with a limit on time and memory, so that the core stays alive and keeps answering (E-07, E-14). */
import { Worker } from 'node:worker_threads';
import { FileError } from './errors.ts';
import type { Grid } from './grid.ts';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
import type { ReaderAnswer } from './reader-worker.ts';

export interface ReaderOptions {
  /** Entry file of the worker where it is not the source file beside this one: a package bundles it (`WorkerEntries.sheet`). */
  readonly entry?: URL | undefined;
  readonly limits?: ReadLimits;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a file.
 * @throws FileError also BESTAND_TE_GROOT when time or memory run out, GEANNULEERD when `signal` says so
 */
export async function readInWorker(bytes: Uint8Array, options: ReaderOptions = {}): Promise<Grid> {
  const { entry = besideThisFile(), limits = DEFAULT_LIMITS, signal } = options;
  if (signal?.aborted) throw new FileError('GEANNULEERD');
  if (bytes.length > limits.fileBytes)
    throw new FileError('BESTAND_TE_GROOT', { mb: Math.round(limits.fileBytes / (1024 * 1024)) });
  const own = Uint8Array.from(bytes);
  const worker = new Worker(entry, {
    workerData: { bytes: own, limits },
    transferList: [own.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
  });
  try {
    return await waitFor(worker, limits, signal);
  } finally {
    await worker.terminate();
  }
}

function besideThisFile(): URL {
  const name = './reader-worker.ts';
  return new URL(name, import.meta.url);
}

function waitFor(worker: Worker, limits: ReadLimits, signal: AbortSignal | undefined): Promise<Grid> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new FileError('BESTAND_TE_GROOT', { seconden: Math.round(limits.timeMs / 1000) }));
    const cancelled = (): void => reject(new FileError('GEANNULEERD'));
    const timer = setTimeout(late, limits.timeMs);
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancelled);
    };
    signal?.addEventListener('abort', cancelled, { once: true });
    worker.once('message', (answer: ReaderAnswer) => {
      done();
      if (answer.ok) resolve(answer.grid);
      else reject(new FileError(answer.code, answer.params));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      done();
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(new FileError(full ? 'BESTAND_TE_GROOT' : 'BESTAND_BESCHADIGD', full ? { mb: limits.heapMb } : {}));
    });
    worker.once('exit', () => {
      done();
      reject(new FileError('BESTAND_BESCHADIGD'));
    });
  });
}
