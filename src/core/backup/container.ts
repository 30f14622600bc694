/**
 * The file of a safe copy: `naam-2026-03-31-1405.trajectmap-kopie`. One file holds the slots and the encrypted case file, so that a copy
 * can be carried anywhere and still be opened (engineering E-03).
 *
 *   16 bytes  magic          4 bytes  length of the header (big endian)
 *   header                   JSON, readable: who made it, when, the slots; no word of the content
 *   32 bytes  SHA-256 of everything before: tells damage without a key
 *   32 bytes  HMAC-SHA-256 of the same, with a key that follows from the data key: tells a change that someone made
 *   parts                    as the header lists them: the case file as SQLCipher wrote it and, in a copy that has to stand alone (a
 *                            hand-over), the file with its attachments. A safe copy keeps those once, beside all copies (`beside.ts`).
 *
 * The exit path: the bytes of each part, cut out, are an ordinary SQLCipher-4 file.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { fstatSync, readSync } from 'node:fs';
import { z } from 'zod';
import {
  authenticate,
  compareVersions,
  CONTAINER_MAGIC,
  DossierError,
  MIN_APP_VERSION,
  openBox,
  derive,
  readSlotFile,
  sealBox,
  type Box,
  type SlotFile,
} from '../store/index.ts';

export const CONTAINER_EXTENSION = '.trajectmap-kopie';
/** A higher one was written by a newer Trajectmap. Only a container with attachments inside has the second format. */
export const CONTAINER_FORMAT = 2;

const HASH_BYTES = 32;
const LENGTH_BYTES = 4;
const HEADER_LIMIT = 8 * 1024 * 1024;

