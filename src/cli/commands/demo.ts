/** `demo`: the main job on the bundled sample files; it ends, opens no window and needs nothing of the environment (E-19). */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type OefenSettings, readSettings } from '../../core/cases/oefening/plan.ts';
import { sourceRoots } from '../../core/transport/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { type Client, repository, userPath, withCore } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { fundingLines } from './funding.ts';

/** Tells a folder that the demo made from any other: only such a one is replaced. */
const MARKER = '.trajectmap-demo';
const SHOWN_RULES = 8;

const REPORTS = (settings: OefenSettings) =>
  [
    { id: 'ama-kwartaaloverzicht', scope: { quarter: settings.kwartaal } },
    { id: 'ama-controleblad', scope: { quarter: settings.kwartaal } },
    { id: 'ama-jaarafrekening', scope: { year: settings.subsidiejaar } },
    { id: 'ama-evaluatie', scope: { all: true } },
    { id: 'ds-evaluatiekalender', scope: {} },
    { id: 'ds-evaluatiedossier', scope: { all: true } },
    { id: 'ds-jaarverslag', scope: { year: settings.subsidiejaar } },
  ] as const;

/** An empty folder of our own. Throws UsageError for a folder that somebody else made. */
function freshFolder(folder: string): void {
  if (existsSync(folder)) {
    if (!existsSync(path.join(folder, MARKER)) && readdirSync(folder).length > 0) throw new UsageError('MAP_NIET_VAN_DEMO');
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, MARKER), '');
}

export async function demoCommand({ flags }: Arguments): Promise<Outcome> {
  const out = userPath(flags.out ?? 'demo');
  const samples = sourceRoots(repository).demo;
  const settings = readSettings(samples);
  freshFolder(out);
  return withCore((client) => runDemo(client, settings, out), { profile: path.join(out, '.profiel') });
}

async function runDemo(client: Client, settings: OefenSettings, out: string): Promise<Outcome> {
  const dossier = path.join(out, 'voorbeeld.trajectmap');
  const { peildatum: op } = settings;
  const { wachtzin, herstelcode, imports } = await client.call('oefening.maak', { bestand: { ref: dossier }, op });
  const workers = await client.call('doelgroepwerknemer.lijst', { stand: 'alles', op });
  const agenda = await client.call('agenda.lijst', { op });
  const funding = await client.call('funding.jaar', { jaar: settings.subsidiejaar, op });
  const made = [];
  for (const { id, scope } of REPORTS(settings)) {
    const folder = path.join(out, id);
    mkdirSync(folder, { recursive: true });
    const known = (await client.call('report.lijst', {})).find((report) => report.id === id)!;
    const files = await client.call('report.maak', {
      id,
      scope,
      op,
      formats: known.formats.filter((format) => format !== 'json'),
      map: { ref: folder },
      purpose: text('cli.demo.doel'),
      confirmation: text('cli.demo.bevestiging'),
    });
    made.push({ id, folder, files: files.files });
  }
  const rules = await client.call('rules.lijst', {});
  return {
    json: { dossier, passphrase: wachtzin, recoveryCode: herstelcode, imports, agenda, funding, reports: made },
    lines: [
      text('cli.demo.kop'),
      '',
      text('cli.demo.dossier', { file: dossier }),
      text('cli.demo.wachtzin', { wachtzin }),
      text('cli.demo.herstelcode', { code: herstelcode }),
      '',
      ...importSection(settings, imports),
      maatwerkLine(workers),
      '',
      ...agendaSection(agenda, rules),
      '',
      text('cli.demo.subsidie', { jaar: settings.subsidiejaar }),
      ...fundingLines(funding)
        .slice(1)
        .map((line) => ` ${line}`),
      '',
      ...reportSection(out, dossier, made),
    ],
  };
}

/** How many workers, and how many of them stand where in doorstroom. */
function maatwerkLine(workers: OutputOf<'doelgroepwerknemer.lijst'>): string {
  const counts = new Map<string, number>();
  for (const { staatTekst } of workers) counts.set(staatTekst, (counts.get(staatTekst) ?? 0) + 1);
  const staten = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([staat, aantal]) => `${String(aantal)} ${staat}`)
    .join(', ');
  return text('cli.demo.maatwerk', { aantal: workers.length, staten });
}

type Imported = OutputOf<'import.lees'>;
type Made = readonly { id: string; folder: string; files: OutputOf<'report.maak'>['files'] }[];

function importSection(settings: OefenSettings, imports: readonly Imported[]): string[] {
  const lines = imports.map(({ accepted, questions, rejected, skipped }, index) =>
    text('cli.demo.bestand', {
      bestand: settings.bestanden[index]!.bestand,
      aanvaard: accepted.new.length + accepted.updated.length + accepted.unchanged.length,
      vragen: questions.length,
      geweigerd: rejected.length,
      overgeslagen: skipped.length,
    }),
  );
  const withheld = imports.flatMap((each) => each.neverTaken).reduce((sum, each) => sum + each.rows.length, 0);
  return [text('cli.demo.ingelezen'), ...lines, ...(withheld > 0 ? [text('cli.demo.medisch', { aantal: withheld })] : [])];
}

/** Findings by rule, the most frequent first: a list of names would say less. */
function agendaSection(agenda: OutputOf<'agenda.lijst'>, rules: OutputOf<'rules.lijst'>): string[] {
  const counts = new Map<string, number>();
  for (const { rule, severity } of agenda.bevindingen) if (severity !== 'I') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const lines = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, SHOWN_RULES)
    .map(([rule, aantal]) => text('cli.demo.regel', { aantal, titel: titles.get(rule) ?? rule, rule }));
  return [
    text('cli.demo.stand', { datum: formatDate(toIsoDate(agenda.op)) }),
    text('cli.demo.telling', { ...agenda.telling }),
    ...lines,
    text('cli.demo.open', { ...agenda.openRijen }),
  ];
}

function reportSection(out: string, dossier: string, made: Made): string[] {
  const overview = made.find((each) => each.id === 'ama-kwartaaloverzicht')?.files ?? [];
  const pathOf = (format: string): string => overview.find((file) => file.format === format)?.path ?? '';
  return [
    text('cli.demo.rapporten', { map: out }),
    ...made.map(({ folder, files }) => text('cli.demo.bestanden', { map: path.relative(out, folder), aantal: files.length })),
    '',
    text('cli.demo.verder'),
    text('cli.demo.verder1', { file: pathOf('xlsx'), pdf: pathOf('pdf') }),
    text('cli.demo.verder2', { dossier }),
    text('cli.demo.verder3'),
  ];
}
