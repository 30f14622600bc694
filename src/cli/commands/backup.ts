/** `backup`, `verify`, `restore`. */
import { mkdirSync } from 'node:fs';
import { type Arguments, UsageError, required } from '../arguments.ts';
import { readPassphrase, userPath, withCore, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';

export async function backupCommand({ flags }: Arguments): Promise<Outcome> {
  const to = userPath(required(flags, 'to'));
  mkdirSync(to, { recursive: true });
  const made = await withDossier(flags, (client) => client.call('kopie.maak', { map: { ref: to } }));
  return {
    json: { file: made.bestand, at: made.op, verified: made.nagekeken, bytes: made.bytes, attachments: made.bijlagen },
    lines: [text('cli.backup.gemaakt', { file: made.bestand }), ...missingLine(made.bijlagen?.ontbreken)],
  };
}

function fileOf(words: readonly string[]): string {
  const [file] = words;
  if (!file) throw new UsageError('ARGUMENT_ONTBREEKT BESTAND');
  return userPath(file);
}

export async function verifyCommand({ words, flags }: Arguments): Promise<Outcome> {
  const file = fileOf(words);
  const input = { bestand: { ref: file }, wachtzin: readPassphrase(flags), gebruiker: flags.user ?? null };
  const answer = await withCore((client) => client.call('kopie.controleer', input));
  return {
    json: { file, ok: answer.inOrde, kind: answer.soort, problems: answer.problemen, rows: answer.rijen },
    lines: [
      text(answer.inOrde ? 'cli.verify.inOrde' : 'cli.verify.nietInOrde', { rijen: answer.rijen }),
      ...answer.problemen.map((line) => `  ${line}`),
    ],
    exit: answer.inOrde ? 0 : 1,
  };
}

export async function restoreCommand({ words, flags }: Arguments): Promise<Outcome> {
  const to = userPath(required(flags, 'to'));
  const input = {
    bestand: { ref: fileOf(words) },
    naar: { ref: to },
    wachtzin: readPassphrase(flags),
    gebruiker: flags.user ?? null,
  };
  const answer = await withCore((client) => client.call('kopie.zetTerug', input));
  const lines = [text('cli.restore.klaar', { file: answer.bestand }), ...missingLine(answer.bijlagen?.ontbreken)];
  return { json: { file: answer.bestand, rows: answer.rijen, attachments: answer.bijlagen }, lines };
}

/** Attachments that could not come along. */
const missingLine = (count = 0): string[] => (count === 0 ? [] : [text('cli.bijlagen.nietMee', { count })]);
