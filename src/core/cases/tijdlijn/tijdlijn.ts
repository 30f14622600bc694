/** Everything about a person in one line, newest first: read from the records, so that a change shows at once. */
import { and, eq, getTableColumns, inArray, isNotNull } from 'drizzle-orm';
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { TijdlijnRegel } from '../../../shared/contract/tijdlijn.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { seesClass } from '../../access/data-class.ts';
import { type Translate, hasMessage } from '../../messages.ts';
import { type Db, type EntityKey, type Field, type Logical, entities } from '../../store/index.ts';
import { begeleider, popDoel, uitvoer, werkpost } from '../../store/schema/index.ts';
import { loadFacts } from '../ama/facts.ts';
import { formatLogical } from '../labels.ts';
import { personIds } from '../personen/merged.ts';
import { fullName } from '../personen/names.ts';
import { personRow } from '../personen/read.ts';
import { sentQuarters } from '../rapporten/sent.ts';
import { attendanceLines } from './aanwezigheid.ts';
import { enclaveLines } from './enclave-dagen.ts';
import { type LineSpec, type Row, TIJDLIJN, classOf, fieldsOf } from './soorten.ts';

interface Reading {
  readonly translate: Translate;
  readonly today: IsoDate;
  readonly confidential: boolean;
  /** Werkposten and begeleiders. */
  readonly names: ReadonlyMap<string, string>;
  /** Traject of a goal: an action names its goal alone. */
  readonly goals: ReadonlyMap<string, string | null>;
}

/** Characters of a second line; the whole text stands with its record. */
const LONGEST = 240;

/** Throws NIET_GEVONDEN. */
export function timelineOf(
  context: CallContext,
  input: ParsedInputOf<'persoon.tijdlijn'>,
): { persoonId: string; regels: TijdlijnRegel[] } {
  const { dossier, today, translate } = context;
  const confidential = context.can('vertrouwelijk.lezen');
  const { id } = personRow(dossier.db, input.id);
  const ids = personIds(dossier.db, id);
  const reading: Reading = { translate, today, confidential, names: namesOf(dossier.db), goals: goalsOf(dossier.db, ids) };
  const facts = loadFacts(dossier, { on: today, personId: id }).personen[0];
  const lines = [
    ...(Object.keys(TIJDLIJN) as EntityKey[]).flatMap((key) =>
      rowsOf(dossier.db, key, ids).flatMap((row) => linesOf(key, row, reading)),
    ),
    ...(facts ? attendanceLines(facts, today, translate) : []),
    ...enclaveLines(dossier.db, ids, today, translate),
    ...(confidential ? overviewLines(dossier.db, ids, reading) : []),
  ];
  const wanted = lines.filter(
    (line) =>
      (input.trajectId === undefined || line.trajectId === null || line.trajectId === input.trajectId) &&
      (input.soorten === undefined || input.soorten.includes(line.soort)),
  );
  return { persoonId: id, regels: wanted.toSorted(newestFirst) };
}

/** Of one day in a fixed order, so that a line does not jump about. */
function newestFirst(a: TijdlijnRegel, b: TijdlijnRegel): number {
  if (a.op !== b.op) return a.op < b.op ? 1 : -1;
  return a.sleutel < b.sleutel ? -1 : Number(a.sleutel > b.sleutel);
}

function namesOf(db: Db): Map<string, string> {
  const posts = db.select({ id: werkpost.id, naam: werkpost.naam }).from(werkpost).all();
  const guides = db.select({ id: begeleider.id, naam: begeleider.naam, voornaam: begeleider.voornaam }).from(begeleider).all();
  return new Map([
    ...posts.map(({ id, naam }) => [id, naam ?? ''] as const),
    ...guides.map((row) => [row.id, fullName(row)] as const),
  ]);
}

function goalsOf(db: Db, ids: readonly string[]): Map<string, string | null> {
  const goals = db
    .select({ id: popDoel.id, trajectId: popDoel.trajectId })
    .from(popDoel)
    .where(inArray(popDoel.persoonId, [...ids]))
    .all();
  return new Map(goals.map(({ id, trajectId }) => [id, trajectId]));
}

function trajectOf(key: EntityKey, row: Row, { goals }: Reading): string | null {
  if (key === 'amaTraject') return row.id;
  if (key === 'popActie') return goals.get(row['doelId'] as string) ?? null;
  return (row['trajectId'] as string | null | undefined) ?? null;
}

