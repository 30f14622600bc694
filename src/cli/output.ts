/** What a command prints: with `--json` exactly one document on stdout, also when it fails (E-16). */
import process from 'node:process';

export interface Outcome {
  /** The document of `--json`. */
  readonly json: unknown;
  /** Lines for people. */
  readonly lines: readonly string[];
  /** 0 done · 1 done, but something blocks. */
  readonly exit?: 0 | 1;
}

export function print(outcome: Outcome, asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(outcome.json, null, 1)}\n` : `${outcome.lines.join('\n')}\n`);
}

/** A line for people beside the answer. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
