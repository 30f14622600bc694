/** What can go wrong while a document is made. Code and places in our own templates; never text of a document, never a path. */
export const REPORT_ERROR_CODES = [
  'RAPPORT_ONBEKEND', // no report has this id
  'RAPPORT_FORMAAT_ONBEKEND', // this report does not exist in that format
  'RAPPORT_MODEL_ONGELDIG', // the model does not pass its schema: a fault of ours
  'RAPPORT_SJABLOON_FOUT', // the template does not compile, or the compiler warned: a fault of ours
  'RAPPORT_NIET_TOEGANKELIJK', // the document does not pass PDF/UA-1
  'RAPPORT_MOTOR_ONTBREEKT', // neither Typst engine is on this machine
  'RAPPORT_GESTOPT', // the user stopped it
  'RAPPORT_AFGEBROKEN', // the renderer ended by itself, out of memory for instance
] as const;
export type ReportErrorCode = (typeof REPORT_ERROR_CODES)[number];

export type ReportErrorDetails = Readonly<Record<string, string | number | string[]>>;

/** `message` is the code: whoever prints it without the catalogue leaks nothing. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly code: ReportErrorCode;
  readonly details: ReportErrorDetails;

  constructor(code: ReportErrorCode, details: ReportErrorDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
