import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import shell from '../../../src/shared/messages/nl/shell.json' with { type: 'json' };
import type { Core } from '../../../src/core/transport/index.ts';
import { sourceRoots, startWorker, superviseCore } from '../../../src/core/transport/index.ts';
import { BODY_LIMIT } from '../../../src/preview/checks.ts';
import { createFiles } from '../../../src/preview/files.ts';
import type { Preview } from '../../../src/preview/server.ts';
import { startPreview } from '../../../src/preview/server.ts';
import type { FakeTimer } from './fake-timer.ts';
import { fakeTimer } from './fake-timer.ts';

const PAGE = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const INDEX =
  '<!doctype html><html lang="nl"><head><title>T</title><script type="module" crossorigin src="/assets/index-abc.js"></script></head><body></body></html>';

let root = '';
let core: Core;
let preview: Preview;
let timer: FakeTimer;
let idle = 0;
const streams: IncomingMessage[] = [];

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'trajectmap-preview-'));
  mkdirSync(path.join(root, 'pages', 'assets'), { recursive: true });
  mkdirSync(path.join(root, 'thuis'));
  writeFileSync(path.join(root, 'pages', 'index.html'), INDEX);
  writeFileSync(path.join(root, 'pages', 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(path.join(root, 'geheim.js'), 'geheim');
  core = superviseCore(() => startWorker(new URL('../transport/echo-worker.ts', import.meta.url)), {
    resources: sourceRoots(root),
    profile: root,
    appVersion: '0.0.0',
    host: 'preview',
  });
  timer = fakeTimer();
  idle = 0;
  const files = createFiles(path.join(root, 'tijdelijk'), [path.join(root, 'thuis')], (ref, file, mode) =>
    core.grant(ref, file, mode),
  );
  preview = await startPreview({ core, files, pages: path.join(root, 'pages'), timer, onIdle: () => idle++ });
});
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.destroy();
  await preview.close();
  await core.close({ force: true });
  rmSync(root, { recursive: true, force: true });
});

interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string | undefined>;
  readonly body?: string | Buffer;
}
interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request whose every header can be set, as no browser script could; answers as soon as the headers are there. */
function ask(pathname: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<IncomingMessage> {
  const { hostname, port } = new URL(preview.address);
  const given = Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path: pathname, method, headers: Object.fromEntries(given), agent: false },
      resolve,
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function fetched(pathname: string, options: Ask = {}): Promise<Reply> {
  const response = await ask(pathname, options);
  let text = '';
  response.setEncoding('utf8');
  for await (const part of response) text += part as string;
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}

const formHeaders = {
  'Content-Type': 'application/x-www-form-urlencoded',
  Origin: 'null',
  'Sec-Fetch-Site': 'cross-site',
  'Sec-Fetch-Mode': 'navigate',
  'Sec-Fetch-Dest': 'document',
};
const signIn = (token: string, headers: Ask['headers'] = {}): Promise<Reply> =>
  fetched('/aanmelden', {
    method: 'POST',
    headers: { ...formHeaders, ...headers },
    body: new URLSearchParams({ token }).toString(),
  });

async function session(): Promise<string> {
  const { text } = await signIn(preview.issueToken());
  const found = /name="trajectmap-sessie" content="([^"]+)"/.exec(text)?.[1];
  if (found === undefined) throw new Error('expected a session');
  return found;
}

const apiHeaders = (token: string, page = PAGE): Record<string, string> => ({
  Authorization: `Bearer ${token}`,
  'X-Trajectmap-Pagina': page,
  'Content-Type': 'application/json',
  Origin: preview.address,
  'Sec-Fetch-Site': 'same-origin',
});

async function openPage(token: string, page = PAGE): Promise<IncomingMessage> {
  const stream = await ask('/api/pagina', { method: 'POST', headers: apiHeaders(token, page), body: '{}' });
  stream.setEncoding('utf8');
  streams.push(stream);
  return stream;
}

/** Session and page, ready to call. */
async function begin(): Promise<{ token: string; events: IncomingMessage }> {
  const token = await session();
  const events = await openPage(token);
  expect(events.statusCode).toBe(200);
  return { token, events };
}

