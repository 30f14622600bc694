/**
 * What a host hands to the window: `window.trajectmap`. Electron's preload and the preview's page script implement it;
 * the screens know nothing else of the host. Values are JSON, files are opaque handles (engineering E-14, E-15).
 */
import type { Envelope, Progress } from './define.ts';

/** A file or folder that the host let the user choose. `ref` is opaque; `name` is for the eye only. */
export interface ChosenFile {
  readonly ref: string;
  readonly name: string;
}

export type PickFilePurpose = 'import' | 'dossier' | 'kopie' | 'logo' | 'briefhoofd' | 'bijlage' | 'bijlagen' | 'sjabloon';
export type PickSavePurpose = 'dossier' | 'rapport-map' | 'kopie-map';

/** Locked: the core forgot the key. Saved: another window wrote. Restarted: the core came back after a stop; ask everything again. */
export type BridgeEvent = { readonly kind: 'locked' | 'saved' | 'core-restarted' | 'closing' };

/** What goes beside the input of any call. */
export interface CallExtras {
  /** Why a closed period is changed: asked by PERIODE_VERZONDEN, kept with the operation (hard rule 14). */
  readonly reason?: string;
}

export interface RunningJob {
  readonly result: Promise<Envelope>;
  /** Stops the job at its next step; `result` then answers with an error. */
  cancel(): void;
}

export interface Bridge {
  readonly host: 'electron' | 'preview';
  /** A query or a command of the contract. Never rejects: a failure is an envelope. */
  call(name: string, input: unknown, extras?: CallExtras): Promise<Envelope>;
  /** A job of the contract, with its progress. */
  job(name: string, input: unknown, onProgress: (progress: Progress) => void, extras?: CallExtras): RunningJob;
  /** The host's own dialog, or an upload. Null when the user changed their mind. */
  pickFile(purpose: PickFilePurpose): Promise<ChosenFile | null>;
  /** A file that was dropped on the page. Null when it is no file on a disk. */
  takeFile(file: File): Promise<ChosenFile | null>;
  pickSave(purpose: PickSavePurpose, suggestion: string): Promise<ChosenFile | null>;
  /** Shows or saves the bytes behind a blob id that a call answered. */
  openBlob(blob: string): Promise<void>;
  /** Answers a function that stops listening. */
  onEvent(listener: (event: BridgeEvent) => void): () => void;
}
