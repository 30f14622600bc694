/** `record list|add|change|remove`: the plain records, by the calls of their kind. */
import { type RecordName, recordShapes } from '../../shared/contract/records.ts';
import { type Arguments, UsageError, required } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { callByName, readInput } from './call.ts';

function kindOf(word: string | undefined): RecordName {
  if (word === undefined) throw new UsageError('ARGUMENT_ONTBREEKT SOORT');
  if (!Object.hasOwn(recordShapes, word)) throw new UsageError(`RECORD_ONBEKEND ${word}`);
  return word as RecordName;
}

function idOf(word: string | undefined): string {
  if (word === undefined) throw new UsageError('ARGUMENT_ONTBREEKT ID');
  return word;
}

/** Fields that were left out are empty; a required one stays missing, and the core says so. */
function completed(kind: RecordName, input: object): object {
  const { shape } = recordShapes[kind];
  const empty = Object.entries(shape).filter(([, schema]) => schema.safeParse(null).success);
  return { ...Object.fromEntries(empty.map(([field]) => [field, null])), ...input };
}

export async function recordListCommand({ words, flags }: Arguments): Promise<Outcome> {
  const soort = kindOf(words[0]);
  const input = {
    soort,
    ...(flags.person === undefined ? {} : { persoonId: flags.person }),
    ...(flags.traject === undefined ? {} : { trajectId: flags.traject }),
  };
  const answer = await withDossier(flags, (client) => client.call('record.lijst', input));
  return { json: answer, lines: answer.records.map((record) => `  ${JSON.stringify(record)}`) };
}

async function written(given: Arguments, call: string, input: unknown, message: string): Promise<Outcome> {
  const json = (await withDossier(given.flags, (client) => callByName(client, call, input))) as { id: string };
  return { json, lines: [text(message, { id: json.id })] };
}

export function recordAddCommand(given: Arguments): Promise<Outcome> {
  const kind = kindOf(given.words[0]);
  return written(given, `${kind}.maak`, completed(kind, readInput(given.flags) as object), 'cli.record.bewaard');
}

export function recordChangeCommand(given: Arguments): Promise<Outcome> {
  const kind = kindOf(given.words[0]);
  const { reason } = given.flags;
  const input = {
    id: idOf(given.words[1]),
    waarden: readInput(given.flags),
    ...(reason === undefined ? {} : { reden: reason }),
  };
  return written(given, `${kind}.wijzig`, input, 'cli.record.bewaard');
}

export function recordRemoveCommand(given: Arguments): Promise<Outcome> {
  const kind = kindOf(given.words[0]);
  const input = { id: idOf(given.words[1]), reden: required(given.flags, 'reason') };
  return written(given, `${kind}.verwijder`, input, 'cli.record.weggehaald');
}
