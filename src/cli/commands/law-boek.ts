/** `law explain ID|RULE` and `law export`: the same derivation as the screens, and the whole lawbook as a book. */
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/date.ts';
import { formatEuro, toCents } from '../../shared/domain/money.ts';
import { type Arguments, UsageError, required } from '../arguments.ts';
import { userPath, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { idOf, knownOn, withLaw } from './law.ts';
import { dateOf, optionalDate } from './organisation.ts';
import { stepLines } from './scenario.ts';

type Explanation = OutputOf<'law.uitleg'>;
type Contradiction = Explanation['tegenspraken'][number];
type Difference = OutputOf<'law.verschillen'>[number];

export async function lawExplainCommand({ words, flags }: Arguments): Promise<Outcome> {
  const input = { id: idOf(words), ...optionalDate(flags, 'on'), ...knownOn(flags) };
  const answer = await withLaw(flags, (client) => client.call('law.uitleg', input));
  return { json: answer, lines: explanationLines(answer) };
}

function explanationLines({
  id,
  titel,
  op,
  afleiding,
  bronnen,
  zekerheid,
  grenzen,
  regels,
  boodschappen,
  tegenspraken,
}: Explanation): string[] {
  return [
    text('cli.uitleg.kop', { id, titel, datum: formatDate(op) }),
    ...afleiding.flatMap(stepLines),
    ...bronnen.map(
      ({ title, article, href }) =>
        `  ${text('cli.uitleg.bron', { bron: [title, article, href].filter((part) => part !== null).join(', ') })}`,
    ),
    ...(zekerheid === null ? [] : [`  ${text('cli.uitleg.zekerheid', { zekerheid })}`]),
    ...grenzen.namen.map(({ naam, tekst }) => `  ${text('cli.uitleg.grens', { naam, tekst })}`),
    ...(grenzen.reden === null ? [] : [`  ${text('cli.uitleg.geenGrens', { reden: grenzen.reden })}`]),
    ...regels.map((rule) => `  ${text('cli.uitleg.gebruikt', { id: rule.id, titel: rule.titel })}`),
    ...boodschappen.map((each) => `  ${each.severity}  ${each.text}`),
    ...tegenspraken.flatMap(contradictionLines),
  ];
}

function contradictionLines({ id, title, question, readings, why }: Contradiction): string[] {
  return [
    '',
    `  ${text('cli.uitleg.tegenspraak', { id, titel: title, vraag: question })}`,
    ...readings.map(({ label, text: reading, gekozen, sources }) => {
      const mark = gekozen ? text('cli.uitleg.gevolgd') : '';
      return `    - ${label}${mark}: ${reading} (${sources.map((source) => source.title).join('; ')})`;
    }),
    `    ${why}`,
  ];
}

/** `law contradictions --year`: what each comes to in a year of the case file. */
export async function lawContradictionsCommand({ flags }: Arguments): Promise<Outcome> {
  const list = await withLaw(flags, (client) => client.call('law.tegenspraken', {}));
  const jaar = flags.year === undefined ? null : Number(flags.year);
  if (jaar !== null && !Number.isInteger(jaar)) throw new UsageError('GETAL_ONGELDIG --year');
  const differences = jaar === null ? [] : await withDossier(flags, (client) => client.call('law.verschillen', { jaar }));
  return {
    json: { contradictions: list, differences },
    lines: [...list.flatMap(contradictionLines), ...differences.map(differenceLine)],
  };
}

function differenceLine({ id, unit, values, verschil }: Difference): string {
  const shown = values.map(({ label, cents, dag }) => {
    const value = cents === null ? (dag === null ? text('cli.law.geenWaarde') : formatDate(dag)) : formatEuro(toCents(cents));
    return `${label}: ${value}`;
  });
  const difference =
    verschil === null ? '–' : unit === 'cents' ? formatEuro(toCents(verschil)) : text('cli.uitleg.dagen', { aantal: verschil });
  return `  ${text('cli.uitleg.verschil', { id, lezingen: shown.join('; '), verschil: difference })}`;
}

export async function lawExportCommand({ flags }: Arguments): Promise<Outcome> {
  const [formaat] = flags.format ?? ['html'];
  if (formaat !== 'html' && formaat !== 'pdf') throw new UsageError('WAARDE_ONGELDIG --format');
  const bestand = { ref: userPath(required(flags, 'out')) };
  const op = flags.on === undefined ? {} : { op: dateOf(flags, 'on') };
  const made = await withLaw(flags, (client) => client.call('law.boek', { formaat, bestand, ...op }));
  return { json: { file: made.path, size: made.size }, lines: [text('cli.law.boek', { bestand: made.path })] };
}
