/**
 * Three-way comparison of one row (E-26): a cell changes the case file only when it differs from what that file said at its last
 * import and nobody changed the field in the application since. An empty cell never empties a field.
 */
import type { FieldState, Seen } from './plan-types.ts';
import type { Cells, CodeAt } from './rows.ts';

export interface Change {
  readonly field: string;
  readonly value: string;
  /** `voegtoe`: beside what is there, not instead of it. */
  readonly mode: 'zet' | 'voegtoe';
}

export interface Merge {
  readonly changes: readonly Change[];
  /** Fields where the file and the case file both have something to say. */
  readonly conflicts: readonly (CodeAt & { readonly field: string; readonly value: string })[];
}

/** Fields that collect dates: a later one is a new fact, not a correction of the earlier. */
const COLLECTING: ReadonlySet<string> = new Set(['laatste_evaluatie']);

/**
 * @param cells what the file says
 * @param fields the same fields in the case file
 * @param seen what that file said at its last import, null for a row that is new to it
 * @param columnOf column of a field, for messages
 */
export function mergeCells(
  cells: Cells,
  fields: Readonly<Record<string, FieldState>>,
  seen: Seen | null,
  columnOf: (field: string) => string | null,
): Merge {
  const changes: Change[] = [];
  const conflicts: Merge['conflicts'][number][] = [];
  for (const [field, value] of Object.entries(cells)) {
    const state = fields[field] ?? { value: null };
    if (value === null || isSame(value, state)) continue;
    const verdict = judge(field, value, state, seen);
    if (verdict === 'vraag') {
      conflicts.push({ code: `VELD_VERSCHILT:${field}`, column: columnOf(field), params: paramsOf(value, state), field, value });
    } else if (verdict !== 'laat') changes.push({ field, value, mode: verdict });
  }
  return { changes, conflicts };
}

/** True when something has to be remembered of what the file says now. */
export function differsFromSeen(cells: Cells, seen: Seen | null): boolean {
  if (!seen) return true;
  const fields = new Set([...Object.keys(cells), ...Object.keys(seen.cells)]);
  return [...fields].some((field) => (cells[field] ?? null) !== (seen.cells[field] ?? null));
}

function isSame(value: string, state: FieldState): boolean {
  return value === state.value || (state.also?.includes(value) ?? false) || (state.matches?.(value) ?? false);
}

function judge(field: string, value: string, state: FieldState, seen: Seen | null): 'laat' | 'zet' | 'voegtoe' | 'vraag' {
  const before = seen?.cells[field] ?? null;
  if (before === value) return 'laat';
  if (COLLECTING.has(field) && state.value !== null && value > state.value) return 'voegtoe';
  // Never said before by this file: what stands in the case file came from somewhere else.
  if (before === null && state.value !== null) return 'vraag';
  return changedSince(state, seen) ? 'vraag' : 'zet';
}

/** At the same instant counts as since: a question too many is better than a value lost. */
function changedSince({ changed }: FieldState, seen: Seen | null): boolean {
  return seen !== null && changed !== null && changed !== undefined && changed.at >= seen.at;
}

function paramsOf(value: string, { value: current, changed }: FieldState): Record<string, string> {
  return { bestand: value, dossier: current ?? '', wie: changed?.by ?? '', wanneer: changed?.on ?? '' };
}
