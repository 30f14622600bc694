/** What one act would do to each of many persons: nothing is written here. */
import { createHash } from 'node:crypto';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { runningTrajectId, trajectRow } from '../ama/read.ts';
import { fullName } from '../personen/names.ts';
import { personRow } from '../personen/read.ts';
import { recordsOf } from '../records.ts';
import { actOn } from './acts.ts';
import { employmentOf } from './maatwerk.ts';
import { type Act, type PlanContext, type Preview, type Step, type Target, refused } from './effect.ts';

type Input = ParsedInputOf<'veel.proef'>;

export interface Planned {
  readonly regel: Preview;
  readonly steps: readonly Step[];
}

/**
 * One line per target, in the order in which they were chosen. A list that knows no traject means the one that runs today; who was
 * chosen twice counts once, also with two trajecten where the act is about the person. Throws NIET_GEVONDEN.
 */
export function planMany(asked: Omit<PlanContext, 'begeleiders' | 'labels'>, { doelen, handeling }: Input): Planned[] {
  const context: PlanContext = {
    ...asked,
    begeleiders: new Map(recordsOf(asked.db, 'begeleider').map((each) => [each.id, fullName(each)])),
    labels: new Map(recordsOf(asked.db, 'label').map(({ id, naam }) => [id, naam ?? ''])),
  };
  const targets = new Map(
    doelen
      .map((doel) =>
        doel.trajectId === null ? { ...doel, trajectId: runningTrajectId(asked.db, doel.persoonId, asked.today) } : doel,
      )
      .map((doel) => [aboutPerson(handeling) ? doel.persoonId : `${doel.persoonId} ${doel.trajectId ?? ''}`, doel]),
  );
  return [...targets.values()].map((doel) => planOne(context, doel, handeling));
}

/** Tasks and labels hang on the person, whatever the traject. */
const aboutPerson = (act: Act): boolean =>
  act.soort === 'taak' || act.soort === 'label' || (act.soort === 'vinkje' && act.veld === 'taken.klaar');

function planOne(context: PlanContext, doel: Input['doelen'][number], act: Act): Planned {
  const person = personRow(context.db, doel.persoonId);
  const traject = doel.trajectId === null ? null : trajectRow(context.db, doel.trajectId);
  const target: Target = {
    persoonId: person.id,
    trajectId: traject?.id ?? null,
    start: (traject?.start ?? null) as IsoDate | null,
    dienst: employmentOf(context, person.id, context.today),
  };
  const { steps, ...effect } = person.overledenOp === null ? actOn(context, target, act) : refused('overleden');
  return { regel: { persoonId: person.id, trajectId: target.trajectId, naam: fullName(person), ...effect }, steps };
}

/** Says whether two previews are the same one. */
export function stampOf(planned: readonly Planned[]): string {
  return createHash('sha256').update(JSON.stringify(planned)).digest('hex');
}
