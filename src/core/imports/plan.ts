/** From a grid to a plan: which sheets, which columns, which rows, and what they would do. Pure: no database, no clock, no file. */
import type { Progress } from '../../shared/contract/define.ts';
import type { ImportSoort } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { findMonthHeader, readAanwezigheden, type AanwezigheidRow } from './aanwezigheden.ts';
import { readAfrekening } from './afrekening.ts';
import { readBegeleiders, type BegeleiderLimits } from './begeleiders.ts';
import { readDeelnemers, type DeelnemerLimits } from './deelnemers.ts';
import { readDoelgroep, type DoelgroepLimits } from './doelgroep.ts';
import { FileError } from './errors.ts';
import { columnName, type Grid, type Sheet } from './grid.ts';
import { findHeader, findSavedHeader, MEDICAL, withChosenColumns, type Header, type Mapping } from './header.ts';
import { readKandidaten } from './kandidaten.ts';
import { monthsOf } from './months.ts';
import { AanwezighedenPlan } from './plan-aanwezigheden.ts';
import { AfrekeningPlan } from './plan-afrekening.ts';
import { BegeleidersPlan } from './plan-begeleiders.ts';
import { PlanBuilder } from './plan-builder.ts';
import { DeelnemersPlan } from './plan-deelnemers.ts';
import { DoelgroepPlan } from './plan-doelgroep.ts';
import { KandidatenPlan } from './plan-kandidaten.ts';
import type { Answer, Candidate, MonthCount, OtherSheet, Plan, PlannedSheet, Question, Snapshot } from './plan-types.ts';
import { isFilled, splitRows, type CodeAt, type ListRow } from './rows.ts';
import { counted, finish, Tally, type Steps } from './steps.ts';
import { textOf } from './values.ts';
import { namesCandidates } from './vocabulary.ts';
import { readWerkpostblad } from './werkpostblad/lezen.ts';
import { findMark, isMarkSheet, SHEET_VERSION, type SheetMark, WERKPOSTBLAD_SOURCE } from './werkpostblad/merk.ts';
import { WerkpostbladPlan } from './werkpostblad/plan.ts';

/** Numbers of the law that signals repeat; filled from the lawbook by the caller. */
export type SignalLimits = DeelnemerLimits & BegeleiderLimits & { readonly doelgroep: DoelgroepLimits };

export interface PlanInput {
  readonly kind: ImportSoort;
  readonly grid: Grid;
  /** Name of the file without folder; only read for a month that the file itself does not name. */
  readonly fileName: string;
  readonly snapshot: Snapshot;
  /** The day that signals are judged on. */
  readonly on: IsoDate;
  readonly limits: SignalLimits;
  /** Only this sheet. */
  readonly sheet?: string | undefined;
  /** Columns that the user chose. */
  readonly mapping?: Mapping | null | undefined;
  /** A mapping that was saved for a list with this fingerprint. */
  readonly savedMapping?: ((fingerprint: string) => Mapping | null) | undefined;
  readonly answers?: readonly Answer[] | undefined;
}

/** A sheet with the header that was found in it. */
export interface Found {
  readonly sheet: Sheet;
  readonly header: Header;
}

/** The plan in one go. Throws as `planSteps` does. */
export function planImport(input: PlanInput): Plan {
  return finish(planSteps(input));
}

/** Reading a row, and comparing it. */
const PASSES = 2;

/**
 * Makes the plan, with room for others after every row.
 * @throws FileError GEEN_RIJEN, KOP_NIET_GEVONDEN, BLAD_ONBEKEND
 */
