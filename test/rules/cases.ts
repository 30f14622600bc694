/** The cases of `test/rules/findings/*.yaml`: facts, a day, and what the rules have to say about them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { toIsoDate } from '../../src/shared/domain/date.ts';
import { FactsPart } from './case.ts';

/** `B ADVIES_ONTBREEKT`, or with what else must hold. */
export const Expected = z.union([
  z.string(),
  z.strictObject({
    finding: z.string(),
    kind: z.string().optional(),
    since: z.string().nullable().optional(),
    due: z.string().nullable().optional(),
    params: z.record(z.string(), z.unknown()).optional(),
    message: z.string().optional(),
  }),
]);

export const Case = z.strictObject({
  name: z.string(),
  /** Number in domain/ama.md section 11. */
  example: z.int().optional(),
  rules: z.array(z.string()).optional(),
  on: z.string().transform(toIsoDate),
  ...FactsPart,
  expect: z.array(Expected),
  volledig: z.boolean().optional(),
  standen: z.record(z.string(), z.string()).optional(),
});
const File = z.strictObject({ rules: z.array(z.string()).min(1), cases: z.array(Case).min(1) });
export type Case = z.infer<typeof Case>;

const folder = fileURLToPath(new URL('findings', import.meta.url));
export const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, file: File.parse(parse(readFileSync(join(folder, name), 'utf8'), { merge: true })) }));

export type Expected = z.infer<typeof Expected>;

/** `W CODE` of an expectation. */
export const summaryOf = (expected: Expected): string => (typeof expected === 'string' ? expected : expected.finding);
