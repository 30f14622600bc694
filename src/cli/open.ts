/** A core for one command: opens the case file, runs calls, closes. Messages go to stderr, answers to stdout. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { CallError, Progress } from '../shared/contract/define.ts';
import type { CallName, InputOf, OutputOf } from '../shared/contract/index.ts';
import { openCore, type Core } from '../core/index.ts';
import { profileFolder, sourceRoots } from '../core/transport/index.ts';
import { type Flags, UsageError } from './arguments.ts';
import { note } from './output.ts';
import { text } from './texts.ts';

/** A call answered with an error envelope. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
  readonly error: CallError;
  constructor(error: CallError) {
    super(error.code);
    this.error = error;
  }
}

/** Folder of package.json: everything runs from source here. */
export const repository = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Relative paths count from where the user typed the command: npm changes the working folder (E-20). */
export function userPath(text: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), text);
}

export function appVersion(): string {
  return (JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as { version: string }).version;
}

/** The passphrase, never from an argument. Throws UsageError. */
export function readPassphrase(flags: Flags): string {
  const file = flags['passphrase-file'];
  if (file !== undefined) {
    try {
      return readFileSync(userPath(file), 'utf8').replace(/\r?\n$/, '');
    } catch {
      throw new UsageError('WACHTZIN_BESTAND');
    }
  }
  const fromEnvironment = process.env['TRAJECTMAP_PASSPHRASE'];
  if (!fromEnvironment) throw new UsageError('WACHTZIN_ONTBREEKT');
  return fromEnvironment;
}

export interface Client {
  call<N extends CallName>(name: N, input: InputOf<N>, onProgress?: (progress: Progress) => void): Promise<OutputOf<N>>;
}

/** @param reason why a closed period is changed: goes beside every call (hard rule 14) */
export function clientOf(core: Core, reason?: string): Client {
  return {
    async call<N extends CallName>(name: N, input: InputOf<N>, onProgress?: (progress: Progress) => void): Promise<OutputOf<N>> {
      const answer = await core.call(name, input, { reason, ...(onProgress ? { onProgress } : {}) });
      if (!answer.ok) throw new CallRefused(answer.error);
      return answer.value as OutputOf<N>;
    },
  };
}

export interface CoreSettings {
  readonly profile?: string;
  /** `--reason`. */
  readonly reason?: string | undefined;
}

/** Runs `work` on a core without an open case file. */
export async function withCore<T>(work: (client: Client) => Promise<T>, settings: CoreSettings = {}): Promise<T> {
  const core = openCore({
    resources: sourceRoots(repository),
    profile: settings.profile ?? process.env['TRAJECTMAP_PROFILE'] ?? profileFolder(),
    appVersion: appVersion(),
    host: 'cli',
  });
  try {
    return await work(clientOf(core, settings.reason));
  } finally {
    await core.close({ force: true });
  }
}

/** What is worth knowing about the file, each on one line beside the answer; never a refusal. */
export function warn({ waarschuwingen, doorgegeven, map }: OutputOf<'dossier.stand'>): void {
  const details = { dienst: text(`dossier.dienst.${map?.dienst ?? ''}`), bestanden: (map?.conflicten ?? []).join(', ') };
  for (const code of FILE_WARNINGS) if (waarschuwingen.includes(code)) note(text(`cli.waarschuwing.${code}`, details));
  if (doorgegeven) note(text('cli.waarschuwing.doorgegeven', { aan: doorgegeven.aan }));
}

const FILE_WARNINGS = ['SYNC_MAP', 'CONFLICTKOPIE', 'ANDERE_TAK'] as const;

/** Runs `work` on the case file of `--dossier`. */
export async function withDossier<T>(flags: Flags, work: (client: Client) => Promise<T>): Promise<T> {
  const file = flags.dossier;
  if (!file) throw new UsageError('ARGUMENT_ONTBREEKT --dossier');
  const wachtzin = readPassphrase(flags);
  const gebruiker = flags.user ?? process.env['TRAJECTMAP_USER'] ?? null;
  return withCore(
    async (client) => {
      warn(await client.call('dossier.open', { bestand: { ref: userPath(file) }, gebruiker, wachtzin }));
      return work(client);
    },
    { reason: flags.reason },
  );
}
