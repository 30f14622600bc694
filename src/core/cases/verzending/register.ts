/** The register of what went out: one line per document, what still has to go first. */
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, yearOf } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { checkAll } from '../../agenda/check.ts';
import type { Translate } from '../../messages.ts';
import { type DocumentId, reportOf } from '../../reports/index.ts';
import { type Dossier, idToBytes, idToText } from '../../store/index.ts';
import { gebruiker } from '../../store/schema/index.ts';
import { byName } from '../personen/names.ts';
import { namesById } from '../verloop/shared.ts';
import { answersByDocument } from './antwoorden.ts';
import { type LogDocument, logDocuments } from './documenten.ts';
import { type Termijn, termijnen } from './termijn.ts';

type Register = OutputOf<'verzending.register'>;
type Regel = Register['regels'][number];

/** Name of the report in words; a cover list says that it is one. */
export function reportName(rapport: string, translate: Translate): string {
  if (rapport === 'ama-evaluatie-voorblad') return translate('verzending.voorblad');
  return translate(`reports.rapport.${reportOf(rapport as DocumentId).id}.naam`);
}

/** Which documents are about the same: the newest of them is the one that has to go. */
const subjectOf = ({ rapport, periode, persoonId, trajectId, over, terAttentie }: LogDocument): string =>
  [rapport, periode, over ?? trajectId ?? persoonId ?? terAttentie].join('|');

export const sentOn = ({ verzonden }: Pick<LogDocument, 'verzonden'>): IsoDate | null => verzonden.at(0)?.op ?? null;

interface Standing {
  readonly stand: Regel['stand'];
  readonly termijn: Termijn | null;
}

/** How each document stands on a day. @param documents oldest first */
export function standings(
  documents: readonly LogDocument[],
  termOf: (document: LogDocument) => Termijn | null,
  on: IsoDate,
): (document: LogDocument) => Standing {
  const newest = new Map(documents.map((document) => [subjectOf(document), document.id]));
  return (document) => {
    if (document.verzonden.length > 0) return { stand: 'verzonden', termijn: null };
    if (document.nietNodig !== null) return { stand: 'niet_nodig', termijn: null };
    if (newest.get(subjectOf(document)) !== document.id) return { stand: 'vervangen', termijn: null };
    const termijn = termOf(document);
    return { stand: termijn !== null && termijn.op < on ? 'te_laat' : 'te_verzenden', termijn };
  };
}

/** Who made each, from the journal. */
function makers({ db, reader }: Dossier): (id: string) => string | null {
  const users = new Map(
    db
      .select()
      .from(gebruiker)
      .all()
      .map((row) => [row.id, row.naam]),
  );
  const actor = reader.prepare<[Buffer], { actor: Buffer | null }>(
    "SELECT t.actor FROM change c JOIN tx t ON t.id = c.tx WHERE c.row_id = ? AND c.kind = 'insert' LIMIT 1",
  );
  return (id) => {
    const by = actor.get(idToBytes(id))?.actor ?? null;
    return by === null ? null : (users.get(idToText(by)) ?? null);
  };
}

/** Makes the lines of documents; what all of them need is read once. */
export function lineMaker(context: CallContext): { documents: LogDocument[]; lineOf: (document: LogDocument) => Regel } {
  const { dossier, session, today, translate } = context;
  const documents = logDocuments(dossier.db).filter(({ verlaatHuis }) => verlaatHuis);
  const termOf = termijnen(checkAll(dossier, session.options.resources.lawbook, today));
  const standOf = standings(documents, termOf, today);
  const replacedBy = new Map(documents.flatMap(({ id, vervangtId }) => (vervangtId === null ? [] : [[vervangtId, id] as const])));
  const names = namesById(dossier.db);
  const answers = answersByDocument(dossier.db);
  const maker = makers(dossier);
  const lineOf = (document: LogDocument): Regel => {
    const { stand, termijn } = standOf(document);
    const { id, rapport, periode, persoonId, ontvanger, terAttentie, op, versie, vervangtId, reeks, volgnummer } = document;
    return {
      id,
      rapport,
      naam: reportName(rapport, translate),
      periode,
      persoon: persoonId === null ? null : (names.get(persoonId) ?? null),
      ontvanger,
      terAttentie,
      gemaaktOp: op,
      gemaaktDoor: maker(id),
      versie,
      vervangtId,
      vervangenDoorId: document.rijen.map((row) => replacedBy.get(row)).find((each) => each !== undefined) ?? null,
      formaten: [...new Set(document.bestanden.map(({ formaat }) => formaat))],
      bestanden: document.bestanden.map(({ bestand }) => bestand),
      stand,
      termijn: termijn?.op ?? null,
      regel: termijn?.regel ?? null,
      reeks,
      volgnummer,
      verzonden: document.verzonden.map(({ kept: _kept, reeks: _reeks, volgnummer: _number, ...sending }) => sending),
      antwoord: document.rijen.map((row) => answers.get(row)).find((each) => each !== undefined) ?? null,
    };
  };
  return { documents, lineOf };
}

const ORDER: Readonly<Record<Regel['stand'], number>> = {
  te_laat: 0,
  te_verzenden: 1,
  verzonden: 2,
  niet_nodig: 3,
  vervangen: 4,
};

/** What still has to go first, by term; then what went, the newest first; a series stays in its own order. */
export function inOrder(a: Regel, b: Regel): number {
  const kind = ORDER[a.stand] - ORDER[b.stand];
  if (kind !== 0) return kind;
  const day = (line: Regel): string => line.verzonden.at(0)?.op ?? line.gemaaktOp ?? '';
  const when =
    a.stand === 'verzonden'
      ? compare(day(b), day(a))
      : compare(a.termijn ?? '9999', b.termijn ?? '9999') || compare(day(b), day(a));
  if (when !== 0) return when;
  if (a.reeks !== null && b.reeks !== null && a.reeks !== b.reeks) return compare(a.reeks, b.reeks);
  return (a.volgnummer ?? 0) - (b.volgnummer ?? 0) || (a.persoon && b.persoon ? byName(a.persoon, b.persoon) : 0);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Year in which a document was sent, or was said not to go; null while it waits. */
const yearOfDocument = (document: LogDocument): number | null => {
  const day = sentOn(document) ?? (document.nietNodig === null ? null : document.op);
  return day === null ? null : yearOf(day);
};

export function register(context: CallContext, jaar: number, vervangen: boolean): Register {
  const { documents, lineOf } = lineMaker(context);
  const shown = documents.filter((document) => (yearOfDocument(document) ?? jaar) === jaar);
  const years = documents.flatMap((document) => yearOfDocument(document) ?? []);
  return {
    op: context.today,
    jaar,
    jaren: [...new Set([...years, yearOf(context.today)])].toSorted((a, b) => b - a),
    regels: shown
      .map(lineOf)
      .filter(({ stand }) => vervangen || stand !== 'vervangen')
      .toSorted(inOrder),
  };
}
