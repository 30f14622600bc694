/** Everything that the rules of collectief maatwerk read, from the case file. */
import { and, eq } from 'drizzle-orm';
import type { DoorstroomHuis, DoorstroomPersoon, OndernemingFacts } from '../../../rules/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { contingent, doorstroomtraject, enclave, kwartaalcijfers, tewerkstelling } from '../../store/schema/index.ts';
import { huisFeiten, ondernemingFeiten, rondOnderneming } from './huis-feiten.ts';
import { dienstenVan, persoonFeiten } from './persoon-feiten.ts';
import { type Groups, type PersonRow, groupTables, houseTables, ownerOf, personRows, personTables } from './tables.ts';

export interface MaatwerkFeiten {
  /** Who is or was a doelgroepwerknemer, or has a doorstroomtraject. */
  readonly personen: readonly DoorstroomPersoon[];
  readonly huis: DoorstroomHuis;
  readonly onderneming: OndernemingFacts;
}

const isDoelgroep = (groups: Groups, id: string): boolean =>
  dienstenVan(groups, id).length > 0 || (groups.trajecten.get(id) ?? []).length > 0;

/** Of a house that does no collectief maatwerk there is nothing to judge, and its begeleiders are judged for AMA alone. */
export function doetMaatwerk(db: Db): boolean {
  const employed = and(eq(tewerkstelling.doelgroepwerknemer, true), eq(tewerkstelling.verwijderd, false));
  if (db.select({ id: tewerkstelling.id }).from(tewerkstelling).where(employed).limit(1).get()) return true;
  const places = and(eq(contingent.soort, 'cmw'), eq(contingent.verwijderd, false));
  if (db.select({ id: contingent.id }).from(contingent).where(places).limit(1).get()) return true;
  return [doorstroomtraject, enclave, kwartaalcijfers].some(
    (table) => db.select({ id: table.id }).from(table).where(eq(table.verwijderd, false)).limit(1).get() !== undefined,
  );
}

/**
 * Facts of everyone and of the house; null where the house does no collectief maatwerk.
 * @param categorieen the reader may see the category of a person, and so figures that are made of it
 * @param tables what is known of everyone
 */
export function maatwerkFeiten(db: Db, on: IsoDate, categorieen = true, tables = personTables(db)): MaatwerkFeiten | null {
  if (!doetMaatwerk(db)) return null;
  const house = houseTables(db);
  const groups = groupTables(tables);
  const people = personRows(db).filter(({ id }) => isDoelgroep(groups, id));
  return {
    personen: people.map((row) => persoonFeiten(row, groups, on)),
    huis: huisFeiten(db, tables, house),
    onderneming: ondernemingFeiten(rondOnderneming(db), tables, house, people, { categorieen }),
  };
}

/** Facts of one doelgroepwerknemer; null for somebody who is none. */
export function doelgroepFeiten(db: Db, personId: string, on: IsoDate): DoorstroomPersoon | null {
  const id = ownerOf(db, personId);
  const [row] = personRows(db, id);
  return row === undefined ? null : feitenUit(row, groupTables(personTables(db, id)), on);
}

/** The same from records that were read; null for somebody who is none. */
export const feitenUit = (row: PersonRow, groups: Groups, on: IsoDate): DoorstroomPersoon | null =>
  isDoelgroep(groups, row.id) ? persoonFeiten(row, groups, on) : null;
