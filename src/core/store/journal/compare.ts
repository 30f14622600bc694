/** Two case files of one origin: what they share, and what each has that the other lacks. */
import type { Connection } from '../driver.ts';

export interface JournalRelation {
  /** Operations that only the first file has. */
  readonly here: number;
  /** Operations that only the second file has. */
  readonly there: number;
  /** Instant (ms, UTC) of the last operation that both have; null when they share none. */
  readonly since: number | null;
}

const STAMP = 1024;

interface Last {
  readonly device: Buffer;
  readonly seq: number;
}

/**
 * Compares two journals device by device. A chain hash covers everything before it, so the last operation with one hash in both
 * files ends what they share of that device, also when both went on under one device id.
 */
export function compareJournals(here: Connection, there: Connection): JournalRelation {
  const mine = lastOfDevices(here);
  const theirs = lastOfDevices(there);
  const at = [operationAt(here), operationAt(there)] as const;
  let onlyHere = 0;
  let onlyThere = 0;
  let since: number | null = null;
  for (const name of new Set([...mine.keys(), ...theirs.keys()])) {
    const first = mine.get(name);
    const second = theirs.get(name);
    const device = (first ?? second)!.device;
    const shared = lastShared(device, Math.min(first?.seq ?? 0, second?.seq ?? 0), at);
    onlyHere += (first?.seq ?? 0) - shared;
    onlyThere += (second?.seq ?? 0) - shared;
    const moment = shared === 0 ? null : Math.floor(at[0](device, shared)!.hlc / STAMP);
    if (moment !== null && (since === null || moment > since)) since = moment;
  }
  return { here: onlyHere, there: onlyThere, since };
}

type OperationAt = (device: Buffer, seq: number) => { readonly hash: Buffer; readonly hlc: number } | undefined;

function operationAt(connection: Connection): OperationAt {
  const select = connection.prepare<[Buffer, number], { hash: Buffer; hlc: number }>(
    'SELECT hash, hlc FROM tx WHERE device = ? AND seq = ?',
  );
  return (device, seq) => select.get(device, seq);
}

/** The highest number up to `most` with the same hash in both; found by halving, since an equal hash means an equal past. */
function lastShared(device: Buffer, most: number, [here, there]: readonly [OperationAt, OperationAt]): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const mine = here(device, middle)?.hash;
    const theirs = there(device, middle)?.hash;
    if (mine !== undefined && theirs !== undefined && mine.equals(theirs)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lastOfDevices(connection: Connection): Map<string, Last> {
  const rows = connection.prepare<[], Last>('SELECT device, max(seq) AS seq FROM tx GROUP BY device').all();
  return new Map(rows.map((row) => [row.device.toString('hex'), row]));
}
