/** The value of a field with who changed it, looked up only when an import finds a difference. */
import { brusselsDay } from '../../shared/domain/date.ts';
import { changedByHandSince, type Dossier } from '../store/index.ts';
import { gebruiker } from '../store/schema/index.ts';
import type { FieldState, HandChange } from './plan-types.ts';

/** The last change of a field of a record when a person made it; null when an import did, or nobody. */
export type ChangedByHand = (entity: string, rowId: string, field: string) => HandChange | null;

export function changeReader({ db, reader }: Dossier): ChangedByHand {
  const users = new Map(
    db
      .select()
      .from(gebruiker)
      .all()
      .map(({ id, naam }) => [id, naam ?? '']),
  );
  return (entity, rowId, field) => {
    const found = changedByHandSince(reader, entity, rowId, field);
    if (!found) return null;
    return { by: found.actor === null ? '' : (users.get(found.actor) ?? ''), on: brusselsDay(found.at), at: found.at };
  };
}

/** A field whose change is looked up when it is asked for: most rows of a list do not differ. */
export function lazyField(
  value: string | null,
  changed: () => HandChange | null,
  more: Pick<FieldState, 'also' | 'matches'> = {},
): FieldState {
  return {
    value,
    ...more,
    get changed() {
      return changed();
    },
  };
}

/** The latest of several changes. */
export function latestChange(changes: readonly (HandChange | null)[]): HandChange | null {
  return changes.reduce((last, change) => (change !== null && (last === null || change.at > last.at) ? change : last), null);
}
