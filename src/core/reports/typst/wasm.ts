/** The same Typst as WebAssembly, for every platform: tagged PDF, but it cannot check PDF/UA-1 and therefore does not claim it (E-02). */
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { TypstError, type EngineInput, type Place, type TypstEngine, type TypstJob, type TypstOutput } from './types.ts';

/** Numbers of the WASM interface: paged target, PDF artifact, diagnostics as objects. */
const PAGED = 0;
const PDF = 1;
const DIAGNOSTICS = 3;
/** Set by `huisstijl.typ` on the last page; the WASM interface has no page count of its own. */
const PAGES_SELECTOR = '<bladen>';

interface WasmDiagnostic {
  readonly path: string;
  /** `line:column-line:column`, counted from 0. */
  readonly range: string;
  readonly severity: string;
}
interface WasmAnswer {
  readonly hasError?: boolean;
  readonly diagnostics?: readonly WasmDiagnostic[];
  readonly result?: Uint8Array;
}

/**
 * The WASM engine. Without package registry and file access: nothing can be fetched or read beside what is mapped.
 * @param wasm bytes of `typst_ts_web_compiler_bg.wasm`
 */
export async function createWasmEngine(input: EngineInput, wasm: Uint8Array): Promise<TypstEngine> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler');
  await typst.default({ module_or_path: wasm as BufferSource });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of input.fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  for (const [name, source] of input.templates) compiler.add_source(`/${name}`, source);
  return {
    kind: 'wasm',
    standing: 'tagged',
    compile: (job) => compileJob(compiler, job),
    close: () => compiler.free(),
  };
}

function compileJob(compiler: TypstCompiler, job: TypstJob): TypstOutput {
  for (const [file, content] of job.files) compiler.map_shadow(file, content);
  const world = compiler.snapshot(undefined, `/${job.main}`);
  try {
    failOn(world.compile(PAGED, DIAGNOSTICS) as WasmAnswer | undefined);
    const artifact = world.get_artifact(PDF, DIAGNOSTICS) as WasmAnswer | undefined;
    failOn(artifact);
    if (artifact?.result === undefined) throw new TypstError('RAPPORT_SJABLOON_FOUT');
    return { bytes: artifact.result, pages: readPages(world.query(PAGED, PAGES_SELECTOR, 'value')), standing: 'tagged' };
  } finally {
    world.free();
    for (const file of job.files.keys()) compiler.unmap_shadow(file);
    compiler.reset();
  }
}

function failOn(answer: WasmAnswer | undefined): void {
  const diagnostics = answer?.diagnostics ?? [];
  if (diagnostics.length > 0) throw new TypstError('RAPPORT_SJABLOON_FOUT', diagnostics.map(toPlace));
  if (answer?.hasError === true) throw new TypstError('RAPPORT_SJABLOON_FOUT');
}

function toPlace(diagnostic: WasmDiagnostic): Place {
  const start = /^(\d+):(\d+)/.exec(diagnostic.range);
  return {
    file: diagnostic.path.split('/').at(-1) ?? '',
    line: Number(start?.[1] ?? -1) + 1,
    column: Number(start?.[2] ?? -1) + 1,
    severity: diagnostic.severity === 'error' ? 'error' : 'warning',
  };
}

function readPages(query: string): number {
  const value = (JSON.parse(query) as unknown[])[0];
  if (typeof value !== 'number') throw new TypstError('RAPPORT_SJABLOON_FOUT');
  return value;
}
