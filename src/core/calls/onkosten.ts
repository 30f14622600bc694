/** Costs of participants. */
import type { CallContext, Handlers } from '../access/context.ts';
import { personNames } from '../agenda/lines.ts';
import { loadFacts } from '../cases/ama/facts.ts';
import { monthOfCosts, yearOfCosts } from '../cases/onkosten/read.ts';
import { costChanges, writeCosts } from '../cases/onkosten/write.ts';
import { personRow } from '../cases/personen/read.ts';
import { lawOf } from '../law.ts';
import { formatOperation } from '../store/index.ts';

type Names = 'onkost.maand' | 'onkost.jaar' | 'onkost.bewaarLijst';

const factsOf = ({ dossier, today }: CallContext) => loadFacts(dossier, { on: today, attendance: 'none' });

export const onkostenHandlers: Handlers<Names> = {
  'onkost.maand': (context, { maand }) =>
    monthOfCosts(context.dossier.db, factsOf(context), personNames(context.dossier.db), maand),

  'onkost.jaar'(context, { jaar, persoonId }) {
    const { dossier, session } = context;
    if (persoonId !== undefined) personRow(dossier.db, persoonId);
    const law = lawOf(session.options.resources.lawbook, dossier);
    return yearOfCosts(factsOf(context), personNames(dossier.db), law, jaar, persoonId);
  },

  'onkost.bewaarLijst'({ dossier, write }, { rijen, verwijderd, reden }) {
    const changes = costChanges(dossier.db, { rijen, verwijderd });
    const { operation } = write((writer) => writeCosts(changes, writer), { reason: reden ?? null });
    return {
      operation: operation === null ? null : formatOperation(operation),
      nieuw: changes.nieuw.length,
      gewijzigd: changes.gewijzigd.length,
      verwijderd: changes.verwijderd.length,
    };
  },
};
