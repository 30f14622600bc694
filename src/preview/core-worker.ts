/** The core of the preview: a worker thread, so that a long calculation does not hold up the page (E-14). */
import { parentPort } from 'node:worker_threads';
import { openCore } from '../core/index.ts';
import { serveCore, workerEnd } from '../core/transport/index.ts';

if (parentPort === null) throw new Error('core-worker.ts runs as a worker thread');
serveCore(workerEnd(parentPort), openCore, () => process.exit(0));
