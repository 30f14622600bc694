/** Slow work on whole files, as values that can be handed to a worker thread, and what comes back. */
import type { Progress } from '../../shared/contract/define.ts';
import type { HandoverMark, SlotFile } from '../store/index.ts';

export type Rows = Readonly<Record<string, number>>;
/** What a check can find; keys `dossier.probleem.<code>` of the catalogue. */
export type Problem =
  'ONLEESBAAR' | 'STRUCTUUR' | 'VERWIJZINGEN' | 'AANTALLEN' | 'INHOUD' | 'GEWIJZIGD' | 'BIJLAGEN_WEG' | 'BIJLAGEN_BESCHADIGD';

/** Contents of attachments that the rows of a case file name, and how many of them are not there, or not as they were. */
export interface ContentsFound {
  readonly named: number;
  readonly missing: number;
  readonly damaged: number;
}

interface Keyed {
  readonly dataKey: Uint8Array;
  readonly appVersion: string;
  /** A new folder that only this task uses; removed by who started it. */
  readonly work: string;
}

export interface BackupTask extends Keyed {
  readonly kind: 'backup';
  readonly file: string;
  readonly slots: SlotFile;
  readonly folder: string;
  /** Name of the unfinished file in `folder`; removed by who started the task when it did not end well. */
  readonly unfinished: string;
  /** Instant in ms, UTC. */
  readonly at: number;
  /** Base name of the copy and in its header; that of the file unless given. */
  readonly name: string;
  /** The mark that the copy carries instead of the file's own: it goes on at another computer. */
  readonly mark: HandoverMark | null;
  /** Contents of attachments: kept once beside all copies of a folder, or in this copy, which then stands alone. */
  readonly contents: 'beside' | 'inside';
}
export interface VerifyContainerTask extends Omit<Keyed, 'dataKey'> {
  readonly kind: 'verify-container';
  readonly container: string;
  /** Null: only what can be seen without a key. */
  readonly dataKey: Uint8Array | null;
}
export interface VerifyDossierTask extends Keyed {
  readonly kind: 'verify-dossier';
  readonly file: string;
  readonly fileId: string;
}
export interface RestoreTask extends Keyed {
  readonly kind: 'restore';
  readonly container: string;
  readonly to: string;
  /** The unfinished file beside `to`. */
  readonly unfinished: string;
  /** Instant in ms, UTC. */
  readonly at: number;
}
export type Task = BackupTask | VerifyContainerTask | VerifyDossierTask | RestoreTask;

export interface BackupOutcome {
  readonly file: string;
  readonly bytes: number;
  readonly createdAt: string;
  readonly tables: Rows;
  /** Absent in a file without attachments. */
  readonly contents?: CopiedContents;
}
/** Contents of attachments in a copy that was made. */
export interface CopiedContents {
  readonly named: number;
  /** Not in an earlier copy of this place yet. */
  readonly added: number;
  /** Neither in the file with attachments nor in an earlier copy of this place. */
  readonly missing: number;
}
export interface VerifyOutcome {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** Rows per table; empty without a key. */
  readonly tables: Rows;
  /** Absent without a key, and in a file without attachments. */
  readonly contents?: ContentsFound;
}
export interface ContainerOutcome extends VerifyOutcome {
  readonly fileId: string;
  readonly name: string;
  readonly createdAt: string;
}
export interface RestoreOutcome {
  readonly file: string;
  readonly fileId: string;
  readonly createdAt: string;
  readonly tables: Rows;
  /** Absent in a file without attachments. */
  readonly contents?: ContentsFound;
}
export type OutcomeOf<T extends Task> = T extends BackupTask
  ? BackupOutcome
  : T extends VerifyContainerTask
    ? ContainerOutcome
    : T extends VerifyDossierTask
      ? VerifyOutcome
      : RestoreOutcome;

export type OnProgress = (progress: Progress) => void;

/** A progress line per piece of a file. */
export const stepOf =
  (onProgress: OnProgress, stage: string, total: number) =>
  (done: number): void =>
    onProgress({ code: `dossier.stap.${stage}`, done, total });

/** The key of a task without another copy of it in memory. */
export const keyOf = (dataKey: Uint8Array): Buffer => Buffer.from(dataKey.buffer, dataKey.byteOffset, dataKey.byteLength);
