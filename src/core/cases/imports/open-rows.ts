/** Rows of imports that are not taken over: counted above every overview until solved or dismissed (AMA-30). */
import { and, asc, eq } from 'drizzle-orm';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type IsoDate } from '../../../shared/domain/date.ts';
import { type Candidate, type OpenRowContent, afrekeningKeyOf, sentence, toCandidate } from '../../imports/index.ts';
import type { Translate } from '../../messages.ts';
import type { OpenRij } from '../../reports/index.ts';
import type { Db } from '../../store/index.ts';
import { importRij, importRun } from '../../store/schema/index.ts';
import { personsWithInsz } from '../personen/insz.ts';
import { fullName } from '../personen/names.ts';
import { personRow } from '../personen/read.ts';

export function openRows(db: Db) {
  return db
    .select({ row: importRij, kind: importRun.soort, on: importRun.op })
    .from(importRij)
    .leftJoin(importRun, eq(importRun.id, importRij.runId))
    .where(and(eq(importRij.stand, 'open'), eq(importRij.verwijderd, false)))
    .orderBy(asc(importRij.hlc), asc(importRij.rij))
    .all();
}

type OpenRow = ReturnType<typeof openRows>[number]['row'];

export function countOpenRows(db: Db): { vragen: number; geweigerd: number } {
  const rows = openRows(db);
  const vragen = rows.filter(({ row }) => row.soort === 'vraag').length;
  return { vragen, geweigerd: rows.length - vragen };
}

/** What was kept of the row, so that a person can answer later without the file. */
const contentOf = (row: OpenRow): Partial<OpenRowContent> => row.inhoud ?? {};

function messageOf(row: OpenRow, translate: Translate): string {
  const codes = contentOf(row).codes ?? (row.codes ?? []).map((code) => ({ code, column: null }));
  return codes.map((code) => sentence(code, translate)).join(' ');
}

const nameOf = (row: OpenRow): string | null => contentOf(row).naam || null;

/**
 * Who has the number of a settled row by now: made, or given the number, after the file was read. They may take the row without the file.
 */
function ownersOf(db: Db, row: OpenRow, kind: string | null): Candidate[] {
  const insz = kind === 'afrekening' ? afrekeningKeyOf(row.sleutel ?? '').insz : null;
  const ids = insz === null ? [] : personsWithInsz(db, insz).map((id) => personRow(db, id));
  return [...new Map(ids.map((person) => [person.id, person])).values()].map((person) => ({
    id: person.id,
    label: { text: fullName(person) },
    insz: null,
  }));
}

function candidatesOf(db: Db, row: OpenRow, kind: string | null): Candidate[] {
  const owners = ownersOf(db, row, kind);
  const kept = contentOf(row).kandidaten ?? [];
  // The number says who it is: nobody else is offered any more, only to leave the row out.
  return owners.length === 0 ? [...kept] : [...owners, ...kept.filter(({ label }) => 'key' in label)];
}

/** Open rows as a screen shows them, with the choices that answer them. */
export function openRowViews(db: Db, translate: Translate): OutputOf<'import.open'> {
  return openRows(db).map(({ row, kind, on }) => ({
    id: row.id,
    soort: row.soort ?? 'vraag',
    import: kind ?? 'deelnemers',
    op: on as IsoDate | null,
    blad: row.blad,
    rij: row.rij ?? 0,
    codes: row.codes ?? [],
    message: messageOf(row, translate),
    naam: nameOf(row),
    candidates: candidatesOf(db, row, kind).map((candidate) => toCandidate(candidate, translate)),
  }));
}

/** Open rows as the control sheet prints them. */
export function openRowLines(db: Db, translate: Translate): OpenRij[] {
  return openRows(db).map(({ row }) => ({
    soort: row.soort ?? 'vraag',
    bestand: null,
    blad: row.blad || null,
    rij: row.rij,
    over: nameOf(row),
    tekst: messageOf(row, translate),
    datum: null,
  }));
}
