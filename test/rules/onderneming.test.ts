/** Runs every `test/rules/onderneming/*.yaml`: facts of a company in, findings and figures out, to the cent. */
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import texts from '../../src/shared/messages/nl/rules.json' with { type: 'json' };
import type { Finding, Law, Verantwoording } from '../../src/rules/index.ts';
import {
  extraContingent,
  makeLaw,
  message,
  missingText,
  ondernemingBedragen,
  OndernemingFacts,
  ondernemingFindings,
  pakketVoor2019,
  startpakketTerugkeer,
  stepResult,
  stepText,
  verlengingContingent,
  vertrekEffect,
} from '../../src/rules/index.ts';
import { toUserLayer } from './case.ts';
import type { Expected } from './cases.ts';
import { summaryOf } from './cases.ts';
import { lawbook } from './law.ts';
import type { OndernemingCase } from './onderneming-cases.ts';
import { ONDERNEMING_RULES, ondernemingFiles } from './onderneming-cases.ts';

const cases = ondernemingFiles.flatMap(({ name, file }) =>
  file.cases.map((item) => ({
    title: `${name.replace('.yaml', '')}: ${item.name}${item.example === undefined ? '' : ` (${item.example})`}`,
    item,
    rules: item.rules ?? file.rules,
  })),
);

test.each(cases)('$title', ({ item, rules }) => {
  expect(observed(item, rules)).toEqual(wanted(item));
});

test('every message of every card of these rules has a case in which it comes', () => {
  const tested = new Set(cases.flatMap(({ item }) => item.expect.map(summaryOf)));
  const untested = [...ONDERNEMING_RULES].flatMap((id) =>
    Object.entries(lawbook.rules.get(id)?.messages ?? {})
      .map(([code, { severity }]) => ({ id, code: `${severity} ${code}` }))
      .filter(({ code }) => !tested.has(code)),
  );
  expect(untested).toEqual([]);
});

test('every step of a derivation has its words, and every word its step', () => {
  const seen = cases.flatMap(({ item }) => codesIn(figuresOf(item, makeLaw(lawbook, toUserLayer(item.law)))));
  expect([...new Set(seen)].sort()).toEqual(Object.keys(texts.afleidingMaatwerk).sort());
});

/** Path and code of everything that is wrong with the facts; undefined where nothing is. */
function problems(input: unknown): [string, string][] | undefined {
  return OndernemingFacts.safeParse(input).error?.issues.map(({ path, message: code }) => [path.join('.'), code]);
}

test('the facts have a JSON Schema, and wrong facts are refused by path and code', () => {
  const schema = z.toJSONSchema(OndernemingFacts, { io: 'input' });
  expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(OndernemingFacts.shape));
  expect(problems({})).toBeUndefined();
  expect(problems({ contingenten: [{ van: '2026-02-30', vte: '0,75' }] })).toEqual([
    ['contingenten.0.van', 'DATUM_ONGELDIG'],
    ['contingenten.0.vte', 'DECIMAAL_ONGELDIG'],
  ]);
  expect(problems({ werknemers: [{ id: 'w', contracten: [{ van: '2026-01-01', q: '38', s: '0' }] }] })).toEqual([
    ['werknemers.0.contracten.0.s', 'DECIMAAL_ONGELDIG'],
  ]);
  expect(problems({ kwartaalcijfers: [{ kwartaal: '2026Q5', bron: 'dmfa', datum: '2026-04-01' }] })).toEqual([
    ['kwartaalcijfers.0.kwartaal', 'KWARTAAL_ONGELDIG'],
  ]);
  expect(problems({ contingent: [] })?.map(([path]) => path)).toEqual(['']);
});

type Detailed = Exclude<Expected, string>;
const detailed = (item: OndernemingCase): Detailed[] => item.expect.filter((expected) => typeof expected !== 'string');
const summary = (finding: Finding): string => `${finding.severity} ${finding.code}`;

function wanted(item: OndernemingCase): unknown {
  return {
    findings: item.expect.map(summaryOf).sort(),
    details: detailed(item),
    unfilled: [],
    figures: item.figures,
    missing: item.missing,
    unconfirmed: item.unconfirmed,
  };
}

