/** The head of the organisation's letters: the house style, an own picture (PNG or PDF of one page), or paper that is printed already. */
import { readFileSync, statSync } from 'node:fs';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Letterhead } from '../../reports/index.ts';
import type { Db } from '../../store/index.ts';
import { organisatieRow } from './read.ts';

const MAX_BYTES = 1024 * 1024;
const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Millimetres that a head takes when nobody says how many: what stands above the window of the envelope. */
const HEIGHT = 25;

type Stored = NonNullable<NonNullable<ReturnType<typeof organisatieRow>>['briefhoofd']>;
type Input = ParsedInputOf<'organisatie.briefhoofd'>;

/** Reads and checks a file, by content, never by name. Throws BRIEFHOOFD_TE_GROOT, BRIEFHOOFD_ONGELDIG. */
function readPicture(file: string): { type: 'png' | 'pdf'; data: string } {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw badHead();
  if (found.size > MAX_BYTES)
    throw new CallFailure('BRIEFHOOFD_TE_GROOT', { field: 'bestand', details: { kB: MAX_BYTES / 1024 } });
  const bytes = readFileSync(file);
  const png = bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE);
  if (!png && !bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw badHead();
  return { type: png ? 'png' : 'pdf', data: bytes.toString('base64') };
}

export const badHead = (): CallFailure => new CallFailure('BRIEFHOOFD_ONGELDIG', { field: 'bestand' });

/** What is kept. @param path of the chosen file; null keeps the picture that stands. Throws BRIEFHOOFD_ONTBREEKT. */
export function headOf(db: Db, { soort, hoogte }: Input, path: string | null): Stored {
  const common = { soort, hoogte: hoogte ?? HEIGHT };
  if (soort !== 'afbeelding') return common;
  if (path !== null) return { ...common, ...readPicture(path) };
  const before = organisatieRow(db)?.briefhoofd;
  if (!before?.data || !before.type) throw new CallFailure('BRIEFHOOFD_ONTBREEKT', { field: 'bestand' });
  return { ...common, type: before.type, data: before.data };
}

/** The picture as letters want it; null for the house style and for printed paper. */
export function pictureOf(stored: Stored): Letterhead | null {
  if (stored.soort !== 'afbeelding' || !stored.data || !stored.type) return null;
  return { type: stored.type, bytes: new Uint8Array(Buffer.from(stored.data, 'base64')) };
}

export function letterheadOf(db: Db): Letterhead | null {
  const stored = organisatieRow(db)?.briefhoofd;
  return stored ? pictureOf(stored) : null;
}
