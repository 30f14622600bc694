/**
 * The field registry: every field of the case file is named once (E-10). From this one definition come the drizzle table,
 * the journal's prepared statements, the data class, the label key and the search index.
 */
import {
  type AnySQLiteColumn,
  type SQLiteColumnBuilderBase,
  customType,
  foreignKey,
  index,
  integer,
  sqliteTable,
  text as textColumn,
} from 'drizzle-orm/sqlite-core';
import type { DataClass } from '../../../shared/contract/define.ts';
import { idToBytes, idToText } from '../ids.ts';

/** How a logical (journal, contract) value is written in a column. */
export type Codec = 'text' | 'code' | 'date' | 'time' | 'month' | 'cents' | 'int' | 'hours' | 'decimal' | 'bool' | 'id' | 'json';

/** A logical value: what the journal keeps and the contract speaks. */
export type Logical = string | number | boolean | null | readonly unknown[] | { readonly [key: string]: unknown };

/** How the search index holds a text: as words, as words with their joined form (De Smet, desmet), or without separators. */
export type SearchKind = 'text' | 'name' | 'digits';

interface FieldParts<B> {
  readonly make: (column: string) => B;
  readonly codec: Codec;
  readonly dataClass: DataClass;
  /** Longest text in characters. */
  readonly max?: number;
  /** Entity that an id points at. */
  readonly ref?: string;
  readonly search?: SearchKind;
}

/** One field as the registry knows it. */
export interface Field extends Omit<FieldParts<unknown>, 'make'> {
  readonly name: string;
  readonly column: string;
  /** `derived` is written by the journal itself and never by an operation. */
  readonly kind: 'register' | 'derived';
  /** Case file version in which the field appeared; names are never reused. */
  readonly since: number;
  readonly retired?: number;
}

const uuid = customType<{ data: string; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: idToBytes,
  fromDriver: idToText,
});

type TextOptions = { max?: number; search?: SearchKind };

export const text = (dataClass: DataClass, { max = 200, search }: TextOptions = {}) => ({
  make: (column: string) => textColumn(column),
  codec: 'text' as const,
  dataClass,
  max,
  ...(search ? { search } : {}),
});
/** Free text. */
export const long = (dataClass: DataClass, options: TextOptions = {}) => text(dataClass, { max: 32_767, ...options });
export const code = <const T extends readonly [string, ...string[]]>(dataClass: DataClass, values: T) => ({
  make: (column: string) => textColumn(column, { enum: values as unknown as [T[number], ...T[number][]] }),
  codec: 'code' as const,
  dataClass,
});
export const date = (dataClass: DataClass) => ({
  make: (column: string) => textColumn(column),
  codec: 'date' as const,
  dataClass,
});
/** `HH:MM`. */
export const time = (dataClass: DataClass) => ({
  make: (column: string) => textColumn(column),
  codec: 'time' as const,
  dataClass,
});
/** `YYYY-MM`. */
export const month = (dataClass: DataClass) => ({
  make: (column: string) => textColumn(column),
  codec: 'month' as const,
  dataClass,
});
export const cents = (dataClass: DataClass) => ({
  make: (column: string) => integer(column),
  codec: 'cents' as const,
  dataClass,
});
export const int = (dataClass: DataClass) => ({ make: (column: string) => integer(column), codec: 'int' as const, dataClass });
/** Hours in hundredths of an hour, so that 15,2 hours stays exact. */
export const hours = (dataClass: DataClass) => ({
  make: (column: string) => integer(column),
  codec: 'hours' as const,
  dataClass,
});
/** Decimal text with a point. */
export const decimal = (dataClass: DataClass) => ({
  make: (column: string) => textColumn(column),
  codec: 'decimal' as const,
  dataClass,
});
export const bool = (dataClass: DataClass) => ({
  make: (column: string) => integer(column, { mode: 'boolean' }),
  codec: 'bool' as const,
  dataClass,
});
export const ref = (dataClass: DataClass, entity: string) => ({
  make: (column: string) => uuid(column),
  codec: 'id' as const,
  dataClass,
  ref: entity,
});
export const json = <T>(dataClass: DataClass) => ({
  make: (column: string) => textColumn(column, { mode: 'json' }).$type<T>(),
  codec: 'json' as const,
  dataClass,
});

