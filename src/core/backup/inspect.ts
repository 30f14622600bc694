/** Is this file whole? For safe copies and for case files. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import {
  checkIntegrity,
  countRows,
  isDossierError,
  openReader,
  toDossierError,
  type Connection,
  type IntegrityReport,
} from '../store/index.ts';
import { readHeader, readSummary, type ContainerPart, type OpenedContainer } from './container.ts';
import { extract, hashRange, withFile } from './stream.ts';
import { stepOf, type ContainerOutcome, type OnProgress, type Problem, type Rows, type VerifyOutcome } from './task-types.ts';

export interface InspectOptions {
  /** Null: only what can be seen without a key. */
  readonly dataKey: Buffer | null;
  readonly appVersion: string;
  /** Private folder for the part that is opened. */
  readonly work: string;
}

/** Reads a copy to the end: hash of every byte and, with the key, who wrote it, the structure inside and the number of rows. */
export function inspectContainer(container: string, options: InspectOptions, onProgress: OnProgress): ContainerOutcome {
  return withFile(container, 'r', (descriptor) => {
    const opened = readHeader(descriptor, options.appVersion);
    const { header } = opened;
    const about = { fileId: header.slots.fileId, name: header.name, createdAt: header.createdAt };
    if (options.dataKey === null) return { ...about, tables: {}, ...verdict(checkHash(descriptor, opened, onProgress)) };
    const inside = path.join(options.work, 'nalezen');
    try {
      const found = takeOut(descriptor, opened, inside, onProgress, 'nalezen');
      return { ...about, ...checkInside(opened, inside, options.dataKey, found, onProgress) };
    } finally {
      for (const suffix of ['', '-wal', '-shm']) rmSync(inside + suffix, { force: true });
    }
  });
}

function checkHash(descriptor: number, { header, offset }: OpenedContainer, onProgress: OnProgress): Problem[] {
  const part = partOf(header.parts);
  const sha256 = hashRange(descriptor, offset, part.bytes, stepOf(onProgress, 'nalezen', part.bytes));
  return sha256 === part.sha256 ? [] : ['INHOUD'];
}

/** Cuts the case file out of a container; says when its bytes are not those that were written. */
export function takeOut(
  descriptor: number,
  { header, offset }: OpenedContainer,
  to: string,
  onProgress: OnProgress,
  stage: string,
): Problem[] {
  const part = partOf(header.parts);
  const sha256 = extract(descriptor, offset, part.bytes, to, stepOf(onProgress, stage, part.bytes));
  return sha256 === part.sha256 ? [] : ['INHOUD'];
}

export function checkInside(
  opened: OpenedContainer,
  file: string,
  key: Buffer,
  found: readonly Problem[],
  onProgress: OnProgress,
): VerifyOutcome {
  const problems = [...found, ...(opened.isAuthentic(key) ? [] : ['GEWIJZIGD' as const])];
  const checked = checkFile(file, key, opened.fileId, onProgress);
  const summary = readSummary(opened, key);
  const counted = summary !== null && sameRows(summary.tables, checked.tables);
  return { tables: checked.tables, ...verdict([...problems, ...checked.problems, ...(counted ? [] : ['AANTALLEN' as const])]) };
}

/** Integrity, foreign keys, row counts. A file that does not open is a finding, not an error. */
export function checkFile(file: string, key: Buffer, salt: Buffer, onProgress: OnProgress): VerifyOutcome {
  onProgress({ code: 'dossier.stap.controleren', done: 0, total: null });
  try {
    return withConnection(file, key, salt, (connection) => {
      const problems = fromReport(checkIntegrity(connection));
      const tables = countOrNull(connection);
      return { tables: tables ?? {}, ...verdict([...problems, ...(tables === null ? ['ONLEESBAAR' as const] : [])]) };
    });
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { tables: {}, ...verdict(['ONLEESBAAR']) };
  }
}

/** Null when a broken page stops the counting. */
function countOrNull(connection: Connection): Rows | null {
  try {
    return countRows(connection);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return null;
  }
}

const isDamage = (error: unknown): boolean =>
  isDossierError(toDossierError(error), 'DOSSIER_BESCHADIGD', 'GEEN_DOSSIER', 'SCHIJF_FOUT');

/** A connection of our own for the time of `work`. */
export function withConnection<T>(file: string, key: Buffer, salt: Buffer, work: (connection: Connection) => T): T {
  const connection = openReader(file, key, salt);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

export function sameRows(a: Rows, b: Rows): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function fromReport(report: IntegrityReport): Problem[] {
  return [
    ...(report.problems.length > 0 ? ['STRUCTUUR' as const] : []),
    ...(report.orphans > 0 ? ['VERWIJZINGEN' as const] : []),
  ];
}

function verdict(problems: readonly Problem[]): { ok: boolean; problems: Problem[] } {
  return { ok: problems.length === 0, problems: [...new Set(problems)] };
}

function partOf(parts: readonly ContainerPart[]): ContainerPart {
  const [part] = parts;
  if (part === undefined) throw new RangeError('a header without parts'); // its shape asks for one
  return part;
}
