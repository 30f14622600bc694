/** A date for many: on the traject itself, or on the record of it that is waiting for that date. */
import { type VeelDatum, VEEL_MAATWERK } from '../../../shared/contract/veel.ts';
import { type IsoDate, formatDate } from '../../../shared/domain/date.ts';
import { trajectRow } from '../ama/read.ts';
import { latestAgreement } from '../ama/agreement.ts';
import { dayText } from '../day-text.ts';
import { recordsByDay, recordsOf } from '../records.ts';
import { type Effect, type PlanContext, type Step, type Target, changes, refused } from './effect.ts';
import { maatwerkDateOn, onWorkerPop } from './maatwerk.ts';

const isMaatwerk = (veld: VeelDatum): veld is (typeof VEEL_MAATWERK)[number] => VEEL_MAATWERK.some((each) => each === veld);

type Place = 'traject' | 'overeenkomst' | 'beoordeling' | 'popVersie' | 'gesprek';

export function dateOn(context: PlanContext, target: Target, veld: VeelDatum, datum: IsoDate): Effect {
  if (isMaatwerk(veld)) return maatwerkDateOn(context, target, veld, datum);
  const { trajectId, dienst } = target;
  if (veld === 'popVersie.geregistreerdOp' && trajectId === null && dienst !== null) return onWorkerPop(context, target, datum);
  if (trajectId === null) return refused('geen_traject');
  const [place, field] = veld.split('.') as [Place, string];
  const on = { ...target, trajectId };
  switch (place) {
    case 'traject':
      return onTraject(context, trajectId, field as TrajectDate, datum);
    case 'overeenkomst':
      return onAgreement(context, on, field as AgreementDate, datum);
    case 'beoordeling':
      return onAssessment(context, on, field as AssessmentDate, datum);
    case 'popVersie':
      return onPop(context, trajectId, datum);
    case 'gesprek':
      return onTalk(context, on, field as 'intake' | 'orientatie', datum);
  }
}

type OnTraject = Target & { readonly trajectId: string };
type TrajectDate = 'adviesDatum' | 'dimonaInDatum' | 'dimonaUitDatum' | 'collegasGebriefOp';
type AgreementDate = 'tekenDeelnemer' | 'tekenOrganisatie' | 'verzondenOp';
type AssessmentDate = 'gevraagdOp' | 'geplandOp' | 'besluitOp';

const to = (before: string | null | undefined, datum: IsoDate, step: Step): Effect =>
  changes(dayText(before), formatDate(datum), [step]);

function onTraject({ db }: PlanContext, id: string, field: TrajectDate, datum: IsoDate): Effect {
  return to(trajectRow(db, id)[field], datum, { entity: 'amaTraject', id, values: { [field]: datum } });
}

/** On the newest agreement; without one, the date makes it. */
function onAgreement({ db }: PlanContext, { persoonId, trajectId }: OnTraject, field: AgreementDate, datum: IsoDate): Effect {
  const latest = latestAgreement(db, trajectId);
  const values = latest ? { [field]: datum } : { persoonId, trajectId, [field]: datum };
  return to(latest?.[field], datum, { entity: 'overeenkomst', id: latest?.id ?? null, values });
}

/** On the yearly assessment that still waits for its decision; without one, the date begins it. */
function onAssessment({ db }: PlanContext, { persoonId, trajectId }: OnTraject, field: AssessmentDate, datum: IsoDate): Effect {
  const open = recordsOf(db, 'beoordeling', { trajectId }).findLast(({ besluitOp }) => besluitOp === null);
  const decided = recordsOf(db, 'beoordeling', { trajectId }).some((each) => each[field] === datum);
  if (!open && decided) return changes(formatDate(datum), formatDate(datum), []);
  const values = open ? { [field]: datum } : { persoonId, trajectId, [field]: datum };
  return to(open?.[field], datum, { entity: 'beoordeling', id: open?.id ?? null, values });
}

/** On the newest version of the POP (AMA-50). */
function onPop({ db }: PlanContext, trajectId: string, datum: IsoDate): Effect {
  const latest = recordsOf(db, 'popVersie', { trajectId })
    .toSorted((a, b) => (a.nummer ?? 0) - (b.nummer ?? 0))
    .at(-1);
  if (!latest) return refused('geen_pop');
  return to(latest.geregistreerdOp, datum, { entity: 'popVersie', id: latest.id, values: { geregistreerdOp: datum } });
}

/** A talk on that day; one of the same kind on that day is the same talk. */
function onTalk(
  { db }: PlanContext,
  { persoonId, trajectId }: OnTraject,
  soort: 'intake' | 'orientatie',
  datum: IsoDate,
): Effect {
  const talks = recordsByDay(db, 'gesprek', 'datum', { trajectId }).filter((talk) => talk.soort === soort);
  const same = talks.find((talk) => talk.datum === datum);
  return to(same?.datum ?? null, datum, { entity: 'gesprek', id: null, values: { persoonId, trajectId, soort, datum } });
}
