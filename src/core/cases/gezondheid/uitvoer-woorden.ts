/** Before a report leaves the house: who has a text in it with a word that names a diagnosis or a medicine. */
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CallContext } from '../../access/context.ts';
import type { ReportDefinition } from '../../reports/index.ts';
import { documentsOf, type Scope } from '../rapporten/prepare.ts';
import { allPersons } from '../personen/read.ts';
import { readWoordenlijst, wordsLeaving } from './woorden.ts';

/** Person and field, never the word; nothing for a report that stays in the house. */
export function wordsOfReport(
  context: CallContext,
  report: ReportDefinition,
  scope: Scope,
  on: IsoDate,
): OutputOf<'report.voorbereiding'>['words'] {
  if (!report.leavesHouse) return [];
  const { dossier, session, translate } = context;
  const names = new Map(
    allPersons(dossier.db).map(({ id, voornaam, naam }) => [id, [voornaam, naam].filter(Boolean).join(' ')] as const),
  );
  const documents = documentsOf(context, report, scope, on);
  return wordsLeaving(dossier.db, documents, names, readWoordenlijst(session.options.resources.woordenlijst), translate);
}
