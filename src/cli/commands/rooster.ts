/** `timetable show|set`, `planning` and `werkposten`. */
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { type Arguments, UsageError, required } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { readInput } from './call.ts';
import { dateOf, optionalDate } from './organisation.ts';

type Version = OutputOf<'uurrooster.lees'>['versies'][number];

function trajectOf(words: readonly string[]): string {
  const [id] = words;
  if (!id) throw new UsageError('ARGUMENT_ONTBREEKT TRAJECT');
  return id;
}

const comma = (decimal: string): string => decimal.replace('.', ',');
const hours = (value: number | null): string => (value === null ? '?' : String(value / 100).replace('.', ','));

function versionLines({ van, tot, inhoud, urenPerWeek, nu }: Version): string[] {
  const head = text(nu ? 'cli.rooster.versieNu' : 'cli.rooster.versie', { van, tot: tot ?? '…', uren: hours(urenPerWeek) });
  if (inhoud.soort === 'flexibel') return [`  ${head}`, `    ${text('cli.rooster.flexibel')}`];
  return [
    `  ${head}`,
    ...inhoud.regels.map(
      (regel) =>
        `    ${text(`cli.rooster.dag.${String(regel.weekdag)}`)} ${text(`cli.rooster.deel.${regel.dagdeel}`)}: ${hours(regel.uren)}`,
    ),
  ];
}

export async function timetableShowCommand({ words, flags }: Arguments): Promise<Outcome> {
  const input = { trajectId: trajectOf(words), ...optionalDate(flags, 'on') };
  const value = await withDossier(flags, (client) => client.call('uurrooster.lees', input));
  const lines = value.versies.flatMap(versionLines);
  return { json: value, lines: lines.length === 0 ? [`  ${text('cli.rooster.geen')}`] : lines };
}

/** `--input` holds the timetable: `{"soort":"dagen","regels":[…]}` or `{"soort":"flexibel",…}`; the core checks it. */
export async function timetableSetCommand({ words, flags }: Arguments): Promise<Outcome> {
  required(flags, 'input');
  const inhoud = readInput(flags) as InputOf<'uurrooster.bewaar'>['inhoud'];
  const van = dateOf(flags, 'from');
  const input = { trajectId: trajectOf(words), van, inhoud, ...(flags.reason === undefined ? {} : { reden: flags.reason }) };
  const json = await withDossier(flags, (client) => client.call('uurrooster.bewaar', input));
  return { json, lines: [text('cli.rooster.bewaard', { van })] };
}

export async function planningCommand({ flags }: Arguments): Promise<Outcome> {
  const maand = required(flags, 'period');
  const json = await withDossier(flags, (client) => client.call('planning.maand', { maand }));
  return {
    json,
    lines: json.rijen.map((row) => {
      const naam = [row.voornaam, row.naam].filter(Boolean).join(' ');
      const counts = {
        gepland: comma(row.gepland),
        volgens: comma(row.volgensPlan),
        niet: row.nietAanwezig.length,
        buiten: row.buitenPlan.length,
      };
      return `  ${text('cli.rooster.plan', { naam, ...counts })}${row.bekend ? '' : ` ${text('cli.rooster.nietHeel')}`}`;
    }),
  };
}

export async function werkpostenCommand({ flags }: Arguments): Promise<Outcome> {
  const json = await withDossier(flags, (client) => client.call('werkpost.rooster', optionalDate(flags, 'on')));
  return {
    json,
    lines: [
      text('cli.rooster.week', { van: json.van, tot: json.tot }),
      ...json.werkposten.flatMap((row) => [
        `  ${text(row.plaatsen === null ? 'cli.rooster.werkpost' : 'cli.rooster.werkpostPlaatsen', {
          naam: row.naam,
          plaatsen: row.plaatsen,
          vrij: row.vrij,
        })}`,
        ...row.dagen.flatMap(({ datum, vm, nm }) =>
          ([['vm', vm] as const, ['nm', nm] as const] as const)
            .filter(([, half]) => half.personen.length > 0)
            .map(([part, half]) => {
              const names = half.personen.map((person) => [person.voornaam, person.naam].filter(Boolean).join(' ')).join(', ');
              return `    ${datum} ${text(`cli.rooster.deel.${part}`)}: ${names}`;
            }),
        ),
      ]),
    ],
  };
}
