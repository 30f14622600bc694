/** The preview: the same core behind 127.0.0.1 for one page in one browser (E-32). Every refusal of this file has a test. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import shell from '../shared/messages/nl/shell.json' with { type: 'json' };
import type { Core, CoreEvent } from '../core/transport/index.ts';
import { mediaType, pageFile, transportError } from '../core/transport/index.ts';
import type { BridgeEvent } from '../shared/contract/bridge.ts';
import type { Access, Timer } from './access.ts';
import { createAccess, systemTimer } from './access.ts';
import { checkApi, checkHost, checkSignIn, checkStatic, isMediaType } from './checks.ts';
import type { Place, PreviewFiles } from './files.ts';
import { PLACES } from './files.ts';
import { openLines, optionalText, readBody, readJson, Refusal, send, sendJson, sendRefusal, text } from './http.ts';
import { bridgeFile, enterPage, interfacePage, messagePage } from './pages.ts';

export interface PreviewOptions {
  readonly core: Core;
  readonly files: PreviewFiles;
  /** `out/renderer`. */
  readonly pages: string;
  readonly timer?: Timer;
  /** Nobody came, or the last page has been gone for a minute. */
  readonly onIdle: () => void;
}

export interface Preview {
  /** `http://127.0.0.1:PORT`, without a token. */
  readonly address: string;
  issueToken(): string;
  /** Tells the page that Trajectmap ends, and stops listening. */
  close(): Promise<void>;
}

interface Context extends PreviewOptions {
  readonly access: Access;
  readonly port: number;
  readonly jobs: Map<string, AbortController>;
  /** The one page's open event stream. */
  readonly page: { tell: ((event: BridgeEvent) => void) | null };
}

interface Exchange {
  readonly context: Context;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Page id of the request. */
  readonly page: string;
  /** What stands behind the route's name in the path. */
  readonly rest: string;
}

const HTML = 'text/html; charset=utf-8';

/** Listens on a free port of 127.0.0.1. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const server = createServer({ maxHeaderSize: 16 * 1024 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const access = createAccess(options.timer ?? systemTimer, options.onIdle);
  const context: Context = { ...options, access, port, jobs: new Map(), page: { tell: null } };
  const stopListening = options.core.on((event) => forward(context, event));
  server.on('request', (request, response) => void answer(context, request, response));

  return {
    address: `http://127.0.0.1:${port}`,
    issueToken: () => access.issueToken(),
    close: async () => {
      access.end();
      stopListening();
      context.page.tell?.({ kind: 'closing' });
      await stop(server);
    },
  };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function forward({ page }: Context, event: CoreEvent): void {
  if (event.kind === 'stopped') page.tell?.({ kind: 'core-restarted' });
  else if (event.kind !== 'opened') page.tell?.({ kind: event.kind });
}

async function answer(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await route(context, request, response);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else if (error instanceof Refusal) sendRefusal(response, error);
    // A broken upload has nobody left to tell; anything else is ours, and says nothing of what was asked.
    else if (!request.destroyed || request.complete) sendJson(response, 500, transportError('INTERN'));
  }
}

async function route(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', headers, url = '' } = request;
  if (checkHost(headers, context.port) !== 'goed') throw new Refusal(403, 'VERZOEK_GEWEIGERD');
  const [pathname = ''] = url.split('?');
  if (pathname === '/aanmelden') return signIn(context, request, response);

  const found = ROUTES.find(
    ([verb, prefix]) => verb === method && (prefix.endsWith('/') ? pathname.startsWith(prefix) : pathname === prefix),
  );
  if (found !== undefined) {
    if (checkApi(method, headers, context.port) !== 'goed') throw new Refusal(403, 'VERZOEK_GEWEIGERD');
    if (!context.access.isSession(headers.authorization)) throw new Refusal(401, 'AANMELDING_ONGELDIG');
    const [, prefix, type, run] = found;
    if (type !== null && !isMediaType(headers, type)) throw new Refusal(415, 'VERZOEK_ONGELDIG');
    const page = String(headers['x-trajectmap-pagina'] ?? '');
    if (prefix !== '/api/pagina' && !context.access.holds(page)) throw new Refusal(409, 'PAGINA_AL_OPEN');
    return run({ context, request, response, page, rest: pathname.slice(prefix.length) });
  }
  if (method !== 'GET') throw new Refusal(405, 'VERZOEK_GEWEIGERD');
  return sendPageFile(context, request, response, pathname);
}

const JSON_TYPE = 'application/json';
type Route = readonly [verb: string, path: string, type: string | null, run: (exchange: Exchange) => Promise<void>];

const ROUTES: readonly Route[] = [
  ['POST', '/api/pagina', JSON_TYPE, openPage],
  ['POST', '/api/oproep', JSON_TYPE, runCall],
  ['POST', '/api/taak', JSON_TYPE, runJob],
  ['POST', '/api/taak/stop', JSON_TYPE, stopJob],
  ['POST', '/api/bestand', 'application/octet-stream', takeUpload],
  ['POST', '/api/uitvoer', JSON_TYPE, openOutput],
  ['POST', '/api/plaats', JSON_TYPE, viewPlace],
  ['POST', '/api/plaats/kies', JSON_TYPE, choosePlace],
  ['GET', '/blob/', null, sendBlob],
  ['GET', '/uitvoer/', null, sendOutput],
];

async function signIn({ access, port }: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = isMediaType(request.headers, 'application/x-www-form-urlencoded');
  if (request.method !== 'POST' || !form || checkSignIn(request.headers, port) !== 'goed')
    throw new Refusal(403, 'VERZOEK_GEWEIGERD');
  const body = new URLSearchParams((await readBody(request, 1024)).toString('utf8'));
  const outcome = access.redeem(body.get('token') ?? '');
  if ('session' in outcome) return send(response, 200, HTML, enterPage(outcome.session));
  const open = outcome.refused === 'pagina-open';
  return send(response, open ? 409 : 403, HTML, messagePage(open ? shell.preview.alOpen : shell.preview.verlopen));
}

async function sendPageFile(
  { pages }: Context,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): Promise<void> {
  if (checkStatic(request.headers) !== 'goed') throw new Refusal(403, 'VERZOEK_GEWEIGERD');
  if (pathname === '/') return send(response, 200, HTML, interfacePage(pages));
  const ours = /^\/_bridge\/([a-z.]+)$/.exec(pathname)?.[1];
  if (ours !== undefined) {
    const file = bridgeFile(ours);
    if (file === null) throw new Refusal(404, 'NIET_GEVONDEN');
    return send(response, 200, file.type, file.body);
  }
  const name = pageFile(pathname);
  const content = name === null ? null : await readFile(path.join(pages, name)).catch(() => null);
  if (name === null || content === null) throw new Refusal(404, 'NIET_GEVONDEN');
  return send(response, 200, mediaType(name) ?? '', content);
}

/** The page's line to the core's events. It is there as long as this answer is open. */
async function openPage({ context, request, response, page }: Exchange): Promise<void> {
  await readJson(request, []);
  if (!/^[0-9a-f-]{36}$/.test(page)) throw new Refusal(400, 'VERZOEK_ONGELDIG');
  if (context.page.tell !== null || !context.access.claim(page)) throw new Refusal(409, 'PAGINA_AL_OPEN');
  context.page.tell = openLines(response);
  response.on('close', () => {
    context.page.tell = null;
    context.access.release(page);
  });
}

