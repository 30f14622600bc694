/** Vandaag and `check`. */
import { isAfgehandeld } from '../../rules/ama/index.ts';
import type { Finding } from '../../rules/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { type CheckResult, checkAll, checkOne } from '../agenda/check.ts';
import { personNames, tally, toLines } from '../agenda/lines.ts';
import { type Verdeeld, overnameOf, verdeel } from '../agenda/overgenomen.ts';
import { alone, foldAhead, missingLines } from '../agenda/vandaag.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { attendanceQuestions } from '../cases/aanwezigheid/questions.ts';
import { countOpenRows } from '../cases/imports/open-rows.ts';

type Agenda = OutputOf<'agenda.lijst'>;

export const agendaHandlers: Handlers<'agenda.lijst'> = {
  'agenda.lijst'(context, { op = context.today, persoonId, gekendOp = null }) {
    const { session, dossier } = context;
    const { lawbook } = session.options.resources;
    const result = persoonId ? checkOne(dossier, lawbook, persoonId, op, gekendOp) : checkAll(dossier, lawbook, op, gekendOp);
    const overname = overnameOf(dossier.db, result, persoonId);
    const parts = verdeel(result.findings, overname);
    const bevindingen = linesOf(context, result, parts, overname.ingebruikname !== null);
    return {
      op,
      bevindingen,
      telling: tally(bevindingen, op),
      openRijen: countOpenRows(dossier.db),
      aanwezigheidVragen: attendanceQuestions(result.facts.personen).length,
      overgenomen: overname.ingebruikname === null ? null : countTakenOver(context, overname.ingebruikname, parts),
    };
  },
};

function linesOf(context: CallContext, { facts, law, on }: CheckResult, parts: Verdeeld, takenIntoUse: boolean) {
  const names = personNames(context.dossier.db);
  const lines = (findings: readonly Finding[]) => toLines(findings, names, { law, confidential: seesAll(context) });
  if (!takenIntoUse) return lines(parts.nu).map(alone);
  const starts = new Map(facts.personen.flatMap((persoon) => persoon.trajecten.map(({ id, start }) => [id, start])));
  const missing = parts.vroeger.filter(({ antwoord }) => antwoord?.antwoord === 'ontbreekt').map(({ finding }) => finding);
  return [
    ...foldAhead(lines(parts.nu), on, (id) => (id === null ? null : (starts.get(id) ?? null))),
    ...missingLines(lines(missing), context.translate),
  ];
}

const seesAll = (context: CallContext): boolean => context.can('vertrouwelijk.lezen');

/** Counts what this user may see: a number must not tell of what is hidden. */
function countTakenOver(
  context: CallContext,
  ingebruikname: NonNullable<Agenda['overgenomen']>['ingebruikname'],
  { vroeger }: Verdeeld,
): Agenda['overgenomen'] {
  const visible = vroeger.filter(({ finding }) => seesAll(context) || finding.dataClass !== 'vertrouwelijk');
  const open = visible.filter(({ antwoord }) => antwoord === null);
  return {
    ingebruikname,
    open: open.length,
    personen: new Set(open.flatMap(({ finding }) => finding.personId ?? [])).size,
    ontbreekt: visible.filter(({ antwoord }) => antwoord?.antwoord === 'ontbreekt').length,
    blokkeert: vroeger.some(
      ({ finding, antwoord }) => finding.severity === 'B' && !isAfgehandeld(finding, antwoord?.antwoord ?? null),
    ),
  };
}
