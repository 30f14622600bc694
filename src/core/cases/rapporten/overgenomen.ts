/** Copy sheets that were typed over into a screen elsewhere: who did it and when, per sheet and person. Kept beside what went out. */
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Overneemblad } from '../../../shared/domain/codes.ts';
import { formatDate } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Blok } from '../../reports/index.ts';
import type { Db } from '../../store/index.ts';
import { documentOf, type LogDocument, logDocuments } from '../verzending/documenten.ts';
import { reportName } from '../verzending/register.ts';
import { byName } from '../personen/names.ts';
import { namesById } from '../verloop/shared.ts';
import type { Texts } from './documenten/index.ts';
import { isOverneemblad } from './overneemblad.ts';

type Blad = OutputOf<'overneemblad.gemaakt'>[number];
type Sheet = LogDocument & { readonly rapport: Overneemblad };

const isSheet = (document: LogDocument): document is Sheet => isOverneemblad(document.rapport);

/** Sheets about the same: of one kind, person and record. */
const subjectOf = ({ rapport, persoonId, trajectId, over }: LogDocument): string =>
  [rapport, persoonId, over ?? trajectId].join('|');

/** A sheet that was made, by any of its rows. Throws NIET_GEVONDEN, also for a document that is no copy sheet. */
export function sheetOf(db: Db, id: string): LogDocument {
  const document = documentOf(db, id);
  if (!isSheet(document)) throw new CallFailure('NIET_GEVONDEN', { field: 'id' });
  return document;
}

export function madeSheets({ dossier, translate }: CallContext, rapport: Overneemblad | null): Blad[] {
  const sheets = logDocuments(dossier.db)
    .filter(isSheet)
    .filter((sheet) => rapport === null || sheet.rapport === rapport);
  const newest = new Map(sheets.map((sheet) => [subjectOf(sheet), sheet.id]));
  const names = namesById(dossier.db);
  return sheets
    .filter((sheet) => sheet.overgenomen !== null || newest.get(subjectOf(sheet)) === sheet.id)
    .map((sheet) => ({
      id: sheet.id,
      rapport: sheet.rapport,
      naam: reportName(sheet.rapport, translate),
      persoon: sheet.persoonId === null ? null : (names.get(sheet.persoonId) ?? null),
      gemaaktOp: sheet.op,
      overgenomen: sheet.overgenomen === null ? null : { op: sheet.overgenomen.op, door: sheet.overgenomen.door },
    }))
    .toSorted(inOrder);
}

function inOrder(a: Blad, b: Blad): number {
  const [left, right] = [a.overgenomen?.op ?? '9999', b.overgenomen?.op ?? '9999'];
  if (left !== right) return left < right ? 1 : -1;
  return a.persoon && b.persoon ? byName(a.persoon, b.persoon) : 0;
}

/** What a new sheet says of the one before it: when and by whom that was typed over. Nothing where nobody ticked one. */
export function lastCopied(db: Db, rapport: Overneemblad, personId: string | null, texts: Texts): Blok[] {
  const last = logDocuments(db)
    .filter((sheet) => sheet.rapport === rapport && sheet.persoonId === personId && sheet.overgenomen !== null)
    .toSorted((a, b) => ((a.overgenomen?.op ?? '') < (b.overgenomen?.op ?? '') ? -1 : 1))
    .at(-1)?.overgenomen;
  if (!last) return [];
  return [{ soort: 'alinea', toon: 'stil', tekst: texts('overgenomen.vorige', { op: formatDate(last.op), door: last.door }) }];
}
