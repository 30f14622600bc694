import { parentPort } from 'node:worker_threads';
import { serveCore, workerEnd } from '../../../src/core/transport/index.ts';
import { openEchoCore } from './echo-core.ts';

if (parentPort === null) throw new Error('runs as a worker thread');
serveCore(workerEnd(parentPort), openEchoCore, () => process.exit(0));
