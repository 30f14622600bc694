/** The case file as an import compares with it: every field in the words of an import cell, with who changed it by hand (E-26). */
import { eq } from 'drizzle-orm';
import type { IsoDate } from '../../shared/domain/date.ts';
import { recordHistory, type Dossier } from '../store/index.ts';
import { begeleider, importRij, importStand, werkpost } from '../store/schema/index.ts';
import { changeReader, lazyField, type ChangedByHand } from './field-state.ts';
import type {
  FieldState,
  KnownAfrekening,
  KnownBegeleider,
  KnownDienst,
  KnownKandidaat,
  KnownOpenRow,
  KnownPersoon,
  KnownTraject,
  OpenRowContent,
  Seen,
  Snapshot,
} from './plan-types.ts';
import { readRows } from './read-rows.ts';
import { knownAfrekeningen } from './snapshot-afrekening.ts';
import { knownDiensten } from './snapshot-doelgroep.ts';
import { knownKandidaten, reachFields } from './snapshot-kandidaten.ts';
import { knownTraject, type Slots, type TrajectParts } from './snapshot-traject.ts';
import { statementReader } from './statements.ts';
import { unitReader } from './werkpostblad/eenheden.ts';
import { finish, mapSteps, type Steps } from './steps.ts';

export interface CaseSnapshot extends Snapshot {
  /** Where the fields of a traject live, by its id. */
  readonly slots: ReadonlyMap<string, Slots>;
  /** Record of the last seen values of a row. */
  readonly seenId: (source: string, key: string) => string | null;
}

interface SeenRecord extends Seen {
  readonly id: string;
}

/** The snapshot in one go. */
export function takeSnapshot(dossier: Dossier): CaseSnapshot {
  return finish(snapshotSteps(dossier));
}

/** Reads what an import needs to know. It holds for one plan: make a new one after every operation. */
export function* snapshotSteps(dossier: Dossier): Steps<CaseSnapshot> {
  const changed = changeReader(dossier);
  const seen = remembered((source) => readSeen(dossier, source));
  const openRows = remembered((source) => readOpenRows(dossier, source));
  const { personen, kandidaten, diensten, afrekeningen, slots } = yield* readPersonen(dossier, changed);
  return {
    personen,
    kandidaten,
    diensten,
    afrekeningen,
    begeleiders: readBegeleiders(dossier, changed),
    seen: (source, key) => seen.of(source).get(key) ?? null,
    seenId: (source, key) => seen.of(source).get(key)?.id ?? null,
    statement: statementReader(dossier, changed),
    unit: unitReader(dossier, changed),
    fileId: dossier.fileId,
    openRows: openRows.of,
    *load(source) {
      yield* seen.load(source);
      yield* openRows.load(source);
    },
    slots,
  };
}

interface Remembered<T> {
  readonly load: (source: string) => Steps<void>;
  /** What was loaded; loads it in one go when it was not. */
  readonly of: (source: string) => T;
}

function remembered<T>(read: (source: string) => Steps<T>): Remembered<T> {
  const known = new Map<string, T>();
  return {
    *load(source) {
      known.set(source, yield* read(source));
    },
    of(source) {
      const value = known.get(source) ?? finish(read(source));
      known.set(source, value);
      return value;
    },
  };
}

function* readSeen({ db, reader }: Dossier, source: string): Steps<ReadonlyMap<string, SeenRecord>> {
  const rows = yield* readRows(db, 'importStand', eq(importStand.bron, source));
  return new Map(
    rows.map(({ id, sleutel, cellen, persoonId }) => [
      sleutel ?? '',
      {
        id,
        cells: (cellen ?? {}) as Seen['cells'],
        personId: persoonId,
        // Only asked when a value differs: most rows of a list do not.
        get at() {
          return recordHistory(reader, 'import_stand', id)[0]?.at ?? 0;
        },
      },
    ]),
  );
}

function* readOpenRows({ db }: Dossier, source: string): Steps<KnownOpenRow[]> {
  const rows = yield* readRows(db, 'importRij', eq(importRij.bron, source));
  return rows.map(({ id, blad, rij, sleutel, inhoud, stand, antwoord }): KnownOpenRow => {
    const content = inhoud as Partial<OpenRowContent> | null;
    const { naam = '', digest = '' } = content ?? {};
    return {
      id,
      sheet: blad ?? '',
      row: rij ?? 0,
      key: sleutel ?? '',
      name: naam,
      digest,
      state: stand ?? 'open',
      answer: antwoord,
    };
  });
}

function readBegeleiders({ db }: Dossier, changed: ChangedByHand): KnownBegeleider[] {
  const rows = db.select().from(begeleider).where(eq(begeleider.verwijderd, false)).all();
  return rows.map((row): KnownBegeleider => {
    const field = (name: string, value: string | null): FieldState => lazyField(value, () => changed('begeleider', row.id, name));
    return {
      id: row.id,
      naam: row.naam ?? '',
      voornaam: row.voornaam ?? '',
      fields: {
        naam: field('naam', row.naam),
        voornaam: field('voornaam', row.voornaam),
        in_dienst: field('inDienst', row.inDienst),
        kwalificatie: field('kwalificatieTekst', row.kwalificatieTekst),
        start_opleiding: field('startOpleiding', row.startOpleiding),
        vte: field('vte', row.vte === null ? null : String(row.vte)),
        vloer: field('vloer', row.vloer === null ? null : row.vloer ? 'ja' : 'nee'),
        opmerkingen: field('opmerkingen', row.opmerkingen),
      },
    };
  });
}

