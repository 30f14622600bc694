/** What every request must show before anything else is looked at (E-32). Pure: headers in, a verdict out. */
import type { IncomingHttpHeaders } from 'node:http';

/** No body may be larger (bytes). */
export const BODY_LIMIT = 32 * 1024 * 1024;

type Verdict = 'goed' | 'geweigerd';

/** DNS rebinding: a name that someone else made point at this machine is not our address. */
export function checkHost(headers: IncomingHttpHeaders, port: number): Verdict {
  return headers.host === `127.0.0.1:${port}` ? 'goed' : 'geweigerd';
}

/** Page files: typed in the address bar, or asked for by our own page; never by a page of another origin. */
export function checkStatic(headers: IncomingHttpHeaders): Verdict {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'none' || site === 'same-origin' ? 'goed' : 'geweigerd';
}

/**
 * Calls: our own page only. A browser leaves `Origin` out of a same-origin GET, so there alone it may be missing;
 * `Sec-Fetch-Site` is always there and cannot be set by a script.
 */
export function checkApi(method: string, headers: IncomingHttpHeaders, port: number): Verdict {
  if (headers['sec-fetch-site'] !== 'same-origin') return 'geweigerd';
  const origin = headers.origin;
  if (origin === undefined) return method === 'GET' ? 'goed' : 'geweigerd';
  return origin === `http://127.0.0.1:${port}` ? 'goed' : 'geweigerd';
}

/** Signing in is posted by a page from a file, whose origin is `null`; the token is what counts, and a script of another site has no way to it. */
export function checkSignIn(headers: IncomingHttpHeaders, port: number): Verdict {
  const { origin } = headers;
  const document = headers['sec-fetch-dest'] === 'document' && headers['sec-fetch-mode'] === 'navigate';
  return document && (origin === 'null' || origin === `http://127.0.0.1:${port}`) ? 'goed' : 'geweigerd';
}

/** `application/json`, with or without `charset=utf-8`. */
export function isMediaType(headers: IncomingHttpHeaders, wanted: string): boolean {
  const [type, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  return type?.trim() === wanted && parameters.every((parameter) => parameter.trim() === 'charset=utf-8');
}
