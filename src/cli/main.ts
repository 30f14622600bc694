/** What the command line does with its words. Exit codes: 0 done · 1 done, but something blocks · 2 usage or input · 3 not opened. */
import process from 'node:process';
import { CallRefused } from './open.ts';
import { type Arguments, UsageError, readArguments } from './arguments.ts';
import { findCommand } from './commands/index.ts';
import { help } from './help.ts';
import { print, note } from './output.ts';
import { text } from './texts.ts';

/** The case file could not be opened: wrong passphrase, damaged, newer (architecture, "Command line"). */
const NOT_OPENED: ReadonlySet<string> = new Set([
  'WACHTWOORD_FOUT',
  'GEBRUIKER_ONBEKEND',
  'GEBRUIKER_INACTIEF',
  'DOSSIER_BESCHADIGD',
  'DOSSIER_NIEUWER',
  'DOSSIER_IN_GEBRUIK',
  'NETWERKPAD',
  'BESTAND_NIET_GEVONDEN',
  'GEEN_DOSSIER',
  'SLEUTELS_ONTBREKEN',
  'HERSTELCODE_FOUT',
  'MIGRATIE_MISLUKT',
]);

/** Runs one command, prints its answer, and answers its exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  const asJson = argv.includes('--json');
  try {
    const given = readArguments(argv);
    if (given.flags.help || given.words.length === 0) {
      print({ json: { help: help() }, lines: help() }, asJson);
      return given.words.length === 0 && !given.flags.help ? 2 : 0;
    }
    return await run(given, asJson);
  } catch (error) {
    return report(error, asJson);
  }
}

async function run(given: Arguments, asJson: boolean): Promise<number> {
  const command = findCommand(given.words);
  if (!command) throw new UsageError(`OPDRACHT_ONBEKEND ${given.words.slice(0, 2).join(' ')}`);
  const outcome = await command.run({ words: given.words.slice(command.words), flags: given.flags });
  print(outcome, asJson);
  return outcome.exit ?? 0;
}

function report(error: unknown, asJson: boolean): number {
  const { document, line, exit } = describe(error);
  if (asJson) process.stdout.write(`${JSON.stringify(document, null, 1)}\n`);
  note(line);
  return exit;
}

/** Refused until somebody says why; the same command with `--reason` goes through. */
const ASKS_REASON = new Set(['PERIODE_VERZONDEN', 'REDEN_NODIG', 'STAP_REDEN_NODIG']);

function describe(error: unknown): { document: unknown; line: string; exit: number } {
  if (error instanceof UsageError) {
    const [code = '', naam = ''] = error.message.split(/ (.*)/s);
    const line = text(`cli.fout.${code}`, { naam });
    return { document: { error: { code, message: line } }, line, exit: 2 };
  }
  if (error instanceof CallRefused) {
    const { code, message, details } = error.error;
    const file = typeof details?.['bestand'] === 'string' ? { file: details['bestand'] } : {};
    const said = ASKS_REASON.has(code) ? `${message} ${text('cli.redenNodig')}` : message;
    const line = [said, ...problemsOf(details)].join('\n');
    return { document: { ...file, error: error.error }, line, exit: NOT_OPENED.has(code) ? 3 : 2 };
  }
  const line = text('cli.onverwacht', { code: error instanceof Error ? error.name : 'onbekend' });
  return { document: { error: { code: 'ONVERWACHT', message: line } }, line, exit: 2 };
}

/** What is wrong with a file, line by line. */
function problemsOf(details: CallRefused['error']['details']): string[] {
  const problems = details?.['problemen'];
  return Array.isArray(problems) ? problems.map((problem) => `  ${problem}`) : [];
}
