/** A long import beside the other work of the core: queries are answered in between, commands wait, and stopping leaves nothing. */
import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Envelope, Progress } from '../../../src/shared/contract/define.ts';
import type { OutputOf } from '../../../src/shared/contract/index.ts';
import { type Connection, openReader, verifyChain } from '../../../src/core/store/index.ts';
import { dumpFile } from '../store-fixtures/dump.ts';
import { PASSPHRASE, type TestCore, startCore } from './core.ts';

const ROWS = 1200;
/** Bytes of the token of an opened file. */
const [KEY, SALT] = [32, 16];

const two = (n: number): string => String(n).padStart(2, '0');

/** A fictional national number, another one for every `n`. */
function insz(n: number): string {
  const base = `${two(60 + (n % 40))}${two(1 + (Math.floor(n / 40) % 12))}${two(1 + (Math.floor(n / 480) % 28))}001`;
  return `${base}${two(97 - (Number(base) % 97))}`;
}

interface Case {
  readonly on: TestCore;
  /** The file, on a connection of the test. */
  readonly reader: Connection;
  /** Everything that the file holds. */
  readonly content: () => string;
  readonly operations: () => string[];
  readonly lees: (options?: {
    proef?: boolean;
    signal?: AbortSignal;
    onProgress?: (progress: Progress) => void;
  }) => Promise<Envelope>;
}

const cases: Case[] = [];
afterEach(async () => {
  for (const { on, reader } of cases.splice(0)) {
    reader.close();
    await on.close();
  }
});

/** A case file, and a list of people that is in nobody's file yet. */
async function withList(): Promise<Case> {
  const on = startCore();
  let token = new Uint8Array();
  on.core.on((event) => {
    if (event.kind === 'opened' && event.token) token = event.token.slice();
  });
  await on.call('dossier.maak', {
    bestand: on.grant('proef.trajectmap'),
    naam: 'Voorbeeld vzw',
    kbo: null,
    gebruiker: 'griet',
    wachtzin: PASSPHRASE,
  });
  const lines = Array.from({ length: ROWS }, (_, n) => `Peeters ${n};An;${insz(n)};${two(1 + (n % 9))}/02/2025;leefloon`);
  writeFileSync(path.join(on.folder, 'lijst.csv'), ['Naam;Voornaam;RR-nummer;Start;Statuut', ...lines].join('\n'));
  const bestand = on.grant('lijst.csv', 'read');
  const reader = openReader(on.file, Buffer.from(token.slice(0, KEY)), Buffer.from(token.slice(KEY, KEY + SALT)));
  const made: Case = {
    on,
    reader,
    content: () => JSON.stringify(dumpFile(reader)),
    operations: () =>
      reader
        .prepare<[], { op: string }>('SELECT op FROM tx ORDER BY id')
        .all()
        .map(({ op }) => op),
    lees: ({ proef = false, ...options } = {}) =>
      on.core.call('import.lees', { soort: 'deelnemers', bestand, proef, op: '2026-03-31' }, options),
  };
  cases.push(made);
  return made;
}

const persons = ({ reader }: Case): number => reader.prepare<[], { n: number }>('SELECT count(*) AS n FROM persoon').get()!.n;
function counts(envelope: Envelope): string {
  if (!envelope.ok) return envelope.error.code;
  const { accepted } = envelope.value as OutputOf<'import.lees'>;
  return `${accepted.new.length} new, ${accepted.unchanged.length} unchanged`;
}

const isWriting = ({ code }: Progress): boolean => code === 'import.voortgang.bewaren';

interface HalfWay<T> {
  readonly onProgress: (progress: Progress) => void;
  /** What was begun half-way. */
  readonly begun: Promise<T>;
}

/** Begins something once, when half of the rows are written. */
function halfWay<T>(begin: () => T | Promise<T>): HalfWay<T> {
  const written = new EventEmitter();
  return {
    onProgress(progress) {
      if (isWriting(progress) && progress.done >= ROWS / 2) written.emit('half');
    },
    begun: new Promise((resolve) => written.once('half', () => resolve(begin()))),
  };
}

