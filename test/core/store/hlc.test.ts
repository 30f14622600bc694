/** The clock of the journal: always forward, whatever the clock of the computer does. */
import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createClock, millisOf } from '../../../src/core/store/journal/hlc.ts';
import { createJournal } from '../../../src/core/store/journal/journal.ts';
import { ACTOR, createTemplate } from './open-file.ts';

const NOON = Date.UTC(2026, 2, 31, 12);
const HOUR = 3_600_000;

describe('the clock', () => {
  test('reads as the time of the computer', () => {
    expect(millisOf(createClock(0, () => NOON).next())).toBe(NOON);
  });

  test('goes on counting when that goes back', () => {
    let now = NOON;
    const clock = createClock(0, () => now);
    const before = clock.next();
    now -= HOUR;
    const after = clock.next();
    expect(after).toBe(before + 1);
    now += 2 * HOUR;
    expect(millisOf(clock.next())).toBe(now);
  });

  test('gives more stamps in one millisecond than its counter holds, each its own', () => {
    const clock = createClock(0, () => NOON);
    const stamps = Array.from({ length: 3000 }, () => clock.next());
    expect(new Set(stamps).size).toBe(3000);
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
  });

  test('takes over a stamp from elsewhere, and says when that runs far ahead', () => {
    const clock = createClock(0, () => NOON);
    expect(clock.see((NOON + 4 * 60_000) * 1024)).toBe(false);
    expect(clock.see((NOON - HOUR) * 1024)).toBe(false);
    const ahead = (NOON + HOUR) * 1024 + 7;
    expect(clock.see(ahead)).toBe(true);
    expect(clock.next()).toBe(ahead + 1);
  });

  test.each([Number.NaN, 1.5, -1, 2 ** 53])('does not take over %d', (stamp) => {
    expect(() => createClock(0, () => NOON).see(stamp)).toThrow(RangeError);
  });

  test('only ever rises, and stays a whole number until the year 2200', () => {
    const moves = fc.array(fc.integer({ min: -10 * HOUR, max: 10 * HOUR }), { maxLength: 50 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2200, 0) }), moves, (start, script) => {
        let now = start;
        const clock = createClock(0, () => now);
        let last = 0;
        for (const move of script) {
          now = Math.max(0, now + move);
          const next = clock.next();
          expect(next).toBeGreaterThan(last);
          expect(Number.isSafeInteger(next)).toBe(true);
          last = next;
        }
      }),
    );
  });
});

describe('a journal', () => {
  const template = createTemplate();
  afterAll(() => template.remove());

  test('that is opened on a computer whose clock is behind writes after what is there', () => {
    const { writer, search, reader, close } = template.open();
    const open = (now: number) =>
      createJournal({ connection: writer, search, device: randomBytes(16), appVersion: '0.1.0', now: () => now });
    for (const now of [NOON, NOON - 24 * HOUR, 0]) {
      open(now).write({ op: 'werkpost.maak', actor: ACTOR, source: 'ui' }, (write) =>
        write.insert('werkpost', { naam: 'Keuken' }),
      );
    }
    const stamps = reader
      .prepare<[], { hlc: number }>('SELECT hlc FROM tx ORDER BY id')
      .all()
      .map(({ hlc }) => hlc);
    close();
    expect(stamps).toEqual([NOON * 1024, NOON * 1024 + 1, NOON * 1024 + 2]);
  });
});
