/** The lawbook and the user's own layer. */
import { type Law, type Lookup, type Parameter, type RuleCard, lookup, parseParameterValue } from '../../rules/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { lawOf, userValues } from '../law.ts';
import { parameterText } from '../parameter-text.ts';
import { written } from './written.ts';

type LawValue = OutputOf<'law.waarde'>;

const WHOLE_RULE = '*';

/** By scenario only when that is said of the rule, or of every message that it has. */
function factsOf({ scenario, messages }: RuleCard): 'dossier' | 'scenario' {
  const codes = Object.keys(messages);
  const all = scenario.includes(WHOLE_RULE) || (codes.length > 0 && codes.every((code) => scenario.includes(code)));
  return all ? 'scenario' : 'dossier';
}

const currentLaw = ({ session }: CallContext): Law => lawOf(session.options.resources.lawbook, session.dossier);

function valueOf(law: Law, parameter: Parameter, on: IsoDate): LawValue {
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
    userValue: found.userValue,
    hides: found.hides ? parameterText(parameter, found.hides.value) : null,
    note: found.note,
    question: found.question,
  };
}

/** Lists and tables (holidays, statuses) have no single value: their text says them. */
function scalar(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function parameterOr404(law: Law, id: string): Parameter {
  const parameter = law.lawbook.parameters.get(id);
  if (!parameter) throw new CallFailure('PARAMETER_ONBEKEND', { field: 'id' });
  return parameter;
}

function valuesOf(context: CallContext, parameter: Parameter): OutputOf<'law.lijst'>[number]['values'] {
  const own = context.session.dossier ? userValues(context.session.dossier.db).filter((each) => each.id === parameter.id) : [];
  return [
    ...own.map((each) => ({
      from: each.from,
      until: each.until,
      text: each.value,
      confidence: 'confirmed',
      source: each.source,
      href: null,
      userValue: true,
      recordId: each.recordId,
    })),
    ...parameter.values.map((each) => ({
      from: each.from,
      until: each.until,
      text: each.value === null ? null : parameterText(parameter, each.value),
      confidence: each.confidence ?? 'unknown',
      source: each.reference.title,
      href: each.reference.href,
      userValue: false,
      recordId: null,
    })),
  ];
}

export const lawHandlers: Handlers<'law.lijst' | 'law.waarde' | 'law.zet' | 'law.verwijder' | 'rules.lijst'> = {
  'law.lijst'(context, { op = context.today }) {
    const law = currentLaw(context);
    return [...law.lawbook.parameters.values()].map((parameter) => ({
      id: parameter.id,
      label: parameter.label,
      unit: parameter.unit,
      now: valueOf(law, parameter, op),
      values: valuesOf(context, parameter),
      reviewedUntil: parameter.reviewedUntil,
    }));
  },

  'law.waarde'(context, { id, op }) {
    const law = currentLaw(context);
    return valueOf(law, parameterOr404(law, id), op);
  },

  'law.zet'(context, { id, van, tot, waarde, bron }) {
    const parameter = parameterOr404(currentLaw(context), id);
    if (tot !== null && tot < van) throw new CallFailure('EINDE_VOOR_START', { field: 'tot' });
    const parsed = parseParameterValue(parameter, waarde);
    if (!parsed.ok) throw new CallFailure(parsed.code, { field: 'waarde' });
    const { operation, value } = context.write((writer) => writer.insert('wetwaarde', { parameter: id, van, tot, waarde, bron }));
    return written(operation, value);
  },

  'law.verwijder'({ write, dossier }, { recordId, reden }) {
    if (!userValues(dossier.db).some((each) => each.recordId === recordId)) throw new CallFailure('NIET_GEVONDEN');
    const { operation } = write((writer) => writer.retract('wetwaarde', recordId), { reason: reden });
    return written(operation, recordId);
  },

  'rules.lijst': (context) =>
    [...currentLaw(context).lawbook.rules.values()].map((card) => ({
      id: card.id,
      kind: card.kind,
      title: card.title,
      severity: card.severity.join(', '),
      from: card.from,
      until: card.to,
      source: card.source.map((each) => each.title).join('; '),
      confidence: card.confidence,
      text: card.text,
      limits: card.limits ?? null,
      implemented: card.implemented,
      feiten: card.implemented ? factsOf(card) : null,
      enkelScenario: card.scenario.filter((code) => code !== WHOLE_RULE),
    })),
};
