/** Moving large files in pieces, hashing on the way; always in a worker or on the command line, so plain synchronous calls. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { translatingErrors } from '../store/index.ts';

const PIECE = 1024 * 1024;

export type OnBytes = (done: number) => void;

/** Opens, runs, closes; errors of the file system become errors of this area. */
export function withFile<T>(file: string, flags: 'r' | 'wx', work: (descriptor: number) => T): T {
  return translatingErrors(() => {
    const descriptor = openSync(file, flags, 0o600);
    try {
      return work(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** Size of a file in bytes; 0 when it is not there. */
export const sizeOf = (file: string): number => translatingErrors(() => statSync(file, { throwIfNoEntry: false })?.size ?? 0);

/** Size and SHA-256 of a file. */
export function hashFile(file: string): { bytes: number; sha256: string } {
  return withFile(file, 'r', (descriptor) => {
    const bytes = fstatSync(descriptor).size;
    return { bytes, sha256: eachPiece(descriptor, 0, bytes, () => {}) };
  });
}

/** Writes `head` and then the whole of each source into a new file, and flushes it to the disk. */
export function writeWith(target: string, head: Buffer, sources: readonly string[], onBytes: OnBytes): void {
  withFile(target, 'wx', (output) => {
    writeAll(output, head);
    let done = 0;
    for (const source of sources)
      withFile(source, 'r', (input) => {
        eachPiece(input, 0, fstatSync(input).size, (piece) => {
          writeAll(output, piece);
          onBytes((done += piece.length));
        });
      });
    fsyncSync(output);
  });
}

/** Writes a new file in one go, flushed. */
export function writeWhole(target: string, data: Buffer): void {
  withFile(target, 'wx', (output) => {
    writeAll(output, data);
    fsyncSync(output);
  });
}

/** Copies `bytes` bytes from `offset` into a new file, flushed; answers their SHA-256. Shorter sources give the hash of what there was. */
export function extract(descriptor: number, offset: number, bytes: number, target: string, onBytes: OnBytes): string {
  return withFile(target, 'wx', (output) => {
    let done = 0;
    const sha256 = eachPiece(descriptor, offset, bytes, (piece) => {
      writeAll(output, piece);
      onBytes((done += piece.length));
    });
    fsyncSync(output);
    return sha256;
  });
}

/** SHA-256 of a range, without keeping it. */
export function hashRange(descriptor: number, offset: number, bytes: number, onBytes: OnBytes): string {
  let done = 0;
  return eachPiece(descriptor, offset, bytes, (piece) => onBytes((done += piece.length)));
}

function eachPiece(descriptor: number, offset: number, bytes: number, use: (piece: Buffer) => void): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(Math.min(PIECE, Math.max(bytes, 1)));
  let done = 0;
  while (done < bytes) {
    const read = readSync(descriptor, buffer, 0, Math.min(buffer.length, bytes - done), offset + done);
    if (read === 0) break;
    const piece = buffer.subarray(0, read);
    hash.update(piece);
    use(piece);
    done += read;
  }
  return hash.digest('hex');
}

function writeAll(descriptor: number, data: Buffer): void {
  let done = 0;
  while (done < data.length) done += writeSync(descriptor, data, done);
}
