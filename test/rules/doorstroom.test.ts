/** Runs every `test/rules/doorstroom/*.yaml`: facts in; findings, dates with their derivation, and the state of the file out. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Finding, Termijn, Toestand } from '../../src/rules/index.ts';
import {
  doorstroomFindings,
  huisFindings,
  makeLaw,
  message,
  overgangNaar,
  PIJLEN,
  redenText,
  STATEN,
  staatText,
  stepResult,
  stepText,
  termijnText,
} from '../../src/rules/index.ts';
import { toUserLayer } from './case.ts';
import { type Expected, summaryOf } from './cases.ts';
import { type DoorstroomCase, type ExpectedTermijn, allFindings, allTermijnen, files, stateOf } from './doorstroom.ts';
import { lawbook } from './law.ts';

const cases = files.flatMap(({ name, file }) =>
  file.cases.map((item) => ({
    title: `${name.replace('.yaml', '')}: ${item.name}${item.example === undefined ? '' : ` (${item.example})`}`,
    item,
    rules: item.rules ?? file.rules,
  })),
);

test.each(cases)('$title', ({ item, rules }) => {
  expect(observed(item, rules)).toEqual(wanted(item));
});

type Detailed = Exclude<Expected, string>;
const summary = (finding: Finding): string => `${finding.severity} ${finding.code}`;
const detailed = (item: DoorstroomCase): Detailed[] => item.expect.filter((expected) => typeof expected !== 'string');

/** What the case says. */
function wanted(item: DoorstroomCase): unknown {
  return {
    findings: item.expect.map(summaryOf).sort(),
    details: detailed(item),
    termijnen: item.termijnen ?? [],
    toestand: item.toestand,
    unfilled: [],
  };
}

/** What the rules say, in the shape of the case: only what it names. */
function observed(item: DoorstroomCase, rules: readonly string[]): unknown {
  const law = makeLaw(lawbook, toUserLayer(item.law));
  const all = allFindings(item, law);
  const found = all.filter((finding) => rules.includes(finding.rule));
  const dates = allTermijnen(item, law);
  const state = stateOf(item, law);
  return {
    findings: found.map(summary).sort(),
    details: detailed(item).map((expected) => closest(found, expected)),
    termijnen: (item.termijnen ?? []).map((expected) => closestDate(dates, expected)),
    toestand: item.toestand === undefined || state === null ? undefined : cutState(state, item.toestand),
    unfilled: [
      ...all.map((finding) => message(lawbook, finding)),
      ...dates.flatMap((date) => [termijnText(date), ...date.afleiding.map(words)]),
      ...(state?.overgangen ?? []).flatMap(({ nodig, aandacht }) => [...nodig, ...aandacht].map(redenText)),
    ].filter((text) => /\{\{|undefined|null|NaN| {2}|\b[A-Z]{3,}_[A-Z]/.test(text)),
  };
}

const words = (step: Termijn['afleiding'][number]): string => `${stepText(step)} = ${stepResult(step)}`;

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

function closestDate(dates: readonly Termijn[], expected: ExpectedTermijn): ExpectedTermijn | undefined {
  const candidates = dates
    .filter((date) => date.code === expected.termijn)
    .map((date) => ({
      termijn: date.code,
      ...(expected.soort === undefined ? {} : { soort: date.soort }),
      datum: date.datum,
      ...(expected.lezingen === undefined ? {} : { lezingen: [...date.lezingen] }),
      ...(expected.herinneringen === undefined ? {} : { herinneringen: [...date.herinneringen] }),
      ...(expected.vraag === undefined ? {} : { vraag: date.vraag ?? '' }),
      ...(expected.stappen === undefined ? {} : { stappen: date.afleiding.map(words) }),
    }));
  return candidates.find((candidate) => isDeepStrictEqual(candidate, expected)) ?? candidates[0];
}

type ExpectedState = NonNullable<DoorstroomCase['toestand']>;

function cutState(state: Toestand, expected: ExpectedState): ExpectedState {
  const codes = (targets: Record<string, unknown>, part: 'nodig' | 'aandacht'): Record<string, string[]> =>
    Object.fromEntries(
      STATEN.filter((naar) => naar in targets).map((naar) => [naar, overgangNaar(state, naar)[part].map(({ code }) => code)]),
    );
  return {
    staat: state.staat,
    ...(expected.sinds === undefined ? {} : { sinds: state.sinds }),
    ...(expected.fase === undefined ? {} : { fase: state.fase }),
    ...(expected.nodig === undefined ? {} : { nodig: codes(expected.nodig, 'nodig') }),
    ...(expected.aandacht === undefined ? {} : { aandacht: codes(expected.aandacht, 'aandacht') }),
    ...(expected.beroepen === undefined ? {} : { beroepen: state.beroepen.map(({ stap, schorsend }) => `${stap} ${schorsend}`) }),
  };
}

/** `DS-04`, `DS-05` and so on. */
const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `DS-${String(from + index).padStart(2, '0')}`);

/** Rules of this side; the others have their cases with the company. */
const RULES = new Set(files.flatMap(({ file }) => [...file.rules, ...file.cases.flatMap((item) => item.rules ?? [])]));

describe('the cases as a whole', () => {
  test('every rule of the person side has cases', () => {
    // DS-01 is the form of every parameter (lawbook.test.ts), DS-03 has its cases in findings/.
    const mine = [...range(4, 23), ...range(32, 37), ...range(39, 40), ...range(44, 47), 'DS-02', 'DS-50'];
    expect(mine.filter((id) => !RULES.has(id))).toEqual([]);
  });
  test('every message of every card has a case in which it comes', () => {
    const tested = new Set(
      files.flatMap(({ file }) =>
        file.cases.flatMap((item) => item.expect.map((one) => `${(item.rules ?? file.rules).join()} ${summaryOf(one)}`)),
      ),
    );
    const untested = [...lawbook.rules.values()]
      .filter((card) => RULES.has(card.id))
      .flatMap((card) =>
        Object.entries(card.messages).map(([code, { severity }]) => ({ rule: card.id, code: `${severity} ${code}` })),
      )
      .filter(({ rule, code }) => ![...tested].some((text) => text.includes(rule) && text.endsWith(` ${code}`)));
    expect(untested).toEqual([]);
  });
  test('information never stands among what there is to solve', () => {
    const informing = new Set([...lawbook.rules.values()].filter((card) => card.kind === 'info').map((card) => card.id));
    const findings = cases.flatMap(({ item }) => {
      const law = makeLaw(lawbook, toUserLayer(item.law));
      const { persoon, huis, on } = item;
      return [...(persoon ? doorstroomFindings(persoon, law, on) : []), ...(huis ? huisFindings(huis, law, on) : [])];
    });
    expect(findings.length).toBeGreaterThan(100);
    expect(findings.filter(({ rule }) => informing.has(rule))).toEqual([]);
  });
  test('every state and every arrow between two states is met in a case', () => {
    const met = new Set<string>();
    const states = new Set<string>();
    for (const { item } of cases) {
      const state = stateOf(item, makeLaw(lawbook, toUserLayer(item.law)));
      if (state === null) continue;
      states.add(state.staat);
      for (const { naar } of state.overgangen) met.add(`${state.staat}>${naar}`);
    }
    expect(STATEN.filter((staat) => !states.has(staat))).toEqual([]);
    expect(PIJLEN.map(({ van, naar }) => `${van}>${naar}`).filter((arrow) => !met.has(arrow))).toEqual([]);
    expect(STATEN.filter((staat) => staatText(staat) === '')).toEqual([]);
  });
});
