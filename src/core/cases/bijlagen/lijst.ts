/** Attachments as the calls show them: what is said of each, and whether its scan is there. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Translate } from '../../messages.ts';
import { translateError } from '../../messages.ts';
import { CallFailure } from '../../access/failure.ts';
import { personIds } from '../personen/merged.ts';
import { type Db, type Dossier, isDossierError } from '../../store/index.ts';
import { bijlage } from '../../store/schema/index.ts';

type Row = typeof bijlage.$inferSelect;
type Answer = OutputOf<'bijlage.lijst'>;

/** Attachments of a person (null: of the organisation), or all; newest last. */
export function listAttachments(
  { db, attachments }: Dossier,
  { persoonId, trajectId }: { readonly persoonId?: string | null | undefined; readonly trajectId?: string | undefined },
  translate: Translate,
): Answer {
  const owner = ownedBy(db, persoonId);
  const rows = db
    .select()
    .from(bijlage)
    .where(and(eq(bijlage.verwijderd, false), owner, trajectId === undefined ? undefined : eq(bijlage.trajectId, trajectId)))
    .orderBy(bijlage.hlc)
    .all();
  const { present, code } = rows.length === 0 ? NOTHING : presentIn(attachments);
  return {
    bijlagen: rows.map((row) => toAnswer(row, present.has(row.hash ?? ''))),
    melding: code === null ? null : translateError(translate, code),
  };
}

/** Undefined: of everybody. Null: of the organisation. A person's are also those of whoever was merged into them. */
function ownedBy(db: Db, persoonId: string | null | undefined) {
  if (persoonId === undefined) return undefined;
  return persoonId === null ? isNull(bijlage.persoonId) : inArray(bijlage.persoonId, personIds(db, persoonId));
}

const NOTHING = { present: new Map<string, number>(), code: null };

/** The contents that are there; a file with attachments that does not open says why, and keeps nothing else from being read. */
function presentIn(attachments: Dossier['attachments']): { present: ReadonlyMap<string, number>; code: string | null } {
  try {
    return { present: attachments.present(), code: attachments.standing() === 'weg' ? 'BIJLAGEN_ONTBREKEN' : null };
  } catch (error) {
    if (!isDossierError(error)) throw error;
    return { present: new Map(), code: error.code };
  }
}

function toAnswer(row: Row, aanwezig: boolean): Answer['bijlagen'][number] {
  const { id, persoonId, trajectId, soort, vereiste, bewijsVan, bewijsId, naam, type, grootte, datum, op } = row;
  const day = (value: string | null) => value as Answer['bijlagen'][number]['datum'];
  return {
    id,
    persoonId,
    trajectId,
    soort,
    vereiste,
    bewijs: bewijsVan === null || bewijsId === null ? null : { soort: bewijsVan, id: bewijsId },
    naam,
    type,
    grootte,
    datum: day(datum),
    op: day(op),
    aanwezig,
  };
}

/** The row of an attachment. Throws NIET_GEVONDEN. */
export function attachmentRow(db: Db, id: string): Row {
  const row = db.select().from(bijlage).where(eq(bijlage.id, id)).get();
  if (!row || row.verwijderd) throw new CallFailure('NIET_GEVONDEN');
  return row;
}

/** The same scan at the same line of the same owner, which is there already. */
export function sameAttachment(
  db: Db,
  of: Pick<Row, 'hash' | 'persoonId' | 'trajectId' | 'vereiste' | 'bewijsId'>,
): Row | undefined {
  return db
    .select()
    .from(bijlage)
    .where(and(eq(bijlage.verwijderd, false), eq(bijlage.hash, of.hash ?? '')))
    .all()
    .find(
      (row) =>
        row.persoonId === of.persoonId &&
        row.trajectId === of.trajectId &&
        row.vereiste === of.vereiste &&
        row.bewijsId === of.bewijsId,
    );
}
