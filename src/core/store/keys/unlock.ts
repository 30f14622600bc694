/** From a passphrase or the recovery code to an open case file; each way to fail has its own code. */
import { openReader } from '../driver.ts';
import { DossierError, isDossierError } from '../errors.ts';
import { deriveDataKey, wipe } from './data-key.ts';
import { readFileId } from './file-header.ts';
import { parseRecoveryCode } from './recovery-code.ts';
import { openSlot, sameName, type Slot } from './slot.ts';
import { isAuthentic, type SlotFile } from './slot-file.ts';
import { findSlots, readLastUsed, rememberLastUsed, type FoundSlots, type SlotPlaces } from './slot-store.ts';

/** What opens the file. `dataKey` is the caller's to wipe (`wipe`) when the file closes. */
export interface Unlocked {
  readonly dataKey: Buffer;
  /** 16 bytes; the salt for `openWriter` and `openReader`. */
  readonly fileId: Buffer;
  readonly userId: string;
  readonly userName: string;
}

/** As `Unlocked`, without a user: the recovery code belongs to nobody. The next step is a new passphrase for a user. */
export type Recovered = Pick<Unlocked, 'dataKey' | 'fileId'>;

export interface UnlockInput extends SlotPlaces {
  readonly passphrase: string;
  /** Login name or user id; without it the slots are tried in order of last use (0.4 s each). */
  readonly user?: string | undefined;
  /** Version of the running application, for files that need a newer one. */
  readonly appVersion: string;
}

/**
 * Opens a case file with a passphrase. Throws BESTAND_NIET_GEVONDEN, GEEN_DOSSIER, DOSSIER_NIEUWER, SLEUTELS_ONTBREKEN,
 * GEBRUIKER_ONBEKEND, WACHTWOORD_FOUT, or DOSSIER_BESCHADIGD: the passphrase is right and the file does not open with the key
 * (`context` says where the slots came from, which may be the cause).
 */
export async function unlock(input: UnlockInput): Promise<Unlocked> {
  const fileId = readFileId(input.file);
  const text = fileId.toString('hex');
  const found = usable(findSlots(input, text, input.appVersion), text);
  const opened = await tryPassphrase({
    found: found.map((entry) => entry.slots),
    passphrase: input.passphrase,
    user: input.user,
    lastUsed: readLastUsed(input.profile, text),
    accepts: (dataKey) => opens(input.file, dataKey, fileId),
  });
  if (opened === null) throw damaged(found, text);
  rememberLastUsed(input.profile, text, opened.slot.userId);
  return { dataKey: opened.dataKey, fileId, userId: opened.slot.userId, userName: opened.slot.userName };
}

/**
 * Opens a case file with the printed recovery code and nothing else: no slot file is needed. Throws HERSTELCODE_FOUT (`context` tikfout
 * with `groepen`, onvolledig, or pastniet: a well-formed code of another file, or a damaged file), DOSSIER_BESCHADIGD when a slot
 * file shows that the code is this file's, BESTAND_NIET_GEVONDEN, GEEN_DOSSIER, DOSSIER_NIEUWER.
 */
export function unlockWithRecovery(input: SlotPlaces & { readonly code: string; readonly appVersion: string }): Recovered {
  const fileId = readFileId(input.file);
  const dataKey = dataKeyFromCode(input.code, fileId);
  const found = findSlots(input, fileId.toString('hex'), input.appVersion);
  if (opens(input.file, dataKey, fileId)) return { dataKey, fileId };
  const known = found.some((entry) => isAuthentic(entry.slots, dataKey));
  wipe(dataKey);
  throw known ? new DossierError('DOSSIER_BESCHADIGD') : new DossierError('HERSTELCODE_FOUT', { context: 'pastniet' });
}

