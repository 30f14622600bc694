/** AES-256-GCM with a fresh nonce each time. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Nonce, and ciphertext with its tag; base64. */
export interface Box {
  readonly nonce: string;
  readonly data: string;
}

/** Encrypts `plain`; `additional` is authenticated and not stored. */
export function sealBox(key: Buffer, plain: Uint8Array, additional: Buffer): Box {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(additional);
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), data: data.toString('base64') };
}

/** The content; null when the key is wrong or anything was changed. */
export function openBox(key: Buffer, box: Box, additional: Buffer): Buffer | null {
  const nonce = Buffer.from(box.nonce, 'base64');
  const data = Buffer.from(box.data, 'base64');
  if (nonce.length !== NONCE_BYTES || data.length < TAG_BYTES) return null;
  const split = data.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(additional);
  decipher.setAuthTag(data.subarray(split));
  try {
    return Buffer.concat([decipher.update(data.subarray(0, split)), decipher.final()]);
  } catch {
    return null;
  }
}
