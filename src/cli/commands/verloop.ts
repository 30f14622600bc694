/** `status`, `guides`, `vdab`, `reminders`, `deceased`, `calendar`: what changes during a traject, for a script. */
import type { OutputOf } from '../../shared/contract/index.ts';
import { BEGELEIDING_ROLLEN, KALENDER_SOORTEN, STATUUT_CODES } from '../../shared/domain/codes.ts';
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, type Flags, UsageError, required, wholeNumber } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { dateOf, optionalDate } from './organisation.ts';

type Named = { readonly naam: string; readonly voornaam: string; readonly overleden: boolean };

const nameOf = ({ naam, voornaam, overleden }: Named): string => `${voornaam} ${naam}${overleden ? ' †' : ''}`;
const day = (date: string): string => formatDate(toIsoDate(date));

function word(words: readonly string[], index: number, name: string): string {
  const value = words[index];
  if (value === undefined) throw new UsageError(`ARGUMENT_ONTBREEKT ${name}`);
  return value;
}

/** One of a list of codes. Throws UsageError. */
function codeOf<T extends string>(codes: readonly T[], value: string, name: string): T {
  const code = codes.find((each) => each === value);
  if (code === undefined) throw new UsageError(`KEUZE_ONGELDIG ${name}`);
  return code;
}

/** `status change PERSON --date DATE --value LEEFLOON,RVA [--dry-run]`. */
export async function statusChangeCommand({ words, flags }: Arguments): Promise<Outcome> {
  const statuten = required(flags, 'value')
    .split(',')
    .map((code) => ({ code: codeOf(STATUUT_CODES, code.trim(), '--value') }));
  const input = { persoonId: word(words, 0, 'PERSOON'), op: dateOf(flags, 'date'), statuten };
  if (flags['dry-run']) {
    const proof = await withDossier(flags, (client) => client.call('statuut.wisselProef', input));
    return { json: proof, lines: [text('cli.verloop.proef'), ...paperLines(proof.nodig)] };
  }
  const answer = await withDossier(flags, (client) => client.call('statuut.wissel', input));
  return { json: answer, lines: [text('cli.verloop.statuut', { taken: answer.taken }), ...paperLines(answer.nodig)] };
}

function paperLines(nodig: OutputOf<'statuut.wisselProef'>['nodig']): string[] {
  return nodig.map(({ papier, uiterlijk, aanwezig, rule }) => {
    const there = text(aanwezig ? 'cli.verloop.papierDaar' : 'cli.verloop.papierOntbreekt');
    return `  ${text(`cli.verloop.papier.${papier}`)}: ${there} (${day(uiterlijk)})  [${rule}]`;
  });
}

/** What somebody is guided in, where it is no traject of AMA. */
const kindOf = (soort: OutputOf<'begeleiding.overzicht'>['zonder'][number]['soort']): string =>
  soort === 'ama' ? '' : ` (${text(`cli.verloop.verblijf.${soort}`)})`;

/** `guides [--on DATE]`: who guides whom, and whom nobody guides. Exit 1 when somebody has nobody. */
export async function guidesCommand({ flags }: Arguments): Promise<Outcome> {
  const overview = await withDossier(flags, (client) => client.call('begeleiding.overzicht', optionalDate(flags, 'on')));
  return {
    json: overview,
    lines: [
      ...overview.begeleiders.map(
        ({ naam, begeleiderId, trajecten, beloften }) =>
          `  ${naam}: ${text('cli.verloop.begeleidt', { trajecten: trajecten.length, beloften })}  [${begeleiderId}]`,
      ),
      ...overview.zonder.map(
        ({ persoon, soort, id }) => `  ${text('cli.verloop.zonder', { naam: nameOf(persoon) })}${kindOf(soort)}  [${id}]`,
      ),
      ...overview.geschreven.map(
        ({ persoon, soort, id, tekst }) =>
          `  ${text('cli.verloop.geschreven', { naam: nameOf(persoon), tekst })}${kindOf(soort)}  [${id}]`,
      ),
    ],
    exit: overview.zonder.length > 0 ? 1 : 0,
  };
}

/** `guides replace ID ID --date DATE [--until DATE] [--kind begeleider|vervanger] [--dry-run]`. */
export async function guidesReplaceCommand({ words, flags }: Arguments): Promise<Outcome> {
  const input = {
    begeleiderId: word(words, 0, 'WIE'),
    doorId: word(words, 1, 'DOOR'),
    van: dateOf(flags, 'date'),
    tot: flags.until === undefined ? null : dateOf(flags, 'until'),
    rol: codeOf(BEGELEIDING_ROLLEN, flags.kind ?? 'begeleider', '--kind'),
  };
  return withDossier(flags, async (client) => {
    const proof = await client.call('begeleiding.vervangProef', input);
    const lines = proof.regels.map(({ persoon, soort, stand, wordt, beloften, taken }) => {
      const from = wordt === null ? '' : day(wordt.van);
      const to = wordt === null || wordt.tot === null ? '' : day(wordt.tot);
      return `  ${nameOf(persoon)}${kindOf(soort)}: ${text(`cli.verloop.vervang.${stand}`, { van: from, tot: to, beloften, taken })}`;
    });
    if (flags['dry-run']) return { json: proof, lines: [text('cli.verloop.proef'), ...lines] };
    const answer = await client.call('begeleiding.vervang', { ...input, stempel: proof.stempel });
    return { json: answer, lines: [text('cli.verloop.vervangen', { aantal: answer.aantal }), ...lines] };
  });
}

