/** What a row changes where the list and the case file say something else: the answer that was given, or a question (E-26). */
import type { Change, Merge } from './merge.ts';
import { choices, SKIP_CHOICE, type PlanBuilder } from './plan-builder.ts';
import type { Ref } from './plan-types.ts';
import type { ListRow } from './rows.ts';

/** Answers that say which side holds, of the list itself or beside another answer about the row. */
export const SIDES: ReadonlySet<string> = new Set(['bestand', 'dossier', 'bijwerken']);

export interface Undecided {
  readonly source: string;
  readonly row: ListRow;
  readonly merge: Merge;
  /** An answer that another question about the row gave already. */
  readonly choice: string | null;
  /** Whom the question is about, where the case file knows that. */
  readonly person?: Ref | null;
}

/** What changes in the case file; null when the user has to decide first, which is then asked. */
export function decide(builder: PlanBuilder, { source, row, merge, choice, person = null }: Undecided): readonly Change[] | null {
  const { changes, conflicts } = merge;
  if (conflicts.length === 0) return changes;
  const answer = choice ?? builder.choice(source, row, conflicts);
  if (answer === 'dossier') return changes;
  if (answer === 'bestand' || answer === 'bijwerken')
    return [...changes, ...conflicts.map(({ field, value }): Change => ({ field, value, mode: 'zet' }))];
  if (answer === SKIP_CHOICE) builder.dismiss(row);
  else builder.ask(source, row, conflicts, choices('bestand', 'dossier', SKIP_CHOICE), person);
  return null;
}
