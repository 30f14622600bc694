/**
 * Files in the preview (E-15). What is imported is uploaded and what is made is downloaded, through a folder that only this user can
 * read and that is emptied at start and end; a case file and its copies stay where they are, and are chosen in a dialog of our own
 * that knows folders by opaque refs. The page never names a path and never sees one.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { GrantMode } from '../core/transport/index.ts';
import type { ChosenFile } from '../shared/contract/bridge.ts';

/** What is chosen in place, on the disk of this machine. */
export const PLACES = ['dossier-openen', 'dossier-nieuw', 'kopie-openen', 'bijlagen-openen', 'kopie-map'] as const;
export type Place = (typeof PLACES)[number];

const EXTENSIONS: Readonly<Record<Place, readonly string[]>> = {
  'dossier-openen': ['.trajectmap'],
  'dossier-nieuw': ['.trajectmap'],
  'kopie-openen': ['.trajectmap', '.trajectmap-kopie'],
  'bijlagen-openen': ['.bijlagen'],
  'kopie-map': [],
};

const READ_ONLY: ReadonlySet<Place> = new Set(['kopie-openen', 'bijlagen-openen']);

export interface FolderEntry extends ChosenFile {
  readonly kind: 'map' | 'bestand';
}

export interface FolderView {
  readonly here: ChosenFile;
  /** The folder above; null at a root. */
  readonly up: string | null;
  readonly entries: readonly FolderEntry[];
}

export type Chosen = { readonly file: ChosenFile } | { readonly refused: 'bestaat' | 'naam-ongeldig' | 'niet-gevonden' };

export interface Download {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export interface PreviewFiles {
  upload(name: string, bytes: Uint8Array): ChosenFile | null;
  /** A folder for documents that the page downloads afterwards. */
  newOutput(): ChosenFile;
  /** What stands in such a folder: the file itself, or one ZIP; null when there is nothing (yet). Emptied once taken. */
  takeOutput(ref: string): Download | null;
  /** @param folder a ref of an earlier view; null for the folder to begin with */
  view(place: Place, folder: string | null): FolderView | null;
  choose(place: Place, ref: string, name: string | null): Chosen;
  clear(): void;
}

/**
 * @param scratch folder of our own; whatever is in it goes
 * @param roots folders that the dialog may show, the first one to begin with
 */
export function createFiles(
  scratch: string,
  roots: readonly string[],
  grant: (ref: string, path: string, mode: GrantMode) => void,
): PreviewFiles {
  const shown = new Map<string, string>();
  const refs = new Map<string, string>();
  const outputs = new Map<string, string>();
  const clear = (): void => rmSync(scratch, { recursive: true, force: true });
  clear();
  mkdirSync(scratch, { recursive: true, mode: 0o700 });

  const refOf = (file: string): string => {
    const known = refs.get(file);
    if (known !== undefined) return known;
    const ref = randomUUID();
    refs.set(file, ref);
    shown.set(ref, file);
    return ref;
  };
  const granted = (file: string, mode: GrantMode): ChosenFile => {
    const ref = randomUUID();
    grant(ref, file, mode);
    return { ref, name: path.basename(file) };
  };
  const scratchFolder = (): string => {
    const folder = path.join(scratch, randomUUID());
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  };

  return {
    clear,
    upload: (name, bytes) => {
      const plain = plainName(name);
      if (plain === null) return null;
      const file = path.join(scratchFolder(), plain);
      writeFileSync(file, bytes, { mode: 0o600 });
      return granted(file, 'read');
    },
    newOutput: () => {
      const folder = scratchFolder();
      const chosen = granted(folder, 'write');
      outputs.set(chosen.ref, folder);
      return chosen;
    },
    takeOutput: (ref) => {
      const folder = outputs.get(ref);
      return folder === undefined ? null : takeAll(folder);
    },
    view: (place, folder) => {
      const here = folder === null ? roots[0] : shown.get(folder);
      if (here === undefined || !isFolder(here)) return null;
      const root = roots.includes(here);
      const others = root ? roots.filter((other) => other !== here) : [];
      return {
        here: { ref: refOf(here), name: path.basename(here) },
        up: root ? null : refOf(path.dirname(here)),
        entries: [
          ...others.filter(isFolder).map((other) => ({ ref: refOf(other), name: path.basename(other), kind: 'map' as const })),
          ...listed(here, EXTENSIONS[place]).map(({ name, kind }) => ({ ref: refOf(path.join(here, name)), name, kind })),
        ],
      };
    },
    choose: (place, ref, name) => {
      const target = shown.get(ref);
      if (target === undefined || !existsSync(target)) return { refused: 'niet-gevonden' };
      if (place === 'dossier-nieuw') return newCaseFile(target, name, granted);
      const wantsFolder = place === 'kopie-map';
      if (isFolder(target) !== wantsFolder) return { refused: 'niet-gevonden' };
      return { file: granted(target, READ_ONLY.has(place) ? 'read' : 'write') };
    },
  };
}

function newCaseFile(folder: string, name: string | null, granted: (file: string, mode: GrantMode) => ChosenFile): Chosen {
  const plain = plainName(name ?? '');
  if (plain === null || !isFolder(folder)) return { refused: 'naam-ongeldig' };
  const file = path.join(folder, plain.endsWith('.trajectmap') ? plain : `${plain}.trajectmap`);
  return existsSync(file) ? { refused: 'bestaat' } : { file: granted(file, 'write') };
}

/** A file name that is a name everywhere: no folder, no hidden file, nothing that Windows reserves. Null for anything else. */
export function plainName(name: string): string | null {
  const plain = name.normalize('NFC').trim();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain);
  return !reserved && plain.length <= 120 && /^[\p{L}\p{N}_][\p{L}\p{M}\p{N} ._()&'+,-]*$/u.test(plain) && !/[. ]$/.test(plain)
    ? plain
    : null;
}

const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

const byName = new Intl.Collator('nl-BE', { numeric: true }).compare;

/** Folders and files with these extensions; a folder that may not be read is empty. */
function listed(folder: string, extensions: readonly string[]): { name: string; kind: 'map' | 'bestand' }[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => !name.startsWith('.'))
    .map((name) => ({ name, folder: isReadableFolder(path.join(folder, name)) }))
    .filter(({ name, folder }) => folder || extensions.some((extension) => name.endsWith(extension)))
    .map(({ name, folder }) => ({ name, kind: folder ? ('map' as const) : ('bestand' as const) }))
    .sort((a, b) => (a.kind === b.kind ? byName(a.name, b.name) : a.kind === 'map' ? -1 : 1));
}

function isReadableFolder(file: string): boolean {
  try {
    return isFolder(file);
  } catch {
    return false;
  }
}

/** Everything in `folder`, which is empty afterwards: one file as it is, several as one ZIP. */
function takeAll(folder: string): Download | null {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return { name: path.relative(folder, file).replaceAll(path.sep, '/'), bytes: readFileSync(file) };
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  const [first] = named;
  if (first === undefined) return null;
  if (named.length === 1) return { name: path.posix.basename(first.name), bytes: first.bytes };
  return {
    name: 'rapporten.zip',
    bytes: zipSync(Object.fromEntries(named.map(({ name, bytes }) => [name, bytes])), { level: 6 }),
  };
}
