/** Scenarios: the rules over facts that the caller brings. */
import type { z } from 'zod';
import { type Termijn, message, termijnText } from '../../rules/index.ts';
import {
  type ExplainedFinding,
  ScenarioError,
  type ScenarioResult,
  evaluateScenario,
  problemText,
  scenarioJsonSchema,
} from '../../rules/scenario/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { ScenarioBevinding } from '../../shared/contract/scenario.ts';
import type { Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { fundingAnswer, stepAnswer } from '../cases/funding.ts';
import { differenceAnswer } from '../cases/regelboek/regels.ts';
import { shippedLawbook } from '../law.ts';

type Answer = OutputOf<'rules.evalueer'>;
type Line = z.infer<typeof ScenarioBevinding>;

/** What is wrong, by path; the whole list stands in the details. */
function failureOf({ problems }: ScenarioError): CallFailure {
  const details = { velden: problems.map(({ path }) => path), problemen: problems.map(problemText) };
  return new CallFailure('SCENARIO_ONGELDIG', { field: problems[0]?.path ?? '', details });
}

function lineOf({ finding, derivation }: ExplainedFinding, { law }: ScenarioResult): Line {
  const { rule, code, severity, kind, params, personId, trajectId, since, due, place } = finding;
  return {
    rule,
    code,
    severity,
    kind,
    params: Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
    ) as Line['params'],
    message: message(law.lawbook, finding),
    persoon: personId,
    traject: trajectId,
    sinds: since,
    tegen: due,
    plaats: { scherm: place.screen, veld: place.field },
    afleiding: derivation.map((step) => stepAnswer(step, law)),
  };
}

type Term = Answer['termijnen'][number];

function findingTerms(lines: readonly Line[]): Term[] {
  return lines
    .filter(({ tegen }) => tegen !== null)
    .map(({ tegen, kind, rule, code, message: text, persoon, traject, afleiding }) => ({
      tegen,
      teLaat: kind === 'overdue',
      soort: 'uiterlijk',
      rule,
      code,
      message: text,
      persoon,
      traject,
      lezingen: [],
      vraag: null,
      afleiding,
    }));
}

function dateTerm(term: Termijn, { law, on }: ScenarioResult): Term {
  const { rule, code, soort, datum, lezingen, personId, trajectId, vraag, afleiding } = term;
  return {
    tegen: datum,
    teLaat: soort === 'uiterlijk' && datum !== null && datum < on,
    soort,
    rule,
    code,
    message: termijnText(term),
    persoon: personId,
    traject: trajectId,
    lezingen: [...lezingen],
    vraag,
    afleiding: afleiding.map((step) => stepAnswer(step, law)),
  };
}

/** The first first; what has no date last. */
function termsOf(result: ScenarioResult, lines: readonly Line[]): Term[] {
  const all = [...findingTerms(lines), ...result.termijnen.map((term) => dateTerm(term, result))];
  const key = ({ tegen }: Term): string => tegen ?? '9999';
  return all.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export const scenarioHandlers: Handlers<'rules.schema' | 'rules.evalueer'> = {
  'rules.schema': () => scenarioJsonSchema(),

  'rules.evalueer'({ session }, { scenario, op, gekendOp }) {
    try {
      const lawbook = shippedLawbook(session.options.resources.lawbook);
      const result = evaluateScenario(scenario, lawbook, { on: op, knownOn: gekendOp });
      const bevindingen = result.findings.map((each) => lineOf(each, result));
      return {
        naam: result.name,
        op: result.on,
        gekendOp: result.law.asKnownOn,
        regelboek: lawbook.release,
        bevindingen,
        termijnen: termsOf(result, bevindingen),
        onderneming: result.onderneming && { ...result.onderneming },
        tegenspraken: result.differences.map((each) => differenceAnswer(result.law, each)),
        financiering: result.funding && fundingAnswer({ law: result.law, result: result.funding }),
      };
    } catch (error) {
      throw error instanceof ScenarioError ? failureOf(error) : error;
    }
  },
};
