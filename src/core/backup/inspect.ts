/** Is this file whole? For safe copies and for case files. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import {
  attachmentsPath,
  checkIntegrity,
  countRows,
  DATABASE_SUFFIXES,
  isDossierError,
  toDossierError,
  type Connection,
  type IntegrityReport,
} from '../store/index.ts';
import { withConnection } from './connection.ts';
import { readHeader, readSummary, type OpenedContainer } from './container.ts';
import { besideOf, checkContents, type ContentsPlace, namesIn } from './contents.ts';
import { extract, hashRange, withFile } from './stream.ts';
import { stepOf, type ContainerOutcome, type OnProgress, type Problem, type Rows, type VerifyOutcome } from './task-types.ts';

export interface InspectOptions {
  /** Null: only what can be seen without a key. */
  readonly dataKey: Buffer | null;
  readonly appVersion: string;
  /** Private folder for the parts that are opened. */
  readonly work: string;
  /** False: contents of attachments beside the copy are only looked for, not read. */
  readonly thorough?: boolean;
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
      const checked = checkInside(opened, inside, options.dataKey, found, onProgress);
      return {
        ...about,
        ...withAttachments(checked, container, opened, inside, options.dataKey, options.thorough ?? true, onProgress),
      };
    } finally {
      for (const file of [inside, attachmentsPath(inside)])
        for (const suffix of DATABASE_SUFFIXES) rmSync(file + suffix, { force: true });
    }
  });
}

function checkHash(descriptor: number, { header, offset }: OpenedContainer, onProgress: OnProgress): Problem[] {
  let from = offset;
  const same = header.parts.map((part) => {
    const sha256 = hashRange(descriptor, from, part.bytes, stepOf(onProgress, 'nalezen', part.bytes));
    from += part.bytes;
    return sha256 === part.sha256;
  });
  return same.includes(false) ? ['INHOUD'] : [];
}

/** Cuts the case file, and attachments that are inside, out of a container; says when the bytes are not those that were written. */
export function takeOut(
  descriptor: number,
  { header, offset }: OpenedContainer,
  to: string,
  onProgress: OnProgress,
  stage: string,
): Problem[] {
  let from = offset;
  const same = header.parts.map((part) => {
    const target = part.kind === 'dossier' ? to : attachmentsPath(to);
    const sha256 = extract(descriptor, from, part.bytes, target, stepOf(onProgress, stage, part.bytes));
    from += part.bytes;
    // Attachments that were changed are told by their own hashes, one by one.
    return part.kind === 'bijlagen' || sha256 === part.sha256;
  });
  return same.includes(false) ? ['INHOUD'] : [];
}

/** Where the contents of a copy are read from: the second file that was cut out with it, or the folder beside it. */
export const placeOfContents = (container: string, { header }: OpenedContainer, inside: string): ContentsPlace =>
  header.parts.length > 1 ? { kind: 'inside', file: inside } : besideOf(container, header.name);

/** The verdict on a case file with that on its attachments. */
function withAttachments(
  checked: VerifyOutcome,
  container: string,
  opened: OpenedContainer,
  inside: string,
  key: Buffer,
  thorough: boolean,
  onProgress: OnProgress,
): VerifyOutcome {
  const named = namesOrNone(inside, key, opened.fileId);
  if (named.size === 0) return checked;
  const place = placeOfContents(container, opened, inside);
  const { found, problems } = checkContents(named, place, { key, fileId: opened.fileId }, thorough, onProgress);
  return { ...checked, ...verdict([...checked.problems, ...problems]), contents: found };
}

/** What the rows name; nothing in a file that does not open, of which the verdict is given already. */
function namesOrNone(file: string, key: Buffer, fileId: Buffer): ReadonlySet<string> {
  try {
    return namesIn(file, key, fileId);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return new Set();
  }
}

/** A case file with the attachments beside it. */
export function checkFileWithAttachments(file: string, key: Buffer, fileId: Buffer, onProgress: OnProgress): VerifyOutcome {
  const checked = checkFile(file, key, fileId, onProgress);
  const named = namesOrNone(file, key, fileId);
  if (named.size === 0) return checked;
  const { found, problems } = checkContents(named, { kind: 'inside', file }, { key, fileId }, true, onProgress);
  return { ...checked, ...verdict([...checked.problems, ...problems]), contents: found };
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
