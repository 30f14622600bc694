/** The timetable of a traject as versions, and the one operation that starts a new one. */
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, addDays } from '../../../shared/domain/date.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db, Writer } from '../../store/index.ts';
import { trajectRow } from '../ama/read.ts';
import { recordsByDay } from '../records.ts';

type Versie = OutputOf<'uurrooster.lees'>['versies'][number];
type Inhoud = ParsedInputOf<'uurrooster.bewaar'>['inhoud'];
type Row = ReturnType<typeof readLines>[number];

const HALF_DAYS_PER_WEEK = 14;

function readLines(db: Db, trajectId: string) {
  return recordsByDay(db, 'uurrooster', 'van', { trajectId }).filter(
    (row): row is typeof row & { van: string } => row.van !== null,
  );
}

/** The versions of a timetable, newest first: lines with the same first and last day are one version. */
export function timetableVersions(db: Db, trajectId: string, on: IsoDate): Versie[] {
  const groups = new Map<string, Row[]>();
  for (const row of readLines(db, trajectId)) {
    const key = `${row.van} ${row.tot ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => versionOf(rows, on)).reverse();
}

function versionOf(rows: readonly Row[], on: IsoDate): Versie {
  const van = rows[0]!.van as IsoDate;
  const tot = (rows[0]!.tot ?? null) as IsoDate | null;
  const inhoud = contentOf(rows);
  return { van, tot, inhoud, urenPerWeek: weekHours(inhoud), nu: van <= on && (tot === null || tot >= on) };
}

function contentOf(rows: readonly Row[]): Versie['inhoud'] {
  const loose = rows.find((row) => row.weekdag === null);
  if (loose && rows.every((row) => row.weekdag === null)) {
    return { soort: 'flexibel', urenPerWeek: loose.uren, werkpostId: loose.werkpostId };
  }
  const regels = rows.flatMap(({ weekdag, dagdeel, uren, werkpostId }) =>
    weekdag === null ? [] : [{ weekdag, dagdeel: dagdeel ?? ('dag' as const), uren, werkpostId }],
  );
  return { soort: 'dagen', regels: regels.sort((a, b) => a.weekdag - b.weekdag || (a.dagdeel < b.dagdeel ? 1 : -1)) };
}

function weekHours(inhoud: Versie['inhoud']): number | null {
  if (inhoud.soort === 'flexibel') return inhoud.urenPerWeek;
  const hours = inhoud.regels.map((regel) => regel.uren);
  return hours.includes(null) ? null : hours.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

/** Hours a week that hold on a day (AMA-04); null: none agreed. */
export function agreedHours(db: Db, trajectId: string, on: IsoDate): number | null {
  return (
    recordsByDay(db, 'urenAfspraak', 'van', { trajectId }).findLast((row) => row.van !== null && row.van <= on)?.uren ?? null
  );
}

/**
 * Writes a timetable from a day on: what held ends the day before, what began on that same day is replaced, and a version that begins
 * later stays, so that this one ends the day before it. Throws CallFailure when a cell is given twice.
 */
export function planTimetable(
  db: Db,
  input: { readonly trajectId: string; readonly van: IsoDate; readonly inhoud: Inhoud },
): (writer: Writer) => void {
  const { trajectId, van, inhoud } = input;
  const { persoonId } = trajectRow(db, trajectId);
  const lines = newLines(inhoud);
  const before = readLines(db, trajectId);
  const next = before
    .map((row) => row.van as IsoDate)
    .filter((day) => day > van)
    .sort()[0];
  const tot = next === undefined ? null : addDays(next, -1);
  return (writer) => {
    for (const row of before) {
      if (row.van === van) writer.retract('uurrooster', row.id);
      else if (row.van < van && (row.tot === null || row.tot >= van)) writer.set('uurrooster', row.id, { tot: addDays(van, -1) });
    }
    for (const line of lines) writer.insert('uurrooster', { persoonId, trajectId, van, tot, ...line });
  };
}

interface Line {
  readonly weekdag: number | null;
  readonly dagdeel: 'dag' | 'vm' | 'nm' | null;
  readonly uren: number | null;
  readonly werkpostId: string | null;
}

function newLines(inhoud: Inhoud): Line[] {
  if (inhoud.soort === 'flexibel') {
    return [{ weekdag: null, dagdeel: null, uren: inhoud.urenPerWeek, werkpostId: inhoud.werkpostId }];
  }
  const cells = inhoud.regels.map((regel) => `${regel.weekdag} ${regel.dagdeel} ${regel.werkpostId ?? ''}`);
  const double = cells.findIndex((cell, index) => cells.indexOf(cell) < index);
  if (double >= 0) throw new CallFailure('ROOSTER_DUBBEL', { field: `inhoud.regels.${double}` });
  if (inhoud.regels.length > HALF_DAYS_PER_WEEK * 4) throw new CallFailure('INVOER_ONGELDIG', { field: 'inhoud.regels' });
  return [...inhoud.regels];
}
