/**
 * Properties of the AMA rules over every YAML case: the order of the facts plays no part, a fact that no rule reads changes nothing, no
 * date throws, a value that nobody knows is never filled in, money adds up to the cent.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AmaFacts, Finding, Law } from '../../src/rules/index.ts';
import { calculateFunding, checkOrganisatie, checkPerson, makeLaw, message } from '../../src/rules/index.ts';
import { addDays, addMonths, countDays, dayNumber, fromDayNumber, yearPeriod } from '../../src/shared/domain/date.ts';
import { toCents } from '../../src/shared/domain/money.ts';
import { toOrganisatie, toPersoon, toUserLayer } from './case.ts';
import { files } from './cases.ts';
import { d, persoon, traject } from './facts.ts';
import { exampleLaw, lawbook, shipped } from './law.ts';

const cases = files.flatMap(({ file }) =>
  file.cases.map((item) => ({
    on: item.on,
    law: makeLaw(lawbook, toUserLayer(item.law)),
    facts: { organisatie: toOrganisatie(item.organisatie), persoon: toPersoon(item) } satisfies AmaFacts,
  })),
);
const someCase = fc.constantFrom(...cases);
const anyDay = fc.integer({ min: dayNumber(d('2000-01-01')), max: dayNumber(d('2100-12-31')) }).map(fromDayNumber);

const check = (facts: AmaFacts, law: Law, on: AmaFacts['persoon']['trajecten'][number]['start']): Finding[] => [
  ...checkPerson(facts, law, on),
  ...checkOrganisatie(facts.organisatie, law, on),
];
const keys = (findings: readonly Finding[]): string[] => findings.map((finding) => JSON.stringify(finding)).sort();

/** Attendance: a later statement on the same unit replaces the earlier one, so that its order is a fact of its own. */
const IN_ORDER = new Set(['uitspraken']);

/** The same facts with every other list turned round. */
function reversed<T>(value: T, key = ''): T {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => reversed(item));
    return (IN_ORDER.has(key) ? items : items.toReversed()) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, reversed(each as unknown, name)])) as T;
}

