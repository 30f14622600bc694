/**
 * An open case file: one writer that only the journal holds, one reader for everything else (E-13), the lock, the slots.
 * Never makes an empty new file where one was expected.
 */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type Attachments, attachmentsPath, createAttachments } from './attachments/index.ts';
import { DossierError } from './errors.ts';
import { settleDevice } from './device.ts';
import { type Connection, createDatabase, forDrizzle, openReader, openWriter } from './driver.ts';
import { type Handover, createHandover, gateOf } from './handover.ts';
import { newId } from './ids.ts';
import { type Gate, type Journal, type OperationHeader, type OperationId, createJournal } from './journal/journal.ts';
import {
  type KeyOptions,
  type Recovered,
  type SlotFile,
  type Unlocked,
  createKeys,
  profileFolder,
  settleSlots,
  slotPath,
  unlock,
  unlockWithRecovery,
  wipe,
  writeSlots,
} from './keys/index.ts';
import { watchPlace } from './in-place.ts';
import { type DossierLock, lockDossier } from './lock.ts';
import { createTablesIn, migrateFile, needsMigration } from './migrate.ts';
import { assertLocalPath } from './network-path.ts';
import * as schema from './schema/index.ts';
import { type SearchHit, type SearchIndex, createSearchIndex, search, settleSearchIndex } from './search.ts';
import { readSlotTable, writeSlotTable } from './slot-table.ts';

export { writeSlotTable } from './slot-table.ts';

export type Db = ReturnType<typeof openDb>;

export interface DossierOptions extends KeyOptions {
  readonly file: string;
  readonly profile: string;
  readonly appVersion: string;
  /** Folder with the SQL migrations. */
  readonly migrations: string;
  readonly now: () => number;
  readonly onWritten?: (operation: OperationId) => void;
  /** What every operation passes before its commit; throws to turn it back. */
  readonly gate?: DossierGate;
}

/** The reads of a case file: as it was committed last, or as an open operation will leave it. */
export type CaseView = Pick<Dossier, 'db' | 'reader'>;

/** An operation before its commit: what it changed (`change` rows of `txId` in `after`), the file without and with it. */
export interface GatedOperation {
  readonly header: OperationHeader;
  readonly txId: number;
  readonly before: CaseView;
  readonly after: CaseView;
}
export type DossierGate = (operation: GatedOperation) => void;

export interface Dossier {
  readonly file: string;
  /** 16 bytes in hexadecimal. */
  readonly fileId: string;
  readonly userId: string;
  readonly userName: string;
  /** Typed reads (drizzle) on the connection that cannot write. */
  readonly db: Db;
  readonly reader: Connection;
  readonly journal: Journal;
  readonly searchIndex: SearchIndex;
  /** Local id of the last operation before this session: undo goes back to here. */
  readonly sessionStart: number;
  /** Whether the file goes on here, or was handed over to another computer. */
  readonly handover: Handover;
  /** The contents of attachments, in the second file. */
  readonly attachments: Attachments;
  /** This file lacks what this installation wrote last in a file of the same origin: another copy went its own way. */
  readonly forked: boolean;
  search(text: string, limit: number, confidential?: boolean): SearchHit[];
  slots(): SlotFile;
  /** Stores changed slots in the file, beside it and in the profile. */
  storeSlots(next: SlotFile): void;
  /** Data key and writer for what rewrites the whole file (copy, new recovery code). Not for cases. */
  readonly vault: {
    readonly dataKey: Buffer;
    readonly salt: Buffer;
    readonly options: DossierOptions;
    withWriter<T>(work: (writer: Connection) => T): T;
  };
  close(): void;
}

/** Typed reads over a connection. */
export function openDb(reader: Connection) {
  return drizzle({ client: forDrizzle(reader), schema });
}

/**
 * Makes a new case file with its first user. Throws BESTAND_BESTAAT (also when only the keys or attachments of an older file of that name are left),
 * NETWERKPAD, WACHTWOORD_ZWAK, MAP_NIET_GEVONDEN … Whatever goes wrong, no half file stays behind.
 */
export async function createDossier(
  options: DossierOptions,
  first: { name: string; passphrase: string },
): Promise<{ dossier: Dossier; recoveryCode: string }> {
  assertLocalPath(options.file);
  for (const left of [slotPath(options.file), attachmentsPath(options.file)])
    if (existsSync(left)) throw new DossierError('BESTAND_BESTAAT');
  const user = { id: newId(options.now()), name: first.name };
  const keys = await createKeys({ user, passphrase: first.passphrase }, options);
  const unlocked: Unlocked = { dataKey: keys.dataKey, fileId: keys.fileId, userId: user.id, userName: user.name };
  return holding(options.file, keys.dataKey, (lock) => {
    const writer = createDatabase(options.file, keys.dataKey, keys.fileId);
    try {
      fillNewFile(options, writer, keys.slots);
      return { dossier: attach(options, unlocked, lock), recoveryCode: keys.recoveryCode };
    } catch (error) {
      writer.close();
      removeUnfinished(options, keys.fileId.toString('hex'));
      throw error;
    }
  });
}

