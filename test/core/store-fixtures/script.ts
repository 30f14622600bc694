/**
 * Random scripts of operations over every entity and field of the registry. A script names rows, fields and operations by number,
 * taken modulo what exists when it runs, so that every script runs and fast-check can shrink it. Rows and operations are counted from
 * the last one, and most choices are few, so that operations meet on the same fields: what undo is about.
 */
import * as fc from 'fast-check';
import { entityNames } from '../../../src/core/store/fields/index.ts';
import type { Field, Logical } from '../../../src/core/store/fields/define.ts';

/** One value per codec; the field takes the one that fits it. */
export interface ValueBundle {
  readonly text: string;
  readonly code: string;
  readonly date: string;
  readonly time: string;
  readonly month: string;
  readonly int: number;
  readonly decimal: string;
  readonly bool: boolean;
  readonly json: unknown;
  /** Which of the rows that exist a reference points at. */
  readonly ref: number;
  readonly empty: boolean;
}

export interface FieldPick {
  readonly field: number;
  readonly value: ValueBundle;
}

export type Step =
  | { readonly kind: 'insert'; readonly entity: number; readonly fields: readonly FieldPick[] }
  | { readonly kind: 'set'; readonly row: number; readonly fields: readonly FieldPick[] }
  | { readonly kind: 'retract'; readonly row: number };

export type Command =
  | { readonly kind: 'write'; readonly steps: readonly Step[]; readonly reason: string | null; readonly grouped: boolean }
  | { readonly kind: 'failing'; readonly steps: readonly Step[] }
  | { readonly kind: 'undo'; readonly operation: number; readonly partial: boolean }
  | { readonly kind: 'clock'; readonly milliseconds: number };

/** Texts as people and programs deliver them: decomposed letters, control characters, halves of a pair, formulas, line ends. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'E\u0301lodie',
    'Yıldız',
    'Crèvecœur',
    'e\u0001\u0301',
    'a\u0000b',
    'half \ud800 pair',
    '\u212bngstrom',
    "'; DROP TABLE persoon; --",
    '',
    ' \t\n',
  ),
);

const two = (n: number): string => String(n).padStart(2, '0');
const between = (min: number, max: number) => fc.integer({ min, max });

/** Mostly small, so that two picks are often the same. */
const few = fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat() });

const bundle: fc.Arbitrary<ValueBundle> = fc.record({
  text,
  code: fc.constantFrom('RVA', 'GEEN', 'aanwezig', 'x'),
  date: fc.tuple(between(1900, 2099), between(1, 12), between(1, 28)).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  time: fc.tuple(between(0, 23), between(0, 59)).map(([h, m]) => `${two(h)}:${two(m)}`),
  month: fc.tuple(between(2000, 2099), between(1, 12)).map(([y, m]) => `${y}-${two(m)}`),
  int: fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER)),
  decimal: fc.tuple(fc.integer(), fc.nat(9999)).map(([whole, rest]) => `${whole}.${rest}`),
  bool: fc.boolean(),
  json: fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }),
  ref: few,
  empty: fc.boolean(),
});

const entity = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(...['persoon', 'ama_traject', 'aanwezigheid'].map((name) => entityNames.indexOf(name))),
  },
  { weight: 1, arbitrary: fc.nat() },
);
const pick: fc.Arbitrary<FieldPick> = fc.record({ field: few, value: bundle });
const fields = fc.array(pick, { maxLength: 4 });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), entity, fields }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('set' as const), row: few, fields }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retract' as const), row: few }) },
);
const steps = fc.array(step, { maxLength: 3 });

export const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      steps,
      reason: fc.option(text, { nil: null }),
      grouped: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('failing' as const), steps }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('undo' as const), operation: fc.nat(3), partial: fc.boolean() }) },
  // An hour back (the clock of October), a year back (an empty battery), and forward.
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('clock' as const), milliseconds: between(-31_622_400_000, 3_600_000) }) },
);

/** The value of a bundle for a field; `refs` are the ids that a reference can point at. */
export function valueFor({ codec, max = 200 }: Field, value: ValueBundle, refs: readonly string[]): Logical {
  if (value.empty) return null;
  if (codec === 'id') return refs.length === 0 ? null : refs[value.ref % refs.length]!;
  if (codec === 'cents' || codec === 'int' || codec === 'hours') return value.int;
  if (codec === 'text') return value.text.slice(0, Math.ceil(max / 4)); // composed, a text can be three times as long
  return value[codec] as Logical;
}
