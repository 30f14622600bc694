/**
 * Logo and letterhead as a document was drawn with them. A frozen document keeps their hashes only, because a picture is large and stands on
 * every document; the pictures themselves stand in the history of the organisation.
 */
import { createHash } from 'node:crypto';
import { type Letterhead, type Logo } from '../../reports/index.ts';
import { type CaseView, type Db, recordHistory } from '../../store/index.ts';
import { pictureOf } from './briefhoofd.ts';
import { type StoredLogo, printable } from './logo.ts';
import { organisatieRow } from './read.ts';

export interface Huisstijl {
  /** SHA-256 of the stored value, in hexadecimal; null without one. */
  readonly logo: string | null;
  readonly briefhoofd: string | null;
}

const hashOf = (stored: unknown): string | null =>
  stored === null || stored === undefined ? null : createHash('sha256').update(JSON.stringify(stored)).digest('hex');

/** What a document that is made now is drawn with. */
export function huisstijlNu(db: Db): { logo: string | null; briefhoofd: string | null } {
  const row = organisatieRow(db);
  return { logo: hashOf(row?.logo), briefhoofd: hashOf(row?.briefhoofd) };
}

type StoredHead = Parameters<typeof pictureOf>[0];

export interface Pictures {
  readonly logo: Logo | null;
  readonly letterhead: Letterhead | null;
  /** `nu`: those of now, because those of then were not kept or were erased. */
  readonly stand: 'toen' | 'nu';
}

/** The pictures of a frozen document. @param frozen absent: from before this was kept */
export function huisstijlToen({ db, reader }: Pick<CaseView, 'db' | 'reader'>, frozen: Huisstijl | undefined): Pictures {
  const row = organisatieRow(db);
  const now: Pictures = {
    logo: row?.logo ? printable(row.logo) : null,
    letterhead: row?.briefhoofd ? pictureOf(row.briefhoofd) : null,
    stand: 'nu',
  };
  if (!frozen || !row) return now;
  const valueOf = (field: 'logo' | 'briefhoofd'): unknown => {
    const wanted = frozen[field];
    if (wanted === null) return null;
    if (hashOf(row[field]) === wanted) return row[field];
    return recordHistory(reader, 'organisatie', row.id).find((change) => change.field === field && hashOf(change.to) === wanted)
      ?.to;
  };
  const [logo, head] = [valueOf('logo'), valueOf('briefhoofd')];
  if (logo === undefined || head === undefined) return now;
  return {
    logo: logo === null ? null : printable(logo as StoredLogo),
    letterhead: head === null ? null : pictureOf(head as StoredHead),
    stand: 'toen',
  };
}
