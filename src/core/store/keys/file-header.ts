/** What a file says about itself before any key: its id, or that it is no case file. */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, fstatSync } from 'node:fs';
import { SALT_BYTES } from '../driver.ts';
import { DossierError, translatingErrors } from '../errors.ts';

/** First bytes of a safe copy (`*.trajectmap-kopie`). */
export const CONTAINER_MAGIC = Buffer.from('TRAJECTMAPKOPIE\n', 'latin1');
const PLAIN_SQLITE = Buffer.from('SQLite format 3\0', 'latin1');
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** A random file id, never one that would make the file look like something else. */
export function newFileId(): Buffer {
  for (;;) {
    const fileId = randomBytes(SALT_BYTES);
    if (kindOf(fileId) === null) return fileId;
  }
}

/**
 * The 16-byte file id at the head of a case file. Throws BESTAND_NIET_GEVONDEN, or GEEN_DOSSIER with `context`: leeg, map, kopie (a safe
 * copy: restore it), sqlite (unencrypted), zip (a spreadsheet). Every other content can be a case file: it is random bytes.
 */
export function readFileId(file: string): Buffer {
  return translatingErrors(() => {
    const descriptor = openSync(file, 'r');
    try {
      if (!fstatSync(descriptor).isFile()) throw new DossierError('GEEN_DOSSIER', { context: 'map' });
      const head = Buffer.alloc(SALT_BYTES);
      if (readSync(descriptor, head, 0, SALT_BYTES, 0) < SALT_BYTES) throw new DossierError('GEEN_DOSSIER', { context: 'leeg' });
      const kind = kindOf(head);
      if (kind !== null) throw new DossierError('GEEN_DOSSIER', { context: kind });
      return head;
    } finally {
      closeSync(descriptor);
    }
  });
}

function kindOf(head: Buffer): string | null {
  if (head.equals(CONTAINER_MAGIC)) return 'kopie';
  if (head.equals(PLAIN_SQLITE)) return 'sqlite';
  if (head.subarray(0, ZIP.length).equals(ZIP)) return 'zip';
  return head.every((byte) => byte === 0) ? 'leeg' : null;
}
