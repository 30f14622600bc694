/** `werkpostblad`: a spreadsheet per werkpost and month, to fill in elsewhere and to import again. */
import { mkdirSync } from 'node:fs';
import { type Arguments, UsageError, required } from '../arguments.ts';
import { type Client, userPath, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';

export async function werkpostbladCommand({ flags }: Arguments): Promise<Outcome> {
  const maand = required(flags, 'month');
  if (!/^20\d{2}-(?:0[1-9]|1[0-2])$/.test(maand)) throw new UsageError('WAARDE_ONGELDIG --month');
  const out = userPath(required(flags, 'out'));
  mkdirSync(out, { recursive: true });
  const made = await withDossier(flags, async (client) => {
    const werkpostIds = flags.werkpost === undefined ? null : await idsOf(client, flags.werkpost);
    return client.call('werkpostblad.maak', { maand, werkpostIds, map: { ref: out } });
  });
  return {
    json: {
      files: made.bestanden.map(({ werkpost, bestand, personen, size }) => ({
        werkpost,
        path: bestand,
        persons: personen,
        size,
      })),
      empty: made.leeg,
    },
    lines: [
      ...made.bestanden.map(({ bestand, personen }) => text('cli.werkpostblad.gemaakt', { file: bestand, count: personen })),
      ...made.leeg.map((werkpost) => text('cli.werkpostblad.leeg', { werkpost })),
    ],
  };
}

/** Ids of werkposten named by id or by name. Throws UsageError for one that is not there. */
async function idsOf(client: Client, wanted: readonly string[]): Promise<string[]> {
  const { records } = await client.call('record.lijst', { soort: 'werkpost' });
  const known = records.map((row) => ({ id: String(row.id), naam: 'naam' in row ? String(row.naam ?? '').toLowerCase() : '' }));
  return wanted.map((each) => {
    const found = known.find(({ id, naam }) => id === each || naam === each.toLowerCase());
    if (!found) throw new UsageError('WAARDE_ONGELDIG --werkpost');
    return found.id;
  });
}
