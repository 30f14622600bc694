/** `rules schema` and `rules evaluate SCENARIO`: no case file is asked (E-20). */
import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate } from '../../shared/domain/date.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { userPath, withCore } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { fundingLines } from './funding.ts';
import { knownOn } from './law.ts';
import { optionalDate } from './organisation.ts';

type Answer = OutputOf<'rules.evalueer'>;
type Finding = Answer['bevindingen'][number];
type Step = Finding['afleiding'][number];

/** The file as data. Throws UsageError when it is not to be read, or neither JSON nor YAML. */
function readScenario(file: string): unknown {
  try {
    const content = readFileSync(userPath(file), 'utf8');
    return /\.ya?ml$/i.test(file) ? parseYaml(content, { merge: true }) : JSON.parse(content);
  } catch {
    throw new UsageError(`INVOER_BESTAND ${file}`);
  }
}

export async function rulesSchemaCommand(): Promise<Outcome> {
  const schema = await withCore((client) => client.call('rules.schema', {}));
  return { json: schema, lines: JSON.stringify(schema, null, 1).split('\n') };
}

export async function rulesEvaluateCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [file] = words;
  if (!file) throw new UsageError('ARGUMENT_ONTBREEKT SCENARIO');
  const input = {
    scenario: readScenario(file),
    ...optionalDate(flags, 'on'),
    ...knownOn(flags),
  };
  const answer = await withCore((client) => client.call('rules.evalueer', input));
  return { json: toJson(answer), lines: linesOf(answer) };
}

function toJson({ naam, op, gekendOp, regelboek, bevindingen, termijnen, financiering, onderneming, tegenspraken }: Answer) {
  return {
    name: naam,
    on: op,
    knownOn: gekendOp,
    lawbook: regelboek,
    findings: bevindingen.map(({ persoon, traject, sinds, tegen, plaats, afleiding, ...rest }) => ({
      ...rest,
      person: persoon,
      traject,
      since: sinds,
      due: tegen,
      place: plaats,
      derivation: afleiding,
    })),
    deadlines: termijnen.map(({ tegen, teLaat, persoon, soort, lezingen, vraag, afleiding, ...rest }) => ({
      due: tegen,
      overdue: teLaat,
      kind: soort,
      person: persoon,
      readings: lezingen,
      question: vraag,
      ...rest,
      derivation: afleiding,
    })),
    amounts: financiering,
    company: onderneming,
    contradictions: tegenspraken.map(({ verschil, values, ...rest }) => ({
      ...rest,
      readings: values.map(({ dag, ...value }) => ({ ...value, day: dag })),
      difference: verschil,
    })),
  };
}

function linesOf({ op, gekendOp, bevindingen, termijnen, financiering }: Answer): string[] {
  return [
    text('cli.scenario.kop', { datum: formatDate(op), aantal: bevindingen.length }),
    ...(gekendOp === null ? [] : [text('cli.scenario.gekend', { datum: formatDate(gekendOp) })]),
    ...bevindingen.flatMap(findingLines),
    ...(termijnen.length === 0 ? [] : ['', text('cli.scenario.termijnen')]),
    ...termijnen.map(
      ({ tegen, message, persoon, vraag }) =>
        `  ${tegen === null ? '–' : formatDate(tegen)}  ${persoon ?? ''}  ${message}${vraag === null ? '' : ` ${vraag}`}`,
    ),
    ...(financiering === null ? [] : ['', ...fundingLines(financiering)]),
  ];
}

function findingLines({ severity, rule, message, persoon, traject, afleiding }: Finding): string[] {
  const who = [persoon, traject].filter(Boolean).join(' ');
  return [`  ${severity}  ${who === '' ? '' : `${who}: `}${message}  [${rule}]`, ...afleiding.flatMap(stepLines)];
}

/** A step with the values of the lawbook below it. */
export function stepLines(step: Step): string[] {
  return [
    `       ${step.text}${step.result === null ? '' : ` = ${step.result}`}`,
    ...step.parameters.map(
      ({ label, value, standing, source }) =>
        `         ${text('cli.scenario.waarde', { naam: label, waarde: value ?? text('cli.law.geenWaarde'), stand: text(`cli.law.${standing}`), bron: source ?? '–' })}`,
    ),
  ];
}
