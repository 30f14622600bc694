/** Parameters of the lawbook in the words of the contract: the value of a day, every value with its source, and what is new. */
import {
  type Law,
  type Lookup,
  type NewValue,
  type Parameter,
  lookup,
  newValues,
  parseParameterValue,
} from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { OwnValue } from '../../law.ts';
import { parameterText } from '../../parameter-text.ts';

type Answer = OutputOf<'law.lijst'>[number];

export function valueOf(law: Law, parameter: Parameter, on: IsoDate): OutputOf<'law.waarde'> {
  const found: Lookup = lookup(law, parameter.id, on);
  return {
    id: parameter.id,
    label: parameter.label,
    unit: parameter.unit,
    on,
    value: scalar(found.value),
    text: found.value === null ? null : parameterText(parameter, found.value),
    standing: found.standing,
    from: found.from,
    until: found.until,
    source: found.source?.title ?? null,
    confidence: found.userValue ? 'confirmed' : null,
    userValue: found.userValue && !found.confirmedByUser,
    bevestigd: found.confirmedByUser,
    hides: found.hides && !found.confirmedByUser ? parameterText(parameter, found.hides.value) : null,
    note: found.note,
    question: found.question,
  };
}

/** Lists and tables (holidays, statuses) have no single value: their text says them. */
function scalar(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** As people read it, also when it was typed. */
function ownText(parameter: Parameter, value: string): string {
  const parsed = parseParameterValue(parameter, value);
  return parsed.ok ? parameterText(parameter, parsed.value) : value;
}

function ownValues(parameter: Parameter, own: readonly OwnValue[]): Answer['values'] {
  return own
    .filter(({ id }) => id === parameter.id)
    .map((each) => ({
      from: each.from,
      until: each.until,
      text: ownText(parameter, each.value),
      confidence: 'confirmed',
      source: each.source,
      href: null,
      article: null,
      note: null,
      userValue: true,
      bevestigd: each.confirms === true,
      recordId: each.recordId,
      gekendSinds: each.enteredOn,
      ingetrokken: null,
    }));
}

function shippedValues(parameter: Parameter): Answer['values'] {
  return parameter.values.map((each) => ({
    from: each.from,
    until: each.until ?? each.coveredUntil,
    text: each.value === null ? null : parameterText(parameter, each.value),
    confidence: each.confidence ?? 'unknown',
    source: each.reference.title,
    href: each.reference.href,
    article: each.reference.article ?? null,
    note: each.note,
    userValue: false,
    bevestigd: false,
    recordId: null,
    gekendSinds: each.knownFrom.date,
    ingetrokken: each.withdrawn?.date ?? null,
  }));
}

function offerOf({ parameter, shipped, own }: NewValue<OwnValue>): Answer['nieuw'][number] {
  return {
    from: shipped.from,
    until: shipped.until ?? shipped.coveredUntil,
    text: shipped.value === null ? null : parameterText(parameter, shipped.value),
    confidence: shipped.confidence ?? 'unknown',
    source: {
      title: shipped.reference.title,
      href: shipped.reference.href,
      article: shipped.reference.article ?? null,
    },
    gekendSinds: shipped.knownFrom.date,
    eigen: { recordId: own.recordId, from: own.from, text: ownText(parameter, own.value) },
  };
}

/** Every parameter with its values, the user's own among them. */
export function parameterList(law: Law, own: readonly OwnValue[], on: IsoDate): Answer[] {
  const offers = newValues(law.lawbook, own);
  return [...law.lawbook.parameters.values()].map((parameter) => ({
    id: parameter.id,
    label: parameter.label,
    unit: parameter.unit,
    nature: parameter.nature,
    rules: [...parameter.rules],
    options: [...parameter.options],
    now: valueOf(law, parameter, on),
    values: [...ownValues(parameter, own), ...shippedValues(parameter)],
    reviewedUntil: parameter.reviewedUntil,
    nieuw: offers.filter((each) => each.parameter.id === parameter.id).map(offerOf),
  }));
}
