/** `call`: any call of the contract by name, with JSON as input. Rights are the core's business: nothing is let through here. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type CallName, contract, findCall } from '../../shared/contract/index.ts';
import { type Arguments, type Flags, UsageError } from '../arguments.ts';
import { type Client, userPath, withCore, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';

const STDIN = 0;

/** The JSON of `--input`, an empty object without it. Throws UsageError. */
export function readInput({ input }: Flags): unknown {
  if (input === undefined) return {};
  try {
    return withUserPaths(JSON.parse(readFileSync(input === '-' ? STDIN : userPath(input), 'utf8')));
  } catch {
    throw new UsageError(`INVOER_BESTAND ${input}`);
  }
}

/** Files are named `{ "ref": PATH }`; relative ones count from where the user typed the command (E-20). */
function withUserPaths(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUserPaths);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === 'ref' && typeof first[1] === 'string') return { ref: userPath(first[1]) };
  return Object.fromEntries(entries.map(([key, each]) => [key, withUserPaths(each)]));
}

/** Runs a call whose name is only known now; the core checks the input. */
export const callByName = (client: Client, name: string, input: unknown): Promise<unknown> =>
  client.call(name as CallName, input as never);

const asLines = (value: unknown): string[] => JSON.stringify(value, null, 1).split('\n');

export async function callCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [name = ''] = words;
  if (name === '') throw new UsageError('ARGUMENT_ONTBREEKT NAAM');
  const definition = findCall(name);
  if (!definition) throw new UsageError(`OPROEP_ONBEKEND ${name}`);
  const input = readInput(flags);
  const run = (client: Client): Promise<unknown> => callByName(client, name, input);
  const needsFile = definition.right !== 'vrij' || flags.dossier !== undefined;
  const json = await (needsFile ? withDossier(flags, run) : withCore(run));
  return { json, lines: asLines(json) };
}

/** Every call with its kind, right, data class and the JSON schema of its input. */
export function callListCommand(): Promise<Outcome> {
  const calls = Object.entries(contract).map(([name, { kind, right, reads, input }]) => ({
    name,
    kind,
    right,
    reads,
    input: z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }),
  }));
  return Promise.resolve({
    json: { calls },
    lines: calls.map(({ name, kind, right, reads }) => `  ${name}  ${kind}  ${right}  ${reads}`),
  });
}
