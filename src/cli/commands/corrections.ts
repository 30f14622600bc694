/** `corrections list` and `corrections decide ID`. */
import type { InputOf, OutputOf } from '../../shared/contract/index.ts';
import { CORRECTIE_KEUZES } from '../../shared/domain/codes.ts';
import { formatDate, isIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, UsageError, required } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';

type Document = OutputOf<'correctie.verschillen'>[number];
type Part = Document['delen'][number];

const ofPerson = (person: string | undefined): { persoonId?: string } => (person === undefined ? {} : { persoonId: person });

/** Exit code 1 while something waits for a decision, as `check` does for what blocks. */
export async function correctionsListCommand({ flags }: Arguments): Promise<Outcome> {
  const documents = await withDossier(flags, (client) => client.call('correctie.verschillen', ofPerson(flags.person)));
  return {
    json: { documents },
    lines: documents.length === 0 ? [text('cli.correcties.geen')] : documents.flatMap(documentLines),
    exit: documents.some(({ open }) => open) ? 1 : 0,
  };
}

export async function correctionsDecideCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [documentId] = words;
  if (!documentId) throw new UsageError('ARGUMENT_ONTBREEKT ID');
  const chosen = required(flags, 'choice');
  const keuze = CORRECTIE_KEUZES.find((known) => known === chosen);
  if (!keuze) throw new UsageError('KEUZE_ONBEKEND');
  const input: InputOf<'correctie.beslis'> = {
    documentId,
    keuze,
    reden: required(flags, 'reason'),
    ...(flags.period === undefined ? {} : { kwartaal: flags.period }),
    ...(flags.person === undefined ? {} : { personen: [flags.person] }),
  };
  const answer = await withDossier(flags, (client) => client.call('correctie.beslis', input));
  return { json: answer, lines: [text('cli.correcties.beslist')] };
}

function documentLines({ id, titel, delen }: Document): string[] {
  return [`${id}  ${titel}`, ...delen.flatMap(partLines)];
}

function partLines({ persoon, verschillen, besluit }: Part): string[] {
  const name = persoon === null ? text('cli.correcties.organisatie') : `${persoon.naam}, ${persoon.voornaam}`;
  const decided = besluit === null ? text('cli.correcties.open') : text(`codes.correctie.${besluit.keuze}`);
  return [`  ${name} (${decided})`, ...verschillen.flatMap(differenceLines).map((line) => `    ${line}`)];
}

const shown = (value: string | null): string => (value === null ? text('cli.correcties.leeg') : dayOr(value));

function differenceLines({ soort, velden, dagen }: Part['verschillen'][number]): string[] {
  const kind = soort === 'gewijzigd' ? [] : [text(`cli.correcties.${soort}`)];
  const fields = velden.map(({ label, over, van, naar }) =>
    text('cli.correcties.veld', { label: over === null ? label : `${label} (${over})`, van: shown(van), naar: shown(naar) }),
  );
  const days = (dagen ?? []).map(({ datum, van, naar }) =>
    text('cli.correcties.dag', {
      dag: formatDate(datum),
      van: text(`cli.correcties.dagdeel.${van}`),
      naar: text(`cli.correcties.dagdeel.${naar}`),
    }),
  );
  return [...kind, ...fields, ...days];
}

/** A day as 31/03/2026, days as 21,5; anything else as it is. */
const dayOr = (value: string): string =>
  isIsoDate(value) ? formatDate(value) : /^\d+\.\d+$/.test(value) ? value.replace('.', ',') : value;
