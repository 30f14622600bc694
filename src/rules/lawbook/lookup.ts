/** What a parameter was worth on a day, and how sure that is (E-04, E-25). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import type { Lawbook, Parameter, ShippedValue } from './parse.ts';
import type { ParameterType } from './schema.ts';
import { parseParameterValue } from './values.ts';
import type { ParameterValue, ValueByType, ValueError } from './values.ts';

/**
 * confirmed: counts without a warning · unconfirmed: prints with "niet bevestigd" · past_review: confirmed once, not looked at
 * since · missing: no result, the message names the parameter.
 */
export type Standing = 'confirmed' | 'unconfirmed' | 'past_review' | 'missing';

/** A value that the user entered (`law set`): holds from its date until `until`, or until the user's next value for the same id. */
export interface UserValue {
  readonly id: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  /** As typed; checked by `makeLaw` against the type of the parameter. */
  readonly value: string;
  /** The ground: letter, table, decision. */
  readonly source: string;
  readonly enteredOn: IsoDate | null;
  /** A confirmation keeps the shipped value: it only says who saw it, and on what ground. */
  readonly confirms?: boolean;
}

interface PlacedUserValue extends Omit<UserValue, 'value'> {
  readonly value: ParameterValue;
}

/** The shipped lawbook with the user's layer on top; what every rule gets as `law`. */
export interface Law {
  readonly lawbook: Lawbook;
  readonly user: ReadonlyMap<string, readonly PlacedUserValue[]>;
  /** Shipped values as known on this day; null: as known now. */
  readonly asKnownOn: IsoDate | null;
  /** Told of every value that is looked up, where somebody asks how a result came about. */
  readonly trace?: (used: Lookup) => void;
}

export interface LookupSource {
  readonly title: string;
  readonly href: string | null;
  readonly article: string | null;
  readonly published: IsoDate | null;
}

/** The answer of a lookup. JSON only, so that it can stand in a derivation as it is. */
export interface Lookup<T extends ParameterValue = ParameterValue> {
  readonly id: string;
  readonly on: IsoDate;
  readonly value: T | null;
  readonly standing: Standing;
  /** First and last day on which this answer holds; null where there is no such day. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly source: LookupSource | null;
  readonly userValue: boolean;
  /** The user's value is the shipped one, confirmed. */
  readonly confirmedByUser: boolean;
  /** The shipped value that a user value hides on this day. */
  readonly hides: { readonly value: ParameterValue; readonly from: IsoDate; readonly standing: Standing } | null;
  /** Of a missing value: what to ask, and whom. */
  readonly question: string | null;
  readonly ask: string | null;
  readonly note: string | null;
}

export type LawErrorCode = 'PARAMETER_ONBEKEND' | 'PARAMETER_TYPE' | ValueError;

/** A parameter that does not exist or is not of the type that was asked, or a user value that does not fit it. */
export class LawError extends Error {
  readonly code: LawErrorCode;
  readonly parameter: string;
  constructor(code: LawErrorCode, parameter: string) {
    super(`${code}: ${parameter}`);
    this.name = 'LawError';
    this.code = code;
    this.parameter = parameter;
  }
}

/**
 * Lays the user's values over the shipped lawbook. Of two user values of one id and date the later in the list holds.
 * Throws LawError when an id does not exist or a value does not fit its parameter.
 */
export function makeLaw(lawbook: Lawbook, userLayer: readonly UserValue[] = [], asKnownOn: IsoDate | null = null): Law {
  const user = new Map<string, PlacedUserValue[]>();
  for (const entry of userLayer) {
    const parameter = parameterOf(lawbook, entry.id);
    const parsed = parseParameterValue(parameter, entry.value);
    if (!parsed.ok) throw new LawError(parsed.code, entry.id);
    const list = (user.get(entry.id) ?? []).filter((other) => other.from !== entry.from);
    list.push({ ...entry, value: parsed.value });
    user.set(
      entry.id,
      list.sort((a, b) => (a.from < b.from ? -1 : 1)),
    );
  }
  return { lawbook, user, asKnownOn };
}

/** The parameter with this id. Throws LawError when there is none. */
export function parameterOf(lawbook: Lawbook, id: string): Parameter {
  const parameter = lawbook.parameters.get(id);
  if (!parameter) throw new LawError('PARAMETER_ONBEKEND', id);
  return parameter;
}

interface Remembered {
  readonly type: ParameterType;
  readonly byDay: Map<IsoDate, Lookup>;
}

// A law never changes once it is made, and two thousand persons ask it the same: an answer is worked out once per day.
const answers = new WeakMap<Law, Map<string, Remembered>>();
const REMEMBERED_DAYS = 1000;

/** The value of a parameter on a day. The user's layer is looked up first (E-04). Throws LawError on an unknown id. */
export function lookup(law: Law, id: string, on: IsoDate): Lookup {
  return answer(law, id, on, remembered(law, id));
}

