/**
 * How a finding came about, in the steps of every derivation: facts → values of the lawbook with their standing → the rule → the result.
 * Made only when asked; rules themselves answer codes and parameters.
 */
import type { IsoDate } from '../shared/domain/date.ts';
import type { DerivationStep } from './ama/funding/types.ts';
import type { Finding, Params } from './finding.ts';
import { type Law, type Lookup, lookup } from './lawbook/lookup.ts';
import { factLabel, formatParam, kindText, message } from './message.ts';

/** The same law, noting every lookup in `into`. */
export function traceLookups(law: Law, into: Lookup[]): Law {
  return { ...law, trace: (used) => into.push(used) };
}

/**
 * The steps of a finding.
 * @param used lookups noted while the rules ran (`traceLookups`); without them the values of the card on `on`
 */
export function explainFinding(finding: Finding, law: Law, on: IsoDate, used: readonly Lookup[] = []): DerivationStep[] {
  const { rule, params, since, due, kind } = finding;
  const card = law.lawbook.rules.get(rule);
  const parameters = usedBy(finding, law, on, used);
  return [
    ...Object.entries(params).flatMap(([key, value]) => {
      const text = formatParam(key, value);
      return text === '' ? [] : [step('FEIT', rule, { feit: factLabel(key) }, text)];
    }),
    ...(parameters.length === 0 ? [] : [step('WAARDEN', rule, {}, null, parameters)]),
    step('REGEL', rule, { titel: card?.title ?? rule, tekst: card?.text ?? '' }),
    ...(since === null ? [] : [step('SINDS', rule, {}, formatParam('sinds', since))]),
    ...(due === null ? [] : [step('TERMIJN', rule, {}, formatParam('termijn', due))]),
    step('BEVINDING', rule, { soort: kindText(kind) }, message(law.lawbook, finding)),
  ];
}

function step(
  code: string,
  rule: string,
  params: Params,
  result: string | null = null,
  parameters: readonly Lookup[] = [],
): DerivationStep {
  return { code, rule, params, parameters, result, unit: result === null ? null : 'tekst' };
}

/** Values of this rule's own parameters, each stretch once. */
function usedBy({ rule }: Finding, law: Law, on: IsoDate, used: readonly Lookup[]): Lookup[] {
  const own = new Set(law.lawbook.rules.get(rule)?.parameters ?? []);
  const seen = new Map<string, Lookup>();
  for (const each of used) {
    if (own.has(each.id)) seen.set([each.id, each.from ?? '', each.until ?? ''].join('|'), each);
  }
  return used.length > 0 ? [...seen.values()] : [...own].map((id) => lookup(law, id, on));
}
