/** Where the case file to practise in lives: in a folder of its own in the profile, so that it can be thrown away as a whole. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makePrivateFolder, profileFolder, readFileId } from '../../store/index.ts';

const folderOf = (profile: string): string => path.join(profile, 'oefendossier');

/** Its path, whether it is there or not. */
export const oefenFile = (profile: string): string => path.join(folderOf(profile), 'oefendossier.trajectmap');

export const oefeningExists = (profile: string): boolean => existsSync(oefenFile(profile));

export const makeOefenFolder = (profile: string): void => makePrivateFolder(folderOf(profile));

/** The file with everything beside it, and what this installation knew of it. Nothing real is ever in it: its page says so. */
export function removeOefening(profile: string): void {
  const known = knownOf(profile);
  rmSync(folderOf(profile), { recursive: true, force: true });
  if (known !== null) rmSync(known, { recursive: true, force: true });
}

function knownOf(profile: string): string | null {
  try {
    return profileFolder(profile, readFileId(oefenFile(profile)).toString('hex'));
  } catch {
    return null; // not made as far as that, or damaged: there is nothing to keep
  }
}
