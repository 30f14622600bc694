/** Runs a random script on a file and on the model, and compares each answer. */
import { expect } from 'vitest';
import type { Logical } from '../../../src/core/store/fields/define.ts';
import { entityByName, entityNames } from '../../../src/core/store/fields/index.ts';
import { fromColumn } from '../../../src/core/store/journal/codec.ts';
import { recordHistory } from '../../../src/core/store/journal/history.ts';
import type { OperationId, WriteResult, Writer } from '../../../src/core/store/journal/journal.ts';
import { UndoRefused, undoOperation } from '../../../src/core/store/journal/undo.ts';
import { ACTOR, type OpenFile, type Template } from '../store/open-file.ts';
import { type Draft, type Model, createModel } from './model.ts';
import { type Command, type FieldPick, type Step, valueFor } from './script.ts';

const START = Date.UTC(2026, 0, 5);

export interface Runner {
  readonly model: Model;
  readonly file: OpenFile;
  run(command: Command): void;
}

interface State {
  readonly model: Model;
  readonly file: OpenFile;
  /** The operations of the file, at the number that the model gives them. */
  readonly ids: OperationId[];
  group: number;
}

/** A file and a model, both empty. */
export function createRunner(template: Template): Runner {
  let now = START;
  const model = createModel();
  const state: State = { model, file: template.open({ now: () => now }), ids: [], group: 0 };
  return {
    model,
    file: state.file,
    run(next) {
      if (next.kind === 'clock') now = Math.max(0, now + next.milliseconds);
      else if (next.kind === 'undo') undo(state, next.operation, next.partial);
      else if (next.kind === 'failing') fail(state, next.steps);
      else write(state, next);
    },
  };
}

function write(state: State, { steps, reason, grouped }: Extract<Command, { kind: 'write' }>): void {
  const draft = state.model.begin();
  if (grouped) state.group += 1;
  const group = grouped ? `018f0000-0000-7000-9000-${String(state.group).padStart(12, '0')}` : null;
  const { operation } = state.file.journal.write({ op: 'test.schrijf', actor: ACTOR, source: 'ui', reason, group }, (writer) => {
    for (const step of steps) play(state, step, writer, draft);
  });
  expectSame(state, draft.keep(), operation);
}

function fail(state: State, steps: readonly Step[]): void {
  const draft = state.model.begin();
  const failing = (): WriteResult<void> =>
    state.file.journal.write({ op: 'test.mislukt', actor: ACTOR, source: 'ui' }, (writer) => {
      for (const step of steps) play(state, step, writer, draft);
      throw new Error('half way');
    });
  expect(failing).toThrow('half way');
  draft.drop();
}

function undo(state: State, back: number, partial: boolean): void {
  const { model, file, ids } = state;
  if (ids.length === 0) return;
  const target = ids.length - 1 - (back % ids.length);
  const attempt = () => undoOperation(file.reader, file.journal, ids[target]!, { actor: ACTOR, source: 'ui' }, partial);
  if (model.isUndone(target)) {
    expect(attempt).toThrow(new UndoRefused('AL_ONGEDAAN'));
    return;
  }
  const dependents = model.dependents(target);
  if (dependents.size > 0 && !partial) {
    expect(refusalOf(attempt)).toEqual([...dependents].sort());
    return;
  }
  const { operation, kept } = attempt();
  expect(kept.map(({ rowId }) => rowId).sort()).toEqual([...dependents].sort());
  expectSame(state, model.undo(target, dependents), operation);
}

function expectSame({ ids }: State, made: boolean, operation: OperationId | null): void {
  expect(operation !== null).toBe(made);
  if (operation) ids.push(operation);
}

function play({ model }: State, step: Step, writer: Writer, draft: Draft): void {
  if (step.kind === 'insert') {
    const entity = entityNames[step.entity % entityNames.length]!;
    const values = valuesOf(model, entity, step.fields);
    draft.insert(entity, writer.raw.insert(entity, values), values);
    return;
  }
  const rows = [...model.rows];
  if (rows.length === 0) return;
  const [id, { entity }] = rows[rows.length - 1 - (step.row % rows.length)]!;
  const values = step.kind === 'retract' ? { verwijderd: true } : valuesOf(model, entity, step.fields, mayChange(entity));
  if (step.kind === 'retract') expect(writer.raw.retract(entity, id)).toBe(draft.set(id, values).length > 0);
  else expect(writer.raw.set(entity, id, values)).toEqual(draft.set(id, values));
}

/** What happened does not change, but for what is known of it later (E-11). */
function mayChange(entity: string): (field: string) => boolean {
  const { kind, later } = entityByName(entity);
  return (field) => kind === 'register' || later.has(field);
}

function valuesOf(
  model: Model,
  entity: string,
  picks: readonly FieldPick[],
  wanted: (field: string) => boolean = () => true,
): Record<string, Logical> {
  const fields = [...entityByName(entity).fields.values()].filter(({ name }) => name !== 'verwijderd' && wanted(name));
  if (fields.length === 0) return {};
  return Object.fromEntries(
    picks.map(({ field: index, value }) => {
      const field = fields[index % fields.length]!;
      return [field.name, valueFor(field, value, field.ref ? model.ids(field.ref) : [])];
    }),
  );
}

/** Row ids that a refused undo names. */
function refusalOf(attempt: () => unknown): string[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof UndoRefused && error.code === 'LATER_GEWIJZIGD')
      return error.dependents.map(({ rowId }) => rowId).sort();
    throw error;
  }
  throw new Error('the undo was not refused');
}

/** Rows without the stamp, in the order of their ids; the model knows no stamps. */
export function comparable(dump: Record<string, Record<string, unknown>[]>): unknown {
  return Object.fromEntries(
    Object.entries(dump).map(([entity, rows]) => [
      entity,
      rows.map(({ hlc: _hlc, ...row }) => row).sort((a, b) => String(a['id']).localeCompare(String(b['id']))),
    ]),
  );
}

/** The history of a record, played from the first value to the last, ends at what the record holds. */
export function expectHistory({ reader }: OpenFile, entity: string, id: string): void {
  const row = reader.prepare<[string], Record<string, unknown>>(`SELECT * FROM "${entity}" WHERE lower(hex(id)) = ?`);
  const columns = row.get(id.replaceAll('-', ''))!;
  const played = new Map<string, Logical>();
  for (const { field, from, to } of recordHistory(reader, entity, id).toReversed()) {
    expect(played.get(field) ?? (field === 'verwijderd' ? false : null)).toEqual(from ?? null);
    played.set(field, to);
  }
  for (const field of entityByName(entity).fields.values()) {
    const last = played.get(field.name) ?? (field.name === 'verwijderd' ? false : null);
    expect([field.name, last]).toEqual([field.name, fromColumn(columns[field.column], field)]);
  }
}

export function expectRising({ reader }: OpenFile): void {
  const stamps = reader.prepare<[], { hlc: number }>('SELECT hlc FROM tx ORDER BY id').all();
  let last = -1;
  for (const { hlc } of stamps) {
    expect(hlc).toBeGreaterThan(last);
    expect(Number.isSafeInteger(hlc)).toBe(true);
    last = hlc;
  }
}