function answer(law: Law, id: string, on: IsoDate, { byDay }: Remembered): Lookup {
  let found = byDay.get(on);
  if (!found) {
    if (byDay.size >= REMEMBERED_DAYS) byDay.clear();
    byDay.set(on, (found = find(law, id, on)));
  }
  law.trace?.(found);
  return found;
}

function remembered(law: Law, id: string): Remembered {
  let byId = answers.get(law);
  if (!byId) answers.set(law, (byId = new Map<string, Remembered>()));
  let known = byId.get(id);
  if (!known) byId.set(id, (known = { type: parameterOf(law.lawbook, id).type, byDay: new Map() }));
  return known;
}

function find(law: Law, id: string, on: IsoDate): Lookup {
  const parameter = parameterOf(law.lawbook, id);
  const shipped = lookupShipped(law, parameter, on);
  const own = findUserValue(law, id, on);
  if (!own) return { ...shipped, until: earliest(shipped.until, dayBeforeUserValue(law, id, on)) };
  const { entry, until } = own;
  return {
    id,
    on,
    value: entry.value,
    standing: 'confirmed',
    from: entry.from,
    until,
    source: { title: entry.source, href: null, article: null, published: entry.enteredOn },
    userValue: true,
    confirmedByUser: entry.confirms === true,
    hides: hiddenBy(shipped),
    question: null,
    ask: null,
    note: null,
  };
}

/** As `lookup`, for a parameter of a given type. Throws LawError `PARAMETER_TYPE` when the parameter is of another type. */
export function lookupAs<T extends ParameterType>(law: Law, id: string, type: T, on: IsoDate): Lookup<ValueByType[T]> {
  const known = remembered(law, id);
  if (known.type !== type) throw new LawError('PARAMETER_TYPE', id);
  return answer(law, id, on, known) as Lookup<ValueByType[T]>;
}

function hiddenBy(shipped: Lookup): Lookup['hides'] {
  if (shipped.value === null || shipped.from === null) return null;
  return { value: shipped.value, from: shipped.from, standing: shipped.standing };
}

function findUserValue(law: Law, id: string, on: IsoDate): { entry: PlacedUserValue; until: IsoDate | null } | null {
  const list = law.user.get(id) ?? [];
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const entry = list[index];
    if (!entry || entry.from > on) continue;
    const next = list[index + 1];
    const until = earliest(entry.until, next ? addDays(next.from, -1) : null);
    return until !== null && until < on ? null : { entry, until };
  }
  return null;
}

/** A shipped value holds no longer than until the user's next value begins. */
function dayBeforeUserValue(law: Law, id: string, on: IsoDate): IsoDate | null {
  const next = law.user.get(id)?.find((entry) => entry.from > on);
  return next ? addDays(next.from, -1) : null;
}

function lookupShipped(law: Law, parameter: Parameter, on: IsoDate): Lookup {
  const values = parameter.values.filter((value) => isKnown(value, law.asKnownOn));
  const index = values.findLastIndex((value) => value.from <= on);
  const value = values[index];
  if (!value) return missing(parameter.id, on, null, null);
  const next = values[index + 1];
  const until = earliest(value.until, value.coveredUntil, next ? addDays(next.from, -1) : null);
  if (until !== null && until < on) return missing(parameter.id, on, value, addDays(until, 1));
  if (value.value === null) return missing(parameter.id, on, value, value.from);
  return {
    id: parameter.id,
    on,
    value: value.value,
    standing: standingOf(parameter, value, on),
    from: value.from,
    until,
    source: sourceOf(value),
    userValue: false,
    confirmedByUser: false,
    hides: null,
    question: null,
    ask: null,
    note: value.note,
  };
}

function isKnown(value: ShippedValue, asKnownOn: IsoDate | null): boolean {
  if (asKnownOn === null) return value.withdrawn === null;
  return value.knownFrom.date <= asKnownOn && (value.withdrawn === null || value.withdrawn.date > asKnownOn);
}

function standingOf(parameter: Parameter, value: ShippedValue, on: IsoDate): Standing {
  // A setting is the product's own choice: nothing outside could confirm or overtake it.
  if (parameter.nature === 'setting') return 'confirmed';
  if (value.confidence !== 'confirmed') return 'unconfirmed';
  return on > parameter.reviewedUntil && value.until === null && value.coveredUntil === null ? 'past_review' : 'confirmed';
}

function missing(id: string, on: IsoDate, value: ShippedValue | null, from: IsoDate | null): Lookup {
  return {
    id,
    on,
    value: null,
    standing: 'missing',
    from,
    until: null,
    source: null,
    userValue: false,
    confirmedByUser: false,
    hides: null,
    question: value?.question ?? null,
    ask: value?.ask ?? null,
    note: null,
  };
}

function sourceOf(value: ShippedValue): LookupSource {
  return {
    title: value.reference.title,
    href: value.reference.href,
    article: value.reference.article ?? null,
    published: value.published,
  };
}

function earliest(...dates: (IsoDate | null)[]): IsoDate | null {
  let first: IsoDate | null = null;
  for (const date of dates) if (date !== null && (first === null || date < first)) first = date;
  return first;
}