const post = (token: string, pathname: string, value: unknown, headers: Ask['headers'] = {}): Promise<Reply> =>
  fetched(pathname, { method: 'POST', headers: { ...apiHeaders(token), ...headers }, body: JSON.stringify(value) });

async function line(stream: IncomingMessage): Promise<unknown> {
  return new Promise((resolve) => stream.once('data', (text: string) => resolve(JSON.parse(text))));
}

const code = (reply: Reply): string => (JSON.parse(reply.text) as { error: { code: string } }).error.code;

describe('every answer', () => {
  test.each(['/', '/assets/index-abc.js', '/_bridge/bridge.ts', '/bestaat-niet.js'])(
    '%s has the headers of a closed house',
    async (pathname) => {
      const { headers } = await fetched(pathname);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['set-cookie']).toBeUndefined();
    },
  );

  test('listens on 127.0.0.1 alone', () => {
    expect(preview.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('the address', () => {
  test.each(['localhost', 'trajectmap.example', '127.0.0.1', '127.0.0.1:1', '[::1]'])('is refused as %s', async (host) => {
    const { port } = new URL(preview.address);
    const named = host === 'localhost' || host === '[::1]' ? `${host}:${port}` : host;
    const reply = await fetched('/', { headers: { Host: named } });
    expect(reply.status).toBe(403);
    expect(code(reply)).toBe('VERZOEK_GEWEIGERD');
  });
});

describe('page files', () => {
  test('the interface starts through the bridge and forbids translation and spelling services', async () => {
    const { status, text } = await fetched('/');
    expect(status).toBe(200);
    expect(text).toContain('<meta name="trajectmap-app" content="/assets/index-abc.js">');
    expect(text).toContain('src="/_bridge/bridge.ts"');
    expect(text).not.toContain('<script type="module" crossorigin');
  });

  test.each(['bridge.ts', 'chooser.ts', 'enter.ts', 'notice.ts', 'texts.ts', 'wire.ts'])(
    '%s comes as JavaScript',
    async (name) => {
      const { status, headers, text } = await fetched(`/_bridge/${name}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toContain('text/javascript');
      const checked = spawnSync(process.execPath, ['--input-type=module', '--check'], { input: text, encoding: 'utf8' });
      expect(checked.stderr).toBe('');
    },
  );

  test.each([
    '/../geheim.js',
    '/%2e%2e/geheim.js',
    '/assets/../../geheim.js',
    '/assets%2f..%2f..%2fgeheim.js',
    '/.env',
    '/_bridge/../server.ts',
    '/x.exe',
  ])('%s is not there', async (pathname) => {
    const { status, text } = await fetched(pathname);
    expect(status).toBe(404);
    expect(text).not.toContain('geheim');
  });

  test('are not given to a page of another origin', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await fetched('/', { headers: { 'Sec-Fetch-Site': site } })).status).toBe(403);
    }
    expect((await fetched('/', { headers: { 'Sec-Fetch-Site': 'none' } })).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('know no %s', async (method) => {
    expect((await fetched('/', { method })).status).toBe(405);
  });
});

describe('signing in', () => {
  test('a token gives a session in the page, once, and nowhere else', async () => {
    const token = preview.issueToken();
    const first = await signIn(token);
    expect(first.status).toBe(200);
    expect(first.headers['set-cookie']).toBeUndefined();
    expect(first.headers.location).toBeUndefined();
    expect(first.text).not.toContain(token);
    const second = await signIn(token);
    expect(second.status).toBe(403);
    expect(second.text).not.toContain('trajectmap-sessie');
  });

  test('a token that is a minute old is refused', async () => {
    const token = preview.issueToken();
    timer.pass(60_001);
    expect((await signIn(token)).status).toBe(403);
  });

  test('a token in the address is no token', async () => {
    const token = preview.issueToken();
    expect((await fetched(`/aanmelden?token=${token}`)).status).toBe(403);
    expect((await fetched(`/aanmelden?token=${token}`, { method: 'POST', headers: formHeaders })).status).toBe(403);
  });

  test.each([
    ['a script', { 'Sec-Fetch-Dest': 'empty', 'Sec-Fetch-Mode': 'cors' }],
    ['a frame', { 'Sec-Fetch-Dest': 'iframe' }],
    ['a page of another origin', { Origin: 'https://voorbeeld.example' }],
    ['a form of another kind', { 'Content-Type': 'text/plain' }],
    ['a program without a browser', { Origin: undefined, 'Sec-Fetch-Dest': undefined, 'Sec-Fetch-Mode': undefined }],
  ])('by %s is refused, and leaves the token good', async (_, headers) => {
    const token = preview.issueToken();
    expect((await signIn(token, headers)).status).toBe(403);
    expect((await signIn(token)).status).toBe(200);
  });

  test('a body larger than a token is refused', async () => {
    expect((await signIn('x'.repeat(2000))).status).toBe(413);
  });

  test('while a page is open says so and gives nothing', async () => {
    await begin();
    const { status, text } = await signIn(preview.issueToken());
    expect(status).toBe(409);
    expect(text).toContain(shell.preview.alOpen);
    expect(text).not.toContain('trajectmap-sessie');
  });
});

describe('a call', () => {
  test('goes through to the core and back', async () => {
    const { token } = await begin();
    const reply = await post(token, '/api/oproep', { name: 'echo', input: { naam: 'Zoë' } });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toEqual({ ok: true, value: { naam: 'Zoë' } });
  });

  test.each([
    ['without a session', { Authorization: undefined }, 401],
    ['with a wrong session', { Authorization: `Bearer ${'A'.repeat(43)}` }, 401],
    ['of another origin', { Origin: 'https://voorbeeld.example' }, 403],
    ['of the null origin', { Origin: 'null' }, 403],
    ['of another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['without an origin', { Origin: undefined }, 403],
    ['of another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['of the same site but another origin', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['typed in the address bar', { 'Sec-Fetch-Site': 'none' }, 403],
    ['without Sec-Fetch-Site', { 'Sec-Fetch-Site': undefined }, 403],
    ['as a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['as text', { 'Content-Type': 'text/plain' }, 415],
    ['without a content type', { 'Content-Type': undefined }, 415],
    ['in another character set', { 'Content-Type': 'application/json; charset=utf-16' }, 415],
    ['of a page that is not the open one', { 'X-Trajectmap-Pagina': OTHER }, 409],
    ['without a page', { 'X-Trajectmap-Pagina': undefined }, 409],
  ])('%s is refused', async (_, headers, status) => {
    const { token } = await begin();
    const reply = await post(token, '/api/oproep', { name: 'echo', input: 1 }, headers);
    expect(reply.status).toBe(status);
    expect(JSON.parse(reply.text)).toMatchObject({ ok: false });
  });

  test.each(['', 'geen json', '[]', 'null', '{"name":1,"input":null}', '{"name":"echo","input":1,"meer":2}'])(
    'with body %j is refused',
    async (body) => {
      const { token } = await begin();
      const reply = await fetched('/api/oproep', { method: 'POST', headers: apiHeaders(token), body });
      expect(reply.status).toBe(400);
      expect(code(reply)).toBe('VERZOEK_ONGELDIG');
    },
  );

  test('announced as larger than 32 MB is refused before it is read', async () => {
    const { token } = await begin();
    const headers = { ...apiHeaders(token), 'Content-Length': String(BODY_LIMIT + 1), Expect: '100-continue' };
    const reply = await ask('/api/oproep', { method: 'POST', headers, body: '' });
    expect(reply.statusCode).toBe(413);
    reply.destroy();
  });

  test('that turns out larger than 32 MB is refused', async () => {
    const { token } = await begin();
    const headers = { ...apiHeaders(token), 'Transfer-Encoding': 'chunked' };
    const body = Buffer.alloc(BODY_LIMIT + 1, 32);
    const status = await fetched('/api/oproep', { method: 'POST', headers, body }).then(
      (reply) => reply.status,
      (error: NodeJS.ErrnoException) => error.code,
    );
    // Refused while it is being sent: the answer, or the closed connection, is what the sender sees.
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(status);
    expect((await post(token, '/api/oproep', { name: 'echo', input: 1 })).status).toBe(200);
  });

  test('of an unknown route is not there, by GET as little as by POST', async () => {
    const { token } = await begin();
    expect((await post(token, '/api/onbekend', {})).status).toBe(405);
    expect((await fetched('/api/oproep', { headers: apiHeaders(token) })).status).toBe(404);
  });

  test('to a core that stops answers with an envelope, and the page hears of the new core', async () => {
    const { token, events } = await begin();
    const heard = line(events);
    const reply = await post(token, '/api/oproep', { name: 'stop', input: null });
    expect(code(reply)).toBe('CORE_GESTOPT');
    expect(await heard).toEqual({ kind: 'core-restarted' });
    expect(JSON.parse((await post(token, '/api/oproep', { name: 'echo', input: 2 })).text)).toEqual({ ok: true, value: 2 });
  });
});

describe('a job', () => {
  test('streams its progress and then its answer', async () => {
    const { token } = await begin();
    const { text } = await post(token, '/api/taak', { id: 'a', name: 'tel', input: 3 });
    expect(
      text
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row) as unknown),
    ).toEqual([
      ...[1, 2, 3].map((done) => ({ progress: { code: 'tellen', done, total: 3 } })),
      { answer: { ok: true, value: 3 } },
    ]);
  });

  test('stops when it is told to', async () => {
    const { token } = await begin();
    const stream = await ask('/api/taak', {
      method: 'POST',
      headers: apiHeaders(token),
      body: JSON.stringify({ id: 'b', name: 'wacht', input: null }),
    });
    stream.setEncoding('utf8');
    expect(await line(stream)).toEqual({ progress: { code: 'begonnen', done: 0, total: null } });
    const answer = line(stream);
    await post(token, '/api/taak/stop', { id: 'b' });
    expect(await answer).toMatchObject({ answer: { ok: false, error: { code: 'GEANNULEERD' } } });
  });

  test('stops when its page goes away', async () => {
    const { token } = await begin();
    const answered = vi.fn();
    const call = core.call.bind(core);
    vi.spyOn(core, 'call').mockImplementation(async (name, input, options) => {
      const envelope = await call(name, input, options);
      answered(envelope);
      return envelope;
    });
    const stream = await ask('/api/taak', {
      method: 'POST',
      headers: apiHeaders(token),
      body: JSON.stringify({ id: 'c', name: 'wacht', input: null }),
    });
    stream.setEncoding('utf8');
    await line(stream);
    stream.destroy();
    await vi.waitFor(() => expect(answered).toHaveBeenCalledWith(expect.objectContaining({ ok: false })));
  });
});

describe('the page', () => {
  test('hears the events of the core', async () => {
    const { token, events } = await begin();
    const heard = line(events);
    await post(token, '/api/oproep', { name: 'bewaar', input: null });
    expect(await heard).toEqual({ kind: 'saved' });
  });

  test('is one at a time: a second tab is told so, also with the same session', async () => {
    const { token } = await begin();
    const second = await post(token, '/api/pagina', {}, { 'X-Trajectmap-Pagina': OTHER });
    expect(second.status).toBe(409);
    expect(code(second)).toBe('PAGINA_AL_OPEN');
    expect((await post(token, '/api/pagina', {})).status).toBe(409);
  });

  test('can be reloaded: a new one takes the place of one that went', async () => {
    const { token, events } = await begin();
    events.destroy();
    const next = await vi.waitUntil(async () => {
      const stream = await openPage(token, OTHER);
      if (stream.statusCode === 200) return stream;
      stream.destroy();
      return null;
    });
    expect(next.statusCode).toBe(200);
    expect((await post(token, '/api/oproep', { name: 'echo', input: 1 })).status).toBe(409);
  });

  test('that is gone for a minute ends the preview', async () => {
    const { token, events } = await begin();
    timer.pass(3_600_000);
    expect(idle).toBe(0);
    events.destroy();
    await vi.waitUntil(async () => (await post(token, '/api/oproep', { name: 'echo', input: 1 })).status === 409);
    timer.pass(59_999);
    expect(idle).toBe(0);
    timer.pass(1);
    expect(idle).toBe(1);
  });

  test('with an id that is none is refused', async () => {
    const token = await session();
    expect((await post(token, '/api/pagina', {}, { 'X-Trajectmap-Pagina': '<script>' })).status).toBe(400);
  });
});

const upload = (token: string, name: string, headers: Ask['headers'] = {}): Promise<Reply> =>
  fetched('/api/bestand', {
    method: 'POST',
    headers: {
      ...apiHeaders(token),
      'Content-Type': 'application/octet-stream',
      'X-Trajectmap-Naam': encodeURIComponent(name),
      ...headers,
    },
    body: 'a;b',
  });

describe('files', () => {
  test('an upload becomes a ref that the core knows, and the page never sees a path', async () => {
    const { token } = await begin();
    const reply = await upload(token, 'deelnemers.csv');
    const file = JSON.parse(reply.text) as { ref: string; name: string };
    expect(file.name).toBe('deelnemers.csv');
    expect(reply.text).not.toContain(root);
    const known = JSON.parse((await post(token, '/api/oproep', { name: 'gegeven', input: file.ref })).text) as {
      value: { mode: string };
    };
    expect(known.value.mode).toBe('read');
  });

  test.each(['../x.csv', '', '%'])('an upload named %j is refused', async (name) => {
    const { token } = await begin();
    expect((await upload(token, name, name === '%' ? { 'X-Trajectmap-Naam': '%' } : {})).status).toBe(400);
  });

  test('an upload as a form is refused', async () => {
    const { token } = await begin();
    expect((await upload(token, 'a.csv', { 'Content-Type': 'multipart/form-data; boundary=x' })).status).toBe(415);
  });

  test('a blob comes with the session alone', async () => {
    const { token } = await begin();
    const own = { ...apiHeaders(token), Origin: undefined, 'Content-Type': undefined };
    const reply = await fetched('/blob/bekend', { headers: own });
    expect(reply.status).toBe(200);
    expect(reply.text).toBe('%PDF-1.7 test');
    expect(reply.headers['content-type']).toBe('application/pdf');
    expect(reply.headers['content-disposition']).toBe("attachment; filename*=UTF-8''evaluatie.pdf");
    expect((await fetched('/blob/onbekend', { headers: own })).status).toBe(404);
    expect((await fetched('/blob/bekend', { headers: { ...own, Authorization: undefined } })).status).toBe(401);
    expect((await fetched('/blob/bekend', { headers: { ...own, 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
    expect((await fetched('/blob/bekend', { headers: { ...own, Origin: 'https://voorbeeld.example' } })).status).toBe(403);
  });

  test('what the core wrote is downloaded once', async () => {
    const { token } = await begin();
    const output = JSON.parse((await post(token, '/api/uitvoer', {})).text) as { ref: string };
    const folder = JSON.parse((await post(token, '/api/oproep', { name: 'gegeven', input: output.ref })).text) as {
      value: { path: string };
    };
    writeFileSync(path.join(folder.value.path, 'overzicht.csv'), 'a;b');
    const own = { ...apiHeaders(token), Origin: undefined, 'Content-Type': undefined };
    const reply = await fetched(`/uitvoer/${output.ref}`, { headers: own });
    expect(reply.text).toBe('a;b');
    expect(reply.headers['content-disposition']).toContain('overzicht.csv');
    expect((await fetched(`/uitvoer/${output.ref}`, { headers: own })).status).toBe(404);
  });

  test('a case file is chosen in place', async () => {
    const { token } = await begin();
    writeFileSync(path.join(root, 'thuis', 'a.trajectmap'), '');
    const view = JSON.parse((await post(token, '/api/plaats', { place: 'dossier-openen', folder: null })).text) as {
      entries: { ref: string }[];
    };
    const chosen = await post(token, '/api/plaats/kies', { place: 'dossier-openen', ref: view.entries[0]?.ref, name: null });
    const { file } = JSON.parse(chosen.text) as { file: { ref: string; name: string } };
    expect(file.name).toBe('a.trajectmap');
    const known = await post(token, '/api/oproep', { name: 'gegeven', input: file.ref });
    expect(JSON.parse(known.text)).toMatchObject({ value: { path: path.join(root, 'thuis', 'a.trajectmap'), mode: 'write' } });
    expect((await post(token, '/api/plaats', { place: 'etc', folder: null })).status).toBe(400);
    expect((await post(token, '/api/plaats', { place: 'dossier-openen', folder: '/etc' })).status).toBe(404);
  });
});

test('closing tells the page and ends its stream', async () => {
  const { events } = await begin();
  const ended = new Promise((resolve) => {
    events.once('error', resolve);
    events.once('close', resolve);
  });
  await preview.close();
  await ended;
  await expect(fetched('/')).rejects.toThrow('ECONNREFUSED');
});
