/** CSV to rows and cells: character set and delimiter are found, not asked (UTF-8, UTF-16, Windows-1252; semicolon, comma, tab). */
import { parse } from 'csv-parse/sync';
import { FileError } from './errors.ts';
import type { Cell, Grid, Row } from './grid.ts';
import type { ReadLimits } from './limits.ts';

type Encoding = NonNullable<Grid['encoding']>;

/** The characters of bytes 0x80 to 0x9f in Windows-1252; a zero where the byte has none. */
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
const DELIMITERS = [';', ',', '\t'] as const;
/** Records that are looked at to find the delimiter. */
const SAMPLE_RECORDS = 40;
const SAMPLE_CHARACTERS = 256 * 1024;

/**
 * Reads a CSV file.
 * @param isHeader scores a record as header, so that a delimiter that gives known column names wins
 * @throws FileError NUL_BYTES, TEKENSET, TE_VEEL_KOLOMMEN, TE_VEEL_RIJEN, BESTAND_BESCHADIGD
 */
export function readCsv(bytes: Uint8Array, limits: ReadLimits, isHeader: (record: readonly string[]) => number): Grid {
  const { encoding, text } = decode(bytes);
  const { body, declared } = separatorLine(text);
  const delimiter = declared ?? findDelimiter(body, isHeader);
  const records = parseRecords(body, delimiter, limits.rows + 1);
  if (records.length > limits.rows) throw new FileError('TE_VEEL_RIJEN', { rij: records.length, grens: limits.rows });
  if (records.some((record) => record.length > limits.columns))
    throw new FileError('TE_VEEL_KOLOMMEN', { grens: limits.columns });
  const sheet = { name: '', hidden: false, rows: records.map(toRow), hiddenColumns: [] };
  return { format: 'csv', sheets: [sheet], epoch1904: false, encoding, delimiter };
}

function toRow(record: readonly string[]): Row {
  return record.map((value): Cell | null => (value === '' ? null : { kind: 'text', value }));
}

function decode(bytes: Uint8Array): { encoding: Encoding; text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) throw new FileError('TEKENSET');
  const utf16 = utf16Of(bytes);
  if (utf16) return { encoding: utf16, text: strictly(utf16, bytes) };
  if (bytes.includes(0)) throw new FileError('NUL_BYTES');
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'windows-1252', text: decodeWindows1252(bytes) };
  }
}

/** By its mark, or by a zero in every second byte of the start. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 512);
  const half = Math.floor(start.length / 2);
  if (half < 4) return null;
  const zeros = [0, 1].map((parity) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  if ((zeros[1] ?? 0) > half * 0.8 && zeros[0] === 0) return 'utf-16le';
  return (zeros[0] ?? 0) > half * 0.8 && zeros[1] === 0 ? 'utf-16be' : null;
}

function strictly(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    throw new FileError('TEKENSET', {}, { cause: error });
  }
  throw new FileError('NUL_BYTES');
}

/** Not left to TextDecoder: some versions of Node read Windows-1252 as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/gu, (control) => {
    const letter = WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80);
    if (letter === '\0') throw new FileError('TEKENSET');
    return letter;
  });
}

/** `sep=;` on the first line: Excel's way to name the delimiter. The line is no record. */
function separatorLine(text: string): { body: string; declared: string | null } {
  const match = /^sep=([;,\t])(?:\r\n|\r|\n)/iu.exec(text);
  return match ? { body: text.slice(match[0].length), declared: match[1] ?? null } : { body: text, declared: null };
}

function findDelimiter(text: string, isHeader: (record: readonly string[]) => number): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const scores = DELIMITERS.map((delimiter) => {
    const records = sampleRecords(sample, delimiter);
    const header = Math.max(0, ...records.map((record) => isHeader(record)));
    const width = Math.max(0, ...records.map((record) => record.length));
    return { delimiter, header, width };
  });
  const best = scores.reduce((a, b) => (b.header > a.header || (b.header === a.header && b.width > a.width) ? b : a));
  return best.delimiter;
}

function sampleRecords(sample: string, delimiter: string): string[][] {
  try {
    return parseRecords(sample, delimiter, SAMPLE_RECORDS);
  } catch {
    // A quote that does not close, or that the end of the sample cut: plain lines are enough to see which delimiter it is.
    return sample
      .split(/\r\n|\r|\n/u)
      .slice(0, SAMPLE_RECORDS)
      .map((line) => line.split(delimiter));
  }
}

function parseRecords(text: string, delimiter: string, to: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      to,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    throw new FileError('BESTAND_BESCHADIGD', {}, { cause: error });
  }
}
