/** The keys of a case file: passphrases of users, the recovery code, and where the slots lie. */
export { openBox, sealBox, type Box } from './box.ts';
export { authenticate, derive, wipe } from './data-key.ts';
export { CONTAINER_MAGIC, readFileId } from './file-header.ts';
export {
  addSlot,
  changePassphrase,
  createKeys,
  isPassphraseOf,
  removeSlot,
  renewDataKey,
  requireAppVersion,
  setPassphrase,
  type KeyOptions,
  type NewKeys,
  type NewUser,
  type RenewedKey,
} from './manage.ts';
export {
  judgePassphrase,
  PASSPHRASE_MAX,
  PASSPHRASE_MIN,
  type PassphraseCode,
  type PassphraseHint,
  type PassphraseVerdict,
} from './passphrase.ts';
export { formatRecoveryCode, parseRecoveryCode, RECOVERY_GROUPS, type ParsedCode } from './recovery-code.ts';
export { KDF_DEFAULT, sameName, type KdfParameters, type Slot, type SlotUser } from './slot.ts';
export {
  compareVersions,
  isAuthentic,
  MIN_APP_VERSION,
  readSlotFile,
  SLOT_FORMAT,
  slotFileFromRows,
  slotRows,
  type SlotFile,
  type SlotRow,
} from './slot-file.ts';
export {
  findSlots,
  profileFolder,
  readLastUsed,
  rememberLastUsed,
  settleSlots,
  slotPath,
  writeSlots,
  type SettledSlots,
  type SlotPlaces,
} from './slot-store.ts';
export {
  dataKeyFromCode,
  tryPassphrase,
  unlock,
  unlockWithRecovery,
  type PassphraseAttempt,
  type Recovered,
  type Unlocked,
  type UnlockInput,
} from './unlock.ts';
