/** `snooze`: a finding that waits until a day, because. The key of a finding stands in `check --json` of the calls (`sleutel`). */
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, UsageError, required } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { dateOf } from './organisation.ts';

/** `snooze KEY --until DATE --reason TEXT [--person ID]`. */
export async function snoozeCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [sleutel] = words;
  if (sleutel === undefined) throw new UsageError('ARGUMENT_ONTBREEKT SLEUTEL');
  const tot = dateOf(flags, 'until');
  const input = { sleutel, persoonId: flags.person ?? null, tot, reden: required(flags, 'reason') };
  const answer = await withDossier(flags, (client) => client.call('bevinding.stelUit', input));
  return { json: answer, lines: [text('cli.uitstel.gedaan', { datum: formatDate(toIsoDate(tot)) })] };
}

/** `snooze list`: what waits, with the id that ends it. */
export async function snoozeListCommand({ flags }: Arguments): Promise<Outcome> {
  const { uitgesteld } = await withDossier(flags, (client) => client.call('agenda.lijst', {}));
  return {
    json: uitgesteld,
    lines: uitgesteld.map(
      ({ uitstel: { id, tot, reden }, rule, message }) =>
        `  ${formatDate(toIsoDate(tot))}  ${message} (${reden})  [${rule} ${id}]`,
    ),
  };
}

/** `snooze end ID`: back among the others. */
export async function snoozeEndCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [id] = words;
  if (id === undefined) throw new UsageError('ARGUMENT_ONTBREEKT ID');
  const answer = await withDossier(flags, (client) => client.call('bevinding.hervat', { id }));
  return { json: answer, lines: [text('cli.uitstel.gestopt')] };
}
