/** Entry of the worker thread for slow work on whole files: one task, then it ends. The host gives its address (`workerUrl`). */
import { parentPort, workerData } from 'node:worker_threads';
import { isDossierError } from '../store/index.ts';
import { perform } from './perform.ts';
import type { WorkerMessage } from './run.ts';
import type { Task } from './task-types.ts';

function say(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(message);
}

try {
  const outcome = perform(workerData as Task, (progress) => say({ kind: 'progress', progress }));
  say({ kind: 'done', outcome });
} catch (error) {
  // Anything else is a fault of the program: it becomes the worker's 'error' event, with its stack.
  if (!isDossierError(error)) throw error;
  say({ kind: 'refused', code: error.code, details: error.details ?? null });
}
