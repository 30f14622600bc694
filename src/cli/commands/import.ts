/** `import`: begeleiders, deelnemers, aanwezigheden. Exit 1 when rows were rejected or ask a question. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ImportReport } from '../../shared/contract/imports.ts';
import { ImportAnswer, ImportCorrection } from '../../shared/contract/imports.ts';
import type { InputOf } from '../../shared/contract/index.ts';
import { IMPORT_SOORTEN, type ImportSoort } from '../../shared/domain/codes.ts';
import { type Arguments, type Flags, UsageError } from '../arguments.ts';
import { userPath, withDossier } from '../open.ts';
import { type Outcome, note } from '../output.ts';
import { text } from '../texts.ts';
import { optionalDate } from './organisation.ts';

const Answers = z.array(ImportAnswer);
const Corrections = z.array(ImportCorrection);
const Mapping = z.record(z.string(), z.string().nullable());

function readJson<T>(file: string | undefined, schema: z.ZodType<T>, code: string): T | undefined {
  if (file === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(userPath(file), 'utf8')));
  } catch {
    throw new UsageError(`${code} ${file}`);
  }
}

function kindOf(word: string | undefined): ImportSoort {
  const kind = IMPORT_SOORTEN.find((each) => each === word);
  if (!kind) throw new UsageError(`SOORT_ONBEKEND ${word ?? ''}`);
  return kind;
}

function inputOf(soort: ImportSoort, bestand: string, flags: Flags): InputOf<'import.lees'> {
  const antwoorden = readJson(flags.answers, Answers, 'ANTWOORDEN_ONGELDIG');
  const verbeteringen = readJson(flags.correct, Corrections, 'CORRECTIES_ONGELDIG');
  const koppeling = readJson(flags.map, Mapping, 'KOPPELING_ONGELDIG');
  return {
    soort,
    bestand: { ref: userPath(bestand) },
    proef: flags['dry-run'] ?? false,
    ...optionalDate(flags, 'on'),
    ...(flags.sheet === undefined ? {} : { blad: flags.sheet }),
    ...(antwoorden ? { antwoorden } : {}),
    ...(verbeteringen ? { verbeteringen } : {}),
    ...(koppeling ? { koppeling } : {}),
    ...(koppeling && flags.name !== undefined ? { bewaarKoppeling: true, koppelingNaam: flags.name } : {}),
  };
}

export async function importCommand({ words, flags }: Arguments): Promise<Outcome> {
  const soort = kindOf(words[0]);
  if (flags.undo) return undoImport(soort, flags);
  const bestand = words[1];
  if (!bestand) throw new UsageError('ARGUMENT_ONTBREEKT BESTAND');
  const result = await withDossier(flags, async (client) => {
    // Never a refusal: one line, so that the office is not locked out by one forgotten passphrase (E-05).
    const { waarschuwingen } = await client.call('dossier.stand', {});
    if (waarschuwingen.includes('EEN_GEBRUIKER')) note(text('cli.een_gebruiker'));
    return client.call('import.lees', inputOf(soort, bestand, flags));
  });
  return { json: result, lines: importLines(result), exit: result.rejected.length + result.questions.length > 0 ? 1 : 0 };
}

async function undoImport(soort: ImportSoort, flags: Flags): Promise<Outcome> {
  const answer = await withDossier(flags, async (client) => {
    const last = (await client.call('import.historie', {})).find((run) => run.soort === soort && !run.ongedaan);
    return last ? client.call('import.maakOngedaan', { runId: last.id }) : { operation: null, gebleven: [] };
  });
  const kept = answer.gebleven.reduce((sum, each) => sum + each.aantal, 0);
  return {
    json: answer,
    lines: [text(answer.operation === null ? 'cli.import.nietsOngedaan' : 'cli.import.ongedaan', { gebleven: kept })],
    exit: kept > 0 ? 1 : 0,
  };
}

const row = (each: { row: number; sheet?: string | undefined }): string =>
  each.sheet ? `${each.sheet}, ${each.row}` : String(each.row);

/** What came in, for people. */
export function importLines(result: ImportReport): string[] {
  const { accepted, questions, rejected, skipped } = result;
  return [
    text('cli.import.telling', {
      nieuw: accepted.new.length,
      gewijzigd: accepted.updated.length,
      ongewijzigd: accepted.unchanged.length,
      vragen: questions.length,
      geweigerd: rejected.length,
      overgeslagen: skipped.length,
    }),
    ...result.corrections.map(
      (each) => `  ${text('cli.import.rij', { rij: row(each) })} ${text('cli.import.verbeterd', { kolom: each.column })}`,
    ),
    ...rejected.map((each) => `  ${text('cli.import.rij', { rij: row(each) })} ${each.message}`),
    ...questions.map((each) => `  ${text('cli.import.rij', { rij: row(each) })} ${each.message}`),
    ...result.neverTaken
      .filter((each) => each.rows.length > 0)
      .map((each) => `  ${text('cli.import.nooitOvergenomen', { kolom: each.column, aantal: each.rows.length })}`),
    ...(result.dryRun ? [text('cli.import.proef')] : []),
  ];
}
