/** The calls of the import that read files and write rows: thin, everything is decided in the plan. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { and, eq } from 'drizzle-orm';
import type { Progress } from '../../shared/contract/define.ts';
import type { ParsedInputOf } from '../../shared/contract/index.ts';
import type { ImportSoort } from '../../shared/domain/codes.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { lawOf } from '../law.ts';
import {
  formatOperation,
  OperationStopped,
  parseOperation,
  recordHistory,
  undoOperation,
  type Dossier,
  type OperationId,
  type Writer,
} from '../store/index.ts';
import { importKoppeling, importRij, importRun } from '../store/schema/index.ts';
import { toImportResult } from './answer.ts';
import { applySteps, applyWrites, type Applied } from './apply.ts';
import { FileError } from './errors.ts';
import type { Grid } from './grid.ts';
import { type Corrected, correctGrid, problemRows } from './corrections.ts';
import type { Mapping, SavedMapping } from './header.ts';
import { signalLimits } from './law-limits.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { planAnswer, type StoredRow } from './open-answer.ts';
import type { OpenRowContent, Plan } from './plan-types.ts';
import { chooseSheets, type Found, planSteps } from './plan.ts';
import { previewFile } from './preview.ts';
import { readInWorker } from './reader.ts';
import { columnsOf, keptMapping, type KeptMapping, matchByName, nameOf } from './saved-mapping.ts';
import { snapshotSteps, takeSnapshot } from './snapshot.ts';
import { counted, Tally } from './steps.ts';

type Names = 'import.bekijk' | 'import.lees' | 'import.beantwoord' | 'import.maakOngedaan';
type ReadInput = ParsedInputOf<'import.lees'>;

export const importFileHandlers: Handlers<Names> = {
  async *'import.bekijk'(context, { soort, bestand, blad }) {
    yield READING;
    const { grid, name } = await read(context, bestand.ref);
    const { translate } = context;
    const saved = savedMappings(context.dossier, soort);
    const known = { savedMapping: saved.columns, savedName: saved.name };
    return named(name, () => previewFile({ kind: soort, grid, sheet: blad, ...known, fileName: name, translate }));
  },

  async *'import.lees'(context, input) {
    refuseMoney(context, input.soort);
    yield READING;
    const original = await read(context, input.bestand.ref);
    const { name } = original;
    const { translate } = context;
    try {
      const { file, found, done } = corrected(context, input, original);
      // A dry run too is an operation, that writes nothing: what it reads stays true until it is done.
      const written = yield* context.writeInSlices((writer) => takeOver(context, input, file, writer, found), {
        op: `import.${input.soort}`,
        source: 'import',
        ...(done.length === 0 ? {} : { reason: translate('import.reden.gecorrigeerd', { aantal: done.length }) }),
      });
      const { plan, applied } = written.value;
      const more = { ...problemRows(file.grid, found, plan), corrections: done };
      if (applied === null) return { ...toImportResult(plan, { file: name, translate, dryRun: true }), ...more };
      const { runId, openRows } = applied;
      const operation = runId === null || written.operation === null ? null : formatOperation(written.operation);
      if (runId === null) keepMapping(context, input, plan, found);
      const outcome = { operation, runId, openRows };
      return { ...toImportResult(plan, { file: name, translate, dryRun: false, written: outcome }), ...more };
    } catch (error) {
      throw asFailure(error, name);
    }
  },

  'import.beantwoord'(context, { id, keuze }) {
    const { dossier } = context;
    const stored = storedRows(dossier).find(({ row }) => row.id === id);
    if (!stored) throw new CallFailure('NIET_GEVONDEN');
    refuseMoney(context, stored.kind);
    const others = storedRows(dossier)
      .filter(({ kind }) => kind === stored.kind)
      .map(({ row }) => row);
    const snapshot = takeSnapshot(dossier);
    const writes = planAnswer(stored.kind, stored.row, keuze, others, snapshot);
    const { runId } = stored;
    // As an import, so that a later change by hand can be told apart from it (E-26).
    const { operation } = context.write(
      (writer) => applyWrites({ writer, dossier, snapshot, runId, today: context.today }, writes),
      { source: 'import' },
    );
    return { operation: operation === null ? null : formatOperation(operation), id };
  },

  'import.maakOngedaan'({ dossier, user, reason }, { runId }) {
    const target = operationOfRun(dossier, runId);
    const { operation, kept } = undoOperation(
      dossier.reader,
      dossier.journal,
      target,
      { actor: user.id, source: 'ui', reason },
      true,
    );
    const counts = new Map<string, number>();
    for (const { entity } of kept) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    return {
      operation: operation === null ? null : formatOperation(operation),
      gebleven: [...counts].map(([entiteit, aantal]) => ({ entiteit, aantal })),
    };
  },
};

/** A settlement is money: who may not enter figures by hand may not read them in either. Throws GEEN_RECHT. */
function refuseMoney(context: CallContext, kind: ImportSoort): void {
  const recht = 'financiering.schrijven';
  if (kind === 'afrekening' && !context.can(recht)) throw new CallFailure('GEEN_RECHT', { details: { recht } });
}

