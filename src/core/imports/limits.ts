/** Limits of reading a file (E-07): settings with a default, so that a hostile file costs little and a real one passes. */

export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts together once unpacked. */
  readonly unpackedBytes: number;
  /** Parts in the container. */
  readonly entries: number;
  /** Rows of one sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Cells of a workbook, empty ones with a format included. */
  readonly cells: number;
  /** Merged areas of one sheet. */
  readonly merges: number;
  /** Milliseconds after which a reader is ended. */
  readonly timeMs: number;
  /** Heap of the reader, in MB. */
  readonly heapMb: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 32 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  entries: 512,
  rows: 20_000,
  columns: 500,
  cells: 2_000_000,
  merges: 20_000,
  // Starting and ending the reader included, a file takes no more than 10 seconds.
  timeMs: 9_000,
  heapMb: 320,
};

/** Longest name of a person; a longer one is refused. */
export const NAME_MAX = 200;
/** Longest text per field; a longer one is a question, never cut in silence. */
const TEXT_LIMITS: Readonly<Record<string, number>> = { kwalificatie: 2000, opmerkingen: 32_767 };
/** Where nothing else is said: werkpost, begeleider, reason. */
const SHORT_TEXT_MAX = 200;

/** Longest text of a field, in characters; as the field registry has it. */
export function textLimit(field: string): number {
  return TEXT_LIMITS[field] ?? SHORT_TEXT_MAX;
}
