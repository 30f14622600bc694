/** `funding forecast` and `funding simulate`: a year as it may become, and what a participant more or fewer means. */
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { formatEuro, toCents } from '../../shared/domain/money.ts';
import { formatParam } from '../../rules/index.ts';
import { type Arguments, type Flags, required, UsageError, wholeNumber } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { knownOn } from './law.ts';
import { dateOf, optionalDate } from './organisation.ts';

type Raming = OutputOf<'funding.raming'>;
type Line = Raming['months'][number];
type Change = InputOf<'funding.watAls'>['wijziging'];
const READINGS = ['A', 'B', 'B1'] as const;
type Reading = (typeof READINGS)[number];

const yearOf = (flags: Flags) => ({
  jaar: wholeNumber(required(flags, 'year'), '--year'),
  ...optionalDate(flags, 'on'),
  ...knownOn(flags),
});

/** With `--reading`: the steps of that figure too, of the year or of the month or quarter of `--period`. */
export async function fundingForecastCommand({ flags }: Arguments): Promise<Outcome> {
  const year = yearOf(flags);
  const lezing = readingOf(flags);
  const { raming, steps } = await withDossier(flags, async (client) => ({
    raming: await client.call('funding.raming', year),
    steps:
      lezing === null
        ? null
        : await client.call('funding.ramingStappen', {
            ...year,
            lezing,
            ...(flags.period === undefined ? {} : { deel: flags.period }),
          }),
  }));
  return {
    json: steps === null ? raming : { ...raming, derivation: steps },
    lines: [...forecastLines(raming), ...(steps === null ? [] : stepLines(steps))],
  };
}

export async function fundingSimulateCommand({ flags }: Arguments): Promise<Outcome> {
  const input = { ...yearOf(flags), wijziging: changeOf(flags) };
  const answer = await withDossier(flags, (client) => client.call('funding.watAls', input));
  const { without, with: after, difference } = answer;
  return {
    json: answer,
    lines: [
      text('cli.raming.watAls'),
      ...READINGS.map(
        (key) =>
          `  ${text(`cli.raming.verschil.${key}`, {
            dagen: decimal(difference[key].days),
            zonder: amount(without.readings[key].subsidyCents),
            met: amount(after.readings[key].subsidyCents),
            verschil: amount(difference[key].subsidyCents),
          })}`,
      ),
      ...READINGS.flatMap((key) =>
        [...difference[key].unitReadings, ...difference[key].contingentReadings].map(
          ({ label, cents }) => `    ${key}, ${label}: ${amount(cents)}`,
        ),
      ),
      ...(after.readings.A.capped ? [`  ${text('cli.raming.begrensd')}`] : []),
      '',
      ...after.months.map((line) => `  ${placesLine(line)}`),
    ],
  };
}

/** `--traject ID --from DATUM` is one fewer; `--from DATUM [--until DATUM] [--count 1] --days 5 [--half-days 0]` is more. */
function changeOf(flags: Flags): Change {
  const van = dateOf(flags, 'from');
  if (flags.traject !== undefined) return { soort: 'eraf', trajectId: flags.traject, van };
  const tot = flags.until === undefined ? {} : { tot: dateOf(flags, 'until') };
  const number = (name: 'count' | 'days' | 'half-days', other: number): number =>
    flags[name] === undefined ? other : wholeNumber(flags[name], `--${name}`);
  if (flags.days === undefined && flags['half-days'] === undefined) throw new UsageError('ARGUMENT_ONTBREEKT --days');
  return {
    soort: 'erbij',
    van,
    ...tot,
    aantal: number('count', 1),
    heleDagen: number('days', 0),
    halveDagen: number('half-days', 0),
  };
}

function readingOf({ reading }: Flags): Reading | null {
  if (reading === undefined) return null;
  const found = READINGS.find((each) => each === reading);
  if (!found) throw new UsageError('LEZING_ONBEKEND --reading');
  return found;
}

const amount = (cents: number | null): string => (cents === null ? text('cli.funding.geenBedrag') : formatEuro(toCents(cents)));
const decimal = (value: string | null): string => (value ?? text('cli.raming.onbekend')).replace('.', ',');

function forecastLines(raming: Raming): string[] {
  const { readings, assumptions, missing, unconfirmed, months } = raming;
  return [
    text('cli.raming.kop', { jaar: raming.year, op: formatParam('op', raming.on) }),
    ...READINGS.map((key) => {
      const { days, realised, expected, subsidyCents, balanceCents, average } = readings[key];
      return `  ${text(`cli.raming.lezing.${key}`, {
        dagen: decimal(days),
        voorbij: decimal(realised),
        verwacht: decimal(expected),
        gemiddelde: decimal(average),
        bedrag: amount(subsidyCents),
        saldo: amount(balanceCents),
      })}`;
    }),
    ...READINGS.flatMap((key) =>
      [...readings[key].unitReadings, ...readings[key].contingentReadings].map(
        ({ label, subsidyCents }) => `    ${key}, ${label}: ${amount(subsidyCents)}`,
      ),
    ),
    ...missing.map((id) => `  ${text('cli.funding.ontbreekt', { id })}`),
    ...unconfirmed.map((id) => `  ${text('cli.funding.nietBevestigd', { id })}`),
    '',
    ...months.map(
      (line) =>
        `  ${placesLine(line)}  A ${amount(line.readings.A.cumulativeCents)}  B ${amount(line.readings.B.cumulativeCents)}`,
    ),
    '',
    text('cli.raming.aannames'),
    ...assumptions.map((each) => `  ${each.text}`),
  ];
}

const placesLine = (line: Line): string =>
  text('cli.raming.maand', {
    maand: line.key,
    trajecten: decimal(line.average),
    plaatsen: decimal(line.places),
    vrij: decimal(line.free),
  });

function stepLines(steps: OutputOf<'funding.ramingStappen'>): string[] {
  return [
    '',
    text('cli.funding.waarom'),
    ...steps.map((step) => `  ${step.text}${step.result === null ? '' : ` = ${step.result}`}`),
  ];
}