// --- reading ------------------------------------------------------------------------------------------------------------------

const READING = new Tally('lezen', null).next();

interface ReadFile {
  readonly grid: Grid;
  readonly name: string;
}

/** The bytes of a chosen file, read in the worker. Throws CallFailure with the codes of FileError. */
export async function read({ session, signal }: CallContext, ref: string): Promise<ReadFile> {
  const file = session.pathOf(ref, 'read');
  const name = path.basename(file);
  try {
    if (statSync(file).size > DEFAULT_LIMITS.fileBytes) throw new FileError('BESTAND_TE_GROOT');
    const grid = await readInWorker(readFileSync(file), { entry: session.options.workers?.sheet, signal });
    return { grid, name };
  } catch (error) {
    throw asFailure(error, name);
  }
}

/** A refused file names itself and the reason, never its folder. One that was stopped changed nothing, and says so. */
function asFailure(error: unknown, bestand: string): unknown {
  const stopped = error instanceof OperationStopped || (error instanceof CallFailure && error.code === 'GESTOPT');
  if (stopped) return new CallFailure('GEANNULEERD', { details: { bestand } });
  if (error instanceof FileError) return new CallFailure(error.code, { details: { ...error.params, bestand } });
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES'
    ? new CallFailure('BESTAND_NIET_LEESBAAR', { details: { bestand } })
    : error;
}

function named<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFailure(error, name);
  }
}

function planOptions(context: CallContext, input: ReadInput) {
  const { session, dossier, today } = context;
  const on = input.op ?? today;
  return {
    kind: input.soort,
    on,
    limits: signalLimits(lawOf(session.options.resources.lawbook, dossier), on),
    sheet: input.blad,
    mapping: input.koppeling ?? null,
    savedMapping: savedMappings(dossier, input.soort).columns,
    answers: input.antwoorden ?? [],
  };
}

// --- mappings -----------------------------------------------------------------------------------------------------------------

interface SavedMappings {
  readonly columns: SavedMapping;
  readonly name: (...found: Parameters<SavedMapping>) => string | null;
}

/** Saved mappings by the fingerprint of the list, else by the names of its columns; the newest holds. */
function savedMappings({ db }: Dossier, kind: ImportSoort): SavedMappings {
  const rows = mappingRows(db, kind).flatMap(({ vingerafdruk, koppeling }) =>
    koppeling === null ? [] : [{ vingerafdruk: vingerafdruk ?? '', koppeling }],
  );
  const find = (...[fingerprint, columns = []]: Parameters<SavedMapping>): { kept: KeptMapping; columns: Mapping } | null => {
    const same = rows.findLast((row) => row.vingerafdruk === fingerprint);
    if (same) return { kept: same.koppeling, columns: columnsOf(same.koppeling) };
    for (const { koppeling } of rows.toReversed()) {
      const found = matchByName(koppeling, columns, kind);
      if (found) return { kept: koppeling, columns: found };
    }
    return null;
  };
  return {
    columns: (...found) => find(...found)?.columns ?? null,
    name: (...found) => {
      const kept = find(...found)?.kept;
      return kept === undefined ? null : nameOf(kept);
    },
  };
}

function mappingRows(db: Dossier['db'], kind: ImportSoort) {
  return db
    .select()
    .from(importKoppeling)
    .where(and(eq(importKoppeling.soort, kind), eq(importKoppeling.verwijderd, false)))
    .orderBy(importKoppeling.hlc)
    .all();
}

