/** Monitoring of collectief maatwerk and the movement register on the command line. */
import { BEWEGING_RICHTINGEN } from '../../shared/domain/codes-maatwerk.ts';
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { MonitoringBundel } from '../../shared/contract/monitoring.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { optionalDate } from './organisation.ts';

type Vlaanderen = Pick<MonitoringBundel, 'reeks' | 'plaatsen' | 'bronnen'>;

const comma = (decimal: string | null): string => decimal?.replace('.', ',') ?? '-';
const place = (code: string | null): string => (code === null ? '-' : text(`codes.bewegingPlaats.${code}`));

const years = ({ van, tot }: { readonly van: number; readonly tot: number }): string =>
  van === tot ? String(van) : `${String(van)}-${String(tot)}`;

/** The public series to compare with, and its sources. */
const flanders = ({ reeks, plaatsen, bronnen }: Vlaanderen): string[] => [
  text('cli.monitoring.vlaanderen'),
  ...reeks.map(
    ({ jaar, werknemers, doorstroom, percentage, werkzoekenden, opmerking, werkzoekendenOpmerking }) =>
      `  ${text('cli.monitoring.vlaanderenJaar', { jaar, werknemers: werknemers ?? '-', doorstroom: [doorstroom ?? '-', opmerking].filter(Boolean).join(' '), percentage: comma(percentage), werkzoekenden: [werkzoekenden ?? '-', werkzoekendenOpmerking].filter(Boolean).join(' ') })}`,
  ),
  ...plaatsen.map(
    ({ kwartaal, toegekend, ingevuld, procent, vestigingen, gemiddeld }) =>
      `  ${text('cli.monitoring.plaatsen', { kwartaal, toegekend: comma(toegekend), ingevuld: comma(ingevuld), procent: comma(procent), vestigingen: vestigingen ?? '-', gemiddeld: gemiddeld ?? '-' })}`,
  ),
  ...[...new Set(bronnen.map(({ titel }) => titel))].map((titel) => `  ${text('cli.monitoring.bron', { titel })}`),
];

type Periode = Parameters<typeof years>[0] & Parameters<typeof rest>[0];

/** The others together, and that persons are left out. */
const rest = ({ samen, verborgen }: { readonly samen: number | null; readonly verborgen: boolean }): string[] => [
  ...(samen === null ? [] : [`${text('cli.monitoring.anderen')} ${String(samen)}`]),
  ...(verborgen ? [text('cli.monitoring.verborgen')] : []),
];

/** Each line with its years, and what it is about. */
const lines = (period: Periode, before: string, own: readonly string[]): string[] =>
  [...own, ...rest(period)].map((each) => `  ${years(period)}  ${before}${each}`);

/** `monitoring --pooled`: the same subjects without the confidential part, pooled until nobody can be found in them. */
async function pooledCommand({ flags }: Arguments): Promise<Outcome> {
  const jaar = flags.year === undefined ? {} : { jaar: Number(flags.year) };
  const answer = await withDossier(flags, (client) =>
    client.call('maatwerk.monitoringBundel', { ...jaar, ...optionalDate(flags, 'on') }),
  );
  const { stromen, uitkomsten, tijdigheid, partners, kleinsteGroep, samenJaren } = answer;
  return {
    json: answer,
    lines: [
      text('cli.monitoring.samengenomen', { tot: answer.tot, kleinste: kleinsteGroep, jaren: samenJaren }),
      ...stromen.flatMap((each) =>
        lines(
          each,
          '',
          each.regels.map(({ vanwaar, naar, personen }) => `${place(vanwaar)} > ${place(naar)}  ${String(personen)}`),
        ),
      ),
      ...flanders(answer),
      text('cli.monitoring.uitkomsten'),
      ...uitkomsten.flatMap((each) =>
        lines(
          each,
          `${text('cli.monitoring.naMaanden', { maand: each.maand })}: `,
          each.regels.map(({ uitkomst, personen }) => `${text(`cli.monitoring.antwoord.${uitkomst}`)} ${String(personen)}`),
        ),
      ),
      text('cli.monitoring.tijdigheid'),
      ...tijdigheid.flatMap((each) =>
        lines(
          each,
          `${text(`cli.monitoring.klok.${each.soort}`)}: `,
          each.regels.map(({ stand, personen }) => `${text(`cli.monitoring.stipt.${stand}`)} ${String(personen)}`),
        ),
      ),
      ...partners.flatMap(({ groepen, ...period }) =>
        groepen.map(({ naam, samen, trajecten, wachtdagen }) => {
          const who = samen ? text('cli.monitoring.anderen') : (naam ?? '-');
          return `  ${years(period)}  ${text('cli.monitoring.partner', { naam: who, trajecten, wachtdagen: wachtdagen ?? '-' })}`;
        }),
      ),
    ],
  };
}

