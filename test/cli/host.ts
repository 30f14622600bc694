/** A thread that keeps the command line loaded and runs one command at a time: starting it anew costs more than most commands. */
import process from 'node:process';
import { type MessagePort, workerData } from 'node:worker_threads';
import { main } from '../../src/cli/main.ts';

export interface Asked {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const { port, signal } = workerData as { port: MessagePort; signal: Int32Array<SharedArrayBuffer> };
const said = { stdout: '', stderr: '' };

function listen(name: 'stdout' | 'stderr'): void {
  process[name].write = (chunk: string | Uint8Array): boolean => {
    said[name] += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    return true;
  };
}

async function answer({ args, environment }: Asked): Promise<void> {
  Object.assign(said, { stdout: '', stderr: '' });
  Object.assign(process.env, environment);
  const status = await main(args);
  for (const name of Object.keys(environment)) delete process.env[name];
  port.postMessage({ status, ...said });
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}

port.on('message', (asked: Asked) => void answer(asked));
listen('stdout');
listen('stderr');
