/** A worker that begins like the real one and then never ends: so that a test can stop it half-way, every time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const { work, unfinished } = workerData as { work: string; unfinished: string };
mkdirSync(work);
writeFileSync(path.join(work, 'kopie'), 'half');
writeFileSync(unfinished, 'half');
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
parentPort?.postMessage({ kind: 'progress', progress: { code: 'dossier.stap.kopieren', done: 0, total: null } });
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
