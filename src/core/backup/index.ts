/** Safe copies: make, list, thin, verify, put back. Everything slow runs in a worker thread with a connection of its own. */
import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import {
  assertLocalPath,
  attachmentsPath,
  dataKeyFromCode,
  DossierError,
  findSlots,
  findSyncService,
  isNetworkPath,
  onSameDisk,
  readLastUsed,
  realFileSystem,
  tryPassphrase,
  wipe,
  type FileSystemView,
  type HandoverMark,
  type Recovered,
  type SlotFile,
  type Unlocked,
} from '../store/index.ts';
import { openContainer, sweepUnfinished, unfinishedName } from './list.ts';
import { baseName } from './name.ts';
import { refuseExisting } from './restore.ts';
import { randomPart, run, type RunOptions } from './run.ts';
import { sizeOf } from './stream.ts';
import type { ContainerOutcome, ContentsFound, CopiedContents, Rows, VerifyOutcome } from './task-types.ts';

export { CONTENTS_EXTENSION } from './beside.ts';
export { CONTAINER_EXTENSION } from './container.ts';
export { deleteContainers, listContainers, openContainer, type ListedCopy } from './list.ts';
export { baseName, containerName } from './name.ts';
export type { RunOptions } from './run.ts';
export { asSteps } from './steps.ts';
export type { ContainerOutcome, ContentsFound, CopiedContents, Problem, Rows, VerifyOutcome } from './task-types.ts';
export { thin, THINNING_DEFAULT, type KeepReason, type Thinned, type ThinningPolicy } from './thinning.ts';

/** Where a copy lies, seen from the case file. On the same disk both are lost together. */
export type CopyPlace = 'zelfde-schijf' | 'andere-schijf' | 'netwerk' | 'cloudmap';

/** "Laatste veilige kopie": what the caller keeps in sight and in the profile. Only ever made of a copy that was read back. */
export interface SafeCopy {
  readonly file: string;
  readonly place: CopyPlace;
  /** Instant, ISO, UTC. */
  readonly at: string;
  readonly verified: true;
  readonly bytes: number;
  readonly rows: number;
  /** Contents of attachments; absent in a file without. */
  readonly contents?: CopiedContents;
}

/** What every task needs to know of its host. */
export interface Place {
  /** Private folder on a local disk, emptied at start and end (E-40). */
  readonly temp: string;
  readonly appVersion: string;
  /** For tests. */
  readonly view?: FileSystemView | undefined;
  /** Free bytes of a disk; for tests. */
  readonly freeBytes?: ((folder: string) => number) | undefined;
}

export interface BackupInput extends Place {
  readonly file: string;
  /** Stays the caller's; the task wipes its own copy. */
  readonly dataKey: Buffer;
  readonly slots: SlotFile;
  /** The chosen second place; may be a share or a stick. */
  readonly folder: string;
  /** Now, in ms (UTC). */
  readonly at: number;
  /** Base name of the copy; that of the file unless given. */
  readonly name?: string | undefined;
  /** For a copy that goes on at another computer: the mark that it carries. The file itself must have its own before. */
  readonly mark?: HandoverMark | undefined;
  /** Attachments: kept once beside all copies of the folder (default), or inside a copy that has to stand alone. */
  readonly contents?: 'beside' | 'inside' | undefined;
}

/**
 * Makes a safe copy of an open case file: a compact copy, written to `folder` under a temporary name, read back from there (every byte,
 * integrity, foreign keys, rows per table), and only then given its name. An existing copy is never overwritten.
 * Throws MAP_NIET_GEVONDEN, SCHIJF_VOL (`nodig`, `vrij` in bytes), GEEN_SCHRIJFRECHT, SCHIJF_FOUT, KOPIE_NIET_BEVESTIGD, ONDERBROKEN.
 */
export async function backupTo(input: BackupInput, options: RunOptions = {}): Promise<SafeCopy> {
  const { file, slots, folder, at, appVersion } = input;
  if (!existsSync(folder)) throw new DossierError('MAP_NIET_GEVONDEN');
  sweepUnfinished(folder, at);
  // The log may hold as much again as the file; both the temporary copy and the target need the room.
  const attachments = input.contents === 'inside' ? attachmentsPath(file) : null;
  const needed = sizeWithLog(file) + (attachments === null ? 0 : sizeWithLog(attachments));
  checkRoom(needed, folder, input);
  checkRoom(needed, input.temp, input);
  const unfinished = path.join(folder, unfinishedName(randomPart()));
  const dataKey = new Uint8Array(input.dataKey);
  const made = await run(
    input.temp,
    unfinished,
    (work) => ({
      kind: 'backup' as const,
      file,
      dataKey,
      slots,
      folder,
      unfinished,
      at,
      appVersion,
      work,
      name: input.name ?? baseName(file),
      mark: input.mark ?? null,
      contents: input.contents ?? 'beside',
    }),
    options,
  );
  const place = placeOf(file, folder, input.view);
  const { contents } = made;
  const answer = {
    file: made.file,
    place,
    at: made.createdAt,
    verified: true as const,
    bytes: made.bytes,
    rows: sum(made.tables),
  };
  return contents === undefined ? answer : { ...answer, contents };
}

/** Where a folder lies, seen from the case file. */
export function placeOf(file: string, folder: string, view: FileSystemView = realFileSystem): CopyPlace {
  if (isNetworkPath(folder, view)) return 'netwerk';
  if (findSyncService(folder, view) !== null) return 'cloudmap';
  return onSameDisk(file, folder, view) ? 'zelfde-schijf' : 'andere-schijf';
}

