/** `funding`: AMA subsidy of a year, both day counts, with the derivation. */
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/date.ts';
import { formatEuro, toCents } from '../../shared/domain/money.ts';
import { formatParam } from '../../rules/index.ts';
import { type Arguments, required, wholeNumber } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { knownOn } from './law.ts';
import { optionalDate } from './organisation.ts';

type Funding = OutputOf<'funding.jaar'>;

export async function fundingCommand({ flags }: Arguments): Promise<Outcome> {
  const jaar = wholeNumber(required(flags, 'year'), '--year');
  const result = await withDossier(flags, (client) =>
    client.call('funding.jaar', { jaar, ...optionalDate(flags, 'on'), ...knownOn(flags) }),
  );
  return { json: result, lines: fundingLines(result) };
}

const amount = (cents: number | null): string => (cents === null ? text('cli.funding.geenBedrag') : formatEuro(toCents(cents)));
const decimal = (value: string | null): string => (value ?? '–').replace('.', ',');

/** For people: the two methods, what is missing, and the steps. */
export function fundingLines(result: Funding): string[] {
  const { methodA, methodB, ingebruikname } = result;
  const months = formatParam('maanden', methodB.coverage.months);
  return [
    text('cli.funding.kop', { jaar: result.year }),
    `  ${text('cli.funding.methodeA', { dagen: methodA.totalDays, gemiddelde: decimal(methodA.average), bedrag: amount(methodA.subsidyCents) })}`,
    ...(methodA.openingDays > 0 && ingebruikname !== null
      ? [`    ${text('cli.funding.openingA', { dagen: methodA.openingDays, datum: formatDate(ingebruikname) })}`]
      : []),
    methodB.coverage.complete
      ? `  ${text('cli.funding.methodeB', { half: decimal(methodB.totalDaysHalf), heel: decimal(methodB.totalDaysWhole === null ? null : String(methodB.totalDaysWhole)), bedrag: amount(methodB.subsidyCents), bedragHeel: amount(methodB.subsidyCentsWhole) })}`
      : `  ${text('cli.funding.methodeBOntbreekt', { maanden: months })}`,
    ...(methodB.openingDays === null ? [] : [`    ${text('cli.funding.openingB', { dagen: decimal(methodB.openingDays) })}`]),
    ...(methodB.coverage.conflicts.length > 0
      ? [`  ${text('cli.funding.dubbel', { aantal: methodB.coverage.conflicts.length })}`]
      : []),
    ...result.missing.map((id) => `  ${text('cli.funding.ontbreekt', { id })}`),
    ...result.unconfirmed.map((id) => `  ${text('cli.funding.nietBevestigd', { id })}`),
    `  ${text('cli.funding.saldo', { voorschotten: amount(result.advancesCents), saldo: amount(result.balanceCents) })}`,
    ...(result.advancesOpeningCents > 0
      ? [`    ${text('cli.funding.openingVoorschot', { bedrag: amount(result.advancesOpeningCents) })}`]
      : []),
    '',
    text('cli.funding.waarom'),
    ...result.derivation.map((step) => `  ${step.text}${step.result === null ? '' : ` = ${step.result}`}`),
  ];
}
