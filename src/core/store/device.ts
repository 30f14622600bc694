/** The id of this installation for one case file: kept in the profile, never copied with the file (E-09). */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { makePrivateFolder, readSmallFile, writeFileAtomic } from './atomic-file.ts';
import { idToBytes } from './ids.ts';
import { profileFolder } from './keys/index.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const deviceFile = (profile: string, fileId: string): string => path.join(profileFolder(profile, fileId), 'toestel');

/** The device id, made at first use. */
export function deviceOf(profile: string, fileId: string): Buffer {
  const known = readSmallFile(deviceFile(profile, fileId))?.trim() ?? '';
  if (UUID.test(known)) return idToBytes(known);
  const made = randomUUID();
  makePrivateFolder(profileFolder(profile, fileId));
  writeFileAtomic(deviceFile(profile, fileId), made);
  return idToBytes(made);
}

/** After a restore: the next opening counts as a new device, so that its operations never collide with those of before. */
export function forgetDevice(profile: string, fileId: string): void {
  rmSync(deviceFile(profile, fileId), { force: true });
}
