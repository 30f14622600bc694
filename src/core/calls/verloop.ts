/** What changes during a traject. */

import { yearOf } from '../../shared/domain/date.ts';
import type { verloopCalls } from '../../shared/contract/verloop.ts';
import type { CallName } from '../../shared/contract/index.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { guidanceOn, planVervanging, promisesOf } from '../cases/verloop/begeleiding.ts';
import { remindersOf } from '../cases/verloop/herinneringen.ts';
import { copyPlan, daysOfCopy, daysOfRange } from '../cases/verloop/kalender.ts';
import { planDeath, previewDeath } from '../cases/verloop/overlijden.ts';
import { stampOf, writeSteps } from '../cases/verloop/shared.ts';
import { lettersOf, planWissel, previewOf, writeWissel } from '../cases/verloop/statuut.ts';
import {
  employmentRow,
  endForContract,
  goalsOfTraject,
  goalsTakenAlong,
  goalsToTakeBack,
  overlapWith,
  overlapWithStart,
  writeBackToAma,
  writeEmployment,
} from '../cases/verloop/tewerkstelling.ts';
import { assessmentOverview, assessmentRows } from '../cases/verloop/vdab.ts';
import { personRow } from '../cases/personen/read.ts';
import { type OperationId, formatOperation } from '../store/index.ts';
import { written } from './written.ts';

type Names = keyof typeof verloopCalls & CallName;

const operationText = (operation: OperationId | null): string | null => (operation === null ? null : formatOperation(operation));
const sees = (context: CallContext): boolean => context.can('vertrouwelijk.lezen');

export const verloopHandlers: Handlers<Names> = {
  'statuut.wisselProef': (context, input) => previewOf(planWissel(context, input)),

  'statuut.wissel'(context, { reden, ...input }) {
    // Seeing is not writing: this call writes both the status and a task.
    if (!context.can('dossier.schrijven')) throw new CallFailure('GEEN_RECHT', { details: { recht: 'dossier.schrijven' } });
    const plan = planWissel(context, input);
    const { operation, value } = context.write((writer) => writeWissel(context, writer, plan, input.op), {
      reason: reden ?? null,
    });
    const { nodig } = plan;
    return { operation: operationText(operation), nodig, brieven: lettersOf(plan.nodig), taken: value };
  },

  'begeleiding.vervangProef'({ dossier }, input) {
    const planned = planVervanging(dossier.db, input);
    return { regels: planned.map(({ regel }) => regel), stempel: stampOf(planned) };
  },

  'begeleiding.vervang'({ dossier, write }, { stempel, reden, ...input }) {
    const planned = planVervanging(dossier.db, input);
    if (stampOf(planned) !== stempel) throw new CallFailure('VEEL_VERANDERD');
    const changed = planned.filter(({ steps }) => steps.length > 0);
    const { operation } = write((writer) => changed.forEach(({ steps }) => writeSteps(writer, steps)), { reason: reden ?? null });
    return { operation: operationText(operation), aantal: changed.length };
  },

  'begeleiding.overzicht': (context, { op }) => guidanceOn(context, op ?? context.today),

  'belofte.lijst': ({ dossier, today }, input) => promisesOf(dossier.db, input, today),

  'ama.naarTewerkstellingProef'(context, { trajectId, van }) {
    const end = endForContract(context, trajectId, van);
    const { row, einde, dimonaUitUiterlijk } = end;
    return {
      einde,
      dimonaUitUiterlijk,
      doelen: goalsOfTraject(context.dossier.db, row.id),
      strijdig: overlapWith(context, end, { van, tot: null }),
    };
  },

  'ama.naarTewerkstelling'(context, { reden, ...input }) {
    const end = endForContract(context, input.trajectId, input.van);
    const { operation, value } = context.write(
      (writer) => writeEmployment(context.dossier.db, writer, input, end, sees(context)),
      { reason: reden ?? null },
    );
    return { ...written(operation, value), einde: end.einde, dimonaUitUiterlijk: end.dimonaUitUiterlijk };
  },

  'tewerkstelling.naarAmaProef'(context, { tewerkstellingId, tot, start }) {
    const row = employmentRow(context.dossier.db, tewerkstellingId, tot);
    const days = [tot, start ?? tot];
    return {
      doelen: goalsToTakeBack(context.dossier.db, row),
      strijdig: start === null ? [] : overlapWithStart(context, row.persoonId, row.id, days[0]!, days[1]!),
    };
  },

  'tewerkstelling.naarAma'(context, { reden, ...input }) {
    const { db } = context.dossier;
    const row = employmentRow(db, input.tewerkstellingId, input.tot);
    if (input.als === 'traject' && input.start === null) throw new CallFailure('INVOER_ONGELDIG', { field: 'start' });
    const { operation, value } = context.write((writer) => writeBackToAma(db, writer, input, row), { reason: reden ?? null });
    return written(operation, value);
  },

  'persoon.doelen': ({ dossier }, { persoonId }) => goalsTakenAlong(dossier.db, personRow(dossier.db, persoonId).id),

  'persoon.overledenProef'(context, { persoonId, op }) {
    return previewDeath(context, planDeath(context, persoonId, op), op);
  },

  'persoon.overleden'(context, { persoonId, op, reden }) {
    const plan = planDeath(context, persoonId, op);
    const { operation } = context.write((writer) => writeSteps(writer, plan.steps), { reason: reden ?? null });
    return { ...written(operation, plan.persoonId), trajecten: plan.trajecten.length };
  },

  'beoordeling.overzicht'(context, { op, jaar }) {
    const day = op ?? context.today;
    return assessmentOverview(context, day, jaar ?? yearOf(day));
  },

  'beoordeling.herinnerd'({ dossier, write }, { ids, op, reden }) {
    const rows = assessmentRows(dossier.db, ids);
    const { operation } = write((writer) => rows.forEach(({ id }) => writer.set('beoordeling', id, { herinnerdOp: op })), {
      reason: reden ?? null,
    });
    return { operation: operationText(operation), aantal: rows.length };
  },

  'herinnering.lijst': (context, { tot, persoonId }) => remindersOf(context, { persoonId, tot: tot ?? context.today }),

  'kalender.bereik'({ dossier, write }, input) {
    const days = daysOfRange(dossier.db, input);
    const { operation } = write((writer) => days.forEach((values) => writer.insert('kalenderdag', values)));
    return { operation: operationText(operation), aantal: days.length };
  },

  'kalender.kopieProef': (context, { jaar }) => copyPlan(context, jaar),

  'kalender.kopie'(context, { jaar, zonder }) {
    const days = daysOfCopy(context.dossier.db, copyPlan(context, jaar), zonder);
    const { operation } = context.write((writer) => days.forEach((values) => writer.insert('kalenderdag', values)));
    return { operation: operationText(operation), aantal: days.length };
  },
};
