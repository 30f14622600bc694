/** The contents of an open case file: opened on first use, made on first writing, closed with the case file, under its lock (E-24). */
import { rmSync } from 'node:fs';
import { type Connection, createDatabase, openReader, openWriter } from '../driver.ts';
import { DossierError, isDossierError } from '../errors.ts';
import {
  assertFormat,
  copyContents,
  hasContent,
  listContents,
  namedContents,
  prepareContents,
  readContent,
  type StoredContent,
  sweepOrphans,
  sweepPieces,
  writeContent,
} from './contents.ts';
import { followKey, hasEarlierKey, openWithKeys } from './key-change.ts';
import { asContentsError, assertOwnContents, attachmentsPath, attachmentsSalt, hasContents } from './place.ts';

/** A row is written right after its content: what nobody named for so long, nobody will. */
const ORPHAN_MS = 30 * 86_400_000;

export interface Attachments {
  /** `aanwezig`, `geen` (nothing was ever added), or `weg`: rows name contents, and the file with them is not there. */
  standing(): 'aanwezig' | 'geen' | 'weg';
  /** The contents that are there, with their size in bytes; empty where the file is not there. Throws as `read`. */
  present(): ReadonlyMap<string, number>;
  /**
   * Writes a content before the row that names it. Yields the bytes done so far; ending early leaves nothing.
   * Throws BIJLAGEN_VREEMD, BIJLAGEN_ONLEESBAAR, SCHIJF_VOL, GEEN_SCHRIJFRECHT.
   */
  write(bytes: Uint8Array): Generator<number, StoredContent, void>;
  /** The bytes of a content. Throws BIJLAGEN_ONTBREKEN (no file), BIJLAGE_ONTBREEKT, BIJLAGE_BESCHADIGD, BIJLAGEN_VREEMD, BIJLAGEN_ONLEESBAAR. */
  read(hash: string): Buffer;
  /**
   * Takes over the contents that another file of the same case file holds and this one lacks; only those that `hashes` names, or all.
   * Yields the bytes done so far. Throws BIJLAGEN_VREEMD, BIJLAGEN_ONLEESBAAR.
   * @param from a second file of this case file, with its own key
   */
  takeFrom(from: string, key: Buffer, hashes?: Iterable<string>): Generator<number, void, void>;
  /** Gives the second file the key of the case file, where a power cut came between the two. Never keeps the case file closed. */
  follow(): void;
  close(): void;
}

export interface AttachmentsParts {
  readonly file: string;
  readonly dataKey: Buffer;
  readonly fileId: Buffer;
  readonly now: () => number;
  /** The connections of the case file: the reader tells which contents rows name, the writer drops a key that is not needed any more. */
  readonly reader: Connection;
  readonly writer: () => Connection;
}

export function createAttachments(parts: AttachmentsParts): Attachments {
  const { dataKey, now, reader } = parts;
  const target = attachmentsPath(parts.file);
  const salt = attachmentsSalt(parts.fileId);
  let connection: Connection | null = null;
  let swept = false;

  const existing = (): Connection | null => {
    if (connection === null && hasContents(target)) connection = openContents(parts, target, salt);
    return connection;
  };
  const forReading = (): Connection => {
    const found = existing();
    if (found === null) throw new DossierError('BIJLAGEN_ONTBREKEN');
    return found;
  };
  const forWriting = (): Connection => {
    const found = existing() ?? (connection = makeContents(target, dataKey, salt));
    if (!swept) {
      swept = true;
      sweepOrphans(found, namedContents(reader), now() - ORPHAN_MS);
    }
    return found;
  };
  return {
    standing() {
      if (hasContents(target)) return 'aanwezig';
      return namedContents(reader).size === 0 ? 'geen' : 'weg';
    },
    present() {
      const found = existing();
      return found === null ? new Map() : listContents(found);
    },
    *write(bytes) {
      return yield* writeContent(forWriting(), bytes, now());
    },
    read: (hash) => readContent(forReading(), hash),
    *takeFrom(from, key, hashes) {
      const source = openOther(from, key, salt);
      try {
        const here = existing();
        const lacking = [...(hashes ?? listContents(source).keys())].filter(
          (hash) => hasContent(source, hash) && (here === null || !hasContent(here, hash)),
        );
        if (lacking.length > 0) yield* copyContents(source, forWriting(), lacking, now());
      } finally {
        source.close();
      }
    },
    follow() {
      if (!hasEarlierKey(reader)) return;
      try {
        existing();
      } catch (error) {
        if (!isDossierError(error)) throw error;
      }
    },
    close() {
      connection?.close(); // the last one: it puts the log back into the file
      connection = null;
    },
  };
}

/** Opens the file that is there; one that still has an earlier key of the case file follows it now. */
function openContents(parts: AttachmentsParts, target: string, salt: Buffer): Connection {
  try {
    assertOwnContents(target, salt);
    const { connection, late } = openWithKeys(target, parts.dataKey, salt, parts.reader);
    if (late) followKey(connection, parts.dataKey, salt, parts.writer());
    try {
      prepareContents(connection);
      sweepPieces(connection);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw asContentsError(error);
  }
}

/** Makes the file. One of no bytes is what a power cut left of making it. */
function makeContents(target: string, key: Buffer, salt: Buffer): Connection {
  rmSync(target, { force: true }); // of no bytes: `hasContents` said so
  const made = createDatabase(target, key, salt);
  try {
    prepareContents(made);
    return made;
  } catch (error) {
    made.close();
    throw error;
  }
}

/** A second file that is not the one at work, to read from. Errors as of the one at work. */
export function openOther(file: string, key: Buffer, salt: Buffer): Connection {
  try {
    assertOwnContents(file, salt);
    const source = openReader(file, key, salt);
    try {
      assertFormat(source);
      listContents(source); // a file that was never finished has no tables
      return source;
    } catch (error) {
      source.close();
      throw error;
    }
  } catch (error) {
    throw asContentsError(error);
  }
}

/** Makes an empty second file, or opens the one that is there, for what builds one beside: restore, hand-over, take-back. */
export function openForFilling(file: string, key: Buffer, fileId: Buffer): Connection {
  const target = attachmentsPath(file);
  const salt = attachmentsSalt(fileId);
  if (!hasContents(target)) return makeContents(target, key, salt);
  assertOwnContents(target, salt);
  return openWriter(target, key, salt);
}
