/** What a file looks like before it is read as a list: its sheets, and what each column would be taken for. */
import type { OutputOf } from '../../shared/contract/index.ts';
import type { ImportSoort } from '../../shared/domain/codes.ts';
import { findMonthHeader } from './aanwezigheden.ts';
import { fieldLabel, type Translate } from './answer.ts';
import type { Grid, Sheet } from './grid.ts';
import { findHeader, MEDICAL, type Column, type Header, type SavedMapping } from './header.ts';
import { chooseSheets, isCandidates, type PlanInput } from './plan.ts';
import { isFilled, splitRows } from './rows.ts';
import { textOf } from './values.ts';
import { fieldNames, REQUIRED } from './vocabulary.ts';

type ImportPreview = OutputOf<'import.bekijk'>;

const EXAMPLES = 3;
const EXAMPLE_LENGTH = 60;

export interface PreviewInput extends Pick<PlanInput, 'kind' | 'grid' | 'sheet'> {
  readonly savedMapping?: SavedMapping | undefined;
  /** The name under which it was saved. */
  readonly savedName?: ((...found: Parameters<SavedMapping>) => string | null) | undefined;
  readonly fileName: string;
  readonly translate: Translate;
}

/**
 * The preview of the first sheet that an import of this kind would read.
 * @throws FileError as `planImport` does
 */
export function previewFile(input: PreviewInput): ImportPreview {
  const { kind, grid, fileName, translate, savedMapping } = input;
  const [first] = chooseSheets(input);
  const header = first?.header ?? null;
  return {
    file: fileName,
    sheets: grid.sheets.map((sheet) => sheetLine(sheet, kind, grid)),
    sheet: first && first.sheet.name !== '' ? first.sheet.name : null,
    headerRow: header?.row ?? null,
    columns: first ? first.header.columns.map((column) => columnLine(column, first.sheet, first.header, kind)) : [],
    fields: fieldLines(kind, header, translate),
    savedMapping: header !== null && (savedMapping?.(header.fingerprint, header.columns) ?? null) !== null,
    savedName: header === null ? null : (input.savedName?.(header.fingerprint, header.columns) ?? null),
  };
}

function sheetLine(sheet: Sheet, kind: ImportSoort, grid: Grid): ImportPreview['sheets'][number] {
  const header =
    kind === 'aanwezigheden' ? findMonthHeader(sheet, grid.format, null) : findHeader(sheet, kind, grid.format, null);
  const rows = header ? splitRows(sheet, header, kind).data.length : sheet.rows.filter((row) => row.some(isFilled)).length;
  const found = header ? (isCandidates(sheet, header) ? 'kandidaten' : kind) : null;
  return { name: sheet.name, hidden: sheet.hidden, rows, kind: found };
}

/** Never an example of what is never taken over. */
function columnLine(column: Column, sheet: Sheet, header: Header, kind: ImportSoort): ImportPreview['columns'][number] {
  const { name, header: text, field, hidden, never, index } = column;
  const values = splitRows(sheet, header, kind).data.map(({ cells }) => textOf(cells[index] ?? null));
  const examples = never ? [] : values.filter((value) => value !== '').slice(0, EXAMPLES);
  return {
    column: name,
    header: text,
    field: field === MEDICAL ? null : field,
    hidden,
    neverTaken: never,
    examples: examples.map((value) => value.slice(0, EXAMPLE_LENGTH)),
  };
}

function fieldLines(kind: ImportSoort, header: Header | null, translate: Translate): ImportPreview['fields'] {
  const days =
    kind === 'aanwezigheden' ? (header?.columns ?? []).flatMap(({ field }) => (field?.startsWith('dag:') ? [field] : [])) : [];
  return [...fieldNames(kind), ...days].map((field) => ({
    field,
    label: fieldLabel(field, translate),
    required: REQUIRED[kind].includes(field),
  }));
}
