/** What can be wrong with a file as a whole. Nothing of it is taken over and the case file stays as it was. */

/** Codes of `verwacht.json` for a refused file, and of our own for a sheet that does not fit. */
export type FileErrorCode =
  | 'BESTAND_BESCHADIGD'
  | 'BESTAND_LEEG'
  | 'BESTAND_TE_GROOT'
  | 'FORMAAT_NIET_ONDERSTEUND'
  | 'GEEN_RIJEN'
  | 'GEEN_WERKBLAD'
  | 'NUL_BYTES'
  | 'TE_VEEL_KOLOMMEN'
  | 'TE_VEEL_RIJEN'
  | 'XML_ENTITEIT'
  | 'WACHTWOORD'
  | 'TEKENSET'
  | 'SCHEIDINGSTEKEN'
  /** No row of the sheet looks like a header of this kind of list. */
  | 'KOP_NIET_GEVONDEN'
  /** The sheet that was asked for is not in the file. */
  | 'BLAD_ONBEKEND'
  /** A corrected cell that is no cell of this list. */
  | 'CORRECTIE_ONGELDIG'
  /** Reading was cancelled by the user. */
  | 'GEANNULEERD';

/** Numbers of the message only, never content of the file. */
export type ErrorParams = Readonly<Record<string, number | string>>;

export class FileError extends Error {
  readonly code: FileErrorCode;
  readonly params: ErrorParams;

  constructor(code: FileErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'FileError';
    this.code = code;
    this.params = params;
  }
}
