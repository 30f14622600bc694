import { existsSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Core, CoreEvent, CoreOptions, HostChannel } from '../../../src/core/transport/index.ts';
import {
  connectCore,
  localCore,
  serveCore,
  sourceRoots,
  sourceWorkers,
  startWorker,
  superviseCore,
} from '../../../src/core/transport/index.ts';
import { workerEnd } from '../../../src/core/transport/index.ts';
import type { Progress } from '../../../src/shared/contract/define.ts';
import { openEchoCore } from './echo-core.ts';

const options: CoreOptions = { resources: sourceRoots('/nergens'), profile: '/profiel', appVersion: '0.0.0', host: 'test' };
const entry = new URL('./echo-worker.ts', import.meta.url);

const open: Core[] = [];
const kept = (core: Core): Core => {
  open.push(core);
  return core;
};
afterEach(async () => {
  for (const core of open.splice(0)) await core.close({ force: true });
});

/** Both ends in this process over a real MessageChannel, to look at the protocol without a thread. */
function portCore(): Core {
  const { port1, port2 } = new MessageChannel();
  serveCore(workerEnd(port2), openEchoCore, () => port2.close());
  return connectCore(
    {
      post: (message) => port1.postMessage(message),
      onMessage: (listener) => port1.on('message', listener),
      onEnd: (listener) => port1.on('close', listener),
      kill: () => port1.close(),
    },
    options,
  );
}

const ways: [string, () => Core][] = [
  ['in this process', () => localCore(openEchoCore(options))],
  ['over a message port', portCore],
  ['in a worker thread', () => connectCore(startWorker(entry), options)],
  ['in a supervised worker thread', () => superviseCore(() => startWorker(entry), options)],
];

describe.each(ways)('a core %s', (_, start) => {
  test('answers calls by number, also when they overlap', async () => {
    const core = kept(start());
    const inputs = Array.from({ length: 20 }, (_, n) => ({ n, tekst: 'Zoë' }));
    expect(await Promise.all(inputs.map((input) => core.call('echo', input)))).toEqual(
      inputs.map((value) => ({ ok: true, value })),
    );
  });

  test('gives back what JSON keeps and nothing else', async () => {
    const core = kept(start());
    expect(await core.call('geen-json', null)).toEqual({ ok: true, value: { when: '1970-01-01T00:00:00.000Z' } });
    expect(await core.call('echo', undefined)).toEqual({ ok: true, value: null });
  });

  test('passes progress in order and before the answer', async () => {
    const core = kept(start());
    const seen: Progress[] = [];
    const answer = await core.call('tel', 3, { onProgress: (progress) => seen.push(progress) });
    expect(answer).toEqual({ ok: true, value: 3 });
    expect(seen).toEqual([1, 2, 3].map((done) => ({ code: 'tellen', done, total: 3 })));
  });

  test('cancels a running job, and one that was cancelled before it began', async () => {
    const core = kept(start());
    const abort = new AbortController();
    const running = core.call('wacht', null, { signal: abort.signal, onProgress: () => abort.abort() });
    expect(await running).toMatchObject({ ok: false, error: { code: 'GEANNULEERD' } });
    expect(await core.call('wacht', null, { signal: AbortSignal.abort() })).toMatchObject({ error: { code: 'GEANNULEERD' } });
  });

  test('turns a core that throws into an envelope without its words', async () => {
    const answer = await kept(start()).call('gooi', null);
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERN' } });
    expect(JSON.stringify(answer)).not.toContain('may not');
  });

  test('grants files, gives blobs and tells events until the listener leaves', async () => {
    const core = kept(start());
    core.grant('r1', '/ergens/lijst.xlsx', 'read');
    expect(await core.call('gegeven', 'r1')).toEqual({ ok: true, value: { path: '/ergens/lijst.xlsx', mode: 'read' } });
    const blob = await core.blob('bekend');
    expect(blob).toMatchObject({ type: 'application/pdf', name: 'evaluatie.pdf' });
    expect(new TextDecoder().decode(blob?.bytes)).toBe('%PDF-1.7 test');
    expect(await core.blob('onbekend')).toBeNull();

    const events: CoreEvent[] = [];
    const stop = core.on((event) => events.push(event));
    await core.call('bewaar', null);
    stop();
    await core.call('bewaar', null);
    expect(events).toEqual([{ kind: 'saved' }]);
  });

  test('stays open when the backup on closing fails, and closes when it is told to', async () => {
    const core = kept(start());
    await core.call('kopie-mislukt', null);
    expect(await core.close()).toEqual({ closed: false, code: 'KOPIE_MISLUKT', message: 'geen plaats' });
    expect(await core.call('echo', 1)).toEqual({ ok: true, value: 1 });
    expect(await core.close({ force: true })).toEqual({ closed: true, backup: 'geen' });
  });
});

