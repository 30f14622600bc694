/**
 * Persons who were merged: `opgegaanIn` on the one is all that is written, so that it can be undone (E-11). Whoever reads by person asks
 * here whose rows that are.
 */
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Db } from '../../store/index.ts';
import { persoon } from '../../store/schema/index.ts';

/** Longest chain that is followed: two computers could have merged two persons into each other. */
const MOST_STEPS = 20;

/** The person whose file it is now: this one, or the one it was merged into. Null when there is no such person, or it was taken away. */
export function survivorOf(db: Db, id: string): string | null {
  let current = id;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const row = db
      .select({ into: persoon.opgegaanIn, gone: persoon.verwijderd })
      .from(persoon)
      .where(eq(persoon.id, current))
      .get();
    if (!row || row.gone) return null;
    if (row.into === null) return current;
    current = row.into;
  }
  return null;
}

/** The same for many persons, in one read as long as nobody was merged; who is not there any more has no survivor. */
export function survivorsOf(db: Db, ids: readonly string[]): Map<string, string> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select({ id: persoon.id, into: persoon.opgegaanIn, gone: persoon.verwijderd })
    .from(persoon)
    .where(inArray(persoon.id, [...new Set(ids)]))
    .all();
  return new Map(
    rows.flatMap(({ id, into, gone }) => {
      const survivor = gone ? null : into === null ? id : survivorOf(db, into);
      return survivor === null ? [] : [[id, survivor] as const];
    }),
  );
}

/** Everyone who was merged, with the person whose file it is now; few, and found by an index. */
export function mergedPersons(db: Db): Map<string, string> {
  const rows = db.select({ id: persoon.id }).from(persoon).where(isNotNull(persoon.opgegaanIn)).all();
  return rows.length === 0
    ? new Map()
    : survivorsOf(
        db,
        rows.map(({ id }) => id),
      );
}

/** This person and everyone who was merged into them: rows of all of these are rows of this person. */
export function personIds(db: Db, id: string): string[] {
  return [...mergedOwners(db, [id]).keys()];
}

/** The same for several persons: whose rows → which of these persons they belong to. */
export function mergedOwners(db: Db, ids: readonly string[]): Map<string, string> {
  const owners = new Map(ids.map((id) => [id, id]));
  let level = [...ids];
  for (let steps = 0; level.length > 0 && steps < MOST_STEPS; steps += 1) {
    const rows = db
      .select({ id: persoon.id, into: persoon.opgegaanIn })
      .from(persoon)
      .where(and(inArray(persoon.opgegaanIn, level), isNotNull(persoon.opgegaanIn)))
      .all()
      .filter((row) => !owners.has(row.id));
    for (const row of rows) owners.set(row.id, owners.get(row.into!)!);
    level = rows.map((row) => row.id);
  }
  return owners;
}
