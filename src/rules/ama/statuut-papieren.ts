/** What a change of status asks: which paper, by when, is it there (AMA-06 to AMA-08, domain/ama.md 3.3). Tells, never decides. */
import type { StatuutBrief, StatuutCode, ToestemmingSoort } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import type { PersoonFacts, StatuutFeit, Tijdvak, ToestemmingFeit, TrajectFacts } from './facts.ts';
import { firstDayOverTerm, joined, meldingenVoor } from './statuut.ts';

export interface PapierNodig {
  readonly statuut: StatuutCode;
  readonly papier: ToestemmingSoort;
  readonly rule: 'AMA-06' | 'AMA-07' | 'AMA-08';
  /** Last day on which the paper is in time: from the day after, its absence is a finding. */
  readonly uiterlijk: IsoDate;
  readonly aanwezig: boolean;
  /** Letter that asks for it, null where somebody else hands the paper over. */
  readonly brief: StatuutBrief | null;
}

type Person = Pick<PersoonFacts, 'statuten' | 'toestemmingen'>;
type Stay = Pick<TrajectFacts, 'start' | 'einde'>;

/**
 * The papers that the statuses which hold on `op` ask of somebody with this traject (null: none), in the order of their last
 * day. A status that began before the traject is tested from the start.
 */
export function papierenOp(law: Law, person: Person, traject: Stay | null, op: IsoDate): PapierNodig[] {
  const running = person.statuten.filter((each) => each.van <= op && (each.tot === null || each.tot >= op));
  const needs = running.flatMap((each) => neededFor(law, person, traject, each, op));
  return needs.sort((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : Number(a.uiterlijk > b.uiterlijk)));
}

function neededFor(law: Law, person: Person, traject: Stay | null, statuut: StatuutFeit, op: IsoDate): PapierNodig[] {
  if (statuut.code === 'LEEFLOON') {
    const first = later(statuut.van, traject?.start ?? null);
    const aanwezig = covering(person.toestemmingen, 'OCMW', op);
    return [{ statuut: 'LEEFLOON', papier: 'OCMW', rule: 'AMA-06', uiterlijk: first, aanwezig, brief: 'toelating_ocmw' }];
  }
  return statuut.code === 'RIZIV' ? sicknessPapers(law, person, traject, statuut, op) : [];
}

/** Periods of one code that follow each other are one: a benefit that goes on is not a new one. */
function wholePeriod(person: Person, statuut: StatuutFeit): Tijdvak {
  const same = joined(person.statuten.filter((each) => each.code === statuut.code));
  return same.find((each) => each.van <= statuut.van && (each.tot === null || each.tot >= statuut.van)) ?? statuut;
}

function sicknessPapers(law: Law, person: Person, traject: Stay | null, statuut: StatuutFeit, op: IsoDate): PapierNodig[] {
  const period = wholePeriod(person, statuut);
  const found: PapierNodig[] = [];
  const ahead = lookupAs(law, 'ama.ziekenfonds.vooraf', 'integer', op).value;
  if (ahead !== null) {
    const uiterlijk = addDays(later(period.van, traject?.start ?? null), -ahead);
    const same = person.statuten.filter((each) => each.code === 'RIZIV');
    const aanwezig = meldingenVoor(person.toestemmingen, same, period).length > 0;
    found.push({ statuut: 'RIZIV', papier: 'MUTUALITEIT', rule: 'AMA-08', uiterlijk, aanwezig, brief: 'melding_ziekenfonds' });
  }
  const years = lookupAs(law, 'ama.routingC.na', 'integer', op).value;
  if (years !== null) {
    const uiterlijk = later(firstDayOverTerm(period.van, years), traject?.start ?? null);
    const aanwezig = covering(person.toestemmingen, 'ROUTING_C', uiterlijk > op ? uiterlijk : op);
    found.push({ statuut: 'RIZIV', papier: 'ROUTING_C', rule: 'AMA-07', uiterlijk, aanwezig, brief: null });
  }
  return found;
}

function covering(papers: readonly ToestemmingFeit[], soort: ToestemmingSoort, on: IsoDate): boolean {
  return papers.some(
    (each) =>
      each.soort === soort &&
      each.aanwezig === 'ja' &&
      (each.datum === null || each.datum <= on) &&
      (each.geldigTot === null || each.geldigTot >= on),
  );
}

function later(a: IsoDate, b: IsoDate | null): IsoDate {
  return b !== null && b > a ? b : a;
}
