/** A scenario file: a reference date, facts, and values of the lawbook that are set otherwise, with their ground. No case file. */
import { z } from 'zod';
import { DoorstroomHuis, DoorstroomPersoon } from '../doorstroom/index.ts';
import { OndernemingFacts } from '../doorstroom/onderneming/index.ts';
import type { UserValue } from '../lawbook/lookup.ts';
import { Organisatie, PersoonDeel } from './ama-schema.ts';
import { DateOrNull, DateText } from './values.ts';

/** One value over the lawbook, as `law set` writes it: `source` is the ground. */
export const LawOverride = z.strictObject({
  id: z.string().min(1),
  from: DateText,
  until: DateOrNull,
  /** Point as decimal sign, `true`/`false`, codes separated by commas. */
  value: z.string().min(1),
  source: z.string().min(1),
});

const ScenarioPersoon = z.strictObject({
  id: z.string().min(1).max(60).optional(),
  /** How many persons have these facts. */
  copies: z.int().min(1).max(10_000).default(1),
  ...PersoonDeel,
});

export const Scenario = z.strictObject({
  name: z.string().optional(),
  source: z.string().optional(),
  /** Reference date. */
  on: DateText,
  /** The lawbook as it was known on this day. */
  knownOn: DateText.optional(),
  /** Calendar year of which the subsidy is calculated; none without it. */
  year: z.int().min(2000).max(2099).optional(),
  law: z.array(LawOverride).default([]),
  organisatie: Organisatie.optional(),
  /** One person, as a case of `test/rules` writes it. */
  ...PersoonDeel,
  /** Or several. */
  personen: z.array(ScenarioPersoon).min(1).optional(),
  /** Workers in collectief maatwerk, with their doorstroom. */
  doelgroepwerknemers: z.array(DoorstroomPersoon).min(1).optional(),
  /** What the house has of doorstroom: begeleiders, fines, evidence. */
  huis: DoorstroomHuis.optional(),
  /** The company side of collectief maatwerk: contingent, workers by period, quarters, wages. */
  onderneming: OndernemingFacts.optional(),
});
export type Scenario = z.infer<typeof Scenario>;

/** Values of a scenario or a case as the user's layer. */
export function toUserLayer(values: readonly z.infer<typeof LawOverride>[]): UserValue[] {
  return values.map((value) => ({ ...value, enteredOn: null }));
}

/** JSON Schema (draft 2020-12) of what a scenario file may hold. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(Scenario, { io: 'input' });
}
