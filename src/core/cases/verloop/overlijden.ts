/** The death of a participant: what runs ends on that day, and nothing reminds any more (domain/ama.md 3.6). */
import { checkPerson, dimonaUitUiterlijk } from '../../../rules/ama/index.ts';
import { type Finding, type Law } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, formatDate } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db } from '../../store/index.ts';
import { amaTraject } from '../../store/schema/index.ts';
import { and, eq, inArray } from 'drizzle-orm';
import { personIds } from '../personen/merged.ts';
import { personRow } from '../personen/read.ts';
import { recordsOf } from '../records.ts';
import { remindersOf } from './herinneringen.ts';
import { type Step, knownPerson } from './shared.ts';

export interface PlannedDeath {
  readonly persoonId: string;
  readonly trajecten: OutputOf<'persoon.overledenProef'>['trajecten'];
  readonly tewerkstellingen: number;
  readonly steps: readonly Step[];
}

/** Throws NIET_GEVONDEN, and DATUM_IN_TOEKOMST for a day that has yet to come. */
export function planDeath({ dossier: { db }, today }: CallContext, id: string, op: IsoDate): PlannedDeath {
  const person = personRow(db, id);
  if (op > today) throw new CallFailure('DATUM_IN_TOEKOMST', { field: 'op' });
  const trajecten = endedTrajecten(db, person.id, op);
  const employments = recordsOf(db, 'tewerkstelling', { persoonId: person.id }).filter(
    ({ tot, van }) => (tot === null || tot > op) && (van ?? '') <= op,
  );
  return {
    persoonId: person.id,
    trajecten: trajecten.map(({ id: trajectId, start, wordt }) => ({ id: trajectId, start, wordt })),
    tewerkstellingen: employments.length,
    steps: [
      { entity: 'persoon', id: person.id, values: { overledenOp: op } },
      ...trajecten.map(({ id: trajectId, wordt }): Step => ({
        entity: 'amaTraject',
        id: trajectId,
        values: wordt === 'vervalt' ? { verwijderd: true } : { einde: op, eindReden: 'OVERLEDEN' },
      })),
      ...employments.map((row): Step => ({ entity: 'tewerkstelling', id: row.id, values: { tot: op } })),
      ...waiting(db, person.id, op),
    ],
  };
}

/** What runs ends that day; what had yet to start never does. */
function endedTrajecten(db: Db, persoonId: string, op: IsoDate) {
  return db
    .select()
    .from(amaTraject)
    .where(and(inArray(amaTraject.persoonId, personIds(db, persoonId)), eq(amaTraject.verwijderd, false)))
    .all()
    .filter(({ einde }) => einde === null || einde >= op)
    .map(({ id, start }) => ({
      id,
      start: start as IsoDate | null,
      wordt: start !== null && start > op ? ('vervalt' as const) : ('beeindigd' as const),
    }));
}

/** Nobody waits for a place any more; how the question ended counts as unknown, never as a failure (AMA-P15). */
function waiting(db: Db, persoonId: string, op: IsoDate): Step[] {
  return [
    ...recordsOf(db, 'kandidaat', { persoonId })
      .filter(({ uitkomst }) => uitkomst === null)
      .map(({ id }): Step => ({ entity: 'kandidaat', id, values: { uitkomst: 'onbekend', uitkomstOp: op } })),
    ...recordsOf(db, 'wachtOpPlaats', { persoonId })
      .filter(({ van, tot }) => (tot === null || tot > op) && (van ?? '') <= op)
      .map(({ id }): Step => ({ entity: 'wachtOpPlaats', id, values: { tot: op } })),
  ];
}

/** What stops and what stays, as it would be after the operation. */
export function previewDeath(context: CallContext, plan: PlannedDeath, op: IsoDate): OutputOf<'persoon.overledenProef'> {
  const { law, facts, persoon } = knownPerson(context, plan.persoonId, context.today);
  const before = checkPerson(facts, law, context.today);
  const gone = new Set(plan.trajecten.filter(({ wordt }) => wordt === 'vervalt').map(({ id }) => id));
  const ended = new Set(plan.trajecten.filter(({ wordt }) => wordt === 'beeindigd').map(({ id }) => id));
  const trajecten = persoon.trajecten
    .filter(({ id }) => !gone.has(id))
    .map((each) => (ended.has(each.id) ? { ...each, einde: op, eindReden: 'OVERLEDEN' as const } : each));
  const after = checkPerson({ ...facts, persoon: { ...persoon, overledenOp: op, trajecten } }, law, context.today);
  const confidential = context.can('vertrouwelijk.lezen');
  const seen = (found: readonly Finding[]) => found.filter(({ dataClass }) => confidential || dataClass !== 'vertrouwelijk');
  return {
    trajecten: plan.trajecten,
    tewerkstellingen: plan.tewerkstellingen,
    herinneringen: remindersOf(context, { persoonId: plan.persoonId, tot: context.today }).length,
    bevindingen: Math.max(0, seen(before).length - seen(after).length),
    blijft: staysToDo(context, law, op, ended.size > 0),
  };
}

/** Dimona OUT, the insurance and the overview of the quarter stay. */
function staysToDo({ translate }: CallContext, law: Law, op: IsoDate, ended: boolean): string[] {
  if (!ended) return [];
  const due = dimonaUitUiterlijk({ law }, op);
  return [
    translate('verloop.blijft.dimonaUit', { datum: due === null ? '' : formatDate(due) }),
    translate('verloop.blijft.verzekering'),
    translate('verloop.blijft.overzicht'),
  ];
}
