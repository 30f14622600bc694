/** Version 1 that was sent, version 2 that corrects it, and what differs between the two: both as frozen, whatever the file says now. */
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CallContext } from '../../access/context.ts';
import { delenVan, verschillenVan } from '../correcties/verschil.ts';
import { frozenContent } from '../rapporten/sent.ts';
import type { LogDocument } from './documenten.ts';
import { sentOn } from './register.ts';

type Answer = OutputOf<'verzending.lees'>;

const before = (documents: readonly LogDocument[], { vervangtId }: LogDocument): LogDocument | undefined =>
  vervangtId === null ? undefined : documents.find(({ rijen }) => rijen.includes(vervangtId));

const after = (documents: readonly LogDocument[], { rijen }: LogDocument): LogDocument[] =>
  documents.filter(({ vervangtId }) => vervangtId !== null && rijen.includes(vervangtId));

/** Oldest first, the document itself among them. Two that correct the same version both stand there. */
export function versionsOf(documents: readonly LogDocument[], document: LogDocument): Answer['versies'] {
  const first: LogDocument[] = [];
  for (let each = before(documents, document); each && !first.includes(each); each = before(documents, each)) first.unshift(each);
  const later: LogDocument[] = [];
  const queue = [document];
  for (let each = queue.shift(); each; each = queue.shift()) {
    const next = after(documents, each).filter((one) => !later.includes(one));
    later.push(...next);
    queue.push(...next);
  }
  return [...first, document, ...later].map((each) => ({
    id: each.id,
    versie: each.versie,
    gemaaktOp: each.op,
    verzondenOp: sentOn(each),
  }));
}

/** Null where there is no version before, or where what one of them was made from was not kept. */
export function versionDifference(
  { dossier, translate }: CallContext,
  documents: readonly LogDocument[],
  document: LogDocument,
): Answer['verschil'] {
  const previous = before(documents, document);
  const was = previous ? frozenContent(dossier.db, previous.id) : null;
  const is = previous ? frozenContent(dossier.db, document.id) : null;
  if (was === null || is === null || was.soort !== is.soort) return null;
  return delenVan(verschillenVan(was, is)).map(({ persoonId, verschillen }) => ({
    persoonId,
    persoon: nameOf(verschillen[0]),
    verschillen: verschillen.map(({ velden, dagen, persoonId: whose, trajectId, soort }) => ({
      persoonId: whose,
      trajectId,
      soort,
      velden: velden.map((veld) => ({ ...veld, label: translate(`correctie.veld.${veld.veld}`) })),
      dagen: dagen?.map((dag) => ({ ...dag })) ?? null,
    })),
    besluit: null,
    eerder: null,
  }));
}

const nameOf = (first: { familienaam: string; voornaam: string } | undefined) =>
  first === undefined || (first.familienaam === '' && first.voornaam === '')
    ? null
    : { naam: first.familienaam, voornaam: first.voornaam };
