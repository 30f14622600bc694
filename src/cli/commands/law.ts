/** `law list|get|set|confirm|take` and `rules list`. Without `--dossier` the shipped layer only (E-20). */
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, type Flags, UsageError, required } from '../arguments.ts';
import { type Client, withCore, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { dateOf, optionalDate } from './organisation.ts';

type Value = OutputOf<'law.waarde'>;

export const withLaw = <T>(flags: Flags, work: (client: Client) => Promise<T>): Promise<T> =>
  flags.dossier === undefined ? withCore(work) : withDossier(flags, work);

export function idOf(words: readonly string[]): string {
  const [id] = words;
  if (!id) throw new UsageError('ARGUMENT_ONTBREEKT ID');
  return id;
}

function valueLine(value: Value): string {
  const standing = text(`cli.law.${value.standing}`);
  return `  ${value.id}: ${value.text ?? text('cli.law.geenWaarde')} (${standing}${value.source ? `; ${value.source}` : ''})`;
}

/** The lawbook as it was known on a day. */
export const knownOn = (flags: Flags): { gekendOp?: string } =>
  flags['known-on'] === undefined ? {} : { gekendOp: dateOf(flags, 'known-on') };

export async function lawListCommand({ flags }: Arguments): Promise<Outcome> {
  const list = await withLaw(flags, (client) => client.call('law.lijst', { ...optionalDate(flags, 'on'), ...knownOn(flags) }));
  const offers = list.flatMap(({ id, nieuw }) => nieuw.map((each) => offerLine(id, each)));
  return {
    json: { parameters: list },
    lines: [
      ...list.map((parameter) => valueLine(parameter.now)),
      ...(offers.length === 0 ? [] : ['', text('cli.law.nieuweWaarden'), ...offers]),
    ],
  };
}

type Offer = OutputOf<'law.lijst'>[number]['nieuw'][number];

function offerLine(id: string, { text: value, from, source, eigen }: Offer): string {
  const params = {
    id,
    waarde: value ?? '',
    van: formatDate(from),
    bron: source.title,
    eigen: eigen.text,
    eigenId: eigen.recordId,
  };
  return `  ${text('cli.law.nieuw', params)}`;
}

export async function lawGetCommand({ words, flags }: Arguments): Promise<Outcome> {
  const input = { id: idOf(words), op: dateOf(flags, 'on'), ...knownOn(flags) };
  const value = await withLaw(flags, (client) => client.call('law.waarde', input));
  return {
    json: value,
    lines: [valueLine(value), ...(value.hides ? [`  ${text('cli.law.verbergt', { waarde: value.hides })}`] : [])],
  };
}

export async function lawConfirmCommand({ words, flags }: Arguments): Promise<Outcome> {
  const input = { id: idOf(words), op: dateOf(flags, 'on'), bron: required(flags, 'source') };
  const answer = await withDossier(flags, (client) => client.call('law.bevestig', input));
  return { json: { ...answer, parameter: input.id, on: input.op }, lines: [text('cli.law.bevestigd', { id: input.id })] };
}

export async function lawTakeCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [recordId] = words;
  if (!recordId) throw new UsageError('ARGUMENT_ONTBREEKT ID');
  const input = { recordId, van: dateOf(flags, 'from') };
  const answer = await withDossier(flags, (client) => client.call('law.neemOver', input));
  return { json: answer, lines: [text('cli.law.overgenomen', { van: formatDate(toIsoDate(input.van)) })] };
}

export async function lawSetCommand({ words, flags }: Arguments): Promise<Outcome> {
  const id = idOf(words);
  const van = dateOf(flags, 'from');
  const tot = flags.until === undefined ? null : dateOf(flags, 'until');
  const input = { id, van, tot, waarde: required(flags, 'value'), bron: required(flags, 'source') };
  const answer = await withDossier(flags, (client) => client.call('law.zet', input));
  return { json: { ...answer, parameter: id, from: van }, lines: [text('cli.law.bewaard', { id, van })] };
}

/** Where the facts of a rule come from: the case file, or a scenario only. */
function factsText({ feiten, enkelScenario }: OutputOf<'rules.lijst'>[number]): string {
  const where = text(`cli.rules.${feiten ?? 'nog_niet'}`);
  if (feiten !== 'dossier' || enkelScenario.length === 0) return where;
  return `${where}, ${text('cli.rules.behalve', { codes: enkelScenario.join(', ') })}`;
}

export async function rulesListCommand({ flags }: Arguments): Promise<Outcome> {
  const rules = await withLaw(flags, (client) => client.call('rules.lijst', {}));
  return { json: { rules }, lines: rules.map((rule) => `  ${rule.id}  ${rule.title} (${factsText(rule)})`) };
}
