/** What the window may do, as pure decisions: no electron in this file, so that each has a test. */

export const ORIGIN = 'trajectmap://app';

/** The interface itself and nothing else; compared by parts, because a substring can be made to fit. */
export function isOwnAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'trajectmap:' && url.host === 'app' && url.username === '' && url.password === '' && url.port === '';
  } catch {
    return false;
  }
}

/** Addresses that may be loaded at all: ours, and what Chromium makes of it without a network (documents, its PDF viewer, tools). */
export function isOfflineAddress(address: string): boolean {
  return (
    isOwnAddress(address) ||
    /^(blob:trajectmap:\/\/app\/|data:|devtools:\/\/|chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai\/|chrome:\/\/resources\/)/.test(
      address,
    )
  );
}

/** The addresses of the web that a file of the lawbook names between quotes, as Chromium writes them. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(/(['"])(https:\/\/[^'"\s]+)\1/g)].flatMap(([, , address]) =>
    address !== undefined && URL.canParse(address) ? [new URL(address).href] : [],
  );
}

const DEBUGGING = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-brk-node',
];

/**
 * Whether to refuse to start: whoever can attach a debugger to a packaged Trajectmap reads the open case file.
 * @param forTests the package says of itself that it was made for tests, which drive it through a debugger
 */
export function refusesDebugging(packaged: boolean, forTests: boolean, hasSwitch: (name: string) => boolean): boolean {
  return packaged && !forTests && DEBUGGING.some(hasSwitch);
}

export type PageRequest =
  { readonly kind: 'file'; readonly name: string } | { readonly kind: 'blob'; readonly id: string } | { readonly kind: 'none' };

/** @param pageFile the rule for page files, shared with the preview */
export function readRequest(address: string, pageFile: (pathname: string) => string | null): PageRequest {
  if (!isOwnAddress(address)) return { kind: 'none' };
  const { pathname } = new URL(address);
  const id = /^\/blob\/([A-Za-z0-9_-]{1,128})$/.exec(pathname)?.[1];
  if (id !== undefined) return { kind: 'blob', id };
  const name = pageFile(pathname);
  return name === null ? { kind: 'none' } : { kind: 'file', name };
}

/** A file name for a save dialog: the last part only, without signs that mean something to a file system. */
export function safeName(suggestion: string): string {
  const last = suggestion.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[^\p{L}\p{M}\p{N} ._()&'+,-]/gu, '').replace(/^[. ]+|[. ]+$/g, '');
  return plain.slice(0, 120);
}