interface ReadPersonen {
  readonly personen: KnownPersoon[];
  readonly kandidaten: KnownKandidaat[];
  readonly diensten: KnownDienst[];
  readonly afrekeningen: KnownAfrekening[];
  readonly slots: Map<string, Slots>;
}

/** Persons who were merged into another stand there with the trajecten and numbers of both. */
function* readPersonen(dossier: Dossier, changed: ChangedByHand): Steps<ReadPersonen> {
  const { db } = dossier;
  const all = yield* readRows(db, 'persoon');
  const into = new Map(all.map(({ id, opgegaanIn }) => [id, opgegaanIn]));
  const owner = (id: string | null): string => resolve(id, into);
  const ofOwner = ({ persoonId }: { persoonId: string | null }): string => owner(persoonId);
  const numbers = groupBy(yield* readRows(db, 'inszNummer'), ofOwner);
  const tasks = groupBy(yield* readRows(db, 'taak'), ofOwner);
  const { trajecten, slots } = yield* readTrajecten(dossier, owner, changed);
  const personen = yield* mapSteps(
    all.filter(({ opgegaanIn }) => opgegaanIn === null),
    (row): KnownPersoon => {
      const field = (name: 'naam' | 'voornaam' | 'geboortedatum'): FieldState =>
        lazyField(row[name], () => changed('persoon', row.id, name));
      const insz = (numbers.get(row.id) ?? []).toSorted(newestFirst).flatMap((number) => number.insz ?? []);
      return {
        id: row.id,
        naam: row.naam ?? '',
        voornaam: row.voornaam ?? '',
        insz: [...new Set(insz)],
        fields: {
          naam: field('naam'),
          voornaam: field('voornaam'),
          geboortedatum: field('geboortedatum'),
          ...reachFields(row, changed),
        },
        trajecten: trajecten.get(row.id) ?? [],
        medicalTask: (tasks.get(row.id) ?? []).some(({ soort }) => soort === 'AANPASSING_OF_NOODINSTRUCTIE'),
      };
    },
  );
  const kandidaten = yield* knownKandidaten(dossier, changed, owner);
  const diensten = yield* knownDiensten(dossier, changed, owner);
  return { personen, kandidaten, diensten, afrekeningen: yield* knownAfrekeningen(dossier, changed, owner), slots };
}

function* readTrajecten(
  { db }: Dossier,
  owner: (id: string | null) => string,
  changed: ChangedByHand,
): Steps<{ trajecten: Map<string, KnownTraject[]>; slots: Map<string, Slots> }> {
  const partsOf = yield* partReader(db, owner);
  const slots = new Map<string, Slots>();
  const trajecten = new Map<string, KnownTraject[]>();
  const rows = yield* readRows(db, 'amaTraject');
  for (const row of rows.toSorted(byStart)) {
    if (row.start === null) continue;
    yield;
    const person = owner(row.persoonId);
    const known = knownTraject(row, row.start as IsoDate, partsOf(row.id, person), changed);
    slots.set(row.id, known.slots);
    trajecten.set(person, [...(trajecten.get(person) ?? []), known.traject]);
  }
  return { trajecten, slots };
}

const byStart = (a: { start: string | null }, b: { start: string | null }): number =>
  (a.start ?? '') < (b.start ?? '') ? -1 : Number((a.start ?? '') > (b.start ?? ''));

const ofTraject = ({ trajectId }: { trajectId: string | null }): string => trajectId ?? '';

function* partReader(
  db: Dossier['db'],
  owner: (id: string | null) => string,
): Steps<(trajectId: string, personId: string) => TrajectParts> {
  const ofPerson = ({ persoonId }: { persoonId: string | null }): string => owner(persoonId);
  const uren = groupBy(yield* readRows(db, 'urenAfspraak'), ofTraject);
  const periodes = groupBy(yield* readRows(db, 'werkpostPeriode'), ofTraject);
  const begeleidingen = groupBy(yield* readRows(db, 'begeleiding'), ofTraject);
  const beoordelingen = groupBy(yield* readRows(db, 'beoordeling'), ofTraject);
  const statuten = groupBy(yield* readRows(db, 'statuut'), ofPerson);
  const toestemmingen = groupBy(yield* readRows(db, 'toestemming'), ofPerson);
  const werkposten = new Map(
    db
      .select()
      .from(werkpost)
      .all()
      .map(({ id, naam }) => [id, naam]),
  );
  const begeleiders = new Map(
    db
      .select()
      .from(begeleider)
      .all()
      .map((row) => [row.id, row]),
  );
  return (trajectId, personId) => ({
    uren: uren.get(trajectId) ?? [],
    werkposten: periodes.get(trajectId) ?? [],
    begeleidingen: begeleidingen.get(trajectId) ?? [],
    beoordelingen: beoordelingen.get(trajectId) ?? [],
    statuten: statuten.get(personId) ?? [],
    toestemmingen: toestemmingen.get(personId) ?? [],
    werkpostNaam: (id) => werkposten.get(id) ?? null,
    begeleiderNaam: (id) => begeleiders.get(id) ?? null,
  });
}

/** A chain of merges ends somewhere; a circle, which no operation makes, ends where it began. */
function resolve(id: string | null, into: ReadonlyMap<string, string | null>): string {
  const passed = new Set<string>();
  let current = id ?? '';
  for (let next = into.get(current); next && !passed.has(current); next = into.get(current)) {
    passed.add(current);
    current = next;
  }
  return current;
}

function newestFirst(a: { tot: string | null; van: string | null }, b: { tot: string | null; van: string | null }): number {
  if ((a.tot === null) !== (b.tot === null)) return a.tot === null ? -1 : 1;
  return (a.van ?? '') < (b.van ?? '') ? 1 : -1;
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
