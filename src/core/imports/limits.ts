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
  merges: 20_000,
  timeMs: 10_000,
  heapMb: 320,
};

/** Longest name of a person; a longer one is refused. */
export const NAME_MAX = 200;
/** Longest short text (werkpost, begeleider, reden): longer is a question. */
export const SHORT_TEXT_MAX = 200;
/** Longest free text: longer is a question, never cut in silence. */
export const LONG_TEXT_MAX = 32_767;
