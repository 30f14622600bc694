/** `report list` and `report ID`. */
import { mkdirSync } from 'node:fs';
import { type Arguments, type Flags, UsageError, required, wholeNumber } from '../arguments.ts';
import { type Client, userPath, withCore, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { text } from '../texts.ts';
import { optionalDate } from './organisation.ts';
import { fillingLines } from './template.ts';

type Formats = InputOf<'report.maak'>['formats'];

const list = (client: Client) => client.call('report.lijst', {});

type Listed = OutputOf<'report.lijst'>[number] & { readonly gevraagd?: Omit<OutputOf<'report.termijnen'>[number], 'id'> };

/** With what the rules ask of each report; who may make none has none to ask about. */
async function askedList(client: Client): Promise<Listed[]> {
  const reports = await list(client);
  if (reports.length === 0) return [];
  const asked = new Map((await client.call('report.termijnen', {})).map(({ id, ...rest }) => [id, rest]));
  return reports.map((report) => {
    const gevraagd = asked.get(report.id);
    return gevraagd === undefined ? report : { ...report, gevraagd };
  });
}

const askedText = ({ gevraagd }: Listed): string =>
  gevraagd === undefined
    ? ''
    : `  ${text('cli.report.gevraagd', { datum: formatDate(toIsoDate(gevraagd.due)), aantal: gevraagd.aantal, laat: gevraagd.teLaat })}`;

export async function reportListCommand({ flags }: Arguments): Promise<Outcome> {
  const reports = flags.dossier === undefined ? await withCore(list) : await withDossier(flags, askedList);
  return {
    json: { reports },
    lines: reports.map(
      (each) =>
        `  ${each.id}  ${each.domainId}  ${each.name}${each.recipient ? ` → ${each.recipient}` : ''} (${each.formats.join(', ')})${askedText(each)}`,
    ),
  };
}

/** `2026Q1`, or a month `2026-03`. */
const periodOf = (period: string) => (/^\d{4}-\d{2}$/.test(period) ? { month: period } : { quarter: period });

function scopeOf(flags: Flags): InputOf<'report.maak'>['scope'] {
  return {
    ...(flags.period === undefined ? {} : periodOf(flags.period)),
    ...(flags.year === undefined ? {} : { year: wholeNumber(flags.year, '--year') }),
    ...(flags.person === undefined ? {} : { persoonId: flags.person }),
    ...(flags.days === undefined ? {} : { days: wholeNumber(flags.days, '--days') }),
    ...(flags.begeleider === undefined ? {} : { begeleiderId: flags.begeleider }),
    ...(flags.record === undefined ? {} : { recordId: flags.record }),
    ...(flags.all ? { all: true } : {}),
  };
}

export async function reportCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [id] = words;
  if (!id) throw new UsageError('ARGUMENT_ONTBREEKT NAAM');
  const out = userPath(required(flags, 'out'));
  mkdirSync(out, { recursive: true });
  const { made, reminded } = await withDossier(flags, async (client) => {
    // Before anything is made: only one letter reminds.
    const remind = flags.reminded === true ? await remindedBy(client, id, flags) : null;
    const known = (await client.call('report.lijst', {})).find((each) => each.id === id);
    const formats = (flags.format ?? known?.formats.filter((format) => format !== 'sjabloon') ?? ['pdf']) as Formats;
    const made = await client.call('report.maak', {
      id,
      scope: scopeOf(flags),
      formats,
      map: { ref: out },
      ...optionalDate(flags, 'on'),
      ...(flags.template === undefined ? {} : { sjabloon: flags.template }),
      purpose: flags.purpose ?? null,
      confirmation: flags.confirm ?? null,
    });
    return { made, reminded: remind === null ? null : await remind() };
  });
  if (reminded === null) return { json: made, lines: reportLines(made) };
  return {
    json: { ...made, reminded },
    lines: [...reportLines(made), text('cli.report.herinnerd', { aantal: reminded.aantal })],
  };
}

const REMINDER = 'brief-vdab-herinnering';

/** `--reminded`: notes for everybody in the reminder letter to VDAB that VDAB was reminded, as one operation (`undo`). */
async function remindedBy(client: Client, id: string, flags: Flags) {
  if (id !== REMINDER) throw new UsageError('OPTIE_ALLEEN_BIJ --reminded');
  const { herinneringen } = await client.call('report.voorbereiding', {
    id,
    scope: scopeOf(flags),
    ...optionalDate(flags, 'on'),
  });
  const { op } = await client.call('beoordeling.overzicht', optionalDate(flags, 'on'));
  return async (): Promise<OutputOf<'beoordeling.herinnerd'>> =>
    herinneringen.length === 0
      ? { operation: null, aantal: 0 }
      : client.call('beoordeling.herinnerd', { ids: herinneringen, op });
}

export function reportLines(made: OutputOf<'report.maak'>): string[] {
  const open = made.missing.filter((each) => each.severity === 'B').length;
  return [
    ...made.files.map((file) => `  ${file.path}`),
    ...fillingLines(made.sjabloon),
    ...(open > 0 ? [text('cli.report.ontbreekt', { aantal: open })] : []),
  ];
}
