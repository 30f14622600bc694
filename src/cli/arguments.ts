/** Arguments of the command line: names as in E-20; a wrong one is one clear line, never a stack trace. */
import { parseArgs } from 'node:util';

/** Wrong usage: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  all: { type: 'boolean' },
  alt: { type: 'string' },
  amount: { type: 'string' },
  answers: { type: 'string' },
  begeleider: { type: 'string' },
  choice: { type: 'string' },
  confirm: { type: 'string' },
  correct: { type: 'string' },
  count: { type: 'string' },
  date: { type: 'string' },
  days: { type: 'string' },
  record: { type: 'string' },
  dossier: { type: 'string' },
  'dry-run': { type: 'boolean' },
  format: { type: 'string', multiple: true },
  from: { type: 'string' },
  'half-days': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  input: { type: 'string' },
  json: { type: 'boolean' },
  kbo: { type: 'string' },
  keep: { type: 'string' },
  'known-on': { type: 'string' },
  kind: { type: 'string' },
  map: { type: 'string' },
  mine: { type: 'boolean' },
  month: { type: 'string' },
  name: { type: 'string' },
  on: { type: 'string' },
  out: { type: 'string' },
  'passphrase-file': { type: 'string' },
  period: { type: 'string' },
  person: { type: 'string' },
  places: { type: 'string' },
  purpose: { type: 'string' },
  order: { type: 'string' },
  reading: { type: 'string' },
  reason: { type: 'string' },
  pooled: { type: 'boolean' },
  reminded: { type: 'boolean' },
  requirement: { type: 'string' },
  sheet: { type: 'string' },
  source: { type: 'string' },
  template: { type: 'string' },
  to: { type: 'string' },
  traject: { type: 'string' },
  undo: { type: 'boolean' },
  until: { type: 'string' },
  user: { type: 'string' },
  value: { type: 'string' },
  werkpost: { type: 'string', multiple: true },
  year: { type: 'string' },
} as const;

export type Flags = ReturnType<typeof parse>['values'];
export type FlagName = keyof typeof OPTIONS;

export interface Arguments {
  readonly words: readonly string[];
  readonly flags: Flags;
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
}

/** Throws UsageError; the message names the argument, never a value. */
export function readArguments(argv: readonly string[]): Arguments {
  try {
    const { positionals, values } = parse(argv);
    return { words: positionals, flags: values };
  } catch (error) {
    const name = error instanceof Error ? /'(--?[\w-]+)/.exec(error.message)?.[1] : undefined;
    throw new UsageError(name ? `ARGUMENT_ONBEKEND ${name}` : 'ARGUMENT_ONBEKEND');
  }
}

/** The text of a required option. Throws UsageError. */
export function required(flags: Flags, name: FlagName): string {
  const value = flags[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`ARGUMENT_ONTBREEKT --${name}`);
  return value;
}

/** A number with decimals, as decimal text with a point. Throws UsageError. */
export function decimalNumber(text: string, name: string): string {
  if (!/^\d{1,9}([.,]\d{1,6})?$/.test(text)) throw new UsageError(`DECIMAAL_ONGELDIG ${name}`);
  return text.replace(',', '.');
}

/** A whole number. Throws UsageError. */
export function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`GETAL_ONGELDIG ${name}`);
  return Number(text);
}

/** What a command is about, in its first word. Throws UsageError. */
export function firstWord(words: readonly string[], name: string): string {
  const [word] = words;
  if (word === undefined) throw new UsageError(`ARGUMENT_ONTBREEKT ${name}`);
  return word;
}
