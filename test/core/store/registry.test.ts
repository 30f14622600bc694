/** The field registry: complete, the same as the tables, and with names that keep their meaning for ever. */
import { afterAll, describe, expect, test } from 'vitest';
import { DATA_CLASSES } from '../../../src/shared/contract/define.ts';
import { entities, entityByName, entityNames } from '../../../src/core/store/fields/index.ts';
import { committedRegistry, registryNow } from '../store-fixtures/registry-snapshot.ts';
import { createTemplate } from './open-file.ts';

const template = createTemplate();
afterAll(() => template.remove());

const CODECS = new Set(['text', 'code', 'date', 'time', 'month', 'cents', 'int', 'hours', 'decimal', 'bool', 'id', 'json']);
const AFFINITY: Readonly<Record<string, string>> = {
  cents: 'INTEGER',
  int: 'INTEGER',
  hours: 'INTEGER',
  bool: 'INTEGER',
  id: 'BLOB',
};
const all = Object.values(entities).map(({ entity }) => entity);
const fields = all.flatMap((entity) => [...entity.fields.values()].map((field) => ({ entity, field })));

describe('the registry', () => {
  test('is the committed one: a rename, another codec, class or kind is a decision', () => {
    const { entities: kinds, fields: lines } = committedRegistry();
    expect(registryNow()).toEqual({ entities: kinds, fields: lines });
  });

  test('uses no name again that was retired', () => {
    const { retired } = committedRegistry();
    const used = new Set([...Object.keys(registryNow().entities), ...Object.keys(registryNow().fields)]);
    expect(retired.filter((name) => used.has(name))).toEqual([]);
  });

  test('gives each table its columns and no others, of the type of the codec', () => {
    const { reader, close } = template.open();
    for (const entity of all) {
      const columns = reader
        .prepare<[string], { name: string; type: string; pk: number }>('SELECT name, type, pk FROM pragma_table_info(?)')
        .all(entity.name);
      const own = [...entity.fields.values()].map(({ column, codec }) => `${column} ${AFFINITY[codec] ?? 'TEXT'}`);
      const found = columns.map(({ name, type }) => `${name} ${type.toUpperCase()}`);
      expect([entity.name, ...found.sort()]).toEqual([entity.name, ...['id BLOB', 'hlc INTEGER', ...own].sort()]);
      expect(columns.filter(({ pk }) => pk > 0).map(({ name }) => name)).toEqual(['id']);
    }
    close();
  });

  test('gives each field a codec, a data class and a version', () => {
    const wrong = fields
      .filter(({ field }) => !CODECS.has(field.codec) || !DATA_CLASSES.includes(field.dataClass) || !(field.since >= 1))
      .map(({ entity, field }) => `${entity.name}.${field.name}`);
    expect(wrong).toEqual([]);
  });

  test('keeps a field under its own name', () => {
    const wrong = all.flatMap((entity) => [...entity.fields].filter(([key, field]) => key !== field.name).map(([key]) => key));
    expect(wrong).toEqual([]);
    const columns = all.map(
      (entity) => new Set([...entity.fields.values()].map(({ column }) => column)).size === entity.fields.size,
    );
    expect(columns.includes(false)).toBe(false);
  });

  test('has every foreign key of the tables as a reference, and no other', () => {
    const { reader, close } = template.open();
    const keys = all.flatMap(({ name }) =>
      reader
        .prepare<[string], { from: string; table: string }>('SELECT "from", "table" FROM pragma_foreign_key_list(?)')
        .all(name)
        .map((key) => `${name}.${key.from} → ${key.table}`),
    );
    close();
    const refs = fields
      .filter(({ field }) => field.ref !== undefined)
      .map(({ entity, field }) => `${entity.name}.${field.column} → ${field.ref}`);
    expect(refs.sort()).toEqual(keys.sort());
  });

  test('knows for every record with a person which field names it', () => {
    const people = new Set(all.filter(({ person }) => person !== null).map(({ name }) => name));
    const nameless = all
      .filter(({ person, fields: own }) => person !== null && person !== 'id' && own.get(person)?.ref !== 'persoon')
      .map(({ name }) => name);
    const ofNobody = fields
      .filter(({ entity, field }) => entity.person === null && field.ref !== undefined && people.has(field.ref))
      .map(({ entity, field }) => `${entity.name}.${field.name}`);
    expect({ nameless, ofNobody }).toEqual({ nameless: [], ofNobody: [] });
    expect(entities.persoon.entity.person).toBe('id');
  });

  test('names entities once, and refuses a name that it does not know', () => {
    expect(new Set(entityNames).size).toBe(Object.keys(entities).length);
    expect(() => entityByName('sqlite_schema')).toThrow(RangeError);
    expect(() => entityByName('constructor')).toThrow(RangeError);
  });
});
