/** Runs the command line as a user would: a child process, stdout and exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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

/** A command line whose relative paths count from a new, empty folder. */
export function newCli(environment: Readonly<Record<string, string>> = {}): Cli {
  const folder = mkdtempSync(path.join(tmpdir(), 'trajectmap-cli-'));
  const run = (...args: string[]): CliResult => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('src/cli/index.ts'), ...args], {
      encoding: 'utf8',
      env: {
        ...process.env,
        INIT_CWD: folder,
        TRAJECTMAP_PASSPHRASE: PASSPHRASE,
        TRAJECTMAP_PROFILE: path.join(folder, 'profiel'),
        NODE_COMPILE_CACHE: path.join(tmpdir(), 'trajectmap-compile-cache'),
        NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
        ...environment,
      },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { status, stdout, stderr };
  };
  return {
    folder,
    run,
    json<T>(...args: string[]) {
      const { status, stdout } = run(...args, '--json');
      return { status, value: JSON.parse(stdout) as T };
    },
  };
}
