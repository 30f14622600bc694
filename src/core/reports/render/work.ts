/** What the worker does; in tests and where no worker can start, the same runs in this process (E-14). */
import type { DocxSpec } from '../docx/spec.ts';
import { ReportError, type ReportErrorCode, type ReportErrorDetails } from '../errors.ts';
import type { PrintModel } from '../models/index.ts';
import type { TableSpec, WorkbookSpec } from '../tables/index.ts';
import type { Replaced } from '../typst/glyphs.ts';
import { type EngineChoice, type Letterhead, type Logo, openPdfMaker, type PdfMaker } from '../typst/pdf.ts';
import type { EngineInput, Standing } from '../typst/types.ts';
import { writeCsv } from './csv.ts';
import { writeDocx } from './docx.ts';
import { writeWorkbook } from './xlsx.ts';

/** Plain data: it crosses to a worker as it is. */
export type RenderRequest =
  | { readonly kind: 'pdf'; readonly model: PrintModel; readonly logo: Logo | null; readonly letterhead?: Letterhead | null }
  | { readonly kind: 'xlsx'; readonly workbook: WorkbookSpec }
  | { readonly kind: 'csv'; readonly table: TableSpec }
  | { readonly kind: 'docx'; readonly document: DocxSpec };

export interface Rendered {
  readonly bytes: Uint8Array;
  /** Only of a PDF. */
  readonly standing: Standing | null;
  readonly pages: number | null;
  /** Fields in which characters became □; only of a PDF. */
  readonly replaced: readonly Replaced[];
}

/** What a worker needs before its first request. `wasm` is null until it says that the native engine is not there. */
export interface WorkInput {
  readonly engine: EngineChoice;
  readonly files: EngineInput;
  readonly wasm: Uint8Array | null;
}

export interface Work {
  render(request: RenderRequest): Promise<Rendered>;
  close(): void;
}

/** The engine starts with the first PDF; the other formats do not need it. */
export function createWork(input: WorkInput): Work {
  let maker: Promise<PdfMaker> | null = null;
  const pdfMaker = (): Promise<PdfMaker> => {
    maker ??= openPdfMaker(input.files, input.engine, () => input.wasm).catch((error: unknown) => {
      maker = null;
      throw error;
    });
    return maker;
  };
  return {
    render: (request) => render(request, pdfMaker),
    close: () => void maker?.then((started) => started.close()),
  };
}

async function render(request: RenderRequest, pdfMaker: () => Promise<PdfMaker>): Promise<Rendered> {
  if (request.kind === 'pdf') {
    const maker = await pdfMaker();
    const rendered = maker.render(request.model, request.logo, request.letterhead ?? null);
    // Node frees what the native engine holds for a document in a turn of the event loop only: without one, 0.5 to 1.2 MB stay per document.
    await turn();
    return rendered;
  }
  if (request.kind === 'xlsx') return plain(await writeWorkbook(request.workbook));
  if (request.kind === 'docx') return plain(await writeDocx(request.document));
  return plain(writeCsv(request.table));
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const plain = (bytes: Uint8Array): Rendered => ({ bytes, standing: null, pages: null, replaced: [] });

/** An error as it crosses from the worker: code and places, nothing else. */
export interface Failure {
  readonly code: ReportErrorCode;
  readonly details: ReportErrorDetails;
}

export function toFailure(error: unknown): Failure {
  if (error instanceof ReportError) return { code: error.code, details: error.details };
  // A message of a library can quote a person's text: only the name of the error goes on.
  return { code: 'RAPPORT_AFGEBROKEN', details: { soort: error instanceof Error ? error.name : typeof error } };
}
