/** A core in a worker thread: both ends of the channel (preview, E-14). */
import type { MessagePort } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import type { CoreChannel, FromCore, HostChannel, ToCore } from './messages.ts';

/** Starts `entry` as a worker; its standard output stays with the host's. */
export function startWorker(entry: URL): HostChannel {
  const worker = new Worker(entry);
  // Without a listener an error in the worker would end the host; `exit` follows and is what counts.
  worker.on('error', () => undefined);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', (message: FromCore) => listener(message)),
    onEnd: (listener) => worker.on('exit', () => listener()),
    kill: () => void worker.terminate(),
  };
}

/** @param port `parentPort` of the worker */
export function workerEnd(port: MessagePort): CoreChannel {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (message: ToCore) => listener(message)),
  };
}