describe('findings', () => {
  test('do not depend on the order of the facts', () => {
    for (const { facts, law, on } of cases) {
      const codes = (given: AmaFacts): string[] =>
        check(given, law, on)
          .map(({ rule, code, severity, due, since }) => [rule, code, severity, due, since].join(' '))
          .sort();
      expect(codes(reversed(facts))).toEqual(codes(facts));
    }
  });
  test('a fact that no rule reads changes nothing', () => {
    for (const { facts, law, on } of cases) {
      const more = {
        organisatie: { ...facts.organisatie, lievelingskleur: 'petrol' },
        persoon: { ...facts.persoon, schoenmaat: 43, trajecten: facts.persoon.trajecten.map((one) => ({ ...one, weer: 'zon' })) },
      };
      expect(keys(check(more, law, on))).toEqual(keys(check(facts, law, on)));
    }
  });
  test('property: no date of 2000 to 2100 throws, and every sentence is filled in', () => {
    fc.assert(
      fc.property(someCase, anyDay, ({ facts, law }, on) => {
        for (const finding of check(facts, law, on)) expect(message(lawbook, finding)).not.toMatch(/\{\{|undefined|NaN/);
      }),
      { numRuns: 400 },
    );
  });
  test('property: a value that nobody knows makes no rule throw, and is never printed as a value', () => {
    const emptied = new Map(
      [...lawbook.parameters.keys()].map((id) => {
        const parameters = new Map(lawbook.parameters);
        const parameter = lawbook.parameters.get(id)!;
        parameters.set(id, {
          ...parameter,
          values: parameter.values.map((value) => ({ ...value, value: null, question: 'Wat?', ask: 'wie' })),
        });
        return [id, makeLaw({ ...lawbook, parameters })] as const;
      }),
    );
    const ids = [...emptied.keys()].filter((id) => !id.startsWith('cmw.') && !id.startsWith('imw.'));
    fc.assert(
      fc.property(someCase, fc.constantFrom(...ids), ({ facts, on }, id) => {
        for (const finding of check(facts, emptied.get(id)!, on)) {
          expect(message(lawbook, finding)).not.toMatch(/\{\{|undefined|null|NaN/);
        }
      }),
      { numRuns: 600 },
    );
  });
  test('property: a fact that is not filled in makes no rule throw', () => {
    const NULLABLE = [
      'insz',
      'geboortedatum',
      'adviesDatum',
      'overgangsbeslissing',
      'capaciteitUrenX100',
      'collegasGebrieft',
      'startTijd',
    ];
    fc.assert(
      fc.property(someCase, fc.constantFrom(...NULLABLE), ({ facts, law, on }, name) => {
        const without = <T extends object>(value: T): T => (name in value ? { ...value, [name]: null } : value);
        const less = {
          organisatie: facts.organisatie,
          persoon: { ...without(facts.persoon), trajecten: facts.persoon.trajecten.map(without) },
        };
        for (const finding of check(less, law, on)) expect(message(lawbook, finding)).not.toMatch(/\{\{|undefined|NaN/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('terms', () => {
  test('property: the yearly assessment falls on the same day of the month, or on the last one, leap years and all', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const facts = { organisatie: toOrganisatie(), persoon: persoon({ trajecten: [traject({ start })] }) };
        const due = checkPerson(facts, shipped, start).find(({ rule }) => rule === 'AMA-03')?.due;
        if (due === undefined || due === null) return;
        expect(due).toBe(addMonths(start, 12));
        expect(countDays(start, due) - 1).toBeGreaterThanOrEqual(365);
        expect(countDays(start, due) - 1).toBeLessThanOrEqual(366);
      }),
      { numRuns: 300 },
    );
  });
  test('property: interruptions and absences move no term of AMA; nothing in the law says that they do', () => {
    const near = fc.integer({ min: -400, max: 800 });
    const stretch = fc.tuple(near, fc.nat({ max: 200 }), fc.boolean());
    fc.assert(
      fc.property(
        anyDay,
        fc.array(stretch, { maxLength: 4 }),
        fc.array(stretch, { maxLength: 4 }),
        near,
        (start, off, away, later) => {
          const spans = (list: typeof off) =>
            list.map(([from, days, open]) => ({ van: addDays(start, from), tot: open ? null : addDays(start, from + days) }));
          const on = addDays(start, later);
          const terms = (more: Partial<ReturnType<typeof traject>>) =>
            checkPerson(
              { organisatie: toOrganisatie(), persoon: persoon({ trajecten: [traject({ start, ...more })] }) },
              shipped,
              on,
            )
              .filter(({ due }) => due !== null)
              .map(({ rule, code, due }) => `${rule} ${code} ${String(due)}`)
              .sort();
          expect(terms({ onderbrekingen: spans(off), afwezigheden: spans(away) })).toEqual(terms({}));
        },
      ),
      { numRuns: 300 },
    );
  });
  test.each([
    ['2024-02-29', '2025-02-28'],
    ['2023-02-28', '2024-02-28'],
    ['2024-01-31', '2025-01-31'],
    ['2024-12-31', '2025-12-31'],
  ])('from %s to %s', (start, due) => {
    const facts = { organisatie: toOrganisatie(), persoon: persoon({ trajecten: [traject({ start: d(start) })] }) };
    expect(checkPerson(facts, shipped, d(start)).find(({ rule }) => rule === 'AMA-03')?.due).toBe(due);
  });
});

describe('money', () => {
  const inYear = fc.integer({ min: 0, max: 364 }).map((days) => addDays(d('2025-01-01'), days));
  const stay = fc.tuple(inYear, inYear).map(([a, b]) => (a <= b ? { start: a, einde: b } : { start: b, einde: a }));

  test('property: quarters add up to the year, persons to the whole, and the balance is the subsidy minus what was received', () => {
    fc.assert(
      fc.property(fc.array(stay, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 500_000 }), (stays, received) => {
        const result = calculateFunding({
          year: 2025,
          on: d('2026-01-31'),
          law: exampleLaw,
          organisatie: {
            contingenten: [{ van: d('2025-01-01'), plaatsen: 20 }],
            voorschotten: [{ datum: d('2025-03-01'), cents: toCents(received) }],
          },
          personen: stays.map((one, index) =>
            persoon({ id: `p${String(index)}`, trajecten: [traject({ ...one, id: `t${String(index)}` })] }),
          ),
        });
        const { methodA, perTraject } = result;
        expect(perTraject.reduce((sum, one) => sum + one.totalA, 0)).toBe(methodA.totalDays);
        for (const { daysA, totalA } of perTraject) expect(daysA.Q1 + daysA.Q2 + daysA.Q3 + daysA.Q4).toBe(totalA);
        expect(methodA.totalDays).toBe(stays.reduce((sum, { start, einde }) => sum + countDays(start, einde), 0));
        // 20 places are never filled here, so that nothing is capped: days x amount / divisor, rounded once, half up.
        const exact = (2n * BigInt(methodA.totalDays) * 281_220n + 365n) / (2n * 365n);
        expect(methodA.subsidyCents).toBe(Number(exact));
        expect(methodA.balanceCents).toBe(Number(exact) - received);
      }),
    );
  });
  test('property: no year of 2000 to 2100 throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), stay, (year, one) => {
        const shift = (day: typeof one.start) => addMonths(day, (year - 2025) * 12);
        const { to } = yearPeriod(year);
        const result = calculateFunding({
          year,
          on: to,
          law: shipped,
          organisatie: { contingenten: [{ van: shift(d('2025-01-01')), plaatsen: 5 }], voorschotten: [] },
          personen: [persoon({ trajecten: [traject({ start: shift(one.start), einde: shift(one.einde) })] })],
        });
        expect(result.year).toBe(year);
      }),
    );
  });
});
