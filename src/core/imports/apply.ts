/** Carries a plan out, inside one operation of the journal: an import is taken over whole or not at all (E-08). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Dossier, Writer } from '../store/index.ts';
import { Applier, type ApplierContext } from './applier.ts';
import { rowPlace } from './answer.ts';
import type { Plan, Write } from './plan-types.ts';
import type { CaseSnapshot } from './snapshot.ts';
import type { Steps } from './steps.ts';

export interface Applied {
  /** Null when the file said nothing new and nothing was written. */
  readonly runId: string | null;
  /** Open rows by `rowPlace`: those of this import, and earlier ones that are still open. */
  readonly openRows: ReadonlyMap<string, string>;
}

/**
 * Takes a plan over, a write a step. The snapshot must be the one that the plan was made with, and nothing may have been written since.
 * @param today day on which the import is done, for the run and its tasks
 */
export function* applySteps(
  writer: Writer,
  dossier: Dossier,
  plan: Plan,
  snapshot: CaseSnapshot,
  today: IsoDate,
): Steps<Applied> {
  if (plan.writes.length === 0) return { runId: null, openRows: openRowsAfter(plan, snapshot, new Map()) };
  const runId = writer.insert('importRun', runOf(plan, today));
  const applier = new Applier({ writer, dossier, snapshot, runId, today });
  for (const write of plan.writes) {
    applier.apply(write);
    yield;
  }
  return { runId, openRows: openRowsAfter(plan, snapshot, applier.openedRows) };
}

/** Carries out writes outside a run: the answer to an open row. */
export function applyWrites(context: ApplierContext, writes: readonly Write[]): void {
  const applier = new Applier(context);
  for (const write of writes) applier.apply(write);
}

function runOf(plan: Plan, today: IsoDate) {
  const { accepted, questions, rejected, skipped, sheets, kind } = plan;
  return {
    soort: kind,
    bron: sheets[0]?.source ?? '',
    op: today,
    blad: sheets
      .map(({ sheet }) => sheet)
      .join(', ')
      .slice(0, 200),
    aanvaard: accepted.new.length + accepted.updated.length + accepted.unchanged.length,
    vragen: questions.length,
    geweigerd: rejected.length,
    overgeslagen: skipped.length,
  };
}

function openRowsAfter(plan: Plan, snapshot: CaseSnapshot, opened: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const closed = new Set(plan.writes.flatMap((write: Write) => (write.op === 'sluitRij' ? [write.id] : [])));
  const sources = new Set(plan.sheets.map(({ source }) => source));
  const still = [...sources]
    .flatMap((source) => snapshot.openRows(source))
    .filter(({ id, state }) => state === 'open' && !closed.has(id))
    .map((open) => [rowPlace(open), open.id] as const);
  return new Map([...still, ...opened]);
}
