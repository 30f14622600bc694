/** `init`: a new encrypted case file; the recovery code is printed once. */
import { type Arguments, required } from '../arguments.ts';
import { readPassphrase, userPath, withCore, warn } from '../open.ts';
import { type Outcome, note } from '../output.ts';
import { text } from '../texts.ts';

export async function initCommand({ flags }: Arguments): Promise<Outcome> {
  const file = userPath(required(flags, 'dossier'));
  const naam = required(flags, 'name');
  const wachtzin = readPassphrase(flags);
  const gebruiker = flags.user ?? text('cli.eerste_gebruiker');
  const made = await withCore(async (client) => {
    const answer = await client.call('dossier.maak', {
      bestand: { ref: file },
      naam,
      kbo: flags.kbo ?? null,
      gebruiker,
      wachtzin,
    });
    warn(await client.call('dossier.stand', {}));
    return answer;
  });
  note(text('cli.een_gebruiker'));
  return {
    json: { file, fileId: made.fileId, recoveryCode: made.herstelcode },
    lines: [
      text('cli.init.gemaakt', { file }),
      '',
      text('cli.init.herstelcode'),
      `  ${made.herstelcode}`,
      '',
      text('cli.init.bewaar'),
    ],
  };
}
