/** Making and changing keys. Slot files are values: every function gives a new one, which the caller stores in all three places. */
import { rekey, type Connection } from '../driver.ts';
import { DossierError } from '../errors.ts';
import { deriveDataKey, wipe } from './data-key.ts';
import { newFileId } from './file-header.ts';
import { judgePassphrase } from './passphrase.ts';
import { formatRecoveryCode, newRecoverySecret } from './recovery-code.ts';
import { makeSlot, openSlot, sameName, sealKey, type KdfParameters, type Slot, type SlotUser } from './slot.ts';
import { compareVersions, keepOneKey, MIN_APP_VERSION, sealSlotFile, type SlotFile } from './slot-file.ts';
import { writeSlots, type SlotPlaces } from './slot-store.ts';

/** A user with the passphrase that he or she chose. */
export interface NewUser {
  readonly user: SlotUser;
  readonly passphrase: string;
}

/** Settings of tests; the application never gives them. */
export interface KeyOptions {
  readonly kdf?: KdfParameters | undefined;
}

export interface NewKeys {
  readonly fileId: Buffer;
  /** 32 bytes; wiped by the caller. */
  readonly dataKey: Buffer;
  readonly slots: SlotFile;
  /** To print once; it is kept nowhere. */
  readonly recoveryCode: string;
}

/** Keys for a new case file, with its first user. Throws WACHTWOORD_ZWAK (`context`, `hints`). */
export async function createKeys(first: NewUser, options: KeyOptions = {}): Promise<NewKeys> {
  await checkPassphrase(first);
  const fileId = newFileId();
  const { dataKey, recoveryCode } = newDataKey(fileId);
  const slot = await makeSlot(fileId, dataKey, first.user, first.passphrase, options.kdf);
  const content = { minAppVersion: MIN_APP_VERSION, fileId: fileId.toString('hex'), revision: 1, slots: [slot] };
  return { fileId, dataKey, slots: sealSlotFile(content, [dataKey]), recoveryCode };
}

/** A slot for one more user. Throws GEBRUIKER_BESTAAT (same id or login name), WACHTWOORD_ZWAK. */
export async function addSlot(slots: SlotFile, dataKey: Buffer, added: NewUser, options: KeyOptions = {}): Promise<SlotFile> {
  const taken = slots.slots.some((slot) => slot.userId === added.user.id || sameName(slot.userName, added.user.name));
  if (taken) throw new DossierError('GEBRUIKER_BESTAAT');
  await checkPassphrase(added);
  const slot = await makeSlot(idOf(slots), dataKey, added.user, added.passphrase, options.kdf);
  return changed(slots, dataKey, [...slots.slots, slot]);
}

/**
 * Takes a user's slot away. Copies of the slot file that were made before still open the file with the old passphrase: where that
 * matters, `renewDataKey` follows. Throws GEBRUIKER_ONBEKEND, LAATSTE_GEBRUIKER.
 */
export function removeSlot(slots: SlotFile, dataKey: Buffer, userId: string): SlotFile {
  slotOf(slots, userId);
  if (slots.slots.length === 1) throw new DossierError('LAATSTE_GEBRUIKER');
  return changed(
    slots,
    dataKey,
    slots.slots.filter((slot) => slot.userId !== userId),
  );
}

/** True when this is the user's present passphrase: asked again before a step that cannot be taken back. Throws GEBRUIKER_ONBEKEND. */
export async function isPassphraseOf(slots: SlotFile, userId: string, passphrase: string): Promise<boolean> {
  const keys = await openSlot(slotOf(slots, userId), idOf(slots), passphrase);
  wipe(...(keys ?? []));
  return keys !== null;
}

/** A new passphrase for a user who knows the present one. Throws GEBRUIKER_ONBEKEND, WACHTWOORD_FOUT, WACHTWOORD_ZWAK. */
export async function changePassphrase(
  slots: SlotFile,
  dataKey: Buffer,
  change: { readonly userId: string; readonly current: string; readonly next: string },
  options: KeyOptions = {},
): Promise<SlotFile> {
  if (!(await isPassphraseOf(slots, change.userId, change.current))) throw new DossierError('WACHTWOORD_FOUT');
  return setPassphrase(slots, dataKey, { userId: change.userId, passphrase: change.next }, options);
}

