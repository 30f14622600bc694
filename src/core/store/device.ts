/**
 * The id of this installation for one case file: kept in the profile, never copied with the file (E-09). Beside it stands the last
 * operation of this device. A file that lacks that operation is another copy: going on there under the same id would give two
 * operations one number, so it gets a new id.
 */
import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePrivateFolder, readSmallFile, writeFileAtomic } from './atomic-file.ts';
import type { Connection } from './driver.ts';
import { idToBytes, idToText } from './ids.ts';
import { profileFolder } from './keys/index.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const deviceFile = (profile: string, fileId: string): string => path.join(profileFolder(profile, fileId), 'toestel');
const positionFile = (profile: string, fileId: string): string => path.join(profileFolder(profile, fileId), 'positie.json');

/** The last operation that this device wrote: `hash` of the chain up to it, in hexadecimal. */
interface Position {
  readonly device: string;
  readonly seq: number;
  readonly hash: string;
}

export interface SettledDevice {
  readonly device: Buffer;
  /** The file is not the one that this device wrote last: an older copy, or one that went its own way. It got a new device id. */
  readonly forked: boolean;
  /** After each commit: what this device wrote last. */
  readonly remember: () => void;
}

/** The device id for this file, made at first use, and made anew for a file that lacks what this device wrote last. */
export function settleDevice(profile: string, fileId: string, connection: Connection): SettledDevice {
  const known = readDevice(profile, fileId);
  const forked = known !== null && !continues(readPosition(profile, fileId), known, connection);
  const device = known === null || forked ? newDevice(profile, fileId) : idToBytes(known);
  const last = connection.prepare<[Buffer], { seq: number; hash: Buffer }>(
    'SELECT seq, hash FROM tx WHERE device = ? ORDER BY seq DESC LIMIT 1',
  );
  const remember = (): void => {
    const row = last.get(device);
    if (row) keepPosition(profile, fileId, { device: idToText(device), seq: row.seq, hash: row.hash.toString('hex') });
  };
  remember();
  return { device, forked, remember };
}

/** After a restore: the next opening counts as a new device, so that its operations never collide with those of before. */
export function forgetDevice(profile: string, fileId: string): void {
  rmSync(deviceFile(profile, fileId), { force: true });
  rmSync(positionFile(profile, fileId), { force: true });
}

function readDevice(profile: string, fileId: string): string | null {
  const known = readSmallFile(deviceFile(profile, fileId))?.trim() ?? '';
  return UUID.test(known) ? known : null;
}

function newDevice(profile: string, fileId: string): Buffer {
  const made = randomUUID();
  makePrivateFolder(profileFolder(profile, fileId));
  writeFileAtomic(deviceFile(profile, fileId), made);
  return idToBytes(made);
}

/** True when the file holds the operation that this device wrote last. A position that is not known says nothing. */
function continues(position: Position | null, device: string, connection: Connection): boolean {
  if (position === null || position.device !== device) return true;
  const row = connection
    .prepare<[Buffer, number], { hash: Buffer }>('SELECT hash FROM tx WHERE device = ? AND seq = ?')
    .get(idToBytes(device), position.seq);
  return row?.hash.toString('hex') === position.hash;
}

function readPosition(profile: string, fileId: string): Position | null {
  try {
    const value = JSON.parse(readSmallFile(positionFile(profile, fileId)) ?? 'null') as Partial<Position> | null;
    const whole = typeof value?.device === 'string' && typeof value.seq === 'number' && typeof value.hash === 'string';
    return whole ? (value as Position) : null;
  } catch {
    return null; // damaged: nothing is known
  }
}

/** After every commit, so without waiting for the disk: a power cut may take the last ones, an end of the process does not. */
function keepPosition(profile: string, fileId: string, position: Position): void {
  const file = positionFile(profile, fileId);
  try {
    writeFileSync(`${file}.tmp`, JSON.stringify(position), { mode: 0o600 });
    renameSync(`${file}.tmp`, file);
  } catch {
    // A profile that cannot be written keeps nobody from working; what is not known says nothing.
  }
}
