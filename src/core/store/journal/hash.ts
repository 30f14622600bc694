/**
 * The chain is per device and runs over salted value *hashes*: erasing a value and its salt leaves it verifiable,
 * and an unsalted hash of a status could be guessed back (E-09).
 */
import { createHash } from 'node:crypto';

export const SALT_SIZE = 16;

/** SHA-256 of salt + text. */
export function saltedHash(salt: Uint8Array, text: string): Buffer {
  return createHash('sha256').update(salt).update(text).digest();
}

export interface ChainHeader {
  readonly device: Buffer;
  readonly seq: number;
  readonly hlc: number;
  readonly actor: Buffer | null;
  readonly op: string;
  readonly opVersion: number;
  readonly appVersion: string;
  readonly source: string;
  readonly reasonHash: Buffer | null;
  readonly group: Buffer | null;
  readonly undoesDevice: Buffer | null;
  readonly undoesSeq: number | null;
  readonly prevHash: Buffer | null;
}

export interface ChainLink {
  readonly entity: string;
  readonly rowId: Buffer;
  readonly kind: string;
  readonly field: string | null;
  readonly valueHash: Buffer;
}

export interface ChainHash {
  add(link: ChainLink): void;
  digest(): Buffer;
}

const hex = (bytes: Buffer | null): string | null => bytes?.toString('hex') ?? null;

/** Hash of one operation, fed change by change, so that an import of any size needs no list in memory. */
export function chainHash(header: ChainHeader): ChainHash {
  const hash = createHash('sha256');
  const { device, seq, hlc, actor, op, opVersion, appVersion, source, reasonHash, group, undoesDevice, undoesSeq, prevHash } =
    header;
  hash.update(
    JSON.stringify([
      hex(device),
      seq,
      hlc,
      hex(actor),
      op,
      opVersion,
      appVersion,
      source,
      hex(reasonHash),
      hex(group),
      hex(undoesDevice),
      undoesSeq,
      hex(prevHash),
    ]),
  );
  return {
    add({ entity, rowId, kind, field, valueHash }) {
      hash
        .update(`\n${entity}|${kind}|${field ?? ''}|`)
        .update(rowId)
        .update(valueHash);
    },
    digest: () => hash.digest(),
  };
}