/** A new passphrase for a user who forgot it, by someone who opened the file (a colleague, or the recovery code). Throws GEBRUIKER_ONBEKEND, WACHTWOORD_ZWAK. */
export async function setPassphrase(
  slots: SlotFile,
  dataKey: Buffer,
  change: { readonly userId: string; readonly passphrase: string },
  options: KeyOptions = {},
): Promise<SlotFile> {
  const { userId, userName } = slotOf(slots, change.userId);
  const user = { id: userId, name: userName };
  await checkPassphrase({ user, passphrase: change.passphrase });
  const slot = await makeSlot(idOf(slots), dataKey, user, change.passphrase, options.kdf);
  return changed(
    slots,
    dataKey,
    slots.slots.map((each) => (each.userId === userId ? slot : each)),
  );
}

/** Says that the file needs at least this version from now on (after a migration that older ones cannot read). Never lowers it. */
export function requireAppVersion(slots: SlotFile, dataKey: Buffer, version: string): SlotFile {
  if (compareVersions(slots.minAppVersion, version) >= 0) return slots;
  return changed({ ...slots, minAppVersion: version }, dataKey, slots.slots);
}

export interface RenewedKey {
  readonly dataKey: Buffer;
  /** To be written in the table inside by the caller (`slotRows`). */
  readonly slots: SlotFile;
  readonly recoveryCode: string;
}

/**
 * A new recovery code, which means a new data key: the file is encrypted again. All users keep their passphrase. The old code, and
 * slot files and passphrases from before, open only copies from before.
 *
 * The slots are written with both keys first, so that a power cut at any moment leaves a file that every user can open. `writer` must be
 * the only open connection. Throws SCHIJF_VOL, SCHIJF_FOUT; then close the file and open it again with a passphrase.
 */
export function renewDataKey(
  places: SlotPlaces,
  writer: Connection,
  slots: SlotFile,
  oldKey: Buffer,
  appVersion: string,
): RenewedKey {
  const fileId = idOf(slots);
  const { dataKey, recoveryCode } = newDataKey(fileId);
  const both = slots.slots.map((slot) =>
    Object.assign({}, slot, { dataKeys: [sealKey(slot, fileId, dataKey), ...slot.dataKeys.slice(0, 1)] }),
  );
  const { minAppVersion, revision } = slots;
  const announced = sealSlotFile({ minAppVersion, fileId: slots.fileId, revision: revision + 1, slots: both }, [dataKey, oldKey]);
  writeSlots(places, announced, appVersion);
  try {
    rekey(writer, dataKey, fileId);
  } catch (error) {
    // Whether the new key took hold is not known here (the error may have come after the commit): both stay in the slots, and
    // `settleSlots` drops the wrong one at the next opening.
    wipe(dataKey);
    throw error;
  }
  const settled = keepOneKey(announced, dataKey);
  writeSlots(places, settled, appVersion);
  return { dataKey, slots: settled, recoveryCode };
}

function newDataKey(fileId: Buffer): { dataKey: Buffer; recoveryCode: string } {
  const secret = newRecoverySecret();
  const answer = { dataKey: deriveDataKey(secret, fileId), recoveryCode: formatRecoveryCode(secret) };
  wipe(secret);
  return answer;
}

async function checkPassphrase(chosen: NewUser): Promise<void> {
  const verdict = await judgePassphrase(chosen.passphrase, [chosen.user.name]);
  if (!verdict.ok) throw new DossierError('WACHTWOORD_ZWAK', { context: verdict.code, hints: [...verdict.hints] });
}

function slotOf(slots: SlotFile, userId: string): Slot {
  const slot = slots.slots.find((each) => each.userId === userId);
  if (slot === undefined) throw new DossierError('GEBRUIKER_ONBEKEND');
  return slot;
}

function changed(slots: SlotFile, dataKey: Buffer, next: readonly Slot[]): SlotFile {
  const { minAppVersion, fileId, revision } = slots;
  return sealSlotFile({ minAppVersion, fileId, revision: revision + 1, slots: next }, [dataKey]);
}

const idOf = (slots: SlotFile): Buffer => Buffer.from(slots.fileId, 'hex');
