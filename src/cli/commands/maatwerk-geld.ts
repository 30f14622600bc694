/** The money of collectief maatwerk on the command line: a departure, figures of a quarter, settlement, payments. */
import { brusselsDay, formatDate, toIsoDate, yearOf } from '../../shared/domain/date.ts';
import { type Arguments, type Flags, UsageError, required, wholeNumber } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { readInput } from './call.ts';
import { dateOf } from './organisation.ts';

const day = (date: string | null): string => (date === null ? '-' : formatDate(toIsoDate(date)));
const who = ({ naam, voornaam }: { naam: string; voornaam: string }): string => `${voornaam} ${naam}`;
const comma = (decimal: string | null): string => decimal?.replace('.', ',') ?? '-';
const euro = (cents: number | null): string => (cents === null ? '-' : (cents / 100).toFixed(2).replace('.', ','));
const word = (direction: string | null): string => text(`cli.maatwerk.richtingen.${direction ?? 'onbekend'}`);
const yearIn = (flags: Flags): number =>
  flags.year === undefined ? yearOf(brusselsDay(Date.now())) : wholeNumber(flags.year, '--year');

/** `filling leave PERSON --date LAST_DAY [--input FILE]`: a forecast. Exit 1 when a quarter ends below the contingent. */
export async function fillingLeaveCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [persoonId] = words;
  if (persoonId === undefined) throw new UsageError('ARGUMENT_ONTBREEKT PERSOON');
  const input = {
    persoonId,
    laatsteDag: dateOf(flags, 'date'),
    ...(flags.input === undefined ? {} : { vervanging: readInput(flags) as { van: string; q: string; s: string } }),
  };
  const answer = await withDossier(flags, (client) => client.call('maatwerk.vertrek', input));
  const { jaar, voor, na } = answer.herverdeling;
  return {
    json: answer,
    lines: [
      text('cli.maatwerk.raming'),
      ...answer.kwartalen.flatMap((line, index) => quarterLines(line, answer.metVervanging?.kwartalen[index] ?? null)),
      `  ${text('cli.maatwerk.richting', { jaar, voor: word(voor), na: word(na) })}`,
      ...answer.ontbreekt.map((missing) => `    ${missing}`),
    ],
    exit: answer.kwartalen.some(({ tekort }) => tekort !== null) ? 1 : 0,
  };
}

interface QuarterLine {
  readonly kwartaal: string;
  readonly vteVoor: string;
  readonly vteNa: string;
  readonly procentVoor: string | null;
  readonly procentNa: string | null;
  readonly vervanging: string | null;
  readonly vervangingVanaf: string | null;
}

function quarterLines(
  { kwartaal, vteVoor, vteNa, procentVoor, procentNa, vervanging, vervangingVanaf }: QuarterLine,
  met: { readonly vte: string; readonly procent: string | null } | null,
): string[] {
  const change = { voor: comma(vteVoor), na: comma(vteNa), procentVoor: comma(procentVoor), procentNa: comma(procentNa) };
  return [
    `  ${text('cli.maatwerk.vertrek', { kwartaal, ...change })}`,
    ...(vervanging === null
      ? []
      : [`    ${text('cli.maatwerk.vervanging', { breuk: comma(vervanging), vanaf: day(vervangingVanaf) })}`]),
    ...(met === null ? [] : [`    ${text('cli.maatwerk.metVervanging', { vte: comma(met.vte), procent: comma(met.procent) })}`]),
  ];
}

/** `figures list [--year YEAR]`: everything that was entered of a year. */
export async function figuresListCommand({ flags }: Arguments): Promise<Outcome> {
  const answer = await withDossier(flags, (client) => client.call('maatwerk.cijfers', { jaar: yearIn(flags) }));
  return {
    json: answer,
    lines: [
      ...answer.cijfers.flatMap(({ kwartaal, bron, datum, regels }) => [
        `  ${text('cli.maatwerk.cijfers', { kwartaal: kwartaal ?? '-', bron: bron ?? '-', datum: day(datum), aantal: regels.length })}`,
        ...regels.map(({ persoon, vte }) => `    ${who(persoon)}: ${comma(vte)} VTE`),
      ]),
      ...answer.loonregels.map(
        ({ kwartaal, persoon }) => `  ${text('cli.maatwerk.loonregel', { kwartaal: kwartaal ?? '-', wie: who(persoon) })}`,
      ),
      ...answer.betalingen.map(
        ({ datum, cents }) => `  ${text('cli.maatwerk.betaling', { datum: day(datum), bedrag: euro(cents) })}`,
      ),
    ],
  };
}

/** `figures save --input FILE`: figures of a quarter with all their lines. */
export async function figuresSaveCommand({ flags }: Arguments): Promise<Outcome> {
  const input = readInput(flags);
  const json = await withDossier(flags, (client) => client.call('kwartaalcijfers.bewaar', input as never));
  return { json, lines: [text('cli.record.bewaard', { id: json.id ?? '' })] };
}

/** `settlement --period 2026Q1`: own calculation beside the settlement. Exit 1 when they differ. */
export async function settlementCommand({ flags }: Arguments): Promise<Outcome> {
  const kwartaal = required(flags, 'period');
  const answer = await withDossier(flags, (client) => client.call('maatwerk.afrekening', { kwartaal }));
  return {
    json: answer,
    lines:
      answer.regels.length === 0
        ? [text('cli.maatwerk.geenRegels', { kwartaal })]
        : answer.regels.flatMap(({ persoon, berekend, afgerekend, verschil, ontbreekt }) => [
            `  ${text('cli.maatwerk.afrekening', { wie: who(persoon), berekend: euro(berekend), afgerekend: euro(afgerekend), verschil: euro(verschil) })}`,
            ...ontbreekt.map((missing) => `    ${missing}`),
          ]),
    exit: answer.regels.some(({ verschil }) => verschil !== null && verschil !== 0) ? 1 : 0,
  };
}

/** `payments [--year YEAR]`: when balances are calculated and paid, and which were noted. */
export async function paymentsCommand({ flags }: Arguments): Promise<Outcome> {
  const answer = await withDossier(flags, (client) => client.call('maatwerk.betaalkalender', { jaar: yearIn(flags) }));
  return {
    json: answer,
    lines: answer.map(({ kwartaal, jaar, berekendIn, betaaldOp, genoteerd }) => {
      const wat = kwartaal ?? text('cli.maatwerk.jaar', { jaar });
      const noted = genoteerd.map(({ datum, cents }) => `${day(datum)} ${euro(cents)}`).join(', ') || '-';
      return `  ${text('cli.maatwerk.betaald', { wat, maand: berekendIn, datum: day(betaaldOp), genoteerd: noted })}`;
    }),
  };
}
