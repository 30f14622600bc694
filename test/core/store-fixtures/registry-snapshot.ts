/**
 * The registry as a committed file, so that a rename or another class is seen, and a name that went away is never used again: it names
 * other things in old journals, exports and copies (E-10).
 *
 * After a change that was meant: `TRAJECTMAP_UPDATE_REGISTRY=1 npx vitest run test/core/store/registry.test.ts`. What is gone from the
 * registry then moves to `retired`, and stays there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { entities } from '../../../src/core/store/fields/index.ts';

const FILE = path.resolve('test/core/store/registry.snapshot.json');

export interface FieldLine {
  readonly column: string;
  readonly codec: string;
  readonly class: string;
  readonly kind: string;
  readonly ref?: string;
  readonly search?: string;
}

export interface RegistrySnapshot {
  /** entity → kind and the field that names the person. */
  readonly entities: Readonly<Record<string, { kind: string; person: string | null }>>;
  /** `entity.field` → what it is. */
  readonly fields: Readonly<Record<string, FieldLine>>;
  /** Names that were used once: `entity` or `entity.field`. */
  readonly retired: readonly string[];
}

/** The registry of the code, without the retired names. */
export function registryNow(): Omit<RegistrySnapshot, 'retired'> {
  const all = Object.values(entities).map(({ entity }) => entity);
  return {
    entities: Object.fromEntries(all.map(({ name, kind, person }) => [name, { kind, person }])),
    fields: Object.fromEntries(
      all.flatMap((entity) =>
        [...entity.fields.values()].map(({ name, column, codec, dataClass, kind, ref, search }): [string, FieldLine] => [
          `${entity.name}.${name}`,
          { column, codec, class: dataClass, kind, ...(ref ? { ref } : {}), ...(search ? { search } : {}) },
        ]),
      ),
    ),
  };
}

/** The committed file; first brought up to date when the environment asks for it. */
export function committedRegistry(): RegistrySnapshot {
  const committed = JSON.parse(readFileSync(FILE, 'utf8')) as RegistrySnapshot;
  if (process.env['TRAJECTMAP_UPDATE_REGISTRY'] !== '1') return committed;
  const now = registryNow();
  const gone = [...Object.keys(committed.entities), ...Object.keys(committed.fields)].filter(
    (name) => !(name in now.entities) && !(name in now.fields),
  );
  const updated = { ...now, retired: [...new Set([...committed.retired, ...gone])].sort() };
  writeFileSync(FILE, format(updated));
  return updated;
}

/** One line per field, so that a difference reads as one; as Prettier would leave it. */
function format({ entities: kinds, fields, retired }: RegistrySnapshot): string {
  return `{\n  "entities": {\n${lines(kinds)}\n  },\n  "fields": {\n${lines(fields)}\n  },\n  "retired": ${list(retired)}\n}\n`;
}

const WIDTH = 130;

const lines = (entries: Readonly<Record<string, object>>): string =>
  Object.entries(entries)
    .map(([name, value]) => {
      const parts = Object.entries(value).map(([part, of]) => `${JSON.stringify(part)}: ${JSON.stringify(of)}`);
      const line = `    ${JSON.stringify(name)}: { ${parts.join(', ')} }`;
      return line.length < WIDTH ? line : `    ${JSON.stringify(name)}: {\n      ${parts.join(',\n      ')}\n    }`;
    })
    .join(',\n');

const list = (names: readonly string[]): string =>
  names.length === 0 ? '[]' : `[\n${names.map((name) => `    ${JSON.stringify(name)}`).join(',\n')}\n  ]`;