/** The data key that a recovery code gives for a file id. Throws HERSTELCODE_FOUT (tikfout, onvolledig). */
export function dataKeyFromCode(code: string, fileId: Buffer): Buffer {
  const parsed = parseRecoveryCode(code);
  if (!parsed.ok) {
    const groups = parsed.groups.map(String);
    throw new DossierError('HERSTELCODE_FOUT', { context: groups.length > 0 ? 'tikfout' : 'onvolledig', groepen: groups });
  }
  const dataKey = deriveDataKey(parsed.secret, fileId);
  wipe(parsed.secret);
  return dataKey;
}

export interface PassphraseAttempt {
  /** Slot files in order of trust; the same slot in two of them is tried once. */
  readonly found: readonly SlotFile[];
  readonly passphrase: string;
  readonly user?: string | undefined;
  readonly lastUsed: readonly string[];
  /** Whether a data key fits what has to be opened. */
  readonly accepts: (dataKey: Buffer) => boolean;
}

/**
 * Tries a passphrase on slots. Null: a slot opened, but no key in it fits. Throws GEBRUIKER_ONBEKEND, WACHTWOORD_FOUT.
 */
export async function tryPassphrase(attempt: PassphraseAttempt): Promise<{ slot: Slot; dataKey: Buffer } | null> {
  let unwrapped = false;
  for (const { slot, fileId } of inOrder(attempt)) {
    const keys = await openSlot(slot, fileId, attempt.passphrase);
    unwrapped ||= keys !== null;
    const fitting = (keys ?? []).find((key) => attempt.accepts(key));
    for (const key of keys ?? []) if (key !== fitting) wipe(key);
    if (fitting !== undefined) return { slot, dataKey: fitting };
  }
  if (unwrapped) return null;
  throw new DossierError('WACHTWOORD_FOUT');
}

/** The slots to try: those of the user that was named, else the last user first. */
function inOrder({ found, user, lastUsed }: PassphraseAttempt): { slot: Slot; fileId: Buffer }[] {
  const seen = new Set<string>();
  const all = found.flatMap((file) => file.slots.map((slot) => ({ slot, fileId: Buffer.from(file.fileId, 'hex') })));
  const distinct = all.filter(({ slot }) => {
    const fingerprint = JSON.stringify([slot.privateKey, slot.dataKeys]);
    return !seen.has(fingerprint) && seen.add(fingerprint);
  });
  if (user !== undefined) {
    const named = distinct.filter(({ slot }) => slot.userId === user || sameName(slot.userName, user));
    if (named.length === 0) throw new DossierError('GEBRUIKER_ONBEKEND');
    return named;
  }
  const rank = (slot: Slot) => (lastUsed.includes(slot.userId) ? lastUsed.indexOf(slot.userId) : lastUsed.length);
  return distinct.sort((a, b) => rank(a.slot) - rank(b.slot));
}

/** The slot files that may open this file. One of another file id is the last resort: the head of this file may be what is wrong. */
function usable(found: FoundSlots[], fileId: string): FoundSlots[] {
  const own = found.filter((entry) => entry.slots.fileId === fileId);
  const usable = own.length > 0 ? own : found;
  if (usable.length === 0) throw new DossierError('SLEUTELS_ONTBREKEN');
  return usable;
}

function damaged(found: FoundSlots[], fileId: string): DossierError {
  const places = found.map((entry) =>
    entry.slots.fileId !== fileId ? 'anderdossier' : entry.place === 'beside' ? 'naast' : 'profiel',
  );
  return new DossierError('DOSSIER_BESCHADIGD', { context: places[0] ?? 'naast' });
}

/** True when the file decrypts with this key. Errors that say nothing about the key (no rights, busy) are thrown. */
function opens(file: string, dataKey: Buffer, fileId: Buffer): boolean {
  try {
    openReader(file, dataKey, fileId).close();
    return true;
  } catch (error) {
    if (isDossierError(error, 'DOSSIER_BESCHADIGD', 'GEEN_DOSSIER')) return false;
    throw error;
  }
}
