/** Runs every `test/rules/findings/*.yaml`: facts in, findings out, compared as a whole for the rules of the file. */
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/rules/index.ts';
import { checkOrganisatie, checkPerson, dossierStand, makeLaw, message } from '../../src/rules/index.ts';
import { toOrganisatie, toPersoon, toUserLayer } from './case.ts';
import { type Case, type Expected, files, summaryOf } from './cases.ts';
import { lawbook } from './law.ts';

const cases = files.flatMap(({ name, file }) =>
  file.cases.map((item) => ({
    title: `${name.replace('.yaml', '')}: ${item.name}${item.example === undefined ? '' : ` (example ${String(item.example)})`}`,
    item,
    rules: item.rules ?? file.rules,
  })),
);

test.each(cases)('$title', ({ item, rules }) => {
  expect(observed(item, rules)).toEqual(wanted(item));
});

/** Findings of the calculation; their cases stand in `funding/`. */
const OF_THE_CALCULATION = new Set(['AMA-27', 'AMA-28']);

/** Maatwerk and doorstroom: their cases stand in folders of their own, whose tests ask the same; only the ticket is met in an AMA file. */
const OF_MAATWERK = /^DS-(?!03$)/u;

test('every message of every rule card has a case in which it comes', () => {
  const tested = new Set(files.flatMap(({ file }) => file.cases.flatMap((item) => item.expect.map((one) => summaryOf(one)))));
  const untested = [...lawbook.rules.values()]
    .filter((card) => !OF_THE_CALCULATION.has(card.id) && !OF_MAATWERK.test(card.id))
    .flatMap((card) =>
      Object.entries(card.messages).map(([code, entry]) => ({ rule: card.id, code: `${entry.severity} ${code}` })),
    )
    .filter(({ code }) => !tested.has(code));
  expect(untested).toEqual([]);
});

type Detailed = Exclude<Expected, string>;

const summary = (finding: Finding): string => `${finding.severity} ${finding.code}`;
const detailed = (item: Case): Detailed[] => item.expect.filter((expected) => typeof expected !== 'string');

/** What the case says. */
function wanted(item: Case): unknown {
  return {
    findings: item.expect.map(summaryOf).sort(),
    details: detailed(item),
    unfilled: [],
    volledig: item.volledig,
    standen: item.standen,
  };
}

/** What the rules say, in the shape of the case: only what it names. */
function observed(item: Case, rules: readonly string[]): unknown {
  const law = makeLaw(lawbook, toUserLayer(item.law));
  const facts = { organisatie: toOrganisatie(item.organisatie), persoon: toPersoon(item) };
  const all = [...checkPerson(facts, law, item.on), ...checkOrganisatie(facts.organisatie, law, item.on)];
  const found = all.filter((finding) => rules.includes(finding.rule));
  const [stand] = dossierStand(facts, law, item.on);
  const rows = new Map(stand?.requirements.map((row) => [row.id, row.stand]));
  const standen = Object.keys(item.standen ?? {}).map((id) => [id, rows.get(id) ?? 'no such row']);
  return {
    findings: found.map(summary).sort(),
    details: detailed(item).map((expected) => closest(found, expected)),
    unfilled: all.map((finding) => message(lawbook, finding)).filter((text) => /\{\{|undefined|null|NaN| {2}/.test(text)),
    volledig: item.volledig === undefined ? undefined : stand?.volledig,
    standen: item.standen === undefined ? undefined : Object.fromEntries(standen),
  };
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