/** `vdab [--on DATE] [--year YEAR]`: the yearly assessments. Exit 1 when one is late by the office; VDAB's delay is not ours. */
export async function vdabCommand({ flags }: Arguments): Promise<Outcome> {
  const jaar = flags.year === undefined ? {} : { jaar: wholeNumber(flags.year, '--year') };
  const input = { ...optionalDate(flags, 'on'), ...jaar };
  const overview = await withDossier(flags, (client) => client.call('beoordeling.overzicht', input));
  const lines = overview.lijst.map(({ persoon, uiterlijk, vertraging, stand, trajectId }) => {
    const state = text(`cli.verloop.vdab.${vertraging ?? stand}`);
    return `  ${nameOf(persoon)}: ${text('cli.verloop.vdab.tegen', { datum: day(uiterlijk) })}, ${state}  [${trajectId}]`;
  });
  return {
    json: overview,
    lines: [...lines, text('cli.verloop.vdab.telling', { jaar: overview.jaar, ...overview.telling })],
    exit: overview.lijst.some(({ vertraging }) => vertraging === 'kantoor') ? 1 : 0,
  };
}

/** `reminders [--until DATE] [--person ID]`. */
export async function remindersCommand({ flags }: Arguments): Promise<Outcome> {
  const input = {
    ...(flags.until === undefined ? {} : { tot: dateOf(flags, 'until') }),
    ...(flags.person === undefined ? {} : { persoonId: flags.person }),
  };
  const reminders = await withDossier(flags, (client) => client.call('herinnering.lijst', input));
  return {
    json: reminders,
    lines: reminders.map(({ persoon, tekst, op }) => `  ${op === null ? '' : `${day(op)}  `}${nameOf(persoon)}: ${tekst}`),
  };
}

/** `deceased PERSON --date DATE [--dry-run]`. */
export async function deceasedCommand({ words, flags }: Arguments): Promise<Outcome> {
  const input = { persoonId: word(words, 0, 'PERSOON'), op: dateOf(flags, 'date') };
  return withDossier(flags, async (client) => {
    const proof = await client.call('persoon.overledenProef', input);
    const { trajecten, herinneringen, bevindingen } = proof;
    const lines = [
      text('cli.verloop.overleden', { trajecten: trajecten.length, herinneringen, bevindingen }),
      ...proof.blijft.map((sentence) => `  ${sentence}`),
    ];
    if (flags['dry-run']) return { json: proof, lines: [text('cli.verloop.proef'), ...lines] };
    return { json: await client.call('persoon.overleden', input), lines };
  });
}

/** `calendar close --from DATE --until DATE [--kind KIND] [--name TEXT] [--all]`: with `--all` weekends too. */
export async function calendarCloseCommand({ flags }: Arguments): Promise<Outcome> {
  const input = {
    van: dateOf(flags, 'from'),
    tot: dateOf(flags, 'until'),
    soort: codeOf(KALENDER_SOORTEN, flags.kind ?? 'sluitingsdag', '--kind'),
    omschrijving: flags.name ?? null,
    weekend: flags.all === true,
  };
  return added(await withDossier(flags, (client) => client.call('kalender.bereik', input)));
}

/** `calendar copy --year YEAR [--dry-run]`: to the year after it. */
export async function calendarCopyCommand({ flags }: Arguments): Promise<Outcome> {
  const jaar = wholeNumber(required(flags, 'year'), '--year');
  if (flags['dry-run']) return copyProof(flags, jaar);
  return added(await withDossier(flags, (client) => client.call('kalender.kopie', { jaar })));
}

async function copyProof(flags: Flags, jaar: number): Promise<Outcome> {
  const proof = await withDossier(flags, (client) => client.call('kalender.kopieProef', { jaar }));
  const lines = proof.map(({ van, naar, stand }) => {
    const to = naar === null ? '' : ` → ${day(naar)}`;
    return `  ${day(van)}${to}: ${text(`cli.verloop.kalender.${stand}`)}`;
  });
  return { json: proof, lines: [text('cli.verloop.proef'), ...lines] };
}

const added = (answer: { operation: string | null; aantal: number }): Outcome => ({
  json: answer,
  lines: [text('cli.verloop.kalender.dagen', { aantal: answer.aantal })],
});
