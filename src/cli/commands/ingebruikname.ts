/** `ingebruikname`, `beginstand` and `overgang`: starting in mid-year (domain/ama.md section 13). Exit 1 while lines wait for an answer. */
import { z } from 'zod';
import type { OutputOf } from '../../shared/contract/index.ts';
import { VOORGESCHIEDENIS_ANTWOORDEN, type VoorgeschiedenisAntwoord } from '../../shared/domain/codes.ts';
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, type Flags, UsageError, required, wholeNumber } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { readInput } from './call.ts';
import { dateOf, optionalDate } from './organisation.ts';

type Lijst = OutputOf<'ingebruikname.overgenomen'>;

export async function ingebruiknameSetCommand({ flags }: Arguments): Promise<Outcome> {
  const ingebruikname = toIsoDate(dateOf(flags, 'date'));
  const answer = await withDossier(flags, (client) => client.call('organisatie.bewaar', { ingebruikname }));
  return {
    json: { ...answer, date: ingebruikname },
    lines: [text('cli.ingebruikname.bewaard', { datum: formatDate(ingebruikname) })],
  };
}

export async function ingebruiknameListCommand({ flags }: Arguments): Promise<Outcome> {
  const input = { ...optionalDate(flags, 'on'), ...(flags.person === undefined ? {} : { persoonId: flags.person }) };
  const list = await withDossier(flags, (client) => client.call('ingebruikname.overgenomen', input));
  return { json: list, lines: listLines(list), exit: list.telling.open > 0 ? 1 : 0 };
}

function listLines({ ingebruikname, regels, telling }: Lijst): string[] {
  if (ingebruikname === null) return [text('cli.ingebruikname.geenDatum')];
  return [
    text('cli.ingebruikname.kop', { datum: formatDate(ingebruikname), open: telling.open, ontbreekt: telling.ontbreekt }),
    ...regels.map(({ persoon, message, rule, antwoord }) => {
      const name = persoon ? `${persoon.voornaam} ${persoon.naam}: ` : '';
      const answer = antwoord === null ? '' : ` (${text(`cli.ingebruikname.antwoord.${antwoord.antwoord}`)})`;
      return `  ${name}${message}${answer}  [${rule}]`;
    }),
  ];
}

function answerOf(word: string | undefined): VoorgeschiedenisAntwoord {
  const antwoord = VOORGESCHIEDENIS_ANTWOORDEN.find((each) => each === word);
  if (!antwoord) throw new UsageError(`ANTWOORD_ONBEKEND ${word ?? ''}`);
  return antwoord;
}

/** Keys from `--input` (a JSON list), or with `--all` every line without an answer. */
export async function ingebruiknameAnswerCommand({ words, flags }: Arguments): Promise<Outcome> {
  const antwoord = answerOf(words[0]);
  const extra = {
    antwoord,
    ...(flags.date === undefined ? {} : { op: toIsoDate(dateOf(flags, 'date')) }),
    ...(flags.name === undefined ? {} : { door: flags.name }),
    toelichting: flags.reason ?? null,
  };
  const answer = await withDossier(flags, async (client) => {
    const sleutels = flags.all ? openKeys(await client.call('ingebruikname.overgenomen', {})) : keysOf(flags);
    if (sleutels.length === 0) return { operation: null, aantal: 0 };
    return client.call('ingebruikname.beantwoord', { sleutels, ...extra });
  });
  return { json: answer, lines: [text('cli.ingebruikname.beantwoord', { aantal: answer.aantal })] };
}

const openKeys = ({ regels }: Lijst): string[] => regels.flatMap(({ sleutel, antwoord }) => (antwoord === null ? [sleutel] : []));

function keysOf(flags: Flags): string[] {
  required(flags, 'input');
  const keys = z.array(z.string()).safeParse(readInput(flags));
  if (!keys.success) throw new UsageError('INVOER_BESTAND --input');
  return keys.data;
}

const yearOfFlag = (flags: Flags): number => wholeNumber(required(flags, 'year'), '--year');

export async function beginstandListCommand({ flags }: Arguments): Promise<Outcome> {
  const jaar = flags.year === undefined ? {} : { jaar: yearOfFlag(flags) };
  const grid = await withDossier(flags, (client) => client.call('ingebruikname.beginstand', jaar));
  return {
    json: grid,
    lines: grid.kwartalen.map(({ kwartaal, totaalX100, verzondenOp }) =>
      text(verzondenOp === null ? 'cli.beginstand.kwartaal' : 'cli.beginstand.verzonden', {
        kwartaal,
        jaar: grid.jaar,
        dagen: String(totaalX100 / 100).replace('.', ','),
        datum: verzondenOp === null ? '' : formatDate(verzondenOp),
      }),
    ),
    exit: grid.trajecten.some(({ cellen }) => cellen.some(({ strijdig }) => strijdig)) ? 1 : 0,
  };
}

/** `--input`: `{ "cellen": [{ "trajectId", "kwartaal", "dagenX100" }], "overzichten": [{ "kwartaal", "verzondenOp" }], "bron" }`. */
export async function beginstandSetCommand({ flags }: Arguments): Promise<Outcome> {
  const jaar = yearOfFlag(flags);
  required(flags, 'input');
  const input = { cellen: [], overzichten: [], bron: null, ...(readInput(flags) as object), jaar };
  const answer = await withDossier(flags, (client) => client.call('ingebruikname.bewaarBeginstand', input));
  return { json: answer, lines: [text('cli.beginstand.bewaard', { aantal: answer.aantal })] };
}

export async function overgangListCommand({ flags }: Arguments): Promise<Outcome> {
  const list = await withDossier(flags, (client) => client.call('ama.overgangen', {}));
  return {
    json: list,
    lines: list.map(({ naam, voornaam, start, trajectId }) => `  ${voornaam} ${naam}, ${formatDate(start)}  ${trajectId}`),
    exit: list.length > 0 ? 1 : 0,
  };
}

/** The trajecten that are named, or with `--all` every stay that still runs across the day. */
export async function overgangSplitCommand({ words, flags }: Arguments): Promise<Outcome> {
  if (words.length === 0 && !flags.all) throw new UsageError('ARGUMENT_ONTBREEKT ID');
  const answer = await withDossier(flags, async (client) => {
    const trajectIds = flags.all ? (await client.call('ama.overgangen', {})).map(({ trajectId }) => trajectId) : [...words];
    return trajectIds.length === 0 ? { operation: null, aantal: 0 } : client.call('ama.splitsOvergang', { trajectIds });
  });
  return { json: answer, lines: [text('cli.overgang', { aantal: answer.aantal })] };
}
