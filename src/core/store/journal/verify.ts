/** Checks the hash chain: every device's operations, in order, with every value that was not erased. */
import type { Connection } from '../driver.ts';
import { chainHash, saltedHash } from './hash.ts';

export interface ChainReport {
  readonly operations: number;
  readonly changes: number;
  /** Operations (`local id`) whose hash, predecessor or a value does not fit, or whose header is missing. At most 100. */
  readonly broken: readonly number[];
}

interface TxRow {
  readonly id: number;
  readonly device: Buffer;
  readonly seq: number;
  readonly hlc: number;
  readonly actor: Buffer | null;
  readonly op: string;
  readonly op_version: number;
  readonly app_version: string;
  readonly source: string;
  readonly reason: string | null;
  readonly reason_salt: Buffer | null;
  readonly reason_hash: Buffer | null;
  readonly grp: Buffer | null;
  readonly undoes_device: Buffer | null;
  readonly undoes_seq: number | null;
  readonly prev_hash: Buffer | null;
  readonly hash: Buffer;
}

interface ChangeRow {
  readonly entity: string;
  readonly row_id: Buffer;
  readonly kind: string;
  readonly field: string | null;
  readonly value: string | null;
  readonly salt: Buffer | null;
  readonly value_hash: Buffer;
}

const MAX_LISTED = 100;
const equal = (a: Buffer | null, b: Buffer | null): boolean => (a === null || b === null ? a === b : a.equals(b));

/** Reads the whole journal; seconds per million changes. */
export function verifyChain(reader: Connection): ChainReport {
  const changesOf = reader.prepare<[number], ChangeRow>(
    'SELECT entity, row_id, kind, field, value, salt, value_hash FROM change WHERE tx = ? ORDER BY n',
  );
  const previous = new Map<string, { seq: number; hash: Buffer }>();
  const broken: number[] = [];
  let operations = 0;
  let changes = 0;
  for (const tx of reader.prepare<[], TxRow>('SELECT * FROM tx ORDER BY device, seq').all()) {
    const device = tx.device.toString('hex');
    const before = previous.get(device) ?? null;
    const inOrder = tx.seq === (before?.seq ?? 0) + 1 && equal(tx.prev_hash, before?.hash ?? null);
    const content = changesOf.all(tx.id);
    if ((!inOrder || !contentFits(tx, content)) && broken.length < MAX_LISTED) broken.push(tx.id);
    previous.set(device, { seq: tx.seq, hash: tx.hash });
    operations += 1;
    changes += content.length;
  }
  const headless = reader
    .prepare<[number], { tx: number }>('SELECT DISTINCT tx FROM change WHERE tx NOT IN (SELECT id FROM tx) LIMIT ?')
    .all(MAX_LISTED - broken.length);
  return { operations, changes, broken: [...broken, ...headless.map(({ tx }) => tx)] };
}

/** A value that is there must fit its hash, and needs its salt for that; one that was erased has neither. */
function valueFits(value: string | null, salt: Buffer | null, hash: Buffer | null): boolean {
  if (value === null) return true;
  return salt !== null && hash !== null && saltedHash(salt, value).equals(hash);
}

function contentFits(tx: TxRow, changes: readonly ChangeRow[]): boolean {
  const chain = chainHash({
    ...tx,
    opVersion: tx.op_version,
    appVersion: tx.app_version,
    reasonHash: tx.reason_hash,
    group: tx.grp,
    undoesDevice: tx.undoes_device,
    undoesSeq: tx.undoes_seq,
    prevHash: tx.prev_hash,
  });
  if (!valueFits(tx.reason, tx.reason_salt, tx.reason_hash)) return false;
  for (const change of changes) {
    if (!valueFits(change.value, change.salt, change.value_hash)) return false;
    chain.add({
      entity: change.entity,
      rowId: change.row_id,
      kind: change.kind,
      field: change.field,
      valueHash: change.value_hash,
    });
  }
  return chain.digest().equals(tx.hash);
}