type FieldMap = Record<string, FieldParts<SQLiteColumnBuilderBase>>;
type Columns<F extends FieldMap> = { [K in keyof F]: ReturnType<F[K]['make']> };

export interface EntityOptions {
  /** register: last writer per field wins · event: insert-only, turned back by a retraction. */
  readonly kind: 'register' | 'event';
  /** Field that holds the person, `id` for the person itself, null for data of the organisation. */
  readonly person: string | null;
  /** Fields of one more index; it replaces the index of its first field. */
  readonly index?: readonly string[];
  /** Of an event: fields that are known, or put right, after it happened. No other field of an event is ever set. */
  readonly later?: readonly string[];
}

/** What the journal needs to know of an entity. */
export interface Entity {
  readonly name: string;
  readonly kind: 'register' | 'event';
  readonly person: string | null;
  readonly later: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, Field>;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns that every table has: its id, the tombstone and the clock stamp of the operation that made the row. */
const commonColumns = () => ({
  id: uuid('id').primaryKey().notNull(),
  verwijderd: integer('verwijderd', { mode: 'boolean' }).notNull().default(false),
  hlc: integer('hlc').notNull().default(0),
});

/** Tables by entity name; a foreign key is resolved when drizzle asks for it, so that files may refer to each other. */
const tableIds = new Map<string, AnySQLiteColumn>();

/** Indexes and deferred foreign keys follow from the `ref` fields: no list is kept twice. */
function tableExtras(name: string, refs: ReadonlyMap<string, string>, extraIndex: readonly string[]) {
  return (table: Record<string, AnySQLiteColumn>) => [
    ...[...refs].map(([key, target]) => foreignKey({ columns: [table[key]!], foreignColumns: [tableIds.get(target)!] })),
    ...[...refs.keys()].filter((key) => key !== extraIndex[0]).map((key) => index(`${name}_${snake(key)}`).on(table[key]!)),
    ...(extraIndex.length > 0
      ? [
          index(`${name}_${extraIndex.map(snake).join('_')}`).on(
            table[extraIndex[0]!]!,
            ...extraIndex.slice(1).map((key) => table[key]!),
          ),
        ]
      : []),
  ];
}

/** Declares an entity: its drizzle table and its registry entry. */
export function entity<const N extends string, F extends FieldMap>(name: N, options: EntityOptions, fields: F) {
  const columns = Object.fromEntries(Object.entries(fields).map(([key, parts]) => [key, parts.make(snake(key))])) as Columns<F>;
  const registry = new Map<string, Field>();
  const refs = new Map<string, string>();
  for (const [key, parts] of Object.entries(fields)) {
    const { make: _make, ...rest } = parts;
    registry.set(key, { ...rest, name: key, column: snake(key), kind: 'register', since: 1 });
    if (parts.ref) refs.set(key, parts.ref);
  }
  registry.set('verwijderd', {
    name: 'verwijderd',
    column: 'verwijderd',
    codec: 'bool',
    dataClass: 'gewoon',
    kind: 'register',
    since: 1,
  });
  const { index: extraIndex = [], later = [], kind, person } = options;
  const unknown = later.find((field) => kind !== 'event' || !registry.has(field));
  if (unknown !== undefined) throw new RangeError(`not a later field of an event: ${name}.${unknown}`);
  const table = sqliteTable(name, { ...commonColumns(), ...columns } as ReturnType<typeof commonColumns> & Columns<F>, (self) =>
    tableExtras(name, refs, extraIndex)(self as unknown as Record<string, AnySQLiteColumn>),
  );
  tableIds.set(name, (table as unknown as { id: AnySQLiteColumn }).id);
  const definition: Entity = { name, kind, person, later: new Set(later), fields: registry };
  return { table, entity: definition };
}
