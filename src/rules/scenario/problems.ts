/** What is wrong with a scenario: the path of the field and what was expected. Never the value itself: it may name a person. */
import type { z } from 'zod';
import texts from '../../shared/messages/nl/rules.json' with { type: 'json' };
import { fillTemplate } from '../message.ts';

export interface ScenarioProblem {
  /** `trajecten.0.start`; empty: the file as a whole. */
  readonly path: string;
  readonly code: keyof typeof texts.scenario.fout;
  /** What belongs there: a word of the catalogue, or codes. */
  readonly expected: string;
}

/** A scenario that cannot be evaluated. */
export class ScenarioError extends Error {
  readonly code = 'SCENARIO_ONGELDIG';
  readonly problems: readonly ScenarioProblem[];
  constructor(problems: readonly ScenarioProblem[]) {
    super(`SCENARIO_ONGELDIG: ${problems.map((problem) => `${problem.path} ${problem.code}`).join('; ')}`);
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

/** More than this is one problem with many faces. */
const MOST = 50;
const words = texts.scenario;

/** The sentence of a problem. */
export function problemText({ path, code, expected }: ScenarioProblem): string {
  return fillTemplate(words.fout[code], { pad: path === '' ? words.bestand : path, verwacht: expected });
}

/** The problems that zod found. @param input the raw file, to tell a field that is left out from one that is wrong */
export function problemsOf(error: z.ZodError, input: unknown): ScenarioProblem[] {
  return error.issues
    .flatMap((issue) => issueProblems(issue, input))
    .slice(0, MOST)
    .map((problem) => ({ ...problem, expected: problem.expected === '' ? words.soort.waarde : problem.expected }));
}

type Issue = z.core.$ZodIssue;

function issueProblems(issue: Issue, input: unknown): ScenarioProblem[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, code: 'onbekend', expected: '' }));
  }
  const missing = at(input, issue.path) === undefined;
  return [{ path, code: missing ? 'ontbreekt' : 'anders', expected: expectedOf(issue) }];
}

/** Words for what belongs in a field. */
function expectedOf(issue: Issue): string {
  // Formats of `values.ts` carry their code as message.
  const form = wordOf(words.vorm, issue.message);
  if (form !== '') return form;
  if (issue.code === 'invalid_type') return wordOf(words.soort, issue.expected);
  if (issue.code === 'invalid_value') return fillTemplate(words.keuze, { codes: issue.values.map(String).join(', ') });
  if (issue.code === 'too_small') return fillTemplate(words.minstens, { getal: Number(issue.minimum) });
  if (issue.code === 'too_big') return fillTemplate(words.hoogstens, { getal: Number(issue.maximum) });
  if (issue.code === 'not_multiple_of') return fillTemplate(words.veelvoud, { getal: issue.divisor });
  return '';
}

function wordOf(from: Readonly<Record<string, string>>, key: string): string {
  return from[key] ?? '';
}

function at(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input);
}
