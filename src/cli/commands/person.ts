/** `person`: the time line of somebody, likely duplicates, and merging two files of one person. */
import { TIJDLIJN_SOORTEN } from '../../shared/contract/tijdlijn.ts';
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { readInput } from './call.ts';

const day = (date: string): string => formatDate(toIsoDate(date));

function word(words: readonly string[], index: number, name: string): string {
  const value = words[index];
  if (value === undefined) throw new UsageError(`ARGUMENT_ONTBREEKT ${name}`);
  return value;
}

/** `person timeline ID [--kind KIND,KIND]`: newest first. */
export async function personTimelineCommand({ words, flags }: Arguments): Promise<Outcome> {
  const kinds = flags.kind?.split(',').map((kind) => {
    const known = TIJDLIJN_SOORTEN.find((each) => each === kind.trim());
    if (known === undefined) throw new UsageError('KEUZE_ONGELDIG --kind');
    return known;
  });
  const input = { id: word(words, 0, 'PERSOON'), ...(kinds === undefined ? {} : { soorten: kinds }) };
  const answer = await withDossier(flags, (client) => client.call('persoon.tijdlijn', input));
  return {
    json: answer,
    lines: answer.regels.map(
      ({ op, kop, detail, soort }) => `  ${day(op)}  ${kop}${detail === null ? '' : ` (${detail})`}  [${soort}]`,
    ),
  };
}

const REASON = (redenen: readonly string[]): string => redenen.map((reden) => text(`cli.persoon.reden.${reden}`)).join(', ');

/** `person duplicates [ID]`: who looks like whom. Exit 1 when somebody does. */
export async function personDuplicatesCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [id] = words;
  const found = await withDossier(flags, (client) => client.call('persoon.dubbels', id === undefined ? {} : { persoonId: id }));
  return {
    json: found,
    lines: found.map(
      ({ een, ander, redenen }) => `  ${een === null ? '' : `${een.persoonId}  `}${ander.persoonId}  ${REASON(redenen)}`,
    ),
    exit: found.length > 0 ? 1 : 0,
  };
}

/** `person merge STAYS GOES [--dry-run] [--input CHOICES] [--reason TEXT]`: one operation, turned back by undo. */
export async function personMergeCommand({ words, flags }: Arguments): Promise<Outcome> {
  const two = { blijft: word(words, 0, 'BLIJFT'), gaatOp: word(words, 1, 'GAAT_OP') };
  const keuzes = flags.input === undefined ? {} : (readInput(flags) as Record<string, 'blijft' | 'gaatOp' | 'beide'>);
  return withDossier(flags, async (client) => {
    const proof = await client.call('persoon.voegSamenProef', two);
    const lines = proof.velden
      .filter(({ stand }) => stand !== 'blijft')
      .map(({ veld, stand }) => `  ${veld}: ${text(`cli.persoon.stand.${stand}`)}`);
    if (flags['dry-run']) return { json: proof, lines: [text('cli.verloop.proef'), ...lines] };
    const reden = flags.reason === undefined ? {} : { reden: flags.reason };
    const answer = await client.call('persoon.voegSamen', { ...two, keuzes, stempel: proof.stempel, ...reden });
    return { json: answer, lines: [text('cli.persoon.samengevoegd'), ...lines] };
  });
}