function fillNewFile(options: DossierOptions, writer: Connection, slots: SlotFile): void {
  createTablesIn(writer, options.migrations);
  writeSlotTable(writer, slots);
  writer.close();
  writeSlots(options, slots, options.appVersion);
}

/** Only what was made a moment ago: the file was not there, nor its keys, and its id is new. */
function removeUnfinished(options: DossierOptions, fileId: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(options.file + suffix, { force: true });
  rmSync(slotPath(options.file), { force: true });
  rmSync(profileFolder(options.profile, fileId), { recursive: true, force: true });
}

/** Opens a case file with a passphrase. Errors: those of `unlock`, and NETWERKPAD, DOSSIER_IN_GEBRUIK, MIGRATIE_MISLUKT. */
export async function openDossier(
  options: DossierOptions,
  given: { passphrase: string; user?: string | undefined },
): Promise<Dossier> {
  assertLocalPath(options.file);
  const unlocked = await unlock({ ...options, passphrase: given.passphrase, user: given.user });
  return openUnlocked(options, unlocked);
}

/** Opens with the data key that a core had before it stopped. */
export function openUnlocked(options: DossierOptions, unlocked: Unlocked): Dossier {
  return holding(options.file, unlocked.dataKey, (lock) => {
    bringUpToDate(options, unlocked);
    return attach(options, unlocked, lock);
  });
}

/**
 * Opens with the recovery code alone, for the user `user` (null: the first one in the file); the next step is a new passphrase.
 * Throws HERSTELCODE_FOUT, GEBRUIKER_ONBEKEND and what `openDossier` throws.
 */
export function openWithRecovery(options: DossierOptions, given: { code: string; user: string | null }): Dossier {
  assertLocalPath(options.file);
  const recovered = unlockWithRecovery({ ...options, code: given.code });
  return holding(options.file, recovered.dataKey, (lock) => {
    bringUpToDate(options, recovered); // before the users are read: an older file may not have all their columns
    const user = userInFile(options.file, recovered.dataKey, recovered.fileId, given.user);
    if (!user) throw new DossierError('GEBRUIKER_ONBEKEND');
    return attach(options, { ...recovered, userId: user.id, userName: user.name }, lock);
  });
}

/** Runs `work` under the lock of the file. When it fails, the lock is let go and the key wiped. */
function holding<T>(file: string, dataKey: Buffer, work: (lock: DossierLock) => T): T {
  let lock: DossierLock | undefined;
  try {
    lock = lockDossier(file);
    return work(lock);
  } catch (error) {
    wipe(dataKey);
    lock?.release();
    throw error;
  }
}

function userInFile(file: string, dataKey: Buffer, fileId: Buffer, name: string | null): { id: string; name: string } | null {
  const reader = openReader(file, dataKey, fileId);
  try {
    const users = openDb(reader).query.gebruiker.findMany().sync();
    const active = users.filter((user) => user.actief !== false && !user.verwijderd);
    const found = name === null ? active[0] : active.find((user) => user.naam?.toLowerCase() === name.toLowerCase());
    return found ? { id: found.id, name: found.naam ?? '' } : null;
  } finally {
    reader.close();
  }
}

function bringUpToDate(options: DossierOptions, { dataKey, fileId }: Recovered): void {
  const reader = openReader(options.file, dataKey, fileId);
  if (!migrationNeeded(reader, options.migrations)) return;
  migrateFile({ file: options.file, key: dataKey, salt: fileId }, options.migrations, copyName(options));
}

/** `naam-voor-20260331T1405.trajectmap-voor`, with a number where that is taken: an older copy is never written over. */
function copyName({ file, now }: DossierOptions): string {
  const stamp = new Date(now()).toISOString().replaceAll(/[-:]/g, '').slice(0, 15);
  const { dir, name } = path.parse(file);
  for (let count = 1; ; count += 1) {
    const copy = path.join(dir, `${name}-voor-${stamp}${count === 1 ? '' : `-${count}`}.trajectmap-voor`);
    if (!existsSync(copy)) return copy;
  }
}

function migrationNeeded(reader: Connection, folder: string): boolean {
  try {
    return needsMigration(reader, folder);
  } finally {
    reader.close();
  }
}

interface Connections {
  readonly writer: Connection;
  readonly reader: Connection;
  readonly close: () => void;
}

