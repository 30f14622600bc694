/** The documents of the export log: what left the house, or was made to; all formats of one frozen model are one document. */
import { and, asc, eq, max, sql } from 'drizzle-orm';
import type { VerzendWijze } from '../../../shared/domain/codes.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db } from '../../store/index.ts';
import { tx, uitvoer, verzending } from '../../store/schema/index.ts';
import { groupBy } from '../group.ts';
import { recordsOwner } from './eigenaar.ts';

/** One time that it went out. */
export interface Sending {
  /** Of the record; of the document where only the day was noted. */
  readonly id: string;
  /** False: from before how and to whom were kept. */
  readonly kept: boolean;
  readonly op: IsoDate | null;
  readonly wijze: VerzendWijze | null;
  readonly aan: string | null;
  readonly door: string | null;
  readonly bewijs: string | null;
  readonly opmerking: string | null;
  readonly reeks: string | null;
  readonly volgnummer: number | null;
}

export interface LogDocument {
  /** Row that holds the frozen model. */
  readonly id: string;
  /** Every row of it: a row per file. */
  readonly rijen: readonly string[];
  readonly modelHash: string | null;
  readonly rapport: string;
  readonly periode: string | null;
  /** Whose it is now. */
  readonly persoonId: string | null;
  readonly trajectId: string | null;
  /** Record that it is about besides a person: a stage, an enclave, a trajectory of doorstroom. */
  readonly over: string | null;
  readonly ontvanger: string | null;
  readonly terAttentie: string | null;
  readonly op: IsoDate | null;
  readonly versie: number;
  readonly vervangtId: string | null;
  readonly doel: string | null;
  readonly bevestiging: string | null;
  readonly verlaatHuis: boolean;
  readonly reeks: string | null;
  readonly volgnummer: number | null;
  readonly bestanden: readonly { readonly formaat: string; readonly bestand: string; readonly hash: string | null }[];
  /** Oldest first. */
  readonly verzonden: readonly Sending[];
  /** That this copy sheet was typed over: the last time, where somebody ticked it. */
  readonly overgenomen: { readonly id: string; readonly op: IsoDate; readonly door: string } | null;
  /** Why it never goes out, where the office said so, with the record that says it. */
  readonly nietNodig: { readonly id: string; readonly reden: string | null } | null;
}

const LIGHT = {
  id: uitvoer.id,
  modelHash: uitvoer.modelHash,
  heeftModel: sql<number>`${uitvoer.model} IS NOT NULL`,
  rapport: uitvoer.rapport,
  periode: uitvoer.periode,
  persoonId: uitvoer.persoonId,
  trajectId: uitvoer.trajectId,
  // Only of these, since a model is large.
  over: sql<string | null>`CASE WHEN ${uitvoer.rapport} LIKE 'ds-%' THEN json_extract(${uitvoer.model}, '$.model.over') END`,
  formaat: uitvoer.formaat,
  bestand: uitvoer.bestand,
  bestandHash: uitvoer.bestandHash,
  ontvanger: uitvoer.ontvanger,
  terAttentie: uitvoer.terAttentie,
  op: uitvoer.op,
  versie: uitvoer.versie,
  vervangtId: uitvoer.vervangtId,
  doel: uitvoer.doel,
  bevestiging: uitvoer.bevestiging,
  verlaatHuis: uitvoer.verlaatHuis,
  verzondenOp: uitvoer.verzondenOp,
  reeks: uitvoer.reeks,
  volgnummer: uitvoer.volgnummer,
};

/** Rows without their models, which are large, in the order in which they were made. */
const lightRows = (db: Db) =>
  db.select(LIGHT).from(uitvoer).where(eq(uitvoer.verwijderd, false)).orderBy(asc(uitvoer.hlc), asc(uitvoer.id)).all();
type Row = ReturnType<typeof lightRows>[number];
type SendingRow = typeof verzending.$inferSelect;

interface Kept {
  readonly stamp: number;
  readonly documents: readonly LogDocument[];
}

/** Kept until something is written: a row of the log lies behind its model, which is large. */
const kept = new WeakMap<Db, Kept>();

/** Every document that was made, oldest first; `verlaatHuis` tells which are for somebody outside. */
export function logDocuments(db: Db): readonly LogDocument[] {
  const stamp =
    db
      .select({ last: max(tx.id) })
      .from(tx)
      .get()?.last ?? 0;
  const before = kept.get(db);
  if (before?.stamp === stamp) return before.documents;
  const documents = readDocuments(db);
  kept.set(db, { stamp, documents });
  return documents;
}

