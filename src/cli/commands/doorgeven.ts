/** `handover` and `takeback`: two people, one file. */
import { mkdirSync } from 'node:fs';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/date.ts';
import { type Arguments, type Flags, UsageError, required } from '../arguments.ts';
import { readPassphrase, userPath, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';

type Taken = OutputOf<'dossier.neemTerug'>;

export async function handoverCommand({ flags }: Arguments): Promise<Outcome> {
  const to = userPath(required(flags, 'to'));
  const aan = required(flags, 'name');
  mkdirSync(to, { recursive: true });
  const made = await withDossier(flags, (client) => client.call('dossier.geefDoor', { map: { ref: to }, aan }));
  return {
    json: { file: made.bestand, bytes: made.bytes, to: made.doorgegeven.aan, at: made.doorgegeven.op },
    lines: [text('cli.handover.gemaakt', { file: made.bestand })],
  };
}

/** With a file: takes it back. Without: goes on here without the copy, with the reason. Exit 1 when both were changed and none was chosen. */
export async function takebackCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [file] = words;
  if (file === undefined) return goOn(flags);
  const answer = await withDossier(flags, (client) =>
    client.call('dossier.neemTerug', {
      bestand: { ref: userPath(file) },
      wachtzin: readPassphrase(flags),
      gebruiker: flags.user ?? null,
      keuze: keepOf(flags.keep),
    }),
  );
  return { json: answer, lines: takenLines(answer), exit: answer.uitkomst === 'beide' ? 1 : 0 };
}

async function goOn(flags: Flags): Promise<Outcome> {
  const reden = required(flags, 'reason');
  const answer = await withDossier(flags, (client) => client.call('dossier.breekDoorgeven', { reden }));
  return { json: answer, lines: [text('cli.takeback.zonder')] };
}

function keepOf(value: string | undefined): 'hier' | 'daar' | null {
  if (value === undefined || value === 'hier' || value === 'daar') return value ?? null;
  throw new UsageError('WAARDE_ONGELDIG --keep');
}

function takenLines({ uitkomst, hier, daar, sinds, kopie }: Taken): string[] {
  const kept = kopie === null ? [] : [text('cli.takeback.kopie', { file: kopie })];
  if (uitkomst === 'terug') return [text('cli.takeback.terug', { daar }), ...kept];
  const both = text('cli.takeback.beide', { datum: sinds === null ? '?' : formatDate(sinds), hier, daar });
  return uitkomst === 'beide' ? [both, text('cli.takeback.kies')] : [both, text('cli.takeback.bewaard'), ...kept];
}
