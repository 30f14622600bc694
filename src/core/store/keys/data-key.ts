/** The key of the file and what is derived from it. Only calls that Electron's BoringSSL has too (stack 7.15). */
import { createHmac, hkdfSync } from 'node:crypto';
import { KEY_BYTES } from '../driver.ts';

/** Derives 32 bytes for one purpose; two purposes never share a key. */
export function derive(secret: Buffer, salt: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `trajectmap ${purpose} v1`, KEY_BYTES));
}

/** The data key of a file: recovery secret (20 bytes) and file id (16 bytes) are enough to open the file alone (engineering E-03). */
export function deriveDataKey(recoverySecret: Buffer, fileId: Buffer): Buffer {
  return derive(recoverySecret, fileId, 'data key');
}

/** A short name for a data key: tells two keys apart without giving either away. */
export function keyName(dataKey: Buffer, fileId: Buffer): string {
  return derive(dataKey, fileId, 'key name').subarray(0, 8).toString('hex');
}

/** HMAC-SHA-256 with a key for this purpose, in base64: who cannot open the file cannot make it. */
export function authenticate(dataKey: Buffer, fileId: Buffer, purpose: string, data: string | Uint8Array): string {
  const key = derive(dataKey, fileId, purpose);
  try {
    return createHmac('sha256', key).update(data).digest('base64');
  } finally {
    key.fill(0);
  }
}

/** Overwrites keys in memory. The best that JavaScript offers; copies that SQLite or the runtime made stay until they are reused. */
export function wipe(...secrets: (Buffer | null | undefined)[]): void {
  for (const secret of secrets) secret?.fill(0);
}
