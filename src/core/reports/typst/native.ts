/** The native Typst compiler: its platform package exists for Linux x64 (glibc) only, and is loaded by name (E-02). */
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { TypstError, type EngineInput, type Place, type TypstEngine, type TypstJob, type TypstOutput } from './types.ts';

/** Platform packages of which the exact version is in our lockfile; `<platform>-<arch>` as Node names them. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
};
/** Results older than this many documents leave the compiler's cache: 129 MB instead of 584 MB after 500 documents (E-21). */
const CACHE_AGE = 10;
const PDF_STANDARD = 'ua-1';

interface NativeDiagnostic {
  readonly path?: string;
  readonly severity?: number;
  readonly range?: { readonly start?: { readonly line?: number; readonly character?: number } } | null;
}
interface NativeDocument {
  readonly numOfPages: number;
}
interface NativeResult {
  readonly result: NativeDocument | null;
  hasError(): boolean;
  takeError(): unknown;
  takeWarnings(): unknown;
}
interface NativeCompiler {
  addSource(file: string, source: string): void;
  mapShadow(file: string, content: Buffer): void;
  unmapShadow(file: string): void;
  evictCache(maxAge: number): void;
  compile(options: { mainFilePath: string; resetRead: boolean }): NativeResult;
  fetchDiagnostics(error: unknown): NativeDiagnostic[];
  pdf(document: NativeDocument, options: { pdfStandard?: string; creationTimestamp: number }): Buffer;
}
interface NativeModule {
  readonly NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): NativeCompiler;
  };
}

/**
 * The native engine, or null where its package is not installed or does not load (another platform, musl).
 * One per process: a compiler per document costs 1.3 GB over 500 documents (E-21).
 * @param from file from which the package is looked for; default this one
 */
export function createNativeEngine(input: EngineInput, from: string = import.meta.url): TypstEngine | null {
  const module = loadModule(from);
  if (module === null) return null;
  // A folder that does not exist: everything the templates read is mapped, so nothing on the disk can be read.
  const workspace = path.join(os.tmpdir(), 'trajectmap-typst', 'leeg');
  const compiler = module.NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: input.fonts.map((font) => Buffer.from(font)) }],
  });
  for (const [name, source] of input.templates) compiler.addSource(path.join(workspace, name), source);
  return {
    kind: 'native',
    standing: 'ua-1',
    compile: (job) => compileJob(compiler, workspace, job),
    close: () => compiler.evictCache(0),
  };
}

function loadModule(from: string): NativeModule | null {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) return null;
  try {
    return createRequire(from)(name) as NativeModule;
  } catch {
    return null;
  }
}

function compileJob(compiler: NativeCompiler, workspace: string, job: TypstJob): TypstOutput {
  const at = (file: string): string => path.join(workspace, file);
  for (const [file, content] of job.files) compiler.mapShadow(at(file), Buffer.from(content));
  try {
    const compiled = compiler.compile({ mainFilePath: at(job.main), resetRead: true });
    failOn(compiler, compiled.takeError());
    failOn(compiler, compiled.takeWarnings());
    const document = compiled.result;
    if (document === null) throw new TypstError('RAPPORT_SJABLOON_FOUT');
    const bytes = new Uint8Array(exportPdf(compiler, document, job));
    return { bytes, pages: document.numOfPages, standing: job.foreign === true ? 'tagged' : 'ua-1' };
  } finally {
    for (const file of job.files.keys()) compiler.unmapShadow(at(file));
    compiler.evictCache(CACHE_AGE);
  }
}

function failOn(compiler: NativeCompiler, found: unknown): void {
  if (found === null || found === undefined) return;
  const places = compiler.fetchDiagnostics(found).map(toPlace);
  throw new TypstError('RAPPORT_SJABLOON_FOUT', places);
}

function toPlace(diagnostic: NativeDiagnostic): Place {
  const start = diagnostic.range?.start;
  return {
    file: path.basename(diagnostic.path ?? ''),
    line: (start?.line ?? -1) + 1,
    column: (start?.character ?? -1) + 1,
    severity: diagnostic.severity === 1 ? 'error' : 'warning',
  };
}

function exportPdf(compiler: NativeCompiler, document: NativeDocument, { timestamp, foreign = false }: TypstJob): Buffer {
  try {
    return compiler.pdf(document, { ...(foreign ? {} : { pdfStandard: PDF_STANDARD }), creationTimestamp: timestamp });
  } catch {
    // The thrown text is a Rust debug string that quotes the document (X2): it goes no further.
    throw new TypstError('RAPPORT_NIET_TOEGANKELIJK');
  }
}