function readDocuments(db: Db): LogDocument[] {
  const rows = lightRows(db);
  const sendings = db
    .select()
    .from(verzending)
    .where(and(eq(verzending.verwijderd, false)))
    .orderBy(asc(verzending.op), asc(verzending.hlc), asc(verzending.id))
    .all();
  const byRow = groupBy(sendings, ({ uitvoerId }) => uitvoerId ?? '');
  const ownerOf = recordsOwner(db);
  // The model is frozen once per making; the other formats of it only carry its hash.
  return [...groupBy(rows, ({ modelHash, id }) => modelHash ?? id).values()].flatMap((group) => {
    const document = toDocument(group, byRow, ownerOf);
    return document === null ? [] : [document];
  });
}

/** Null for what kept no model: a copy of an attachment, or one of somebody's own data. */
function toDocument(
  group: readonly Row[],
  sendings: ReadonlyMap<string, readonly SendingRow[]>,
  ownerOf: (persoonId: string | null) => string | null,
): LogDocument | null {
  const row = group.findLast(({ heeftModel }) => heeftModel === 1);
  if (!row) return null;
  const own = group.flatMap(({ id }) => sendings.get(id) ?? []);
  const nietNodig = own.find(({ wijze }) => wijze === 'niet_nodig');
  const copied = own.findLast(({ wijze }) => wijze === 'overgenomen');
  const kept = own.flatMap((each): Sending[] => {
    const { id, op, wijze, aan, door, bewijs, opmerking, reeks, volgnummer } = each;
    if (wijze === 'niet_nodig' || wijze === 'overgenomen') return [];
    return [{ id, kept: true, op: op as IsoDate | null, wijze, aan, door, bewijs, opmerking, reeks, volgnummer }];
  });
  const day = (group.find(({ verzondenOp }) => verzondenOp !== null)?.verzondenOp ?? null) as IsoDate | null;
  return {
    id: row.id,
    rijen: group.map(({ id }) => id),
    modelHash: row.modelHash,
    rapport: row.rapport ?? '',
    periode: row.periode,
    persoonId: ownerOf(row.persoonId),
    trajectId: row.trajectId,
    over: row.over,
    ontvanger: row.ontvanger,
    terAttentie: row.terAttentie,
    op: row.op as IsoDate | null,
    versie: row.versie ?? 1,
    vervangtId: row.vervangtId,
    doel: row.doel,
    bevestiging: row.bevestiging,
    verlaatHuis: row.verlaatHuis === true,
    reeks: row.reeks,
    volgnummer: row.volgnummer,
    bestanden: filesOf(group),
    verzonden: kept.length > 0 || day === null ? kept : [onlyDay(row.id, day)],
    overgenomen: copied?.op ? { id: copied.id, op: copied.op as IsoDate, door: copied.door ?? '' } : null,
    nietNodig: nietNodig ? { id: nietNodig.id, reden: nietNodig.opmerking } : null,
  };
}

const onlyDay = (id: string, op: IsoDate): Sending => ({
  id,
  kept: false,
  op,
  wijze: null,
  aan: null,
  door: null,
  bewijs: null,
  opmerking: null,
  reeks: null,
  volgnummer: null,
});

/** A copy of what was made before: drawn again from the frozen model, and so without a place in a series. */
const isCopy = ({ bestandHash, reeks, heeftModel }: Row): boolean => bestandHash !== null && reeks === null && heeftModel === 0;

/** The last file of each name, so that a document that was made twice on a day stands there once. */
function filesOf(group: readonly Row[]): LogDocument['bestanden'] {
  const own = group.filter((row) => !isCopy(row));
  const files = new Map(
    own.map(({ formaat, bestand, bestandHash }) => [
      `${formaat ?? ''} ${bestand ?? ''}`,
      { formaat: formaat ?? '', bestand: bestand ?? '', hash: bestandHash },
    ]),
  );
  return [...files.values()];
}

/** The document of a row of the export log, whichever of its rows. Throws NIET_GEVONDEN. */
export function documentOf(db: Db, id: string): LogDocument {
  const found = logDocuments(db).find(({ rijen }) => rijen.includes(id));
  if (!found) throw new CallFailure('NIET_GEVONDEN', { field: 'id' });
  return found;
}

/** Documents by every id of theirs. */
export function documentsById(db: Db): ReadonlyMap<string, LogDocument> {
  return new Map(logDocuments(db).flatMap((document) => document.rijen.map((id) => [id, document] as const)));
}
