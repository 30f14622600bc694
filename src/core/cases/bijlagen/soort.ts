/** What a file is, by its content and never by its name (E-24). Nothing of a file that is refused is kept or told. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { BijlageType } from '../../../shared/domain/codes.ts';
import { CallFailure } from '../../access/failure.ts';
import { partNames, unpack } from '../../imports/container.ts';
import { FileError } from '../../imports/errors.ts';
import { DEFAULT_LIMITS } from '../../imports/limits.ts';
import { toDossierError, translatingErrors } from '../../store/index.ts';

/** Bytes of one attachment at most (E-24). */
export const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;
const MB = 1024 * 1024;

const SIGNATURES: readonly (readonly [type: BijlageType, head: string])[] = [
  ['pdf', '255044462d'], // %PDF-
  ['jpg', 'ffd8ff'],
  ['png', '89504e470d0a1a0a'],
  ['tiff', '49492a00'],
  ['tiff', '4d4d002a'],
];
const ZIP = '504b0304';
const CONTENT_TYPES = '[Content_Types].xml';
const DOCUMENT = 'word/document.xml';
/** What can run when a document opens: macros, and controls with code of their own. */
const RUNS = /(?:^|\/)(?:vbaProject|vbaData|activeX\d*)\.(?:bin|xml)$|\/activeX\//iu;
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const refused = (code: string, details?: Readonly<Record<string, number>>): CallFailure =>
  new CallFailure(code, { field: 'bestand', ...(details ? { details } : {}) });

/** The bytes of a chosen file. Throws BIJLAGE_BOVEN_MAXIMUM before it reads more, BIJLAGE_LEEG, BESTAND_NIET_GEVONDEN … */
export function readAttachment(file: string): Buffer {
  return translatingErrors(() => {
    const descriptor = openSync(file, 'r');
    try {
      const found = fstatSync(descriptor);
      if (!found.isFile()) throw refused('BIJLAGE_SOORT_ONBEKEND');
      if (found.size > MAX_ATTACHMENT_BYTES) throw refused('BIJLAGE_BOVEN_MAXIMUM', { mb: MAX_ATTACHMENT_BYTES / MB });
      if (found.size === 0) throw refused('BIJLAGE_LEEG');
      // One more byte than it said: a file that grows meanwhile is not taken by half.
      const bytes = Buffer.alloc(found.size + 1);
      let done = 0;
      for (let read = -1; read !== 0 && done < bytes.length; done += read)
        read = readSync(descriptor, bytes, done, bytes.length - done, done);
      if (done !== found.size) throw refused('BIJLAGE_LEEG');
      return bytes.subarray(0, done);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** The kind of a content. Throws BIJLAGE_SOORT_ONBEKEND, BIJLAGE_MACRO. */
export function attachmentType(bytes: Buffer): BijlageType {
  const head = bytes.subarray(0, 8).toString('hex');
  const found = SIGNATURES.find(([, signature]) => head.startsWith(signature));
  if (found) return found[0];
  if (head.startsWith(ZIP)) return wordDocument(bytes);
  throw refused('BIJLAGE_SOORT_ONBEKEND');
}

/** A document of Word without anything that can run. Every other container is no attachment. */
function wordDocument(bytes: Buffer): BijlageType {
  try {
    const names = partNames(bytes, DEFAULT_LIMITS);
    if (!names.includes(DOCUMENT) || !names.includes(CONTENT_TYPES)) throw refused('BIJLAGE_SOORT_ONBEKEND');
    const types = Buffer.from(unpack(bytes, DEFAULT_LIMITS, (name) => name === CONTENT_TYPES).get(CONTENT_TYPES) ?? []).toString(
      'utf8',
    );
    if (names.some((name) => RUNS.test(name)) || /macroEnabled|vbaProject/iu.test(types)) throw refused('BIJLAGE_MACRO');
    if (!types.includes(MAIN_TYPE)) throw refused('BIJLAGE_SOORT_ONBEKEND');
    return 'docx';
  } catch (error) {
    if (error instanceof FileError) throw refused('BIJLAGE_SOORT_ONBEKEND');
    throw toDossierError(error);
  }
}
