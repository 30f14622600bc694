/** What the operations of this folder share. */
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { type AmaFacts, type PersoonFacts, type TrajectFacts, isOverleden } from '../../../rules/ama/index.ts';
import { type Law } from '../../../rules/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import { lawOf } from '../../law.ts';
import type { Db, EntityKey, Logical, Writer } from '../../store/index.ts';
import { entities } from '../../store/index.ts';
import { factsOf, loadFacts } from '../ama/facts.ts';
import { mergedInto } from '../ama/tables.ts';
import { persoon } from '../../store/schema/index.ts';

export interface PersoonNaam {
  readonly id: string;
  readonly naam: string;
  readonly voornaam: string;
  readonly overleden: boolean;
}

interface NameRow {
  readonly id: string;
  readonly naam: string | null;
  readonly voornaam: string | null;
  readonly overledenOp: string | null;
}

export const namedPerson = ({ id, naam, voornaam, overledenOp }: NameRow): PersoonNaam => ({
  id,
  naam: naam ?? '',
  voornaam: voornaam ?? '',
  overleden: overledenOp !== null,
});

/** Everyone by id, as a list shows them; a person who was merged answers under the other's id. */
export function namesById(db: Db): ReadonlyMap<string, PersoonNaam> {
  const rows = db.select().from(persoon).where(eq(persoon.verwijderd, false)).all();
  const resolve = mergedInto(rows);
  const own = new Map(rows.map((row) => [row.id, namedPerson(row)]));
  return new Map(
    rows.flatMap(({ id }) => {
      const name = own.get(resolve(id) ?? id);
      return name ? [[id, name] as const] : [];
    }),
  );
}

/** A record to make (`id` null), to change or, with `verwijderd`, to take away. */
export interface Step {
  readonly entity: EntityKey;
  readonly id: string | null;
  readonly values: Readonly<Record<string, Logical>>;
}

export function writeSteps(writer: Writer, steps: readonly Step[]): void {
  for (const { entity, id, values } of steps) {
    const { name } = entities[entity].entity;
    if (id === null) writer.raw.insert(name, values);
    else if (values['verwijderd'] === true) writer.retract(entity, id);
    else writer.raw.set(name, id, values);
  }
}

/** Says whether two previews are the same one. */
export const stampOf = (planned: unknown): string => createHash('sha256').update(JSON.stringify(planned)).digest('hex');

export interface KnownPerson {
  readonly law: Law;
  readonly facts: AmaFacts;
  readonly persoon: PersoonFacts;
}

/** Law and facts of one person, without attendance. Throws NIET_GEVONDEN. */
export function knownPerson({ session, dossier }: CallContext, personId: string, on: IsoDate): KnownPerson {
  const loaded = loadFacts(dossier, { on, personId, attendance: 'none' });
  const persoon = loaded.personen[0];
  if (!persoon) throw new CallFailure('NIET_GEVONDEN');
  return { law: lawOf(session.options.resources.lawbook, dossier), facts: factsOf(loaded, persoon), persoon };
}

/** The traject that runs on a day, else the first one to come; of somebody whose trajecten are all over null. */
export function trajectOn(persoon: PersoonFacts, on: IsoDate): TrajectFacts | null {
  const open = persoon.trajecten.filter((each) => each.soort === 'SE' && (each.einde === null || each.einde >= on));
  return open.find((each) => each.start <= on) ?? open[0] ?? null;
}

/** Nothing is asked or promised any more of somebody who died (domain/ama.md 3.6). */
export const stopped = (persoon: PersoonFacts): boolean => isOverleden(persoon);
