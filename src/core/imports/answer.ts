/** The plan in the words that `import --json` prints and the window shows: the shape of the contract, with Dutch sentences. */
import type { ImportResult } from '../../shared/contract/imports.ts';
import { isIsoDate, formatDate } from '../../shared/domain/date.ts';
import { fullName } from './names.ts';
import type { Candidate, Plan, Proposal, Question, Rejection, Signal } from './plan-types.ts';
import type { CodeAt, SkippedRow } from './rows.ts';

/** The catalogue: key and parameters to a sentence. */
export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

export interface AnswerContext {
  /** Name of the file without its folder. */
  readonly file: string;
  readonly translate: Translate;
  readonly dryRun: boolean;
  /** What taking over has written, null in a dry run. */
  readonly written?: {
    readonly operation: string | null;
    readonly runId: string | null;
    /** Open rows in the case file: `${sheet}\u0000${row}` → id. */
    readonly openRows: ReadonlyMap<string, string>;
  };
}

type RowAt = { readonly sheet: string; readonly row: number };

/** Key of a row in `AnswerContext.written.openRows`. */
export function rowPlace({ sheet, row }: RowAt): string {
  return `${sheet}\u0000${row}`;
}

/** The answer of an import or a dry run. Rows are sorted; each carries its sheet where a file has several. */
export function toImportResult(plan: Plan, context: AnswerContext): ImportResult {
  const teller = new Teller(plan, context);
  const [first] = plan.sheets;
  const { accepted, questions, rejected, skipped, signals, counts, proposals, sheets } = plan;
  return {
    file: context.file,
    sheet: sheets.length > 1 || !first || first.sheet === '' ? null : first.sheet,
    headerRow: first?.headerRow ?? null,
    mapping: { ...first?.mapping },
    accepted: {
      new: teller.refs(accepted.new),
      updated: teller.refs(accepted.updated),
      unchanged: teller.refs(accepted.unchanged),
    },
    questions: teller.sorted(questions).map((question) => teller.question(question)),
    rejected: teller.sorted(rejected).map((rejection) => teller.rejection(rejection)),
    skipped: teller.sorted(skipped).map((row) => teller.skipped(row)),
    signals: teller.sorted(signals).map((signal) => teller.signal(signal)),
    ...(plan.kind === 'aanwezigheden' ? { persons: teller.sorted(counts).map(toPerson) } : {}),
    ...(plan.kind === 'deelnemers' || plan.kind === 'doelgroepwerknemers'
      ? { proposals: teller.sorted(proposals).map(toProposal) }
      : {}),
    hiddenColumns: [...(first?.hiddenColumns ?? [])],
    neverTaken: sheets.flatMap(({ neverTaken }) =>
      neverTaken.map(({ column, header, rows }) => ({ column, header, rows: [...rows] })),
    ),
    otherSheets: plan.otherSheets.map(({ sheet, kind, rows }) => ({ sheet, kind, rows })),
    dryRun: context.dryRun,
    operation: context.written?.operation ?? null,
    runId: context.written?.runId ?? null,
  };
}

/** Puts one row of the plan in the words of the contract. */
class Teller {
  readonly #several: boolean;
  readonly #order: ReadonlyMap<string, number>;
  readonly #context: AnswerContext;

  constructor(plan: Plan, context: AnswerContext) {
    this.#several = plan.sheets.length > 1;
    this.#order = new Map(plan.sheets.map(({ sheet }, index) => [sheet, index]));
    this.#context = context;
  }

  /** In the order of the file: sheet after sheet, row after row; within a row as they were found. */
  sorted<T extends RowAt>(rows: readonly T[]): T[] {
    const place = ({ sheet }: RowAt): number => this.#order.get(sheet) ?? 0;
    return rows.toSorted((a, b) => place(a) - place(b) || a.row - b.row);
  }

