/** `funding`: AMA subsidy of a year, both day counts, with the derivation. */
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatEuro, toCents } from '../../shared/domain/money.ts';
import { formatParam } from '../../rules/index.ts';
import { type Arguments, required, wholeNumber } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { optionalDate } from './organisation.ts';

type Funding = OutputOf<'funding.jaar'>;

export async function fundingCommand({ flags }: Arguments): Promise<Outcome> {
  const jaar = wholeNumber(required(flags, 'year'), '--year');
  const result = await withDossier(flags, (client) => client.call('funding.jaar', { jaar, ...optionalDate(flags, 'on') }));
  return { json: result, lines: fundingLines(result) };
}

const amount = (cents: number | null): string => (cents === null ? text('cli.funding.geenBedrag') : formatEuro(toCents(cents)));
const decimal = (value: string | null): string => (value ?? '–').replace('.', ',');

/** For people: the two methods, what is missing, and the steps. */
export function fundingLines(result: Funding): string[] {
  const { methodA, methodB } = result;
  const months = formatParam('maanden', methodB.coverage.months);
  return [
    text('cli.funding.kop', { jaar: result.year }),
    `  ${text('cli.funding.methodeA', { dagen: methodA.totalDays, gemiddelde: decimal(methodA.average), bedrag: amount(methodA.subsidyCents) })}`,
    methodB.coverage.complete
      ? `  ${text('cli.funding.methodeB', { half: decimal(methodB.totalDaysHalf), heel: methodB.totalDaysWhole, bedrag: amount(methodB.subsidyCents), bedragHeel: amount(methodB.subsidyCentsWhole) })}`
      : `  ${text('cli.funding.methodeBOntbreekt', { maanden: months })}`,
    ...result.missing.map((id) => `  ${text('cli.funding.ontbreekt', { id })}`),
    ...result.unconfirmed.map((id) => `  ${text('cli.funding.nietBevestigd', { id })}`),
    `  ${text('cli.funding.saldo', { voorschotten: amount(result.advancesCents), saldo: amount(result.balanceCents) })}`,
    '',
    text('cli.funding.waarom'),
    ...result.derivation.map((step) => `  ${step.text}${step.result === null ? '' : ` = ${step.result}`}`),
  ];
}
