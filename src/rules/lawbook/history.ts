/** The files of the lawbook are append-only (E-25): a correction adds a value and withdraws the old one. */
import type { Lawbook, Parameter, ShippedValue } from './parse.ts';

/** What is kept of a release: the values of every parameter. */
export interface ReleasedValues {
  readonly parameters: ReadonlyMap<string, Pick<Parameter, 'values'>>;
}

/**
 * What `current` changed or lost of an earlier release, as `id from`. Withdrawing a value, closing an open period and adding are
 * allowed; changing a value, its source or its confidence in place is not.
 */
export function appendOnlyBreaks(earlier: ReleasedValues, current: Lawbook): string[] {
  const breaks: string[] = [];
  for (const [id, parameter] of earlier.parameters) {
    const now = current.parameters.get(id);
    if (!now) {
      breaks.push(id);
      continue;
    }
    for (const value of parameter.values) {
      if (!now.values.some((other) => continues(value, other))) breaks.push(`${id} ${value.from}`);
    }
  }
  return breaks;
}

function continues(before: ShippedValue, after: ShippedValue): boolean {
  const kept =
    before.from === after.from &&
    JSON.stringify(before.value) === JSON.stringify(after.value) &&
    before.confidence === after.confidence &&
    before.knownFrom.version === after.knownFrom.version &&
    before.reference.title === after.reference.title;
  const untilKept = before.until === null || before.until === after.until;
  const withdrawnKept = before.withdrawn === null || after.withdrawn?.version === before.withdrawn.version;
  return kept && untilKept && withdrawnKept && before.coveredUntil === after.coveredUntil;
}
