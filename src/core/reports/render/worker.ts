/** Entry of the render worker: one request at a time, bytes are handed over without a copy. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createWork, type Failure, type Rendered, type RenderRequest, toFailure, type Work, type WorkInput } from './work.ts';

export interface ToRenderWorker {
  readonly id: number;
  readonly request: RenderRequest;
}
export type FromRenderWorker =
  | { readonly id: number; readonly ok: true; readonly rendered: Rendered }
  | { readonly id: number; readonly ok: false; readonly failure: Failure };

const port = parentPort;
if (port !== null) {
  const work = createWork(workerData as WorkInput);
  port.on('message', (message: ToRenderWorker) => void answer(port, work, message));
}

async function answer(to: MessagePort, work: Work, { id, request }: ToRenderWorker): Promise<void> {
  try {
    const rendered = await work.render(request);
    const bytes = ownBytes(rendered.bytes);
    const done: FromRenderWorker = { id, ok: true, rendered: { ...rendered, bytes } };
    to.postMessage(done, [bytes.buffer]);
  } catch (error) {
    const failed: FromRenderWorker = { id, ok: false, failure: toFailure(error) };
    to.postMessage(failed, []);
  }
}

/** Bytes with a buffer of their own: a view on a shared pool or on WASM memory cannot be transferred. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const own = new Uint8Array(bytes.byteLength);
  own.set(bytes);
  return own;
}
