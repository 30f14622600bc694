/** The log holds no personal data: names of calls, codes, places in the code; never values, names, numbers of people or paths. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Log {
  error(call: string, supportId: string, error: unknown): void;
  /** A defect that is no exception: lines that the caller already made harmless. */
  problem(call: string, supportId: string, lines: readonly string[]): void;
}

const MAX_BYTES = 1_000_000;

/** Where in our own code it happened: file and line, without folders of this machine. */
function stackPlaces(error: unknown): string[] {
  if (!(error instanceof Error) || !error.stack) return [];
  return [...error.stack.matchAll(/((?:src|out)[\\/][\w./\\-]+:\d+)/g)]
    .slice(0, 8)
    .map((match) => match[1]!.replaceAll('\\', '/'));
}

/** The message of an error may quote data; only its kind and its code are kept. */
export function redact(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? `${error.name} ${code}` : error.name;
}

/** Writes to `trajectmap.log` in `folder`; one older file is kept. A log that cannot be written stops nothing. */
export function createLog(folder: string, now: () => number): Log {
  const file = path.join(folder, 'trajectmap.log');
  const write = (line: Record<string, unknown>): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      rotate(file);
      appendFileSync(file, `${JSON.stringify({ at: new Date(now()).toISOString(), ...line })}\n`, { mode: 0o600 });
    } catch {
      // The disk may be full or read-only: the user is told by the call itself.
    }
  };
  return {
    error: (call, supportId, error) =>
      write({ level: 'error', call, supportId, error: redact(error), at_code: stackPlaces(error) }),
    problem: (call, supportId, lines) => write({ level: 'problem', call, supportId, lines: lines.slice(0, 20) }),
  };
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_BYTES) renameSync(file, `${file}.1`);
}
