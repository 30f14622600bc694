/**
 * Which rule has which cases. Every YAML file below this folder with `cases` is read; `boundaries/*.yaml` says which of them stand on
 * either side of a boundary that a rule card declares. `npm run rules:coverage` prints it, `coverage.test.ts` fails on a gap.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Lawbook, RuleCard } from '../../src/rules/index.ts';

export interface CaseRef {
  /** `findings/ama-03-opvolging: name of the case`. */
  readonly key: string;
  /** Rules that this case looks at. */
  readonly rules: readonly string[];
  /** `W CODE` of what it expects; empty: nothing. */
  readonly codes: readonly string[];
}

/** Rule → boundary → keys of cases. */
export type Boundaries = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface RuleCoverage {
  readonly card: RuleCard;
  readonly holds: readonly string[];
  readonly holdsNot: readonly string[];
  readonly boundaries: readonly { readonly name: string; readonly text: string; readonly cases: readonly string[] }[];
}

const here = fileURLToPath(new URL('.', import.meta.url));
const LAST_SIDE = 2;

const Expected = z.union([z.string(), z.looseObject({ finding: z.string() })]);
const LooseCase = z.looseObject({
  name: z.string(),
  rules: z.array(z.string()).optional(),
  id: z.string().optional(),
  expect: z.unknown().optional(),
});
const LooseFile = z.looseObject({ rules: z.array(z.string()).optional(), cases: z.array(LooseCase) });

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
}

const read = (name: string): unknown => parse(readFileSync(join(here, name), 'utf8'), { merge: true, maxAliasCount: -1 });

function codesOf(expected: unknown): string[] {
  const list = z.array(Expected).safeParse(expected);
  if (!list.success) return [];
  return list.data.map((each) => (typeof each === 'string' ? each : each.finding));
}

/** Every case of every YAML file. */
export function allCases(): CaseRef[] {
  return yamlFiles(here).flatMap((name) => {
    const file = LooseFile.safeParse(read(name));
    if (!file.success) return [];
    const key = name.replaceAll('\\', '/').replace('.yaml', '');
    return file.data.cases.map((item) => ({
      key: `${key}: ${item.name}`,
      rules: item.rules ?? file.data.rules ?? [],
      codes: codesOf(item.expect),
    }));
  });
}

/** The boundaries of `boundaries/*.yaml`. */
export function allBoundaries(): Boundaries {
  const schema = z.record(z.string(), z.record(z.string(), z.array(z.string()).min(1)));
  const files = yamlFiles(join(here, 'boundaries')).map((name) => schema.parse(read(join('boundaries', name))));
  return Object.assign({}, ...files) as Boundaries;
}

/** What each rule card has. */
export function coverageOf(lawbook: Lawbook, cases: readonly CaseRef[], boundaries: Boundaries): RuleCoverage[] {
  return [...lawbook.rules.values()].map((card) => {
    const codes = new Set(Object.entries(card.messages).map(([code, { severity }]) => `${severity} ${code}`));
    const own = cases.filter(({ rules }) => rules.includes(card.id));
    const holds = own.filter((item) => item.codes.some((code) => codes.has(code)));
    const declared = typeof card.boundary === 'object' ? Object.entries(card.boundary) : [];
    return {
      card,
      holds: holds.map(({ key }) => key),
      holdsNot: own.filter((item) => !holds.includes(item)).map(({ key }) => key),
      boundaries: declared.map(([name, text]) => ({ name, text, cases: boundaries[card.id]?.[name] ?? [] })),
    };
  });
}

export interface Gaps {
  /** Rules of kind `rule` whose card says nothing about boundaries. */
  readonly undeclared: readonly string[];
  /** `AMA-03 vervaldag`: fewer than two cases. */
  readonly uncovered: readonly string[];
  /** `AMA-03 vervaldag`: named by cases, not by the card. */
  readonly unknown: readonly string[];
  /** Keys that no file has. */
  readonly lost: readonly string[];
  /** Rules that find something, without a case in which they do, or without one in which they do not. */
  readonly oneSided: readonly string[];
}

/** What is missing; every list is empty in a complete lawbook. */
export function gapsOf(coverage: readonly RuleCoverage[], cases: readonly CaseRef[], boundaries: Boundaries): Gaps {
  const keys = new Set(cases.map(({ key }) => key));
  const declared = new Set(coverage.flatMap(({ card, boundaries: own }) => own.map(({ name }) => `${card.id} ${name}`)));
  const named = Object.entries(boundaries).flatMap(([rule, own]) => Object.keys(own).map((name) => `${rule} ${name}`));
  return {
    undeclared: coverage.filter(({ card }) => card.kind === 'rule' && card.boundary === undefined).map(({ card }) => card.id),
    uncovered: coverage.flatMap(({ card, boundaries: own }) =>
      own.filter((each) => new Set(each.cases).size < LAST_SIDE).map(({ name }) => `${card.id} ${name}`),
    ),
    unknown: named.filter((name) => !declared.has(name)),
    lost: Object.values(boundaries).flatMap((own) => Object.values(own).flatMap((list) => list.filter((key) => !keys.has(key)))),
    oneSided: coverage
      .filter(({ card }) => Object.keys(card.messages).length > 0)
      .filter(({ holds, holdsNot }) => holds.length === 0 || holdsNot.length === 0)
      .map(({ card }) => card.id),
  };
}

/** The report, as lines. */
export function coverageLines(coverage: readonly RuleCoverage[]): string[] {
  return coverage.flatMap(({ card, holds, holdsNot, boundaries: own }) => [
    `${card.id}  ${card.kind}  ${card.title}`,
    `    holds: ${String(holds.length)}, does not hold: ${String(holdsNot.length)}`,
    ...(card.boundary === 'none' ? [`    boundary: none (${card.boundary_reason ?? ''})`] : []),
    ...(card.boundary === undefined && card.kind === 'rule' ? ['    boundary: not declared'] : []),
    ...own.flatMap((each) => [`    boundary ${each.name}: ${each.text}`, ...each.cases.map((key) => `      ${key}`)]),
  ]);
}
