/**
 * A small file of this installation about a case file, sealed with the case file's own key: what may not lie readable on a disk, and
 * does not belong in the case file either. It lies in the user's profile, so that a case file on a full or lost stick does not take it
 * along; another key (a new recovery code) makes it unreadable, which counts as absent.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readSmallFile, writeFileAtomic } from './atomic-file.ts';
import type { Dossier } from './dossier.ts';
import { ownFolder } from './dossier.ts';
import { type Box, openBox, sealBox } from './keys/box.ts';
import { derive, wipe } from './keys/data-key.ts';

export interface SealedFile {
  /** The content; null where there is none, or it does not open with the key of today. */
  read(): Buffer | null;
  /** Whole or not at all. Throws SCHIJF_VOL, GEEN_SCHRIJFRECHT, SCHIJF_FOUT. */
  write(content: Uint8Array): void;
  remove(): void;
}

/** @param name what the file is for: the key and the file's name follow from it; no personal data */
export function sealedFile(dossier: Dossier, name: string): SealedFile {
  const folder = ownFolder(dossier);
  const file = path.join(folder, `${name}.verzegeld`);
  const additional = Buffer.from(`${dossier.fileId}|${name}`, 'utf8');
  const withKey = <T>(work: (key: Buffer) => T): T => {
    const { dataKey, salt } = dossier.vault;
    const key = derive(dataKey, salt, `sealed ${name}`);
    try {
      return work(key);
    } finally {
      wipe(key);
    }
  };
  return {
    read() {
      const text = readSmallFile(file);
      const box = text === null ? null : parseBox(text);
      return box === null ? null : withKey((key) => openBox(key, box, additional));
    },
    write(content) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileAtomic(
        file,
        withKey((key) => JSON.stringify(sealBox(key, content, additional))),
      );
    },
    remove: () => rmSync(file, { force: true }),
  };
}

function parseBox(text: string): Box | null {
  try {
    const value = JSON.parse(text) as Partial<Box> | null;
    return typeof value?.nonce === 'string' && typeof value.data === 'string' ? { nonce: value.nonce, data: value.data } : null;
  } catch {
    return null;
  }
}
