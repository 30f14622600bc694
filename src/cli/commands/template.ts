/** `template inspect|map|list|remove`: the department's own spreadsheet, and where its columns and cells go (E-22). */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutputOf } from '../../shared/contract/index.ts';
import { SjabloonKoppeling } from '../../shared/contract/sjabloon.ts';
import { type Arguments, UsageError, required } from '../arguments.ts';
import { userPath, withCore, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';

type Beeld = OutputOf<'sjabloon.lees'>;
type Info = OutputOf<'sjabloon.lijst'>[number];

/** Without `--dossier` the file alone; with it, beside the template that is kept. `--out` keeps the proposal, to be changed and mapped. */
export async function templateInspectCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [file] = words;
  if (!file) throw new UsageError('ARGUMENT_ONTBREEKT BESTAND');
  const bestand = { ref: userPath(file) };
  const beeld =
    flags.dossier === undefined
      ? await withCore((client) => client.call('sjabloon.bekijk', { bestand }))
      : await withDossier(flags, (client) => client.call('sjabloon.lees', { bestand }));
  if (flags.out !== undefined) writeProposal(userPath(flags.out), beeld);
  return { json: beeld, lines: inspectLines(beeld) };
}

function writeProposal(file: string, { voorstel }: Beeld): void {
  try {
    // Nothing that is there is overwritten: it may be a mapping that was changed by hand.
    writeFileSync(file, `${JSON.stringify(voorstel, null, 2)}\n`, { flag: 'wx' });
  } catch {
    throw new UsageError(`UITVOER_BESTAAT ${path.basename(file)}`);
  }
}

function inspectLines({ bladen, voorstel, velden, verschillen, vervallen, vingerafdruk }: Beeld): string[] {
  const labelOf = (veld: string): string => velden.find((each) => each.veld === veld)?.label ?? veld;
  const fieldIn = (blad: string, kolom: string): string | undefined =>
    voorstel?.blad === blad ? voorstel.kolommen.find((each) => each.kolom === kolom)?.veld : undefined;
  const cellIn = (blad: string, cel: string): string | undefined =>
    voorstel?.cellen.find((each) => each.blad === blad && each.cel === cel)?.veld;
  const line = (place: string, header: string, veld: string | undefined): string =>
    `    ${place}  ${header}${veld === undefined ? '' : ` → ${labelOf(veld)}`}`;
  return [
    text('cli.template.vingerafdruk', { vingerafdruk }),
    ...bladen.flatMap(({ naam, kolommen, cellen, eersteRij, laatsteRij }) => [
      `  ${naam}${eersteRij === null ? '' : ` (${text('cli.template.rijen', { eerste: eersteRij, laatste: laatsteRij ?? '?' })})`}`,
      ...cellen.map(({ cel, label }) => line(cel, label, cellIn(naam, cel))),
      ...kolommen.map(({ kolom, kop }) => line(kolom, kop, fieldIn(naam, kolom))),
    ]),
    ...verschillen.map(({ tekst }) => `  ${tekst}`),
    ...vervallen.map((wat) => `  ${text('cli.template.vervallen', { wat })}`),
  ];
}

/** Keeps a file with its mapping. Exit 0 also for the same version again: then only the mapping changes. */
export async function templateMapCommand({ flags }: Arguments): Promise<Outcome> {
  const file = userPath(required(flags, 'template'));
  const koppeling = readMapping(required(flags, 'map'));
  const answer = await withDossier(flags, async (client) => {
    const bestand = { ref: file };
    const { vingerafdruk } = await client.call('sjabloon.lees', { bestand });
    const naam = flags.name ?? path.basename(file, path.extname(file));
    const { id, operation } = await client.call('sjabloon.bewaar', { bestand, naam, vingerafdruk, koppeling });
    const kept = (await client.call('sjabloon.lijst', {})).find((each) => each.id === id);
    return { operation, template: kept ?? null };
  });
  return { json: answer, lines: answer.template === null ? [] : templateLines(answer.template) };
}

function readMapping(file: string): SjabloonKoppeling {
  try {
    return SjabloonKoppeling.parse(JSON.parse(readFileSync(userPath(file), 'utf8')));
  } catch {
    throw new UsageError(`SJABLOONKOPPELING_ONGELDIG ${file}`);
  }
}

function templateLines({ id, naam, rijen, gevuld, weggelaten, geopend }: Info): string[] {
  return [
    `  ${id}  ${naam}  ${text('cli.template.telling', { kolommen: gevuld.length, rijen })}`,
    ...weggelaten.map(({ label, reden }) => `    ${text(`cli.template.${reden}`, { kolom: label })}`),
    ...geopend.map(({ label, bron }) => `    ${text('cli.template.geopend', { kolom: label, bron })}`),
  ];
}

export async function templateListCommand({ flags }: Arguments): Promise<Outcome> {
  const templates = await withDossier(flags, (client) => client.call('sjabloon.lijst', {}));
  return { json: { templates }, lines: templates.flatMap((each) => templateLines(each)) };
}

export async function templateRemoveCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [id] = words;
  if (!id) throw new UsageError('ARGUMENT_ONTBREEKT ID');
  const reden = required(flags, 'reason');
  const answer = await withDossier(flags, (client) => client.call('sjabloon.verwijder', { id, reden }));
  return { json: answer, lines: [text('cli.template.weg')] };
}

/** What a filled template leaves out and refuses, for people. */
export function fillingLines(filling: OutputOf<'report.maak'>['sjabloon']): string[] {
  if (filling === undefined) return [];
  return [
    ...filling.weggelaten.map(({ label, reden }) => `  ${text(`cli.template.${reden}`, { kolom: label })}`),
    ...filling.geopend.map(({ label, bron }) => `  ${text('cli.template.geopend', { kolom: label, bron })}`),
    ...filling.geweigerd.map(
      ({ bestand, cel, label, tekst }) => `  ${text('cli.template.geweigerd', { bestand, cel, label, tekst })}`,
    ),
    ...(filling.maandenOnbekend > 0 ? [`  ${text('cli.template.maanden', { aantal: filling.maandenOnbekend })}`] : []),
    ...(filling.correcties > 0 ? [`  ${text('cli.template.correcties', { aantal: filling.correcties })}`] : []),
  ];
}
