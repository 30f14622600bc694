/** `law list|get|set` and `rules list`. Without `--dossier` the shipped layer only (E-20). */
import type { OutputOf } from '../../shared/contract/index.ts';
import { type Arguments, type Flags, UsageError, required } from '../arguments.ts';
import { type Client, withCore, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { dateOf, optionalDate } from './organisation.ts';

type Value = OutputOf<'law.waarde'>;

const withLaw = <T>(flags: Flags, work: (client: Client) => Promise<T>): Promise<T> =>
  flags.dossier === undefined ? withCore(work) : withDossier(flags, work);

function idOf(words: readonly string[]): string {
  const [id] = words;
  if (!id) throw new UsageError('ARGUMENT_ONTBREEKT ID');
  return id;
}

function valueLine(value: Value): string {
  const standing = text(`cli.law.${value.standing}`);
  return `  ${value.id}: ${value.text ?? text('cli.law.geenWaarde')} (${standing}${value.source ? `; ${value.source}` : ''})`;
}

export async function lawListCommand({ flags }: Arguments): Promise<Outcome> {
  const list = await withLaw(flags, (client) => client.call('law.lijst', optionalDate(flags, 'on')));
  return { json: { parameters: list }, lines: list.map((parameter) => valueLine(parameter.now)) };
}

export async function lawGetCommand({ words, flags }: Arguments): Promise<Outcome> {
  const value = await withLaw(flags, (client) => client.call('law.waarde', { id: idOf(words), op: dateOf(flags, 'on') }));
  return {
    json: value,
    lines: [valueLine(value), ...(value.hides ? [`  ${text('cli.law.verbergt', { waarde: value.hides })}`] : [])],
  };
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
