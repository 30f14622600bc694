/** The door of the scenarios: facts from a text, without a case file. */
export { Organisatie, Persoon, PersoonDeel } from './ama-schema.ts';
export { aanwezigheid, facts, organisatie, overeenkomst, persoon, traject } from './basis.ts';
export { toOrganisatie, toPersoon } from './build.ts';
export { evaluateScenario, readScenario } from './evaluate.ts';
export type { EvaluateOptions, ExplainedFinding, ScenarioResult } from './evaluate.ts';
export { problemText, ScenarioError } from './problems.ts';
export type { ScenarioProblem } from './problems.ts';
export { LawOverride, Scenario, scenarioJsonSchema, toUserLayer } from './schema.ts';
