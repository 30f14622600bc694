/** Entry of the reader's worker: reads one file and ends. A hostile file costs this thread, never the core (E-07). */
import { parentPort, workerData } from 'node:worker_threads';
import { FileError, type ErrorParams, type FileErrorCode } from './errors.ts';
import type { Grid } from './grid.ts';
import type { ReadLimits } from './limits.ts';
import { readFile } from './read.ts';

export interface ReaderTask {
  readonly bytes: Uint8Array;
  readonly limits: ReadLimits;
}

export type ReaderAnswer =
  { readonly ok: true; readonly grid: Grid } | { readonly ok: false; readonly code: FileErrorCode; readonly params: ErrorParams };

async function answer({ bytes, limits }: ReaderTask): Promise<ReaderAnswer> {
  try {
    return { ok: true, grid: await readFile(bytes, limits) };
  } catch (error) {
    // Nothing of an unexpected error crosses: its text may quote the file.
    if (error instanceof FileError) return { ok: false, code: error.code, params: error.params };
    return { ok: false, code: 'BESTAND_BESCHADIGD', params: {} };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await answer(workerData as ReaderTask));
