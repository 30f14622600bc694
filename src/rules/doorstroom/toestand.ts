/**
 * Where a doorstroom file stands on a day (doorstroom.md 7.1): read from the facts, never stored, so that a recorded fact can always be
 * put right. A step that VDAB decides is named as VDAB's; what a step still misses is a code with its values.
 */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import type { Law } from '../lawbook/lookup.ts';
import type { BeroepStand } from './beroep.ts';
import { lopendeBeroepen } from './beroep.ts';
import type { DoorstroomContext, TrajectContext } from './context.ts';
import { beslist, dekt, doorstroomContext, isEr, lopendeDienst, lopendeEvaluaties, opDatum, trajectContext } from './context.ts';
import type { DoorstroomPersoon, Doorstroomtraject } from './facts.ts';
import { fasenVan } from './fasen.ts';
import { gestartSinds } from './overeenkomst.ts';
import { aandachtVoor, nodigVoor } from './overgangen.ts';
import { opgeschortOp } from './schorsing.ts';
import type { Beslisser, Plek, Reden, Staat } from './staten.ts';
import { PIJLEN } from './staten.ts';

export interface Overgang {
  readonly naar: Staat;
  readonly door: Beslisser | null;
  /** False: there is no such step from this state; `nodig` says so. */
  readonly bestaat: boolean;
  /** What is still missing for the step. */
  readonly nodig: readonly Reden[];
  /** What to look at; it holds nothing back. */
  readonly aandacht: readonly Reden[];
}

export interface Toestand extends Plek {
  /** Appeals run beside the state. */
  readonly beroepen: readonly BeroepStand[];
  /** The steps that lead out of this state. */
  readonly overgangen: readonly Overgang[];
}

const NERGENS = { fase: null, trajectId: null, evaluatieId: null } as const;
const STAAT_VAN_FASE = { voortraject: 'VOORTRAJECT', jobmatching: 'JOBMATCHING', stage: 'STAGE', nazorg: 'NAZORG' } as const;
/** States that end with the employment. */
const BINNEN_DIENST: ReadonlySet<Staat> = new Set(['IN_DIENST', 'EVALUATIE', 'DOORSTROOMKLAAR', 'UITGESTELD']);

/** The state of a person's file on a day, with the steps that lead out of it. */
export function toestand(persoon: DoorstroomPersoon, law: Law, on: IsoDate): Toestand {
  const context = doorstroomContext(persoon, law, on);
  const plek = plekOp(context);
  return { ...plek, beroepen: lopendeBeroepen(context), overgangen: overgangenUit(context, plek) };
}

/** One step of a state, whether it exists or not: the answer to "why is another one not there". */
export function overgangNaar({ staat, overgangen }: Toestand, naar: Staat): Overgang {
  const found = overgangen.find((item) => item.naar === naar);
  if (found) return found;
  const nodig = [{ rule: 'DS-07', code: 'GEEN_OVERGANG', params: { staat, naar } }];
  return { naar, door: null, bestaat: false, nodig, aandacht: [] };
}

function overgangenUit(context: DoorstroomContext, plek: Plek): Overgang[] {
  const pijlen = PIJLEN.filter(({ van, naar }) => {
    if (van !== plek.staat) return false;
    // After a suspension the same phase goes on, not another one.
    return (
      van !== 'OPGESCHORT' ||
      !Object.values<Staat>(STAAT_VAN_FASE).includes(naar) ||
      naar === STAAT_VAN_FASE[plek.fase ?? 'voortraject']
    );
  });
  return pijlen.map(({ naar, door }) => {
    const step = { context, plek, naar };
    return { naar, door, bestaat: true, nodig: nodigVoor(step), aandacht: aandachtVoor(step) };
  });
}

function plekOp(context: DoorstroomContext): Plek {
  const traject = laatsteGestarte(context);
  const begin = traject === null ? inDienst(context) : plekVanTraject(context, traject);
  const plek = naEvaluatie(context, begin);
  return BINNEN_DIENST.has(plek.staat) && lopendeDienst(context) === null
    ? { staat: 'NIET_IN_DIENST', sinds: uitDienstSinds(context), ...NERGENS }
    : plek;
}

function inDienst({ dienst }: DoorstroomContext): Plek {
  return { staat: 'IN_DIENST', sinds: dienst?.van ?? null, ...NERGENS };
}

function uitDienstSinds({ dienst, on }: DoorstroomContext): IsoDate | null {
  return dienst !== null && dienst.tot !== null && dienst.tot < on ? addDays(dienst.tot, 1) : null;
}

/** The trajectory that counts: the last one that started with four signatures. */
export function laatsteGestarte(context: DoorstroomContext): TrajectContext | null {
  const started = context.persoon.trajecten.filter((item) => gestartSinds(context, item) !== null);
  const last = opDatum(started, (item) => gestartSinds(context, item)).at(-1);
  return last === undefined ? null : trajectContext(context, last);
}

