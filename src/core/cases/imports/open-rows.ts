/** Rows of imports that are not taken over: counted above every overview until solved or dismissed (AMA-30). */
import { and, asc, eq } from 'drizzle-orm';
import type { Translate } from '../../messages.ts';
import type { OpenRij } from '../../reports/index.ts';
import type { Db } from '../../store/index.ts';
import { importRij } from '../../store/schema/index.ts';

export function openRows(db: Db) {
  return db
    .select()
    .from(importRij)
    .where(and(eq(importRij.stand, 'open'), eq(importRij.verwijderd, false)))
    .orderBy(asc(importRij.hlc), asc(importRij.rij))
    .all();
}

export type OpenRow = ReturnType<typeof openRows>[number];

export function countOpenRows(db: Db): { vragen: number; geweigerd: number } {
  const rows = openRows(db);
  const vragen = rows.filter((row) => row.soort === 'vraag').length;
  return { vragen, geweigerd: rows.length - vragen };
}

/** The sentence of a code as `import` prints it; the field behind the colon is left to the row itself. */
export function rowMessage(codes: readonly string[], translate: Translate): string {
  return codes.map((code) => translate(`import.code.${code.split(':')[0]!}`, { veld: code.split(':')[1] ?? '' })).join(' ');
}

/** The name on the row, as far as it was kept to answer later. */
export function rowName(row: OpenRow): string | null {
  const naam = row.inhoud?.['naam'];
  return typeof naam === 'string' && naam !== '' ? naam : null;
}

/** Open rows as the control sheet prints them. */
export function openRowLines(db: Db, translate: Translate): OpenRij[] {
  return openRows(db).map((row) => ({
    soort: row.soort ?? 'vraag',
    bestand: null,
    blad: row.blad,
    rij: row.rij,
    over: rowName(row),
    tekst: rowMessage(row.codes ?? [], translate),
    datum: null,
  }));
}
