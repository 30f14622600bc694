/** `attach add|list|save|remove|recover`: scans and letters in the case file. */
import { mkdirSync } from 'node:fs';
import { BIJLAGE_SOORTEN, type BijlageSoort } from '../../shared/domain/codes.ts';
import { type Arguments, UsageError, firstWord, required } from '../arguments.ts';
import { userPath, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';

const BYTES_PER_KB = 1000;

function kindOf(kind: string): BijlageSoort {
  const found = BIJLAGE_SOORTEN.find((known) => known === kind);
  if (found === undefined) throw new UsageError('WAARDE_ONGELDIG --kind');
  return found;
}

/** The name of the file says nothing and is not kept: `--name` is what people read. */
export async function attachAddCommand({ words, flags }: Arguments): Promise<Outcome> {
  const bestand = { ref: userPath(firstWord(words, 'BESTAND')) };
  const soort = kindOf(required(flags, 'kind'));
  const { person, traject, requirement, name, date } = flags;
  const json = await withDossier(flags, (client) =>
    client.call('bijlage.voegToe', {
      bestand,
      soort,
      persoonId: person ?? null,
      trajectId: traject ?? null,
      vereiste: requirement ?? null,
      naam: name ?? null,
      datum: date ?? null,
    }),
  );
  const kB = Math.max(1, Math.round(json.grootte / BYTES_PER_KB));
  return {
    json,
    lines: [text('cli.bijlagen.toegevoegd', { id: json.id ?? '', type: text(`codes.bijlageType.${json.type}`), kB })],
  };
}

export async function attachListCommand({ flags }: Arguments): Promise<Outcome> {
  const { person, traject } = flags;
  const input = { persoonId: person ?? null, ...(traject === undefined ? {} : { trajectId: traject }) };
  const json = await withDossier(flags, (client) => client.call('bijlage.lijst', input));
  const lines = json.bijlagen.map(({ id, op, soort, type, naam, aanwezig }) =>
    text('cli.bijlagen.regel', {
      id,
      op: op ?? '',
      soort: soort === null ? '' : text(`codes.bijlage.${soort}`),
      type: type === null ? '' : text(`codes.bijlageType.${type}`),
      naam: [naam ?? '', aanwezig ? '' : text('cli.bijlagen.ontbreekt')].filter(Boolean).join(' '),
    }).trimEnd(),
  );
  const told = json.melding === null ? [] : [json.melding];
  return { json, lines: lines.length === 0 ? [text('cli.bijlagen.geen'), ...told] : [...lines, ...told] };
}

export async function attachSaveCommand({ words, flags }: Arguments): Promise<Outcome> {
  const id = firstWord(words, 'ID');
  const out = userPath(required(flags, 'out'));
  mkdirSync(out, { recursive: true });
  const json = await withDossier(flags, (client) =>
    client.call('bijlage.bewaarAls', { id, map: { ref: out }, doel: flags.purpose ?? null }),
  );
  return { json, lines: [text('cli.bijlagen.bewaard', { file: json.bestand })] };
}

export async function attachRemoveCommand({ words, flags }: Arguments): Promise<Outcome> {
  const id = firstWord(words, 'ID');
  const reden = required(flags, 'reason');
  const json = await withDossier(flags, (client) => client.call('bijlage.verwijder', { id, reden }));
  return { json, lines: [text('cli.bijlagen.weggehaald')] };
}

export async function attachRecoverCommand({ words, flags }: Arguments): Promise<Outcome> {
  const bestand = { ref: userPath(firstWord(words, 'BESTAND')) };
  const json = await withDossier(flags, (client) => client.call('bijlage.haalTerug', { bestand }));
  return { json, lines: [text('cli.bijlagen.teruggehaald', json)] };
}
