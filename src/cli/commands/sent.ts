/** `sent`: the register of what went out; `answers`: what VDAB answered to a batch of evaluation files. */
import { mkdirSync } from 'node:fs';
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { VERZEND_WIJZEN } from '../../shared/domain/codes.ts';
import { type IsoDate, formatDate } from '../../shared/domain/date.ts';
import { type Arguments, type Flags, UsageError, required, wholeNumber } from '../arguments.ts';
import { type Client, userPath, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { dateOf } from './organisation.ts';

type Line = OutputOf<'verzending.register'>['regels'][number];
type Format = NonNullable<InputOf<'verzending.origineel'>['formaten']>[number];

const day = (date: IsoDate | null): string => (date === null ? '' : formatDate(date));
const words = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(', ');

/** `sent list [--year YEAR] [--all]`: what still has to go first. Exit 1 when something is late. */
export async function sentListCommand({ flags }: Arguments): Promise<Outcome> {
  const input = {
    ...(flags.year === undefined ? {} : { jaar: wholeNumber(flags.year, '--year') }),
    vervangen: flags.all === true,
  };
  const register = await withDossier(flags, (client) => client.call('verzending.register', input));
  return {
    json: register,
    lines: register.regels.length === 0 ? [text('cli.verzonden.leeg')] : register.regels.map(registerLine),
    exit: register.regels.some(({ stand }) => stand === 'te_laat') ? 1 : 0,
  };
}

function registerLine({ id, naam, periode, persoon, versie, stand, termijn, verzonden, terAttentie }: Line): string {
  const what = words(
    naam,
    periode,
    persoon && `${persoon.voornaam} ${persoon.naam}`,
    versie > 1 ? text('cli.verzonden.versie', { versie }) : null,
  );
  const [sending] = verzonden;
  const how = sending?.wijze ? text(`cli.verzonden.wijze.${sending.wijze}`) : null;
  const state = sending
    ? words(text('cli.verzonden.op', { datum: day(sending.op) }), how, sending.aan, sending.door)
    : words(text(`cli.verzonden.stand.${stand}`, { datum: day(termijn) }), terAttentie);
  return `  ${what}: ${state}  [${id}]`;
}

/** The documents that are named, or with `--all` everything that waits. Throws UsageError. */
async function chosen(client: Client, given: readonly string[], flags: Flags): Promise<string[]> {
  if (!flags.all) return [...given];
  const { regels } = await client.call('verzending.register', {});
  return regels.filter(({ stand }) => stand === 'te_laat' || stand === 'te_verzenden').map(({ id }) => id);
}

/** `sent note ID... | --all --date DATE --kind HOW [--to WHOM] [--name WHO] [--source PROOF] [--purpose REMARK] [--dry-run]`. */
export async function sentNoteCommand({ words: given, flags }: Arguments): Promise<Outcome> {
  const wijze = VERZEND_WIJZEN.find((each) => each === required(flags, 'kind'));
  if (wijze === undefined) throw new UsageError('KEUZE_ONGELDIG --kind');
  const op = dateOf(flags, 'date');
  return withDossier(flags, async (client) => {
    const ids = await chosen(client, given, flags);
    if (ids.length === 0) throw new UsageError('ARGUMENT_ONTBREEKT ID');
    const input = {
      ids,
      op,
      wijze,
      aan: flags.to ?? null,
      door: flags.name ?? null,
      bewijs: flags.source ?? null,
      opmerking: flags.purpose ?? null,
    };
    const proof = await client.call('verzending.proef', input);
    const lines = proof.regels.map(
      ({ titel, stand, aan, gevolg }) =>
        `  ${titel}: ${words(text(`cli.verzonden.proef.${stand}`), aan, gevolg && text(`cli.verzonden.gevolg.${gevolg}`))}`,
    );
    if (flags['dry-run']) return { json: proof, lines: [text('cli.verzonden.nietBewaard'), ...lines] };
    const answer = await client.call('verzending.noteer', { ...input, stempel: proof.stempel });
    return { json: answer, lines: [text('cli.verzonden.genoteerd', { aantal: answer.aantal }), ...lines] };
  });
}

/** `sent skip ID... --reason WHY`: never goes out. */
export async function sentSkipCommand({ words: ids, flags }: Arguments): Promise<Outcome> {
  if (ids.length === 0) throw new UsageError('ARGUMENT_ONTBREEKT ID');
  const input = { ids: [...ids], reden: required(flags, 'reason') };
  const answer = await withDossier(flags, (client) => client.call('verzending.nietNodig', input));
  return { json: answer, lines: [text('cli.verzonden.nietNodig', { aantal: answer.aantal })] };
}

/** `sent open ID --out FOLDER [--format FORMAT]`: the document again as it was made. Exit 1 where a file is not the very same. */
export async function sentOpenCommand({ words: [id], flags }: Arguments): Promise<Outcome> {
  if (id === undefined) throw new UsageError('ARGUMENT_ONTBREEKT ID');
  const out = userPath(required(flags, 'out'));
  mkdirSync(out, { recursive: true });
  const formats = flags.format === undefined ? {} : { formaten: flags.format as Format[] };
  const answer = await withDossier(flags, (client) => client.call('verzending.origineel', { id, ...formats, map: { ref: out } }));
  const { model, hash, bestanden, huisstijl } = answer.controle;
  return {
    json: answer,
    lines: [
      text(`cli.verzonden.model.${model}`, { hash: hash ?? '' }),
      ...bestanden.map(({ stand }, index) => `  ${answer.files[index]?.path ?? ''}: ${text(`cli.verzonden.bestand.${stand}`)}`),
      ...(huisstijl === 'nu' ? [text('cli.verzonden.huisstijlNu')] : []),
    ],
    exit: bestanden.every(({ stand }) => stand === 'byte_gelijk') ? 0 : 1,
  };
}

/** `answers list [SERIES]`: batches that were sent; with a series its strips in the order of the cover list. Exit 1 while one waits. */
export async function answersListCommand({ words: [reeks], flags }: Arguments): Promise<Outcome> {
  if (reeks !== undefined) return stripsOf(reeks, flags);
  const series = await withDossier(flags, (client) => client.call('antwoord.reeksen', {}));
  return {
    json: series,
    lines:
      series.length === 0
        ? [text('cli.antwoorden.leeg')]
        : series.map(
            ({ reeks: id, aan, verzondenOp, aantal, beantwoord }) =>
              `  ${words(aan, text('cli.verzonden.op', { datum: day(verzondenOp) }))}: ${text('cli.antwoorden.stand', { aantal, beantwoord })}  [${id}]`,
          ),
    exit: series.some(({ aantal, beantwoord }) => beantwoord < aantal) ? 1 : 0,
  };
}

async function stripsOf(reeks: string, flags: Flags): Promise<Outcome> {
  const list = await withDossier(flags, (client) => client.call('antwoord.lijst', { reeks }));
  return {
    json: list,
    lines: list.regels.map(({ volgnummer, dossiernummer, persoon, antwoord }) => {
      const said = antwoord
        ? words(antwoord.conclusie, day(antwoord.besluitOp), antwoord.door, antwoord.volgendContact)
        : text('cli.antwoorden.wacht');
      return `  ${volgnummer}. ${String(dossiernummer ?? 0).padStart(4, '0')}  ${persoon.voornaam} ${persoon.naam}: ${said}`;
    }),
    exit: list.beantwoord < list.aantal ? 1 : 0,
  };
}

/** `answers save SERIES FILE [--dry-run]`: CSV or a spreadsheet. Nothing is written as long as a row cannot be read. */
export async function answersSaveCommand({ words: [reeks, file], flags }: Arguments): Promise<Outcome> {
  if (reeks === undefined) throw new UsageError('ARGUMENT_ONTBREEKT REEKS');
  if (file === undefined) throw new UsageError('ARGUMENT_ONTBREEKT BESTAND');
  return withDossier(flags, async (client): Promise<Outcome> => {
    const read = await client.call('antwoord.lees', { reeks, bestand: { ref: userPath(file) } });
    const wrong = read.fouten.map(({ rij, code }) => text(`cli.antwoorden.fout.${code}`, { rij }));
    if (read.regels.length === 0 || wrong.length > 0)
      return { json: { ...read, operation: null }, lines: [text('cli.antwoorden.nietBewaard'), ...wrong], exit: 1 };
    const proof = await client.call('antwoord.proef', { regels: read.regels });
    const lines = proof.regels.map(
      ({ naam, stand, reden, wordt }) =>
        `  ${naam}: ${text(`cli.antwoorden.regel.${reden ?? stand}`)}${wordt === null ? '' : ` (${wordt})`}`,
    );
    const refused = proof.regels.some(({ stand }) => stand === 'kan_niet');
    if (flags['dry-run'] || refused)
      return { json: proof, lines: [text('cli.antwoorden.nietBewaard'), ...lines], exit: refused ? 1 : 0 };
    const answer = await client.call('antwoord.bewaar', { regels: read.regels, stempel: proof.stempel });
    return {
      json: { ...answer, regels: proof.regels },
      lines: [text('cli.antwoorden.bewaard', { aantal: answer.aantal }), ...lines],
    };
  });
}
