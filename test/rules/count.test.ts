/** Properties of the calculation: days against a slow count, totals that add up, amounts that round once. */
import { Big } from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FundingPerson, FundingResult } from '../../src/rules/index.ts';
import { calculateFunding, fundingCounter, telKwartaal } from '../../src/rules/index.ts';
import { addDays, countDays, quarterPeriod, weekday, yearPeriod } from '../../src/shared/domain/date.ts';
import type { IsoDate, Quarter } from '../../src/shared/domain/date.ts';
import { aanwezigheid, d, persoon, traject } from './facts.ts';
import { exampleLaw } from './law.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(d('2023-01-01'), days));
const stay = fc
  .record({ start: day, length: fc.option(fc.integer({ min: 0, max: 700 })) })
  .map(({ start, length }) => ({ start, einde: length === null ? null : addDays(start, length) }));
const present = fc.record({ date: day, half: fc.boolean() });

interface Stay {
  readonly start: IsoDate;
  readonly einde: IsoDate | null;
}

function person(stays: readonly Stay[], days: readonly { date: IsoDate; half: boolean }[]): FundingPerson {
  const trajecten = stays.map((item, index) => traject({ id: `t${String(index)}`, ...item }));
  const lines = days.map(({ date, half }) => `${date} ${half ? 'half' : 'aanwezig'}`);
  return persoon({ trajecten, aanwezigheid: aanwezigheid(lines) });
}

function calculate(personen: FundingPerson[], year: number, places = 3): FundingResult {
  const organisatie = { contingenten: [{ van: d('2021-01-01'), plaatsen: places }], voorschotten: [] };
  return calculateFunding({ year, on: d('2030-01-01'), law: exampleLaw, organisatie, personen, detail: true });
}

