/**
 * The zip container of a spreadsheet, opened without trusting it (E-07): names and number of parts are checked, every part is inflated
 * with a running total, declared sizes count for nothing, and what is read afterwards is exactly what was checked here.
 */
import { crc32 } from 'node:zlib';
import { Inflate, zipSync } from 'fflate';
import { FileError } from './errors.ts';
import type { ReadLimits } from './limits.ts';

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly data: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const END_SEARCH = END_LENGTH + 0xffff;
const STORED = 0;
const DEFLATED = 8;
const CHUNK = 64 * 1024;

/** Parts by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the parts that `wanted` names.
 * @throws FileError BESTAND_BESCHADIGD, BESTAND_TE_GROOT, WACHTWOORD, XML_ENTITEIT
 */
export function unpack(bytes: Uint8Array, limits: ReadLimits, wanted: (name: string) => boolean): Parts {
  const entries = readEntries(bytes, limits);
  checkNames(entries);
  const parts = new Map<string, Uint8Array>();
  let room = limits.unpackedBytes;
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    if (entry.encrypted) throw new FileError('WACHTWOORD');
    const content = inflate(entry, room, limits);
    room -= content.length;
    checkXml(content);
    parts.set(entry.name, content);
  }
  return parts;
}

/** Names of all parts, checked. Throws as `unpack` does. */
export function partNames(bytes: Uint8Array, limits: ReadLimits): string[] {
  const entries = readEntries(bytes, limits);
  checkNames(entries);
  return entries.map(({ name }) => name);
}

/** A plain container with these parts, not compressed. */
export function pack(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function damaged(cause?: unknown): FileError {
  return new FileError('BESTAND_BESCHADIGD', {}, { cause });
}

function readEntries(bytes: Uint8Array, limits: ReadLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw damaged();
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new FileError('BESTAND_TE_GROOT', { delen: count });
  try {
    let at = view.getUint32(end + 16, true);
    return Array.from({ length: count }, () => {
      const { entry, next } = readEntry(bytes, view, at);
      at = next;
      return entry;
    });
  } catch (error) {
    throw error instanceof FileError ? error : damaged(error);
  }
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_SEARCH);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } {
  if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged();
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL_SIGNATURE) throw damaged();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const size = view.getUint32(at + 20, true);
  if (start + size > bytes.length) throw damaged();
  return {
    entry: {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      data: bytes.subarray(start, start + size),
    },
    next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

/** A name that leaves its folder, or that stands there twice, is not made by a spreadsheet program. */
function checkNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const outside = name.includes('\\') || name.includes('\0') || name.startsWith('/') || /^[a-z]:/iu.test(name);
    if (outside || name.split('/').includes('..') || seen.has(name)) throw damaged();
    seen.add(name);
  }
}

function inflate(entry: Entry, room: number, limits: ReadLimits): Uint8Array {
  const tooLarge = () => new FileError('BESTAND_TE_GROOT', { mb: Math.round(limits.unpackedBytes / (1024 * 1024)) });
  const chunks: Uint8Array[] = [];
  let total = 0;
  const take = (chunk: Uint8Array): void => {
    total += chunk.length;
    if (total > room) throw tooLarge();
    chunks.push(chunk);
  };
  try {
    if (entry.method === STORED) take(entry.data);
    else if (entry.method === DEFLATED) inflateInto(entry.data, take);
    else throw damaged();
  } catch (error) {
    throw error instanceof FileError ? error : damaged(error);
  }
  const content = Buffer.concat(chunks, total);
  if (crc32(content) !== entry.crc) throw damaged();
  return content;
}

function inflateInto(data: Uint8Array, take: (chunk: Uint8Array) => void): void {
  const stream = new Inflate((chunk) => take(chunk));
  for (let at = 0; at < data.length; at += CHUNK) {
    stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
  }
}

/** Entities are never resolved, and a spreadsheet program writes none: a part that declares them is refused as it stands. */
function checkXml(content: Uint8Array): void {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (buffer.includes('<!DOCTYPE') || buffer.includes('<!ENTITY')) throw new FileError('XML_ENTITEIT');
  // A part in UTF-16 would hide the same words from the line above; spreadsheet programs write UTF-8.
  if ((buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff)) throw damaged();
}
