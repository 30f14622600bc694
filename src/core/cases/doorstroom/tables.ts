/** The records that the facts of collectief maatwerk are made of: each kind read once, grouped by whom or what it belongs to. */
import { eq } from 'drizzle-orm';
import type { RecordName } from '../../../shared/contract/records.ts';
import type { Db } from '../../store/index.ts';
import { persoon } from '../../store/schema/index.ts';
import { groupBy } from '../group.ts';
import { recordsOf } from '../records.ts';
import { survivorOf } from '../personen/merged.ts';

export type RecordRow<N extends RecordName> = ReturnType<typeof recordsOf<N>>[number];

/** Records about persons, by kind. */
const PERSON_RECORDS = [
  'tewerkstelling',
  'arbeidscontract',
  'prestatieperiode',
  'wop',
  'doelgroepcategorie',
  'evaluatie',
  'popVersie',
  'popCompetentie',
  'popActie',
  'popNazicht',
  'doorstroomtraject',
  'doorstroomFase',
  'doorstroomSchorsing',
  'vrijstelling',
  'doorstroomUren',
  'stage',
  'stagePost',
  'contact',
  'opvolging',
  'imwFiche',
  'enclaveAanwezig',
  'kwartaalcijfer',
  'loonregel',
  'bewijsstuk',
  'wisverzoek',
] as const satisfies readonly RecordName[];
type PersonRecord = (typeof PERSON_RECORDS)[number];

const HOUSE_RECORDS = [
  'contingent',
  'begeleider',
  'begeleiderGrond',
  'begeleiderErvaring',
  'begeleiderInzet',
  'enclave',
  'enclaveBegeleider',
  'kwartaalcijfers',
  'cmwBetaling',
  'personeelstelling',
  'boete',
  'vaststelling',
  'erkenning',
] as const satisfies readonly RecordName[];
type HouseRecord = (typeof HOUSE_RECORDS)[number];

export type PersonTables = { readonly [N in PersonRecord]: readonly RecordRow<N>[] };
export type HouseTables = { readonly [N in HouseRecord]: readonly RecordRow<N>[] };

/** The people themselves, without who was merged into another. */
export function personRows(db: Db, personId?: string) {
  const rows = db.select().from(persoon).where(eq(persoon.verwijderd, false)).all();
  return rows.filter(({ id, opgegaanIn }) => opgegaanIn === null && (personId === undefined || id === personId));
}
export type PersonRow = ReturnType<typeof personRows>[number];

/** @param personId one person, or everyone */
export function personTables(db: Db, personId?: string): PersonTables {
  const of = personId === undefined ? {} : { persoonId: personId };
  return personTablesFrom((name) => recordsOf(db, name, of as object));
}

/** @param read the records of a kind, of whom the tables are about */
export function personTablesFrom(read: <N extends PersonRecord>(name: N) => readonly RecordRow<N>[]): PersonTables {
  return Object.fromEntries(PERSON_RECORDS.map((name) => [name, read(name)])) as unknown as PersonTables;
}

export function houseTables(db: Db): HouseTables {
  return Object.fromEntries(HOUSE_RECORDS.map((name) => [name, recordsOf(db, name)])) as unknown as HouseTables;
}

/** Whose records they are, whoever the id was merged into. */
export const ownerOf = (db: Db, personId: string): string => survivorOf(db, personId) ?? personId;

const owner = <R extends { persoonId: string | null }>(rows: readonly R[]) => groupBy(rows, (row) => row.persoonId);
const traject = <R extends { doorstroomtrajectId: string | null }>(rows: readonly R[]) =>
  groupBy(rows, (row) => row.doorstroomtrajectId);

/** By person, or by what within the person they belong to. */
export function groupTables(tables: PersonTables) {
  return {
    tewerkstellingen: owner(tables.tewerkstelling),
    contracten: owner(tables.arbeidscontract),
    prestaties: groupBy(tables.prestatieperiode, (row) => row.contractId),
    wops: owner(tables.wop),
    categorieen: owner(tables.doelgroepcategorie),
    evaluaties: owner(tables.evaluatie),
    versies: owner(tables.popVersie),
    competenties: groupBy(tables.popCompetentie, (row) => row.versieId),
    acties: owner(tables.popActie),
    nazichten: owner(tables.popNazicht),
    trajecten: owner(tables.doorstroomtraject),
    fasen: traject(tables.doorstroomFase),
    schorsingen: traject(tables.doorstroomSchorsing),
    vrijstellingen: traject(tables.vrijstelling),
    uren: traject(tables.doorstroomUren),
    stages: traject(tables.stage),
    stageposten: groupBy(tables.stagePost, (row) => row.stageId),
    stagecontacten: groupBy(tables.contact, (row) => row.stageId),
    opvolgingen: traject(tables.opvolging),
    fiches: traject(tables.imwFiche),
  };
}
export type Groups = ReturnType<typeof groupTables>;
