/** `person`: the time line of somebody, likely duplicates, and merging two files of one person. */
import { TIJDLIJN_SOORTEN } from '../../shared/contract/tijdlijn.ts';
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';

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
