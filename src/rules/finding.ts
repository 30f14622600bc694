/** What a rule answers: codes and parameters, never a sentence (E-34). */
import type { IsoDate } from '../shared/domain/date.ts';
import type { Law } from './lawbook/lookup.ts';

/** B keeps a file from being called volledig, W warns, I informs; none stops recording, saving or printing (hard rule 12). */
export type Severity = 'B' | 'W' | 'I';

export type FindingKind = 'missing' | 'conflict' | 'due' | 'overdue' | 'info' | 'complete';

/**
 * Values of a message. A text `YYYY-MM-DD` is a date, `YYYY-MM` a month, `date/date` a stretch of days; a key that ends in `X100`
 * holds hundredths of an hour, in `Cents` cents; codes get their word from the message catalogue.
 */
export type ParamValue = string | number | boolean | null | readonly string[];
export type Params = Readonly<Record<string, ParamValue>>;

/** Where it is solved: a screen, a field on it, and the record where there are several. */
export interface Place {
  readonly screen: string;
  readonly field: string;
  readonly recordId: string | null;
}

/** gewoon: no person behind it; vertrouwelijk: shown only with the right on the confidential part, so that hiding tells nothing. */
export type DataClass = 'gewoon' | 'persoonlijk' | 'vertrouwelijk';

export interface Finding {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly params: Params;
  readonly personId: string | null;
  readonly trajectId: string | null;
  /** First day on which it is so. */
  readonly since: IsoDate | null;
  /** Last day to do it; null where no term is known. */
  readonly due: IsoDate | null;
  readonly place: Place;
  readonly dataClass: DataClass;
}

export interface FindingParts {
  readonly params?: Params;
  readonly personId?: string | null;
  readonly trajectId?: string | null;
  readonly since?: IsoDate | null;
  readonly due?: IsoDate | null;
  readonly recordId?: string | null;
}

/**
 * Makes a finding. Severity and place come from the rule card, so that the YAML is the one place where a jurist reads them.
 * Throws RangeError when the card does not know the code.
 */
export function makeFinding(law: Law, rule: string, code: string, kind: FindingKind, parts: FindingParts = {}): Finding {
  const card = law.lawbook.rules.get(rule);
  const entry = card?.messages[code];
  if (!card || !entry) throw new RangeError(`rule card ${rule} has no message ${code}`);
  const place = entry.place ?? card.place;
  return {
    rule,
    code,
    severity: entry.severity,
    kind,
    params: parts.params ?? {},
    personId: parts.personId ?? null,
    trajectId: parts.trajectId ?? null,
    since: parts.since ?? null,
    due: parts.due ?? null,
    place: { screen: place.screen, field: place.field, recordId: parts.recordId ?? null },
    dataClass: card.data_class,
  };
}