describe('a core that ends by itself', () => {
  test('answers every open call with CORE_GESTOPT, and every later one', async () => {
    const core = kept(connectCore(startWorker(entry), options));
    const waiting = core.call('wacht', null);
    const blob = core.call('stop', null);
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'CORE_GESTOPT' } });
    expect(await blob).toMatchObject({ ok: false, error: { code: 'CORE_GESTOPT' } });
    expect(await core.call('echo', 1)).toMatchObject({ ok: false, error: { code: 'CORE_GESTOPT' } });
    expect(await core.blob('bekend')).toBeNull();
    expect(await core.close()).toEqual({ closed: true, backup: 'geen' });
  });

  test('is started again with its grants and its token; a lock wipes the token', async () => {
    const core = kept(superviseCore(() => startWorker(entry), options));
    const events: CoreEvent[] = [];
    core.on((event) => events.push(event));
    core.grant('r1', '/ergens/lijst.xlsx', 'read');
    await core.call('open', null);
    await core.call('stop', null);
    await vi.waitUntil(() => events.some((event) => event.kind === 'stopped'));
    expect(await core.call('gegeven', 'r1')).toMatchObject({ value: { path: '/ergens/lijst.xlsx' } });
    expect(await core.call('opties', null)).toMatchObject({ value: { reopen: 'fictieve sleutel'.length } });
    // The token never goes past the supervisor.
    expect(events).toEqual([{ kind: 'opened' }, { kind: 'stopped', restarted: true }]);

    await core.call('vergrendel', null);
    await core.call('stop', null);
    await vi.waitUntil(() => events.filter((event) => event.kind === 'stopped').length === 2);
    expect(await core.call('opties', null)).toMatchObject({ value: { reopen: null } });
  });

  test('is left stopped when it keeps ending', async () => {
    let started = 0;
    const ends: (() => void)[] = [];
    const dead = (): HostChannel => {
      started++;
      return {
        post: () => undefined,
        onMessage: () => undefined,
        onEnd: (listener) => ends.push(listener),
        kill: () => undefined,
      };
    };
    let clock = 0;
    const core = superviseCore(dead, options, () => clock);
    const events: CoreEvent[] = [];
    core.on((event) => events.push(event));
    ends.at(-1)?.();
    clock += 61_000;
    for (let n = 0; n < 3; n++) ends.at(-1)?.();
    expect(started).toBe(5);
    expect(events.every((event) => event.kind === 'stopped' && event.restarted)).toBe(true);
    ends.at(-1)?.();
    expect(started).toBe(5);
    expect(events.at(-1)).toEqual({ kind: 'stopped', restarted: false });
    expect(await core.call('echo', 1)).toMatchObject({ ok: false, error: { code: 'CORE_GESTOPT' } });
  });

  test('is not started again after it was closed', async () => {
    let started = 0;
    const core = superviseCore(() => {
      started++;
      return startWorker(entry);
    }, options);
    const events: CoreEvent[] = [];
    core.on((event) => events.push(event));
    expect(await core.close()).toEqual({ closed: true, backup: 'geen' });
    await vi.waitFor(async () => expect(await core.call('echo', 1)).toMatchObject({ error: { code: 'CORE_GESTOPT' } }));
    expect(started).toBe(1);
    expect(events).toEqual([{ kind: 'locked' }]);
  });
});

test('worker entries reach a core behind a channel, and are files that exist', async () => {
  const workers = sourceWorkers(path.resolve('.'));
  const core = kept(connectCore(startWorker(entry), { ...options, workers }));
  expect(await core.call('helpers', null)).toEqual({
    ok: true,
    value: [workers.render, workers.sheet, workers.backup].map(String),
  });
  for (const url of Object.values(workers) as URL[]) expect(existsSync(url)).toBe(true);
});

test('a clock does not cross a channel: a host that tries is told at once', () => {
  const worker = startWorker(entry);
  expect(() => connectCore(worker, { ...options, now: () => 0 })).toThrow('its own clock');
  worker.kill();
});
