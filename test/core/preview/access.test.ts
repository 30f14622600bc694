import { beforeEach, describe, expect, test } from 'vitest';
import type { Access } from '../../../src/preview/access.ts';
import { createAccess, IDLE_MS, TOKEN_MS } from '../../../src/preview/access.ts';
import type { FakeTimer } from './fake-timer.ts';
import { fakeTimer } from './fake-timer.ts';

let timer: FakeTimer;
let access: Access;
let idle = 0;
beforeEach(() => {
  timer = fakeTimer();
  idle = 0;
  access = createAccess(timer, () => idle++);
});

const signIn = (): string => {
  const outcome = access.redeem(access.issueToken());
  if (!('session' in outcome)) throw new Error('expected a session');
  return outcome.session;
};

describe('the one-time token', () => {
  test('gives a session once', () => {
    const token = access.issueToken();
    expect(access.redeem(token)).toHaveProperty('session');
    expect(access.redeem(token)).toEqual({ refused: 'ongeldig' });
  });

  test('is good for a minute', () => {
    const token = access.issueToken();
    timer.pass(TOKEN_MS + 1);
    expect(access.redeem(token)).toEqual({ refused: 'ongeldig' });
    const other = access.issueToken();
    timer.pass(TOKEN_MS);
    expect(access.redeem(other)).toHaveProperty('session');
  });

  test('is replaced by the next one, and a wrong one does not spend it', () => {
    const first = access.issueToken();
    const second = access.issueToken();
    expect(access.redeem(first)).toEqual({ refused: 'ongeldig' });
    expect(access.redeem('')).toEqual({ refused: 'ongeldig' });
    expect(access.redeem(second)).toHaveProperty('session');
  });

  test('is spent and gives nothing while a page is open', () => {
    signIn();
    access.claim('a');
    const token = access.issueToken();
    expect(access.redeem(token)).toEqual({ refused: 'pagina-open' });
    access.release('a');
    expect(access.redeem(token)).toEqual({ refused: 'ongeldig' });
  });
});

describe('the session', () => {
  test('is known by its header alone', () => {
    const session = signIn();
    expect(access.isSession(`Bearer ${session}`)).toBe(true);
    for (const header of [undefined, '', session, `bearer ${session}`, `Bearer ${session}x`, `Bearer ${'A'.repeat(43)}`]) {
      expect(access.isSession(header)).toBe(false);
    }
  });

  test('ends when a new one begins', () => {
    const first = signIn();
    const second = signIn();
    expect(access.isSession(`Bearer ${first}`)).toBe(false);
    expect(access.isSession(`Bearer ${second}`)).toBe(true);
  });
});

describe('the page', () => {
  test('is one at a time', () => {
    expect(access.claim('a')).toBe(true);
    expect(access.claim('b')).toBe(false);
    access.release('b');
    expect(access.holds('a')).toBe(true);
    access.release('a');
    expect(access.claim('b')).toBe(true);
  });

  test('keeps the preview running; a minute after the last one it ends, once', () => {
    signIn();
    access.claim('a');
    timer.pass(10 * IDLE_MS);
    expect(idle).toBe(0);
    access.release('a');
    timer.pass(IDLE_MS - 1);
    access.claim('b');
    timer.pass(10 * IDLE_MS);
    access.release('b');
    timer.pass(IDLE_MS - 1);
    expect(idle).toBe(0);
    timer.pass(1);
    expect(idle).toBe(1);
    timer.pass(10 * IDLE_MS);
    expect(idle).toBe(1);
  });

  test('that never comes ends the preview too, after the token has expired', () => {
    access.issueToken();
    timer.pass(TOKEN_MS + IDLE_MS - 1);
    expect(idle).toBe(0);
    timer.pass(1);
    expect(idle).toBe(1);
  });

  test('that signs in and goes no further ends it a minute later', () => {
    signIn();
    timer.pass(IDLE_MS);
    expect(idle).toBe(1);
  });

  test('counts no longer once the preview ends by itself', () => {
    access.issueToken();
    access.end();
    timer.pass(10 * IDLE_MS);
    expect(idle).toBe(0);
  });
});
