/** Runs `test/rules/checks/*.yaml`: rules that answer while somebody types or chooses a file, and counts that are no finding. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { inKwartaal, toetsBijlage, wvgMaand } from '../../src/rules/index.ts';
import { Persoon, toPersoon } from '../../src/rules/scenario/index.ts';
import { toIsoDate } from '../../src/shared/domain/date.ts';
import { parseIban } from '../../src/shared/domain/iban.ts';
import { parseInsz } from '../../src/shared/domain/insz.ts';
import { parseKbo, parseVestigingsnummer } from '../../src/shared/domain/kbo.ts';
import { shipped } from './law.ts';

const DateText = z.string().transform(toIsoDate);
const InQuarter = z.strictObject({
  start: DateText,
  einde: DateText.nullable(),
  kwartaal: z.string().regex(/^\d{4}Q[1-4]$/),
});
const Month = z.strictObject({ maand: z.string(), overeenkomsten: z.unknown() });
const Attachment = z.strictObject({ on: DateText, bytes: z.array(z.int()) });

const CHECKS: Readonly<Record<string, (input: unknown) => object>> = {
  insz: (input) => parseInsz(String(input)),
  kbo: (input) => parseKbo(String(input)),
  vestigingsnummer: (input) => parseVestigingsnummer(String(input)),
  iban: (input) => parseIban(String(input)),
  inKwartaal(input) {
    const { kwartaal, ...traject } = InQuarter.parse(input);
    const quarter = Number(kwartaal.at(-1)) as 1 | 2 | 3 | 4;
    return { ok: inKwartaal(traject, { year: Number(kwartaal.slice(0, 4)), quarter }) };
  },
  wvgMaand(input) {
    const { maand, overeenkomsten } = Month.parse(input);
    const person = toPersoon({ persoon: Persoon.parse({ wvgOvereenkomsten: overeenkomsten }), trajecten: [] });
    return wvgMaand([person], shipped, maand);
  },
  bijlage(input) {
    const { on, bytes } = Attachment.parse(input);
    const files = bytes.map((size) => ({ soort: 'PDF', bytes: size }) as const);
    return { codes: toetsBijlage(files, shipped, on).map(({ code }) => code) };
  },
};

const Case = z.strictObject({
  name: z.string(),
  check: z.enum(Object.keys(CHECKS) as [string, ...string[]]),
  input: z.unknown(),
  expect: z.record(z.string(), z.unknown()),
});
const File = z.strictObject({ rules: z.array(z.string()).min(1), cases: z.array(Case).min(1) });

const folder = fileURLToPath(new URL('checks', import.meta.url));
const cases = readdirSync(folder).flatMap((name) =>
  File.parse(parse(readFileSync(join(folder, name), 'utf8'))).cases.map((item) => ({ title: `${name}: ${item.name}`, item })),
);

test.each(cases)('$title', ({ item }) => {
  expect(CHECKS[item.check]!(item.input)).toMatchObject(item.expect);
});
