/**
 * The case file as a few maps: what operations, undo and refusals must come to, written from the decisions (E-08, E-11, E-12) and not
 * from the code of the store.
 */
import type { Field, Logical } from '../../../src/core/store/fields/define.ts';
import { entityByName, entityNames } from '../../../src/core/store/fields/index.ts';

type Stored = string | number | null;
type Row = Map<string, Stored>;

interface ModelChange {
  readonly entity: string;
  readonly id: string;
  readonly kind: 'insert' | 'set';
  readonly field: string;
  readonly before: Stored;
}

export interface ModelOperation {
  readonly changes: readonly ModelChange[];
  /** Number of the operation that this one turned back. */
  readonly undoes: number | null;
}

export interface ModelRow {
  readonly entity: string;
  readonly id: string;
}

export interface Model {
  readonly operations: ModelOperation[];
  readonly rows: Map<string, { entity: string; values: Row }>;
  /** Begins an operation; nothing of it stays unless it is kept. */
  begin(undoes?: number | null): Draft;
  /** True when the operation was turned back, and that was not itself turned back. */
  isUndone(operation: number): boolean;
  /** Ids of the rows of an operation on which something later was built. */
  dependents(operation: number): Set<string>;
  /** The inverse of an operation, without the rows that stay. */
  undo(operation: number, kept: ReadonlySet<string>): boolean;
  ids(entity: string): string[];
  dump(): Record<string, Record<string, Stored>[]>;
}

export interface Draft {
  insert(entity: string, id: string, values: Readonly<Record<string, Logical>>): void;
  /** Names of the fields that differ. */
  set(id: string, values: Readonly<Record<string, Logical>>): string[];
  /** True when something changed, and so an operation was made. */
  keep(): boolean;
  drop(): void;
}

// oxlint-disable-next-line no-control-regex -- control characters are what goes
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A logical value as its column holds it. */
function stored(field: Field, value: Logical | undefined): Stored {
  if (value === null || value === undefined) return null;
  if (field.codec === 'json') return JSON.stringify(value);
  if (field.codec === 'id') return (value as string).replaceAll('-', '');
  if (field.codec === 'bool') return value === true ? 1 : 0;
  if (field.codec === 'text') return (value as string).toWellFormed().replace(CONTROL, '').normalize('NFC');
  return value as string | number;
}

const fieldsOf = (entity: string) => entityByName(entity).fields;

export function createModel(): Model {
  const rows: Model['rows'] = new Map();
  const operations: ModelOperation[] = [];

  const model: Model = {
    operations,
    rows,
    begin(undoes = null) {
      const changes: ModelChange[] = [];
      return {
        insert(entity, id, values) {
          const row: Row = new Map([['verwijderd', 0]]);
          for (const [name, field] of fieldsOf(entity)) if (name !== 'verwijderd') row.set(name, stored(field, values[name]));
          rows.set(id, { entity, values: row });
          changes.push({ entity, id, kind: 'insert', field: '', before: null });
        },
        set(id, values) {
          const row = rows.get(id)!;
          const changed: string[] = [];
          for (const [name, value] of Object.entries(values)) {
            const next = stored(fieldsOf(row.entity).get(name)!, value);
            const before = row.values.get(name) ?? null;
            if (before === next) continue;
            row.values.set(name, next);
            changes.push({ entity: row.entity, id, kind: 'set', field: name, before });
            changed.push(name);
          }
          return changed;
        },
        keep() {
          if (changes.length > 0) operations.push({ changes, undoes });
          return changes.length > 0;
        },
        drop() {
          for (const change of changes.toReversed()) {
            if (change.kind === 'insert') rows.delete(change.id);
            else rows.get(change.id)!.values.set(change.field, change.before);
          }
        },
      };
    },
    isUndone: (operation) => operations.some(({ undoes }, index) => undoes === operation && !model.isUndone(index)),
    dependents(operation) {
      const { changes } = operations[operation]!;
      const made = new Set(changes.filter(({ kind }) => kind === 'insert').map(({ id }) => id));
      const found = new Set<string>();
      // An operation that turned back something from after `operation` only cancels it; one that turned back something older counts.
      const later = operations
        .map((entry, index) => ({ ...entry, index }))
        .filter(({ index, undoes }) => index > operation && !(undoes !== null && undoes > operation));
      for (const entry of later) {
        for (const change of entry.changes) {
          if (undoneFor(operations, entry.index, change.id)) continue;
          const touched = changes.some(({ id, field }) => id === change.id && field === change.field);
          if (touched || made.has(change.id)) found.add(change.id);
        }
      }
      for (const [id, { values }] of rows) {
        if (made.has(id) || values.get('verwijderd') === 1) continue;
        for (const target of refsOf(rows, id)) if (made.has(target)) found.add(target);
      }
      for (const id of found) for (const target of refsOf(rows, id)) if (made.has(target)) found.add(target);
      return found;
    },
    undo(operation, kept) {
      const draft = model.begin(operation);
      for (const change of operations[operation]!.changes.toReversed()) {
        if (kept.has(change.id)) continue;
        if (change.kind === 'insert') draft.set(change.id, { verwijderd: true });
        else restore(draft, change);
      }
      return draft.keep();
    },
    ids: (entity) => [...rows].filter(([, row]) => row.entity === entity).map(([id]) => id),
    dump() {
      const dump: Record<string, Record<string, Stored>[]> = Object.fromEntries(entityNames.map((name) => [name, []]));
      for (const [id, { entity, values }] of rows) {
        const columns = [...values].map(([name, value]) => [fieldsOf(entity).get(name)!.column, value] as const);
        dump[entity]!.push({ id: id.replaceAll('-', ''), ...Object.fromEntries(columns) });
      }
      return dump;
    },
  };
  return model;
}

/** As `isUndone`, for one row: an undo that kept the row did not turn it back. */
function undoneFor(operations: readonly ModelOperation[], operation: number, id: string): boolean {
  return operations.some(
    ({ undoes, changes }, index) =>
      undoes === operation && changes.some((change) => change.id === id) && !undoneFor(operations, index, id),
  );
}

function refsOf(rows: Model['rows'], id: string): string[] {
  const row = rows.get(id)!;
  return [...entityByName(row.entity).fields.values()]
    .filter((field) => field.ref !== undefined)
    .map((field) => row.values.get(field.name))
    .filter((value) => typeof value === 'string')
    .map((hex) => [...rows.keys()].find((key) => key.replaceAll('-', '') === hex) ?? '');
}

/** Puts a stored value back; the model keeps columns, `set` takes logical values. */
function restore(draft: Draft, { entity, id, field, before }: ModelChange): void {
  const { codec } = entityByName(entity).fields.get(field)!;
  if (before === null) draft.set(id, { [field]: null });
  else if (codec === 'json') draft.set(id, { [field]: JSON.parse(before as string) as Logical });
  else if (codec === 'bool') draft.set(id, { [field]: before === 1 });
  else draft.set(id, { [field]: before });
}
