/** The tables that the facts are made of: each read once, grouped by person or by traject. */
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../../store/index.ts';
import * as s from '../../store/schema/index.ts';
import { groupBy } from '../group.ts';
import { personIds } from '../personen/merged.ts';

interface PersonTable {
  readonly persoonId: AnySQLiteColumn;
  readonly verwijderd: AnySQLiteColumn;
}

/** @param personId one person with who was merged into them, or everyone */
export function loadTables(db: Db, personId: string | undefined) {
  const ids = personId === undefined ? null : personIds(db, personId);
  const where = (table: PersonTable): SQL | undefined =>
    and(eq(table.verwijderd, false), ids ? inArray(table.persoonId, ids) : undefined);
  return {
    personen: db
      .select()
      .from(s.persoon)
      .where(and(eq(s.persoon.verwijderd, false), ids ? inArray(s.persoon.id, ids) : undefined))
      .all(),
    nummers: db.select().from(s.inszNummer).where(where(s.inszNummer)).all(),
    statuten: db.select().from(s.statuut).where(where(s.statuut)).all(),
    toestemmingen: db.select().from(s.toestemming).where(where(s.toestemming)).all(),
    maatregelen: db.select().from(s.maatregel).where(where(s.maatregel)).all(),
    tewerkstellingen: db.select().from(s.tewerkstelling).where(where(s.tewerkstelling)).all(),
    wvg: db.select().from(s.wvgOvereenkomst).where(where(s.wvgOvereenkomst)).all(),
    wvgEvaluaties: db.select().from(s.wvgEvaluatie).where(where(s.wvgEvaluatie)).all(),
    contactpersonen: db.select().from(s.contactpersoon).where(where(s.contactpersoon)).all(),
    tickets: db.select().from(s.ticket).where(where(s.ticket)).all(),
    trajecten: db.select().from(s.amaTraject).where(where(s.amaTraject)).all(),
    uren: db.select().from(s.urenAfspraak).where(where(s.urenAfspraak)).all(),
    beoordelingen: db.select().from(s.beoordeling).where(where(s.beoordeling)).all(),
    overeenkomsten: db.select().from(s.overeenkomst).where(where(s.overeenkomst)).all(),
    werkposten: db
      .select({ periode: s.werkpostPeriode, werkpost: s.werkpost })
      .from(s.werkpostPeriode)
      .leftJoin(s.werkpost, eq(s.werkpost.id, s.werkpostPeriode.werkpostId))
      .where(where(s.werkpostPeriode))
      .all(),
    begeleidingen: db.select().from(s.begeleiding).where(where(s.begeleiding)).all(),
    gesprekken: db.select().from(s.gesprek).where(where(s.gesprek)).all(),
    onderbrekingen: db.select().from(s.onderbreking).where(where(s.onderbreking)).all(),
    contacten: db.select().from(s.contact).where(where(s.contact)).all(),
    onkosten: db.select().from(s.onkost).where(where(s.onkost)).all(),
    roosters: db.select().from(s.uurrooster).where(where(s.uurrooster)).all(),
    afwezigheden: db.select().from(s.afwezigheidsperiode).where(where(s.afwezigheidsperiode)).all(),
    maanden: db.select().from(s.maandAfwezig).where(where(s.maandAfwezig)).all(),
    popVersies: db.select().from(s.popVersie).where(where(s.popVersie)).all(),
    observaties: db.select().from(s.observatie).where(where(s.observatie)).all(),
    evaluaties: db.select().from(s.eigenEvaluatie).where(where(s.eigenEvaluatie)).all(),
    besluiten: db.select().from(s.buitenTrajectBesluit).where(where(s.buitenTrajectBesluit)).all(),
    bronKeuzes: db.select().from(s.bronBesluit).where(where(s.bronBesluit)).all(),
    beginstanden: db.select().from(s.beginstand).where(where(s.beginstand)).all(),
    /** First day on which the office works in Trajectmap. */
    ingebruikname: db.select({ op: s.organisatie.ingebruikname }).from(s.organisatie).get()?.op ?? null,
  };
}

export type Tables = ReturnType<typeof loadTables>;
export type PersonRow = Tables['personen'][number];

/** Reads resolve a merge; nothing is rewritten (E-11). */
export function mergedInto(rows: readonly PersonRow[]): (id: string | null) => string | null {
  const target = new Map(rows.filter((row) => row.opgegaanIn).map((row) => [row.id, row.opgegaanIn!]));
  return (id) => {
    let current = id;
    for (let steps = 0; current !== null && target.has(current) && steps < 20; steps += 1) current = target.get(current)!;
    return current;
  };
}

const traject = <T extends { trajectId: string | null }>(rows: readonly T[]) => groupBy(rows, (row) => row.trajectId);

export function groupTables(tables: Tables, resolve: (id: string | null) => string | null) {
  const person = <T extends { persoonId: string | null }>(rows: readonly T[]) => groupBy(rows, (row) => resolve(row.persoonId));
  return {
    nummers: person(tables.nummers),
    statuten: person(tables.statuten),
    toestemmingen: person(tables.toestemmingen),
    maatregelen: person(tables.maatregelen),
    tewerkstellingen: person(tables.tewerkstellingen),
    wvg: person(tables.wvg),
    wvgEvaluaties: person(tables.wvgEvaluaties),
    onkosten: person(tables.onkosten),
    contactpersonen: person(tables.contactpersonen),
    tickets: person(tables.tickets),
    trajecten: person(tables.trajecten),
    besluiten: person(tables.besluiten),
    bronKeuzes: person(tables.bronKeuzes),
    beginstanden: traject(tables.beginstanden),
    ingebruikname: tables.ingebruikname,
    uren: traject(tables.uren),
    beoordelingen: traject(tables.beoordelingen),
    overeenkomsten: traject(tables.overeenkomsten),
    werkposten: groupBy(tables.werkposten, (row) => row.periode.trajectId),
    begeleidingen: traject(tables.begeleidingen),
    gesprekken: traject(tables.gesprekken),
    onderbrekingen: traject(tables.onderbrekingen),
    contacten: groupBy(tables.contacten, (row) => row.werkpostPeriodeId),
    roosters: traject(tables.roosters),
    afwezigheden: traject(tables.afwezigheden),
    maanden: traject(tables.maanden),
    popVersies: traject(tables.popVersies),
    observaties: traject(tables.observaties),
    evaluaties: traject(tables.evaluaties),
  };
}

export type Groups = ReturnType<typeof groupTables>;
