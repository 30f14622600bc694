/** What an operation can do: changes with their salted hashes, and the tables that follow from them. */
import type { Entity, Logical } from '../fields/define.ts';
import { type EntityKey, entities, entityByName } from '../fields/index.ts';
import { idToBytes, newId, randomBytesPooled } from '../ids.ts';
import { InsertOnlyError, fromColumn, sameColumn, toColumn } from './codec.ts';
import { SALT_SIZE, saltedHash } from './hash.ts';
import type { Pending, Statements } from './operation.ts';
import {
  type Tables,
  fieldOf,
  filledValues,
  insertValues,
  logicalValue,
  personOfRow,
  personOfValues,
  storedValue,
} from './tables.ts';

/** Logical values of an entity; what is left out stays empty. */
export type ValuesOf<K extends EntityKey> = Partial<
  Omit<(typeof entities)[K]['table']['$inferInsert'], 'id' | 'verwijderd' | 'hlc'>
>;
type LooseValues = Readonly<Record<string, Logical | undefined>>;

/** What an operation can do. Valid inside its `write` only. */
export interface Writer {
  /** Makes a record and returns its id. */
  insert<K extends EntityKey>(entity: K, values: ValuesOf<K>, id?: string): string;
  /**
   * Changes the fields whose value differs; returns their names. Throws RangeError when the record does not exist, and InsertOnlyError
   * for a field of an event that is not declared as `later`.
   */
  set<K extends EntityKey>(entity: K, id: string, values: ValuesOf<K>): string[];
  /** Takes a record or an event away; it stays in the file with `verwijderd`. */
  retract(entity: EntityKey, id: string): boolean;
  /** The untyped forms, for undo, replay of plans and exchange; names are checked against the registry. */
  readonly raw: {
    insert(entity: string, values: LooseValues, id?: string): string;
    set(entity: string, id: string, values: LooseValues): string[];
    retract(entity: string, id: string): boolean;
  };
}

interface ChangeRow {
  readonly entity: string;
  readonly id: Buffer;
  readonly person: Buffer | null;
  readonly kind: 'insert' | 'set' | 'retract';
  readonly field: string | null;
  readonly value: string;
  readonly old: string | null;
  readonly base: number | null;
}

/** Of an event only what the registry names as later; and that it was taken away, by a retraction or its undo. */
const maySet = ({ kind, later }: Entity, field: string): boolean =>
  kind === 'register' || later.has(field) || field === 'verwijderd';

const nameOf = (key: EntityKey): string => entities[key].entity.name;

export function createWriter(pending: Pending, tables: Tables, statements: Statements): Writer {
  const log = (row: ChangeRow): void => {
    if (!pending.open) throw new Error('this operation is over');
    const salt = randomBytesPooled(SALT_SIZE);
    const valueHash = saltedHash(salt, row.value);
    pending.count += 1;
    statements.insertChange.run(
      pending.txId,
      pending.count,
      row.entity,
      row.id,
      row.person,
      row.kind,
      row.field,
      row.value,
      row.old,
      row.base,
      salt,
      valueHash,
    );
    pending.chain.add({ entity: row.entity, rowId: row.id, kind: row.kind, field: row.field, valueHash });
    pending.touched.set(row.id.toString('latin1'), { entity: row.entity, id: row.id });
  };

  const insertRow = (name: string, values: LooseValues, id: string = newId()): string => {
    const table = tables.of(name);
    const bytes = idToBytes(id);
    const columns = insertValues(table, values);
    const person = personOfValues(table.entity, bytes, values);
    const value = JSON.stringify(filledValues(table, columns));
    log({ entity: name, id: bytes, person, kind: 'insert', field: null, value, old: null, base: null });
    table.insert(bytes, pending.hlc, columns);
    return id;
  };

  const setRow = (name: string, id: string, values: LooseValues, kind: 'set' | 'retract' = 'set'): string[] => {
    const table = tables.of(name);
    const bytes = idToBytes(id);
    const row = table.read(bytes);
    if (!row) throw new RangeError(`no such record: ${name}`);
    const changed: string[] = [];
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) continue;
      const field = fieldOf(table.entity, key);
      if (!maySet(table.entity, key)) throw new InsertOnlyError(name, key);
      const next = toColumn(value, field, name);
      if (sameColumn(storedValue(row, field), next)) continue;
      const base = statements.base.get(bytes, name, key)?.tx ?? null;
      log({
        entity: name,
        id: bytes,
        // A record that gets its person later belongs to that person from then on.
        person: personOfRow(table.entity, bytes, row) ?? personOfValues(table.entity, bytes, values),
        kind,
        field: key,
        // As stored, so that the journal says what the file holds: NFC, without control characters.
        value: JSON.stringify(fromColumn(next, field)),
        old: JSON.stringify(logicalValue(row, field)),
        base,
      });
      table.update(bytes, field, next);
      changed.push(key);
    }
    return changed;
  };

  const retractRow = (name: string, id: string): boolean =>
    setRow(name, id, { verwijderd: true }, entityByName(name).kind === 'event' ? 'retract' : 'set').length > 0;

  return {
    insert: (key, values, id) => insertRow(nameOf(key), values as LooseValues, id),
    set: (key, id, values) => setRow(nameOf(key), id, values as LooseValues),
    retract: (key, id) => retractRow(nameOf(key), id),
    raw: { insert: insertRow, set: (name, id, values) => setRow(name, id, values), retract: retractRow },
  };
}
