/** The safe copies that lie in a folder, by their heads. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDossierError, translatingErrors } from '../store/index.ts';
import { CONTAINER_EXTENSION, readHeader, type OpenedContainer } from './container.ts';
import { sizeOf, withFile } from './stream.ts';

const UNFINISHED = /^\.[0-9a-f]{12}\.trajectmap-kopie\.tmp$/;
const DAY_MS = 86_400_000;

/** The name of a copy that is being written; `random` is 12 hexadecimal digits. */
export const unfinishedName = (random: string): string => `.${random}${CONTAINER_EXTENSION}.tmp`;

/**
 * Removes what a power cut left of a copy that was never finished, so that a stick does not fill up. Only after a day: on a share another
 * computer may be writing one now. `at`: now, in ms.
 */
export function sweepUnfinished(folder: string, at: number): void {
  for (const name of translatingErrors(() => readdirSync(folder)).filter((each) => UNFINISHED.test(each))) {
    const file = path.join(folder, name);
    const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? at;
    if (at - modified > DAY_MS) rmSync(file, { force: true });
  }
}

/** A safe copy as it lies in a folder; only its head was read. */
export interface ListedCopy {
  readonly file: string;
  readonly name: string;
  readonly fileId: string;
  readonly createdAt: string;
  readonly bytes: number;
}

/** The safe copies of one case file in a folder, newest first; what is damaged or of another file is left out. */
export function listContainers(folder: string, fileId: string, appVersion: string): ListedCopy[] {
  const names = translatingErrors(() => readdirSync(folder)).filter(
    (name) => name.endsWith(CONTAINER_EXTENSION) && !name.startsWith('.'),
  );
  const copies = names.flatMap((name) => listed(path.join(folder, name), appVersion) ?? []);
  return copies.filter((copy) => copy.fileId === fileId).toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/**
 * Deletes safe copies that someone chose to delete (`thin` proposes which). Only files of this case file; the newest one in a folder is
 * kept whatever was asked. Answers what was deleted.
 */
export function deleteContainers(files: readonly string[], fileId: string, appVersion: string): string[] {
  const newest = new Set(
    [...new Set(files.map((file) => path.dirname(file)))].map((folder) => listContainers(folder, fileId, appVersion)[0]?.file),
  );
  const mine = files.filter((file) => listed(file, appVersion)?.fileId === fileId && !newest.has(file));
  for (const file of mine) translatingErrors(() => rmSync(file));
  return mine;
}

/** Reads the head of a safe copy. Throws GEEN_KOPIE, KOPIE_BESCHADIGD, DOSSIER_NIEUWER, BESTAND_NIET_GEVONDEN. */
export function openContainer(container: string, appVersion: string): OpenedContainer {
  return withFile(container, 'r', (descriptor) => readHeader(descriptor, appVersion));
}

function listed(file: string, appVersion: string): ListedCopy | null {
  try {
    const { header } = openContainer(file, appVersion);
    return { file, name: header.name, fileId: header.slots.fileId, createdAt: header.createdAt, bytes: sizeOf(file) };
  } catch (error) {
    if (isDossierError(error)) return null;
    throw error;
  }
}
