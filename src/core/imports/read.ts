/** A file's bytes to rows and cells. What the file is follows from its first bytes, never from its name. */
import { readCsv } from './csv.ts';
import { FileError } from './errors.ts';
import type { Grid } from './grid.ts';
import { headerScore } from './header.ts';
import type { ReadLimits } from './limits.ts';
import { readOldWorkbook, readWorkbook } from './sheet.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** The container of .xls, and of an .xlsx with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const NOT_A_SHEET: readonly (readonly number[])[] = [
  [...Buffer.from('%PDF')],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [...Buffer.from('GIF8')],
  [0x1f, 0x8b],
  [...Buffer.from('Rar!')],
  [0x37, 0x7a, 0xbc, 0xaf],
  [...Buffer.from('{\\rtf')],
  [...Buffer.from('SQLite format')],
];

/**
 * Reads a file in this thread. Meant for the reader's worker; `reader.ts` starts it with a time and memory limit.
 * @throws FileError with one of its codes
 */
export async function readFile(bytes: Uint8Array, limits: ReadLimits): Promise<Grid> {
  if (bytes.length === 0) throw new FileError('BESTAND_LEEG');
  if (bytes.length > limits.fileBytes)
    throw new FileError('BESTAND_TE_GROOT', { mb: Math.round(limits.fileBytes / (1024 * 1024)) });
  if (startsWith(bytes, ZIP)) return await readWorkbook(bytes, limits);
  if (startsWith(bytes, COMPOUND_FILE)) return await readCompoundFile(bytes, limits);
  if (startsWith(bytes, EMPTY_ZIP) || NOT_A_SHEET.some((magic) => startsWith(bytes, magic))) throw new FileError('GEEN_WERKBLAD');
  if (looksLikeMarkup(bytes)) throw new FileError('FORMAAT_NIET_ONDERSTEUND');
  return readCsv(bytes, limits, headerScore);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** HTML or XML that some programs save as `.xls`. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*<(?:\?xml|!doctype|html|table|workbook)/iu.test(new TextDecoder().decode(bytes.subarray(0, 256)));
}

async function readCompoundFile(bytes: Uint8Array, limits: ReadLimits): Promise<Grid> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage') || isEncryptedXls(buffer)) throw new FileError('WACHTWOORD');
  if (!holds('Workbook')) throw new FileError(holds('Book') ? 'FORMAAT_NIET_ONDERSTEUND' : 'GEEN_WERKBLAD');
  return await readOldWorkbook(bytes, limits);
}

/** A FILEPASS record directly after the first record of the workbook stream; without this test the reader would read noise. */
function isEncryptedXls(buffer: Buffer): boolean {
  const globals = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
  const at = buffer.indexOf(globals);
  if (at < 0) return false;
  let next = at + 4 + 16;
  // A write protection record may stand between them.
  if (next + 4 <= buffer.length && buffer.readUInt16LE(next) === 0x86) next += 4 + buffer.readUInt16LE(next + 2);
  return next + 2 <= buffer.length && buffer.readUInt16LE(next) === 0x2f;
}