const BoxShape = z.strictObject({ nonce: z.string().max(64), data: z.string().max(1024 * 1024) });
const PartShape = z.strictObject({
  kind: z.enum(['dossier', 'bijlagen']),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const HeaderShape = z.strictObject({
  format: z.int().min(1).max(CONTAINER_FORMAT),
  minAppVersion: z.string().max(40),
  appVersion: z.string().max(40),
  /** Base name of the case file, as the user chose it. */
  name: z.string().min(1).max(255),
  /** Instant, UTC. */
  createdAt: z.iso.datetime(),
  slots: z.unknown(),
  summary: BoxShape,
  parts: z.tuple([PartShape.extend({ kind: z.literal('dossier') })]).rest(PartShape.extend({ kind: z.literal('bijlagen') })),
});
const AnyFormat = z.looseObject({ format: z.int(), minAppVersion: z.string().optional() });
const SummaryShape = z.strictObject({ tables: z.record(z.string(), z.int().min(0)) });

/** What only who can open the copy may see: how many rows of what there are says something about people. */
export type ContainerSummary = z.infer<typeof SummaryShape>;
export type ContainerPart = z.infer<typeof PartShape>;

export interface ContainerHeader {
  readonly format: number;
  readonly minAppVersion: string;
  readonly appVersion: string;
  readonly name: string;
  readonly createdAt: string;
  readonly slots: SlotFile;
  readonly summary: Box;
  readonly parts: readonly ContainerPart[];
}

/** A header that was read and is not damaged, with what is needed to check it further. */
export interface OpenedContainer {
  readonly header: ContainerHeader;
  readonly fileId: Buffer;
  /** Where the first part starts. */
  readonly offset: number;
  /** True when a data key belongs to this copy and nobody changed its header without it. */
  isAuthentic(dataKey: Buffer): boolean;
}

export interface HeaderInput {
  readonly appVersion: string;
  readonly name: string;
  readonly createdAt: string;
  readonly slots: SlotFile;
  readonly summary: ContainerSummary;
  readonly parts: readonly ContainerPart[];
}

/** The bytes before the parts. */
export function encodeHeader(input: HeaderInput, dataKey: Buffer): Buffer {
  const { summary, slots, ...rest } = input;
  const fileId = Buffer.from(slots.fileId, 'hex');
  const minAppVersion = compareVersions(slots.minAppVersion, MIN_APP_VERSION) > 0 ? slots.minAppVersion : MIN_APP_VERSION;
  const sealed = sealBox(summaryKey(dataKey, fileId), Buffer.from(JSON.stringify(summary), 'utf8'), fileId);
  const format = input.parts.length > 1 ? CONTAINER_FORMAT : 1;
  const header: ContainerHeader = { format, minAppVersion, ...rest, slots, summary: sealed };
  const text = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  const before = Buffer.concat([CONTAINER_MAGIC, length, text]);
  return Buffer.concat([before, sha256(before), mac(before, dataKey, fileId)]);
}

/**
 * Reads and checks the header of an open container. Throws GEEN_KOPIE, KOPIE_BESCHADIGD (cut off, or its hash differs), DOSSIER_NIEUWER.
 */
export function readHeader(descriptor: number, appVersion: string): OpenedContainer {
  const start = CONTAINER_MAGIC.length + LENGTH_BYTES;
  const head = readExactly(descriptor, 0, start);
  if (head === null || !head.subarray(0, CONTAINER_MAGIC.length).equals(CONTAINER_MAGIC)) throw new DossierError('GEEN_KOPIE');
  const length = head.readUInt32BE(CONTAINER_MAGIC.length);
  if (length > HEADER_LIMIT) throw new DossierError('KOPIE_BESCHADIGD');
  const rest = readExactly(descriptor, start, length + 2 * HASH_BYTES);
  if (rest === null) throw new DossierError('KOPIE_BESCHADIGD');
  const before = Buffer.concat([head, rest.subarray(0, length)]);
  if (!sha256(before).equals(rest.subarray(length, length + HASH_BYTES))) throw new DossierError('KOPIE_BESCHADIGD');
  const header = parseHeader(rest.subarray(0, length).toString('utf8'), appVersion);
  const offset = start + length + 2 * HASH_BYTES;
  const expected = header.parts.reduce((sum, part) => sum + part.bytes, offset);
  if (fstatSync(descriptor).size !== expected) throw new DossierError('KOPIE_BESCHADIGD');
  const fileId = Buffer.from(header.slots.fileId, 'hex');
  const written = rest.subarray(length + HASH_BYTES);
  return { header, fileId, offset, isAuthentic: (dataKey) => timingSafeEqual(mac(before, dataKey, fileId), written) };
}

/** The sealed summary; null when the key does not fit or it was changed. */
export function readSummary(container: OpenedContainer, dataKey: Buffer): ContainerSummary | null {
  const plain = openBox(summaryKey(dataKey, container.fileId), container.header.summary, container.fileId);
  if (plain === null) return null;
  const summary = SummaryShape.safeParse(JSON.parse(plain.toString('utf8')));
  return summary.success ? summary.data : null;
}

function parseHeader(text: string, appVersion: string): ContainerHeader {
  const value: unknown = JSON.parse(text); // its hash was right, so it is what a Trajectmap wrote
  const version = AnyFormat.safeParse(value);
  if (!version.success) throw new DossierError('KOPIE_BESCHADIGD');
  const needed = version.data.minAppVersion ?? '0.0.0';
  if (version.data.format > CONTAINER_FORMAT || compareVersions(needed, appVersion) > 0)
    throw new DossierError('DOSSIER_NIEUWER');
  const header = HeaderShape.safeParse(value);
  const slots = header.success ? readSlotFile(header.data.slots, appVersion) : null;
  if (!header.success || slots === null) throw new DossierError('KOPIE_BESCHADIGD');
  return { ...header.data, slots };
}

/** `length` bytes from `position`; null when the file ends before. */
function readExactly(descriptor: number, position: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const read = readSync(descriptor, bytes, done, length - done, position + done);
    if (read === 0) return null;
    done += read;
  }
  return bytes;
}

const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest();
const mac = (data: Buffer, dataKey: Buffer, fileId: Buffer): Buffer =>
  Buffer.from(authenticate(dataKey, fileId, 'container', data), 'base64');
const summaryKey = (dataKey: Buffer, fileId: Buffer): Buffer => derive(dataKey, fileId, 'container summary');
