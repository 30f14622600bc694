/** Import: dry run and take over, open rows, undo. Names of the answer are those that `import --json` prints. */
import { z } from 'zod';
import { IMPORT_SOORTEN } from '../domain/codes.ts';
import { command, job, query } from './define.ts';
import { DateText, DecimalText, Empty, FileRef, Id, MonthText, Written } from './values.ts';

/** Row as the spreadsheet numbers it; with its sheet where a file has several. */
const RowRef = z.union([z.int(), z.strictObject({ row: z.int(), sheet: z.string() })]);
const sheet = { sheet: z.string().optional() };
const column = z.string().nullable();

export const ImportCandidate = z.strictObject({
  /** What an answer names. */
  id: z.string(),
  label: z.string(),
  insz: z.string().nullable().optional(),
  /** Row in the same file that it belongs to. */
  row: z.int().optional(),
});

export const ImportAnswer = z.strictObject({ row: z.int(), ...sheet, choice: z.string().max(300) });

/** A cell that is corrected while the file is read: it stands in the place of what the file says. */
export const ImportCorrection = z.strictObject({
  row: z.int().min(1),
  ...sheet,
  column: z.string().max(5),
  value: z.string().max(2000),
});

export const ImportResult = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  headerRow: z.int().nullable(),
  /** Column letter (number in CSV) → field, null where the column is not taken over. */
  mapping: z.record(z.string(), z.string().nullable()),
  accepted: z.strictObject({ new: z.array(RowRef), updated: z.array(RowRef), unchanged: z.array(RowRef) }),
  questions: z.array(
    z.strictObject({
      row: z.int(),
      ...sheet,
      codes: z.array(z.string()),
      message: z.string(),
      candidates: z.array(ImportCandidate),
      /** Open row in the case file, once taken over; null in a dry run. */
      openRowId: Id.nullable().optional(),
      name: z.string().optional(),
    }),
  ),
  rejected: z.array(
    z.strictObject({
      row: z.int(),
      ...sheet,
      column,
      codes: z.array(z.string()),
      message: z.string(),
      openRowId: Id.nullable().optional(),
      name: z.string().optional(),
    }),
  ),
  skipped: z.array(z.strictObject({ row: z.int(), ...sheet, reason: z.string() })),
  signals: z.array(z.strictObject({ row: z.int(), ...sheet, column, code: z.string(), message: z.string() })),
  persons: z
    .array(
      z.strictObject({
        name: z.string(),
        insz: z.string().nullable(),
        month: MonthText,
        whole: z.int(),
        half: z.int(),
        reasons: z.strictObject({ Z: z.int(), V: z.int(), A: z.int(), F: z.int() }),
        /** Days that count for method B, half = 0.5: text with one decimal (E-20). */
        counted: DecimalText,
      }),
    )
    .optional(),
  /** A begeleider as written, and whom it may mean; a person confirms. */
  proposals: z.array(z.strictObject({ row: z.int(), text: z.string(), proposal: z.string().nullable() })).optional(),
  hiddenColumns: z.array(z.string()),
  /** Columns that are never taken over (medical remarks), and the rows that hold something there: who, never what. */
  neverTaken: z.array(z.strictObject({ column: z.string(), header: z.string(), rows: z.array(z.int()) })),
  otherSheets: z.array(z.strictObject({ sheet: z.string(), kind: z.string().nullable(), rows: z.int() })),
  dryRun: z.boolean(),
  /** Operation that was written, null when nothing changed or in a dry run. */
  operation: z.string().nullable(),
  runId: Id.nullable(),
});
export type ImportResult = z.infer<typeof ImportResult>;

