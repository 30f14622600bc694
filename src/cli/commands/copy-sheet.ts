/** `copy-sheet`: the order in which the web screen asks what a copy sheet gives. */
import { OVERNEEMBLADEN } from '../../shared/domain/codes.ts';
import { type Arguments, UsageError, firstWord, required } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';

/** Throws UsageError on what is no copy sheet. */
function sheetOf({ words }: Arguments) {
  const word = firstWord(words, 'RAPPORT');
  const rapport = OVERNEEMBLADEN.find((each) => each === word);
  if (rapport === undefined) throw new UsageError(`RAPPORT ${word}: ${OVERNEEMBLADEN.join(', ')}`);
  return rapport;
}

export async function copySheetShowCommand(given: Arguments): Promise<Outcome> {
  const rapport = sheetOf(given);
  const { person } = given.flags;
  const scope = person === undefined ? { all: true } : { persoonId: person };
  const json = await withDossier(given.flags, (client) => client.call('overneemblad.lees', { rapport, scope }));
  const { nagekeken, delen } = json;
  const standing =
    nagekeken === null ? text('cli.overneemblad.nietBevestigd') : text('cli.overneemblad.nagekeken', { ...nagekeken });
  return {
    json,
    lines: [
      standing,
      ...delen.flatMap(({ titel, velden }) => [...(titel === null ? [] : [titel]), ...velden.map((word) => `  ${word}`)]),
    ],
  };
}

/** Parts are divided by `|`, words by `;`, as they stand on the sheet; what is not named comes last. */
export async function copySheetOrderCommand(given: Arguments): Promise<Outcome> {
  const rapport = sheetOf(given);
  const delen = required(given.flags, 'order')
    .split('|')
    .map((part) =>
      part
        .split(';')
        .map((word) => word.trim())
        .filter(Boolean),
    );
  const json = await withDossier(given.flags, (client) => client.call('overneemblad.zet', { rapport, delen }));
  return { json, lines: [text('cli.overneemblad.bewaard')] };
}

export async function copySheetResetCommand(given: Arguments): Promise<Outcome> {
  const rapport = sheetOf(given);
  const json = await withDossier(given.flags, (client) => client.call('overneemblad.wis', { rapport }));
  return { json, lines: [text('cli.overneemblad.gewist')] };
}
