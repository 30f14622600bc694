/** A render worker that ends on its first request, as one that runs out of memory. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => process.exit(9));
