/**
 * Renders documents in a worker that can be ended and gives its memory back (E-14). A failed allocation or an endless layout costs
 * the worker, never the core.
 */
import { Worker } from 'node:worker_threads';
import { ReportError } from '../errors.ts';
import type { Resource } from '../resources.ts';
import { readEngineInput, WASM_FILE } from '../typst/files.ts';
import type { EngineChoice } from '../typst/pdf.ts';
import { createWork, type Rendered, type RenderRequest, type Work, type WorkInput } from './work.ts';
import type { FromRenderWorker, ToRenderWorker } from './worker.ts';

export interface Renderer {
  /**
   * Renders one document. Requests are done one after the other.
   * @param signal ends the worker at once when it is aborted; the next request starts a new one
   * @throws ReportError
   */
  render(request: RenderRequest, signal?: AbortSignal): Promise<Rendered>;
  /** Ends the worker; open requests fail with RAPPORT_GESTOPT. */
  close(): Promise<void>;
}

export interface RendererOptions {
  readonly resource: Resource;
  /** `worker` is the rule; `here` keeps everything in this process, for tests and where no worker can start. */
  readonly mode: 'worker' | 'here';
  /** Entry of the worker where it is not the source file beside this one: a package bundles it. */
  readonly workerEntry?: URL;
  readonly engine?: EngineChoice;
}

/**
 * PDFs after which the worker is replaced. WebAssembly memory never shrinks (4 MB per evaluation, measured), and a worker with little
 * to collect keeps what the native engine holds (1 MB): ending it gives everything back.
 */
const FRESH_AFTER = 50;

/** Nothing is read or started before the first request. */
export function openRenderer(options: RendererOptions): Renderer {
  return options.mode === 'here' ? renderHere(options) : renderInWorker(options);
}

/** The worker's input; with WASM as soon as the native engine turned out not to be there: 28 MB that are not read in vain. */
function workInput(options: RendererOptions, engine: EngineChoice): WorkInput {
  const wasm = engine === 'wasm' ? readWasm(options.resource) : null;
  return { engine, files: readEngineInput(options.resource), wasm };
}

function readWasm(resource: Resource): Uint8Array {
  try {
    return resource(WASM_FILE);
  } catch {
    throw new ReportError('RAPPORT_MOTOR_ONTBREEKT');
  }
}

function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new ReportError('RAPPORT_GESTOPT');
}

/** `auto` is native first, and WASM from the moment that the native engine does not load. */
function engineChain(choice: EngineChoice | undefined): EngineChoice[] {
  return choice === undefined || choice === 'auto' ? ['native', 'wasm'] : [choice];
}

const isMissingEngine = (error: unknown): boolean => error instanceof ReportError && error.code === 'RAPPORT_MOTOR_ONTBREEKT';

/** Tries the engines in order; one that is not there is not tried again. */
async function withEngine<T>(chain: EngineChoice[], attempt: (engine: EngineChoice) => Promise<T>): Promise<T> {
  for (;;) {
    const engine = chain[0] ?? 'native';
    try {
      return await attempt(engine);
    } catch (error) {
      if (!isMissingEngine(error) || chain.length < 2) throw error;
      chain.shift();
    }
  }
}

/** Runs tasks one after the other, whatever the outcome of the one before. */
function oneByOne(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}

function renderHere(options: RendererOptions): Renderer {
  const chain = engineChain(options.engine);
  const queue = oneByOne();
  let work: { readonly engine: EngineChoice; readonly work: Work } | null = null;
  const start = (engine: EngineChoice): Work => {
    if (work?.engine !== engine) work = { engine, work: createWork(workInput(options, engine)) };
    return work.work;
  };
  return {
    render: (request, signal) =>
      queue(async () => {
        refuseAborted(signal);
        return withEngine(chain, (engine) => start(engine).render(request));
      }),
    async close() {
      work?.work.close();
      work = null;
    },
  };
}

interface Waiting {
  readonly resolve: (rendered: Rendered) => void;
  readonly reject: (error: ReportError) => void;
}

/** One worker and the requests that wait for it. */
interface Running {
  readonly engine: EngineChoice;
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  pdfs: number;
  /** What open requests are told when the worker ends. */
  reason: 'RAPPORT_GESTOPT' | 'RAPPORT_AFGEBROKEN';
}

function renderInWorker(options: RendererOptions): Renderer {
  const chain = engineChain(options.engine);
  const queue = oneByOne();
  let running: Running | null = null;
  let lastId = 0;

  const start = (engine: EngineChoice): Running => {
    if (running?.engine === engine) return running;
    const worker = startWorker(options, engine, () => {
      if (running?.worker === worker.worker) running = null;
    });
    void running?.worker.terminate();
    running = worker;
    return worker;
  };
  const stop = async (target: Running | null): Promise<void> => {
    if (target === null) return;
    target.reason = 'RAPPORT_GESTOPT';
    if (running === target) running = null;
    await target.worker.terminate();
  };

  const ask = async (engine: EngineChoice, request: RenderRequest, signal: AbortSignal | undefined): Promise<Rendered> => {
    if (running !== null && running.pdfs >= FRESH_AFTER) await stop(running);
    const target = start(engine);
    if (request.kind === 'pdf') target.pdfs += 1;
    const onAbort = (): void => void stop(target);
    signal?.addEventListener('abort', onAbort, { once: true });
    target.worker.ref();
    try {
      return await new Promise<Rendered>((resolve, reject) => {
        lastId += 1;
        target.waiting.set(lastId, { resolve, reject });
        const message: ToRenderWorker = { id: lastId, request };
        target.worker.postMessage(message, []);
      });
    } finally {
      signal?.removeEventListener('abort', onAbort);
      target.worker.unref();
    }
  };

  return {
    render: (request, signal) =>
      queue(async () => {
        refuseAborted(signal);
        return withEngine(chain, (engine) => ask(engine, request, signal));
      }),
    close: () => stop(running),
  };
}

function startWorker(options: RendererOptions, engine: EngineChoice, onEnd: () => void): Running {
  const entry = options.workerEntry ?? new URL('./worker.ts', import.meta.url);
  const worker = new Worker(entry, { workerData: workInput(options, engine) });
  const waiting = new Map<number, Waiting>();
  const running: Running = { engine, worker, waiting, pdfs: 0, reason: 'RAPPORT_AFGEBROKEN' };
  worker.on('message', (message: FromRenderWorker) => {
    const waiter = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) waiter?.resolve(message.rendered);
    else waiter?.reject(new ReportError(message.failure.code, message.failure.details));
  });
  // An error in the worker ends it; `exit` follows and tells whoever waits.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    onEnd();
    for (const waiter of waiting.values()) waiter.reject(new ReportError(running.reason));
    waiting.clear();
  });
  // A renderer that nobody closed does not keep a command line alive; a running request does (`ref` in `ask`).
  worker.unref();
  return running;
}
