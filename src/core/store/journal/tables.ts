/** Prepared statements on the entity tables, made from the field registry; columns come from nowhere else (E-08, E-10). */
import type { Connection, Statement } from '../driver.ts';
import { type Entity, type Field, type Logical } from '../fields/define.ts';
import { entityByName } from '../fields/index.ts';
import { idToBytes } from '../ids.ts';
import { type ColumnValue, fromColumn, toColumn } from './codec.ts';

type Row = Record<string, unknown>;

export interface TableWriter {
  readonly entity: Entity;
  /** Fields in the order of the insert statement. */
  readonly fields: readonly Field[];
  insert(id: Buffer, hlc: number, values: readonly ColumnValue[]): void;
  update(id: Buffer, field: Field, value: ColumnValue): void;
  /** The row as stored, null when it does not exist. */
  read(id: Buffer): Row | null;
}

export interface Tables {
  of(entity: string): TableWriter;
}

const quote = (name: string): string => `"${name}"`;

function tableWriter(connection: Connection, name: string): TableWriter {
  const entity = entityByName(name);
  const fields = [...entity.fields.values()].filter((field) => field.kind === 'register' && field.name !== 'verwijderd');
  const columns = ['id', 'hlc', ...fields.map((field) => field.column)];
  const insert = connection.prepare(
    `INSERT INTO ${quote(name)} (${columns.map(quote).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const select = connection.prepare<[Buffer], Row>(`SELECT * FROM ${quote(name)} WHERE id = ?`);
  const updates = new Map<string, Statement>();
  const updateOf = (field: Field): Statement => {
    const known = updates.get(field.name);
    if (known) return known;
    const made = connection.prepare(`UPDATE ${quote(name)} SET ${quote(field.column)} = ? WHERE id = ?`);
    updates.set(field.name, made);
    return made;
  };
  return {
    entity,
    fields,
    insert: (id, hlc, values) => void insert.run(id, hlc, ...values),
    update: (id, field, value) => void updateOf(field).run(value, id),
    read: (id) => select.get(id) ?? null,
  };
}

/** Statements per entity, prepared at first use and kept. */
export function createTables(connection: Connection): Tables {
  const writers = new Map<string, TableWriter>();
  return {
    of(name) {
      const known = writers.get(name);
      if (known) return known;
      const made = tableWriter(connection, name);
      writers.set(name, made);
      return made;
    },
  };
}

/** The field of an entity. Throws RangeError for a name that the registry does not know: SQL never sees it. */
export function fieldOf(entity: Entity, name: string): Field {
  const field = entity.fields.get(name);
  if (!field || field.kind === 'derived') throw new RangeError(`unknown field: ${entity.name}.${name}`);
  return field;
}

/** The value of a field in a stored row, as stored. */
export function storedValue(row: Row, field: Field): ColumnValue {
  return (row[field.column] ?? null) as ColumnValue;
}

/** The logical value of a field in a stored row. */
export function logicalValue(row: Row, field: Field): Logical {
  return fromColumn(row[field.column], field);
}

/** The person that a row belongs to, from its values (insert) or its stored row (change). */
export function personOfValues(entity: Entity, id: Buffer, values: Readonly<Record<string, Logical | undefined>>): Buffer | null {
  if (entity.person === null) return null;
  if (entity.person === 'id') return id;
  const person = values[entity.person];
  return typeof person === 'string' ? idToBytes(person) : null;
}

export function personOfRow(entity: Entity, id: Buffer, row: Row): Buffer | null {
  if (entity.person === null) return null;
  if (entity.person === 'id') return id;
  return (row[fieldOf(entity, entity.person).column] ?? null) as Buffer | null;
}

/** Column values of a new record in the order of `fields`. Throws FieldError and RangeError. */
export function insertValues(table: TableWriter, values: Readonly<Record<string, Logical | undefined>>): ColumnValue[] {
  for (const key of Object.keys(values)) {
    fieldOf(table.entity, key);
    if (key === 'verwijderd') throw new RangeError('a new record cannot be a removed one');
  }
  return table.fields.map((field) => toColumn(values[field.name], field, table.entity.name));
}

/** The logical values of a new record as stored, without those that are empty: what the journal keeps of it. */
export function filledValues(table: TableWriter, columns: readonly ColumnValue[]): Record<string, Logical> {
  const filled: Record<string, Logical> = {};
  for (const [index, field] of table.fields.entries()) {
    const value = columns[index] ?? null;
    if (value !== null) filled[field.name] = fromColumn(value, field);
  }
  return filled;
}
