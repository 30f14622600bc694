/** `snooze`: a finding that waits until a day, because. The key of a finding stands in `check --json` of the calls (`sleutel`). */
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, UsageError, required } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { dateOf } from './organisation.ts';

/** `snooze KEY [KEY...] --until DATE --reason TEXT [--person ID]`: several keys are one operation. */
export async function snoozeCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [sleutel] = words;
  if (sleutel === undefined) throw new UsageError('ARGUMENT_ONTBREEKT SLEUTEL');
  const later = { tot: dateOf(flags, 'until'), reden: required(flags, 'reason') };
  const answer = await withDossier(flags, (client) =>
    words.length > 1
      ? client.call('bevinding.stelAllesUit', { sleutels: [...words], ...later })
      : client.call('bevinding.stelUit', { sleutel, persoonId: flags.person ?? null, ...later }),
  );
  return { json: answer, lines: [text('cli.uitstel.gedaan', { datum: formatDate(toIsoDate(later.tot)) })] };
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

/** `snooze end ID [ID...]`: back among the others; several ids are one operation. */
export async function snoozeEndCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [id] = words;
  if (id === undefined) throw new UsageError('ARGUMENT_ONTBREEKT ID');
  const answer = await withDossier(flags, (client) =>
    words.length > 1 ? client.call('bevinding.hervatAlles', { ids: [...words] }) : client.call('bevinding.hervat', { id }),
  );
  return { json: answer, lines: [text('cli.uitstel.gestopt')] };
}
