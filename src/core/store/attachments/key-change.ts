/**
 * A new data key reaches two files, and a power cut may come between them. So the case file, which alone knows which key holds, keeps
 * the earlier one inside until the second file has followed: at every moment a case file that opens can open its attachments.
 */
import type { Connection } from '../driver.ts';
import { KEY_BYTES, openWriter, rekey } from '../driver.ts';
import { DossierError, isDossierError } from '../errors.ts';
import { wipe } from '../keys/data-key.ts';
import { namedContents } from './contents.ts';
import { assertOwnContents, attachmentsPath, attachmentsSalt, hasContents } from './place.ts';

/** In `meta`: one or more earlier keys, the latest first, as bytes that can be wiped. */
const EARLIER = 'bijlagen.sleutel';

/** Before the case file gets another key: keeps the present one in it, where there is something that still has it. */
export function keepEarlierKey(writer: Connection, file: string, key: Buffer): void {
  if (!hasContents(attachmentsPath(file)) && namedContents(writer).size === 0) return;
  const earlier = readEarlier(writer);
  const all = Buffer.concat([key, earlier ?? Buffer.alloc(0)]);
  writer
    .prepare('INSERT INTO meta (sleutel, waarde) VALUES (?, ?) ON CONFLICT (sleutel) DO UPDATE SET waarde = excluded.waarde')
    .run(EARLIER, all);
  wipe(all, earlier);
}

/**
 * After the case file got its key: gives the second file the same one. A file that lies elsewhere at the moment, or belongs to another
 * case file, follows when it is opened beside this one.
 */
export function followCaseFile(writer: Connection, file: string, key: Buffer, fileId: Buffer): void {
  const target = attachmentsPath(file);
  const salt = attachmentsSalt(fileId);
  if (!hasContents(target)) return;
  try {
    assertOwnContents(target, salt);
    const { connection, late } = openWithKeys(target, key, salt, writer);
    try {
      if (late) followKey(connection, key, salt, writer);
      else forgetEarlier(writer);
    } finally {
      connection.close();
    }
  } catch (error) {
    // The new key of the case file holds and its code must be shown, whatever the state of the second file.
    if (!isDossierError(error)) throw error;
  }
}

/** Encrypts an open second file with the key of the case file, and forgets the earlier one. */
export function followKey(connection: Connection, key: Buffer, salt: Buffer, writer: Connection): void {
  rekey(connection, key, salt);
  forgetEarlier(writer);
}

/** Opens the second file with the key of the case file, or with one that it had before (`late`). Throws DOSSIER_BESCHADIGD. */
export function openWithKeys(
  target: string,
  key: Buffer,
  salt: Buffer,
  caseFile: Connection,
): { connection: Connection; late: boolean } {
  const connection = openOrNull(target, key, salt);
  if (connection !== null) return { connection, late: false };
  const earlier = openWithEarlier(target, salt, caseFile);
  if (earlier === null) throw new DossierError('DOSSIER_BESCHADIGD');
  return { connection: earlier, late: true };
}

function openWithEarlier(target: string, salt: Buffer, caseFile: Connection): Connection | null {
  const keys = readEarlier(caseFile);
  if (keys === null) return null;
  try {
    for (let at = 0; at + KEY_BYTES <= keys.length; at += KEY_BYTES) {
      const opened = openOrNull(target, keys.subarray(at, at + KEY_BYTES), salt);
      if (opened !== null) return opened;
    }
    return null;
  } finally {
    wipe(keys);
  }
}

/** Null when the key does not fit. */
function openOrNull(target: string, key: Buffer, salt: Buffer): Connection | null {
  try {
    return openWriter(target, key, salt);
  } catch (error) {
    if (!isDossierError(error, 'DOSSIER_BESCHADIGD')) throw error;
    return null;
  }
}

/** True while the second file may still have an earlier key. */
export const hasEarlierKey = (caseFile: Connection): boolean => {
  const keys = readEarlier(caseFile);
  wipe(keys);
  return keys !== null;
};

function readEarlier(caseFile: Connection): Buffer | null {
  const row = caseFile.prepare<[string], { waarde: unknown }>('SELECT waarde FROM meta WHERE sleutel = ?').get(EARLIER);
  if (row === undefined) return null;
  if (!Buffer.isBuffer(row.waarde)) throw new DossierError('DOSSIER_BESCHADIGD');
  return row.waarde;
}

function forgetEarlier(writer: Connection): void {
  writer.prepare('DELETE FROM meta WHERE sleutel = ?').run(EARLIER);
}