function connect(file: string, { dataKey, fileId }: Unlocked): Connections {
  const writer = openWriter(file, dataKey, fileId);
  try {
    const reader = openReader(file, dataKey, fileId);
    return {
      writer,
      reader,
      close() {
        reader.close();
        writer.close(); // the last one: it puts the log back into the file
      },
    };
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** Connections, journal and slots of an unlocked, locked, migrated file. */
function attach(options: DossierOptions, unlocked: Unlocked, lock: DossierLock): Dossier {
  const connections = connect(options.file, unlocked);
  try {
    return assemble(options, unlocked, lock, connections);
  } catch (error) {
    connections.close();
    throw error;
  }
}

function assemble(options: DossierOptions, unlocked: Unlocked, lock: DossierLock, connections: Connections): Dossier {
  const { dataKey, fileId } = unlocked;
  const { writer, reader } = connections;
  const id = fileId.toString('hex');
  const searchIndex = createSearchIndex(writer);
  settleSearchIndex(writer, searchIndex);
  const { device, forked, remember } = settleDevice(options.profile, id, reader);
  const { now, appVersion, onWritten, gate } = options;
  const db = openDb(reader);
  const admission = admissionOf(writer, watchPlace(options.file));
  const journal = createJournal({
    connection: writer,
    search: searchIndex,
    device,
    appVersion,
    now,
    admit: admission.admit,
    onWritten(operation) {
      remember();
      onWritten?.(operation);
    },
    ...(gate ? { gate: gateOn(gate, { db, reader }, writer) } : {}),
  });
  let slots = settle(options, reader, writer, unlocked);
  const storeSlots = (next: SlotFile): void => {
    journal.stepAside(); // or the slots would be part of an operation that may yet be turned back
    writeSlotTable(writer, next);
    writeSlots(options, next, appVersion);
    slots = next;
  };
  const attachments = createAttachments({
    file: options.file,
    dataKey,
    fileId,
    now,
    reader,
    writer() {
      journal.stepAside();
      return writer;
    },
  });
  attachments.follow();
  let open = true;
  return {
    file: options.file,
    fileId: id,
    userId: unlocked.userId,
    userName: unlocked.userName,
    db,
    reader,
    journal,
    searchIndex,
    sessionStart: reader.prepare<[], { last: number | null }>('SELECT max(id) AS last FROM tx').get()?.last ?? 0,
    handover: createHandover(writer, journal, admission),
    attachments,
    forked,
    search: (text, limit, confidential = false) => search(reader, text, limit, confidential),
    slots() {
      if (slots === null) throw new DossierError('SLEUTELS_ONTBREKEN');
      return slots;
    },
    storeSlots,
    vault: {
      dataKey,
      salt: fileId,
      options,
      withWriter(work) {
        journal.stepAside();
        return work(writer);
      },
    },
    close() {
      if (!open) return;
      open = false;
      try {
        attachments.close();
        journal.close();
        connections.close();
      } finally {
        wipe(dataKey);
        lock.release();
      }
    },
  };
}

/** Who may write: nobody when the file is gone from its place, nobody while it is handed over, except the operation that takes it back. */
function admissionOf(writer: Connection, inPlace: () => void): { admit: () => void; pass: <T>(work: () => T) => T } {
  const gate = gateOf(writer);
  let passing = false;
  return {
    admit() {
      inPlace();
      if (!passing) gate();
    },
    pass(work) {
      passing = true;
      try {
        return work();
      } finally {
        passing = false;
      }
    },
  };
}

/** The gate with its two views: the writing connection sees the operation that is open on it, the reading one does not. */
function gateOn(gate: DossierGate, before: CaseView, writer: Connection): Gate {
  const after = { db: openDb(writer), reader: writer };
  return (operation) => gate({ ...operation, before, after });
}

/** Runs `work` on the only connection of a closed file, under its lock: for what rewrites every page. */
export function withExclusiveWriter<T>(file: string, dataKey: Buffer, fileId: Buffer, work: (writer: Connection) => T): T {
  const held = lockDossier(file);
  try {
    const writer = openWriter(file, dataKey, fileId);
    try {
      return work(writer);
    } finally {
      writer.close();
    }
  } finally {
    held.release();
  }
}

function settle(options: DossierOptions, reader: Connection, writer: Connection, { dataKey, fileId }: Unlocked): SlotFile | null {
  const inside = readSlotTable(reader, options.appVersion);
  const settled = settleSlots(options, inside, dataKey, fileId.toString('hex'), options.appVersion);
  if (settled?.writeInside) writeSlotTable(writer, settled.slots);
  return settled?.slots ?? null;
}

/** The folder of this installation's own facts about a case file (safe copies, device, order of use). */
export const ownFolder = (dossier: Dossier): string => profileFolder(dossier.vault.options.profile, dossier.fileId);
