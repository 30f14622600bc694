/** Model → files: the door of this folder. The model passes its schema, then becomes what each format needs. */
import { briefDocx } from './docx/brief.ts';
import { documentDocx } from './docx/document.ts';
import { evaluatieDocx } from './docx/evaluatie.ts';
import type { DocxSpec } from './docx/spec.ts';
import { ReportError } from './errors.ts';
import { fileName } from './file-name.ts';
import { MODELS, type ReportModel, isDocument, isLetter } from './models/index.ts';
import { type ReportFormat, reportOf } from './registry.ts';
import { writeCalendar } from './render/ics.ts';
import type { Renderer } from './render/renderer.ts';
import type { Rendered, RenderRequest } from './render/work.ts';
import { type TabularModel, workbookOf } from './tables/index.ts';
import type { Translate } from './translate.ts';
import type { Replaced } from './typst/glyphs.ts';
import type { Letterhead, Logo } from './typst/pdf.ts';
import type { Standing } from './typst/types.ts';

export const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar',
  json: 'application/json',
  sjabloon: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** One file of a report. */
export interface ReportFile {
  readonly model: ReportModel;
  readonly format: ReportFormat;
  /** Without a folder; document, period and date, never a name or an INSZ. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly standing: Standing | null;
  readonly pages: number | null;
  readonly replaced: readonly Replaced[];
}

export interface MakeContext {
  readonly renderer: Renderer;
  readonly translate: Translate;
  readonly logo: Logo | null;
  /** On letters only. */
  readonly letterhead?: Letterhead | null;
}

/**
 * Makes every file of one document in one format; only CSV can give several, one per table.
 * @throws ReportError RAPPORT_FORMAAT_ONBEKEND, RAPPORT_MODEL_ONGELDIG, or what the renderer throws
 */
export async function makeFiles(
  model: ReportModel,
  format: ReportFormat,
  context: MakeContext,
  signal?: AbortSignal,
): Promise<ReportFile[]> {
  const checked = checkModel(model);
  const report = reportOf(checked.rapport);
  if (!formatsOf(checked).includes(format)) throw new ReportError('RAPPORT_FORMAAT_ONBEKEND');
  const files: ReportFile[] = [];
  for (const part of requestsFor(checked, format, report.domainId, context)) {
    const rendered = part.request === null ? plainOf(checked, format) : await context.renderer.render(part.request, signal);
    files.push({
      model: checked,
      format,
      name: fileName(checked, format, part.name),
      mediaType: MEDIA_TYPES[format],
      ...rendered,
    });
  }
  return files;
}

/** Formats in which a document exists: the cover list has no text document, the evaluation no spreadsheet. */
export function formatsOf(model: ReportModel): readonly ReportFormat[] {
  return model.rapport === 'ama-evaluatie-voorblad' ? ['pdf', 'xlsx', 'json'] : reportOf(model.rapport).formats;
}

/** Progress of a batch: `done` of `total` documents. */
export interface BatchStep {
  readonly done: number;
  readonly total: number;
  readonly files: readonly ReportFile[];
}

/**
 * Makes many documents one after the other and gives way between two of them. Stopping the iteration stops after the running document;
 * aborting the signal ends the renderer at once. What was given out before stays.
 */
export async function* makeBatch(
  models: readonly ReportModel[],
  formats: readonly ReportFormat[],
  context: MakeContext,
  signal?: AbortSignal,
): AsyncGenerator<BatchStep, void, void> {
  let done = 0;
  for (const model of models) {
    const files: ReportFile[] = [];
    for (const format of formats.filter((wanted) => formatsOf(model).includes(wanted))) {
      files.push(...(await makeFiles(model, format, context, signal)));
    }
    done += 1;
    yield { done, total: models.length, files };
  }
}

function checkModel(model: ReportModel): ReportModel {
  const result = MODELS[model.rapport].safeParse(model);
  if (result.success) return result.data;
  // Paths only: a message of the schema can quote a value.
  throw new ReportError('RAPPORT_MODEL_ONGELDIG', { velden: result.error.issues.map((issue) => issue.path.join('.')) });
}

interface Part {
  readonly name: string | null;
  /** Null: JSON or a calendar, which need no renderer. */
  readonly request: RenderRequest | null;
}

function requestsFor(model: ReportModel, format: ReportFormat, domainId: string, context: MakeContext): Part[] {
  const { translate, logo, letterhead = null } = context;
  if (format === 'json' || format === 'ics') return [{ name: null, request: null }];
  if (format === 'pdf')
    return [{ name: null, request: { kind: 'pdf', model, logo, letterhead: isLetter(model) ? letterhead : null } }];
  if (format === 'docx' || model.rapport === 'ama-evaluatie' || isLetter(model)) {
    return [{ name: null, request: { kind: 'docx', document: docxOf(model, domainId, translate) } }];
  }
  const workbook = workbookOf(model satisfies TabularModel, domainId, translate);
  if (format === 'xlsx') return [{ name: null, request: { kind: 'xlsx', workbook } }];
  const several = workbook.tables.length > 1;
  return workbook.tables.map((table) => ({ name: several ? table.id : null, request: { kind: 'csv', table } }));
}

/** @throws ReportError RAPPORT_FORMAAT_ONBEKEND for a document that has no text document */
function docxOf(model: ReportModel, domainId: string, translate: Translate): DocxSpec {
  if (model.rapport === 'ama-evaluatie') return evaluatieDocx(model, domainId, translate);
  if (isLetter(model)) return briefDocx(model, translate);
  if (isDocument(model)) return documentDocx(model, translate);
  throw new ReportError('RAPPORT_FORMAAT_ONBEKEND');
}

/** What needs no renderer. @throws ReportError RAPPORT_FORMAAT_ONBEKEND for a calendar of something that is no list */
function plainOf(model: ReportModel, format: ReportFormat): Rendered {
  if (format === 'json') return jsonOf(model);
  if (!isDocument(model)) throw new ReportError('RAPPORT_FORMAAT_ONBEKEND');
  return { bytes: writeCalendar(model), standing: null, pages: null, replaced: [] };
}

/** The frozen model itself; two spaces, so that a person can read it. */
function jsonOf(model: ReportModel): Rendered {
  const bytes = new TextEncoder().encode(`${JSON.stringify(model, null, 2)}\n`);
  return { bytes, standing: null, pages: null, replaced: [] };
}
