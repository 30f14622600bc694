/** The attachment of an AMA WVG agreement: exactly one, of a kind that the web form takes, not too large (AMA-33). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { type Law, lookupAs } from '../lawbook/lookup.ts';

export interface BijlageFeit {
  /** By content, never by name; null: something else. */
  readonly soort: 'PDF' | 'JPG' | 'PNG' | 'TIFF' | null;
  readonly bytes: number;
}

export type BijlageFout =
  | { readonly code: 'BIJLAGE_AANTAL'; readonly aantal: number }
  | { readonly code: 'BIJLAGE_SOORT'; readonly soorten: string }
  | { readonly code: 'BIJLAGE_TE_GROOT'; readonly mb: number };

const MEGABYTE = 1_000_000;

/** What is wrong; nothing when the form takes it. An unknown limit is not tested. */
export function toetsBijlage(files: readonly BijlageFeit[], law: Law, on: IsoDate): BijlageFout[] {
  const kinds = lookupAs(law, 'wvg.bijlage.soorten', 'codes', on).value;
  const most = lookupAs(law, 'wvg.bijlage.maximum', 'integer', on).value;
  const found: BijlageFout[] = files.length === 1 ? [] : [{ code: 'BIJLAGE_AANTAL', aantal: files.length }];
  if (kinds !== null && files.some(({ soort }) => soort === null || !kinds.includes(soort)))
    found.push({ code: 'BIJLAGE_SOORT', soorten: kinds.join(', ') });
  if (most !== null && files.some(({ bytes }) => bytes > most * MEGABYTE)) found.push({ code: 'BIJLAGE_TE_GROOT', mb: most });
  return found;
}

/** The kind of a file by its first bytes. */
export function bijlageSoort(head: Uint8Array): BijlageFeit['soort'] {
  const starts = (...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'PDF';
  if (starts(0xff, 0xd8, 0xff)) return 'JPG';
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'PNG';
  return starts(0x49, 0x49, 0x2a, 0x00) || starts(0x4d, 0x4d, 0x00, 0x2a) ? 'TIFF' : null;
}
