/** `trajectmap://app/`: the built interface and the bytes behind the core's blobs, with the headers of every page (E-15). */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Protocol } from 'electron';
import { protocol } from 'electron';
import type { Core } from '../core/transport/index.ts';
import { mediaType, PAGE_HEADERS, pageFile } from '../core/transport/index.ts';
import { readRequest } from './policy.ts';

/** Before the application is ready: a standard, secure scheme, so that the same rules hold as for https. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'trajectmap', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: false } },
  ]);
}

/** @param folder `out/renderer` */
export function servePages(session: Protocol, folder: string, core: Core): void {
  session.handle('trajectmap', async (request) => {
    const asked = request.method === 'GET' ? readRequest(request.url, pageFile) : ({ kind: 'none' } as const);
    if (asked.kind === 'blob') {
      const blob = await core.blob(asked.id);
      // Copied, because the body wants a plain ArrayBuffer behind it.
      if (blob !== null)
        return new Response(new Uint8Array(blob.bytes), { headers: { ...PAGE_HEADERS, 'Content-Type': blob.type } });
    }
    if (asked.kind === 'file') {
      const content = await readFile(path.join(folder, asked.name)).catch(() => null);
      if (content !== null) {
        const headers = { ...PAGE_HEADERS, 'Content-Type': mediaType(asked.name) ?? '' };
        return new Response(new Uint8Array(content), { headers });
      }
    }
    return new Response(null, { status: 404, headers: PAGE_HEADERS });
  });
}
