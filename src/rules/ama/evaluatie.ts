/** VDAB's yearly assessment: its clock, its states and its conclusion (AMA-03, AMA-47). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, addMonths } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { about, personContext, trajectContext } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { AmaFacts, BeoordelingFeit, TrajectFacts } from './facts.ts';
import type { Law } from '../lawbook/lookup.ts';

const DAYS_PER_WEEK = 7;

/** Where the yearly assessment of a traject stands (AMA-03). */
export interface BeoordelingStand {
  /** The date that the year is counted from: the latest of advice, start and last assessment. */
  readonly base: IsoDate;
  readonly due: IsoDate;
  /** Last day on which the office can ask in time. */
  readonly lastAsk: IsoDate;
  readonly state: 'niet_gevraagd' | 'gevraagd' | 'gepland' | 'wacht';
  readonly askedOn: IsoDate | null;
  readonly plannedOn: IsoDate | null;
  /** Last reminder that went to VDAB about this request. */
  readonly remindedOn: IsoDate | null;
  /** The record of the request that runs, to write the next date on. */
  readonly recordId: string | null;
  readonly overdue: boolean;
  /** Whose delay it is once the due day has passed. */
  readonly delay: 'kantoor' | 'vdab' | null;
}

/** The stand of the yearly assessment; null when the traject has ended, ends before it is due, or the lawbook has no term. */
export function beoordelingStand(context: TrajectContext): BeoordelingStand | null {
  const { law, on, traject } = context;
  const months = lookupAs(law, 'ama.beoordeling.termijn', 'integer', on).value;
  const weeks = lookupAs(law, 'ama.beoordeling.vooraf', 'integer', on).value ?? 0;
  const base = clockBase(context);
  if (months === null || base === null || !context.open) return null;
  const due = addMonths(base, months);
  if (traject.einde !== null && traject.einde <= due) return null;
  const lastAsk = addDays(due, -weeks * DAYS_PER_WEEK);
  const request = openRequest(context, base);
  const askedOn = request?.gevraagdOp ?? request?.wachtSinds ?? null;
  const plannedOn = request?.geplandOp ?? null;
  const overdue = on > due;
  const late = askedOn === null ? plannedOn === null : askedOn > lastAsk;
  return {
    base,
    due,
    lastAsk,
    state: stateOf(request),
    askedOn,
    plannedOn,
    remindedOn: request?.herinnerdOp ?? null,
    recordId: request?.id ?? null,
    overdue,
    delay: overdue ? (late ? 'kantoor' : 'vdab') : null,
  };
}

/** As `beoordelingStand`, for whoever has facts and no context: reports and overviews (AMA-P4, AMA-P15). */
export function beoordelingVan(facts: AmaFacts, traject: TrajectFacts, law: Law, on: IsoDate): BeoordelingStand | null {
  return beoordelingStand(trajectContext(personContext(facts, law, on), traject));
}

/** The latest of VDAB advice, start (a setting) and last assessment, as known on `on`. */
function clockBase(context: TrajectContext): IsoDate | null {
  const { law, on, traject } = context;
  const startCounts = lookupAs(law, 'ama.beoordeling.startTelt', 'boolean', on).value ?? true;
  const decided = traject.beoordelingen.map((item) => item.besluitOp).filter((date) => date !== null && date <= on);
  const dates = [traject.adviesDatum, startCounts ? traject.start : null, ...decided];
  return dates.reduce<IsoDate | null>((last, date) => (date !== null && (last === null || date > last) ? date : last), null);
}

/** The request that runs: no decision yet, and asked, planned or waiting since the year began. */
function openRequest(context: TrajectContext, base: IsoDate): BeoordelingFeit | undefined {
  return context.traject.beoordelingen.findLast((item) => {
    if (item.besluitOp !== null && item.besluitOp <= context.on) return false;
    const asked = item.gevraagdOp ?? item.wachtSinds ?? item.geplandOp;
    return asked !== null && asked >= base && (item.gevraagdOp === null || item.gevraagdOp <= context.on);
  });
}

