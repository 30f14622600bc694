/**
 * Trajectmap as its user meets it: a page in a browser on the preview, or the window of the packaged application. Both run the real core
 * on a profile and a folder of their own; a test that uses `host` runs in both.
 */
import { type Page, expect } from 'playwright/test';

export interface Host {
  readonly kind: 'electron' | 'preview';
  readonly page: Page;
  /** Empty folder of this test; case files, reports and copies are chosen in it. */
  readonly folder: string;
  readonly profile: string;
  /**
   * Does `open` (a click that asks for a file or folder) and answers with `name` in `folder`: the dialog of the desktop, the upload or the
   * chooser of the preview. A case file that is to be made, a file that exists, or a folder.
   */
  pick(purpose: PickPurpose, name: string, open: () => Promise<void>): Promise<void>;
  /**
   * Does `open`, which asks for a folder for documents, then `make`, which fills it; answers the files by name: what stands in the folder
   * on the desktop, what was downloaded in the preview.
   */
  collect(open: () => Promise<void>, make: () => Promise<void>): Promise<ReadonlyMap<string, Buffer>>;
  /** How many windows or tabs are open. */
  windows(): Promise<number>;
  /** Throws the page away without a word, as a crash of the window does, and waits until it is back. */
  losePage(): Promise<void>;
  /** Ends the core as a crash would. */
  killCore(): Promise<void>;
  /** Closes everything as the user does, and waits until it is gone. */
  close(): Promise<void>;
  /** Starts again on the same profile and folder; `page` is the new one. */
  restart(): Promise<void>;
  /** Every address that was asked for so far, and not refused on this machine. */
  requests(): readonly string[];
  /** Errors on the page's console and thrown in it, so far. */
  complaints(): readonly string[];
}

export type PickPurpose =
  'dossier-nieuw' | 'dossier' | 'import' | 'kopie' | 'kopie-map' | 'logo' | 'briefhoofd' | 'bijlage' | 'bijlagen' | 'sjabloon';

/** What both hosts keep of a page. */
export interface Watch {
  readonly requests: string[];
  readonly complaints: string[];
}

export function watch(page: Page, seen: Watch): void {
  page.on('request', (request) => seen.requests.push(request.url()));
  // Refused before it left: by the content policy, or by the application.
  page.on('requestfailed', (request) => {
    const at = seen.requests.lastIndexOf(request.url());
    if (/csp|ERR_BLOCKED_BY/i.test(request.failure()?.errorText ?? '') && at >= 0) seen.requests.splice(at, 1);
  });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.complaints.push(message.text());
  });
}

/** Until the page can call the core: its address is there before its bridge, and on the way in one page replaces another. */
export async function bridged(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.trajectmap !== undefined).catch(() => false)).toBe(true);
}
