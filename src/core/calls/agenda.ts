/** Vandaag and `check`. */
import { checkAll, checkOne } from '../agenda/check.ts';
import { personNames, tally, toLines } from '../agenda/lines.ts';
import type { Handlers } from '../access/context.ts';
import { attendanceQuestions } from '../cases/aanwezigheid/questions.ts';
import { countOpenRows } from '../cases/imports/open-rows.ts';

export const agendaHandlers: Handlers<'agenda.lijst'> = {
  'agenda.lijst'({ session, dossier, can, today }, { op = today, persoonId }) {
    const { lawbook } = session.options.resources;
    const result = persoonId ? checkOne(dossier, lawbook, persoonId, op) : checkAll(dossier, lawbook, op);
    const bevindingen = toLines(result.findings, personNames(dossier.db), {
      law: result.law,
      confidential: can('vertrouwelijk.lezen'),
    });
    return {
      op,
      bevindingen,
      telling: tally(bevindingen, op),
      openRijen: countOpenRows(dossier.db),
      aanwezigheidVragen: attendanceQuestions(result.facts.personen).length,
    };
  },
};
