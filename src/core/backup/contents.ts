/** Contents of attachments in safe copies: copied when they are new, read back, and put back beside a restored case file. */
import {
  attachmentsPath,
  attachmentsSalt,
  checkIntegrity,
  type Connection,
  copyContents,
  DossierError,
  hasContents,
  namedContents,
  openForFilling,
  openOther,
  readContent,
  toDossierError,
  writeContent,
} from '../store/index.ts';
import { type Beside, contentsFolder, openBeside } from './beside.ts';
import { withConnection } from './connection.ts';
import { stepOf, type ContentsFound, type CopiedContents, type OnProgress, type Problem } from './task-types.ts';

/** The contents that the rows of a closed case file name. */
export function namesIn(file: string, key: Buffer, salt: Buffer): ReadonlySet<string> {
  return withConnection(file, key, salt, namedContents);
}

interface Source {
  /** The case file beside which the contents lie. */
  readonly file: string;
  readonly key: Buffer;
  readonly fileId: Buffer;
}

/** Runs `work` with the contents beside a case file; null where the file with them is not there or does not open. */
function withContents<T>({ file, key, fileId }: Source, work: (contents: Connection | null) => T): T {
  const contents = openOrNull(attachmentsPath(file), key, fileId);
  try {
    return work(contents);
  } finally {
    contents?.close();
  }
}

function openOrNull(target: string, key: Buffer, fileId: Buffer): Connection | null {
  try {
    return hasContents(target) ? openOther(target, key, attachmentsSalt(fileId)) : null;
  } catch (error) {
    // The case file is worth a copy of its own; what is missing is counted and told.
    if (toDossierError(error) instanceof DossierError) return null;
    throw error;
  }
}

/** Bytes of a content; null when it is not there, or not as it was. */
function bytesOrNull(contents: Connection | null, hash: string): Buffer | null {
  if (contents === null) return null;
  try {
    return readContent(contents, hash);
  } catch (error) {
    if (error instanceof DossierError && ['BIJLAGE_ONTBREEKT', 'BIJLAGE_BESCHADIGD'].includes(error.code)) return null;
    throw error;
  }
}

/** Writes the contents that are not beside the copies of this place yet. */
export function copyBeside(source: Source, named: ReadonlySet<string>, folder: string, onProgress: OnProgress): CopiedContents {
  const beside = openBeside(folder, source.key, source.fileId);
  const lacking = [...named].filter((hash) => !beside.has(hash));
  const step = stepOf(onProgress, 'bijlagen', lacking.length);
  return withContents(source, (contents) => {
    let [added, missing] = [0, 0];
    for (const [index, hash] of lacking.entries()) {
      const bytes = bytesOrNull(contents, hash);
      if (bytes === null) missing += 1;
      else {
        beside.add(hash, bytes);
        added += 1;
      }
      step(index + 1);
    }
    return { named: named.size, added, missing };
  });
}

/** Makes a second file beside the copied case file `copy`, for a copy that stands alone. */
export function copyInside(
  source: Source,
  named: ReadonlySet<string>,
  copy: string,
  onProgress: OnProgress,
  at: number,
): CopiedContents {
  return withContents(source, (contents) => {
    const target = openForFilling(copy, source.key, source.fileId);
    try {
      const missing = contents === null ? [...named] : drain(copyContents(contents, target, named, at), onProgress);
      return { named: named.size, added: named.size - missing.length, missing: missing.length };
    } finally {
      target.close();
    }
  });
}

function drain(steps: Generator<number, string[], void>, onProgress: OnProgress): string[] {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    onProgress({ code: 'dossier.stap.bijlagen', done: step.value, total: null });
  }
}

/** What a copy is read from: a second file that was cut out of it, or the folder beside it. */
export type ContentsPlace =
  { readonly kind: 'inside'; readonly file: string } | { readonly kind: 'beside'; readonly folder: string };

/** The place of the contents of a copy that was not cut out. */
export const besideOf = (container: string, name: string): ContentsPlace => ({
  kind: 'beside',
  folder: contentsFolder(container, name),
});

/**
 * Reads every named content to the end. @param thorough false: only whether it is there, for a copy whose new contents were read back
 * one by one a moment ago
 */
export function checkContents(
  named: ReadonlySet<string>,
  place: ContentsPlace,
  { key, fileId }: Omit<Source, 'file'>,
  thorough: boolean,
  onProgress: OnProgress,
): { found: ContentsFound; problems: Problem[] } {
  let [missing, damaged] = [0, 0];
  const step = stepOf(onProgress, 'bijlagenNalezen', named.size);
  withReader(place, key, fileId, (read, has) => {
    let done = 0;
    for (const hash of named) {
      const seen = thorough ? read(hash) : has(hash) ? 'there' : null;
      if (seen === null) missing += 1;
      else if (seen === 'damaged') damaged += 1;
      step((done += 1));
    }
  });
  const problems: Problem[] = [
    ...(missing > 0 ? ['BIJLAGEN_WEG' as const] : []),
    ...(damaged > 0 ? ['BIJLAGEN_BESCHADIGD' as const] : []),
  ];
  return { found: { named: named.size, missing, damaged }, problems };
}

type Read = Beside['read'];

function withReader(place: ContentsPlace, key: Buffer, fileId: Buffer, work: (read: Read, has: Beside['has']) => void): void {
  if (place.kind === 'beside') {
    const beside = openBeside(place.folder, key, fileId);
    work(
      (hash) => beside.read(hash),
      (hash) => beside.has(hash),
    );
    return;
  }
  withContents({ file: place.file, key, fileId }, (contents) => {
    const broken = contents !== null && !checkIntegrity(contents).ok;
    const read: Read = (hash) => {
      if (contents === null) return hasContents(attachmentsPath(place.file)) ? 'damaged' : null;
      return readOrDamaged(contents, hash, broken);
    };
    work(read, (hash) => read(hash) !== null);
  });
}

function readOrDamaged(contents: Connection, hash: string, broken: boolean): Buffer | 'damaged' | null {
  try {
    return readContent(contents, hash);
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    return error.code === 'BIJLAGE_ONTBREEKT' && !broken ? null : 'damaged';
  }
}

/** Puts the named contents in a second file beside the restored case file `to`; what is not there is counted, never a reason to stop. */
export function putContentsBack(
  named: ReadonlySet<string>,
  place: ContentsPlace,
  { file: to, key, fileId }: Source,
  onProgress: OnProgress,
  at: number,
): ContentsFound {
  let [missing, damaged] = [0, 0];
  const target = openForFilling(to, key, fileId);
  const step = stepOf(onProgress, 'bijlagen', named.size);
  try {
    withReader(place, key, fileId, (read) => {
      let done = 0;
      for (const hash of named) {
        const bytes = read(hash);
        if (Buffer.isBuffer(bytes)) for (const _ of writeContent(target, bytes, at));
        else if (bytes === null) missing += 1;
        else damaged += 1;
        step((done += 1));
      }
    });
  } finally {
    target.close();
  }
  return { named: named.size, missing, damaged };
}
