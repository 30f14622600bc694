/** Runs a task in a worker thread where the host has one, else here; leaves nothing unfinished behind. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Progress } from '../../shared/contract/define.ts';
import {
  attachmentsPath,
  DATABASE_SUFFIXES,
  DossierError,
  makePrivateFolder,
  type DossierErrorCode,
  type DossierErrorDetails,
} from '../store/index.ts';
import { perform } from './perform.ts';
import type { OnProgress, OutcomeOf, Task } from './task-types.ts';

export interface RunOptions {
  /** Address of `worker.ts`, or of its bundle. Without it the work is done on this thread, which then answers nothing else. */
  readonly worker?: URL | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Stops the work (ONDERBROKEN); only a worker can be stopped half-way. */
  readonly signal?: AbortSignal | undefined;
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly outcome: OutcomeOf<Task> }
  | { readonly kind: 'refused'; readonly code: DossierErrorCode; readonly details: DossierErrorDetails | null };

/** A random part for the names of unfinished files. */
export const randomPart = (): string => randomBytes(6).toString('hex');

/**
 * Runs `task` in a folder of its own under `temp` and removes that folder and `unfinished` afterwards, however it ended. The key in the
 * task is wiped: give a copy.
 */
export async function run<T extends Task>(
  temp: string,
  unfinished: string | null,
  makeTask: (work: string) => T,
  options: RunOptions,
): Promise<OutcomeOf<T>> {
  makePrivateFolder(temp);
  const work = path.join(temp, `werk-${randomPart()}`);
  const task = makeTask(work);
  try {
    if (options.signal?.aborted === true) throw new DossierError('ONDERBROKEN');
    return await (options.worker === undefined ? here(task, options) : inWorker(options.worker, task, options));
  } finally {
    task.dataKey?.fill(0);
    rmSync(work, { recursive: true, force: true });
    if (unfinished !== null)
      for (const file of [unfinished, attachmentsPath(unfinished)])
        for (const suffix of DATABASE_SUFFIXES) rmSync(file + suffix, { force: true });
  }
}

async function here<T extends Task>(task: T, options: RunOptions): Promise<OutcomeOf<T>> {
  await Promise.resolve(); // never an answer before the caller has its promise
  return perform(task, options.onProgress ?? (() => {}));
}

async function inWorker<T extends Task>(url: URL, task: T, options: RunOptions): Promise<OutcomeOf<T>> {
  const worker = new Worker(url, { workerData: task });
  const stop = (): void => void worker.terminate();
  options.signal?.addEventListener('abort', stop);
  try {
    return (await answerOf(worker, options)) as OutcomeOf<T>;
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

/** The one answer of a worker; a worker that ends without one was stopped or fell over. */
function answerOf(worker: Worker, options: RunOptions): Promise<OutcomeOf<Task>> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') options.onProgress?.(message.progress);
      else if (message.kind === 'done') resolve(message.outcome);
      else reject(new DossierError(message.code, message.details ?? undefined));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      const stopped = options.signal?.aborted === true;
      reject(stopped ? new DossierError('ONDERBROKEN') : new Error('the backup worker ended without an answer'));
    });
  });
}
