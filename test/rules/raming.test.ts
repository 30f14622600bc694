/** Runs every `test/rules/raming/*.yaml`: a year as it may become, and what one participant more or fewer means, to the cent. */
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ForecastInput, ForecastResult, FundingPerson } from '../../src/rules/index.ts';
import {
  calculateFunding,
  countForecast,
  deriveForecast,
  deriveSimulation,
  changedBase,
  forecastFunding,
  makeLaw,
  missingText,
  simulateFunding,
  stepText,
} from '../../src/rules/index.ts';
import { addDays, countDays, toIsoDate } from '../../src/shared/domain/date.ts';
import texts from '../../src/shared/messages/nl/rules.json' with { type: 'json' };
import { FactsPart, toOrganisatie, toPersoon, toUserLayer } from './case.ts';
import { d, traject } from './facts.ts';
import { exampleLaw, lawbook } from './law.ts';

const Euro = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .transform((text) => Number(text.replace('.', '')))
  .nullable();
const DateText = z.string().transform(toIsoDate);

const Case = z.strictObject({
  name: z.string(),
  example: z.int().optional(),
  year: z.int(),
  on: DateText,
  persons: z.array(z.strictObject({ ...FactsPart, copies: z.int().min(1).default(1) })),
  organisatie: FactsPart.organisatie,
  law: FactsPart.law,
  change: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('erbij'),
        from: DateText,
        to: DateText.nullable(),
        count: z.int(),
        wholeDays: z.int(),
        halfDays: z.int(),
      }),
      z.strictObject({ kind: z.literal('eraf'), trajectId: z.string(), last: DateText }),
    ])
    .optional(),
  expect: z.strictObject({
    result: z.record(z.string(), z.unknown()).default({}),
    cents: z.record(z.string(), Euro).default({}),
    missing: z.array(z.string()).optional(),
    assumptions: z.array(z.string()).optional(),
  }),
});
type Case = z.infer<typeof Case>;
const File = z.strictObject({ cases: z.array(Case).min(1) });

const folder = fileURLToPath(new URL('raming', import.meta.url));
const cases = readdirSync(folder).flatMap((name) =>
  File.parse(parse(readFileSync(join(folder, name), 'utf8'), { merge: true })).cases.map((item) => ({
    title: `${name.replace('.yaml', '')}: ${item.name}`,
    item,
  })),
);

const inputOf = (item: Case): ForecastInput => ({
  year: item.year,
  on: item.on,
  law: makeLaw(lawbook, toUserLayer(item.law)),
  organisatie: toOrganisatie(item.organisatie),
  personen: personsOf(item),
});

function personsOf(item: Case): FundingPerson[] {
  return item.persons.flatMap(({ copies, ...part }, index) => {
    const one = toPersoon(part);
    return Array.from({ length: copies }, (_, copy) => ({ ...one, id: `persoon-${String(index)}-${String(copy)}` }));
  });
}

test.each(cases)('$title', ({ item }) => {
  const { change, expect: wanted } = item;
  const simulation = change === undefined ? null : simulateFunding(inputOf(item), change);
  const result = simulation ?? forecastFunding(inputOf(item));
  const forecast: ForecastResult = simulation === null ? (result as ForecastResult) : simulation.with;
  const pick = (paths: object) => Object.fromEntries(Object.keys(paths).map((path) => [path, at(result, path)]));
  expect({
    result: pick(wanted.result),
    cents: pick(wanted.cents),
    ...(wanted.missing === undefined ? {} : { missing: forecast.missing.map(missingText) }),
    ...(wanted.assumptions === undefined
      ? {}
      : { assumptions: forecast.assumptions.map(({ code, trajecten }) => [code, trajecten.length || ''].join(' ').trim()) }),
  }).toEqual(wanted);
  addsUp(forecast);
});

