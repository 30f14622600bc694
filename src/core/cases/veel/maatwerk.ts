/** A date or a begeleider for many doelgroepwerknemers: on their POP, their evaluation, their doorstroomtraject or their employment. */
import type { VEEL_MAATWERK } from '../../../shared/contract/veel.ts';
import { type IsoDate, formatDate } from '../../../shared/domain/date.ts';
import { dayText } from '../day-text.ts';
import { runs } from '../facts.ts';
import { recordsByDay, recordsOf } from '../records.ts';
import { type Effect, type PlanContext, type Target, changes, refused } from './effect.ts';

type MaatwerkDate = (typeof VEEL_MAATWERK)[number];
type Signature = 'tekenMaatwerkbedrijf' | 'tekenVdab' | 'tekenDienstverlener' | 'tekenWerknemer';

/** The employment of a doelgroepwerknemer that runs on `on`, else the newest; null for who never was one. */
export function employmentOf({ db }: Pick<PlanContext, 'db'>, persoonId: string, on: IsoDate): Target['dienst'] {
  const own = recordsByDay(db, 'tewerkstelling', 'van', { persoonId }).filter(
    ({ doelgroepwerknemer }) => doelgroepwerknemer === true,
  );
  const running = own.findLast((each) => runs(each, on));
  const found = running ?? own.at(-1);
  return found ? { id: found.id, van: found.van as IsoDate | null } : null;
}

export function maatwerkDateOn(context: PlanContext, target: Target, veld: MaatwerkDate, datum: IsoDate): Effect {
  if (target.dienst === null) return refused('geen_dienst');
  switch (veld) {
    case 'popNazicht.datum':
      return onReview(context, target, datum);
    case 'evaluatie.geplandOp':
      return onEvaluation(context, target, datum);
    case 'doorstroomtraject.tekenMaatwerkbedrijf':
    case 'doorstroomtraject.tekenVdab':
    case 'doorstroomtraject.tekenDienstverlener':
    case 'doorstroomtraject.tekenWerknemer':
      return onSignature(context, target, veld.slice('doorstroomtraject.'.length) as Signature, datum);
  }
}

const newestPop = ({ db }: PlanContext, { persoonId }: Target) =>
  recordsByDay(db, 'popVersie', 'datum', { persoonId }).findLast(({ trajectId }) => trajectId === null);

/** On the newest version of the POP of the worker. */
export function onWorkerPop(context: PlanContext, target: Target, datum: IsoDate): Effect {
  const latest = newestPop(context, target);
  if (!latest) return refused('geen_pop');
  return changes(dayText(latest.geregistreerdOp), formatDate(datum), [
    { entity: 'popVersie', id: latest.id, values: { geregistreerdOp: datum } },
  ]);
}

/** The yearly review of POP and profile on that day; one on that day is the same one (DS-34). */
function onReview(context: PlanContext, target: Target, datum: IsoDate): Effect {
  const latest = newestPop(context, target);
  if (!latest) return refused('geen_pop');
  const { persoonId, dienst } = target;
  const same = recordsOf(context.db, 'popNazicht', { persoonId }).find((each) => each.datum === datum);
  const values = { persoonId, tewerkstellingId: dienst?.id ?? null, versieId: latest.id, datum };
  return changes(same ? formatDate(datum) : null, formatDate(datum), [
    { entity: 'popNazicht', id: null, values: { ...values, pop: true, competentieprofiel: true } },
  ]);
}

/** On the evaluation that still waits for its decision; without one, the day plans it (DS-05). */
function onEvaluation({ db }: PlanContext, { persoonId, dienst }: Target, datum: IsoDate): Effect {
  const open = recordsOf(db, 'evaluatie', { persoonId }).findLast(({ beslissingOp }) => beslissingOp === null);
  const values = { persoonId, tewerkstellingId: dienst?.id ?? null, geplandOp: datum };
  return changes(dayText(open?.geplandOp), formatDate(datum), [
    open ? { entity: 'evaluatie', id: open.id, values: { geplandOp: datum } } : { entity: 'evaluatie', id: null, values },
  ]);
}

/** On the doorstroomtraject that began last, or that waits for its start (DS-09). */
function onSignature({ db }: PlanContext, { persoonId }: Target, field: Signature, datum: IsoDate): Effect {
  const all = recordsByDay(db, 'doorstroomtraject', 'start', { persoonId });
  const latest = all.find(({ start, stopOp }) => start === null && stopOp === null) ?? all.at(-1);
  if (!latest) return refused('geen_doorstroomtraject');
  return changes(dayText(latest[field]), formatDate(datum), [
    { entity: 'doorstroomtraject', id: latest.id, values: { [field]: datum } },
  ]);
}
