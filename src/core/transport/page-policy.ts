/** What a page of Trajectmap may do, the same in the window and in the preview (E-32): one policy, two hosts. */

/**
 * Nothing but our own files. React and React Aria set styles through the object model, which needs no allowance;
 * `blob:` images are documents that were asked for through the session.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer. Health data never stays in a cache, and no other origin may read or embed it. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Media type of a built page file by its extension; null for what a page has no business asking for. */
export function mediaType(file: string): string | null {
  return MEDIA_TYPES[/\.[a-z0-9]+$/.exec(file)?.[0] ?? ''] ?? null;
}

/**
 * The page file that a URL path names, or null when it names something else: a folder upwards, a hidden file, an unknown kind.
 * @param pathname still percent-encoded
 */
export function pageFile(pathname: string): string | null {
  const parts = (pathname === '/' ? '/index.html' : pathname).split('/').slice(1);
  const plain = parts.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part));
  const file = parts.join('/');
  return plain && mediaType(file) !== null ? file : null;
}