/** `monitoring [--year YEAR] [--on DATE]`: flows, outcomes, what was in time, partners; counts of persons, for in the house. */
export async function monitoringCommand(command: Arguments): Promise<Outcome> {
  const { flags } = command;
  if (flags.pooled === true) return pooledCommand(command);
  const jaar = flags.year === undefined ? {} : { jaar: Number(flags.year) };
  const answer = await withDossier(flags, (client) =>
    client.call('maatwerk.monitoring', { ...jaar, ...optionalDate(flags, 'on') }),
  );
  const { stromen, jaren, uitkomsten, tijdigheid, partners } = answer;
  return {
    json: answer,
    lines: [
      text('cli.monitoring.stromen', { jaar: answer.tot }),
      ...stromen.map(({ vanwaar, naar, personen }) => `  ${place(vanwaar)} > ${place(naar)}  ${String(personen)}`),
      text('cli.monitoring.jaren'),
      ...jaren.map(
        (each) =>
          `  ${text('cli.monitoring.jaar', { ...each, percentage: comma(each.percentage), vlaanderen: comma(each.vlaanderen.percentage) })}`,
      ),
      ...flanders(answer),
      text('cli.monitoring.uitkomsten'),
      ...uitkomsten.map((each) => `  ${text('cli.monitoring.uitkomst', each)}`),
      text('cli.monitoring.tijdigheid'),
      ...Object.entries(tijdigheid).map(
        ([key, counts]) => `  ${text(`cli.monitoring.klok.${key}`)}: ${text('cli.monitoring.stand', counts)}`,
      ),
      ...partners.map(({ naam, trajecten, wachtdagen }) =>
        text('cli.monitoring.partner', { naam: naam ?? '-', trajecten, wachtdagen: wachtdagen ?? '-' }),
      ),
    ],
  };
}

const euros = (cents: number | null): string => (cents === null ? '-' : (cents / 100).toFixed(2).replace('.', ','));

/** `imw PERSON [--on DATE]`: what a new employer could get by quarter; an indication. Exit 1 when something is missing. */
export async function imwCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [persoonId] = words;
  if (persoonId === undefined) throw new UsageError('ARGUMENT_ONTBREEKT PERSOON');
  const sheets = await withDossier(flags, (client) => client.call('imw.blad', { persoonId, ...optionalDate(flags, 'on') }));
  return {
    json: sheets,
    lines: sheets.flatMap(({ werkgever, start, kwartalen, ontbreekt }) => [
      text('cli.monitoring.imw', { werkgever: werkgever ?? '-', start: formatDate(toIsoDate(start)) }),
      ...kwartalen.map((each) => `  ${each.kwartaal}  ${String(each.percentage ?? '-')} %  ${euros(each.loonpremieMaandCents)}`),
      ...ontbreekt.map((missing) => `  ${missing}`),
    ]),
    exit: sheets.some(({ ontbreekt }) => ontbreekt.length > 0) ? 1 : 0,
  };
}

/** `movements [--from DATE] [--until DATE] [--kind in|uit|terug]`: who came, went and came back, the newest first. */
export async function movementsCommand({ flags }: Arguments): Promise<Outcome> {
  const richting = BEWEGING_RICHTINGEN.find((each) => each === flags.kind);
  if (flags.kind !== undefined && richting === undefined) throw new UsageError('KEUZE_ONGELDIG --kind');
  const van = optionalDate(flags, 'from').op;
  const tot = optionalDate(flags, 'until').op;
  const rows = await withDossier(flags, (client) =>
    client.call('beweging.register', {
      ...(van === undefined ? {} : { van }),
      ...(tot === undefined ? {} : { tot }),
      ...(richting === undefined ? {} : { richting }),
    }),
  );
  return {
    json: rows,
    lines: rows.map(
      ({ persoon, datum, richting: way, vanwaar, naar }) =>
        `  ${formatDate(toIsoDate(datum))}  ${text(`codes.bewegingRichting.${way}`)}  ${persoon.voornaam} ${persoon.naam}: ${place(vanwaar)} > ${place(naar)}`,
    ),
  };
}
