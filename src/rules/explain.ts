/**
 * How a finding came about, in the steps of every derivation: facts → values of the lawbook with their standing → the rule → the result.
 * Made only when asked; rules themselves answer codes and parameters.
 */
import type { IsoDate } from '../shared/domain/date.ts';
import type { DerivationStep } from './ama/funding/types.ts';
import type { Finding, Params } from './finding.ts';
import { type Law, type Lookup, lookup } from './lawbook/lookup.ts';
import { factLabel, formatParam, kindText, message, standingText } from './message.ts';

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

/** A rule as its card says it, with the values that it uses on a day. */
export function explainRule(rule: string, law: Law, on: IsoDate): DerivationStep[] {
  const card = law.lawbook.rules.get(rule);
  if (!card) throw new RangeError(`no rule card ${rule}`);
  return [
    step('REGEL', rule, { titel: card.title, tekst: card.text }),
    ...(card.from === null ? [] : [step('GELDT_SINDS', rule, {}, formatParam('van', card.from))]),
    ...card.parameters.map((id) => {
      const used = lookup(law, id, on);
      return step('WAARDE', rule, { naam: law.lawbook.parameters.get(id)?.label ?? id }, null, [used]);
    }),
    ...(card.limits === undefined ? [] : [step('GRENS_VAN_DE_REGEL', rule, { tekst: card.limits })]),
  ];
}

/** How the value of a parameter on a day is found: what ships, what the user has over it, and what that makes of it. */
export function explainParameter(id: string, law: Law, on: IsoDate): DerivationStep[] {
  const used = lookup(law, id, on);
  const rule = law.lawbook.parameters.get(id)?.rules[0] ?? '';
  const source = used.source?.title ?? '';
  const origin = used.confirmedByUser ? 'ZELF_BEVESTIGD' : used.userValue ? 'EIGEN_WAARDE' : 'MEEGELEVERD';
  return [
    ...(law.asKnownOn === null ? [] : [step('GEKEND_OP', rule, { dag: law.asKnownOn })]),
    ...(used.value === null ? [] : [step(origin, rule, { bron: source }, null, [used])]),
    ...(used.hides === null || used.confirmedByUser ? [] : [step('VERBERGT', rule, { van: used.hides.from })]),
    ...(used.value === null ? [step('GEEN_WAARDE', rule, { vraag: used.question, aan: used.ask }, null, [used])] : []),
    step('STAND', rule, {}, standingText(used.standing)),
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