test.each(cases)('every step of $title is a whole sentence that ends in the same figure', ({ item }) => {
  const base = countForecast(inputOf(item));
  const forecast = forecastFunding(inputOf(item));
  for (const reading of ['A', 'B', 'B1'] as const) {
    const steps = deriveForecast(base, { reading, line: null });
    for (const step of steps) expect(stepText(step)).not.toMatch(/\{\{|undefined|NaN|^[A-Z_]+$/);
    const subsidy = steps.find(({ code }) => code === 'SUBSIDIE');
    expect(subsidy?.result ?? null).toBe(forecast.readings[reading].subsidyCents);
    for (const line of [...forecast.months, ...forecast.quarters]) {
      const of = deriveForecast(base, { reading, line: line.key });
      expect(of.find(({ code }) => code === 'SUBSIDIE')?.result ?? null).toBe(line.readings[reading].cumulativeCents);
      const part = of.find(({ code }) => code === 'RAMING_DEEL');
      if (part) expect(part.result).toBe(line.readings[reading].cents);
    }
  }
  if (item.change === undefined) return;
  const simulation = simulateFunding(inputOf(item), item.change);
  const steps = deriveSimulation(base, changedBase(base, inputOf(item), item.change), 'A');
  expect(steps.at(-1)).toMatchObject({ code: 'WAT_ALS_VERSCHIL', result: simulation.difference.A.subsidyCents });
  expect(steps.at(-2)).toMatchObject({ code: 'WAT_ALS_ZONDER', result: simulation.without.readings.A.subsidyCents });
});

test('every word of a forecast is used by a case, and every step has one', () => {
  const used = cases.flatMap(({ item }) => {
    const input = inputOf(item);
    const base = countForecast(input);
    const lines = forecastFunding(input)
      .months.slice(0, 2)
      .map(({ key }) => key);
    const simulated = item.change === undefined ? [] : deriveSimulation(base, changedBase(base, input, item.change), 'A');
    const figures = (['A', 'B'] as const).flatMap((reading) => [null, ...lines].map((line) => ({ reading, line })));
    return [...simulated, ...figures.flatMap((figure) => deriveForecast(base, figure))].map(({ code }) => code);
  });
  const own = [...new Set(used)].filter((code) => /^(RAMING|WAT_ALS)_/.test(code)).toSorted();
  expect(own).toEqual(Object.keys(texts.afleidingRaming).toSorted());
});

/** Months and quarters add up to the year: days to the half, amounts to the cent. */
function addsUp({ readings, months, quarters }: ForecastResult): void {
  for (const lines of [months, quarters]) {
    for (const key of ['A', 'B', 'B1'] as const) {
      const { subsidyCents, days, realised } = readings[key];
      const sum = (pick: (line: (typeof lines)[number]) => number): number =>
        lines.reduce((total, line) => total + pick(line), 0);
      expect(sum((line) => Number(line.readings[key].realised))).toBe(Number(realised));
      if (days !== null)
        expect(sum((line) => Number(line.readings[key].realised) + Number(line.readings[key].expected))).toBe(Number(days));
      if (subsidyCents === null) continue;
      expect(sum((line) => line.readings[key].cents ?? Number.NaN)).toBe(subsidyCents);
      expect(lines.at(-1)?.readings[key].cumulativeCents).toBe(subsidyCents);
    }
  }
}

test('a line of another year is refused by its name', () => {
  const base = countForecast({ year: 2026, on: d('2026-03-31'), law: exampleLaw, organisatie: toOrganisatie(), personen: [] });
  expect(() => deriveForecast(base, { reading: 'A', line: '2025-03' })).toThrow('2025-03');
});

// The law apart: a counterexample is read by people.
const lawful = (input: Omit<ForecastInput, 'law'>): ForecastInput => ({ ...input, law: exampleLaw });

describe('properties', () => {
  const dayOf2026 = fc.integer({ min: 0, max: 364 }).map((days) => addDays(d('2026-01-01'), days));
  const week = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('dag', 'vm', 'nm')), { maxLength: 4 });
  const onePerson = fc
    .record({
      start: dayOf2026,
      length: fc.option(fc.integer({ min: 0, max: 300 })),
      week,
      present: fc.array(fc.tuple(dayOf2026, fc.constantFrom('aanwezig', 'half', 'ziek')), { maxLength: 12 }),
    })
    .map(({ start, length, week: lines, present }): FundingPerson => {
      const base = toPersoon({ aanwezig: present.map(([day, word]) => `${day} ${word}`) });
      const einde = length === null ? null : addDays(start, length);
      const uurrooster = lines.map(([weekdag, dagdeel]) => ({
        van: start,
        tot: null,
        weekdag,
        dagdeel,
        urenX100: 400,
        werkpostId: null,
      }));
      return { ...base, trajecten: [traject({ start, einde, uurrooster })] };
    });
  const office = fc
    .tuple(fc.array(onePerson, { maxLength: 5 }), dayOf2026, fc.integer({ min: 1, max: 4 }))
    .map(([personen, on, plaatsen]): Omit<ForecastInput, 'law'> => ({
      year: 2026,
      on,
      organisatie: toOrganisatie({ contingenten: [{ van: d('2026-01-01'), plaatsen }] }),
      personen: personen.map((person, index) => ({
        ...person,
        id: `p${String(index)}`,
        trajecten: person.trajecten.map((one) => ({ ...one, id: `t${String(index)}` })),
      })),
    }));
  const extra = fc.record({
    kind: fc.constant('erbij' as const),
    from: dayOf2026,
    to: fc.constant(null),
    count: fc.integer({ min: 1, max: 3 }),
    wholeDays: fc.integer({ min: 1, max: 5 }),
    halfDays: fc.integer({ min: 0, max: 1 }),
  });

  test('property: months and quarters add up to the year, to the half day and to the cent', () => {
    fc.assert(
      fc.property(office, (input) => addsUp(forecastFunding(lawful(input)))),
      { numRuns: 150 },
    );
  });

  test('property: the days of the traject are those of the calculation, whatever lies ahead', () => {
    fc.assert(
      fc.property(office, (input) => {
        const { methodA } = calculateFunding(lawful(input));
        const { A } = forecastFunding(lawful(input)).readings;
        expect(Number(A.days)).toBe(methodA.totalDays);
        expect(Number(A.realised)).toBe(methodA.realisedDays);
        expect([A.average, A.cappedAverage, A.subsidyCents]).toEqual([
          methodA.average,
          methodA.cappedAverage,
          methodA.subsidyCents,
        ]);
      }),
      { numRuns: 150 },
    );
  });

  test('property: on the last day nothing is ahead, and where every month is entered the forecast is the result', () => {
    fc.assert(
      fc.property(office, (input) => {
        const last = lawful({ ...input, on: d('2026-12-31') });
        const { methodB } = calculateFunding(last);
        const { B, B1, A } = forecastFunding(last).readings;
        expect(A.expected).toBe('0.0');
        if (!methodB.coverage.complete) return;
        expect([B.days, B.subsidyCents]).toEqual([methodB.totalDaysHalf, methodB.subsidyCentsHalf]);
        expect([Number(B1.days), B1.subsidyCents]).toEqual([methodB.totalDaysWhole, methodB.subsidyCentsWhole]);
      }),
      { numRuns: 150 },
    );
  });

  test('property: one more never gives fewer days or a lower amount, and as many days as the calendar has', () => {
    fc.assert(
      fc.property(office, extra, (input, change) => {
        const { difference, without, with: after } = simulateFunding(lawful(input), change);
        expect(Number(difference.A.days)).toBe(change.count * countDays(change.from, d('2026-12-31')));
        for (const key of ['A', 'B', 'B1'] as const) {
          const { days, subsidyCents } = difference[key];
          if (days !== null) expect(Number(days)).toBeGreaterThanOrEqual(0);
          if (subsidyCents !== null) expect(subsidyCents).toBeGreaterThanOrEqual(0);
        }
        for (const [index, line] of after.months.entries())
          expect(Number(line.free)).toBeLessThanOrEqual(Number(without.months[index]?.free));
      }),
      { numRuns: 150 },
    );
  });

  test('property: a half day counts half or whole, so that the two readings frame it', () => {
    fc.assert(
      fc.property(office, (input) => {
        const { B, B1, A } = forecastFunding(lawful(input)).readings;
        if (B.days === null || B1.days === null) return;
        expect(Number(B1.days)).toBeGreaterThanOrEqual(Number(B.days));
        expect(Number(B.days) * 2).toBeGreaterThanOrEqual(Number(B1.days));
        expect(Number(A.days)).toBeGreaterThanOrEqual(Number(B1.days));
      }),
      { numRuns: 150 },
    );
  });

  // An end that lies behind takes away days on which the rhythm was measured: then another rhythm may give more.
  test('property: of ends that lie ahead, a later one never lowers a forecast (the days are monotone)', () => {
    fc.assert(
      fc.property(office, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (input, ahead, more) => {
        if ([...input.personen].length === 0) return;
        const last = addDays(input.on, ahead);
        const end = (day: typeof last) =>
          simulateFunding(lawful(input), { kind: 'eraf', trajectId: 't0', last: day }).with.readings;
        const [short, long] = [end(last), end(addDays(last, more))];
        for (const key of ['A', 'B', 'B1'] as const) {
          if (short[key].days === null || long[key].days === null) continue;
          expect(Number(long[key].days)).toBeGreaterThanOrEqual(Number(short[key].days));
          expect(long[key].subsidyCents ?? 0).toBeGreaterThanOrEqual(short[key].subsidyCents ?? 0);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** `readings.A.days`, `months.0.readings.B.expected`. */
function at(result: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], result);
}
