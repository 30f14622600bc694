/** The organisation's own logo on documents: a small PNG or SVG, kept in the case file. */
import { readFileSync, statSync } from 'node:fs';
import { CallFailure } from '../../access/failure.ts';
import type { Logo } from '../../reports/index.ts';
import type { Db } from '../../store/index.ts';
import { organisatieRow } from './read.ts';

const MAX_BYTES = 400 * 1024;
const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MEDIA_TYPE = { png: 'image/png', svg: 'image/svg+xml' } as const;

export interface StoredLogo {
  readonly type: 'png' | 'svg';
  readonly data: string;
  readonly alt: string;
}

/** What a screen reader says instead of the logo. Throws LOGO_ZONDER_TEKST. */
export function logoText(alt: string | null): string {
  if (alt === null || alt.trim() === '') throw new CallFailure('LOGO_ZONDER_TEKST', { field: 'alt' });
  return alt.trim();
}

/** Reads and checks a file. Throws LOGO_TE_GROOT, LOGO_ONGELDIG, LOGO_ZONDER_TEKST. */
export function readLogo(file: string, alt: string | null): StoredLogo {
  const text = logoText(alt);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw badLogo();
  if (found.size > MAX_BYTES) throw new CallFailure('LOGO_TE_GROOT', { field: 'bestand', details: { kB: MAX_BYTES / 1024 } });
  const bytes = readFileSync(file);
  return { type: typeOf(bytes), data: bytes.toString('base64'), alt: text };
}

/** Says so at the file that was chosen. */
export const badLogo = (): CallFailure => new CallFailure('LOGO_ONGELDIG', { field: 'bestand' });

/** A link that leaves the picture, a script, an entity: none of them has a place on a document. */
const OUTSIDE = /<!ENTITY|<script|(?:href|src)\s*=\s*["'](?!#|data:image\/png)/i;

/** By content, never by name. An SVG that points outside itself is no logo. */
function typeOf(bytes: Buffer): StoredLogo['type'] {
  if (bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return 'png';
  const text = bytes.toString('utf8');
  if (!/<svg[\s>]/.test(text) || OUTSIDE.test(text)) throw badLogo();
  return 'svg';
}

/** A stored logo as the documents want it. */
export function printable({ type, data, alt }: StoredLogo): Logo {
  return { type, alt, bytes: new Uint8Array(Buffer.from(data, 'base64')) };
}

/** The logo as the documents want it. */
export function logoOf(db: Db): Logo | null {
  const stored = organisatieRow(db)?.logo;
  return stored ? printable(stored) : null;
}

/** The logo as a page shows it. */
export function logoPicture(db: Db): { alt: string; beeld: string } | null {
  const stored = organisatieRow(db)?.logo;
  return stored ? { alt: stored.alt, beeld: `data:${MEDIA_TYPE[stored.type]};base64,${stored.data}` } : null;
}