/** The slow way: look at every day of the period. */
function daysCovered(stays: readonly Stay[], from: IsoDate, to: IsoDate): number {
  let days = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (stays.some((item) => item.start <= date && (item.einde === null || item.einde >= date))) days += 1;
  }
  return days;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('properties of a year', () => {
  const years = fc.constantFrom(2023, 2024, 2025, 2026);

  test('method A equals a count day by day; overlapping trajecten count once; quarters add up', () => {
    fc.assert(
      fc.property(fc.array(stay, { minLength: 1, maxLength: 3 }), years, (stays, year) => {
        const { methodA, perTraject } = calculate([person(stays, [])], year);
        const { from, to } = yearPeriod(year);
        expect(methodA.totalDays).toBe(daysCovered(stays, from, to));
        expect(methodA.totalDays).toBeLessThanOrEqual(countDays(from, to));
        expect(sumOf(perTraject.map((row) => row.totalA))).toBe(methodA.totalDays);
        for (const quarter of [1, 2, 3, 4] as const) {
          const period = quarterPeriod(year, quarter);
          const key = `Q${String(quarter)}` as const satisfies `Q${string}`;
          const days = sumOf(perTraject.map((row) => row.daysA[key as 'Q1']));
          expect(days).toBe(daysCovered(stays, period.from, period.to));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('method B never counts more than method A, and exactly the stated days inside a traject', () => {
    fc.assert(
      fc.property(
        fc.array(stay, { minLength: 1, maxLength: 2 }),
        fc.array(present, { maxLength: 80 }),
        years,
        (stays, days, year) => {
          const result = calculate([person(stays, days)], year);
          const latest = new Map(days.map(({ date, half }) => [date, half]));
          const { from, to } = yearPeriod(year);
          const inside = [...latest].filter(
            ([date]) =>
              date >= from &&
              date <= to &&
              stays.some((item) => item.start <= date && (item.einde === null || item.einde >= date)),
          );
          const { entered } = result.methodB;
          expect(entered).toEqual({
            wholeDays: inside.filter(([, half]) => !half).length,
            halfDays: inside.filter(([, half]) => half).length,
          });
          expect(entered.wholeDays + entered.halfDays).toBeLessThanOrEqual(result.methodA.totalDays);
          expect(result.perTraject.flatMap((row) => row.presences).length).toBe(inside.length);
          const outside = [...latest.keys()].filter((date) => date >= from && date <= to).length - inside.length;
          expect(result.questions.outsideTraject).toBe(outside);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a month without a record is the only thing that keeps B of a past year from a total', () => {
    fc.assert(
      fc.property(stay, fc.array(present, { maxLength: 60 }), years, (item, days, year) => {
        const { methodB, perTraject } = calculate([person([item], days)], year);
        const missing = methodB.coverage.missingMonths.flatMap((row) => row.months);
        expect(methodB.coverage.openMonths).toEqual([]);
        expect(methodB.totalDaysHalf === null).toBe(missing.length > 0);
        expect(methodB.subsidyCents === null).toBe(missing.length > 0);
        const unknown = Object.values(perTraject[0]?.daysB ?? {}).filter((value) => value === null).length;
        expect(unknown > 0).toBe(missing.length > 0);
      }),
      { numRuns: 60 },
    );
  });

  test('the amount is the exact fraction, rounded once, half up, and never above the contingent', () => {
    fc.assert(
      fc.property(
        fc.array(stay, { maxLength: 6 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(2023, 2025),
        (stays, places, year) => {
          const persons = stays.map((item, index) => ({ ...person([item], []), id: `p${String(index)}` }));
          const { methodA } = calculate(persons, year, places);
          const capped = Math.min(methodA.totalDays, places * 365);
          const cents = (BigInt(capped) * 281_220n * 2n + 365n) / (2n * 365n);
          expect(methodA.subsidyCents).toBe(Number(cents));
          expect(methodA.average).toBe(new Big(methodA.totalDays).div(365).toFixed(4));
          expect(methodA.subsidyCents).toBeLessThanOrEqual(places * 281_220);
        },
      ),
    );
  });

  test('realised and expected days make the total, wherever today lies', () => {
    fc.assert(
      fc.property(stay, day, (item, on) => {
        const { methodA } = calculateFunding({
          year: 2025,
          on,
          law: exampleLaw,
          organisatie: { contingenten: [], voorschotten: [] },
          personen: [person([item], [])],
        });
        const until = on < d('2025-12-31') ? on : d('2025-12-31');
        expect(methodA.realisedDays).toBe(until < d('2025-01-01') ? 0 : daysCovered([item], d('2025-01-01'), until));
        expect(methodA.realisedDays + methodA.expectedDays).toBe(methodA.totalDays);
      }),
      { numRuns: 60 },
    );
  });
});

test('the quarter count and the year count agree', () => {
  fc.assert(
    fc.property(fc.array(stay, { minLength: 1, maxLength: 2 }), fc.array(present, { maxLength: 60 }), (stays, days) => {
      const one = person(stays, days);
      const { perTraject } = calculate([one], 2025);
      for (const quarter of [1, 2, 3, 4] as const satisfies Quarter[]) {
        const key = (['Q1', 'Q2', 'Q3', 'Q4'] as const)[quarter - 1] ?? 'Q1';
        for (const row of telKwartaal(one, { year: 2025, quarter }, d('2030-01-01'))) {
          const line = perTraject.find((item) => item.trajectId === row.trajectId);
          expect(row.daysA).toBe(line?.daysA[key]);
          const half =
            row.wholeDays === null || row.halfDays === null ? null : new Big(row.halfDays).div(2).plus(row.wholeDays).toFixed(1);
          expect(half).toBe(line?.daysB[key]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('example 47: 34 whole and 4 half days in a quarter of 90 days', () => {
  const start = d('2026-01-01');
  const workdays = Array.from({ length: 90 }, (_, index) => addDays(start, index)).filter((date) => weekday(date) < 6);
  // Spread over the three months: 34 whole days, then 4 half ones at the end of March.
  const whole = [...workdays.slice(0, 20), ...workdays.slice(22, 36)];
  const half = workdays.slice(-4);
  const days = [...whole.map((date) => ({ date, half: false })), ...half.map((date) => ({ date, half: true }))];
  const [row] = telKwartaal(person([{ start, einde: null }], days), { year: 2026, quarter: 1 }, d('2026-03-31'));
  expect(row).toMatchObject({ daysA: 90, wholeDays: 34, halfDays: 4, missingMonths: [] });
  expect((row?.wholeDays ?? 0) + (row?.halfDays ?? 0) / 2).toBe(36);
});

test('persons can be brought one by one, also by a generator, and give the same result', () => {
  const persons = Array.from({ length: 20 }, (_, index) => ({
    ...person([{ start: addDays(d('2025-01-01'), index * 11), einde: null }], [{ date: d('2025-12-01'), half: index % 2 === 0 }]),
    id: `p${String(index)}`,
  }));
  const input = {
    year: 2025,
    on: d('2026-01-31'),
    law: exampleLaw,
    organisatie: { contingenten: [{ van: d('2021-04-01'), plaatsen: 30 }], voorschotten: [] },
  };
  const counter = fundingCounter(input);
  for (const one of persons) counter.add(one);
  expect(counter.result()).toEqual(calculateFunding({ ...input, personen: persons.values() }));
});
