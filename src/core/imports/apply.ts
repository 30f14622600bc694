/** Carries a plan out: one operation of the journal, one SQLite transaction, so that an import is taken over whole or not at all (E-08). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Dossier, OperationId, Writer } from '../store/index.ts';
import { formatOperation } from '../store/index.ts';
import { Applier } from './applier.ts';
import { rowPlace } from './answer.ts';
import type { Plan, Write } from './plan-types.ts';
import type { CaseSnapshot } from './snapshot.ts';

/** Writes one operation in the name of the user; the caller says `source: 'import'`, so that later changes by hand can be told apart. */
export type WriteOperation = <T>(work: (writer: Writer) => T) => { operation: OperationId | null; value: T };

export interface Applied {
  /** `device:seq`; null when the file said nothing new and nothing was written. */
  readonly operation: string | null;
  readonly runId: string | null;
  /** Open rows by `rowPlace`: those of this import, and earlier ones that are still open. */
  readonly openRows: ReadonlyMap<string, string>;
}

/**
 * Takes a plan over. The snapshot must be the one that the plan was made with, and nothing may have been written since.
 * @param today day on which the import is done, for the run and its tasks
 */
export function applyPlan(write: WriteOperation, dossier: Dossier, plan: Plan, snapshot: CaseSnapshot, today: IsoDate): Applied {
  if (plan.writes.length === 0) return { operation: null, runId: null, openRows: openRowsAfter(plan, snapshot, new Map()) };
  const { operation, value } = write((writer) => {
    const runId = writer.insert('importRun', runOf(plan, today));
    const applier = new Applier({ writer, dossier, snapshot, runId, today });
    for (const step of plan.writes) applier.apply(step);
    return { runId, opened: applier.openedRows };
  });
  return {
    operation: operation === null ? null : formatOperation(operation),
    runId: value.runId,
    openRows: openRowsAfter(plan, snapshot, value.opened),
  };
}

/** Carries out writes outside a run: the answer to an open row. Returns the operation, null when nothing changed. */
export function applyWrites(
  write: WriteOperation,
  dossier: Dossier,
  writes: readonly Write[],
  snapshot: CaseSnapshot,
  { runId, today }: { readonly runId: string | null; readonly today: IsoDate },
): string | null {
  const { operation } = write((writer) => {
    const applier = new Applier({ writer, dossier, snapshot, runId, today });
    for (const step of writes) applier.apply(step);
  });
  return operation === null ? null : formatOperation(operation);
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