/** Rows of these persons without their large values: a frozen model of a document is megabytes. */
function rowsOf(db: Db, key: EntityKey, ids: readonly string[]): Row[] {
  const { table, entity } = entities[key] as { table: SQLiteTable; entity: (typeof entities)[EntityKey]['entity'] };
  const columns = getTableColumns(table) as Record<string, AnySQLiteColumn>;
  const light = Object.fromEntries(Object.entries(columns).filter(([name]) => entity.fields.get(name)?.codec !== 'json'));
  const owner = columns[entity.person === 'id' ? 'id' : (entity.person ?? 'id')]!;
  const rows = db
    .select(light)
    .from(table)
    .where(and(inArray(owner, [...ids]), eq(columns['verwijderd']!, false)))
    .all() as unknown as Row[];
  return key === 'uitvoer' ? onePerDocument(rows) : rows;
}

/** Every format of a document has a row of its own. */
function onePerDocument(rows: readonly Row[]): Row[] {
  return [
    ...new Map(
      rows.map((row) => [
        ['rapport', 'periode', 'op', 'versie', 'verzondenOp'].map((name) => row[name] as string | number | null).join('|'),
        row,
      ]),
    ).values(),
  ];
}

function linesOf(key: EntityKey, row: Row, reading: Reading): TijdlijnRegel[] {
  return (TIJDLIJN[key] ?? []).flatMap((spec) => lineOf(key, spec, row, reading) ?? []);
}

function lineOf(key: EntityKey, spec: LineSpec, row: Row, reading: Reading): TijdlijnRegel | null {
  const { entity } = entities[key];
  const op = row[spec.op];
  if (typeof op !== 'string' || spec.behalve?.(row)) return null;
  const dataClass = spec.geheim?.(row) ? 'vertrouwelijk' : classOf(entity.fields, fieldsOf(spec));
  if (!seesClass(dataClass, reading.confidential)) return null;
  const detail = (spec.detail ?? [])
    .map((name) => entity.fields.get(name)!)
    .filter((field) => seesClass(field.dataClass, reading.confidential))
    .map((field) => shown(field, row, reading))
    .filter((text) => text !== '')
    .join(' · ');
  return {
    sleutel: `${key}|${row.id}|${spec.op}`,
    soort: spec.soort,
    op: op as IsoDate,
    gepland: op > reading.today,
    kop: sentence(key, spec, row, reading),
    detail: detail === '' ? null : shortened(detail),
    dataClass,
    trajectId: trajectOf(key, row, reading),
    entiteit: key,
    recordId: row.id,
  };
}

/** A value of the row as text; empty when there is none. */
function shown(field: Field, row: Row, { translate, names }: Reading): string {
  const value: Logical = row[field.name] ?? null;
  if (field.codec === 'id') return names.get(value as string) ?? '';
  if (field.name === 'rapport') {
    const key = `reports.rapport.${value as string}.naam`;
    return hasMessage(key) ? translate(key) : (value as string);
  }
  return formatLogical(translate, field, value) ?? '';
}

/** `wat` is the first of the fields that is filled; a sentence without it stands beside it where there may be none. */
function sentence(key: EntityKey, spec: LineSpec, row: Row, reading: Reading): string {
  const { fields } = entities[key].entity;
  const values = Object.fromEntries((spec.toon ?? []).map((name) => [name, shown(fields.get(name)!, row, reading)]));
  const wat = Object.values(values).find((text) => text !== '') ?? '';
  const message = `tijdlijn.${key}.${spec.op}`;
  const without = `${message}Zonder`;
  return reading.translate(wat === '' && hasMessage(without) ? without : message, { ...values, wat });
}

const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`);

/** Quarter overviews that went out with this person in them. */
function overviewLines(db: Db, ids: readonly string[], { translate, today }: Reading): TijdlijnRegel[] {
  const any = db.select({ id: uitvoer.id }).from(uitvoer).where(isNotNull(uitvoer.verzondenOp)).get();
  if (!any) return [];
  return sentQuarters(db)
    .filter(({ inhoud }) => inhoud.regels.some(({ persoonId }) => persoonId !== null && ids.includes(persoonId)))
    .map(({ id, verzondenOp, jaar, kwartaal, versie }) => ({
      sleutel: `overzicht|${id}`,
      soort: 'document',
      op: verzondenOp,
      gepland: verzondenOp > today,
      kop: translate('tijdlijn.overzicht.verzondenOp', { jaar, kwartaal }),
      detail: versie > 1 ? translate('tijdlijn.overzicht.versie', { versie }) : null,
      dataClass: 'vertrouwelijk',
      trajectId: null,
      entiteit: 'uitvoer',
      recordId: id,
    }));
}
