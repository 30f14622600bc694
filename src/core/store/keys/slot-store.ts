/** Where slot files lie: beside the case file and in the user's profile under the file id. */
import path from 'node:path';
import { makePrivateFolder, readSmallFile, writeFileAtomic } from '../atomic-file.ts';
import { isDossierError } from '../errors.ts';
import { isAuthentic, keepOneKey, parseSlotFile, serializeSlotFile, type SlotFile } from './slot-file.ts';

/** A slot file that was found, and where. */
export interface FoundSlots {
  readonly place: 'beside' | 'profile';
  readonly slots: SlotFile;
}

export interface SlotPlaces {
  readonly file: string;
  /** The user's profile folder of Trajectmap; made when it is not there. */
  readonly profile: string;
}

/** `naam.trajectmap.sleutels`. */
export function slotPath(file: string): string {
  return `${file}.sleutels`;
}

/** The folder in the profile for what this installation knows of a case file: slots, order of use, later the device id. */
export function profileFolder(profile: string, fileId: string): string {
  return path.join(profile, 'dossiers', fileId);
}

/**
 * All slot files that can be found for a case file, the one beside it first. One beside it may carry another file id: then it belongs
 * to another file, or the head of this one is damaged; the caller finds out which. Throws DOSSIER_NIEUWER.
 */
export function findSlots(places: SlotPlaces, fileId: string, appVersion: string): FoundSlots[] {
  const found: FoundSlots[] = [];
  const beside = read(slotPath(places.file), appVersion);
  if (beside !== null) found.push({ place: 'beside', slots: beside });
  const kept = read(inProfile(places.profile, fileId), appVersion);
  if (kept !== null && kept.fileId === fileId) found.push({ place: 'profile', slots: kept });
  return found;
}

/** Writes the slots beside the case file and in the profile. The profile never goes back to an older revision. */
export function writeSlots(places: SlotPlaces, slots: SlotFile, appVersion: string): void {
  const text = serializeSlotFile(slots);
  if (readSmallFile(slotPath(places.file)) !== text) writeFileAtomic(slotPath(places.file), text);
  const kept = inProfile(places.profile, slots.fileId);
  const earlier = read(kept, appVersion);
  if (earlier !== null && earlier.revision > slots.revision) return; // this file is an older copy of one that is used here
  makePrivateFolder(path.dirname(kept));
  if (readSmallFile(kept) !== text) writeFileAtomic(kept, text);
}

/** Which slots hold after opening, and whether the table inside still has to be written. */
export interface SettledSlots {
  readonly slots: SlotFile;
  /** The table `sleutel_slot` must be rewritten with `slotRows(slots)`. */
  readonly writeInside: boolean;
}

/**
 * After opening: takes the highest revision among the table inside and those outside that are authentic, and writes it beside and in
 * the profile. `inside` null: the table is empty. Null when there is none at all (opened with the recovery code, nothing else left).
 */
export function settleSlots(
  places: SlotPlaces,
  inside: SlotFile | null,
  dataKey: Buffer,
  fileId: string,
  appVersion: string,
): SettledSlots | null {
  const outside = findSlots(places, fileId, appVersion)
    .map((found) => found.slots)
    .filter((slots) => slots.fileId === fileId && isAuthentic(slots, dataKey));
  const candidates = inside === null ? outside : [inside, ...outside];
  const newest = candidates.reduce<SlotFile | null>(
    (best, next) => (best === null || next.revision > best.revision ? next : best),
    null,
  );
  if (newest === null) return null;
  const slots = keepOneKey(newest, dataKey);
  writeSlots(places, slots, appVersion);
  return { slots, writeInside: slots !== inside };
}

/** User ids in order of last use on this computer, the latest first. */
export function readLastUsed(profile: string, fileId: string): string[] {
  try {
    const value: unknown = JSON.parse(readSmallFile(lastUsedPath(profile, fileId)) ?? '[]');
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return []; // only an order; a damaged list costs some time
  }
}

/** Remembers who opened the file last. A profile that cannot be written must not keep anyone out. */
export function rememberLastUsed(profile: string, fileId: string, userId: string): void {
  const order = [userId, ...readLastUsed(profile, fileId).filter((id) => id !== userId)];
  try {
    makePrivateFolder(profileFolder(profile, fileId));
    writeFileAtomic(lastUsedPath(profile, fileId), JSON.stringify(order));
  } catch (error) {
    if (!isDossierError(error)) throw error;
  }
}

const inProfile = (profile: string, fileId: string): string => path.join(profileFolder(profile, fileId), 'sleutels.json');
const lastUsedPath = (profile: string, fileId: string): string => path.join(profileFolder(profile, fileId), 'gebruik.json');

function read(file: string, appVersion: string): SlotFile | null {
  try {
    const text = readSmallFile(file);
    return text === null ? null : parseSlotFile(text, appVersion);
  } catch (error) {
    if (error instanceof RangeError) return null; // far too large: not ours
    throw error;
  }
}
