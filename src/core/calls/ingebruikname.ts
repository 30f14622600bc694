/** Taking into use: the list from the paper file, its answers, the opening position, stays across 31 March 2021. */
import type { ingebruiknameCalls } from '../../shared/contract/ingebruikname.ts';
import { takenOverLines, takenOverList } from '../agenda/overgenomen-lijst.ts';
import type { CallContext, Handlers, WriteOptions } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { ingebruiknameOf, planBeginstand, readBeginstand } from '../cases/ingebruikname/beginstand.ts';
import { listOvergangen, planOvergang } from '../cases/ingebruikname/overgang.ts';
import { lawOf } from '../law.ts';
import { type Writer, formatOperation } from '../store/index.ts';

const law = ({ session, dossier }: CallContext) => lawOf(session.options.resources.lawbook, dossier);

/** Writes all steps as one operation; without steps nothing is written. */
function writeAll(context: CallContext, steps: readonly ((writer: Writer) => void)[], options: WriteOptions = {}) {
  if (steps.length === 0) return { operation: null, aantal: 0 };
  const { operation } = context.write((writer) => {
    for (const step of steps) step(writer);
  }, options);
  return { operation: operation === null ? null : formatOperation(operation), aantal: steps.length };
}

/** The lines of these keys, with the answers that stand. Throws INGEBRUIKNAME_ONTBREEKT and OVERGENOMEN_ONBEKEND. */
function chosenLines(context: CallContext, sleutels: readonly string[]) {
  ingebruiknameOf(context.dossier);
  const { regels, answers } = takenOverLines(context, context.today);
  const known = new Map(regels.map((regel) => [regel.sleutel, regel]));
  const wanted = [...new Set(sleutels)];
  const lines = wanted.flatMap((sleutel) => known.get(sleutel) ?? []);
  if (lines.length < wanted.length) {
    throw new CallFailure('OVERGENOMEN_ONBEKEND', { field: 'sleutels', details: { aantal: wanted.length - lines.length } });
  }
  return lines.map((line) => ({ line, stored: answers.get(line.sleutel) ?? null }));
}

export const ingebruiknameHandlers: Handlers<keyof typeof ingebruiknameCalls> = {
  'ingebruikname.overgenomen': (context, { op = context.today, persoonId }) =>
    takenOverList(takenOverLines(context, op, persoonId)),

  'ingebruikname.beantwoord'(context, { sleutels, antwoord, op = context.today, door = context.user.naam, toelichting }) {
    const values = { antwoord, op, door, toelichting };
    const steps = chosenLines(context, sleutels).map(({ line, stored }) => (writer: Writer) => {
      if (stored) writer.set('voorgeschiedenis', stored.id, values);
      else {
        const { sleutel, rule: regel, persoon } = line;
        writer.insert('voorgeschiedenis', { persoonId: persoon?.id ?? null, regel, sleutel, ...values });
      }
    });
    return writeAll(context, steps);
  },

  'ingebruikname.wisAntwoord'(context, { sleutels }) {
    const stored = chosenLines(context, sleutels).flatMap(({ stored: answer }) => answer ?? []);
    return writeAll(
      context,
      stored.map(
        ({ id }) =>
          (writer) =>
            void writer.retract('voorgeschiedenis', id),
      ),
    );
  },

  'ingebruikname.beginstand': ({ dossier, today, can }, { jaar }) =>
    readBeginstand(dossier, today, can('financiering.lezen'), jaar),

  'ingebruikname.bewaarBeginstand': (context, wanted) =>
    writeAll(context, planBeginstand(context.dossier, context.today, wanted)),

  'ama.overgangen': (context) => listOvergangen(context.dossier, law(context), context.today),

  'ama.splitsOvergang': (context, { trajectIds, reden }) =>
    writeAll(context, planOvergang(context.dossier, law(context), context.today, trajectIds), { reason: reden ?? null }),
};