/** Part of the import that it is for; an operation of its own only where the file said nothing new. */
function keepMapping(context: CallContext, input: ReadInput, plan: Plan, found: readonly Found[]): void {
  context.write((writer) => saveMapping(writer, context.dossier, input, plan, found), { op: 'import.bewaarKoppeling' });
}

function saveMapping(writer: Writer, { db }: Dossier, input: ReadInput, plan: Plan, found: readonly Found[]): void {
  const { bewaarKoppeling, koppeling: chosen, koppelingNaam } = input;
  const [first] = found;
  if (!bewaarKoppeling || !chosen || !first) return;
  const vingerafdruk = plan.sheets[0]?.source ?? '';
  const name = koppelingNaam === undefined || koppelingNaam === '' ? null : koppelingNaam;
  const koppeling = keptMapping(chosen, first.header, name);
  const known = mappingRows(db, plan.kind).findLast((row) => row.vingerafdruk === vingerafdruk);
  if (known) writer.set('importKoppeling', known.id, { koppeling });
  else writer.insert('importKoppeling', { soort: plan.kind, vingerafdruk, koppeling });
}

// --- corrections --------------------------------------------------------------------------------------------------------------

interface CorrectedFile {
  readonly file: ReadFile;
  readonly found: readonly Found[];
  readonly done: Corrected[];
}

/** The file with what was corrected in it, and the sheets that are read of it. */
function corrected(context: CallContext, input: ReadInput, file: ReadFile): CorrectedFile {
  const found = chooseSheets({ ...planOptions(context, input), grid: file.grid });
  const { grid, done } = correctGrid(file.grid, found, input.verbeteringen ?? []);
  return { file: { ...file, grid }, found, done };
}

// --- writing ------------------------------------------------------------------------------------------------------------------

interface Outcome {
  readonly plan: Plan;
  /** Null in a dry run. */
  readonly applied: Applied | null;
}

/** From what the case file holds to what the file changes in it: the work of one operation. */
function* takeOver(
  context: CallContext,
  input: ReadInput,
  { grid, name }: ReadFile,
  writer: Writer,
  found: readonly Found[],
): Generator<Progress, Outcome> {
  const { dossier, today } = context;
  const snapshot = yield* counted(new Tally('vergelijken', null), snapshotSteps(dossier));
  const plan = yield* planSteps({ ...planOptions(context, input), grid, fileName: name, snapshot });
  if (input.proef) return { plan, applied: null };
  if (plan.writes.length > 0) saveMapping(writer, dossier, input, plan, found);
  const tally = new Tally('bewaren', rowsOf(plan), plan.writes.length);
  return { plan, applied: yield* counted(tally, applySteps(writer, dossier, plan, snapshot, today)) };
}

/** Rows that the plan says something of. */
function rowsOf({ accepted, questions, rejected }: Plan): number {
  return accepted.new.length + accepted.updated.length + accepted.unchanged.length + questions.length + rejected.length;
}

interface OpenRow {
  readonly kind: ImportSoort;
  readonly runId: string | null;
  readonly row: StoredRow;
}

function storedRows({ db }: Dossier): OpenRow[] {
  const kinds = new Map(
    db
      .select()
      .from(importRun)
      .all()
      .map(({ id, soort }) => [id, soort]),
  );
  const rows = db
    .select()
    .from(importRij)
    .where(and(eq(importRij.stand, 'open'), eq(importRij.soort, 'vraag'), eq(importRij.verwijderd, false)))
    .all();
  return rows.flatMap(({ id, bron, blad, rij, sleutel, inhoud, runId }) => {
    const kind = kinds.get(runId ?? '');
    if (!kind || inhoud === null) return [];
    const content = inhoud as unknown as OpenRowContent;
    return [{ kind, runId, row: { id, source: bron ?? '', sheet: blad ?? '', row: rij ?? 0, key: sleutel ?? '', content } }];
  });
}

/** The operation that a run of an import was. Throws NIET_GEVONDEN. */
function operationOfRun({ reader }: Dossier, runId: string): OperationId {
  const made = recordHistory(reader, 'import_run', runId).at(-1);
  if (!made) throw new CallFailure('NIET_GEVONDEN');
  return parseOperation(made.operation);
}
