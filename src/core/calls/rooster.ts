/** Timetable, planned days and werkposten. */
import { monthPeriod } from '../../shared/domain/date.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { checkAll } from '../agenda/check.ts';
import { personNames } from '../agenda/lines.ts';
import { loadFacts } from '../cases/ama/facts.ts';
import { trajectRow } from '../cases/ama/read.ts';
import { planRows } from '../cases/rooster/plan.ts';
import { agreedHours, planTimetable, timetableVersions } from '../cases/rooster/timetable.ts';
import { werkpostDetail } from '../cases/werkposten/detail.ts';
import { werkpostWeek } from '../cases/werkposten/rooster.ts';
import { lawOf } from '../law.ts';
import { written } from './written.ts';

type Names = 'uurrooster.lees' | 'uurrooster.bewaar' | 'planning.maand' | 'werkpost.rooster' | 'werkpost.lees';

const currentLaw = ({ session, dossier }: CallContext) => lawOf(session.options.resources.lawbook, dossier);

export const roosterHandlers: Handlers<Names> = {
  'uurrooster.lees'({ dossier, today }, { trajectId, op = today }) {
    trajectRow(dossier.db, trajectId);
    return {
      trajectId,
      versies: timetableVersions(dossier.db, trajectId, op),
      afgesproken: agreedHours(dossier.db, trajectId, op),
    };
  },

  'uurrooster.bewaar'({ dossier, write }, { reden, ...input }) {
    const { operation } = write(planTimetable(dossier.db, input), { reason: reden ?? null });
    return written(operation, input.trajectId);
  },

  'planning.maand'(context, { maand }) {
    const { dossier, today } = context;
    const month = monthPeriod(maand);
    const facts = loadFacts(dossier, { on: today, attendance: month });
    return { maand, rijen: planRows(facts, personNames(dossier.db), currentLaw(context), month, today) };
  },

  'werkpost.rooster'(context, { op = context.today }) {
    const { dossier, today } = context;
    const facts = loadFacts(dossier, { on: today, attendance: 'none' });
    return werkpostWeek(dossier.db, facts, personNames(dossier.db), currentLaw(context), op);
  },

  'werkpost.lees'(context, { id, op = context.today }) {
    const { dossier, session, can } = context;
    const { findings, law } = checkAll(dossier, session.options.resources.lawbook, op);
    return werkpostDetail(dossier.db, id, op, { findings, law, confidential: can('vertrouwelijk.lezen') });
  },
};