/**
 * Reads a safe copy to the end. With its key: who wrote it, integrity, foreign keys, rows per table; without: only whether its bytes are
 * those that were written. A damaged content is an answer (`ok` false), a damaged or foreign head an error: GEEN_KOPIE,
 * KOPIE_BESCHADIGD, DOSSIER_NIEUWER.
 */
export function verifyContainer(
  input: Place & { readonly container: string; readonly dataKey: Buffer | null },
  options: RunOptions = {},
): Promise<ContainerOutcome> {
  const { container, appVersion } = input;
  const dataKey = input.dataKey === null ? null : new Uint8Array(input.dataKey);
  return run(input.temp, null, (work) => ({ kind: 'verify-container' as const, container, dataKey, appVersion, work }), options);
}

/** Reads a case file to the end: integrity, foreign keys, rows per table. It may be open meanwhile. */
export function verifyDossier(
  input: Place & { readonly file: string; readonly dataKey: Buffer; readonly fileId: Buffer },
  options: RunOptions = {},
): Promise<VerifyOutcome> {
  const { file, appVersion } = input;
  const dataKey = new Uint8Array(input.dataKey);
  const fileId = input.fileId.toString('hex');
  return run(input.temp, null, (work) => ({ kind: 'verify-dossier' as const, file, dataKey, fileId, appVersion, work }), options);
}

export interface Restored {
  readonly file: string;
  /** The same as of the case file that was copied. */
  readonly fileId: string;
  /** Instant of the copy. */
  readonly createdAt: string;
  readonly tables: Rows;
  readonly rows: number;
  /** Contents of attachments, and how many of them the copy does not have; absent in a file without. */
  readonly contents?: ContentsFound;
  /**
   * Always true: this file must get a new device id before its first operation. Two files that go on from one state under one device id
   * would give two operations the same number.
   */
  readonly newDevice: true;
}

/**
 * Puts a safe copy back as a new case file, with its slots beside it. It is checked as a copy first; nothing is ever overwritten.
 * Throws BESTAND_BESTAAT, NETWERKPAD, MAP_NIET_GEVONDEN, SCHIJF_VOL, GEEN_KOPIE, KOPIE_BESCHADIGD (`problemen`), ONDERBROKEN.
 */
export async function restore(
  input: Place & { readonly container: string; readonly to: string; readonly dataKey: Buffer },
  options: RunOptions = {},
): Promise<Restored> {
  const { container, to, appVersion } = input;
  if (!existsSync(path.dirname(path.resolve(to)))) throw new DossierError('MAP_NIET_GEVONDEN');
  assertLocalPath(to, input.view);
  refuseExisting(to);
  checkRoom(sizeOf(container), path.dirname(path.resolve(to)), input);
  const unfinished = `${to}.${randomPart()}.herstel`;
  const dataKey = new Uint8Array(input.dataKey);
  const done = await run(
    input.temp,
    unfinished,
    (work) => ({ kind: 'restore' as const, container, to, dataKey, unfinished, appVersion, work, at: Date.now() }),
    options,
  );
  return { ...done, rows: sum(done.tables), newDevice: true };
}

export interface ContainerKeyInput {
  readonly container: string;
  readonly passphrase: string;
  readonly user?: string | undefined;
  readonly appVersion: string;
  /** With it a passphrase that was changed after the copy was made opens the copy too, on this computer. */
  readonly profile?: string | undefined;
}

/** Opens a safe copy with a passphrase, for `verifyContainer` and `restore`. Errors as `unlock`, and GEEN_KOPIE, KOPIE_BESCHADIGD. */
export async function unlockContainer(input: ContainerKeyInput): Promise<Unlocked> {
  const opened = openContainer(input.container, input.appVersion);
  const { fileId } = opened.header.slots;
  const profile =
    input.profile === undefined ? [] : findSlots({ file: input.container, profile: input.profile }, fileId, input.appVersion);
  const found = [opened.header.slots, ...profile.filter((each) => each.place === 'profile').map((each) => each.slots)];
  const { passphrase, user } = input;
  const lastUsed = input.profile === undefined ? [] : readLastUsed(input.profile, fileId);
  const answer = await tryPassphrase({ found, passphrase, user, lastUsed, accepts: (dataKey) => opened.isAuthentic(dataKey) });
  if (answer === null) throw new DossierError('KOPIE_BESCHADIGD', { problemen: ['GEWIJZIGD'] });
  return { dataKey: answer.dataKey, fileId: opened.fileId, userId: answer.slot.userId, userName: answer.slot.userName };
}

/** Opens a safe copy with the recovery code that held when it was made. Throws HERSTELCODE_FOUT, GEEN_KOPIE, KOPIE_BESCHADIGD. */
export function unlockContainerWithRecovery(input: { container: string; code: string; appVersion: string }): Recovered {
  const opened = openContainer(input.container, input.appVersion);
  const dataKey = dataKeyFromCode(input.code, opened.fileId);
  if (opened.isAuthentic(dataKey)) return { dataKey, fileId: opened.fileId };
  wipe(dataKey);
  throw new DossierError('HERSTELCODE_FOUT', { context: 'pastniet' });
}

function checkRoom(needed: number, folder: string, { freeBytes = freeBytesOf }: Place): void {
  const free = freeBytes(existsSync(folder) ? folder : path.dirname(folder));
  if (free < needed) throw new DossierError('SCHIJF_VOL', { nodig: needed, vrij: free });
}

const sizeWithLog = (file: string): number => sizeOf(file) + sizeOf(`${file}-wal`);

/** Free for this user; unlimited where the disk does not say. */
function freeBytesOf(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

const sum = (tables: Rows): number => Object.values(tables).reduce((total, rows) => total + rows, 0);