function stateOf(request: BeoordelingFeit | undefined): BeoordelingStand['state'] {
  if (!request) return 'niet_gevraagd';
  if (request.wachtSinds !== null) return 'wacht';
  return request.geplandOp === null ? 'gevraagd' : 'gepland';
}

/** AMA-03: an office that asked in time is not called late. */
export function jaarlijkseBeoordeling(context: TrajectContext): Finding[] {
  const stand = beoordelingStand(context);
  if (stand === null || context.on < context.traject.start) return [];
  const params = {
    vanaf: stand.base,
    uiterlijk: stand.due,
    vraagUiterlijk: stand.lastAsk,
    gevraagdOp: stand.askedOn,
    geplandOp: stand.plannedOn,
  };
  const since = stand.overdue ? addDays(stand.due, 1) : null;
  return [
    about(context, 'AMA-03', codeOf(stand, context.on), stand.overdue ? 'overdue' : 'due', params, { due: stand.due, since }),
  ];
}

function codeOf(stand: BeoordelingStand, on: IsoDate): string {
  if (stand.overdue) return overdueCode(stand);
  if (stand.state === 'gepland') return 'BEOORDELING_GEPLAND';
  if (stand.askedOn !== null) return 'BEOORDELING_GEVRAAGD';
  return on <= stand.lastAsk ? 'BEOORDELING_TE_VRAGEN' : 'BEOORDELING_NOG_NIET_GEVRAAGD';
}

function overdueCode(stand: BeoordelingStand): string {
  if (stand.askedOn !== null) return stand.delay === 'vdab' ? 'WACHT_OP_VDAB' : 'LAAT_GEVRAAGD';
  return stand.plannedOn === null ? 'NIET_GEVRAAGD' : 'GEPLAND_DOOR_VDAB';
}

/** AMA-47: an assessment has a date, an author and, from 2024 on, a conclusion; "no" proposes an end, never ends. */
export function conclusieEvaluatie(context: TrajectContext): Finding[] {
  const known = context.traject.beoordelingen.filter((item) => item.besluitOp === null || item.besluitOp <= context.on);
  return [...known.flatMap((item) => incompleteAssessment(context, item)), ...proposedEnd(context, known)];
}

function incompleteAssessment(context: TrajectContext, item: BeoordelingFeit): Finding[] {
  const { besluitOp } = item;
  if (besluitOp === null) {
    // Without a conclusion it is a request that runs, not an assessment.
    if (item.conclusie === null) return [];
    return [about(context, 'AMA-47', 'EVALUATIE_ZONDER_DATUM', 'missing', {}, { recordId: item.id })];
  }
  const missing: string[] = [];
  const needed = lookupAs(context.law, 'ama.beoordeling.conclusieNodig', 'boolean', besluitOp).value === true;
  if (item.conclusie === null && needed) missing.push('conclusie');
  if (!item.doorIngevuld) missing.push('door');
  if (missing.length === 0) return [];
  const params = { datum: besluitOp, ontbreekt: missing };
  return [about(context, 'AMA-47', 'EVALUATIE_ONVOLLEDIG', 'missing', params, { since: besluitOp, recordId: item.id })];
}

function proposedEnd(context: TrajectContext, known: readonly BeoordelingFeit[]): Finding[] {
  const last = known
    .filter((item) => item.besluitOp !== null && item.conclusie !== null)
    .reduce<BeoordelingFeit | null>((a, b) => (a === null || (b.besluitOp ?? '') > (a.besluitOp ?? '') ? b : a), null);
  if (last?.conclusie !== 'nee' || last.besluitOp === null || context.traject.einde !== null) return [];
  const params = { datum: last.besluitOp, voorstel: last.besluitOp };
  return [about(context, 'AMA-47', 'EINDE_VOORSTELLEN', 'info', params, { since: last.besluitOp, recordId: last.id })];
}
