/** Runs every `test/rules/funding/*.yaml`: trajecten, contingent and attendance in, days and amounts out, to the cent. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { FundingPerson, FundingResult } from '../../src/rules/index.ts';
import { calculateFunding, makeLaw, message, missingText } from '../../src/rules/index.ts';
import { toIsoDate } from '../../src/shared/domain/date.ts';
import { FactsPart, toOrganisatie, toPersoon, toUserLayer } from './case.ts';
import { lawbook } from './law.ts';

/** Amounts as people write them: `28122.00`, null where there is none. */
const Euro = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .transform((text) => Number(text.replace('.', '')))
  .nullable();

const Case = z.strictObject({
  name: z.string(),
  example: z.int().optional(),
  year: z.int(),
  on: z.string().transform(toIsoDate),
  /** How many persons have these facts; `copies` of each traject apart. */
  persons: z.array(z.strictObject({ ...FactsPart, copies: z.int().min(1).default(1) })).min(1),
  organisatie: FactsPart.organisatie,
  law: FactsPart.law,
  choice: z.enum(['januari', 'december', 'pro_rata']).optional(),
  expect: z.strictObject({
    /** Dotted path into the result → value; a path that ends in Cents is compared as cents. */
    result: z.record(z.string(), z.unknown()).default({}),
    cents: z.record(z.string(), Euro).default({}),
    missing: z.array(z.string()).optional(),
    findings: z.array(z.string()).optional(),
  }),
});
type Case = z.infer<typeof Case>;
const File = z.strictObject({ cases: z.array(Case).min(1) });

const folder = fileURLToPath(new URL('funding', import.meta.url));
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((name) => {
    const file = File.parse(parse(readFileSync(join(folder, name), 'utf8'), { merge: true }));
    return file.cases.map((item) => ({
      title: `${name.replace('.yaml', '')}: ${item.name}${item.example === undefined ? '' : ` (example ${String(item.example)})`}`,
      item,
    }));
  });

test.each(cases)('$title', ({ item }) => {
  expect(observed(item)).toEqual(item.expect);
});

/** What the calculation says, in the shape of the case: only what it names. */
function observed(item: Case): unknown {
  const result = calculate(item);
  const pick = (paths: object) => Object.fromEntries(Object.keys(paths).map((path) => [path, at(result, path)]));
  const { expect: wanted } = item;
  return {
    result: pick(wanted.result),
    cents: pick(wanted.cents),
    ...(wanted.missing === undefined ? {} : { missing: result.missing.map(missingText) }),
    ...(wanted.findings === undefined ? {} : { findings: result.findings.map((finding) => message(lawbook, finding)) }),
  };
}

function calculate(item: Case): FundingResult {
  return calculateFunding({
    year: item.year,
    on: item.on,
    law: makeLaw(lawbook, toUserLayer(item.law)),
    organisatie: toOrganisatie(item.organisatie),
    personen: personsOf(item),
    ...(item.choice === undefined ? {} : { unitChoice: item.choice }),
  });
}

function* personsOf(item: Case): Generator<FundingPerson> {
  let number = 0;
  for (const { copies, ...part } of item.persons) {
    const one = toPersoon(part);
    for (let copy = 0; copy < copies; copy += 1) {
      number += 1;
      yield { ...one, id: `persoon-${String(number)}` };
    }
  }
}

/** `methodA.unitReadings.januari`, `perTraject.0.daysA`. */
function at(result: FundingResult, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], result);
}
