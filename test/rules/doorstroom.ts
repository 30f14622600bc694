/** The cases of `test/rules/doorstroom/*.yaml`: facts of a doelgroepwerknemer or of the house, a day, and what the rules say. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Finding, Law, Termijn, Toestand } from '../../src/rules/index.ts';
import {
  DoorstroomHuis,
  DoorstroomPersoon,
  doorstroomFindings,
  doorstroomInlichtingen,
  doorstroomTermijnen,
  huisFindings,
  huisInlichtingen,
  huisTermijnen,
  STATEN,
  toestand,
} from '../../src/rules/index.ts';
import { isIsoDate, toIsoDate } from '../../src/shared/domain/date.ts';
import { Expected } from './cases.ts';

const DateText = z.string().refine(isIsoDate).transform(toIsoDate);
const UserLayer = z.array(
  z.strictObject({
    id: z.string(),
    from: DateText,
    until: DateText.nullable().default(null),
    value: z.string(),
    source: z.string().default('test'),
  }),
);

/** A date as a case names it: what it leaves out may be anything. */
const ExpectedTermijn = z.strictObject({
  termijn: z.string(),
  soort: z.string().optional(),
  datum: z.string().nullable(),
  lezingen: z.array(z.string()).optional(),
  herinneringen: z.array(z.string()).optional(),
  vraag: z.string().optional(),
  /** Steps of the derivation as `text = result`. */
  stappen: z.array(z.string()).optional(),
});
export type ExpectedTermijn = z.infer<typeof ExpectedTermijn>;

const ExpectedToestand = z.strictObject({
  staat: z.enum(STATEN),
  sinds: z.string().nullable().optional(),
  fase: z.string().nullable().optional(),
  /** Target → codes of what the step still misses. */
  nodig: z.record(z.string(), z.array(z.string())).optional(),
  /** Target → codes to look at. */
  aandacht: z.record(z.string(), z.array(z.string())).optional(),
  /** `stap schorsend` of every appeal. */
  beroepen: z.array(z.string()).optional(),
});

export const DoorstroomCase = z.strictObject({
  name: z.string(),
  /** Number in domain/doorstroom.md section 12. */
  example: z.string().optional(),
  rules: z.array(z.string()).optional(),
  on: DateText,
  persoon: DoorstroomPersoon.optional(),
  huis: DoorstroomHuis.optional(),
  law: UserLayer.default([]),
  expect: z.array(Expected),
  termijnen: z.array(ExpectedTermijn).optional(),
  toestand: ExpectedToestand.optional(),
});
export type DoorstroomCase = z.infer<typeof DoorstroomCase>;
const File = z.looseObject({ rules: z.array(z.string()).min(1), cases: z.array(DoorstroomCase).min(1) });

const folder = fileURLToPath(new URL('doorstroom', import.meta.url));
export const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({
    name,
    file: File.parse(parse(readFileSync(join(folder, name), 'utf8'), { merge: true, maxAliasCount: -1 })),
  }));

/** Everything the rules say about a case, findings and information. */
export function allFindings({ persoon, huis, on }: DoorstroomCase, law: Law): Finding[] {
  return [
    ...(persoon ? [...doorstroomFindings(persoon, law, on), ...doorstroomInlichtingen(persoon, law, on)] : []),
    ...(huis ? [...huisFindings(huis, law, on), ...huisInlichtingen(huis, law, on)] : []),
  ];
}

export function allTermijnen({ persoon, huis, on }: DoorstroomCase, law: Law): Termijn[] {
  return [
    ...(persoon ? doorstroomTermijnen(persoon, law, on, { afleiding: true }) : []),
    ...(huis ? huisTermijnen(huis, law, on, { afleiding: true }) : []),
  ];
}

export function stateOf({ persoon, on }: DoorstroomCase, law: Law): Toestand | null {
  return persoon ? toestand(persoon, law, on) : null;
}