  refs(rows: readonly RowAt[]): ImportResult['accepted']['new'] {
    return this.sorted(rows).map(({ row, sheet }) => (this.#several ? { row, sheet } : row));
  }

  question(question: Question): ImportResult['questions'][number] {
    const { codes, candidates, name } = question;
    return {
      ...this.#at(question),
      codes: codes.map(({ code }) => code),
      message: this.#say(codes),
      candidates: candidates.map((candidate) => toCandidate(candidate, this.#context.translate)),
      openRowId: this.#openRow(question),
      name,
    };
  }

  rejection(rejection: Rejection): ImportResult['rejected'][number] {
    const { codes, name } = rejection;
    return {
      ...this.#at(rejection),
      column: codes[0]?.column ?? null,
      codes: codes.map(({ code }) => code),
      message: this.#say(codes),
      openRowId: this.#openRow(rejection),
      name,
    };
  }

  skipped(row: SkippedRow): ImportResult['skipped'][number] {
    return { ...this.#at(row), reason: row.reason };
  }

  signal(signal: Signal): ImportResult['signals'][number] {
    return { ...this.#at(signal), column: signal.column, code: signal.code, message: this.#say([signal]) };
  }

  #at({ sheet, row }: RowAt): { row: number; sheet?: string } {
    return this.#several ? { row, sheet } : { row };
  }

  #say(codes: readonly CodeAt[]): string {
    return codes.map((code) => sentence(code, this.#context.translate)).join(' ');
  }

  #openRow(row: RowAt): string | null {
    return this.#context.written?.openRows.get(rowPlace(row)) ?? null;
  }
}

/** The sentence of a code: what it means for this row, with the field and the values it is about. */
export function sentence({ code, params }: CodeAt, translate: Translate): string {
  const [base = code, field] = code.split(':');
  const veld = field === undefined ? '' : fieldLabel(field, translate);
  const readable = Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, readableValue(value)]));
  const byHand = base === 'VELD_VERSCHILT' && params?.['wie'] ? '_DOOR' : '';
  return translate(`import.code.${base}${byHand}`, { ...readable, veld });
}

/** Label of a field: a column of the list, or a day of the month. */
export function fieldLabel(field: string, translate: Translate): string {
  const day = /^(?:dag:)?(\d{1,2})$/.exec(field);
  return day ? translate('import.veld.dag', { dag: Number(day[1]) }) : translate(`import.veld.${field}`);
}

/** The sentence for a file that was refused as a whole; names the file and the reason. */
export function refusal(code: string, params: Readonly<Record<string, unknown>>, file: string, translate: Translate): string {
  return translate(`import.fout.${code}`, { ...params, bestand: file });
}

/** A choice in words. */
export function toCandidate(
  { id, label, insz, row }: Candidate,
  translate: Translate,
): ImportResult['questions'][number]['candidates'][number] {
  const params =
    'key' in label ? { ...label.params, veld: label.params?.['veld'] ? fieldLabel(label.params['veld'], translate) : '' } : {};
  return {
    id,
    label: 'key' in label ? translate(label.key, params) : label.text,
    ...(insz === undefined ? {} : { insz }),
    ...(row === undefined ? {} : { row }),
  };
}

function toPerson({
  name,
  insz,
  month,
  whole,
  half,
  reasons,
  counted,
}: Plan['counts'][number]): NonNullable<ImportResult['persons']>[number] {
  return { name, insz, month, whole, half, reasons: { ...reasons }, counted: counted.toFixed(1) };
}

function toProposal({ row, text, match }: Proposal): NonNullable<ImportResult['proposals']>[number] {
  return { row, text, proposal: match ? fullName(match) : null };
}

function readableValue(value: string): string {
  const [first = '', second] = value.split('|');
  if (second !== undefined && isIsoDate(second)) return `${first} ${formatDate(second)}`;
  return isIsoDate(value) ? formatDate(value) : value.replace(/\|$/u, '');
}
