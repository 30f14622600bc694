/** What every doorstroom rule gets to read, and how it reports. Facts dated after `on` count as not there yet. */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding, FindingKind, Params } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { merge } from '../spans.ts';
import type { DoorstroomPersoon, Doorstroomtraject, Evaluatie, PopVersie } from './facts.ts';

const OPEN_END = '9999-12-31' as IsoDate;

/** An inclusive stretch; `tot` null runs on. */
export interface Tijdvak {
  readonly van: IsoDate;
  readonly tot: IsoDate | null;
}

export interface DoorstroomContext {
  readonly persoon: DoorstroomPersoon;
  readonly law: Law;
  readonly on: IsoDate;
  /** The employment that counts on `on`: the last one that began, or the first to come; contracts without a day between are one. */
  readonly dienst: Tijdvak | null;
  /** The versions of the POP that there are on `on`, oldest first. */
  readonly versies: readonly PopVersie[];
}

export interface TrajectContext extends DoorstroomContext {
  readonly traject: Doorstroomtraject;
  /** The evaluation that the trajectory follows. */
  readonly evaluatie: Evaluatie | null;
}

export interface Extra {
  readonly since?: IsoDate | null;
  readonly due?: IsoDate | null;
  readonly recordId?: string | null;
}

export type PersoonRegel = (context: DoorstroomContext) => Finding[];
export type TrajectRegel = (context: TrajectContext) => Finding[];

export function doorstroomContext(persoon: DoorstroomPersoon, law: Law, on: IsoDate): DoorstroomContext {
  const versies = persoon.pop.versies.filter((versie) => versie.datum <= on);
  return { persoon, law, on, dienst: dienstOp(persoon, on), versies: opDatum(versies, (versie) => versie.datum) };
}

/** Narrows a context to one trajectory. */
export function trajectContext(context: DoorstroomContext, traject: Doorstroomtraject): TrajectContext {
  return { ...context, traject, evaluatie: evaluatieVan(context, traject) };
}

/** True when the date is known and has come. */
export function isEr(datum: IsoDate | null, on: IsoDate): datum is IsoDate {
  return datum !== null && datum <= on;
}

/** True when the stretch covers the day. */
export function dekt({ van, tot }: Tijdvak, dag: IsoDate): boolean {
  return van <= dag && (tot === null || tot >= dag);
}

/** In order of their date, whatever the order of the facts; of one date by their text, so that the answer never depends on it. */
export function opDatum<T>(lijst: readonly T[], datum: (item: T) => IsoDate | null): T[] {
  if (inOrder(lijst, datum)) return [...lijst];
  return [...lijst].sort((a, b) => {
    const [one, other] = [datum(a) ?? '', datum(b) ?? ''];
    if (one !== other) return one < other ? -1 : 1;
    return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
  });
}

/** Each day after the one before it, as the case file gives them. */
function inOrder<T>(lijst: readonly T[], datum: (item: T) => IsoDate | null): boolean {
  let before: string | null = null;
  for (const item of lijst) {
    const dag: string = datum(item) ?? '';
    if (before !== null && dag <= before) return false;
    before = dag;
  }
  return true;
}

/** The employment that counts on a day (`DoorstroomContext.dienst`). */
export function dienstOp({ tewerkstellingen }: DoorstroomPersoon, on: IsoDate): Tijdvak | null {
  const spans = merge(
    tewerkstellingen.map(({ van, tot }) => ({ from: van, to: tot ?? OPEN_END })).filter(({ from, to }) => from <= to),
  );
  const span = spans.findLast(({ from }) => from <= on) ?? spans[0];
  return span ? { van: span.from, tot: span.to === OPEN_END ? null : span.to } : null;
}

/** The employment, where it runs on the reference day. */
export function lopendeDienst({ dienst, on }: DoorstroomContext): Tijdvak | null {
  return dienst !== null && dekt(dienst, on) ? dienst : null;
}

/** Evaluations with a decision that has come, in order of the decision. */
export function beslist({
  persoon,
  on,
}: DoorstroomContext): (Evaluatie & { beslissing: NonNullable<Evaluatie['beslissing']> })[] {
  const decided = persoon.evaluaties.filter(
    (item): item is Evaluatie & { beslissing: NonNullable<Evaluatie['beslissing']> } =>
      item.beslissing !== null && item.beslissing.datum <= on,
  );
  return opDatum(decided, (item) => item.beslissing.datum);
}

/** Evaluations that are asked or planned and not decided. */
export function lopendeEvaluaties({ persoon, on }: DoorstroomContext): Evaluatie[] {
  const open = persoon.evaluaties.filter(
    (item) =>
      (item.beslissing === null || item.beslissing.datum > on) &&
      (item.geplandOp !== null || isEr(item.aanvraag?.datum ?? null, on)),
  );
  return opDatum(open, (item) => item.geplandOp ?? item.aanvraag?.datum ?? null);
}

function evaluatieVan(context: DoorstroomContext, traject: Doorstroomtraject): Evaluatie | null {
  if (traject.evaluatieId !== null) return context.persoon.evaluaties.find((item) => item.id === traject.evaluatieId) ?? null;
  const until = traject.start ?? context.on;
  const ready = beslist(context).filter(
    ({ beslissing }) => beslissing.uitkomst === 'doorstroomklaar' && beslissing.datum <= until,
  );
  return ready.at(-1) ?? null;
}

/** A finding about the person. */
export function overPersoon(
  context: DoorstroomContext,
  rule: string,
  code: string,
  kind: FindingKind,
  params: Params = {},
  extra: Extra = {},
): Finding {
  return makeFinding(context.law, rule, code, kind, { params, personId: context.persoon.id, ...extra });
}

/** A finding about the trajectory of this context. */
export function overTraject(
  context: TrajectContext,
  rule: string,
  code: string,
  kind: FindingKind,
  params: Params = {},
  extra: Extra = {},
): Finding {
  const who = { personId: context.persoon.id, trajectId: context.traject.id };
  return makeFinding(context.law, rule, code, kind, { params, ...who, ...extra });
}