export function* planSteps(input: PlanInput): Generator<Progress, Plan> {
  const builder = new PlanBuilder(input.snapshot, input.answers ?? []);
  const found = chooseSheets(input).map(({ sheet, header }): Found => {
    const choice = builder.given(sheet.name, header.row);
    return { sheet, header: choice === null ? header : withChosenColumns(header, choice, input.kind) };
  });
  const usable = found.filter((each) => isUsable(each, builder));
  const months = new Map<Sheet, string | null>();
  const sources = new Set(usable.map(({ header }) => header.fingerprint));
  const before = new Tally('vergelijken', null);
  for (const source of sources) if (input.snapshot.load) yield* counted(before, input.snapshot.load(source));
  const rows = countRows(usable, input.kind);
  const counts = yield* counted(new Tally('vergelijken', rows, rows * PASSES), planRows(input, usable, builder, months));
  const after = new Tally('vergelijken', rows, 1);
  for (const source of sources) yield* counted(after, builder.settle(source));
  return {
    kind: input.kind,
    sheets: found.map((each) => describe(each, input, months.get(each.sheet) ?? null)),
    accepted: builder.accepted,
    questions: builder.questions,
    rejected: builder.rejected,
    skipped: builder.skipped,
    signals: builder.signals,
    proposals: builder.proposals,
    counts,
    otherSheets: otherSheets(input, found),
    writes: builder.writes,
  };
}

/** The sheets that an import of this kind reads, with their header. Throws as `planImport` does. */
export function chooseSheets(input: Pick<PlanInput, 'kind' | 'grid' | 'sheet' | 'mapping' | 'savedMapping'>): Found[] {
  const { grid, kind, sheet: wanted } = input;
  const named =
    wanted === undefined ? grid.sheets.filter(({ hidden }) => !hidden) : grid.sheets.filter(({ name }) => name === wanted);
  if (wanted !== undefined && named.length === 0) throw new FileError('BLAD_ONBEKEND');
  if (named.every(({ rows }) => rows.length === 0)) throw new FileError('GEEN_RIJEN');
  const found = named.flatMap((sheet): Found[] => {
    const header = headerOf(sheet, input);
    return header ? [{ sheet, header }] : [];
  });
  const chosen = kind === 'aanwezigheden' ? found : bestOf(found, wanted !== undefined, kind === 'kandidaten');
  if (chosen.length === 0) throw new FileError('KOP_NIET_GEVONDEN');
  if (chosen.every(({ sheet, header }) => splitRows(sheet, header, kind).data.length === 0)) throw new FileError('GEEN_RIJEN');
  return chosen;
}

function headerOf(
  sheet: Sheet,
  { kind, grid, mapping, savedMapping }: Pick<PlanInput, 'kind' | 'grid' | 'mapping' | 'savedMapping'>,
): Header | null {
  const find = (chosen: Mapping | null): Header | null =>
    kind === 'aanwezigheden' ? findMonthHeader(sheet, grid.format, chosen) : findHeader(sheet, kind, grid.format, chosen);
  // Its columns are those that Trajectmap made, and all werkpostbladen are one source.
  const ownSheet = kind === 'aanwezigheden' && findMark(grid) !== null ? find(null) : null;
  if (ownSheet) return { ...ownSheet, fingerprint: WERKPOSTBLAD_SOURCE };
  if (mapping) return find(mapping);
  const saved = savedMapping && kind !== 'aanwezigheden' ? findSavedHeader(sheet, kind, grid.format, savedMapping) : null;
  if (saved) return saved;
  const header = find(null);
  const savedMonth = header && kind === 'aanwezigheden' ? (savedMapping?.(header.fingerprint) ?? null) : null;
  return savedMonth ? find(savedMonth) : header;
}

/** The sheet with most known columns; a waiting list when candidates are read, and for other kinds only when it was asked for. */
function bestOf(found: readonly Found[], asked: boolean, candidates: boolean): Found[] {
  const named = found.filter(({ sheet, header }) => isCandidates(sheet, header) === candidates);
  const lists = asked || (candidates && named.length === 0) ? found : named;
  const score = ({ header }: Found): number =>
    header.columns.filter(({ field }) => field !== null).length - header.missing.length * 10;
  const best = lists.toSorted((a, b) => score(b) - score(a))[0];
  return best ? [best] : [];
}

/** A waiting list, by the name of its sheet or a title above it. */
export function isCandidates(sheet: Sheet, header: Header): boolean {
  const titles = sheet.rows.slice(0, header.row - 1).flatMap((row) => row.map((cell) => textOf(cell)));
  return [sheet.name, ...titles].some((text) => namesCandidates(text));
}

