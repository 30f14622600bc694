/** Rule cards, contradictions and explanations in the words of the contract. */
import {
  type Contradiction,
  type Difference,
  type Law,
  type Reference,
  type RuleCard,
  explainParameter,
  explainRule,
  lookup,
  templateText,
} from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { stepAnswer } from '../funding.ts';

type Rule = OutputOf<'rules.lijst'>[number];
type Explanation = OutputOf<'law.uitleg'>;
type ContradictionAnswer = OutputOf<'law.tegenspraken'>[number];

const WHOLE_RULE = '*';

/** By scenario only when that is said of the rule, or of every message that it has. */
function factsOf({ scenario, messages }: RuleCard): 'dossier' | 'scenario' {
  const codes = Object.keys(messages);
  const all = scenario.includes(WHOLE_RULE) || (codes.length > 0 && codes.every((code) => scenario.includes(code)));
  return all ? 'scenario' : 'dossier';
}

const sourceOf = ({ title, href, article }: Reference): Rule['bronnen'][number] => ({ title, href, article: article ?? null });

const contradictionsOf = (law: Law, rule: string): Contradiction[] =>
  [...law.lawbook.contradictions.values()].filter(({ rules }) => rules.includes(rule));

function boundariesOf({ boundary, boundary_reason: reason }: RuleCard): Rule['grenzen'] {
  const named = typeof boundary === 'object' ? Object.entries(boundary) : [];
  return { namen: named.map(([naam, tekst]) => ({ naam, tekst })), reden: reason ?? null };
}

/** A rule card with where its facts are, and what the sources leave open about it. */
export function ruleAnswer(law: Law, card: RuleCard): Rule {
  return {
    id: card.id,
    kind: card.kind,
    title: card.title,
    severity: card.severity.join(', '),
    from: card.from,
    until: card.to,
    source: card.source.map((each) => each.title).join('; '),
    bronnen: card.source.map(sourceOf),
    confidence: card.confidence,
    text: card.text,
    limits: card.limits ?? null,
    remark: card.remark ?? null,
    implemented: card.implemented,
    feiten: card.implemented ? factsOf(card) : null,
    enkelScenario: card.scenario.filter((code) => code !== WHOLE_RULE),
    parameters: [...card.parameters],
    grenzen: boundariesOf(card),
    tegenspraken: contradictionsOf(law, card.id).map(({ id }) => id),
  };
}

/** A contradiction; where a setting chooses, the reading that holds on the day. */
export function contradictionAnswer(item: Contradiction, law: Law, on: IsoDate): ContradictionAnswer {
  const chosen = item.parameter === undefined ? item.default : lookup(law, item.parameter, on).value;
  return {
    id: item.id,
    title: item.title,
    question: item.question,
    rules: [...item.rules],
    readings: item.readings.map(({ code, label, text, source }) => ({
      code,
      label,
      text,
      sources: source.map(sourceOf),
      standaard: code === item.default,
      gekozen: code === chosen,
    })),
    why: item.why,
    parameter: item.parameter ?? null,
    ask: item.ask ?? null,
  };
}

/** What a contradiction comes to, with the labels of its readings. */
export function differenceAnswer(
  law: Law,
  { contradiction, unit, values, difference }: Difference,
): OutputOf<'law.verschillen'>[number] {
  const item = law.lawbook.contradictions.get(contradiction);
  return {
    id: contradiction,
    title: item?.title ?? contradiction,
    unit,
    values: values.map(({ code, cents, day }) => ({
      code,
      label: item?.readings.find((reading) => reading.code === code)?.label ?? code,
      cents,
      dag: day,
    })),
    verschil: difference,
  };
}

const NO_BOUNDARIES: Explanation['grenzen'] = { namen: [], reden: null };

/** Explains a rule, a parameter or a contradiction; null when nothing has that name. */
export function explain(id: string, law: Law, on: IsoDate): Explanation | null {
  return explainRuleCard(id, law, on) ?? explainValue(id, law, on) ?? explainContradiction(id, law, on);
}

function explainRuleCard(id: string, law: Law, on: IsoDate): Explanation | null {
  const card = law.lawbook.rules.get(id.toUpperCase());
  if (!card) return null;
  return {
    soort: 'regel',
    id: card.id,
    titel: card.title,
    op: on,
    gekendOp: law.asKnownOn,
    afleiding: explainRule(card.id, law, on).map((step) => stepAnswer(step, law)),
    bronnen: card.source.map(sourceOf),
    zekerheid: card.confidence,
    grenzen: boundariesOf(card),
    regels: [],
    boodschappen: Object.entries(card.messages).map(([code, { severity, text }]) => ({
      code,
      severity,
      text: templateText(text),
    })),
    tegenspraken: contradictionsOf(law, card.id).map((item) => contradictionAnswer(item, law, on)),
  };
}

function explainValue(id: string, law: Law, on: IsoDate): Explanation | null {
  const parameter = law.lawbook.parameters.get(id);
  if (!parameter) return null;
  const about = [...law.lawbook.contradictions.values()].filter((item) => item.parameter === id);
  const references = new Map(
    parameter.values.map(({ reference }) => [`${reference.title}|${reference.article ?? ''}`, reference]),
  );
  return {
    soort: 'parameter',
    id,
    titel: parameter.label,
    op: on,
    gekendOp: law.asKnownOn,
    afleiding: explainParameter(id, law, on).map((step) => stepAnswer(step, law)),
    bronnen: [...references.values()].map(sourceOf),
    zekerheid: null,
    grenzen: NO_BOUNDARIES,
    regels: parameter.rules.map((rule) => ({ id: rule, titel: law.lawbook.rules.get(rule)?.title ?? rule })),
    boodschappen: [],
    tegenspraken: about.map((item) => contradictionAnswer(item, law, on)),
  };
}

function explainContradiction(id: string, law: Law, on: IsoDate): Explanation | null {
  const item = law.lawbook.contradictions.get(id.toUpperCase());
  if (!item) return null;
  return {
    soort: 'tegenspraak',
    id: item.id,
    titel: item.title,
    op: on,
    gekendOp: law.asKnownOn,
    afleiding: [],
    bronnen: item.readings.flatMap(({ source }) => source.map(sourceOf)),
    zekerheid: null,
    grenzen: NO_BOUNDARIES,
    regels: item.rules.map((rule) => ({ id: rule, titel: law.lawbook.rules.get(rule)?.title ?? rule })),
    boodschappen: [],
    tegenspraken: [contradictionAnswer(item, law, on)],
  };
}
