/** Yearly assessments that fell due in a period: in time, late by the office, late by VDAB (AMA-03; figures of AMA-P15). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays, addMonths } from '../../shared/domain/date.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { BeoordelingFeit, TrajectFacts } from './facts.ts';

const DAYS_PER_WEEK = 7;

export type BeoordelingUitkomst = 'op_tijd' | 'laat_kantoor' | 'laat_vdab' | 'loopt';

export interface VervallenBeoordeling {
  readonly due: IsoDate;
  /** Last day on which the office could ask in time. */
  readonly lastAsk: IsoDate;
  readonly askedOn: IsoDate | null;
  /** The day of the decision, null while there is none on `on`. */
  readonly decidedOn: IsoDate | null;
  readonly uitkomst: BeoordelingUitkomst;
}

export interface BeoordelingTelling {
  readonly opTijd: number;
  readonly laatKantoor: number;
  readonly laatVdab: number;
  /** Due in the period, and on `on` not yet past. */
  readonly loopt: number;
}

type Assessed = Pick<TrajectFacts, 'start' | 'einde' | 'adviesDatum' | 'beoordelingen'>;

/**
 * Every assessment of a traject that falls due in the period, as it stood on `on`. Each decision begins a new year; a year that
 * nobody decided on falls due once. What was decided or asked after `on` is not known yet.
 */
export function beoordelingenInPeriode(
  traject: Assessed,
  law: Law,
  period: { readonly from: IsoDate; readonly to: IsoDate },
  on: IsoDate,
): VervallenBeoordeling[] {
  const months = lookupAs(law, 'ama.beoordeling.termijn', 'integer', on).value;
  if (months === null) return [];
  const known = decisions(traject, on);
  const found: VervallenBeoordeling[] = [];
  for (const base of yearBegins(traject, law, known, on)) {
    const due = addMonths(base, months);
    if (due < period.from || due > period.to) continue;
    const decision = known.find((each) => each.besluitOp > base) ?? null;
    // A traject that ended before the day was due asks no assessment any more.
    if (decision === null && traject.einde !== null && traject.einde <= due) continue;
    found.push(judge(traject, law, { base, due, decision }, on));
  }
  return found;
}

/** Sums what `beoordelingenInPeriode` found over many trajecten. */
export function telBeoordelingen(found: readonly VervallenBeoordeling[]): BeoordelingTelling {
  const count = (uitkomst: BeoordelingUitkomst): number => found.filter((each) => each.uitkomst === uitkomst).length;
  return {
    opTijd: count('op_tijd'),
    laatKantoor: count('laat_kantoor'),
    laatVdab: count('laat_vdab'),
    loopt: count('loopt'),
  };
}

/** Decided assessments known on `on`, oldest first. */
function decisions({ beoordelingen }: Assessed, on: IsoDate): (BeoordelingFeit & { besluitOp: IsoDate })[] {
  return beoordelingen
    .filter((each): each is BeoordelingFeit & { besluitOp: IsoDate } => each.besluitOp !== null && each.besluitOp <= on)
    .toSorted((a, b) => (a.besluitOp < b.besluitOp ? -1 : 1));
}

/** The first base (advice or start, the later; start is a setting), then every decision after it. */
function yearBegins(
  { start, adviesDatum }: Assessed,
  law: Law,
  known: readonly { besluitOp: IsoDate }[],
  on: IsoDate,
): IsoDate[] {
  const startCounts = lookupAs(law, 'ama.beoordeling.startTelt', 'boolean', on).value ?? true;
  const begins = [adviesDatum, startCounts ? start : null].flatMap((date) => date ?? []);
  const first = begins.toSorted().at(-1);
  const later = known.map(({ besluitOp }) => besluitOp).filter((date) => first === undefined || date > first);
  // Two decisions of one day begin one year.
  return [...new Set(first === undefined ? later : [first, ...later])];
}

interface Year {
  readonly base: IsoDate;
  readonly due: IsoDate;
  readonly decision: BeoordelingFeit | null;
}

function judge(traject: Assessed, law: Law, { base, due, decision }: Year, on: IsoDate): VervallenBeoordeling {
  const weeks = lookupAs(law, 'ama.beoordeling.vooraf', 'integer', on).value ?? 0;
  const lastAsk = addDays(due, -weeks * DAYS_PER_WEEK);
  const request = decision ?? openRequest(traject, base, on);
  const askedOn = request?.gevraagdOp ?? request?.wachtSinds ?? null;
  const decidedOn = decision?.besluitOp ?? null;
  const late = decidedOn === null ? on > due : decidedOn > due;
  // As AMA-03 has it: a planned assessment that nobody noted the question of is VDAB's.
  const byOffice = askedOn === null ? (request?.geplandOp ?? null) === null : askedOn > lastAsk;
  const uitkomst = late ? (byOffice ? 'laat_kantoor' : 'laat_vdab') : decidedOn === null ? 'loopt' : 'op_tijd';
  return { due, lastAsk, askedOn, decidedOn, uitkomst };
}

function openRequest({ beoordelingen }: Assessed, base: IsoDate, on: IsoDate): BeoordelingFeit | null {
  const open = beoordelingen.findLast((each) => {
    if (each.besluitOp !== null && each.besluitOp <= on) return false;
    const asked = each.gevraagdOp ?? each.wachtSinds ?? each.geplandOp;
    return asked !== null && asked >= base && (each.gevraagdOp === null || each.gevraagdOp <= on);
  });
  return open ?? null;
}
