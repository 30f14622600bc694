/**
 * What dossiers of doelgroepwerknemers are made of. Some sixty small reads per person are nothing for one and minutes for a house: for many
 * each kind of record is read once and shared out.
 */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Law } from '../../rules/index.ts';
import type { RecordName } from '../../shared/contract/records.ts';
import type { CallContext } from '../access/context.ts';
import { lawOf } from '../law.ts';
import type { Db } from '../store/index.ts';
import { amaTraject } from '../store/schema/index.ts';
import { groupBy } from '../cases/group.ts';
import { mergedPersons, personIds } from '../cases/personen/merged.ts';
import { fullName } from '../cases/personen/names.ts';
import { personRow } from '../cases/personen/read.ts';
import { recordsOf } from '../cases/records.ts';
import { type Rond, rondOnderneming } from '../cases/doorstroom/huis-feiten.ts';
import { type HouseTables, type PersonRow, type RecordRow, houseTables, personRows } from '../cases/doorstroom/tables.ts';
import { instantieNamen } from '../cases/doorstroom/trajecten.ts';
import { type Names, personNames } from './lines.ts';

export interface DossierBron {
  readonly law: Law;
  readonly namen: () => Names;
  readonly begeleiders: () => ReadonlyMap<string, string>;
  readonly instanties: () => ReadonlyMap<string, string>;
  readonly huis: () => HouseTables;
  readonly rond: () => Rond;
  /** Whoever the id was merged into. Throws NIET_GEVONDEN. */
  readonly persoon: (id: string) => PersonRow;
  /** Of a person as `persoon` answered them, in the order in which they were made. */
  readonly records: <N extends RecordName>(name: N, personId: string) => readonly RecordRow<N>[];
  readonly amaTrajecten: (personId: string) => readonly AmaTraject[];
}

/** Dates alone: what else the traject holds has its own page and its own rights. */
interface AmaTraject {
  readonly id: string;
  readonly start: string | null;
  readonly einde: string | null;
}

/** Reads of one person, as they are asked. */
export function bronVanEen(context: CallContext): DossierBron {
  const { db } = context.dossier;
  return {
    ...gedeeld(context),
    persoon: (id) => personRow(db, id),
    records: (name, personId) => recordsOf(db, name, { persoonId: personId } as never),
    amaTrajecten: (personId) => amaTrajecten(db, personId).get(personId) ?? [],
  };
}

/** Reads each kind once, when the first of it is asked. */
export function bronVanVelen(context: CallContext): DossierBron {
  const { db } = context.dossier;
  const persons = once(() => new Map(personRows(db).map((row) => [row.id, row])));
  const trajects = once(() => amaTrajecten(db));
  const kinds = new Map<RecordName, Map<string, unknown[]>>();
  const kind = (name: RecordName): Map<string, unknown[]> => {
    const known = kinds.get(name);
    if (known) return known;
    const read = groupBy(recordsOf(db, name) as readonly { persoonId?: string | null }[], ({ persoonId }) => persoonId);
    kinds.set(name, read);
    return read;
  };
  return {
    ...gedeeld(context),
    persoon: (id) => persons().get(id) ?? personRow(db, id),
    records: <N extends RecordName>(name: N, personId: string) => (kind(name).get(personId) ?? []) as RecordRow<N>[],
    amaTrajecten: (personId) => trajects().get(personId) ?? [],
  };
}

function gedeeld({
  dossier,
  session,
}: CallContext): Pick<DossierBron, 'law' | 'namen' | 'begeleiders' | 'instanties' | 'huis' | 'rond'> {
  const { db } = dossier;
  return {
    law: lawOf(session.options.resources.lawbook, dossier),
    namen: once(() => personNames(db)),
    begeleiders: once(() => new Map(recordsOf(db, 'begeleider').map((each) => [each.id, fullName(each)]))),
    instanties: once(() => instantieNamen(db)),
    huis: once(() => houseTables(db)),
    rond: once(() => rondOnderneming(db)),
  };
}

/** By whose they are now, the first first. @param of one person, or everyone */
function amaTrajecten(db: Db, of?: string): Map<string, AmaTraject[]> {
  const merged = mergedPersons(db);
  const rows = db
    .select({ id: amaTraject.id, start: amaTraject.start, einde: amaTraject.einde, persoonId: amaTraject.persoonId })
    .from(amaTraject)
    .where(and(eq(amaTraject.verwijderd, false), of === undefined ? undefined : inArray(amaTraject.persoonId, personIds(db, of))))
    .orderBy(asc(amaTraject.start))
    .all();
  const owned = groupBy(rows, ({ persoonId }) => merged.get(persoonId ?? '') ?? persoonId);
  return new Map([...owned].map(([id, own]) => [id, own.map(({ persoonId: _of, ...dates }) => dates)]));
}

function once<T extends object>(read: () => T): () => T {
  let value: T | null = null;
  return () => (value ??= read());
}
