/**
 * The slots of all users as one document. The same content stands in three places: beside the case file (`naam.trajectmap.sleutels`),
 * in the table `sleutel_slot` inside it, and in the user's profile (engineering E-03).
 *
 * The one inside is the truth; the others can be changed by anyone who can write there. Each change raises `revision`, and the whole is
 * authenticated with a key derived from the data key, so that after opening a changed or planted slot is seen and dropped.
 */
import { z } from 'zod';
import { DossierError } from '../errors.ts';
import { authenticate, keyName } from './data-key.ts';
import type { Slot } from './slot.ts';

/** Format of this document; a higher one was written by a newer Trajectmap. */
export const SLOT_FORMAT = 1;
/** The oldest Trajectmap that can open what this version writes. */
export const MIN_APP_VERSION = '0.1.0';
/** Row of `sleutel_slot` that holds what belongs to no user. */
const HEAD_ROW = '*';

const Base64 = z
  .string()
  .max(4096)
  .regex(/^[A-Za-z0-9+/_-]*={0,2}$/);
const BoxShape = z.strictObject({ nonce: Base64, data: Base64 });
const SlotShape = z.strictObject({
  userId: z.string().min(1).max(100),
  userName: z.string().min(1).max(200),
  // Upper bounds: a planted file must not make the application ask for all memory.
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z
      .int()
      .min(8)
      .max(1024 * 1024),
    iterations: z.int().min(1).max(50),
    parallelism: z.int().min(1).max(16),
    salt: Base64,
  }),
  publicKey: Base64,
  privateKey: BoxShape,
  dataKeys: z.array(z.strictObject({ name: z.string().max(16), ephemeral: Base64, box: BoxShape })).max(2),
});
const HeadShape = z.strictObject({
  format: z.literal(SLOT_FORMAT),
  minAppVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  fileId: z.string().regex(/^[0-9a-f]{32}$/),
  revision: z.int().min(1),
  /** One per data key that the slots hold. */
  macs: z.array(z.strictObject({ name: z.string().max(16), mac: Base64 })).max(2),
});
const SlotFileShape = z.strictObject({ ...HeadShape.shape, slots: z.array(SlotShape).max(200) });
/** What every format, also a later one, must have, so that "newer" is not taken for "damaged". */
const AnyFormat = z.looseObject({ format: z.int(), minAppVersion: z.string().optional() });

export interface SlotFile {
  readonly format: typeof SLOT_FORMAT;
  readonly minAppVersion: string;
  /** 16 bytes in hexadecimal. */
  readonly fileId: string;
  /** Goes up by one with each change. */
  readonly revision: number;
  readonly slots: readonly Slot[];
  /** By data key: proof that whoever wrote this could open the file. */
  readonly macs: readonly { readonly name: string; readonly mac: string }[];
}
/** A row of the table `sleutel_slot`. */
export interface SlotRow {
  readonly userId: string;
  readonly json: string;
}

/** The parts of a slot file that a change decides; the rest follows. */
export type SlotContent = Pick<SlotFile, 'minAppVersion' | 'fileId' | 'revision' | 'slots'>;

/** Completes a slot file with its authentication by each of the data keys that are, or are about to be, in use. */
export function sealSlotFile(content: SlotContent, dataKeys: readonly Buffer[]): SlotFile {
  const fileId = Buffer.from(content.fileId, 'hex');
  const text = authenticatedText(content);
  return {
    format: SLOT_FORMAT,
    ...content,
    macs: dataKeys.map((key) => ({ name: keyName(key, fileId), mac: authenticate(key, fileId, 'slots', text) })),
  };
}

/**
 * Ends a change of data key that was announced (two keys per slot) and then done or broken off: keeps the key that opens the file.
 * The same object when there is nothing to end.
 */
export function keepOneKey(file: SlotFile, dataKey: Buffer): SlotFile {
  if (file.macs.length === 1 && file.slots.every((slot) => slot.dataKeys.length === 1)) return file;
  const name = keyName(dataKey, Buffer.from(file.fileId, 'hex'));
  const slots = file.slots.map((slot) => Object.assign({}, slot, { dataKeys: slot.dataKeys.filter((key) => key.name === name) }));
  const { minAppVersion, fileId, revision } = file;
  return sealSlotFile({ minAppVersion, fileId, revision: revision + 1, slots }, [dataKey]);
}

/** True when whoever wrote these slots could open the file. */
export function isAuthentic(file: SlotFile, dataKey: Buffer): boolean {
  const expected = authenticate(dataKey, Buffer.from(file.fileId, 'hex'), 'slots', authenticatedText(file));
  return file.macs.some((entry) => entry.mac === expected);
}

/** The text of the file beside and in the profile. */
export function serializeSlotFile(file: SlotFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a slot file. Null when it is damaged or something else. Throws DOSSIER_NIEUWER when a newer Trajectmap wrote it, or when
 * the case file needs a newer one than `appVersion`.
 */
export function parseSlotFile(text: string, appVersion: string): SlotFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return readSlotFile(value, appVersion);
}

/** As `parseSlotFile`, for a value that stood inside another document. */
export function readSlotFile(value: unknown, appVersion: string): SlotFile | null {
  const version = AnyFormat.safeParse(value);
  if (!version.success) return null;
  const needed = version.data.minAppVersion ?? '0.0.0';
  if (version.data.format > SLOT_FORMAT || compareVersions(needed, appVersion) > 0) {
    throw new DossierError('DOSSIER_NIEUWER', { nodig: /^[\d.]{1,20}$/.test(needed) ? needed : '' });
  }
  const file = SlotFileShape.safeParse(value);
  return file.success ? file.data : null;
}

/** The rows for the table inside the case file: one per user, and one for the rest. */
export function slotRows(file: SlotFile): SlotRow[] {
  const { slots, ...head } = file;
  return [
    { userId: HEAD_ROW, json: JSON.stringify(head) },
    ...slots.map((slot) => ({ userId: slot.userId, json: JSON.stringify(slot) })),
  ];
}

/** The slot file that the rows of `sleutel_slot` hold; null when the table is empty or incomplete. Throws DOSSIER_NIEUWER. */
export function slotFileFromRows(rows: readonly SlotRow[], appVersion: string): SlotFile | null {
  const head = rows.find((row) => row.userId === HEAD_ROW);
  if (head === undefined) return null;
  const users = rows.filter((row) => row.userId !== HEAD_ROW).sort((a, b) => (a.userId < b.userId ? -1 : 1));
  try {
    const slots = users.map((row) => JSON.parse(row.json) as Slot);
    return readSlotFile({ ...(JSON.parse(head.json) as object), slots }, appVersion);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Negative, 0 or positive: `a` is older than, equal to or newer than `b` (`major.minor.patch`; a suffix counts for nothing). */
export function compareVersions(a: string, b: string): number {
  const left = versionNumbers(a);
  const right = versionNumbers(b);
  for (let at = 0; at < 3; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const versionNumbers = (text: string): number[] => text.split(/[.\-+]/, 3).map((part) => Number.parseInt(part, 10) || 0);

/** What is authenticated: everything but the MACs, in a fixed order, whatever order the slots came in. */
function authenticatedText(content: SlotContent): string {
  const { minAppVersion, fileId, revision } = content;
  const slots = content.slots
    .map((slot) => SlotShape.parse(slot)) // zod gives its keys in the order of the shape
    .sort((a, b) => (a.userId < b.userId ? -1 : 1));
  return JSON.stringify([SLOT_FORMAT, minAppVersion, fileId, revision, slots]);
}
