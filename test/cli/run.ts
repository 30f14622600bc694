/** Runs the command line: in a thread that keeps it loaded, or in a process of its own, as a user would. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { Asked } from './host.ts';

export const PASSPHRASE = 'zes rustige paarden grazen naast water';

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Cli {
  readonly folder: string;
  run(...args: string[]): CliResult;
  /** With `--json`; fails when stdout is not exactly one document. */
  json<T>(...args: string[]): { status: number | null; value: T };
}

type Runner = (asked: Asked) => CliResult;
type Environment = Readonly<Record<string, string>>;

/** A command line whose relative paths count from a new, empty folder. */
export const newCli = (environment: Environment = {}): Cli => cliOn(inThread(), environment);

/** The same, each command in a process of its own: exit code, streams and start are the real ones. */
export const newCliProcess = (environment: Environment = {}): Cli => cliOn(inProcess, environment);

function cliOn(runner: Runner, environment: Environment): Cli {
  const folder = mkdtempSync(path.join(tmpdir(), 'trajectmap-cli-'));
  const run = (...args: string[]): CliResult =>
    runner({
      args,
      environment: {
        INIT_CWD: folder,
        TRAJECTMAP_PASSPHRASE: PASSPHRASE,
        TRAJECTMAP_PROFILE: path.join(folder, 'profiel'),
        ...environment,
      },
    });
  return {
    folder,
    run,
    json<T>(...args: string[]) {
      const { status, stdout } = run(...args, '--json');
      return { status, value: JSON.parse(stdout) as T };
    },
  };
}

function inProcess({ args, environment }: Asked): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('src/cli/index.ts'), ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: path.join(tmpdir(), 'trajectmap-compile-cache'),
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      ...environment,
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** A command that says nothing for this long hangs. */
const PATIENCE_MS = 280_000;
let thread: Runner | undefined;

/** One thread per test file; the caller waits for each answer, as for a process. */
function inThread(): Runner {
  thread ??= startThread();
  return thread;
}

function startThread(): Runner {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(path.resolve('test/cli/host.ts'), {
    workerData: { port: port2, signal },
    transferList: [port2],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  worker.unref();
  port1.unref();
  return (asked) => {
    Atomics.store(signal, 0, 0);
    port1.postMessage(asked);
    if (Atomics.wait(signal, 0, 0, PATIENCE_MS) === 'timed-out') throw new Error(`no answer to: ${asked.args.join(' ')}`);
    return (receiveMessageOnPort(port1) as { message: CliResult }).message;
  };
}