function plekVanTraject(context: DoorstroomContext, traject: TrajectContext): Plek {
  return naContract(traject) ?? naStop(traject) ?? inFase(context, traject);
}

const inTraject = ({ traject, evaluatie }: TrajectContext) => ({
  fase: null,
  trajectId: traject.id,
  evaluatieId: evaluatie?.id ?? null,
});

function naContract(context: TrajectContext): Plek | null {
  const { traject, on } = context;
  const { contract, wedertewerkstelling: terug } = traject;
  if (contract === null || !isEr(contract.start, on)) return null;
  if (isEr(terug?.start ?? null, on)) return { staat: 'IN_DIENST', sinds: terug?.start ?? null, ...NERGENS };
  const einde = isEr(contract.einde, on) ? contract.einde : null;
  if (einde !== null && isEr(terug?.aangevraagdOp ?? null, on)) {
    return { staat: 'WEDERTEWERKSTELLING', sinds: terug?.aangevraagdOp ?? null, ...inTraject(context) };
  }
  const nazorg = nazorgTot(context, traject);
  const klaar = [einde, nazorg].filter((datum) => datum !== null).sort()[0];
  if (klaar !== undefined) return { staat: 'DOORGESTROOMD', sinds: klaar, ...inTraject(context) };
  return { staat: 'NAZORG', sinds: contract.start, ...inTraject(context), fase: 'nazorg' };
}

function nazorgTot(context: DoorstroomContext, traject: Doorstroomtraject): IsoDate | null {
  return fasenVan(context, traject).find(({ fase, herkomst }) => fase === 'nazorg' && herkomst === 'feit')?.tot ?? null;
}

function naStop(context: TrajectContext): Plek | null {
  const { stop } = context.traject;
  if (stop === null || stop.datum > context.on) return null;
  return { staat: stop.wil === 'buiten' ? 'WACHT_NIEUW_TRAJECT' : 'STOP_VDAB_BESLIST', sinds: stop.datum, ...inTraject(context) };
}

function inFase(context: DoorstroomContext, traject: TrajectContext): Plek {
  const now = fasenVan(context, traject.traject).findLast(({ herkomst }) => herkomst === 'feit');
  const fase = now?.fase ?? 'voortraject';
  const suspended = opgeschortOp(traject.traject, context.on);
  if (suspended !== null) return { staat: 'OPGESCHORT', sinds: suspended.van, ...inTraject(traject), fase };
  return { staat: STAAT_VAN_FASE[fase], sinds: now?.van ?? traject.traject.start, ...inTraject(traject), fase };
}

/** States that an evaluation can move on from. */
const NA_EVALUATIE: ReadonlySet<Staat> = new Set(['IN_DIENST', 'WACHT_NIEUW_TRAJECT', 'STOP_VDAB_BESLIST']);

function naEvaluatie(context: DoorstroomContext, begin: Plek): Plek {
  if (!NA_EVALUATIE.has(begin.staat)) return begin;
  const since = begin.sinds;
  const decisions = beslist(context).filter(
    ({ id, beslissing }) => id !== begin.evaluatieId && (since === null || beslissing.datum >= since),
  );
  const last = decisions.at(-1);
  const plek = last === undefined ? begin : naBeslissing(context, begin, last);
  if (plek.staat !== 'IN_DIENST' && plek.staat !== 'STOP_VDAB_BESLIST') return plek;
  const planned = lopendeEvaluaties(context).findLast(
    ({ geplandOp }) => geplandOp !== null && (plek.sinds === null || geplandOp >= plek.sinds),
  );
  return planned === undefined ? plek : { ...NERGENS, staat: 'EVALUATIE', sinds: null, evaluatieId: planned.id };
}

function naBeslissing(
  { on }: DoorstroomContext,
  begin: Plek,
  { id, beslissing, uitstel }: ReturnType<typeof beslist>[number],
): Plek {
  const at = { ...NERGENS, evaluatieId: id };
  // A decision whose outcome nobody entered leaves the evaluation open.
  if (beslissing.uitkomst === null) return { ...at, staat: 'EVALUATIE', sinds: null };
  if (beslissing.uitkomst !== 'doorstroomklaar') return { ...begin, ...at, staat: 'IN_DIENST', sinds: beslissing.datum };
  if (uitstel === null || uitstel.van > on) return { ...at, staat: 'DOORSTROOMKLAAR', sinds: beslissing.datum };
  if (dekt(uitstel, on)) return { ...at, staat: 'UITGESTELD', sinds: uitstel.van };
  return { ...at, staat: 'DOORSTROOMKLAAR', sinds: uitstel.tot === null ? beslissing.datum : addDays(uitstel.tot, 1) };
}
