/**
 * What can go wrong with the encrypted file and its keys. An error carries a code and counts, never a path, a name, a passphrase
 * or a value of the file; the Dutch text is `dossier.<code>` in the message catalogue.
 */

/** Every code of this area, with what it means for the user. */
export const DOSSIER_ERROR_CODES = [
  'WACHTWOORD_FOUT', // no slot opens with this passphrase
  'GEBRUIKER_ONBEKEND', // no slot has this user name
  'DOSSIER_BESCHADIGD', // the key is right, the file does not decrypt or its structure is broken
  'DOSSIER_NIEUWER', // written by a newer version of Trajectmap
  'DOSSIER_IN_GEBRUIK', // a second instance holds the file
  'NETWERKPAD', // the case file may not lie on a share
  'BESTAND_BESTAAT', // something is there already; nothing is ever overwritten
  'BESTAND_NIET_GEVONDEN',
  'MAP_NIET_GEVONDEN',
  'GEEN_DOSSIER', // the file is something else: empty, a plain SQLite file, a spreadsheet, a safe copy
  'GEEN_KOPIE', // the file is no safe copy
  'KOPIE_BESCHADIGD', // the safe copy was cut off or changed
  'KOPIE_NIET_BEVESTIGD', // a copy was written but did not read back the same; it was thrown away
  'HERSTELCODE_FOUT', // details.groepen names the mistyped groups
  'SLEUTELS_ONTBREKEN', // neither beside the file nor in the profile: only the recovery code opens it
  'WACHTWOORD_ZWAK', // a new passphrase that does not meet the rule
  'GEBRUIKER_BESTAAT', // the user name is taken
  'LAATSTE_GEBRUIKER', // the last user cannot be removed
  'DOSSIER_WEG', // the open file no longer stands where it was opened
  'SCHIJF_VOL',
  'GEEN_SCHRIJFRECHT',
  'SCHIJF_FOUT', // the disk or the stick answered with an error
  'ONDERBROKEN', // the user stopped it
  'DOSSIER_DOORGEGEVEN', // it goes on at another computer: read and printed here, not written
  'ANDER_DOSSIER', // a copy or file of another case file
  'KOPIE_OUDER', // the file that came back lacks what this one has, and brings nothing new
  'WACHTZIN_NODIG', // the returned file has another key: its own passphrase is asked
  'BIJLAGEN_ONTBREKEN', // rows name attachments, the file that holds them is not beside the case file
  'BIJLAGEN_VREEMD', // the attachments beside it are those of another case file
  'BIJLAGEN_ONLEESBAAR', // the attachments do not open with the key of the case file, or are damaged
  'BIJLAGE_ONTBREEKT', // the file with attachments is there, this one is not in it
  'BIJLAGE_BESCHADIGD', // what is stored is not what was added
  'MIGRATIE_MISLUKT', // the file could not be brought to this version; the copy from before was put back
] as const;

export type DossierErrorCode = (typeof DOSSIER_ERROR_CODES)[number];

/** JSON only: it crosses the wire as `error.details` (E-16). `context` chooses the variant of the sentence, `<code>_<context>`. */
export type DossierErrorDetails = Readonly<Record<string, string | number | boolean | null | string[]>>;

/** An error of the case file. `message` is the code: whoever prints it without the catalogue still leaks nothing. */
export class DossierError extends Error {
  override readonly name = 'DossierError';
  readonly code: DossierErrorCode;
  readonly details: DossierErrorDetails | undefined;

  constructor(code: DossierErrorCode, details?: DossierErrorDetails) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** True for an error of this area, optionally with one of `codes`. */
export function isDossierError(error: unknown, ...codes: DossierErrorCode[]): error is DossierError {
  return error instanceof DossierError && (codes.length === 0 || codes.includes(error.code));
}

const SYSTEM_CODES: Readonly<Record<string, DossierErrorCode>> = {
  ENOENT: 'BESTAND_NIET_GEVONDEN',
  ENOTDIR: 'MAP_NIET_GEVONDEN',
  EEXIST: 'BESTAND_BESTAAT',
  ENOSPC: 'SCHIJF_VOL',
  EDQUOT: 'SCHIJF_VOL',
  EFBIG: 'SCHIJF_VOL', // FAT32 stops at 4 GB per file
  EACCES: 'GEEN_SCHRIJFRECHT',
  EPERM: 'GEEN_SCHRIJFRECHT',
  EROFS: 'GEEN_SCHRIJFRECHT',
  EIO: 'SCHIJF_FOUT',
  ENODEV: 'SCHIJF_FOUT',
  ENXIO: 'SCHIJF_FOUT',
  ESTALE: 'SCHIJF_FOUT',
  SQLITE_FULL: 'SCHIJF_VOL',
  SQLITE_NOTADB: 'DOSSIER_BESCHADIGD',
  SQLITE_CORRUPT: 'DOSSIER_BESCHADIGD',
  SQLITE_BUSY: 'DOSSIER_IN_GEBRUIK',
  SQLITE_LOCKED: 'DOSSIER_IN_GEBRUIK',
  SQLITE_PERM: 'GEEN_SCHRIJFRECHT',
  SQLITE_READONLY: 'GEEN_SCHRIJFRECHT',
  SQLITE_CANTOPEN: 'GEEN_SCHRIJFRECHT',
  SQLITE_IOERR: 'SCHIJF_FOUT',
};

/** The `code` of a Node or SQLite error, else null. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/**
 * Translates an error of the file system or of SQLite. The original text holds paths and is dropped; only its code is kept in
 * `details.systeem`. Anything unknown comes back as it was, so that a programming error stays visible.
 */
export function toDossierError(error: unknown): unknown {
  if (error instanceof DossierError) return error;
  const system = codeOf(error);
  if (system === null) return error;
  // Extended SQLite codes (SQLITE_IOERR_WRITE, SQLITE_CORRUPT_VTAB) mean the same to the user as their family.
  const family = /^SQLITE_[A-Z]+/.exec(system)?.[0] ?? system;
  const code = SYSTEM_CODES[family];
  return code === undefined ? error : new DossierError(code, { systeem: system });
}

/** Runs `work` and translates what it throws. */
export function translatingErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toDossierError(error);
  }
}
