/** Who may talk to the preview (E-32): a one-time token, one session, one page, and an end when the last page is gone. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Time as the access rules need it; a test hands in its own. `after` answers a function that calls it off. */
export interface Timer {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

export const systemTimer: Timer = {
  now: () => Date.now(),
  after: (ms, run) => {
    const handle = setTimeout(run, ms);
    return () => clearTimeout(handle);
  },
};

/** A one-time token is good for this long (ms). */
export const TOKEN_MS = 60_000;
/** The preview ends when no page has been there for this long (ms). */
export const IDLE_MS = 60_000;

export interface Access {
  /** A new one-time token; an earlier one that was not used is no longer good. */
  issueToken(): string;
  /** The session token, or why there is none. A token that was tried is spent, whatever came of it. */
  redeem(token: string): { readonly session: string } | { readonly refused: 'ongeldig' | 'pagina-open' };
  /** @param authorization the header as it came */
  isSession(authorization: string | undefined): boolean;
  /** Makes `page` the one page; false while another is there. */
  claim(page: string): boolean;
  holds(page: string): boolean;
  release(page: string): void;
  /** Stops the countdown for good. */
  end(): void;
}

/** @param onIdle called once, when nobody came or the last page has been gone for `IDLE_MS` */
export function createAccess(timer: Timer, onIdle: () => void): Access {
  let token: { readonly digest: Buffer; readonly until: number } | null = null;
  let session: Buffer | null = null;
  let page: string | null = null;
  let ended = false;
  let callOff: (() => void) | null = null;

  const countDown = (ms: number): void => {
    callOff?.();
    if (ended || page !== null) return;
    callOff = timer.after(ms, () => {
      ended = true;
      onIdle();
    });
  };

  return {
    issueToken: () => {
      const fresh = newSecret();
      token = { digest: digest(fresh), until: timer.now() + TOKEN_MS };
      countDown(TOKEN_MS + IDLE_MS);
      return fresh;
    },
    redeem: (tried) => {
      const known = token;
      if (known === null || !timingSafeEqual(known.digest, digest(tried))) return { refused: 'ongeldig' };
      token = null;
      if (timer.now() > known.until) return { refused: 'ongeldig' };
      if (page !== null) return { refused: 'pagina-open' };
      const fresh = newSecret();
      session = digest(fresh);
      countDown(IDLE_MS);
      return { session: fresh };
    },
    isSession: (authorization) => {
      const given = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(authorization ?? '')?.[1];
      return given !== undefined && session !== null && timingSafeEqual(session, digest(given));
    },
    claim: (wanted) => {
      if (page !== null && page !== wanted) return false;
      page = wanted;
      callOff?.();
      return true;
    },
    holds: (asked) => page === asked,
    release: (gone) => {
      if (page !== gone) return;
      page = null;
      countDown(IDLE_MS);
    },
    end: () => {
      ended = true;
      callOff?.();
    },
  };
}

const newSecret = (): string => randomBytes(32).toString('base64url');
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();
