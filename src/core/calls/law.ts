/** The lawbook and the user's own layer. */
import { type Law, type Parameter, differencesOf, lookup, parameterValueText, parseParameterValue } from '../../rules/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { type IsoDate, addDays, yearOf } from '../../shared/domain/date.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { checkAll } from '../agenda/check.ts';
import { loadFacts } from '../cases/ama/facts.ts';
import { fundingOfYear } from '../cases/funding.ts';
import { contradictionAnswer, differenceAnswer, explain, ruleAnswer } from '../cases/regelboek/regels.ts';
import { parameterList, valueOf } from '../cases/regelboek/waarden.ts';
import { type OwnValue, lawOf, userValues } from '../law.ts';
import { makeBook } from './law-boek.ts';
import { written } from './written.ts';

type LawCall =
  | 'law.lijst'
  | 'law.waarde'
  | 'law.uitleg'
  | 'law.tegenspraken'
  | 'law.verschillen'
  | 'law.verlopen'
  | 'law.zet'
  | 'law.bevestig'
  | 'law.neemOver'
  | 'law.verwijder'
  | 'law.boek'
  | 'rules.lijst';

const currentLaw = ({ session }: CallContext, knownOn: IsoDate | null = null): Law =>
  lawOf(session.options.resources.lawbook, session.dossier, knownOn);

function parameterOr404(law: Law, id: string): Parameter {
  const parameter = law.lawbook.parameters.get(id);
  if (!parameter) throw new CallFailure('PARAMETER_ONBEKEND', { field: 'id' });
  return parameter;
}

function ownOr404(context: CallContext, recordId: string): OwnValue {
  const own = userValues(context.dossier.db).find((each) => each.recordId === recordId);
  if (!own) throw new CallFailure('NIET_GEVONDEN');
  return own;
}

/** Rules that find something today, or that the subsidy of this year rests on; what this user may not see is not counted. */
function rulesInUse(context: CallContext): Set<string> {
  const { dossier, today, session } = context;
  const { lawbook } = session.options.resources;
  const seesAll = context.can('vertrouwelijk.lezen');
  const findings = checkAll(dossier, lawbook, today).findings.filter(({ dataClass }) => seesAll || dataClass !== 'vertrouwelijk');
  const { methodA, methodB } = fundingOfYear(dossier, lawbook, yearOf(today), today).result;
  return new Set([
    ...findings.map(({ rule }) => rule),
    ...[...methodA.derivation, ...methodB.derivation].filter(({ parameters }) => parameters.length > 0).map(({ rule }) => rule),
  ]);
}

function pastReview(context: CallContext): OutputOf<'law.verlopen'> {
  const law = currentLaw(context);
  const used = rulesInUse(context);
  return [...law.lawbook.parameters.values()].flatMap(({ id, label, reviewedUntil, rules }) => {
    const own = rules.filter((rule) => used.has(rule));
    if (own.length === 0 || lookup(law, id, context.today).standing !== 'past_review') return [];
    return [{ id, label, reviewedUntil, rules: own }];
  });
}

function differences(context: CallContext, jaar: number): OutputOf<'law.verschillen'> {
  const { dossier, today, session } = context;
  const { law, result } = fundingOfYear(dossier, session.options.resources.lawbook, jaar, today);
  const { organisatie, personen } = loadFacts(dossier, { on: today });
  const onkosten = personen.flatMap((persoon) => persoon.onkosten ?? []);
  return differencesOf({ year: jaar, funding: result, organisatie, onkosten }, law).map((each) => differenceAnswer(law, each));
}

export const lawHandlers: Handlers<LawCall> = {
  'law.lijst'(context, { op = context.today, gekendOp = null }) {
    const own = context.session.dossier ? userValues(context.session.dossier.db) : [];
    return parameterList(currentLaw(context, gekendOp), own, op);
  },

  'law.waarde'(context, { id, op, gekendOp = null }) {
    const law = currentLaw(context, gekendOp);
    return valueOf(law, parameterOr404(law, id), op);
  },

  'law.uitleg'(context, { id, op = context.today, gekendOp = null }) {
    const found = explain(id.trim(), currentLaw(context, gekendOp), op);
    if (!found) throw new CallFailure('REGEL_ONBEKEND', { field: 'id' });
    return found;
  },

  'law.tegenspraken'(context) {
    const law = currentLaw(context);
    return [...law.lawbook.contradictions.values()].map((item) => contradictionAnswer(item, law, context.today));
  },

  'law.verschillen': (context, { jaar }) => differences(context, jaar),

  'law.verlopen': pastReview,

  'law.zet'(context, { id, van, tot, waarde, bron }) {
    const parameter = parameterOr404(currentLaw(context), id);
    if (tot !== null && tot < van) throw new CallFailure('EINDE_VOOR_START', { field: 'tot' });
    const parsed = parseParameterValue(parameter, waarde);
    if (!parsed.ok) throw new CallFailure(parsed.code, { field: 'waarde' });
    const { operation, value } = context.write((writer) => writer.insert('wetwaarde', { parameter: id, van, tot, waarde, bron }));
    return written(operation, value);
  },

  'law.bevestig'(context, { id, op, bron }) {
    const law = currentLaw(context);
    const parameter = parameterOr404(law, id);
    const { value, from, until, userValue } = lookup(law, id, op);
    const waarde = value === null ? null : parameterValueText(parameter, value);
    if (waarde === null || from === null || userValue) throw new CallFailure('NIETS_TE_BEVESTIGEN', { field: 'id' });
    const values = { parameter: id, van: from, tot: until, waarde, bron, bevestigt: from };
    const { operation, value: recordId } = context.write((writer) => writer.insert('wetwaarde', values));
    return written(operation, recordId);
  },

  'law.neemOver'(context, { recordId, van }) {
    const own = ownOr404(context, recordId);
    const { operation } = context.write((writer) => {
      if (own.from < van) writer.set('wetwaarde', recordId, { tot: addDays(van, -1) });
      else writer.retract('wetwaarde', recordId);
    });
    return written(operation, recordId);
  },

  'law.verwijder'(context, { recordId, reden }) {
    ownOr404(context, recordId);
    const { operation } = context.write((writer) => writer.retract('wetwaarde', recordId), { reason: reden });
    return written(operation, recordId);
  },

  'law.boek': (context, input) => makeBook(context, currentLaw(context), input),

  'rules.lijst'(context) {
    const law = currentLaw(context);
    return [...law.lawbook.rules.values()].map((card) => ruleAnswer(law, card));
  },
};
