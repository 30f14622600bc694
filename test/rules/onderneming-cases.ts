/** The cases of `test/rules/onderneming/*.yaml`: facts of a company, a day, the findings, and the figures that come out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { OndernemingFacts } from '../../src/rules/index.ts';
import { toIsoDate } from '../../src/shared/domain/date.ts';
import { UserLayer } from './case.ts';
import { Expected } from './cases.ts';

/** `aantal: 14` on a worker or on a line of figures stands for that many: `w` becomes `w-1` to `w-14`. */
function copies(value: unknown, key: 'id' | 'werknemerId'): unknown {
  if (!Array.isArray(value)) return value;
  return value.flatMap((item: Record<string, unknown>) => {
    const { aantal, ...rest } = item;
    if (aantal === undefined) return [item];
    return Array.from({ length: Number(aantal) }, (_, index) => ({
      ...rest,
      [key]: `${String(item[key])}-${String(index + 1)}`,
    }));
  });
}

const Facts = z.record(z.string(), z.unknown()).transform((facts, context) => {
  const figures = (facts['kwartaalcijfers'] ?? []) as Record<string, unknown>[];
  const parsed = OndernemingFacts.safeParse({
    ...facts,
    werknemers: copies(facts['werknemers'] ?? [], 'id'),
    kwartaalcijfers: figures.map((item) => ({ ...item, regels: copies(item['regels'] ?? [], 'werknemerId') })),
  });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', message: issue.message, path: [...issue.path] });
  return z.NEVER;
});

const Case = z.strictObject({
  name: z.string(),
  /** Number in domain/doorstroom.md section 12. */
  example: z.string().optional(),
  rules: z.array(z.string()).optional(),
  on: z.string().transform(toIsoDate),
  law: UserLayer.default([]),
  facts: Facts,
  expect: z.array(Expected),
  /** Somebody leaves: the worker and the last day. */
  vertrek: z.strictObject({ werknemer: z.string(), laatsteDag: z.string().transform(toIsoDate) }).optional(),
  /** Dotted path into the figures → value. */
  figures: z.record(z.string(), z.unknown()).default({}),
  /** Dotted path to a calculation → what it says is missing. */
  missing: z.record(z.string(), z.array(z.string())).default({}),
  /** Dotted path to a calculation → ids of the values that were used and are not confirmed. */
  unconfirmed: z.record(z.string(), z.array(z.string())).default({}),
});
export type OndernemingCase = z.infer<typeof Case>;
const File = z.strictObject({ rules: z.array(z.string()).min(1), cases: z.array(Case).min(1) });

const folder = fileURLToPath(new URL('onderneming', import.meta.url));
export const ondernemingFiles = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, file: File.parse(parse(readFileSync(join(folder, name), 'utf8'), { merge: true })) }));

/** Rules whose cases stand in this folder. */
export const ONDERNEMING_RULES: ReadonlySet<string> = new Set(ondernemingFiles.flatMap(({ file }) => file.rules));
