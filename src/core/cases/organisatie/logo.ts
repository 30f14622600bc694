/** The organisation's own logo on documents: a small PNG or SVG, kept in the case file. */
import { readFileSync, statSync } from 'node:fs';
import { CallFailure } from '../../access/failure.ts';
import type { Logo } from '../../reports/index.ts';
import type { Db } from '../../store/index.ts';
import { organisatieRow } from './read.ts';

const MAX_BYTES = 400 * 1024;
const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

export interface StoredLogo {
  readonly type: 'png' | 'svg';
  readonly data: string;
  readonly alt: string;
}

/** Reads and checks a file. Throws LOGO_TE_GROOT, LOGO_ONGELDIG, LOGO_ZONDER_TEKST. */
export function readLogo(file: string, alt: string): StoredLogo {
  if (alt.trim() === '') throw new CallFailure('LOGO_ZONDER_TEKST', { field: 'alt' });
  if (statSync(file).size > MAX_BYTES)
    throw new CallFailure('LOGO_TE_GROOT', { field: 'bestand', details: { kB: MAX_BYTES / 1024 } });
  const bytes = readFileSync(file);
  return { type: typeOf(bytes), data: bytes.toString('base64'), alt: alt.trim() };
}

/** By content, never by name. An SVG that points outside itself is no logo. */
function typeOf(bytes: Buffer): StoredLogo['type'] {
  if (bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return 'png';
  const text = bytes.toString('utf8');
  const outside = /<!DOCTYPE|<script|(?:href|src)\s*=\s*["'](?!#|data:image\/png)/i.test(text);
  if (!/<svg[\s>]/.test(text) || outside) throw new CallFailure('LOGO_ONGELDIG', { field: 'bestand' });
  return 'svg';
}

/** The logo as the documents want it. */
export function logoOf(db: Db): Logo | null {
  const stored = organisatieRow(db)?.logo;
  return stored ? { type: stored.type, alt: stored.alt, bytes: new Uint8Array(Buffer.from(stored.data, 'base64')) } : null;
}
