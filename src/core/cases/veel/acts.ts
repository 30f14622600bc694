/** What each act does to one target. */
import { addDays } from '../../../shared/domain/date.ts';
import { latestAgreement } from '../ama/agreement.ts';
import { recordsByDay, recordsOf } from '../records.ts';
import { dateOn } from './dates.ts';
import { type Act, type Effect, type PlanContext, type Target, changes, refused } from './effect.ts';

export function actOn(context: PlanContext, target: Target, act: Act): Effect {
  switch (act.soort) {
    case 'datum':
      return dateOn(context, target, act.veld, act.datum);
    case 'vinkje':
      return act.veld === 'taken.klaar' ? tasksDone(context, target, act.waarde) : tickAgreement(context, target, act);
    case 'taak':
      return newTask(context, target, act);
    case 'begeleider':
      return newBegeleider(context, target, act);
    case 'label':
      return newLabel(context, target, act.labelId);
  }
}

const yesNo = ({ translate }: PlanContext, value: boolean): string => translate(value ? 'waarde.ja' : 'waarde.nee');

function tickAgreement(context: PlanContext, target: Target, { veld, waarde }: Extract<Act, { soort: 'vinkje' }>): Effect {
  if (target.trajectId === null) return refused('geen_traject');
  const field = veld === 'overeenkomst.werkpostNodig' ? 'werkpostNodig' : 'bewindvoerderNodig';
  const latest = latestAgreement(context.db, target.trajectId);
  const before = latest?.[field] ?? null;
  const { persoonId, trajectId } = target;
  return changes(before === null ? null : yesNo(context, before), yesNo(context, waarde), [
    latest
      ? { entity: 'overeenkomst', id: latest.id, values: { [field]: waarde } }
      : { entity: 'overeenkomst', id: null, values: { persoonId, trajectId, [field]: waarde } },
  ]);
}

/** Every open task of the person, done today; or the ones done today opened again. */
function tasksDone(context: PlanContext, { persoonId }: Target, done: boolean): Effect {
  const { db, today, translate } = context;
  const tasks = recordsOf(db, 'taak', { persoonId }).filter(({ klaarOp }) => (done ? klaarOp === null : klaarOp === today));
  if (tasks.length === 0) return refused('geen_taak');
  return changes(
    null,
    translate('veel.taken', { count: tasks.length }),
    tasks.map(({ id }) => ({ entity: 'taak' as const, id, values: { klaarOp: done ? today : null } })),
  );
}

function newTask(
  { db, today }: PlanContext,
  { persoonId }: Target,
  { titel, tegen, begeleiderId }: Extract<Act, { soort: 'taak' }>,
): Effect {
  const same = recordsOf(db, 'taak', { persoonId }).find(
    (task) => task.titel === titel && task.tegen === tegen && task.klaarOp === null && task.begeleiderId === begeleiderId,
  );
  return changes(same ? titel : null, titel, [
    { entity: 'taak', id: null, values: { persoonId, soort: 'VRIJ', titel, tegen, begeleiderId, gemaaktOp: today } },
  ]);
}

/** The begeleider from a day on: who guided until then ends the day before; deputies stay. */
function newBegeleider(
  context: PlanContext,
  target: Target,
  { begeleiderId, van }: Extract<Act, { soort: 'begeleider' }>,
): Effect {
  const { persoonId, trajectId, dienst } = target;
  if (trajectId === null && dienst === null) return refused('geen_traject');
  const start = trajectId === null ? (dienst?.van ?? null) : target.start;
  if (start !== null && van < start) return refused('voor_start');
  const { db, begeleiders } = context;
  const stay = trajectId === null ? { tewerkstellingId: dienst?.id ?? null } : { trajectId };
  const running = recordsByDay(db, 'begeleiding', 'van', stay).filter(
    ({ rol, tot }) => rol !== 'vervanger' && (tot === null || tot >= van),
  );
  const now =
    running.map((each) => (each.begeleiderId === null ? each.tekst : begeleiders.get(each.begeleiderId)) ?? '').join(', ') ||
    null;
  const ends = running.map(({ id, van: from }) =>
    // Somebody who would only have begun later never began.
    from !== null && from >= van
      ? { entity: 'begeleiding' as const, id, values: { verwijderd: true } }
      : { entity: 'begeleiding' as const, id, values: { tot: addDays(van, -1) } },
  );
  return changes(now, begeleiders.get(begeleiderId) ?? '', [
    ...ends,
    { entity: 'begeleiding', id: null, values: { persoonId, ...stay, begeleiderId, rol: 'begeleider', van } },
  ]);
}

function newLabel({ db, labels }: PlanContext, { persoonId }: Target, labelId: string): Effect {
  const name = labels.get(labelId) ?? '';
  const has = recordsOf(db, 'persoonLabel', { persoonId }).some((each) => each.labelId === labelId);
  return changes(has ? name : null, name, [{ entity: 'persoonLabel', id: null, values: { persoonId, labelId } }]);
}
