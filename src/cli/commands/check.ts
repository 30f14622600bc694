/** `check`: findings and deadlines. Exit 1 when something of severity B, or a row of an import, is open. */
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/date.ts';
import { foldName } from '../../shared/domain/text.ts';
import { type Arguments, type Flags, UsageError } from '../arguments.ts';
import { type Client, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { knownOn } from './law.ts';
import { optionalDate } from './organisation.ts';
import { stepLines } from './scenario.ts';

type Agenda = OutputOf<'agenda.lijst'>;

export async function checkCommand({ flags }: Arguments): Promise<Outcome> {
  const agenda = await withDossier(flags, async (client) =>
    client.call('agenda.lijst', { ...optionalDate(flags, 'on'), ...knownOn(flags), ...(await whose(client, flags)) }),
  );
  const { vragen, geweigerd } = agenda.openRijen;
  const taken = agenda.overgenomen;
  const blocks =
    [...agenda.bevindingen, ...agenda.uitgesteld].some((each) => each.severity === 'B') ||
    taken?.blokkeert === true ||
    vragen + geweigerd > 0;
  return {
    json: {
      on: agenda.op,
      findings: agenda.bevindingen.map(toJson),
      // What waits is still open: it counts for the exit code.
      snoozed: agenda.uitgesteld.map(({ uitstel, ...each }) => ({
        ...toJson({ ...each, ook: [] }),
        until: uitstel.tot,
        reason: uitstel.reden,
      })),
      counts: agenda.telling,
      openRows: { questions: vragen, rejected: geweigerd },
      attendanceQuestions: agenda.aanwezigheidVragen,
      takenOver: taken && { since: taken.ingebruikname, open: taken.open, persons: taken.personen, missing: taken.ontbreekt },
    },
    lines: findingLines(agenda),
    exit: blocks ? 1 : 0,
  };
}

/** `--mine`, or `--begeleider` with a name or an id; by default everybody. Throws UsageError for a name that nobody or several have. */
async function whose(client: Client, flags: Flags): Promise<{ mijn?: true; begeleiderId?: string }> {
  if (flags.mine === true) return { mijn: true };
  const { begeleider } = flags;
  if (begeleider === undefined) return {};
  const { records } = await client.call('record.lijst', { soort: 'begeleider' });
  const wanted = foldName(begeleider);
  const found = records.filter(
    ({ id, voornaam, naam }) =>
      id === begeleider ||
      [`${String(voornaam)} ${String(naam)}`, `${String(naam)} ${String(voornaam)}`].some((name) => foldName(name) === wanted),
  );
  const [first] = found;
  if (found.length !== 1 || typeof first?.['id'] !== 'string') throw new UsageError('KEUZE_ONGELDIG --begeleider');
  return { begeleiderId: first['id'] };
}

/** `check explain KEY [--person ID] [--on DATE]`: why a finding is there. */
export async function checkExplainCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [sleutel] = words;
  if (sleutel === undefined) throw new UsageError('ARGUMENT_ONTBREEKT SLEUTEL');
  const input = { sleutel, persoonId: flags.person ?? null, ...optionalDate(flags, 'on') };
  const answer = await withDossier(flags, (client) => client.call('bevinding.uitleg', input));
  const { rule, titel, op, message, afleiding, bronnen, zekerheid } = answer;
  return {
    json: answer,
    lines: [
      text('cli.uitleg.kop', { id: rule, titel, datum: formatDate(op) }),
      `  ${message}`,
      ...afleiding.flatMap(stepLines),
      ...bronnen.map(
        ({ title, article, href }) =>
          `  ${text('cli.uitleg.bron', { bron: [title, article, href].filter((part) => part !== null).join(', ') })}`,
      ),
      ...(zekerheid === null ? [] : [`  ${text('cli.uitleg.zekerheid', { zekerheid })}`]),
    ],
  };
}

function toJson(each: Agenda['bevindingen'][number]) {
  const { rule, code, severity, kind, params, message, sinds, tegen, trajectId, persoon, plaats } = each;
  const one = {
    key: each.sleutel,
    rule,
    code,
    severity,
    kind,
    params,
    message,
    person: persoon,
    trajectId,
    since: sinds,
    due: tegen,
    place: plaats,
  };
  const also = each.ook.map((other) => ({ rule: other.rule, code: other.code, message: other.message, due: other.tegen }));
  return { ...one, also };
}

/** For people: the gravest first, with the name in front. */
export function findingLines(agenda: Agenda): string[] {
  const { vragen, geweigerd } = agenda.openRijen;
  const open = vragen + geweigerd > 0 ? [text('cli.check.openRijen', { vragen, geweigerd })] : [];
  const lines = agenda.bevindingen.map((each) => {
    const name = each.persoon ? `${each.persoon.voornaam} ${each.persoon.naam}: ` : '';
    const term = each.tegen ? ` (${text('cli.check.uiterlijk', { datum: formatDate(each.tegen) })})` : '';
    const also = each.ook.length > 0 ? ` (${text('cli.check.enNog', { aantal: each.ook.length })})` : '';
    return `  ${each.severity}  ${name}${each.message}${term}${also}  [${each.rule}]`;
  });
  const { overgenomen: taken } = agenda;
  const early = taken === null ? [] : [text('cli.check.overgenomen', { open: taken.open, ontbreekt: taken.ontbreekt })];
  return [
    text('cli.check.kop', { datum: formatDate(agenda.op), aantal: agenda.bevindingen.length }),
    ...open,
    ...early,
    ...lines,
  ];
}