/** A list whose columns are not clear asks about its header first; none of its rows is read until then. */
function isUsable({ sheet, header }: Found, builder: PlanBuilder): boolean {
  const codes: CodeAt[] = [
    ...(header.doubles.length > 0 ? [doubleHeader(header)] : []),
    ...header.missing.map((field): CodeAt => ({ code: `KOLOM_ONTBREEKT:${field}`, column: null })),
  ];
  if (codes.length === 0) return true;
  const candidates = header.doubles.flatMap(({ field, columns }) =>
    columns.map((column): Candidate => ({
      id: `${field}:${column}`,
      label: { key: 'import.keuze.kolom', params: { veld: field, kolom: column } },
    })),
  );
  builder.questions.push(headerQuestion(sheet, header, codes, candidates));
  return false;
}

function doubleHeader({ doubles }: Header): CodeAt {
  const kolommen = doubles.map(({ columns }) => columns.join(' / ')).join(', ');
  return { code: 'DUBBELE_KOP', column: doubles[0]?.columns[0] ?? null, params: { kolommen } };
}

function headerQuestion(sheet: Sheet, header: Header, codes: readonly CodeAt[], candidates: readonly Candidate[]): Question {
  return { sheet: sheet.name, row: header.row, codes, name: '', candidates };
}

/** Rows with data. */
export function countRows(found: readonly Found[], kind: ImportSoort): number {
  return found.reduce((sum, { sheet, header }) => sum + splitRows(sheet, header, kind).data.length, 0);
}

function* planRows(
  input: PlanInput,
  found: readonly Found[],
  builder: PlanBuilder,
  months: Map<Sheet, string | null>,
): Steps<readonly MonthCount[]> {
  const { kind, grid, on, limits } = input;
  if (kind === 'aanwezigheden') return yield* planMonths(input, found, builder, months);
  for (const { sheet, header } of found) {
    const columnOf = (field: string): string | null => header.columns.find((column) => column.field === field)?.name ?? null;
    if (kind === 'deelnemers') {
      const { rows, skipped } = yield* readDeelnemers(sheet, header, grid, on, limits);
      builder.skip(...skipped);
      yield* new DeelnemersPlan(builder, header.fingerprint, columnOf).add(withColumnCount(rows, sheet, header, grid));
    } else if (kind === 'kandidaten') {
      const { rows, skipped } = yield* readKandidaten(sheet, header, grid);
      builder.skip(...skipped);
      yield* new KandidatenPlan(builder, header.fingerprint, columnOf).add(withColumnCount(rows, sheet, header, grid));
    } else if (kind === 'doelgroepwerknemers') {
      const { rows, skipped } = yield* readDoelgroep(sheet, header, grid, on, limits.doelgroep);
      builder.skip(...skipped);
      yield* new DoelgroepPlan(builder, header.fingerprint, columnOf).add(withColumnCount(rows, sheet, header, grid));
    } else if (kind === 'afrekening') {
      const { rows, skipped } = yield* readAfrekening(sheet, header, grid);
      builder.skip(...skipped);
      yield* new AfrekeningPlan(builder, header.fingerprint, columnOf).add(withColumnCount(rows, sheet, header, grid));
    } else {
      const { rows, skipped } = yield* readBegeleiders(sheet, header, grid, on, limits);
      builder.skip(...skipped);
      yield* new BegeleidersPlan(builder, header.fingerprint, columnOf).add(withColumnCount(rows, sheet, header, grid));
    }
  }
  return [];
}

function* planMonths(
  input: PlanInput,
  found: readonly Found[],
  builder: PlanBuilder,
  months: Map<Sheet, string | null>,
): Steps<readonly MonthCount[]> {
  const mark = findMark(input.grid);
  if (mark !== null) return yield* planWerkpostblad(input, mark, found, builder, months);
  const plan = new AanwezighedenPlan(builder);
  const read: { readonly rows: AanwezigheidRow[]; readonly source: string }[] = [];
  for (const { sheet, header } of found) {
    const month = monthOf(input, sheet, header, builder);
    months.set(sheet, month);
    if (month === null) continue;
    const { rows, skipped } = yield* readAanwezigheden(sheet, header, input.grid, month);
    builder.skip(...skipped);
    read.push({ rows: withColumnCount(rows, sheet, header, input.grid), source: header.fingerprint });
  }
  for (const { rows, source } of read) plan.hear(rows, source);
  for (const { rows, source } of read) yield* plan.add(rows, source);
  return plan.counts;
}

