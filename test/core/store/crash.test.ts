/** kill -9 at any moment: what was acknowledged is there, and nothing is there by half. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, test } from 'vitest';
import { openReader, openWriter } from '../../../src/core/store/driver.ts';
import { createSearchIndex } from '../../../src/core/store/search.ts';
import { expectIntegrity, expectWhole } from '../store-fixtures/whole.ts';
import { type OpenFile, attachJournal, createTemplate } from './open-file.ts';

const KILLS = 50;
const MOST_OPERATIONS = 10;
const CHILD = path.resolve('test/core/store-fixtures/crash-child.ts');
const template = createTemplate();
afterAll(() => template.remove());

interface Target extends Pick<OpenFile, 'file' | 'key' | 'salt'> {
  readonly device: Buffer;
}

interface Acknowledged {
  readonly seq: number;
  readonly changes: number;
}

function start({ file, key, salt, device }: Target, turn: number): ChildProcess {
  const hex = [key, salt, device].map((bytes) => bytes.toString('hex'));
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, file, ...hex, String(turn)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Lets the child write, kills it when it said its `lines`-th line (which it follows at once with the next work), and gives what it said. */
async function runAndKill(target: Target, turn: number, lines: number): Promise<Acknowledged[]> {
  const child = start(target, turn);
  const ended = once(child, 'close');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    said.push(line);
    if (said.length === lines) child.kill('SIGKILL');
  }
  const [code, signal] = (await ended) as [number | null, string | null];
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  return said
    .filter((line) => line.startsWith('written '))
    .map((line) => line.split(' ').map(Number))
    .map(([, seq, changes]) => ({ seq: seq!, changes: changes! }));
}

function operationsIn({ reader }: OpenFile): Acknowledged[] {
  return reader
    .prepare<[], Acknowledged>(
      'SELECT t.seq, (SELECT count(*) FROM change c WHERE c.tx = t.id) AS changes FROM tx t ORDER BY t.seq',
    )
    .all();
}

describe(`a process that is killed ${KILLS} times while it writes`, () => {
  test('loses no acknowledged operation and leaves no half one', { timeout: 600_000 }, async () => {
    const { file, key, salt, reader, writer } = template.open();
    reader.close();
    writer.close();
    const target: Target = { file, key, salt, device: randomBytes(16) };
    const known: Acknowledged[] = [];
    let unacknowledged = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      known.push(...(await runAndKill(target, kill * MOST_OPERATIONS, randomInt(1, MOST_OPERATIONS))));
      const opened = attachJournal(file, key, salt, openWriter(file, key, salt));
      const written = operationsIn(opened);
      // The last operation may have been written without having been said; no other may be there, and none may be missing.
      expect(written.slice(0, known.length)).toEqual(known);
      expect(written.length - known.length).toBeLessThanOrEqual(1);
      unacknowledged += written.length - known.length;
      known.push(...written.slice(known.length));
      expectWhole(opened, template);
      expectIntegrity(opened);
      opened.close();
    }
    expect(known.length).toBeGreaterThan(KILLS);
    expect(unacknowledged).toBeLessThan(known.length);
  });
});

describe('a file whose process was killed', () => {
  test('can be read at once, without a writer', async () => {
    const { file, key, salt, reader, writer } = template.open();
    reader.close();
    writer.close();
    const acknowledged = await runAndKill({ file, key, salt, device: randomBytes(16) }, 0, 12);
    const after = openReader(file, key, salt);
    const { n } = after.prepare<[], { n: number }>('SELECT count(*) AS n FROM tx').get()!;
    expect(n).toBeGreaterThanOrEqual(acknowledged.length);
    after.close();
    const again = openWriter(file, key, salt);
    expect(createSearchIndex(again).rebuild()).toBeGreaterThan(0);
    again.close();
  });
});
