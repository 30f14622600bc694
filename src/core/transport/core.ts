/**
 * The seam between the core and its hosts (E-14, E-15, E-28). `core/index.ts` gives a `Core` in this process; the transports of this
 * folder give the same interface on a core in a worker thread or an Electron utility process. A host knows only this interface.
 */
import type { Envelope, Progress } from '../../shared/contract/define.ts';
import type { KdfParameters } from '../store/index.ts';

/**
 * The folders of everything that is read at run time, always through Node's fs and as bytes: native code cannot read inside an asar.
 * Made by `sourceRoots` (run from source) or `packagedRoots` (Electron package) in `roots.ts`; nobody else joins these paths.
 */
export interface ResourceRoots {
  /** Typst templates. */
  readonly templates: string;
  /** Static TTF files for PDFs. */
  readonly fonts: string;
  /** The bundled sample files of `demo`. */
  readonly demo: string;
  /** Words that name a diagnosis or a medicine. */
  readonly woordenlijst: string;
  /** `typst_ts_web_compiler_bg.wasm` of the engine that runs where the native one does not exist. */
  readonly wasm: string;
  /** SQL migrations as drizzle-kit writes them. */
  readonly drizzle: string;
  /** The law: dated YAML of parameters and rule cards. */
  readonly lawbook: string;
}

/** Entry files of the core's helpers where they are not the source files beside the core: a package bundles them. */
export interface WorkerEntries {
  readonly render?: URL;
  readonly sheet?: URL;
  readonly backup?: URL;
}

export interface CoreOptions {
  readonly resources: ResourceRoots;
  /** Folder for key slots, device ids and recent files: never for case files. Made when missing, mode 0700. */
  readonly profile: string;
  readonly appVersion: string;
  readonly host: 'cli' | 'electron' | 'preview' | 'test';
  /** Clock in ms since the epoch; default `Date.now`. A function does not cross a channel: only in-process cores can be given one. */
  readonly now?: () => number;
  readonly workers?: WorkerEntries;
  /** Token of an `opened` event of a core that stopped: opens that file again without a passphrase. */
  readonly reopen?: Uint8Array;
  /** Cheaper key derivation, for tests only: a host never gives it. */
  readonly kdf?: KdfParameters;
}

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Cancels a job at its next step; the answer is then an error envelope. Queries and commands run to their end. */
  readonly signal?: AbortSignal;
  /** Why a closed period is changed; kept with every operation that the call writes. Checked by the dispatcher, as the input is. */
  readonly reason?: string | undefined;
}

export type GrantMode = 'read' | 'write';

/** Bytes beside the calls (E-15): never a path, so that a decrypted document is not written to disk to be shown. */
export interface BlobContent {
  readonly bytes: Uint8Array;
  /** Media type, `application/pdf`. */
  readonly type: string;
  /** Proposed file name without a folder and without personal data. */
  readonly name: string;
}

/**
 * What a core tells without being asked. `opened` is for the host alone: it keeps `token` to restart a crashed core, wipes it at
 * `locked`, and never passes it on (E-40); a core that offers no token leaves it out and the user types the passphrase again.
 */
export type CoreEvent =
  | { readonly kind: 'opened'; readonly token?: Uint8Array }
  | { readonly kind: 'locked' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'closing' }
  /** Given by the transport: the core ended by itself. `restarted`: a new one answers from now on, with no file open or the same one again. */
  | { readonly kind: 'stopped'; readonly restarted: boolean };

/** `closed: false` means that the core still runs: the backup on closing failed and the user decides what happens. */
export type CloseAnswer =
  | { readonly closed: true; readonly backup: 'gemaakt' | 'geen' }
  | { readonly closed: false; readonly code: string; readonly message: string };

export interface Core {
  /**
   * Runs one call of the contract. Never rejects: everything that goes wrong is an error envelope.
   * @param input JSON only (E-15)
   */
  call(name: string, input: unknown, options?: CallOptions): Promise<Envelope>;
  /** Host only: makes the FileRef `{ ref }` stand for `path`. A ref that was not granted is refused, except in the command line's core. */
  grant(ref: string, path: string, mode: GrantMode): void;
  /** Host only: the bytes that a call promised as `{ blob, type, size }`; null when unknown or no longer kept. */
  blob(id: string): Promise<BlobContent | null>;
  /** Returns the function that stops listening. */
  on(listener: (event: CoreEvent) => void): () => void;
  /**
   * Finishes the running write, makes the backup on closing where a second place was chosen, locks and ends.
   * @param options.force end even when that backup fails
   */
  close(options?: { readonly force?: boolean }): Promise<CloseAnswer>;
}

export type OpenCore = (options: CoreOptions) => Core;