describe('a long import', () => {
  test('counts the rows that it compared, and those that it took over', async () => {
    const file = await withList();
    const seen: Progress[] = [];
    expect(await file.lees({ onProgress: (progress) => seen.push(progress) })).toMatchObject({ ok: true });
    expect(persons(file)).toBe(ROWS);
    for (const phase of ['vergelijken', 'bewaren']) {
      const counted = seen.filter(({ code, total }) => code === `import.voortgang.${phase}` && total !== null);
      expect(counted.length).toBeGreaterThan(3);
      expect(new Set(counted.map(({ total }) => total))).toEqual(new Set([ROWS]));
      const done = counted.map((progress) => progress.done);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
    }
  });

  test('does not keep a question waiting, which is answered with what was true before it', async () => {
    const file = await withList();
    const order: string[] = [];
    const { onProgress, begun } = halfWay(async () => {
      const found = await file.on.call('persoon.zoek', { tekst: 'peeters', limiet: 20 });
      order.push(`${found.length} gevonden`);
    });
    expect(await file.lees({ onProgress })).toMatchObject({ ok: true });
    order.push('ingelezen');
    await begun;
    expect(order).toEqual(['0 gevonden', 'ingelezen']);
    expect(await file.on.call('persoon.zoek', { tekst: 'peeters', limiet: 20 })).toHaveLength(20);
  });

  test('that is stopped half-way leaves the file as it was, says so, and can be done again', async () => {
    const file = await withList();
    const before = file.content();
    const stop = new AbortController();
    const { onProgress } = halfWay(() => stop.abort());
    const stopped = await file.lees({ signal: stop.signal, onProgress });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'GEANNULEERD' } });
    expect(!stopped.ok && stopped.error.message).toMatch(/lijst\.csv is gestopt\. Er is niets gewijzigd/);
    expect(file.content()).toBe(before);
    expect(await file.lees()).toMatchObject({ ok: true });
    expect(persons(file)).toBe(ROWS);
    expect(file.operations()).toEqual(['dossier.maak', 'import.deelnemers']);
    expect(verifyChain(file.reader).broken).toEqual([]);
  });

  test('that is stopped while it compares leaves no trace either', async () => {
    const file = await withList();
    const before = file.content();
    const stop = new AbortController();
    const onProgress = ({ code, done }: Progress): void => {
      if (code === 'import.voortgang.vergelijken' && done > 0) stop.abort();
    };
    expect(await file.lees({ signal: stop.signal, onProgress })).toMatchObject({ ok: false, error: { code: 'GEANNULEERD' } });
    expect(file.content()).toBe(before);
  });

  test('lets a command wait until it is over: it is not lost, and no part of the import', async () => {
    const file = await withList();
    const { onProgress, begun } = halfWay(async () => {
      const asked = file.operations();
      await file.on.call('gebruiker.later', { reden: 'zoekt nog iemand' });
      return { asked, answered: file.operations() };
    });
    expect(await file.lees({ onProgress })).toMatchObject({ ok: true });
    expect(await begun).toEqual({
      asked: ['dossier.maak'],
      answered: ['dossier.maak', 'import.deelnemers', 'gebruiker.later'],
    });
    const last = file.reader.prepare('SELECT entity, field, value FROM change WHERE tx = (SELECT max(id) FROM tx)');
    expect(last.all()).toEqual([{ entity: 'organisatie', field: 'eenGebruikerReden', value: '"zoekt nog iemand"' }]);
    expect(file.reader.prepare("SELECT count(*) AS n FROM change WHERE entity = 'organisatie' AND tx = 2").get()).toEqual({
      n: 0,
    });
  });

  test('waits for another one, and sees what that one took over', async () => {
    const file = await withList();
    const [first, second] = await Promise.all([file.lees(), file.lees()]);
    // Which of them has read its file first is nobody's promise.
    expect([counts(first), counts(second)].toSorted()).toEqual([`0 new, ${ROWS} unchanged`, `${ROWS} new, 0 unchanged`]);
    expect(file.operations()).toEqual(['dossier.maak', 'import.deelnemers']);
    expect(persons(file)).toBe(ROWS);
  });

  test('is finished before the file is closed', async () => {
    const file = await withList();
    const { onProgress, begun } = halfWay(() => file.on.core.close());
    expect(await file.lees({ onProgress })).toMatchObject({ ok: true });
    expect(await begun).toEqual({ closed: true, backup: 'geen' });
    expect(persons(file)).toBe(ROWS);
  });

  test('that is tried out first writes nothing', async () => {
    const file = await withList();
    const before = file.content();
    expect(counts(await file.lees({ proef: true }))).toBe(`${ROWS} new, 0 unchanged`);
    expect(file.content()).toBe(before);
  });
});
