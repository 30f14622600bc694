/**
 * Contents of attachments beside the safe copies: `naam.trajectmap-bijlagen`, a folder with one encrypted file per content. A content
 * never changes, so each is written once for all copies of that folder, and a copy costs the case file and what is new (E-24).
 *
 * A file is a nonce, AES-256-GCM of the content, and its tag; its name is an HMAC of the content's hash. Without the data key neither
 * says which document it is, also not to who has that same document.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { authenticate, derive, DossierError, flushFolder, sha256, toDossierError, wipe } from '../store/index.ts';
import { safeName } from './name.ts';
import { writeWhole } from './stream.ts';

export const CONTENTS_EXTENSION = '.trajectmap-bijlagen';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NAME_LENGTH = 40;
const UNFINISHED = /^[0-9a-f]{12}\.tmp$/;

/** The contents that lie in one folder, for one data key. */
export interface Beside {
  /** Whether the content is there, by name and size; its bytes are not read. */
  has(hash: string): boolean;
  /** The bytes; null when they are not there, `damaged` when they are not what was written. */
  read(hash: string): Buffer | 'damaged' | null;
  /** Writes a content, reads it back, and only then gives it its name. Throws SCHIJF_VOL, KOPIE_NIET_BEVESTIGD … */
  add(hash: string, bytes: Buffer): void;
}

/** Where the contents of a copy lie. @param name base name of the case file, as in the header of the copy */
export function contentsFolder(container: string, name: string): string {
  return path.join(path.dirname(container), `${safeName(name)}${CONTENTS_EXTENSION}`);
}

export function openBeside(folder: string, dataKey: Buffer, fileId: Buffer): Beside {
  const pathOf = (hash: string): string => path.join(folder, nameOf(hash, dataKey, fileId));
  return {
    has(hash) {
      return (statSync(pathOf(hash), { throwIfNoEntry: false })?.size ?? 0) > NONCE_BYTES + TAG_BYTES;
    },
    read: (hash) => readSealed(pathOf(hash), hash, dataKey, fileId),
    add(hash, bytes) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const unfinished = path.join(folder, `${randomBytes(6).toString('hex')}.tmp`);
      try {
        writeWhole(unfinished, seal(bytes, hash, dataKey, fileId));
        if (!Buffer.isBuffer(readSealed(unfinished, hash, dataKey, fileId))) throw new DossierError('KOPIE_NIET_BEVESTIGD');
        renameSync(unfinished, pathOf(hash));
        flushFolder(folder);
      } finally {
        rmSync(unfinished, { force: true });
      }
    },
  };
}

/** Removes what a power cut left of contents that were never finished; after a day, as another computer may be writing one now. */
export function sweepUnfinishedContents(folder: string, at: number, age: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((each) => UNFINISHED.test(each))) {
    const file = path.join(folder, name);
    const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? at;
    if (at - modified > age) rmSync(file, { force: true });
  }
}

function nameOf(hash: string, dataKey: Buffer, fileId: Buffer): string {
  const mac = Buffer.from(authenticate(dataKey, fileId, 'attachment copy name', hash), 'base64');
  return `${mac.toString('hex').slice(0, NAME_LENGTH)}.bijlage`;
}

function seal(bytes: Buffer, hash: string, dataKey: Buffer, fileId: Buffer): Buffer {
  const key = derive(dataKey, fileId, 'attachment copy');
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(hash, 'hex'));
  const sealed = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  wipe(key);
  return sealed;
}

function readSealed(file: string, hash: string, dataKey: Buffer, fileId: Buffer): Buffer | 'damaged' | null {
  const sealed = bytesOf(file);
  if (sealed === null) return null;
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return 'damaged';
  const key = derive(dataKey, fileId, 'attachment copy');
  const split = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(hash, 'hex'));
  decipher.setAuthTag(sealed.subarray(split));
  try {
    const bytes = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, split)), decipher.final()]);
    return sha256(bytes) === hash ? bytes : 'damaged';
  } catch {
    return 'damaged';
  } finally {
    wipe(key);
  }
}

/** Null when the file is not there. */
function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    const known = toDossierError(error);
    if (known instanceof DossierError && ['BESTAND_NIET_GEVONDEN', 'MAP_NIET_GEVONDEN'].includes(known.code)) return null;
    throw known;
  }
}