/** A werkpostblad says itself whose month it is; one of another case file, or of a newer version, is not read. */
function* planWerkpostblad(
  { grid, snapshot }: PlanInput,
  mark: SheetMark,
  found: readonly Found[],
  builder: PlanBuilder,
  months: Map<Sheet, string | null>,
): Steps<readonly MonthCount[]> {
  const plan = new WerkpostbladPlan(builder);
  for (const { sheet, header } of found) {
    months.set(sheet, mark.month);
    const code =
      mark.version > SHEET_VERSION
        ? 'WERKPOSTBLAD_NIEUWER'
        : mark.fileId === snapshot.fileId
          ? null
          : 'WERKPOSTBLAD_ANDER_DOSSIER';
    if (code !== null) {
      builder.questions.push(headerQuestion(sheet, header, [{ code, column: null }], []));
      continue;
    }
    const { rows, skipped } = readWerkpostblad(sheet, header, grid.format, mark);
    builder.skip(...skipped);
    yield* plan.add(rows);
  }
  return plan.counts;
}

/** The month of a grid; asked when the file names none, or more than one. */
function monthOf(input: PlanInput, sheet: Sheet, header: Header, builder: PlanBuilder): string | null {
  const found = monthsOf(sheet, header.row, input.fileName);
  const given = builder.given(sheet.name, header.row);
  if (given !== null && /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(given)) return given;
  if (found.length === 1) return found[0] ?? null;
  const code = found.length === 0 ? 'MAAND_ONTBREEKT' : 'MAAND_ONDUIDELIJK';
  const candidates = found.map((month): Candidate => ({ id: month, label: { text: month } }));
  builder.questions.push(headerQuestion(sheet, header, [{ code, column: null }], candidates));
  return null;
}

/**
 * A CSV record with another number of columns than its header is not read, and nothing of it is kept: its values may have moved,
 * also those of a column that is never taken over.
 */
function withColumnCount<T extends ListRow>(rows: readonly T[], sheet: Sheet, header: Header, grid: Grid): T[] {
  if (grid.format !== 'csv') return [...rows];
  const expected = sheet.rows[header.row - 1]?.length ?? 0;
  return rows.map((row) => {
    const record = sheet.rows[row.row - 1] ?? [];
    const extra = record.slice(expected).some((cell) => cell !== null);
    if (record.length >= expected && !extra) return row;
    const rejected: CodeAt[] = [{ code: 'KOLOMAANTAL', column: null }];
    return Object.assign({}, row, { name: '', key: `rij:${row.row}`, cells: {}, medical: false, rejected });
  });
}

function describe({ sheet, header }: Found, { grid, kind }: PlanInput, month: string | null): PlannedSheet {
  const { data } = splitRows(sheet, header, kind);
  const filled = (index: number): number[] => data.filter(({ cells }) => isFilled(cells[index] ?? null)).map(({ row }) => row);
  return {
    sheet: sheet.name,
    headerRow: header.row,
    source: header.fingerprint,
    mapping: Object.fromEntries(header.columns.map(({ name, field }) => [name, field])),
    unknownColumns: Object.fromEntries(
      header.columns.flatMap(({ name, field, header: text }) => (field === null ? [[name, text]] : [])),
    ),
    hiddenColumns: sheet.hiddenColumns.map((index) => columnName(grid.format, index)),
    neverTaken: header.columns
      .filter(({ field }) => field === MEDICAL)
      .map(({ name, index, header: text }) => ({ column: name, header: text, rows: filled(index) })),
    month,
  };
}

/** Sheets that were not read; a waiting list is offered as what it is. */
function otherSheets(input: PlanInput, found: readonly Found[]): OtherSheet[] {
  const read = new Set(found.map(({ sheet }) => sheet));
  return input.grid.sheets
    .filter((sheet) => !read.has(sheet) && !isMarkSheet(sheet))
    .map((sheet) => {
      const header = findHeader(sheet, 'deelnemers', input.grid.format, null);
      const rows = header
        ? splitRows(sheet, header, 'deelnemers').data.length
        : sheet.rows.filter((row) => row.some((cell) => cell !== null)).length;
      return { sheet: sheet.name, kind: header && isCandidates(sheet, header) ? 'kandidaten' : null, rows, hidden: sheet.hidden };
    });
}