async function runCall({ context, request, response }: Exchange): Promise<void> {
  const { name, input, reason } = await readJson(request, ['name', 'input', 'reason']);
  sendJson(response, 200, await context.core.call(text(name), input, { reason: optionalText(reason) }));
}

/** Progress and then the answer, one line each. A page that goes away stops its job. */
async function runJob({ context, request, response }: Exchange): Promise<void> {
  const body = await readJson(request, ['id', 'name', 'input', 'reason']);
  const [id, name] = [text(body.id), text(body.name)];
  if (context.jobs.has(id)) throw new Refusal(400, 'VERZOEK_ONGELDIG');
  const abort = new AbortController();
  context.jobs.set(id, abort);
  const write = openLines(response);
  response.on('close', () => abort.abort());
  const answer = await context.core.call(name, body.input, {
    signal: abort.signal,
    reason: optionalText(body.reason),
    onProgress: (progress) => write({ progress }),
  });
  context.jobs.delete(id);
  write({ answer });
  response.end();
}

async function stopJob({ context, request, response }: Exchange): Promise<void> {
  const { id } = await readJson(request, ['id']);
  context.jobs.get(text(id))?.abort();
  sendJson(response, 200, {});
}

async function takeUpload({ context, request, response }: Exchange): Promise<void> {
  const name = decodeName(String(request.headers['x-trajectmap-naam'] ?? ''));
  const file = context.files.upload(name, await readBody(request));
  if (file === null) throw new Refusal(400, 'VERZOEK_ONGELDIG');
  sendJson(response, 200, file);
}

async function openOutput({ context, request, response }: Exchange): Promise<void> {
  await readJson(request, []);
  sendJson(response, 200, context.files.newOutput());
}

async function viewPlace({ context, request, response }: Exchange): Promise<void> {
  const { place, folder } = await readJson(request, ['place', 'folder']);
  const view = context.files.view(placeOf(place), folder === null ? null : text(folder));
  if (view === null) throw new Refusal(404, 'NIET_GEVONDEN');
  sendJson(response, 200, view);
}

async function choosePlace({ context, request, response }: Exchange): Promise<void> {
  const { place, ref, name } = await readJson(request, ['place', 'ref', 'name']);
  sendJson(response, 200, context.files.choose(placeOf(place), text(ref), name === null ? null : text(name)));
}

async function sendBlob({ context, response, rest }: Exchange): Promise<void> {
  const blob = await context.core.blob(decodeName(rest));
  if (blob === null) throw new Refusal(404, 'NIET_GEVONDEN');
  send(response, 200, blob.type, blob.bytes, attachment(blob.name));
}

async function sendOutput({ context, response, rest }: Exchange): Promise<void> {
  const output = context.files.takeOutput(decodeName(rest));
  if (output === null) throw new Refusal(404, 'NIET_GEVONDEN');
  send(response, 200, 'application/octet-stream', output.bytes, attachment(output.name));
}

const attachment = (name: string): Record<string, string> => ({
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});

function placeOf(value: unknown): Place {
  const place = PLACES.find((known) => known === value);
  if (place === undefined) throw new Refusal(400, 'VERZOEK_ONGELDIG');
  return place;
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new Refusal(400, 'VERZOEK_ONGELDIG');
  }
}