function observed(item: OndernemingCase, rules: readonly string[]): unknown {
  const law = makeLaw(lawbook, toUserLayer(item.law));
  const all = ondernemingFindings(item.facts, law, item.on);
  const found = all.filter((finding) => rules.includes(finding.rule));
  const figures = figuresOf(item, law);
  const texts = [...all.map((finding) => message(lawbook, finding)), ...printed(figures)];
  return {
    findings: found.map(summary).sort(),
    details: detailed(item).map((expected) => closest(found, expected)),
    unfilled: texts.filter((text) => /\{\{|undefined|null|NaN| {2}|^[A-Z_]+$/.test(text)),
    figures: pick(item.figures, (path) => at(figures, path)),
    missing: pick(item.missing, (path) => accounted(figures, path).missing.map(missingText)),
    unconfirmed: pick(item.unconfirmed, (path) => accounted(figures, path).unconfirmed.map((used) => used.id)),
  };
}

/** The same paths with what is found there. */
function pick<T>(paths: object, of: (path: string) => T): Record<string, T> {
  return Object.fromEntries(Object.keys(paths).map((path) => [path, of(path)]));
}

/** Everything that can be asked about the facts of a case. */
function figuresOf({ facts, on, vertrek }: OndernemingCase, law: Law): Record<string, unknown> {
  return {
    ...ondernemingBedragen(facts, law, on),
    extra: extraContingent(facts, law, on),
    verlenging: verlengingContingent(facts, law, on),
    terugkeer: startpakketTerugkeer(law, on),
    voor2019: Object.fromEntries(facts.werknemers.map((item) => [item.id, pakketVoor2019(item, law, on)])),
    vertrek: vertrek === undefined ? null : vertrekEffect(facts, law, vertrek.werknemer, vertrek.laatsteDag),
  };
}

/** `invulling.1.kwartalen.0.procent`. */
function at(figures: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], figures);
}

const accounted = (figures: unknown, path: string): Verantwoording => at(figures, path) as Verantwoording;

/** Every sentence of every derivation and of everything that is missing. */
function printed(figures: unknown): string[] {
  if (Array.isArray(figures)) return figures.flatMap(printed);
  if (figures === null || typeof figures !== 'object') return [];
  const { derivation, missing } = figures as Partial<Verantwoording>;
  const own = [
    ...(derivation ?? []).map((step) => `${stepText(step)} ${stepResult(step)}`.trim()),
    ...(missing ?? []).map(missingText),
  ];
  return [...own, ...Object.entries(figures).flatMap(([key, value]) => (key === 'derivation' ? [] : printed(value)))];
}

/** The codes of every step. */
function codesIn(figures: unknown): string[] {
  if (figures === null || typeof figures !== 'object') return [];
  const { derivation } = figures as Partial<Verantwoording>;
  const own = Array.isArray(derivation) ? derivation.map((step) => step.code) : [];
  return [...own, ...Object.entries(figures).flatMap(([key, value]) => (key === 'derivation' ? [] : codesIn(value)))];
}

/** The finding that answers an expectation, cut to what it names; the first of its code when none answers it wholly. */
function closest(found: readonly Finding[], expected: Detailed): Detailed | undefined {
  const candidates = found.filter((finding) => summary(finding) === expected.finding).map((finding) => cut(finding, expected));
  return candidates.find((candidate) => isDeepStrictEqual(candidate, expected)) ?? candidates[0];
}

function cut(finding: Finding, expected: Detailed): Detailed {
  const params = Object.fromEntries(Object.keys(expected.params ?? {}).map((key) => [key, finding.params[key]]));
  return {
    finding: summary(finding),
    ...(expected.kind === undefined ? {} : { kind: finding.kind }),
    ...(expected.since === undefined ? {} : { since: finding.since }),
    ...(expected.due === undefined ? {} : { due: finding.due }),
    ...(expected.params === undefined ? {} : { params }),
    ...(expected.message === undefined ? {} : { message: message(lawbook, finding) }),
  };
}
