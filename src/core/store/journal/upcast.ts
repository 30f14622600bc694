/**
 * Old operations are read through upcasters, one step per version, so that a field that was renamed or split keeps its history (E-10).
 * A change never alters what is stored; it only alters how it is read.
 */

export interface JournalChange {
  readonly entity: string;
  readonly kind: 'insert' | 'set' | 'retract' | 'erase';
  readonly field: string | null;
  /** Parsed logical value(s). */
  readonly value: unknown;
}

/** From version n of an operation to n + 1. */
export type Upcaster = (change: JournalChange) => JournalChange[];

/** `op@version` → the step to the next version. */
export type Upcasters = Readonly<Record<string, Upcaster>>;

/** The steps of this version of the application. */
export const upcasters: Upcasters = {};

/** The change as today's tables understand it. */
export function upcast(op: string, version: number, change: JournalChange, steps: Upcasters = upcasters): JournalChange[] {
  const step = steps[`${op}@${version}`];
  if (!step) return [change];
  return step(change).flatMap((next) => upcast(op, version + 1, next, steps));
}
