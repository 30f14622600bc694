/** What every AMA rule about one traject gets to read, and how it reports. */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding, FindingKind, Params } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import type { Span } from '../spans.ts';
import type { AmaFacts, OrganisatieFacts, PersoonFacts, TrajectFacts } from './facts.ts';

export interface PersonContext {
  readonly organisatie: OrganisatieFacts;
  readonly persoon: PersoonFacts;
  readonly law: Law;
  readonly on: IsoDate;
}

export interface TrajectContext extends PersonContext {
  readonly traject: TrajectFacts;
  /** The days that are judged: from the start to the end or today; before the start, the start day alone. */
  readonly window: Span;
  /** True while the traject runs on `on` or has yet to start. */
  readonly open: boolean;
}

/** A rule about one traject. */
export type TrajectRule = (context: TrajectContext) => Finding[];
/** A rule about a person as a whole. */
export type PersonRule = (context: PersonContext) => Finding[];

export interface Extra {
  readonly since?: IsoDate | null;
  readonly due?: IsoDate | null;
  readonly recordId?: string | null;
}

export function personContext(facts: AmaFacts, law: Law, on: IsoDate): PersonContext {
  return { organisatie: facts.organisatie, persoon: facts.persoon, law, on };
}

/** Narrows a person's context to one traject. */
export function trajectContext(person: PersonContext, traject: TrajectFacts): TrajectContext {
  const today = person.on > traject.start ? person.on : traject.start;
  const ended = traject.einde !== null && traject.einde < today;
  const to = ended && traject.einde !== null ? traject.einde : today;
  return {
    ...person,
    traject,
    window: { from: traject.start, to: to < traject.start ? traject.start : to },
    open: traject.einde === null || traject.einde >= person.on,
  };
}

/** A finding about the person of this context. */
export function aboutPerson(
  context: PersonContext,
  rule: string,
  code: string,
  kind: FindingKind,
  params: Params = {},
  extra: Extra = {},
): Finding {
  return makeFinding(context.law, rule, code, kind, { params, personId: context.persoon.id, ...extra });
}

/** A finding about the traject of this context. */
export function about(
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

/** The first day on which a rule is applied, as its card says; the beginning of time where the card names none. */
export function inForceSince(law: Law, rule: string): IsoDate {
  return (law.lawbook.rules.get(rule)?.from ?? '0001-01-01') as IsoDate;
}