/** What reading a file answers: the outcome of every row, and what can be or was corrected. */
export const ImportReport = ImportResult.extend({
  /** Rows that something is wrong with and their cells, as they can be corrected; `wrong` names the columns that a remark is about. */
  problems: z.array(
    z.strictObject({
      row: z.int(),
      ...sheet,
      wrong: z.array(z.string()),
      cells: z.array(z.strictObject({ column: z.string(), header: z.string(), value: z.string() })),
    }),
  ),
  /** Further rows of that kind, whose cells are not told. */
  problemsLeftOut: z.int(),
  /** What was corrected while reading, beside what the file says. */
  corrections: z.array(
    z.strictObject({ row: z.int(), ...sheet, column: z.string(), header: z.string(), from: z.string(), to: z.string() }),
  ),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** What a file looks like before columns are chosen. */
export const ImportPreview = z.strictObject({
  file: z.string(),
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean(), rows: z.int(), kind: z.string().nullable() })),
  sheet: z.string().nullable(),
  headerRow: z.int().nullable(),
  columns: z.array(
    z.strictObject({
      column: z.string(),
      header: z.string(),
      field: z.string().nullable(),
      hidden: z.boolean(),
      neverTaken: z.boolean(),
      /** First values; empty for a column that is never taken over. */
      examples: z.array(z.string()),
    }),
  ),
  fields: z.array(z.strictObject({ field: z.string(), label: z.string(), required: z.boolean() })),
  savedMapping: z.boolean(),
  /** The name that it was saved under. */
  savedName: z.string().nullable(),
});

export const OpenRij = z.strictObject({
  id: Id,
  soort: z.enum(['vraag', 'geweigerd']),
  import: z.enum(IMPORT_SOORTEN),
  op: DateText.nullable(),
  blad: z.string().nullable(),
  rij: z.int(),
  codes: z.array(z.string()),
  message: z.string(),
  naam: z.string().nullable(),
  candidates: z.array(ImportCandidate),
});

const Run = z.strictObject({
  id: Id,
  soort: z.enum(IMPORT_SOORTEN).nullable(),
  op: DateText.nullable(),
  blad: z.string().nullable(),
  aanvaard: z.int(),
  vragen: z.int(),
  geweigerd: z.int(),
  overgeslagen: z.int(),
  ongedaan: z.boolean(),
});

const importing = { right: 'import.uitvoeren', reads: 'vertrouwelijk' } as const;
const Mapping = z.record(z.string(), z.string().nullable());

export const importCalls = {
  'import.bekijk': job({
    ...importing,
    input: z.strictObject({ soort: z.enum(IMPORT_SOORTEN), bestand: FileRef, blad: z.string().optional() }),
    output: ImportPreview,
  }),
  'import.lees': job({
    ...importing,
    input: z.strictObject({
      soort: z.enum(IMPORT_SOORTEN),
      bestand: FileRef,
      proef: z.boolean(),
      op: DateText.optional(),
      blad: z.string().optional(),
      koppeling: Mapping.optional(),
      antwoorden: z.array(ImportAnswer).max(20_000).optional(),
      verbeteringen: z.array(ImportCorrection).max(5000).optional(),
      bewaarKoppeling: z.boolean().optional(),
      koppelingNaam: z.string().trim().max(80).optional(),
    }),
    output: ImportReport,
  }),
  'import.open': query({ ...importing, input: Empty, output: z.array(OpenRij) }),
  'import.beantwoord': command({ ...importing, input: z.strictObject({ id: Id, keuze: z.string().max(300) }), output: Written }),
  'import.wijsAf': command({
    ...importing,
    input: z.strictObject({ ids: z.array(Id).min(1).max(5000), reden: z.string().min(3).max(500) }),
    output: Written,
  }),
  'import.historie': query({ ...importing, input: Empty, output: z.array(Run) }),
  /** Rows on which something was built stay and are named by their number. */
  'import.maakOngedaan': command({
    ...importing,
    input: z.strictObject({ runId: Id }),
    output: z.strictObject({
      operation: z.string().nullable(),
      gebleven: z.array(z.strictObject({ entiteit: z.string(), aantal: z.int() })),
    }),
  }),
};
