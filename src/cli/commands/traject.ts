/** `traject`: the guided start of somebody, for a script. */
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { dateOf, optionalDate } from './organisation.ts';

type Guide = OutputOf<'ama.startwijzer'>;
type Step = Guide['stappen'][number];

const day = (date: string): string => formatDate(toIsoDate(date));

/**
 * `traject start-guide PERSON [--traject ID] [--date DATE] [--on DATE]`: the steps in their order; `--date` is the day on which a
 * traject that is not written down yet would start. Exit 1 as long as a step is not done.
 */
export async function startGuideCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [persoonId] = words;
  if (persoonId === undefined) throw new UsageError('ARGUMENT_ONTBREEKT PERSOON');
  const input = {
    persoonId,
    ...(flags.traject === undefined ? {} : { trajectId: flags.traject }),
    ...(flags.date === undefined ? {} : { start: dateOf(flags, 'date') }),
    ...optionalDate(flags, 'on'),
  };
  const guide = await withDossier(flags, (client) => client.call('ama.startwijzer', input));
  return { json: guide, lines: linesOf(guide), exit: guide.klaar < guide.totaal ? 1 : 0 };
}

function linesOf(guide: Guide): string[] {
  if (guide.overleden) return [text('cli.traject.overleden')];
  const titles = new Map(guide.stappen.map(({ id, titel }) => [id, titel]));
  const start = guide.start === null ? text('cli.traject.zonderStart') : text('cli.traject.start', { datum: day(guide.start) });
  return [
    `${start} ${text('cli.traject.telling', { klaar: guide.klaar, totaal: guide.totaal })}`,
    ...(guide.zonderVertrouwelijk ? [text('cli.traject.zonderVertrouwelijk')] : []),
    ...guide.stappen.flatMap((step) => stepLines(step, titles)),
  ];
}

function stepLines(step: Step, titles: ReadonlyMap<string, string>): string[] {
  const { titel, stand, tegen, rule, wachtOp, teLaat, documenten } = step;
  const term =
    tegen === null || stand === 'klaar'
      ? ''
      : ` (${text(teLaat ? 'cli.traject.was' : 'cli.traject.tegen', { datum: day(tegen) })})`;
  const waits = wachtOp === null ? '' : `: ${text('cli.traject.na', { stap: titles.get(wachtOp) ?? wachtOp })}`;
  const papers = stand === 'klaar' || documenten.length === 0 ? [] : [documenten.map(({ id }) => id).join(', ')];
  return [
    `  ${text(`cli.traject.stand.${stand}`)}  ${titel}${term}${waits}  [${rule}]`,
    ...step.ontbreekt.map((line) => `      ${line}`),
    ...papers.map((list) => `      ${text('cli.traject.maakt', { documenten: list })}`),
  ];
}
