/** Files beside a case file that a synchronising service made because two computers changed it: named plainly, never opened by themselves. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const EXTENSION = '.trajectmap';
const ATTACHMENTS = '.bijlagen';

/** The service says it in the name: Dropbox and Nextcloud in brackets, Syncthing after a point. */
const SAID: readonly RegExp[] = [
  /^ \((?:.* )?conflicted copy(?: .*)?\)$/iu,
  /^ \((?:.* )?(?:kopie met conflict(?:en)?|conflicterende kopie)(?: .*)?\)$/iu,
  /^\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/iu,
  /^_conflict-\d{8}-\d{6}$/iu,
];
/** Only in a synchronised folder: OneDrive adds the name of the computer, Google Drive `(1)`, iCloud ` 2`. */
const GUESSED: readonly RegExp[] = [/^-[A-Z0-9][A-Z0-9-]{2,14}(?:-\d{1,2})?$/u, /^ \(\d{1,2}\)$/u, /^ [2-9]$/u];

/**
 * Which of `names`, the files of one folder, look like conflict copies of `file`, or of the file with its attachments.
 * @param synchronised the folder is known to be copied to the cloud; else only names that say "conflict" count
 */
export function conflictCopies(file: string, names: readonly string[], synchronised: boolean): string[] {
  const patterns = synchronised ? [...SAID, ...GUESSED] : SAID;
  const own = withoutExtension(path.basename(file), EXTENSION);
  const pairs = [
    { base: own, extension: EXTENSION },
    { base: own + EXTENSION, extension: ATTACHMENTS },
    // Some services put their words before the first point.
    { base: own, extension: EXTENSION + ATTACHMENTS },
  ];
  return names.filter((name) => pairs.some(({ base, extension }) => isConflictCopy(name, base, extension, patterns))).sort();
}

function isConflictCopy(name: string, base: string, extension: string, patterns: readonly RegExp[]): boolean {
  const other = withoutExtension(name, extension);
  if (other === name || other.length <= base.length) return false;
  // File names in such folders may come back with another case.
  if (other.slice(0, base.length).toLowerCase() !== base.toLowerCase()) return false;
  return patterns.some((pattern) => pattern.test(other.slice(base.length)));
}

/** The conflict copies that lie beside a case file now; none where the folder cannot be read. */
export function conflictCopiesBeside(file: string, synchronised: boolean): string[] {
  try {
    return conflictCopies(file, readdirSync(path.dirname(file)), synchronised);
  } catch {
    return [];
  }
}

const withoutExtension = (name: string, extension: string): string =>
  name.toLowerCase().endsWith(extension) ? name.slice(0, -extension.length) : name;
