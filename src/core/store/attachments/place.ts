/** Where the contents of attachments lie: `naam.trajectmap.bijlagen`, a second encrypted file beside the case file (engineering E-24). */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { derive } from '../keys/data-key.ts';
import { SALT_BYTES } from '../driver.ts';
import { DossierError, isDossierError, translatingErrors } from '../errors.ts';

/** Files that belong to a database, by what is added to its name. */
export const DATABASE_SUFFIXES = ['', '-wal', '-shm', '-journal'] as const;

/** `naam.trajectmap.bijlagen`. */
export function attachmentsPath(file: string): string {
  return `${file}.bijlagen`;
}

/**
 * The salt of the second file. It follows from the file id and holds no secret: it tells whose contents a file holds without a key, and
 * being another one than that of the case file no page of one of them passes for a page of the other.
 */
export function attachmentsSalt(fileId: Buffer): Buffer {
  return derive(fileId, Buffer.alloc(0), 'attachments').subarray(0, SALT_BYTES);
}

/** Whether a file with contents lies there; an empty one is what a power cut left of making it. */
export function hasContents(target: string): boolean {
  return translatingErrors(() => (statSync(target, { throwIfNoEntry: false })?.size ?? 0) > 0);
}

/** Throws BIJLAGEN_VREEMD when the file holds the contents of another case file. */
export function assertOwnContents(target: string, salt: Buffer): void {
  if (!readHead(target).equals(salt)) throw new DossierError('BIJLAGEN_VREEMD');
}

function readHead(target: string): Buffer {
  return translatingErrors(() => {
    const descriptor = openSync(target, 'r');
    try {
      const head = Buffer.alloc(SALT_BYTES);
      return head.subarray(0, readSync(descriptor, head, 0, SALT_BYTES, 0));
    } finally {
      closeSync(descriptor);
    }
  });
}

/** An error of the second file in its own words: that of the case file would say that the case file is damaged. */
export function asContentsError(error: unknown): unknown {
  return isDossierError(error, 'DOSSIER_BESCHADIGD', 'GEEN_DOSSIER') ? new DossierError('BIJLAGEN_ONLEESBAAR') : error;
}
