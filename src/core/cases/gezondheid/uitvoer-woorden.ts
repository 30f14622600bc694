/** Before a report leaves the house: who has a text in it with a word that names a diagnosis or a medicine. */
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CallContext } from '../../access/context.ts';
import type { ReportDefinition } from '../../reports/index.ts';
import type { ReportDocument } from '../rapporten/documenten/index.ts';
import { allPersons } from '../personen/read.ts';
import { readWoordenlijst, wordsLeaving } from './woorden.ts';

/** Person and field, never the word; nothing for a report that stays in the house. */
export function wordsOfReport(
  context: CallContext,
  report: ReportDefinition,
  documents: readonly ReportDocument[],
): OutputOf<'report.voorbereiding'>['words'] {
  if (!report.leavesHouse) return [];
  const { dossier, session, translate } = context;
  const names = new Map(
    allPersons(dossier.db).map(({ id, voornaam, naam }) => [id, [voornaam, naam].filter(Boolean).join(' ')] as const),
  );
  return wordsLeaving(dossier.db, documents, names, readWoordenlijst(session.options.resources.woordenlijst), translate);
}
