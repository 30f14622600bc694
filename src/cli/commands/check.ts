/** `check`: findings and deadlines. Exit 1 when something of severity B, or a row of an import, is open. */
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/date.ts';
import type { Arguments } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { optionalDate } from './organisation.ts';

type Agenda = OutputOf<'agenda.lijst'>;

export async function checkCommand({ flags }: Arguments): Promise<Outcome> {
  const agenda = await withDossier(flags, (client) => client.call('agenda.lijst', optionalDate(flags, 'on')));
  const { vragen, geweigerd } = agenda.openRijen;
  const blocks = agenda.bevindingen.some((each) => each.severity === 'B') || vragen + geweigerd > 0;
  return {
    json: {
      on: agenda.op,
      findings: agenda.bevindingen.map(toJson),
      counts: agenda.telling,
      openRows: { questions: vragen, rejected: geweigerd },
      attendanceQuestions: agenda.aanwezigheidVragen,
    },
    lines: findingLines(agenda),
    exit: blocks ? 1 : 0,
  };
}

function toJson(each: Agenda['bevindingen'][number]) {
  const { rule, code, severity, kind, params, message, sinds, tegen, trajectId, persoon, plaats } = each;
  return { rule, code, severity, kind, params, message, person: persoon, trajectId, since: sinds, due: tegen, place: plaats };
}

/** For people: the gravest first, with the name in front. */
export function findingLines(agenda: Agenda): string[] {
  const { vragen, geweigerd } = agenda.openRijen;
  const open = vragen + geweigerd > 0 ? [text('cli.check.openRijen', { vragen, geweigerd })] : [];
  const lines = agenda.bevindingen.map((each) => {
    const name = each.persoon ? `${each.persoon.voornaam} ${each.persoon.naam}: ` : '';
    const term = each.tegen ? ` (${text('cli.check.uiterlijk', { datum: formatDate(each.tegen) })})` : '';
    return `  ${each.severity}  ${name}${each.message}${term}  [${each.rule}]`;
  });
  return [text('cli.check.kop', { datum: formatDate(agenda.op), aantal: agenda.bevindingen.length }), ...open, ...lines];
}
